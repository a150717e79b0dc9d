"""Frames that readers hand on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

from etl.stages.batch import SOURCE_ROW, UNREAD, no_faults
from etl.stages.faults import details_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dasbor.catalogue.problem import ProblemCode

BROKEN: Final = pl.Schema({SOURCE_ROW: pl.UInt32(), UNREAD: pl.String(), "code": pl.String(), "details": pl.String()})
MOST_ROWS: Final = 100_000
"""Of text, at a time: when every cell of them is wrong, there are millions of faults to tell."""
Broken = tuple[int, str, "ProblemCode", "Mapping[str, object]"]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some rows of a file as they were read."""

    rows: pl.DataFrame
    """The columns asked for under their headings, and `source_row`."""
    broken: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=BROKEN))
    """Rows that could not be split into columns: `source_row`, `_line`, and the code and details of the fault."""
    notes: pl.DataFrame = field(default_factory=no_faults)
    """Faults of the file that do not refuse it."""
    may_hold_nul: bool = False
    """Whether the file contains NUL characters, in these rows or in others."""


def broken_rows(rows: Iterable[Broken]) -> pl.DataFrame:
    """Rows that could not be split, each with the reason."""
    told = [(row, line, code.code, details_json(details)) for row, line, code, details in rows]
    return pl.DataFrame(told, schema=BROKEN, orient="row")


def texts(columns: Mapping[str, Sequence[str | None]], rows: Sequence[int]) -> pl.DataFrame:
    """Columns of text, with the row of each value in the file."""
    frame = pl.DataFrame(dict(columns), schema=dict.fromkeys(columns, pl.String))
    return frame.with_columns(pl.Series(SOURCE_ROW, rows, dtype=pl.UInt32))


def gathered(chunks: Iterable[Chunk], most_rows: int) -> Iterator[Chunk]:
    """The same rows in chunks of about `most_rows` rows."""
    waiting: list[Chunk] = []
    for chunk in chunks:
        waiting.append(chunk)
        if sum(each.rows.height + each.broken.height for each in waiting) >= most_rows:
            yield _joined(waiting)
            waiting = []
    if waiting:
        yield _joined(waiting)


def _joined(chunks: list[Chunk]) -> Chunk:
    return Chunk(
        pl.concat(each.rows for each in chunks),
        pl.concat(each.broken for each in chunks),
        pl.concat(each.notes for each in chunks),
        any(each.may_hold_nul for each in chunks),
    )
