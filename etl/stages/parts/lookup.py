"""Answering for every row by asking once for each distinct combination of values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

from etl.stages.faults import details_json
from etl.stages.nearest import NONE_NEAR, Nearest
from etl.stages.view import Filled, View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dasbor.catalogue.problem import ProblemCode

_ANSWER: Final = "_answer"
MOST_SEARCHED: Final = 1000
"""For how many different values of a batch the nearest words are looked for."""


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
    return Filled(placed.select(list(outputs)), list(_marks(view, placed.get_column(_ANSWER), found)))


def _marks(view: View, answers: pl.Series, found: Sequence[Found]) -> Iterator[pl.DataFrame]:
    """The faults of every row, a frame for each field and kind of fault."""
    told: dict[tuple[ProblemCode, str, int], dict[int, str]] = {}
    misfits = ((number, nth, misfit) for number, each in enumerate(found) for nth, misfit in enumerate(each.misfits))
    for count, (number, nth, misfit) in enumerate(misfits):
        details = _details(view, misfit, is_searched=count < MOST_SEARCHED)
        told.setdefault((misfit.code, misfit.at, nth), {})[number] = details
    for (code, at, _nth), details_of in told.items():
        places = answers.is_in(list(details_of)).arg_true()
        texts = answers.gather(places).replace_strict(list(details_of), list(details_of.values()))
        yield view.mark(places, at, code, texts.cast(pl.String))


def _details(view: View, misfit: Misfit, *, is_searched: bool) -> str:
    details = {
        name: NONE_NEAR if isinstance(value, Nearest) and not is_searched else value
        for name, value in misfit.details.items()
    }
    return details_json(details | ({"other_column": view.headings[misfit.other]} if misfit.other else {}))
