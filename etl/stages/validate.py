"""Rules of a contract, all of them for every row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from etl.stages.faults import shown
from etl.stages.view import PLACE, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etl.feeds.rules import Rule


def broken_rules(view: View, rules: Sequence[Rule]) -> list[pl.DataFrame]:
    """The faults of rows that break a rule."""
    if not rules:
        return []
    wrong = view.typed.select(rule.is_wrong.fill_null(value=False).alias(str(n)) for n, rule in enumerate(rules))
    return [_mark(view, rule, wrong[str(n)]) for n, rule in enumerate(rules) if wrong[str(n)].any()]


def _mark(view: View, rule: Rule, wrong: pl.Series) -> pl.DataFrame:
    places = wrong.arg_true().cast(pl.UInt32).alias(PLACE)
    told = [value.cast(pl.String).alias(name) for name, value in rule.details.items()]
    if rule.other:
        other = shown(pl.lit(view.raw[rule.other].gather(places)))
        told += [pl.lit(view.headings[rule.other]).alias("other_column"), other.alias("other")]
    encoded = pl.struct(told).struct.json_encode().alias("details")  # with_columns: constants alone would make one row
    details = view.typed[places].with_columns(encoded).get_column("details") if told else None
    return view.mark(places, rule.at, rule.code, details)
