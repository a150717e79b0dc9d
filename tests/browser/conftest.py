"""A real server and a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from tests.fixtures.release import shared_home
from tests.shared import ROOT, chromium

PAGES = {
    "": "Ringkasan",
    "lowongan": "Lowongan",
    "pelatihan": "Pelatihan",
    "sertifikasi": "Sertifikasi",
    "kewirausahaan": "Kewirausahaan",
    "adopsi": "Adopsi",
    "provinsi": "Provinsi",
    "bandingkan": "Bandingkan",
    "unduh": "Unduh",
    "mutu_data": "Mutu Data",
    "kamus_data": "Kamus Data",
}
WITH_CHARTS = ("", "lowongan", "pelatihan", "sertifikasi", "kewirausahaan", "adopsi")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
START_SECONDS = 60
DESK: ViewportSize = {"width": 1280, "height": 900}

Scheme = Literal["light", "dark"]

Visit = Callable[..., Page]


@dataclass(frozen=True)
class Server:
    """The dashboard on a port of its own, and the home it serves."""

    url: str
    home: Path


@dataclass
class Requests:
    """The addresses that the browser asked for."""

    urls: list[str] = field(default_factory=list)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies here."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server as `make run` starts it, on a copy of the fixture release."""
    home = tmp_path_factory.mktemp("served") / "home"
    shutil.copytree(shared_home(tmp_path_factory), home)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    streamlit = Path(sys.executable).with_name("streamlit")
    command = [streamlit, "run", "app.py", "--server.port", str(port), "--server.headless", "true"]
    log = (home.parent / "log").open("wb")
    process = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"DASBOR_HOME": str(home)}, stdout=log, stderr=subprocess.STDOUT
    )
    try:
        url = f"http://localhost:{port}"
        _wait_for(f"{url}/api/v1/health", process, home.parent / "log")
        yield Server(url, home)
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the server stopped:\n{log.read_text()}"
        with suppress(OSError), urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - our own server
            if answer.status == 200:
                return
        time.sleep(0.2)
    pytest.fail(f"the server did not answer:\n{log.read_text()}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The distribution's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def requests() -> Requests:
    """What the browser of this test asked for."""
    return Requests()


@pytest.fixture
def visit(server: Server, browser: Browser, requests: Requests) -> Iterator[Visit]:
    """Open an address of the dashboard in a browser that never saw it before.

    No test may make the browser ask another machine, meet an error of the page, or be stopped by its content policy.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def opened(path: str = "", *, scheme: Scheme = "light") -> Page:
        context = browser.new_context(viewport=DESK, color_scheme=scheme, accept_downloads=True)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: requests.urls.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda told: faults.append(told.text) if "Content Security Policy" in told.text else None)
        page.goto(f"{server.url}/{path}")
        settled(page)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not strangers(requests.urls, server), "the page asked another machine"
    assert not faults, "the page met an error"


@pytest.fixture(scope="session")
def looked_at(server: Server, browser: Browser) -> Iterator[Visit]:
    """A page that is only looked at, opened once for all tests that look; give it back as wide as it came."""
    pages: dict[tuple[str, Scheme], Page] = {}

    def looked(path: str, *, scheme: Scheme = "light") -> Page:
        if (path, scheme) not in pages:
            page = pages[path, scheme] = browser.new_context(viewport=DESK, color_scheme=scheme).new_page()
            page.goto(f"{server.url}/{path}")
            settled(page)
        return pages[path, scheme]

    yield looked
    for page in pages.values():
        page.context.close()


def strangers(urls: list[str], server: Server) -> list[str]:
    """The addresses that are not this server's."""
    return [url for url in urls if not url.startswith((server.url, "data:", "blob:"))]


def settled(page: Page) -> None:
    """Wait until the page is whole: its foot is there, nothing runs, and its charts are drawn."""
    page.wait_for_selector(".ds-foot", timeout=30_000)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=30_000)
    page.wait_for_function(
        """() => [...document.querySelectorAll('.stPlotlyChart')].every(chart => chart.querySelector('.main-svg'))
          && document.querySelector('.st-key-share [data-testid=stBidiComponentIsolated]')
          && [...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')]
            .every(component => component.shadowRoot?.querySelector('svg[role=img], [role=img] svg, .share'))""",
        timeout=30_000,
    )
