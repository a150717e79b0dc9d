"""Whole numbers, fractions and money."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.problems.cells import NOT_A_NUMBER, NOT_A_WHOLE_NUMBER, NOT_AN_AMOUNT
from etl.feeds.kinds.kind import Kind, Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dasbor.catalogue.problem import ProblemCode
    from etl.feeds.notation import Notation

MOST: Final = 2**31 - 1
RUPIAH: Final = pl.Decimal(18, 2)
GROUPED: Final = r"^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$"
"""A number with a decimal comma, its thousands grouped by points or not at all."""


@dataclass(frozen=True, slots=True)
class Whole(Kind):
    """A whole number within limits; 64 bits wide until it is stored."""

    dtype: pl.DataType = field(default_factory=pl.Int32)
    low: int = 0
    high: int = MOST

    @property
    def code(self) -> ProblemCode:
        """Not a whole number."""
        return NOT_A_WHOLE_NUMBER

    @property
    def limits(self) -> Limits:
        """As declared."""
        return Limits(self.low, self.high)

    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:  # noqa: ARG002
        """Digits; else digits with an empty fraction, as spreadsheets write them."""
        digits = raw.str.extract(r"^(-?\d+)\.0+$")
        return _integer(raw), _integer(digits)

    def native(self, raw: pl.Expr, given: pl.DataType, notation: Notation) -> pl.Expr | None:  # noqa: ARG002
        """Integers as they are."""
        return raw.cast(pl.Int64) if given.is_integer() else None


@dataclass(frozen=True, slots=True)
class Real(Kind):
    """A number with a fraction, within limits."""

    low: int
    high: int

    @property
    def dtype(self) -> pl.DataType:
        """A float."""
        return pl.Float64()

    @property
    def code(self) -> ProblemCode:
        """Not a number."""
        return NOT_A_NUMBER

    @property
    def limits(self) -> Limits:
        """As declared."""
        return Limits(self.low, self.high)

    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:
        """A finite number."""
        value = _plain(raw, notation).cast(pl.Float64, strict=False)
        return (pl.when(value.is_finite()).then(value),)

    def native(self, raw: pl.Expr, given: pl.DataType, notation: Notation) -> pl.Expr | None:  # noqa: ARG002
        """Numbers as they are."""
        return raw.cast(pl.Float64) if given.is_numeric() else None

    def explain(self, value: str | None, notation: Notation) -> Mapping[str, object]:  # noqa: ARG002
        """An example in the layout's notation."""
        return {"example": "5,75" if notation.has_decimal_comma else "5.75"}


@dataclass(frozen=True, slots=True)
class Money(Kind):
    """Rupiah."""

    is_zero_unknown: bool = False
    """Whether zero is written where the amount is not known; it is stored as null then."""

    @property
    def dtype(self) -> pl.DataType:
        """Exact, with two decimals."""
        return RUPIAH

    @property
    def code(self) -> ProblemCode:
        """Not an amount."""
        return NOT_AN_AMOUNT

    @property
    def limits(self) -> Limits:
        """Nothing negative, and below what the type holds."""
        return Limits(0, 10**15)

    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:
        """The amount; else without `Rp` before it."""
        bare = raw.str.replace(r"^(?i)rp\.?\s*", "").str.strip_chars()
        return tuple(_plain(text, notation).cast(RUPIAH, strict=False) for text in (raw, bare))

    def native(self, raw: pl.Expr, given: pl.DataType, notation: Notation) -> pl.Expr | None:  # noqa: ARG002
        """Numbers as they are."""
        return raw.cast(RUPIAH, strict=False) if given.is_numeric() else None

    def explain(self, value: str | None, notation: Notation) -> Mapping[str, object]:  # noqa: ARG002
        """An example in the layout's notation."""
        return {"example": "15.000.000" if notation.has_decimal_comma else "15000000"}

    def store(self, value: pl.Expr) -> pl.Expr:
        """The amount."""
        return pl.when(value != 0).then(value) if self.is_zero_unknown else value


def _integer(text: pl.Expr) -> pl.Expr:
    return text.str.to_integer(dtype=pl.Int64, strict=False)


def _plain(text: pl.Expr, notation: Notation) -> pl.Expr:
    """The number with a decimal point and without grouping; null when it is not written in the notation."""
    if not notation.has_decimal_comma:
        return text
    ungrouped = text.str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True)
    return pl.when(text.str.contains(GROUPED)).then(ungrouped)
