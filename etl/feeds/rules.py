"""Rules of one row: each holds its condition together with the fault that is told when the condition holds.

A condition is a Polars expression over the fields of a row, true where the row is wrong. Where a value that it needs is
empty or could not be read it is null, which is not a fault of this rule.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.problems import cells, rules
from etl.feeds.kinds import Day, Moment
from etl.stages.view import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dasbor.catalogue.problem import ProblemCode
    from etl.feeds.contract import Field

FIRST_DAY: Final = date(2015, 1, 1)
"""Nothing older is loaded."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What must not be, the cell that shows it, and what is said about it."""

    code: ProblemCode
    at: str
    """The field whose cell is marked."""
    is_wrong: pl.Expr
    other: str | None = None
    """The field that it contradicts: gives the fields `{other_column}` and `{other}` of the sentence."""
    details: Mapping[str, pl.Expr] = field(default_factory=dict)


def not_before(at: str, earlier: str) -> Rule:
    """A date is not before another."""
    return Rule(rules.DATES_OUT_OF_ORDER, at, pl.col(at) < pl.col(earlier), earlier)


def not_above(at: str, limit: str, code: ProblemCode) -> Rule:
    """A number is not above another."""
    return Rule(code, at, pl.col(at) > pl.col(limit), limit)


def not_ahead(at: str, day: pl.Expr) -> Rule:
    """A day is not later than the day of the load."""
    return Rule(rules.DATE_IN_FUTURE, at, day > pl.col(TODAY), details={"today": pl.col(TODAY)})


def rules_of_fields(fields: Iterable[Field]) -> list[Rule]:
    """The rules that follow from what the fields are: the calendar, and the limits of numbers."""
    return [rule for each in fields for rule in _rules_of(each)]


def _rules_of(each: Field) -> Iterable[Rule]:
    value = pl.col(each.name)
    if isinstance(each.kind, Day | Moment):
        day = value.dt.date()
        yield Rule(rules.DATE_TOO_EARLY, each.name, day < FIRST_DAY, details={"first": pl.lit(FIRST_DAY.year)})
        if not each.kind.may_lie_ahead:
            yield not_ahead(each.name, day)
    limits = each.kind.limits
    if limits:
        told = {"low": pl.lit(limits.low), "high": pl.lit(limits.high)}
        yield Rule(cells.NUMBER_OUT_OF_RANGE, each.name, ~value.is_between(limits.low, limits.high), details=told)
