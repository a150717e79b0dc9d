"""JSON: the question, what the indicators mean, the rows, and what must be read beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import orjson

from dasbor.present.files.facts import Told, answer_facts
from dasbor.present.files.rows import file_rows

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    import polars as pl

    from dasbor.warehouse.answer import Answer

ROWS_A_PIECE: Final = 5_000


def json_chunks(answers: Iterable[Answer]) -> Generator[bytes]:
    """The bytes of one JSON object: `release`, `is_synthetic`, `selection`, `rows`, `indicators`, `caveats`.

    The rows have the columns of the CSV and come one after another for all answers.
    """
    told = Told("json")
    is_first = True
    for answer in answers:
        if is_first:
            yield _dumped(answer_facts(answer))[:-1] + b',"rows":['
        for piece in file_rows(answer).iter_slices(ROWS_A_PIECE):
            yield (b"" if is_first else b",") + _listed(piece)
            is_first = False
        told.add(answer)
    yield b"]," + _dumped(told.facts())[1:] + b"\n"


def _listed(rows: pl.DataFrame) -> bytes:
    """The rows as objects separated by commas; inside of JSON a line break is always written as an escape."""
    return rows.write_ndjson().encode().rstrip(b"\n").replace(b"\n", b",\n")


def _dumped(value: object) -> bytes:
    return orjson.dumps(value)
