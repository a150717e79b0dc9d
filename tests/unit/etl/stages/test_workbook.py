"""The workbook that a data officer opens."""

import io
from datetime import UTC, datetime

import openpyxl
import polars as pl
import pytest
from openpyxl.workbook import Workbook

from dasbor.catalogue.problem import Problem, ProblemCode, Severity, problem
from dasbor.catalogue.text import Text
from etl.stages.workbook import PROBLEMS_SHEET, ROWS_SHEET, workbook

AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
BAD = ProblemCode("bad", Severity.ROW, Text("Nilai {value} salah.", "{value} is wrong."), Text("Perbaiki.", "Mend it."))
ODD = ProblemCode("odd", Severity.WARNING, Text("Nilai aneh.", "An odd value."), Text("Periksa.", "Look at it."))

REJECTED = pl.DataFrame(
    {
        "Nama=Program": ['=HYPERLINK("evil")', "+1", None],
        "Tanggal": ["31/02/2024", "https://example.org", "x" * 40_000],
        "source_row": [2, 7, 12],
    },
    schema_overrides={"source_row": pl.UInt32},
)


def at(row: int, column: str | None, code: ProblemCode = BAD, value: str | None = "v") -> Problem:
    return problem(code, file="a.csv", row=row, column=column, value=value)


@pytest.fixture(scope="module")
def book() -> Workbook:
    problems = [
        at(2, "Tanggal", value="31/02/2024"),
        at(2, "Tanggal", ODD),
        at(2, "Nama=Program", ODD),
        at(7, None),
        at(12, "kolom turunan"),
    ]
    return openpyxl.load_workbook(io.BytesIO(workbook(REJECTED, problems, 3, AT)))


def test_rows_are_as_they_were_sent_with_the_row_in_front(book: Workbook) -> None:
    rows = list(book[ROWS_SHEET].iter_rows(values_only=True))
    assert rows[0] == ("Baris asal (Source row)", "Nama=Program", "Tanggal")
    assert rows[1] == (2, '=HYPERLINK("evil")', "31/02/2024")
    assert rows[2] == (7, "+1", "https://example.org")
    assert (rows[3][:2], len(str(rows[3][2]))) == ((12, None), 32_767)


def test_no_cell_is_a_formula_or_a_link(book: Workbook) -> None:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                assert cell.hyperlink is None, cell.coordinate


def test_cells_at_fault_are_coloured_and_say_why_in_both_languages(book: Workbook) -> None:
    sheet = book[ROWS_SHEET]
    told = {
        cell.coordinate: (cell.fill.fgColor.rgb, cell.comment.text)
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }
    red, yellow = "FFF8CBAD", "FFFFF2CC"
    assert told == {
        "C2": (red, "Nilai 31/02/2024 salah.\n31/02/2024 is wrong.\n\nNilai aneh.\nAn odd value."),
        "B2": (yellow, "Nilai aneh.\nAn odd value."),
        "A3": (red, "Nilai v salah.\nv is wrong."),
        "A4": (red, "Nilai v salah.\nv is wrong."),
    }
    marked = {cell.coordinate for row in sheet.iter_rows(min_row=2) for cell in row if cell.fill.patternType == "solid"}
    assert marked == set(told)


def test_problems_are_listed_with_sentence_and_cure(book: Workbook) -> None:
    rows = list(book[PROBLEMS_SHEET].iter_rows(values_only=True))
    assert rows[0][0] == "Buku kerja ini memuat semua baris yang ditolak."
    assert rows[3] == (
        2,
        "Tanggal",
        "31/02/2024",
        "bad",
        "Nilai 31/02/2024 salah.",
        "Perbaiki.",
        "31/02/2024 is wrong.",
        "Mend it.",
        "docs/data-officers.md#bad",
    )
    assert [row[0] for row in rows[3:]] == [2, 2, 2, 7, 12]


def test_equal_contents_make_equal_bytes() -> None:
    problems = [at(2, "Tanggal")]
    assert workbook(REJECTED, problems, 3, AT) == workbook(REJECTED, problems, 3, AT)
