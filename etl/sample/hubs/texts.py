"""Columns of text made from numbers, as exports write them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from etl.sample.plan import DAY, day_number
from etl.sample.world.arrays import named, taken

if TYPE_CHECKING:
    from etl.sample.world.arrays import Flags, Ints

AT: Final = "_at"
"""The column that says when a row came to be known (seconds since 1970 in Jakarta); it decides the file of the row."""
ISO_TIME: Final = "%Y-%m-%d %H:%M:%S"
ISO_DAY: Final = "%Y-%m-%d"
DOTTED_TIME: Final = "%d/%m/%Y %H:%M"
SLASHED_DAY: Final = "%d/%m/%Y"
_FIRST: Final = day_number(date(2015, 1, 1))


def times(seconds: Ints, form: str = ISO_TIME, where: Flags | None = None) -> pl.Series:
    """Moments as text; empty where `where` does not hold."""
    day, clock = form.split(" ")
    return days(seconds // DAY, day, where) + taken(_clocks(clock), _shown(seconds % DAY + 1, where))


def days(numbers: Ints, form: str = ISO_DAY, where: Flags | None = None) -> pl.Series:
    """Days as text; empty where `where` does not hold."""
    return taken(_days(form), _shown(numbers - _FIRST + 1, where))


def _shown(place: Ints, where: Flags | None) -> Ints:
    """Places in a table whose place 0 is empty."""
    return place if where is None else place * where


@cache
def _days(form: str) -> pl.Series:
    """Every day that may occur, written once."""
    return _table(pl.date_range(date(2015, 1, 1), date(2099, 12, 31), eager=True).dt.strftime(form))


@cache
def _clocks(form: str) -> pl.Series:
    """Every second of the day, written once."""
    return _table((" " + pl.Series(np.arange(DAY) * 1000).cast(pl.Datetime("ms")).dt.strftime(form)).rename(""))


def _table(texts: pl.Series) -> pl.Series:
    return pl.concat([pl.Series([""]), texts.rename("")])


def dates(numbers: Ints, where: Flags | None = None) -> pl.Series:
    """Days as dates; null where `where` does not hold."""
    series = pl.Series(numbers.astype(np.int32)).cast(pl.Date)
    return series if where is None else series.set(~pl.Series(where), None)


def figures(numbers: Ints, where: Flags | None = None) -> pl.Series:
    """Whole numbers as text; empty where `where` does not hold."""
    return _blank(pl.Series(numbers).cast(pl.String), where)


def words(yes: str, no: str, flags: Flags) -> pl.Series:
    """One of two words for each flag."""
    return named((no, yes), flags)


def numbered(form: str, month: str, serial: Ints) -> pl.Series:
    """Identifiers such as `LMR-202401-0000012`."""
    lead = pl.lit(f"{form}-{month.replace('-', '')}-")
    return pl.select(lead + pl.Series(serial).cast(pl.String).str.zfill(7)).to_series()


def dotted(amounts: Ints, where: Flags | None = None) -> pl.Series:
    """Rupiah with points between the thousands."""
    values, place = np.unique(amounts, return_inverse=True)
    return _blank(named([f"{value:,}".replace(",", ".") for value in values], place), where)


def _blank(text: pl.Series, where: Flags | None) -> pl.Series:
    return text if where is None else text.set(~pl.Series(where), "")
