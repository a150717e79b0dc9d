"""Days, months and moments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.problems.cells import NOT_A_DATE, NOT_A_TIME
from etl.feeds.kinds.kind import Kind
from etl.feeds.notation import example, spelled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dasbor.catalogue.problem import ProblemCode
    from etl.feeds.notation import Notation

MONTH: Final = "%Y-%m"


@dataclass(frozen=True, slots=True)
class Day(Kind):
    """A calendar day; a time of the day is dropped."""

    may_lie_ahead: bool = False
    """Whether it may be later than today: an expiry, a plan."""

    @property
    def dtype(self) -> pl.DataType:
        """A date."""
        return pl.Date()

    @property
    def code(self) -> ProblemCode:
        """Not a date."""
        return NOT_A_DATE

    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:
        """In the layout's forms of a day, then in those of a moment."""
        days = (raw.str.to_date(form, strict=False) for form in notation.days)
        return (*days, *(moment.dt.date() for moment in _moments(raw, notation)))

    def native(self, raw: pl.Expr, given: pl.DataType, notation: Notation) -> pl.Expr | None:
        """Dates as they are, moments in the layout's zone."""
        if isinstance(given, pl.Datetime):
            return _local(raw, given, notation.zone).dt.date()
        return raw if given == pl.Date() else None

    def explain(self, value: str | None, notation: Notation) -> Mapping[str, object]:  # noqa: ARG002
        """The form, and a day written in it."""
        return {"format": spelled(notation.days[0]), "example": example(notation.days[0])}


@dataclass(frozen=True, slots=True)
class DayOfMoment(Day):
    """A calendar day where the layout writes a time of the day as well."""

    @property
    def code(self) -> ProblemCode:
        """Not a time."""
        return NOT_A_TIME

    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:
        """In the layout's forms of a moment, then in those of a day."""
        days = (raw.str.to_date(form, strict=False) for form in notation.days)
        return (*(moment.dt.date() for moment in _moments(raw, notation)), *days)

    def explain(self, value: str | None, notation: Notation) -> Mapping[str, object]:  # noqa: ARG002
        """The form, and a moment written in it."""
        return _told(notation)


@dataclass(frozen=True, slots=True)
class Month(Day):
    """A calendar month, kept as its first day."""

    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:  # noqa: ARG002
        """`yyyy-mm`."""
        return ((raw + "-01").str.to_date("%Y-%m-%d", strict=False),)

    def native(self, raw: pl.Expr, given: pl.DataType, notation: Notation) -> pl.Expr | None:
        """The first day of the month of a date."""
        day = Day.native(self, raw, given, notation)
        return None if day is None else day.dt.truncate("1mo")

    def explain(self, value: str | None, notation: Notation) -> Mapping[str, object]:  # noqa: ARG002
        """The form, and a month written in it."""
        return {"format": spelled(MONTH), "example": example(MONTH)}


@dataclass(frozen=True, slots=True)
class Moment(Kind):
    """A moment in the layout's zone, in microseconds, without an offset."""

    may_lie_ahead: bool = False
    """Whether its day may be later than today; a contract may have a rule of its own for that."""

    @property
    def dtype(self) -> pl.DataType:
        """Microseconds."""
        return pl.Datetime("us")

    @property
    def code(self) -> ProblemCode:
        """Not a time."""
        return NOT_A_TIME

    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:
        """In the layout's forms of a moment; else a day, which means its beginning."""
        days = (raw.str.to_date(form, strict=False).cast(pl.Datetime("us")) for form in notation.days)
        return (*_moments(raw, notation), *days)

    def native(self, raw: pl.Expr, given: pl.DataType, notation: Notation) -> pl.Expr | None:
        """Moments in the layout's zone."""
        return _local(raw, given, notation.zone) if isinstance(given, pl.Datetime) else None

    def explain(self, value: str | None, notation: Notation) -> Mapping[str, object]:  # noqa: ARG002
        """The form, and a moment written in it."""
        return _told(notation)


def _told(notation: Notation) -> Mapping[str, object]:
    return {"format": spelled(notation.moments[0]), "example": example(notation.moments[0])}


def _moments(raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:
    return tuple(_moment(raw, form, notation.zone) for form in notation.moments)


def _moment(raw: pl.Expr, form: str, zone: str) -> pl.Expr:
    parsed = raw.str.to_datetime(form, time_unit="us", strict=False)
    return parsed.dt.convert_time_zone(zone).dt.replace_time_zone(None) if form.endswith("z") else parsed


def _local(raw: pl.Expr, given: pl.Datetime, zone: str) -> pl.Expr:
    local = raw.dt.convert_time_zone(zone).dt.replace_time_zone(None) if given.time_zone else raw
    return local.cast(pl.Datetime("us"))
