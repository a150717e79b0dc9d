"""CSV in two dialects: for programs, and for a spreadsheet with Indonesian settings."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.words import files as words
from dasbor.present.files.rows import file_rows

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from dasbor.catalogue.text import Lang
    from dasbor.warehouse.answer import Answer

ROWS_A_PIECE: Final = 10_000
FREE_TEXTS: Final = ("province", "source", "SOURCE", "FILTERS")
"""The columns that hold words for people, here and in SDMX-CSV."""
_FORMULA: Final = "^([=+\\-@\t\r\n'\uff1d\uff0b\uff0d\uff20])"
"""How a text begins that a spreadsheet would run, or that already begins like one that was kept from it."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a CSV file is written."""

    key: str
    has_bom: bool
    separator: str
    has_decimal_comma: bool
    has_words_in_header: bool


DIALECTS: Final[dict[str, Dialect]] = {
    dialect.key: dialect
    for dialect in (
        Dialect("standard", has_bom=False, separator=",", has_decimal_comma=False, has_words_in_header=False),
        Dialect("excel-id", has_bom=True, separator=";", has_decimal_comma=True, has_words_in_header=True),
    )
}
"""The dialects by the word that asks for them."""


def csv_chunks(answers: Iterable[Answer], dialect: str = "standard") -> Generator[bytes]:
    """The bytes of a CSV file with the rows of the answers one after another; they must be split alike."""
    how = DIALECTS[dialect]
    is_first = True
    for answer in answers:
        rows = file_rows(answer)
        if is_first:
            header = pl.DataFrame(schema=dict.fromkeys(_header(rows.columns, how, answer.selection.lang), pl.String))
            yield (b"\xef\xbb\xbf" if how.has_bom else b"") + _written(header, how, has_header=True)
            is_first = False
        for piece in rows.iter_slices(ROWS_A_PIECE):
            yield _written(safe(piece), how, has_header=False)


def _header(columns: list[str], dialect: Dialect, lang: Lang) -> list[str]:
    if not dialect.has_words_in_header:
        return columns
    return [(DIMENSIONS[c].name if c in DIMENSIONS else words.COLUMNS[c]).say(lang) for c in columns]


def safe(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with an apostrophe before every text that a spreadsheet would take for a formula.

    A text that begins with an apostrophe gets another one, so that whoever takes one away has the text again. Columns
    beside those of `FREE_TEXTS` hold machine words, none of which begins so.
    """
    texts = [name for name in FREE_TEXTS if name in rows.columns]
    return rows.with_columns(pl.col(*texts).str.replace(_FORMULA, "'${1}"))


def _written(rows: pl.DataFrame, dialect: Dialect, *, has_header: bool) -> bytes:
    file = BytesIO()
    rows.write_csv(
        file, separator=dialect.separator, decimal_comma=dialect.has_decimal_comma, include_header=has_header
    )
    return file.getvalue()
