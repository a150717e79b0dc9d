"""The sentences about a province: each follows what it is made from, and nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dasbor.catalogue.geography import PROVINCES, area_name
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS, Lang
from dasbor.present.achievement import Achievement
from dasbor.present.cells import province_cells
from dasbor.present.claims import Claim
from dasbor.present.province_claims import NoSetting, Setting, notable, pace, year_course
from dasbor.present.spread import Spread
from dasbor.present.standing import Standing, standing
from dasbor.present.strengths import verdict
from tests.unit.dasbor.present.made import day, made

AREAS = tuple(PROVINCES)[:16]
STEADY = ("completion_rate", "pass_rate", "uptake_rate")


def rows(rank: dict[str, int], old: dict[str, float]) -> list[Standing]:
    """Standings of the first province: its rank of 16 (16 to 1 points), and its figure a year before."""
    found = []
    for indicator in STEADY:
        own = 17 - rank[indicator]
        others = [v for v in range(1, 17) if v != own]
        cells = {"ID": [8.0] * 13, AREAS[0]: [old[indicator], *[0.0] * 11, float(own)]}
        cells |= {area: [8.0] * 12 + [float(v)] for area, v in zip(AREAS[1:], others, strict=True)}
        row = standing(Spread.of(made(cells, indicator)), AREAS[0], AREAS[6:10])
        assert row is not None
        found.append(row)
    return found


def setting(force: float, rate: float) -> Setting:
    end = {"grain": "year", "end": "2025-01"}
    sizes = province_cells(made({AREAS[0]: [force], "32": [5000]}, "labour_force", **end), day("2025-01"))  # type: ignore[arg-type]
    rates = province_cells(made({AREAS[0]: [rate], "32": [6]}, "unemployment_rate", **end), day("2025-01"))  # type: ignore[arg-type]
    return Setting(area_name(AREAS[0]), day("2025-08"), sizes[0], rates[0], 2)


def target(value: float | None) -> Achievement:
    return Achievement(INDICATORS["placements"], 2025, 1200, "Renstra", value, 6)


BASE_RANK = {"completion_rate": 1, "pass_rate": 16, "uptake_rate": 8}
BASE_OLD = {"completion_rate": 10.0, "pass_rate": 5.0, "uptake_rate": 9.2}


def opening(
    force: float = 1000,
    rate: float = 5,
    rank: dict[str, int] | None = None,
    old: dict[str, float] | None = None,
    value: float | None = 700,
) -> tuple[Claim, ...]:
    standings = rows(BASE_RANK | (rank or {}), BASE_OLD | (old or {}))
    return (setting(force, rate), *notable(verdict(standings)), *year_course(standings), *pace([target(value)]))


def test_the_sentences_in_indonesian() -> None:
    said = [claim.says("id") for claim in opening()]
    assert said[0] == (
        "<strong>Aceh</strong> memiliki angkatan kerja <strong>1.000 orang</strong> (Agustus 2025), terbesar ke-2 dari "
        "2 provinsi; tingkat pengangguran terbuka 5,0%."
    )
    assert said[1:] == [
        "Menonjol pada <strong>tingkat kelulusan pelatihan</strong> (16,0%; peringkat 1 dari 16).",
        "Tertinggal pada <strong>tingkat kompeten</strong> (1,0%; peringkat 16 dari 16).",
        "Dibandingkan setahun sebelumnya, dari 3 indikator pokok 1 membaik, 1 memburuk, dan 1 relatif stabil.",
        "Terhadap target 2025, 1 dari 1 sudah pada laju rata yang diperlukan.",
    ]


Change = Callable[[], tuple[Claim, ...]]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("changed", "affected"),
    [
        (lambda: opening(force=2000), {0}),
        (lambda: opening(rate=4), {0}),
        (lambda: opening(rank={"completion_rate": 2}, old={"completion_rate": 9.0}), {1}),
        (lambda: opening(rank={"pass_rate": 15}, old={"pass_rate": 6.0}), {2}),
        (lambda: opening(old={"uptake_rate": 4.0}), {3}),
        (lambda: opening(value=500), {4}),
    ],
    ids=["size", "unemployment", "strength", "gap", "year", "target"],
)
def test_each_change_of_the_data_changes_its_sentence_and_no_other(
    changed: Change, affected: set[int], lang: Lang
) -> None:
    before, after = ([claim.says(lang) for claim in claims] for claims in (opening(), changed()))
    assert len(before) == len(after) == 5
    assert {i for i, (old, new) in enumerate(zip(before, after, strict=True)) if old != new} == affected


@pytest.mark.parametrize("lang", LANGS)
def test_where_nothing_stands_out_it_is_said(lang: Lang) -> None:
    said = [claim.says(lang) for claim in opening(rank={"completion_rate": 8, "pass_rate": 8})]
    assert {"id": "Tidak ada indikator pokok yang jelas", "en": "no headline indicator clearly"}[lang] in said[1]
    assert len(said) == 4


def test_nothing_is_said_of_targets_that_have_no_figure_and_of_years_without_one() -> None:
    assert list(pace([target(None)])) == []
    assert list(pace([])) == []
    assert list(year_course([replace(row, change=None) for row in rows(BASE_RANK, BASE_OLD)])) == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_year_that_is_over_has_targets_that_were_met(lang: Lang) -> None:
    (claim,) = pace([replace(target(1200), months=12), replace(target(1100), months=12)])
    assert (
        claim.says(lang) == {"id": "Dari 2 target 2025, 1 tercapai.", "en": "Of 2 targets of 2025, 1 were met."}[lang]
    )


@pytest.mark.parametrize("lang", LANGS)
def test_a_province_that_no_survey_tells_of(lang: Lang) -> None:
    assert "Papua Selatan" in NoSetting(area_name("95")).says(lang)
