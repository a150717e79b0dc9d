"""XLSX, sent while it is made: numbers as numbers, a frozen header, sheets that are full go on, then the metadata.

The parts of a workbook may lie in an archive in any order, so the rows come first and what describes them last. Texts
are numbered in one list, as Excel itself does; a cell of text is never run as a formula.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.words import files as words
from dasbor.present.files import xlsx_parts as parts
from dasbor.present.files.about import about
from dasbor.present.files.facts import Told, answer_facts
from dasbor.present.files.rows import file_rows
from dasbor.present.files.sink import Archive

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from typing import Any

    from dasbor.catalogue.text import Lang
    from dasbor.warehouse.answer import Answer

MOST_ROWS: Final = 1_048_575
"""Rows of a sheet beside its header."""
_ROWS_A_PIECE: Final = 10_000


def xlsx_chunks(answers: Iterable[Answer]) -> Generator[bytes]:
    """The bytes of a workbook with the rows of the answers one after another; they must be split alike."""
    rows = _Rows(iter(answers))
    if rows.first is None:
        return
    archive = Archive(date.fromisoformat(rows.first.release.published_at[:10]))
    texts = parts.Texts()
    count = 0
    while rows.has_more:
        count += 1
        yield from archive.put(f"xl/worksheets/sheet{count}.xml", rows.sheet(texts))
    lang = rows.first.selection.lang
    yield from archive.put(f"xl/worksheets/sheet{count + 1}.xml", _metadata(rows.facts(), texts, lang))
    for name, content in parts.frame(_names(count, lang), texts):
        yield from archive.put(name, [content])
    yield from archive.end()


class _Rows:
    """The rows of the answers in slices, shared out over sheets."""

    def __init__(self, answers: Iterator[Answer]) -> None:
        self._told = Told("xlsx")
        self.first = next(answers, None)
        self._slices = self._sliced(answers)
        self._next = next(self._slices, None)

    @property
    def has_more(self) -> bool:
        """Whether rows are left for a further sheet."""
        return self._next is not None

    def sheet(self, texts: parts.Texts) -> Iterator[bytes]:
        """The XML of a sheet with as many of the rows as it takes."""
        assert self._next is not None  # noqa: S101 - for the type checker: asked for only while there are more
        yield parts.sheet_head(_widths(self._next.columns))
        yield parts.header_xml(_header(self._next.columns, self._lang), texts)
        left = MOST_ROWS
        while self._next is not None and left:
            taken, rest = self._next.head(left), self._next.slice(left)
            left -= taken.height
            self._next = rest if rest.height else next(self._slices, None)
            yield parts.rows_xml(taken, texts)
        yield parts.SHEET_FOOT

    def facts(self) -> dict[str, Any]:
        """What is said about the answers, once all were taken."""
        return (answer_facts(self.first) if self.first else {}) | self._told.facts()

    @property
    def _lang(self) -> Lang:
        return self.first.selection.lang if self.first else "id"

    def _sliced(self, answers: Iterator[Answer]) -> Iterator[pl.DataFrame]:
        answer = self.first
        while answer is not None:
            self._told.add(answer)
            yield from file_rows(answer).iter_slices(_ROWS_A_PIECE)
            answer = next(answers, None)


def _header(columns: list[str], lang: Lang) -> list[str]:
    return [(DIMENSIONS[c].name if c in DIMENSIONS else words.COLUMNS[c]).say(lang) for c in columns]


def _widths(columns: list[str]) -> list[int]:
    wide = {"indicator": 24, "province": 26, "source": 44, "status": 14, "period": 10, "value": 16}
    return [wide.get(column, 18) for column in columns]


def _names(count: int, lang: Lang) -> list[str]:
    data = words.DATA_SHEET.say(lang)
    return [data, *(f"{data} {number}" for number in range(2, count + 1)), words.METADATA_SHEET.say(lang)]


def _metadata(facts: dict[str, Any], texts: parts.Texts, lang: Lang) -> Iterator[bytes]:
    yield parts.sheet_head([30, 110])
    yield parts.header_xml((words.PROPERTY.say(lang), words.CONTENT.say(lang)), texts)
    yield parts.rows_xml(pl.DataFrame(list(about(facts, lang)), orient="row"), texts)
    yield parts.SHEET_FOOT
