"""The sentences of a comparison: like with like, and each follows its own figures."""

from collections.abc import Mapping, Sequence

import pytest

from dasbor.catalogue.text import LANGS, Lang
from dasbor.present.chance import Reading
from dasbor.present.compare_claims import contrasts
from dasbor.present.compare_table import Row, compare_row
from tests.unit.dasbor.present.made import Given, made

AREAS = ("ID", "ID-JW", "31", "32", "97")


def row(indicator: str, now: Mapping[str, Given], old: Mapping[str, Given], lang: Lang = "id") -> Row:
    cells: dict[str, Sequence[Given]] = {area: [old[area], *[1.0] * 11, now[area]] for area in now}
    found = compare_row(made(cells, indicator, lang=lang), AREAS)
    assert found is not None
    return found


RATE = {"ID": 50.0, "ID-JW": 60.0, "31": 90.0, "32": 40.0, "97": "suppressed"}
COUNT = {"ID": 9000.0, "ID-JW": 5000.0, "31": 1000.0, "32": 3000.0, "97": 7.0}


def said(rate: dict[str, Given] | None = None, count: dict[str, Given] | None = None, lang: Lang = "id") -> list[str]:
    rows = [
        row("completion_rate", RATE | (rate or {}), RATE, lang),
        row("openings", COUNT | (count or {}), COUNT, lang),
    ]
    return [claim.says(lang) for claim in contrasts(rows)]


def test_the_sentences_in_indonesian() -> None:
    rate, *others = said()
    assert rate.startswith("<strong>Tingkat kelulusan pelatihan</strong> tertinggi di DKI Jakarta (90,0%) dan terendah")
    assert rate.endswith("di Jawa Barat (40,0%).")
    assert others == [
        "<strong>Kebutuhan tenaga kerja</strong> tertinggi di Jawa Barat (3.000) dan terendah di Papua Pegunungan (7).",
        "Dalam setahun, dari 9 angka 0 membaik, 0 memburuk, dan 9 relatif stabil.",
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_each_change_of_the_data_changes_the_sentences_it_concerns(lang: Lang) -> None:
    before = said(lang=lang)
    rate, count = said({"31": 95.0}, lang=lang), said(count={"97": 9.0}, lang=lang)
    assert [old != new for old, new in zip(before, rate, strict=True)] == [True, False, True]
    assert [old != new for old, new in zip(before, count, strict=True)] == [False, True, True]


def test_what_grows_with_size_is_compared_among_provinces_or_among_islands() -> None:
    alone = row("openings", {"ID": 9000.0, "ID-JW": 5000.0, "31": 1000.0}, COUNT)
    assert [type(claim).__name__ for claim in contrasts([alone])] == ["Turns"]


def test_what_chance_could_explain_is_not_told_apart() -> None:
    """84 and 80 of 100 lie in each other's exact interval (75.3 to 90.6, 70.8 to 87.3); of 10,000 they do not."""
    for base, words in ((100.0, "tidak dapat dibedakan"), (10_000.0, "tertinggi di")):
        now = {"31": Reading(84.0, base), "32": Reading(80.0, base)}
        (claim, *_) = contrasts([row("completion_rate", now, now)])
        assert words in claim.says("id")


def test_without_two_figures_nothing_is_said() -> None:
    hidden = compare_row(made(dict.fromkeys(AREAS, ["suppressed"] * 13), "completion_rate"), AREAS)
    assert hidden is not None
    assert contrasts([hidden]) == ()
