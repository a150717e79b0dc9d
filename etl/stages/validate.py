"""Rules of a contract, all of them for every row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import polars as pl

from etl.stages.faults import shown
from etl.stages.view import PLACE, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etl.feeds.rules import Rule

DETAILS: Final = "_details"


def broken_rules(view: View, rules: Sequence[Rule]) -> list[pl.DataFrame]:
    """The faults of rows that break a rule."""
    return [_mark(view, rule, wrong) for rule, wrong in _broken(view, rules)]


def within_limits(view: View, rules: Sequence[Rule]) -> tuple[View, list[pl.DataFrame]]:
    """The view without the values that break a rule, so that no other rule stumbles over them, and their faults."""
    broken = _broken(view, rules)
    typed = view.typed
    for rule, wrong in broken:
        typed = typed.with_columns(pl.when(~pl.lit(wrong)).then(pl.col(rule.at)))
    return replace(view, typed=typed), [_mark(view, rule, wrong) for rule, wrong in broken]


def _broken(view: View, rules: Sequence[Rule]) -> list[tuple[Rule, pl.Series]]:
    wrong = view.typed.select(rule.is_wrong.fill_null(value=False).alias(str(n)) for n, rule in enumerate(rules))
    return [(rule, wrong[str(n)]) for n, rule in enumerate(rules) if wrong[str(n)].any()]


def _mark(view: View, rule: Rule, wrong: pl.Series) -> pl.DataFrame:
    places = wrong.arg_true().cast(pl.UInt32).alias(PLACE)
    told = [value.cast(pl.String).alias(name) for name, value in rule.details.items()]
    if rule.other:
        other = shown(pl.lit(view.raw[rule.other].gather(places)))
        told += [pl.lit(view.headings[rule.other]).alias("other_column"), other.alias("other")]
    if not told:
        return view.mark(places, rule.at, rule.code)
    # Not select: constants alone would make one row.
    rows = view.typed[places].with_columns(pl.struct(told).struct.json_encode().alias("details"))
    return view.mark(places, rule.at, rule.code, rows.get_column("details"))
