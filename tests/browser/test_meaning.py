"""What a number means is one press or key away, wherever the number stands, and how sure it is can be seen."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.test_access import PHONE, WIDTH, violations

PLACES = ("card", "map", "ranking", "trend", "breakdown", "table")


def opener(place: str) -> str:
    return f"button.ds-help[popovertarget^='ds-{place}-']"


@pytest.mark.parametrize("place", PLACES)
def test_every_heading_and_card_opens_its_definition_by_key_and_closes_it(visit: Visit, place: str) -> None:
    page = visit("pelatihan?lang=en")
    button = page.locator(opener(place)).first
    button.focus()
    page.keyboard.press("Enter")
    panel = page.locator(".ds-help-panel:popover-open")
    expect(panel).to_have_count(1)
    for term in ("Formula", "Source", "Data up to", "Uncertainty", "Caveats"):
        expect(panel).to_contain_text(term)
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(button).to_be_focused()


def test_the_table_below_a_chart_opens_the_same_definition(visit: Visit) -> None:
    page = visit("pelatihan")
    page.get_by_text("Lihat sebagai tabel").first.click()
    page.locator("caption button.ds-help").first.click()
    expect(page.locator(".ds-help-panel:popover-open h2")).to_have_text("Lulusan pelatihan")
    page.locator(".ds-help-panel:popover-open .ds-help-close").click()
    expect(page.locator(".ds-help-panel:popover-open")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_definition_fits_a_phone_and_axe_finds_nothing(visit: Visit, scheme: str) -> None:
    page = visit("sertifikasi", scheme=scheme)
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.locator(opener("card")).first.click()
    panel = page.locator(".ds-help-panel:popover-open")
    expect(panel).to_have_count(1)
    box = panel.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE
    assert page.evaluate(WIDTH) <= PHONE
    assert violations(page) == []


def test_the_definition_follows_the_indicator(visit: Visit) -> None:
    page = visit("lowongan?indicator=placements&lang=en")
    page.locator(opener("ranking")).first.click()
    expect(page.locator(".ds-help-panel:popover-open h2")).to_have_text("Placements")


def test_the_ranking_tells_the_ranks_that_remain_possible(visit: Visit) -> None:
    page = visit("pelatihan?lang=en&province=32")
    west_java = page.locator(".st-key-ranking svg.wide g.bar").filter(has_text="Jawa Barat")
    west_java.hover()
    tip = page.locator("figure .tip:visible")
    expect(tip).to_contain_text("rank ")
    expect(tip).to_contain_text("range ")
