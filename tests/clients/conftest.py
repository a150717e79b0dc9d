"""The API on a port of its own, for programs that are not Python of ours."""

import os
import socket
import threading
from collections.abc import Iterator

import pytest
import uvicorn
from starlette.applications import Starlette

from dasbor.api.limits import Limits
from dasbor.api.middleware import middleware
from dasbor.api.routes import routes
from tests.fixtures.release import shared_home

PATIENCE = 20.0


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the complete release."""
    before = os.environ.get("DASBOR_HOME", "")
    os.environ["DASBOR_HOME"] = str(shared_home(tmp_path_factory))
    app = Starlette(routes=routes(), middleware=middleware(Limits(burst=10**6)))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()  # who comes before the server is up, waits
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(PATIENCE)
            os.environ["DASBOR_HOME"] = before
