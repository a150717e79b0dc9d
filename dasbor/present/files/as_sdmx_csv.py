"""SDMX-CSV 2.0: the same rows under the names of SDMX; `data.sdmx-structure.json` says what the names mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from dasbor.catalogue.status import Status
from dasbor.present.files import sdmx_words as sdmx
from dasbor.present.files.as_csv import ROWS_A_PIECE, safe
from dasbor.present.files.rows import file_rows

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection


def sdmx_csv_chunks(answers: Iterable[Answer]) -> Generator[bytes]:
    """The bytes of an SDMX-CSV 2.0 file with the rows of the answers; they must be split alike."""
    has_header = True
    for answer in answers:
        for piece in file_rows(answer).iter_slices(ROWS_A_PIECE):
            yield safe(_named(piece, answer)).write_csv(include_header=has_header).encode()
            has_header = False


def _named(rows: pl.DataFrame, answer: Answer) -> pl.DataFrame:
    selection = answer.selection
    statuses = {str(status): sdmx.OBS_STATUS[status] for status in Status}
    return rows.select(
        pl.lit("dataflow").alias("STRUCTURE"),
        pl.lit(f"{sdmx.AGENCY}:{sdmx.structure_name(selection)}({sdmx.VERSION})").alias("STRUCTURE_ID"),
        pl.lit("I").alias("ACTION"),
        pl.lit(sdmx.FREQUENCIES[selection.grain]).alias("FREQ"),
        pl.col("indicator").alias("INDICATOR"),
        pl.col("province_code_bps").alias("REF_AREA"),
        *(_ids(key) for key in selection.by),
        pl.col("period").alias("TIME_PERIOD"),
        pl.col("value").alias("OBS_VALUE"),
        pl.col("unit").alias("UNIT_MEASURE"),
        pl.col("status").replace_strict(statuses, return_dtype=pl.String).alias("OBS_STATUS"),
        pl.col("status").alias("STATUS"),
        pl.col("error").alias("STANDARD_ERROR"),
        pl.lit(filters_words(selection)).alias("FILTERS"),
        pl.col("source").alias("SOURCE"),
        pl.col("release").alias("RELEASE"),
        pl.lit("true" if answer.is_synthetic else "false").alias("IS_SYNTHETIC"),
    )


def _ids(key: str) -> pl.Expr:
    return pl.col(key).str.replace_all("+", "_OR_MORE", literal=True).alias(key.upper())


def filters_words(selection: Selection) -> str:
    """The filters as an address writes them, `sex=female&age=15-19,20-24`; `none` without any."""
    return "&".join(f"{key}={','.join(words)}" for key, words in selection.filters) or "none"
