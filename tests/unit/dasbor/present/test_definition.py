"""Definitions and the dictionary, over every indicator."""

import re
from html import escape, unescape

import pytest

from dasbor.catalogue.caveats import CAVEATS
from dasbor.catalogue.cubes import CUBES
from dasbor.catalogue.indicator import Indicator
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS, Lang
from dasbor.catalogue.words import notes as words
from dasbor.catalogue.words.measures import MEASURES
from dasbor.present.definition import brief_html, caveats_of, definition_html, formula, help_button, help_panel, terms
from dasbor.present.dictionary import entries_html, found, hubs_of, statuses_table

ACCOUNTS = "akun di akhir periode"
FORCE = "angkatan kerja"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("indicator", INDICATORS.values(), ids=list(INDICATORS))
def test_every_indicator_is_defined(indicator: Indicator, lang: Lang) -> None:
    html = definition_html(indicator, lang, {}, caveats_of(indicator))
    assert escape(indicator.meaning.say(lang)) in html
    assert all(said for _, said in terms(indicator, lang, {}))
    assert ("÷" in formula(indicator, lang)) == indicator.is_ratio


def test_every_measure_has_a_name_and_no_name_is_left_over() -> None:
    assert set(MEASURES) == {measure.key for cube in CUBES.values() for measure in cube.measures}


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("openings", "kebutuhan tenaga kerja"),
        ("fill_rate", "100 × kebutuhan terpenuhi ÷ kebutuhan tenaga kerja"),
        ("placements_per_1000", "1.000 × penempatan ÷ angkatan kerja"),
        ("openings_per_posting", "kebutuhan tenaga kerja ÷ lowongan terbit"),
        (
            "reach_parity_sex",
            f"({ACCOUNTS} [perempuan] × {FORCE} [laki-laki]) ÷ ({ACCOUNTS} [laki-laki] × {FORCE} [perempuan])",
        ),
    ],
)
def test_formulas_are_sums_over_sums(key: str, said: str) -> None:
    assert formula(INDICATORS[key], "id") == said


def test_the_data_of_a_rate_reach_as_far_as_what_it_counts_itself() -> None:
    last = {"karirhub/placements": "2025-09", "official/labour_force": "2025-08"}
    assert ("Data sampai", "September 2025") in terms(INDICATORS["placements_per_1000"], "id", last)


def test_abbreviations_keep_their_capitals() -> None:
    assert ("Dapat dirinci menurut", "lapangan usaha, jenjang KKNI, jenis LSP, jenis kelamin, kelompok umur") in terms(
        INDICATORS["assessments"], "id", {}
    )


@pytest.mark.parametrize(
    ("search", "first"),
    [
        ("", "vacancy_postings"),
        ("SERTIFIKAT berlaku", "certificates_valid"),
        ("labour force", "labour_force"),
        ("fill_rate", "fill_rate"),
    ],
)
def test_the_search_looks_in_both_languages_and_for_every_word(search: str, first: str) -> None:
    hits = [indicator.key for indicator in found(search)]
    assert first in hits
    assert search == "" or len(hits) < len(INDICATORS)


def test_a_search_without_a_hit_finds_nothing() -> None:
    assert found("sertifikat kapal selam") == ()


def test_every_entry_can_be_linked_to() -> None:
    html = entries_html(tuple(INDICATORS.values()), "id", {})
    for key in INDICATORS:
        assert f'id="{key}"' in html
        assert f'href="#{key}"' in html


def test_entries_are_grouped_in_the_order_of_the_dictionary() -> None:
    assert hubs_of(INDICATORS.values())[:2] == ["karirhub", "skillhub"]
    assert hubs_of(found("sertihub")) == ["sertihub"]


def test_the_statuses_are_explained_with_their_marks() -> None:
    rows = dict(statuses_table("id").rows)
    assert rows["Angka tetap"] == "tanpa tanda"
    assert rows["Data dirahasiakan"] == "●"
    assert len(set(rows.values())) == len(rows), "two statuses share a mark"


@pytest.mark.parametrize("lang", LANGS)
def test_a_button_opens_the_definition_of_its_own_place(lang: Lang) -> None:
    placements = INDICATORS["placements"]
    button, other = (help_button(placements, lang, place) for place in ("card", "map"))
    panel = help_panel(placements, lang, {}, caveats_of(placements), "card")
    [target] = re.findall(r'popovertarget="([^"]+)"', button)
    assert f'id="{target}"' in panel
    assert f'popovertarget="{target}" popovertargetaction="hide"' in panel
    assert target not in other
    assert escape(placements.meaning.say(lang)) in panel
    assert f'aria-label="{words.HELP.say(lang, indicator=placements.name.say(lang))}"' in button


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("placements", "A count of events varies by chance"),
        ("completion_rate", "A share of a number varies by chance"),
        ("placement_ratio", "A ratio of two counts"),
        ("open_postings", "Compared as facts"),
    ],
)
def test_a_definition_says_how_sure_the_figures_are(key: str, said: str) -> None:
    assert dict(terms(INDICATORS[key], "en", {}))["Uncertainty"].startswith(said)


def test_a_brief_definition_has_meaning_formula_sources_and_caveats() -> None:
    indicator = INDICATORS["training_completions_per_1000"]
    told = unescape(re.sub("<[^>]+>", "\n", brief_html(indicator, "id")))
    assert indicator.meaning.id in told
    assert re.search(r"Rumus: 1\.000 × .* ÷ angkatan kerja", told)
    assert "Skillhub" in told
    assert "Sakernas" in told
    for key in indicator.caveats:
        assert CAVEATS[key].id in told
