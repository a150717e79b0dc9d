"""Answering for every row by asking once for each distinct combination of values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

from etl.stages.view import Filled, View

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dasbor.catalogue.problem import ProblemCode

_ANSWER: Final = "_answer"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A fault that every row with the same values has."""

    code: ProblemCode
    at: str
    """The field whose cell is marked."""
    details: Mapping[str, object] = field(default_factory=dict)
    other: str | None = None
    """The field that it contradicts."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a combination of values stands for, in the order of the outputs (None where it is not known)."""

    values: tuple[object, ...]
    misfits: Sequence[Misfit] = ()


def look_up(
    view: View, inputs: Sequence[str | pl.Series], outputs: Mapping[str, pl.DataType], find: Callable[..., Found]
) -> Filled:
    """The outputs for every row of the view. `find` is called with the values of the inputs, once a combination."""
    given = view.typed.select(inputs)
    distinct = given.unique(maintain_order=True)
    found = [find(*values) for values in distinct.iter_rows()]
    answers = pl.DataFrame([each.values for each in found], schema=dict(outputs), orient="row")
    known = distinct.hstack(answers).with_row_index(_ANSWER)
    placed = given.join(known, on=given.columns, how="left", nulls_equal=True, maintain_order="left")
    marks = [
        _mark(view, (placed.get_column(_ANSWER) == number).arg_true(), misfit)
        for number, each in enumerate(found)
        for misfit in each.misfits
    ]
    return Filled(placed.select(list(outputs)), marks)


def _mark(view: View, places: pl.Series, misfit: Misfit) -> pl.DataFrame:
    other = {"other_column": view.headings[misfit.other]} if misfit.other else {}
    return view.mark(places, misfit.at, misfit.code, {**misfit.details, **other})
