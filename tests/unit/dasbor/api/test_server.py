"""`streamlit run app.py` serves dashboard and API on one port."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.fixtures.tiny import months, write_tiny_release
from tests.shared import ROOT

PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("served")
    write_tiny_release(home, {}, {"karirhub/vacancies": months("2021-01", "2025-12")})
    port = free_port()
    command = [Path(sys.executable).with_name("streamlit"), "run", "app.py", "--server.port", str(port)]
    environment = os.environ | {"DASBOR_HOME": str(home)}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=quiet, stderr=quiet) as server:
        try:
            wait_for(f"http://127.0.0.1:{port}/api/v1/health", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(PATIENCE)


def wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert server.poll() is None, "the server ended before it answered"
        try:
            httpx.get(url)
        except httpx.TransportError:
            time.sleep(0.2)
        else:
            return
    pytest.fail("the server did not answer in time")


def test_the_api_answers_beside_the_dashboard(address: str) -> None:
    assert httpx.get(f"{address}/api/v1/health").json()["release"] == "2026-01-01.1"
    assert httpx.get(f"{address}/_stcore/health").text == "ok"
    assert httpx.get(f"{address}/api/v1/nothing").status_code == 404


@pytest.mark.parametrize(("path", "lang"), [("/", "id"), ("/lowongan?lang=en", "en")])
def test_the_page_of_the_dashboard_says_its_language(address: str, path: str, lang: str) -> None:
    page = httpx.get(f"{address}{path}").text
    assert re.search('<html lang="(\\w+)"', page)[1] == lang  # type: ignore[index]


def test_the_assets_of_the_dashboard_travel_compressed(address: str) -> None:
    script = re.search(r'src="([^"]+\.js)"', httpx.get(f"{address}/").text)
    assert script
    asset = httpx.get(f"{address}/{script[1].removeprefix('./')}", headers={"accept-encoding": "gzip"})
    assert asset.status_code == 200
    assert asset.headers["content-encoding"] == "gzip"
