"""Parquet, with the question, the release, the sources and the caveats in its key-value metadata."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Final

import orjson
import polars as pl
import pyarrow.parquet as pq

from dasbor.present.files.facts import answer_facts, indicator_facts, text_facts
from dasbor.present.files.rows import file_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from dasbor.catalogue.text import Text
    from dasbor.warehouse.answer import Answer

IN_MEMORY: Final = 8 * 2**20
"""Bytes of a file that are kept in memory before it goes to a temporary one."""
_PIECE: Final = 256 * 2**10


def parquet_chunks(answers: Iterable[Answer]) -> Iterator[bytes]:
    """The bytes of a Parquet file with the rows of the answers, a row group each; they must be split alike.

    The columns are those of the CSV; `value` is always a float.
    """
    with SpooledTemporaryFile(max_size=IN_MEMORY) as file:
        _write(file, answers)
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _write(file: SpooledTemporaryFile[bytes], answers: Iterable[Answer]) -> None:
    facts: dict[str, Any] = {}
    caveats: dict[Text, None] = {}
    indicators: dict[str, dict[str, Any]] = {}
    writer = None
    for answer in answers:
        table = file_rows(answer).with_columns(pl.col("value").cast(pl.Float64)).to_arrow()
        if writer is None:
            facts = answer_facts(answer)
            writer = pq.ParquetWriter(file, table.schema, compression="zstd")
        writer.write_table(table)
        caveats |= dict.fromkeys(answer.caveats)
        indicators[answer.indicator.key] = indicator_facts(answer.indicator)
    if writer is not None:
        told = {"indicators": list(indicators.values()), "caveats": [text_facts(caveat) for caveat in caveats]}
        writer.add_key_value_metadata({f"dasbor.{k}": orjson.dumps(v).decode() for k, v in (facts | told).items()})
        writer.close()
