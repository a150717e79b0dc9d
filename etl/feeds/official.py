"""Official figures: the two tables of BPS, as published."""

from __future__ import annotations

from typing import Final

import polars as pl

from dasbor.catalogue.problems.rules import PARTS_NOT_TOTAL
from etl.feeds.contract import Feed, Field, Layout
from etl.feeds.kinds import Real, Text, Whole, Words
from etl.feeds.notation import PLAIN
from etl.feeds.rules import Rule
from etl.stages.parts.area import AreaByName
from etl.stages.parts.official import NationIsSum, OnBasis34
from etl.stages.read import bps

_SEXES: Final = {"male": "Laki-Laki", "female": "Perempuan", "either": "Laki-Laki atau Perempuan", "total": "Jumlah"}
_PARTS: Final = {
    "jobseekers": ("Pencari Kerja Terdaftar", ("male", "female")),
    "vacancies": ("Lowongan Kerja Terdaftar", ("male", "female", "either")),
    "placements": ("Penempatan/Pemenuhan Tenaga Kerja", ("male", "female")),
}
_FIGURES: Final = {
    f"{what}_{sex}": f"{heading} - {_SEXES[sex]}"
    for what, (heading, sexes) in _PARTS.items()
    for sex in (*sexes, "total")
}
_YEAR: Final = Field("year", Whole(pl.Int16(), 2015, 2100))


def _adds_up(what: str, sexes: tuple[str, ...]) -> Rule:
    total, parts = f"{what}_total", pl.sum_horizontal(*(f"{what}_{sex}" for sex in sexes), ignore_nulls=False)
    return Rule(PARTS_NOT_TOTAL, total, pl.col(total) != parts, details={"sum": parts})


REGISTERED: Final = Feed(
    key="official/registered",
    key_columns=("area", "year"),
    layouts=(
        Layout(
            "bps",
            ("*pencari_kerja*lowongan*penempatan*.csv",),
            bps.BpsRegistered(),
            PLAIN,
            {"province_name": bps.PROVINCE, "year": bps.YEAR, **_FIGURES},
        ),
    ),
    fields=(
        Field("province_name", Text(), is_stored=False),
        _YEAR,
        *(Field(figure, Whole(pl.Int64())) for figure in _FIGURES),
    ),
    parts=(AreaByName("province_name"), NationIsSum(tuple(_FIGURES), "area")),
    rules=tuple(_adds_up(what, sexes) for what, (_heading, sexes) in _PARTS.items()),
)

UNEMPLOYMENT_RATE: Final = Feed(
    key="official/unemployment_rate",
    key_columns=("area", "year", "round"),
    layouts=(
        Layout(
            "bps",
            ("*tpt*prov*.csv",),
            bps.BpsUnemployment(),
            PLAIN,
            {"province_name": bps.PROVINCE, "year": bps.YEAR, "round": bps.ROUND, "unemployment_rate": bps.RATE},
        ),
    ),
    fields=(
        Field("province_name", Text(), is_stored=False),
        _YEAR,
        Field("round", Words(dict(zip(bps.ROUNDS, ("february", "august"), strict=True)))),
        Field("unemployment_rate", Real(0, 100)),
    ),
    parts=(AreaByName("province_name"), OnBasis34("area")),
)
