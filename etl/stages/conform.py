"""From what a file says to what it means: every cell read by its kind, and every cell that cannot be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.problems.cells import NUL_CHARACTER, VALUE_MISSING
from etl.feeds.kinds import Text, stripped
from etl.stages.faults import details_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etl.feeds.contract import Field
    from etl.feeds.notation import Notation
    from etl.stages.view import View

NUL: Final = "\0"
MOST_EXPLAINED: Final = 1000
"""For how many different values of a column in a batch the explanation is made to measure."""


def conform(raw: pl.DataFrame, fields: Sequence[Field], notation: Notation) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The rows as text or native columns, cleaned where that was needed, and as their kinds read them.

    A value that cannot be read is null in the second frame and not null in the first.
    """
    texts = [pl.col(each.name).cast(pl.String) for each in fields if not _is_taken_as_is(raw, each, notation)]
    raw = raw.with_columns(texts)
    typed = raw.select(_first_reading(raw, each, notation).alias(each.name) for each in fields)
    for each in fields:
        if raw.schema[each.name] == pl.String and _lost(raw, typed, each.name):
            raw = raw.with_columns(stripped(pl.col(each.name)))
            typed = _read_again(raw, typed, each, notation)
    return raw, typed


def unread(view: View, fields: Sequence[Field], notation: Notation) -> list[pl.DataFrame]:
    """The faults of cells that could not be read, or that are empty where they must not be."""
    return [mark for each in fields for mark in (*_unreadable(view, each, notation), *_missing(view, each))]


def with_nul(view: View, fields: Sequence[Field]) -> list[pl.DataFrame]:
    """The faults of texts that contain a NUL character; a value of another kind cannot be read with one."""
    texts = [each.name for each in fields if isinstance(each.kind, Text) and view.raw.schema[each.name] == pl.String]
    found = view.raw.select(pl.col(texts).str.contains(NUL, literal=True))
    return [view.mark(found[name].arg_true(), name, NUL_CHARACTER) for name in texts if found[name].any()]


def with_defaults(typed: pl.DataFrame, fields: Sequence[Field]) -> pl.DataFrame:
    """Empty cells replaced by what an empty cell means."""
    return typed.with_columns(
        pl.col(each.name).fill_null(pl.lit(each.default)) for each in fields if each.default is not None
    )


def _is_taken_as_is(raw: pl.DataFrame, each: Field, notation: Notation) -> bool:
    given = raw.schema[each.name]
    return given == pl.String or each.kind.native(pl.col(each.name), given, notation) is not None


def _first_reading(raw: pl.DataFrame, each: Field, notation: Notation) -> pl.Expr:
    value, given = pl.col(each.name), raw.schema[each.name]
    native = None if given == pl.String else each.kind.native(value, given, notation)
    return each.kind.attempts(value, notation)[0] if native is None else native


def _lost(raw: pl.DataFrame, typed: pl.DataFrame, name: str) -> bool:
    return typed[name].null_count() > raw[name].null_count()


def _read_again(raw: pl.DataFrame, typed: pl.DataFrame, each: Field, notation: Notation) -> pl.DataFrame:
    """Try the other readings, one after the other, while something is still unread."""
    for attempt in each.kind.attempts(pl.col(each.name), notation):
        if _lost(raw, typed, each.name):
            again = raw.select(attempt.alias(each.name)).to_series()
            typed = typed.with_columns(pl.col(each.name).fill_null(again))
    return typed


def _unreadable(view: View, each: Field, notation: Notation) -> list[pl.DataFrame]:
    if not _lost(view.raw, view.typed, each.name):
        return []
    raw = view.raw[each.name]
    places = (raw.is_not_null() & view.typed[each.name].is_null()).arg_true()
    values = raw.gather(places).cast(pl.String)
    has_nul = values.str.contains(NUL, literal=True)
    readable, damaged = places.filter(~has_nul), places.filter(has_nul)
    mark = view.mark(readable, each.name, each.kind.code, _explained(values.filter(~has_nul), each, notation))
    marks = [mark.with_columns(value=pl.lit(None, dtype=pl.String)) if each.kind.is_private else mark]
    return [*marks, view.mark(damaged, each.name, NUL_CHARACTER)] if damaged.len() else marks


def _explained(values: pl.Series, each: Field, notation: Notation) -> pl.Series:
    """What is said of each value; of most that differ, in a column of strangers, only what holds for all of them."""
    different = values.unique(maintain_order=True).head(MOST_EXPLAINED).to_list()
    told = [details_json(each.kind.explain(value, notation)) for value in different]
    usual = details_json(each.kind.explain(None, notation))
    return values.replace_strict(different, told, default=usual, return_dtype=pl.String)


def _missing(view: View, each: Field) -> list[pl.DataFrame]:
    empty = view.raw[each.name].is_null()
    if each.is_required is False or not empty.any():
        return []
    if isinstance(each.is_required, pl.Expr):
        empty &= view.typed.select(each.is_required.fill_null(value=False)).to_series()
    return [view.mark(empty.arg_true(), each.name, VALUE_MISSING)] if empty.any() else []
