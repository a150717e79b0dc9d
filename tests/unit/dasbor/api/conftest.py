import tempfile
import threading
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.exceptions import StarletteDeprecationWarning

from dasbor.api.limits import Limits
from dasbor.api.middleware import middleware
from dasbor.api.routes import routes
from tests.fixtures.release import shared_home

with warnings.catch_warnings():  # it would rather have httpx2, which does the same for us
    warnings.simplefilter("ignore", StarletteDeprecationWarning)
    from starlette.testclient import TestClient


WIDE = Limits(burst=1_000_000, files_of_one=1_000, files_of_all=1_000)
"""Limits that no test meets; test_limits.py has its own."""


@pytest.fixture(scope="session", autouse=True)
def _every_thread_ends() -> Iterator[None]:
    """Wait for the threads that asked the release: one that lets go of it while Python ends would abort the process."""
    yield
    deadline = time.monotonic() + 3
    for thread in threading.enumerate():
        if thread.name.startswith("AnyIO worker"):
            thread.join(max(0.0, deadline - time.monotonic()))


@pytest.fixture(scope="session", autouse=True)
def _temporary_files_are_ours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Leave nothing in the system's folder for temporary files."""
    before, tempfile.tempdir = tempfile.tempdir, str(tmp_path_factory.mktemp("temporary"))
    yield
    tempfile.tempdir = before


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a complete release in force; never changed."""
    return shared_home(tmp_path_factory)


@pytest.fixture(scope="session")
def server() -> Iterator[TestClient]:
    """The API as it runs beside the dashboard, on whatever home the environment names."""
    with TestClient(Starlette(routes=routes(), middleware=middleware(WIDE))) as client:
        yield client


@pytest.fixture
def api(server: TestClient, home: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """The API on the complete release."""
    monkeypatch.setenv("DASBOR_HOME", str(home))
    return server
