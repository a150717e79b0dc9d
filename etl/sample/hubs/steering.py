"""The feeds of the steering: targets, which are assumed and say so, and milestones, which are true and sourced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.geography import NATION
from etl.sample.world.places import CODES, labour_force, registered
from etl.sample.world.season import LEBARAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etl.sample.plan import Plan

TARGETS: Final = "steering/targets"
MILESTONES: Final = "steering/milestones"
TARGET_COLUMNS: Final = ["indicator", "province_code_bps", "year", "target", "source"]
MILESTONE_COLUMNS: Final = ["date", "province_code_bps", "indicators", "title_id", "title_en", "source"]
_SOURCE: Final = "Asumsi sampel sintetis, bukan target resmi"
# Nation at scale 1 in 2024, growth a year.
_COUNTS: Final = {
    "placements": (320_000, 1.05),
    "training_completions": (170_000, 1.04),
    "certificates_issued": (480_000, 1.03),
    "businesses_started": (60_000, 1.02),
}
_RATES: Final = {
    "placement_ratio": 35.0,
    "completion_rate": 92.0,
    "journey_completion_rate": 72.0,
    "digital_takeup": 92.0,
}
_YEARS: Final = 3


def targets(plan: Plan) -> pl.DataFrame:
    """Targets of the current year and the two before: counts for the nation and its provinces, rates for the nation."""
    years = range(max(plan.last_day.year - _YEARS + 1, 2021), plan.last_day.year + 1)
    return pl.DataFrame(
        list(_targets(plan.scale, years)), schema=dict.fromkeys(TARGET_COLUMNS, pl.String), orient="row"
    )


def _targets(scale: float, years: range) -> Iterator[tuple[str, ...]]:
    shares = {"placements": registered("official_placements")}
    for year in years:
        for indicator, (total, growth) in _COUNTS.items():
            share = shares.get(indicator, labour_force())
            nation = total * scale * growth ** (year - 2024)
            parts = zip((NATION, *CODES), (nation, *(nation * share / share.sum())), strict=True)
            for code, target in parts:
                yield indicator, code, str(year), str(max(round(target), 1)), _SOURCE
        for indicator, rate in _RATES.items():
            yield indicator, NATION, str(year), str(rate), _SOURCE


_SPLITS: Final = (
    ("2022-11-11", "95", "Papua Selatan", "UU 14/2022"),
    ("2022-11-11", "96", "Papua Tengah", "UU 15/2022"),
    ("2022-11-11", "97", "Papua Pegunungan", "UU 16/2022"),
    ("2022-12-09", "92", "Papua Barat Daya", "UU 29/2022"),
)
_LAWS: Final = (
    (
        "2023-09-25",
        NATION,
        "vacancy_postings,openings,employer_reporting_rate",
        "Pemberi kerja wajib melaporkan lowongan",
        "Employers must report vacancies",
        "Perpres 57/2023",
    ),
)


def milestones(plan: Plan) -> pl.DataFrame:
    """Events that charts may mark, as far as they have happened."""
    rows = [
        (day, code, "*", f"Provinsi {name} diresmikan", f"Province of {name} inaugurated", source)
        for day, code, name, source in _SPLITS
    ]
    rows += [
        (str(day), NATION, "*", f"Idulfitri {year}", f"Eid al-Fitr {year}", "Keputusan pemerintah tentang 1 Syawal")
        for year, day in LEBARAN.items()
    ]
    happened = sorted(row for row in (*rows, *_LAWS) if row[0] < str(plan.today))
    return pl.DataFrame(happened, schema=dict.fromkeys(MILESTONE_COLUMNS, pl.String), orient="row")
