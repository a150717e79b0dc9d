"""The workbook of rejected rows: as they were sent, the cells at fault coloured and with a comment that says why."""

from __future__ import annotations

import io
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from dasbor.catalogue.problem import Severity
from dasbor.catalogue.text import Text
from etl.stages.batch import SOURCE_ROW, UNREAD
from etl.stages.letter_words import number

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    import polars as pl

    from dasbor.catalogue.problem import Problem

MOST_ROWS: Final = 10_000
"""How many rejected rows a workbook shows; the Parquet file beside it holds all."""

ROWS_SHEET: Final = "Ditolak (Rejected)"
PROBLEMS_SHEET: Final = "Masalah (Problems)"
ROW_HEADING: Final = "Baris asal (Source row)"
UNREAD_HEADING: Final = "Baris utuh (Whole line)"
PROBLEM_HEADINGS: Final = (
    "Baris (Row)",
    "Kolom (Column)",
    "Nilai (Value)",
    "Kode (Code)",
    "Masalah",
    "Cara memperbaiki",
    "Problem",
    "Cure",
    "Panduan (Guide)",
)
ALL_SHOWN: Final = Text("Buku kerja ini memuat semua baris yang ditolak.", "This workbook holds every rejected row.")
MORE_IN_PARQUET: Final = Text(
    "Buku kerja ini memuat {shown} baris pertama yang ditolak; {more} baris lagi ada di rejected.parquet.",
    "This workbook holds the first {shown} rejected rows; {more} more are in rejected.parquet.",
)

_LONGEST_CELL: Final = 32_767
_COLOURS: Final = {Severity.ROW: "#F8CBAD", Severity.FILE: "#F8CBAD", Severity.WARNING: "#FFF2CC"}


def workbook(rejected: pl.DataFrame, problems: Iterable[Problem], total: int, at: datetime) -> bytes:
    """The workbook as bytes.

    Args:
        rejected: the rows to show, as text under their own headings, with `source_row`.
        problems: everything found in these rows.
        total: how many rows of the file were rejected.
        at: when the file was loaded; the workbook says it was made then, so that equal contents make equal bytes.
    """
    told = list(problems)
    target = io.BytesIO()
    # Text stays text: no cell becomes a number, a link or, above all, a formula.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(target, options) as book:
        book.set_properties({"created": at.replace(tzinfo=None)})
        _write_rows(book, rejected, told)
        _write_problems(book, told, rejected.height, total)
    return target.getvalue()


def _write_rows(book: Any, rejected: pl.DataFrame, problems: list[Problem]) -> None:  # noqa: ANN401 - no types
    sheet = book.add_worksheet(ROWS_SHEET)
    bold = book.add_format({"bold": True})
    marks = {severity: book.add_format({"bg_color": colour}) for severity, colour in _COLOURS.items()}
    headings = [column for column in rejected.columns if column != SOURCE_ROW and column not in _unused(rejected)]
    found = _by_cell(problems, set(headings))
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(headings), 18)
    for place, heading in enumerate([ROW_HEADING, *headings]):
        sheet.write_string(0, place, UNREAD_HEADING if heading == UNREAD else heading, bold)
    for line, row in enumerate(rejected.select(SOURCE_ROW, *headings).iter_rows(), start=1):
        source_row = row[0]
        for place, value in enumerate(row):
            here = found.get((source_row, headings[place - 1] if place else None), [])
            mark = marks[_worst(here)] if here else None
            _write_cell(sheet, line, place, value, mark)
            if here:
                sheet.write_comment(line, place, _comment(here), {"x_scale": 2.5, "y_scale": 1 + len(here)})


def _unused(rejected: pl.DataFrame) -> set[str]:
    """The column of lines that could not be split, when all could."""
    return {UNREAD} if UNREAD in rejected.columns and rejected[UNREAD].null_count() == rejected.height else set()


def _write_cell(sheet: Any, line: int, place: int, value: object, mark: object) -> None:  # noqa: ANN401 - no types
    if isinstance(value, int):
        sheet.write_number(line, place, value, mark)
    elif value is None:
        sheet.write_blank(line, place, None, mark)
    else:
        sheet.write_string(line, place, str(value)[:_LONGEST_CELL], mark)


def _write_problems(book: Any, problems: list[Problem], shown: int, total: int) -> None:  # noqa: ANN401 - no types
    sheet = book.add_worksheet(PROBLEMS_SHEET)
    bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 3, 16)
    sheet.set_column(4, 8, 48)
    for line, words in enumerate(_how_many(shown, total)):
        sheet.write_string(line, 0, words)
    sheet.freeze_panes(3, 0)
    for place, heading in enumerate(PROBLEM_HEADINGS):
        sheet.write_string(2, place, heading, bold)
    for line, found in enumerate(problems, start=3):
        for place, value in enumerate(_told(found)):
            _write_cell(sheet, line, place, value, wrap)


def _how_many(shown: int, total: int) -> tuple[str, str]:
    if shown == total:
        return ALL_SHOWN.id, ALL_SHOWN.en
    more = total - shown
    return (
        MORE_IN_PARQUET.say("id", shown=number(shown, "id"), more=number(more, "id")),
        MORE_IN_PARQUET.say("en", shown=number(shown, "en"), more=number(more, "en")),
    )


def _told(found: Problem) -> tuple[object, ...]:
    where = (found.row, found.column, found.value, found.code.code)
    return (*where, found.sentence.id, found.cure.id, found.sentence.en, found.cure.en, found.anchor)


def _by_cell(problems: Iterable[Problem], headings: set[str]) -> dict[tuple[int | None, str | None], list[Problem]]:
    """The problems of each cell; what concerns no column of the file is told at the number of the row."""
    found: dict[tuple[int | None, str | None], list[Problem]] = defaultdict(list)
    for each in problems:
        found[each.row, each.column if each.column in headings else None].append(each)
    return found


def _worst(problems: Iterable[Problem]) -> Severity:
    return min((each.code.severity for each in problems), key=[Severity.FILE, Severity.ROW, Severity.WARNING].index)


def _comment(problems: Iterable[Problem]) -> str:
    return "\n\n".join(f"{each.sentence.id}\n{each.sentence.en}" for each in problems)
