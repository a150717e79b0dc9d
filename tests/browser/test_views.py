"""What a reader does: open links, choose, switch the language, go back, download."""

import re
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from dasbor.api.headers import HEADERS
from dasbor.catalogue.geography import NATION, PROVINCES
from tests.browser.conftest import PAGES, WITH_CHARTS, Requests, Server, Visit, settled
from tests.fixtures.tiny import atom, months, write_tiny_release

VIEW = "lowongan?indicator=placements&province=35&from=2025-10&to=2026-09&basis=34&lang=en"


def lead(page: Page) -> str:
    return page.locator(".ds-lead").inner_text()


def params(page: Page) -> dict[str, str]:
    return {key: values[-1] for key, values in parse_qs(urlsplit(page.url).query).items()}


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a select box as a reader does."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()


@pytest.mark.parametrize("path", PAGES)
def test_a_cold_link_to_a_page_keeps_the_frame(visit: Visit, path: str) -> None:
    page = visit(path)
    expect(page.locator("h1")).to_have_text(PAGES[path])
    links = page.get_by_test_id("stTopNavLink")
    expect(links).to_have_text(list(PAGES.values()))
    expect(page.locator("nav [aria-current=page]")).to_have_text(PAGES[path])
    expect(page).to_have_title(f"{PAGES[path]} · Dasbor SIAPkerja")
    assert page.get_by_test_id("stException").count() == 0


def test_the_page_says_what_a_browser_may_do_with_it(server: Server) -> None:
    with urlopen(server.url, timeout=20) as answer:  # noqa: S310 - our own server
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_a_cold_link_opens_the_same_view_in_a_browser_that_never_saw_it(visit: Visit) -> None:
    page = visit(VIEW)
    assert lead(page).startswith("Placements in Jawa Timur in September 2026")
    assert page.evaluate("document.documentElement.lang") == "en"
    expect(page.get_by_role("combobox", name="Indicator")).to_have_value("Placements")
    choose(page, "Indicator", "Applications")
    expect(page.locator(".ds-lead")).to_contain_text("Applications in Jawa Timur")
    again = visit(page.url.split("/", 3)[3])
    assert lead(again) == lead(page)
    assert params(again) == params(page)


def test_the_map_draws_every_province_as_wide_as_its_place(visit: Visit, requests: Requests) -> None:
    page = visit("")
    areas = page.locator("path[data-area]")
    expect(areas).to_have_count(len(PROVINCES))
    assert set(areas.evaluate_all("all => all.map(one => one.dataset.area)")) == set(PROVINCES)
    assert sum("/api/v1/geo/provinces-38.json?v=" in url for url in requests.urls) == 1
    map_box, views_box = (page.locator(f"figure {part}").bounding_box() for part in ("svg[role=img]", ".views"))
    assert map_box is not None
    assert views_box is not None
    assert map_box["width"] > views_box["width"] / 2


@pytest.mark.parametrize("path", WITH_CHARTS)
def test_pages_to_be_read_are_spared_the_chart_library(visit: Visit, requests: Requests, path: str) -> None:
    visit(path)
    assert not [url for url in requests.urls if "plotly" in url.lower()]


def test_a_tile_chooses_its_province_and_the_address_says_so(visit: Visit) -> None:
    page = visit("lowongan")
    page.get_by_role("button", name="Jawa Timur, ").click()
    expect(page.locator(".ds-lead")).to_contain_text("Lowongan di Jawa Timur")
    assert params(page)["province"] == "35"
    page.get_by_role("button", name="Jawa Timur, ").click()
    expect(page.locator(".ds-lead")).to_contain_text("Lowongan di Indonesia")
    assert "province" not in params(page)


def test_a_province_on_the_map_tells_its_figure_and_chooses_itself(visit: Visit) -> None:
    page = visit("lowongan?lang=en")
    papua = page.locator("path[data-area='95']")
    papua.hover()
    expect(page.locator("figure .tip:visible")).to_contain_text("Papua Selatan")
    expect(page.locator("figure .tip:visible")).to_contain_text(re.compile(r"rank (\d+–)?38 of 38"))
    expect(page.locator("button[data-area='95'].lit")).to_have_count(1)
    papua.click()
    expect(page.locator(".ds-lead")).to_contain_text("Vacancy postings in Papua Selatan")
    expect(page.locator("path[data-area='95'].chosen")).to_have_count(1)


def test_suppressed_and_zero_are_told_apart_without_colour(visit: Visit) -> None:
    page = visit("kewirausahaan?sex=female&age=55%2B")
    empty = page.locator("button.empty").first
    assert "Data dirahasiakan" in (empty.get_attribute("aria-label") or "")
    area = empty.get_attribute("data-area")
    assert page.locator(f"path[data-area='{area}']").evaluate("path => path.style.fill") == 'url("#hatch")'
    expect(page.locator("figure svg .mark").first).to_have_text("●")
    expect(page.locator("figure .legend")).to_contain_text("Data dirahasiakan")
    assert page.locator("path.zero").count() > 0


def test_the_way_back_is_the_view_before(visit: Visit) -> None:
    page = visit("lowongan?indicator=placements")
    choose(page, "Indikator", "Lamaran")
    expect(page.locator(".ds-lead")).to_contain_text("Lamaran di Indonesia")
    page.go_back()
    expect(page.locator(".ds-lead")).to_contain_text("Penempatan di Indonesia")
    expect(page.get_by_role("combobox", name="Indikator")).to_have_value("Penempatan")


def test_the_language_switch_changes_everything_and_is_in_the_address(visit: Visit) -> None:
    page = visit("lowongan?province=35")
    assert page.evaluate("document.documentElement.lang") == "id"
    page.get_by_role("radio", name="English").click()
    expect(page.locator("h1")).to_have_text("Vacancies")
    expect(page.get_by_test_id("stTopNavLink").first).to_have_text("Overview")
    expect(page.locator(".ds-lead")).to_contain_text("Vacancy postings in Jawa Timur")
    assert params(page)["lang"] == "en"
    page.wait_for_function("document.documentElement.lang === 'en'")


def test_the_next_page_speaks_the_same_language_about_the_same_areas(visit: Visit) -> None:
    page = visit(VIEW)
    page.get_by_test_id("stTopNavLink").filter(has_text="Certification").click()
    expect(page.locator("h1")).to_have_text("Certification")
    expect(page.locator(".ds-lead")).to_contain_text("Certificates issued in Jawa Timur in September 2026")
    assert params(page).items() >= {"lang": "en", "province": "35", "basis": "34", "to": "2026-09"}.items()


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("CSV (baku)", "data.csv?"),
        ("CSV untuk Excel", "data.csv?dialect=excel-id&"),
        ("Excel (XLSX)", "data.xlsx?"),
        ("JSON", "data.json?"),
    ],
)
@pytest.mark.parametrize("path", ["lowongan", "unduh"])
def test_a_download_is_byte_for_byte_what_the_api_answers(
    visit: Visit, server: Server, path: str, link: str, address: str
) -> None:
    query = "indicator=placements&province=35,94&from=2026-01&to=2026-09&by=sex"
    page = visit(f"{path}?{query}")
    with page.expect_download() as waiting:
        page.get_by_role("link", name=link, exact=True).click()
    with urlopen(f"{server.url}/api/v1/{address}{query}") as answer:  # noqa: S310 - our own server
        assert waiting.value.path().read_bytes() == answer.read()
    assert waiting.value.suggested_filename.startswith("placements_2026-01_2026-09.")


def test_the_dictionary_is_searched_as_one_types_and_entries_have_anchors(visit: Visit) -> None:
    page = visit("kamus_data")
    page.get_by_role("textbox", name="Cari indikator").fill("tingkat kompeten")
    page.keyboard.press("Enter")
    expect(page.locator(".ds-entry:not(.ds-composite)")).to_have_count(1)
    assert params(page)["q"] == "tingkat kompeten"
    assert page.locator("#pass_rate h3").inner_text().startswith("Tingkat kompeten")


def test_a_new_release_replaces_the_whole_page_when_a_part_of_it_reruns(visit: Visit, server: Server) -> None:
    page = visit("lowongan")
    old = page.locator(".ds-foot").inner_text()
    atoms = [atom(area, "2026-10", vacancy_postings=77) for area in (NATION, *PROVINCES)]
    current = server.home / "releases" / "current"
    before = current.read_text()
    write_tiny_release(
        server.home, {"vacancies": atoms}, {"karirhub/vacancies": months("2026-10", "2026-10")}, name="2026-11-02.1"
    )
    try:
        page.get_by_role("button", name="Jawa Timur, ").click()
        expect(page.locator(".ds-foot")).to_contain_text("2026-11-02.1", timeout=30_000)
        settled(page)
        assert lead(page).startswith("Lowongan di Jawa Timur pada Oktober 2026: 77 lowongan")
        assert page.locator(".ds-card .ds-value").first.inner_text() == "77*"
        assert page.locator(".ds-banner").count() == 0, "the release before was synthetic, this one is not"
        assert "2026-11-01.1" in old
    finally:
        current.write_text(before)
