"""What leaves the screen: a copied address, a page on paper, a chart in a file."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from dasbor.catalogue.geography import PROVINCES
from tests.browser.conftest import Scheme, Visit, settled

A4 = (595, 842)
"""Points, as ISO 216 gives 210 by 297 millimetres."""
VIEW = "lowongan?indicator=placements&province=35&from=2025-10&to=2026-09&sex=female&lang=en"
PNG = b"\x89PNG\r\n\x1a\n"
SVG = "{http://www.w3.org/2000/svg}"

Printed = Callable[[Page], list[str]]


@pytest.fixture
def printed(tmp_path: Path) -> Printed:
    """The words of each page on paper, once every page is found to be A4."""

    def pages(page: Page) -> list[str]:
        file = tmp_path / "page.pdf"
        page.pdf(path=file, prefer_css_page_size=True, print_background=True)
        with pypdfium2.PdfDocument(file) as document:
            sheets = [document[i] for i in range(len(document))]
            assert {tuple(round(side) for side in sheet.get_size()) for sheet in sheets} == {A4}
            return [re.sub(r"\s+", " ", sheet.get_textpage().get_text_range()) for sheet in sheets]

    return pages


def saved(page: Page, chart: str, kind: str) -> tuple[str, bytes]:
    """The name and the bytes of a chart's file."""
    with page.expect_download() as waiting:
        page.locator(f".st-key-{chart}").get_by_role("button", name=kind).click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def test_a_printed_page_says_what_it_shows_and_from_where(visit: Visit, printed: Printed) -> None:
    pages = printed(visit(VIEW))
    first, whole = pages[0], " ".join(pages)
    assert "Vacancies" in first
    assert "Placements (people) in Jawa Timur, October 2025 to September 2026" in first
    assert "only sex Female" in first
    assert "Release 2026-11-01.1." in first
    assert "Synthetic sample data." in first
    assert whole.count("Source: ") >= 4, "the map, the ranking, the trend, the breakdown"
    assert "published 1 November 2026" in pages[-1]
    for screen_only in ("Copy link", "Reset", "SVG", "Show as a table", "English", "Moving year"):
        assert screen_only not in whole


@pytest.mark.parametrize("path", ["", "lowongan?province=32", "pelatihan?lang=en"])
def test_no_page_on_paper_is_empty_and_no_heading_stands_alone(visit: Visit, printed: Printed, path: str) -> None:
    screen = visit(path)
    headings = screen.locator("h2").all_inner_texts()
    assert len(headings) >= 3
    pages = printed(screen)
    for page, number in zip(pages, range(1, 100), strict=False):
        words = page.replace(f"{number} / {len(pages)}", "").strip()
        assert len(words) > 80, f"page {number} of {len(pages)} says only {words!r}"
        assert not words.endswith(tuple(headings))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_light_whatever_the_screen_is(visit: Visit, scheme: Scheme) -> None:
    page = visit("lowongan", scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    colours = page.evaluate(
        """() => {
          const mounted = '[data-testid=stBidiComponentIsolated]'
          const root = (key) => document.querySelector(`.st-key-${key} ${mounted}`).shadowRoot
          const style = (one) => getComputedStyle(one)
          return {
            ground: style(document.querySelector('.stApp')).backgroundColor,
            lead: style(document.querySelector('.ds-lead')).color,
            tick: style(root('trend').querySelector('svg.wide text')).fill,
            tile: style(root('provinces').querySelector('button:not(.empty)')).backgroundColor,
          }
        }"""
    )
    light = visit("lowongan")
    light.emulate_media(media="print")
    assert colours["ground"] == "rgb(255, 255, 255)"
    assert colours["lead"] == colours["tick"] == "rgb(27, 33, 39)"
    tile = light.locator(".st-key-provinces button:not(.empty)").first
    assert colours["tile"] == tile.evaluate("one => getComputedStyle(one).backgroundColor")


@pytest.mark.parametrize("chart", ["provinces", "ranking", "trend", "breakdown"])
def test_a_chart_is_saved_as_a_drawing_that_says_everything(visit: Visit, chart: str) -> None:
    page = visit(VIEW)
    name, content = saved(page, chart, "SVG")
    assert name.startswith("placements_")
    assert name.endswith(f"_2026-09_{'map' if chart == 'provinces' else chart}.svg")
    file = content.decode()
    root = ET.fromstring(file)  # noqa: S314 - our own drawing
    words = " ".join(root.itertext())
    assert "Placements" in (root.findtext(f"{SVG}title") or "")
    described = page.locator(f".st-key-{chart}").get_by_role("img").get_attribute("aria-label")
    assert root.findtext(f"{SVG}desc") == described
    for part in ("(Sex: Female)", "SAMPLE DATA", "Source: ", "Release 2026-11-01.1", "Ministry of Manpower"):
        assert part in words
    assert "var(" not in file
    assert "guide" not in file, "what only a pointer is told is left out"
    assert not re.search(r"\b(href|src)=|url\((?!#)|@import", file)


def test_the_map_in_a_file_has_every_province_in_the_colour_of_its_class(visit: Visit) -> None:
    page = visit("lowongan", scheme="dark")
    _, content = saved(page, "provinces", "SVG")
    root = ET.fromstring(content)  # noqa: S314 - our own drawing
    outlines = [path for path in root.iter(f"{SVG}path") if path.get("stroke-width") in {"1", "3"}]
    outlines = [path for path in outlines if len(path.get("d") or "") > 100]
    assert len(outlines) == len(PROVINCES)
    legend = {rect.get("fill") for rect in root.iter(f"{SVG}rect")} | {"url(#hatch)"}
    assert {path.get("fill") for path in outlines} <= legend


def test_a_chart_is_saved_as_a_picture_of_twice_its_size_in_light_colours(visit: Visit) -> None:
    page = visit(VIEW, scheme="dark")
    _, drawing = saved(page, "trend", "SVG")
    name, picture = saved(page, "trend", "PNG")
    root = ET.fromstring(drawing)  # noqa: S314 - our own drawing
    expected = [round(float(root.get(side) or 0) * 2) for side in ("width", "height")]
    assert name.endswith(".png")
    assert picture.startswith(PNG)
    assert [int.from_bytes(picture[i : i + 4]) for i in (16, 20)] == expected, "the header of a PNG"
    corner = page.evaluate(
        """async (bytes) => {
          const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }))
          const canvas = new OffscreenCanvas(image.width, image.height)
          const context = canvas.getContext("2d")
          context.drawImage(image, 0, 0)
          const all = context.getImageData(0, 0, image.width, image.height).data
          return { corner: [...all.slice(0, 3)], colours: new Set(new Uint32Array(all.buffer)).size }
        }""",
        list(picture),
    )
    assert corner["corner"] == [255, 255, 255]
    assert corner["colours"] > 20, "something is drawn"


def test_the_copied_link_opens_the_same_view(visit: Visit) -> None:
    page = visit("pelatihan?lang=en&province=35")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("radio", name="Season").click()
    expect(page.locator(".st-key-season .drawing svg.wide")).to_be_attached()
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".st-key-share").get_by_role("status")).to_have_text("Link copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.url
    again = visit(copied.split("/", 3)[3])
    expect(again.locator(".st-key-season .drawing svg.wide")).to_be_attached()
    assert again.locator(".ds-lead").inner_text() == page.locator(".ds-lead").inner_text()


def test_without_a_clipboard_the_link_is_copied_all_the_same(visit: Visit) -> None:
    page = visit("lowongan?province=35")
    page.evaluate(
        """() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined })
          document.execCommand = (command) => { window.copied = [command, document.activeElement.value]; return true }
        }"""
    )
    page.get_by_role("button", name="Salin tautan").click()
    expect(page.locator(".st-key-share").get_by_role("status")).to_have_text("Tautan tersalin")
    assert page.evaluate("window.copied") == ["copy", page.url]


def test_a_period_of_the_trend_tells_all_its_lines(visit: Visit) -> None:
    page = visit("lowongan?province=11,35&lang=en")
    trend = page.locator(".st-key-trend")
    trend.locator("svg.wide .reach").last.hover()
    tip = trend.locator(".tip")
    expect(tip).to_be_visible()
    lines = tip.locator("*").all_inner_texts()
    assert [line.split(":")[0] for line in lines] == ["October 2026", "Aceh", "Jawa Timur"]
    assert all("postings" in line for line in lines[1:])
    page.mouse.move(5, 5)
    expect(tip).to_be_hidden()


def test_a_finger_that_is_lifted_leaves_what_it_asked_for(visit: Visit) -> None:
    page = visit("lowongan")
    trend = page.locator(".st-key-trend")
    trend.locator("svg.wide .reach").first.evaluate(
        """one => {
          const box = one.getBoundingClientRect()
          const at = { pointerType: "touch", bubbles: true, composed: true, clientX: box.x + 5, clientY: box.y + 5 }
          one.dispatchEvent(new PointerEvent("pointerdown", at))
          one.closest(".drawing").dispatchEvent(new PointerEvent("pointerleave", at))
        }"""
    )
    expect(trend.locator(".tip")).to_be_visible()
    trend.locator("svg.wide text").first.dispatch_event("pointerdown", {"pointerType": "touch"})
    expect(trend.locator(".tip")).to_be_hidden()


def test_the_narrow_drawing_is_shown_on_a_phone_with_words_as_large(visit: Visit) -> None:
    page = visit("lowongan")
    page.set_viewport_size({"width": 390, "height": 844})
    settled(page)
    trend = page.locator(".st-key-trend")
    expect(trend.locator("svg.narrow")).to_be_visible()
    expect(trend.locator("svg.wide")).to_be_hidden()
    heights = trend.locator("svg.narrow text").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert min(heights) >= 10
