"""The API on a port of its own, for programs that are not Python of ours."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette

from dasbor.api.limits import Limits
from dasbor.api.middleware import middleware
from dasbor.api.routes import routes
from tests.fixtures.release import shared_home
from tests.fixtures.serving import serving


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the complete release."""
    app = Starlette(routes=routes(), middleware=middleware(Limits(burst=10**6)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASBOR_HOME", str(shared_home(tmp_path_factory)))
        with serving(app) as url:
            yield url
