"""One province and several: cold links, the way from page to page, keyboard, phone, large text, axe."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, Requests, Scheme, Visit, settled
from tests.browser.test_access import FOCUSED, PHONE, WIDTH, violations
from tests.browser.test_views import params

PROVINCE = "provinsi?province=32"
NEW_PROVINCE = "provinsi?province=97&to=2022-11&lang=en"
COMPARISON = "bandingkan?province=31,97,ID-SL&indicators=pass_rate,openings&scatter=openings,placements"
VIEWS = (PROVINCE, NEW_PROVINCE, COMPARISON)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", VIEWS)
def test_axe_finds_nothing(looked_at: Visit, path: str, scheme: Scheme) -> None:
    assert violations(looked_at(path, scheme=scheme)) == []


@pytest.mark.parametrize("path", VIEWS)
def test_a_phone_and_large_text_never_scroll_sideways(looked_at: Visit, path: str) -> None:
    page = looked_at(path)
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.wait_for_timeout(400)
    narrow = page.evaluate(WIDTH)
    page.set_viewport_size(DESK)
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    page.wait_for_timeout(400)
    large = page.evaluate(WIDTH)
    page.evaluate("document.documentElement.style.fontSize = ''")
    assert (narrow, large) == (PHONE, DESK["width"])


def test_a_cold_link_opens_the_province_on_its_basis_and_in_its_language(visit: Visit) -> None:
    page = visit("provinsi?province=94&basis=34&grain=year&lang=en")
    expect(page.locator(".ds-province h2")).to_have_text("Papua")
    expect(page.get_by_role("combobox", name="Province")).to_have_value("Papua")
    expect(page.locator(".ds-lead")).to_contain_text("number 17 of 34 provinces by size")
    assert params(page)["province"] == "94"


def test_a_phone_keeps_the_rows_and_their_names_for_a_screen_reader(looked_at: Visit) -> None:
    page = looked_at(PROVINCE)
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.wait_for_timeout(400)
    rows = page.get_by_role("table", name="Kedudukan provinsi").get_by_role("row")
    rates = rows.filter(has=page.get_by_role("rowheader"))
    assert rates.count() == 18
    assert rates.first.get_by_role("cell").count() == 7
    page.set_viewport_size(DESK)


def test_a_meaning_is_one_key_away(visit: Visit) -> None:
    page = visit(PROVINCE)
    page.locator(".ds-standing summary").first.focus()
    meaning = page.locator(".ds-standing details p").first
    expect(meaning).to_be_hidden()
    page.keyboard.press("Enter")
    expect(meaning).to_be_visible()


def test_from_a_chosen_province_to_its_page_and_on_to_its_peers(visit: Visit) -> None:
    page = visit("lowongan?province=32&lang=en")
    page.get_by_role("link", name="Jawa Barat", exact=True).click()
    expect(page.locator(".ds-province h2")).to_have_text("Jawa Barat")
    settled(page)
    page.get_by_role("link", name="Compare with the peers").click()
    expect(page.locator("h1")).to_have_text("Compare")
    settled(page)
    assert params(page)["lang"] == "en"
    areas = params(page)["province"].split(",")
    assert "32" in areas
    assert len(areas) == 6
    expect(page.locator(".ds-compare thead th")).to_have_count(7)


def test_the_picker_is_used_by_keyboard(visit: Visit) -> None:
    page = visit("provinsi")
    page.get_by_role("combobox", name="Provinsi").focus()
    page.keyboard.type("Maluku Utara")
    page.keyboard.press("Enter")
    expect(page.locator(".ds-province h2")).to_have_text("Maluku Utara")
    assert params(page)["province"] == "82"
    assert page.evaluate(FOCUSED) is not None


def test_the_chart_library_is_fetched_when_it_is_asked_for(visit: Visit, requests: Requests) -> None:
    page = visit("bandingkan")
    assert not [url for url in requests.urls if "plotly" in url.lower()]
    page.get_by_text("Gambar sebaran semua provinsi").click()
    expect(page.locator(".stPlotlyChart .main-svg").first).to_be_visible(timeout=30_000)
    assert [url for url in requests.urls if "plotly" in url.lower()]
    assert params(page)["scatter"] == "placements_per_1000,training_completions_per_1000"
    again = visit(page.url.split("/", 3)[3])
    expect(again.locator(".stPlotlyChart .main-svg").first).to_be_visible(timeout=30_000)
