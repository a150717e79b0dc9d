"""For everyone: keyboard, screen reader, phone, large text, light and dark."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from dasbor.catalogue.geography import PROVINCES
from tests.browser.conftest import DESK, PAGES, WITH_CHARTS, Scheme, Visit, settled

PHONE = 390
WIDTH = "Math.max(document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth)"
FOCUSED = """() => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at?.getAttribute('aria-label') ?? ''
}"""


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {node['html'][:120]}" for v in found for node in v["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(looked_at: Visit, path: str, scheme: Scheme) -> None:
    assert violations(looked_at(path, scheme=scheme)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_page_full_of_choices(visit: Visit, scheme: Scheme) -> None:
    page = visit("lowongan?indicator=placements&province=35,94&by=sex,age&basis=34", scheme=scheme)
    for table in page.get_by_text("Lihat sebagai tabel").all():
        table.click()
    page.get_by_role("button", name="Rincian dan saringan").click()
    expect(page.get_by_role("combobox", name="Rincian menurut")).to_be_visible()
    assert violations(page) == []


@pytest.fixture
def narrow(looked_at: Visit) -> Iterator[Visit]:
    """Pages as wide as a phone."""
    narrowed: list[Page] = []

    def opened(path: str) -> Page:
        page = looked_at(path)
        page.set_viewport_size({"width": PHONE, "height": 800})
        page.wait_for_timeout(400)
        narrowed.append(page)
        return page

    yield opened
    for page in narrowed:
        page.set_viewport_size(DESK)
        page.wait_for_timeout(200)


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_never_scrolls_sideways(narrow: Visit, path: str) -> None:
    assert narrow(path).evaluate(WIDTH) <= PHONE


def test_a_phone_gets_tiles_as_large_as_a_finger(narrow: Visit) -> None:
    tile = narrow("lowongan").get_by_role("button", name="DI Yogyakarta, ").bounding_box()
    assert tile is not None
    assert min(tile["width"], tile["height"]) >= 44


@pytest.mark.parametrize("path", PAGES)
def test_text_of_twice_the_size_fits(looked_at: Visit, path: str) -> None:
    page = looked_at(path)
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    page.wait_for_timeout(300)
    width = page.evaluate(WIDTH)
    page.evaluate("document.documentElement.style.fontSize = ''")
    assert width <= DESK["width"]


@pytest.mark.parametrize("path", PAGES)
def test_headings_are_in_order(looked_at: Visit, path: str) -> None:
    levels = looked_at(path).evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("path", WITH_CHARTS)
def test_every_chart_has_a_description(looked_at: Visit, path: str) -> None:
    page = looked_at(path)
    expect(page.locator("[data-testid=stBidiComponentIsolated] figcaption").last).to_be_attached()
    figures = page.locator("[data-testid=stBidiComponentIsolated] figure").all()
    assert len(figures) >= (3 if path else 1), "the map, the ranking, the trend"
    for figure in figures:
        (image,) = figure.get_by_role("img").all()
        assert "2026" in (image.get_attribute("aria-label") or "")
        for drawn in image.locator("svg").all():
            expect(drawn).to_have_attribute("aria-hidden", "true")  # what the image says is not read a second time


def test_the_keyboard_reaches_what_saves_and_shares(visit: Visit) -> None:
    page = visit("lowongan?lang=en")
    for name in ("Copy link", "Print"):
        page.get_by_role("button", name=name).focus()
        assert page.evaluate("document.activeElement.shadowRoot.activeElement.textContent") == name
    save = page.locator(".st-key-trend").get_by_role("button", name="Download the chart as SVG")
    save.focus()
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith("_trend.svg")


def test_the_keyboard_reaches_every_tile_and_hears_name_value_rank_and_status(visit: Visit) -> None:
    page = visit("lowongan")
    page.get_by_role("button", name="Aceh, ").focus()
    page.keyboard.press("Home")
    heard = {page.evaluate(FOCUSED)}
    paths: list[list[str]] = [[]]
    for path in paths:
        for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
            for step in ("Home", *path, key):
                page.keyboard.press(step)
            label = page.evaluate(FOCUSED)
            if label not in heard:
                heard.add(label)
                paths.append([*path, key])
    assert {label.split(",")[0] for label in heard} == {province.name for province in PROVINCES.values()}
    for label in heard:
        name, value, rank, status = label.split(", ")
        assert value.endswith("lowongan"), name
        assert rank.startswith("peringkat "), name
        assert status == "angka sementara", name


def test_the_grid_is_one_stop_and_enter_chooses(visit: Visit) -> None:
    page = visit("lowongan")
    page.get_by_role("button", name="Aceh, ").focus()
    page.keyboard.press("ArrowDown")
    chosen = page.evaluate(FOCUSED).split(",")[0]
    page.keyboard.press("Enter")
    expect(page.locator(".ds-lead")).to_contain_text(f"Lowongan di {chosen}")
    settled(page)
    assert page.evaluate(FOCUSED).split(",")[0] == chosen, "the focus was lost"
    page.keyboard.press("Tab")
    assert chosen != page.evaluate(FOCUSED).split(",")[0]
    assert page.evaluate(FOCUSED).split(",")[0] not in {p.name for p in PROVINCES.values()}
