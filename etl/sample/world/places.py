"""The regencies: their codes then and now, how large they are taken to be, and how hubs spell them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from dasbor.catalogue.geography import PROVINCES, PROVINCES_34, SPLIT_ON
from etl.sample.plan import day_number
from etl.sample.world.arrays import named

if TYPE_CHECKING:
    from etl.sample.world.arrays import Floats, Ints

REFERENCE: Final = Path(__file__).parents[3] / "data" / "reference"
CODES: Final = tuple(PROVINCES)
"""The BPS codes of the present provinces; a province is counted by its place here."""
# Exports went on with the old codes for a while after the split.
_OLD_CODES_UNTIL: Final = 212
_OLD_CODES_SHARE: Final = 0.5
_CITY_WEIGHT: Final = 1.4
_SPREAD: Final = 0.6


@cache
def regencies() -> pl.DataFrame:
    """The regencies, province by province in the official order, with columns `province` (its place) and `weight`."""
    frame = pl.read_csv(REFERENCE / "regencies.csv", infer_schema=False)
    place = pl.col("province_code_bps").replace_strict(list(CODES), list(range(len(CODES))), return_dtype=pl.Int64)
    frame = frame.with_columns(pl.col("regency").str.strip_chars(), province=place)
    return frame.sort("province", "regency_code_kemendagri").with_columns(weight=pl.Series(_sizes(frame)))


def _sizes(frame: pl.DataFrame) -> Floats:
    """An assumed size rule: cities 1.4 times a regency, and a spread fixed by the regency's code."""
    codes = frame.sort("province", "regency_code_kemendagri")
    fixed = np.random.default_rng(514)
    city = np.where(codes["kind"].to_numpy() == "city", _CITY_WEIGHT, 1.0)
    return city * np.exp(_SPREAD * fixed.standard_normal(len(codes)))


@cache
def province_of() -> Ints:
    """The province (its place in `CODES`) of each regency."""
    return regencies()["province"].to_numpy()


@cache
def _within() -> Floats:
    """Each regency's part of its province."""
    weight = regencies()["weight"].to_numpy()
    return weight / np.bincount(province_of(), weight)[province_of()]


def spread(by_province: Floats) -> Floats:
    """Provincial figures (in the order of `CODES`, last axis) spread over the regencies."""
    return by_province[..., province_of()] * _within()


def _reference(name: str, column: str, **where: int) -> Floats:
    frame = pl.read_csv(REFERENCE / name, schema_overrides={"province_code_bps": pl.String})
    for key, value in where.items():
        frame = frame.filter(pl.col(key) == value)
    order = pl.DataFrame({"province_code_bps": CODES})
    return order.join(frame, on="province_code_bps", how="left", maintain_order="left")[column].to_numpy().astype(float)


@cache
def registered(column: str) -> Floats:
    """A column of the official table of 2024 by province, such as `official_placements`."""
    return _reference("registered_2024.csv", column)


@cache
def labour_force() -> Floats:
    """The labour force of August 2025 by province."""
    return _reference("labour_force_august.csv", "labour_force", year=2025)


@cache
def _split_days() -> Ints:
    """The day of its province's split by regency; a day long past for those that did not move."""
    frame = regencies()
    moved = frame["regency_code_kemendagri"] != frame["regency_code_kemendagri_before_2022"]
    day = {code: day_number(SPLIT_ON[p.code_34]) for code, p in PROVINCES.items() if p.is_of_split}
    split = frame["province_code_bps"].replace_strict(day, default=0, return_dtype=pl.Int64)
    return np.where(moved, split, 0)


def city_codes(regency: Ints, days: Ints, rng: np.random.Generator) -> pl.Series:
    """Kemendagri codes as exports carried them on those days: old ones before the split, and for a while after."""
    frame = regencies()
    codes = [*frame["regency_code_kemendagri"], *frame["regency_code_kemendagri_before_2022"]]
    split = _split_days()[regency]
    is_lagging = (days < split + _OLD_CODES_UNTIL) & (rng.random(len(days)) < _OLD_CODES_SHARE)
    is_old = (days < split) | ((split > 0) & is_lagging)
    return named(codes, regency + is_old * len(frame))


def provinces_bps(province: Ints, days: Ints) -> tuple[pl.Series, pl.Series]:
    """The BPS codes and the names of the provinces that existed on those days."""
    split = np.array([day_number(SPLIT_ON[p.code_34]) if p.is_of_split else 0 for p in PROVINCES.values()])
    is_old = days < split[province]
    codes = [*CODES, *(p.code_34 for p in PROVINCES.values())]
    names = [*(p.name for p in PROVINCES.values()), *(PROVINCES_34[p.code_34] for p in PROVINCES.values())]
    place = province + is_old * len(CODES)
    return named(codes, place), named(names, place)


def kemendagri_provinces(province: Ints, days: Ints) -> pl.Series:
    """The Kemendagri codes of the provinces that existed on those days."""
    split = np.array([day_number(SPLIT_ON[p.code_34]) if p.is_of_split else 0 for p in PROVINCES.values()])
    before = [PROVINCES[p.code_34].code_kemendagri for p in PROVINCES.values()]
    codes = [*(p.code_kemendagri for p in PROVINCES.values()), *before]
    return named(codes, province + (days < split[province]) * len(CODES))
