"""A real browser that tells when a page has finished: the moment of its last change, not the moment someone looked."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from playwright.sync_api import TimeoutError as PatienceError
from playwright.sync_api import sync_playwright

from bench.report import MeasureError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Page

CHROMIUM: Final = "/usr/bin/chromium"
FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PATIENCE_MS: Final = 60_000
_SETTLE: Final = Path(__file__).with_name("settle.js")


class BrokenPageError(MeasureError):
    """The page shows an exception, or never finishes."""


@contextmanager
def browser() -> Iterator[BrowserContext]:
    """One browser profile: what it fetched once stays in its cache until the block ends."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        context = chromium.new_context(viewport={"width": 1366, "height": 900}, locale="id-ID")
        context.add_init_script(path=_SETTLE)
        try:
            yield context
        finally:
            chromium.close()


def load(context: BrowserContext, url: str) -> tuple[Page, float]:
    """Open a page in a tab of its own; the tab, and the milliseconds from navigation to its last change."""
    page = context.new_page()
    page.goto(url, wait_until="commit")
    return page, _finished(page)["last"]


def can_be_changed(page: Page, label: str) -> bool:
    """Whether the page has a selectbox of that label."""
    return bool(page.get_by_test_id("stSelectbox").get_by_role("combobox", name=label, exact=True).count())


def redraw(page: Page, label: str) -> float:
    """Choose another option of a selectbox by keyboard; milliseconds from the last key to the last change."""
    page.get_by_role("combobox", name=label, exact=True).focus()
    page.keyboard.press("ArrowDown")
    page.locator("[role=option][data-focused=true]").wait_for()
    if not page.locator("[role=option][data-focused=true][aria-selected=false]").count():
        page.keyboard.press("ArrowUp")
    page.evaluate("window.settle.restart()")
    page.keyboard.press("Enter")
    told = _finished(page)
    return told["last"] - told["pressed"]


def _finished(page: Page) -> dict[str, float]:
    try:
        page.wait_for_function("window.settle.isFinished()", timeout=_PATIENCE_MS, polling=100)
    except PatienceError:
        raise BrokenPageError(f"{page.url} did not finish within {_PATIENCE_MS / 1000:.0f} s.") from None
    told: dict[str, float] = page.evaluate("window.settle.read()")
    if told["errors"]:
        raise BrokenPageError(f"{page.url} shows {told['errors']} exceptions.")
    return told
