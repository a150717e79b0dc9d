"""The letters, in both languages, singular and plural."""

from datetime import UTC, datetime

import pytest

from dasbor.catalogue.problem import ProblemCode, Severity, problem
from dasbor.catalogue.text import Text
from etl.stages.ledger import Counts
from etl.stages.letter import letter, refusal_letter, where
from etl.stages.letter_words import rows, times
from etl.stages.report import FileReport, Group

AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
BAD = ProblemCode("bad", Severity.ROW, Text("Nilai {value} salah.", "{value} is wrong."), Text("Perbaiki.", "Mend it."))
ODD = ProblemCode("odd", Severity.WARNING, Text("Nilai aneh.", "An odd value."), Text("Periksa.", "Look at it."))


def group(code: ProblemCode, count: int, shown: tuple[int, ...], column: str | None = "quota") -> Group:
    return Group(problem(code, file="f", row=shown[0] if shown else None, column=column, value="x"), count, shown)


def test_one_row_is_singular_in_english() -> None:
    assert [rows(n, "en") for n in (0, 1, 2, 1234)] == ["0 rows", "1 row", "2 rows", "1,234 rows"]
    assert [rows(n, "id") for n in (0, 1, 2, 1234)] == ["0 baris", "1 baris", "2 baris", "1.234 baris"]
    assert [times(n, "en") for n in (1, 2)] == ["1 time", "2 times"]


@pytest.mark.parametrize(
    ("found", "indonesian", "english"),
    [
        (group(BAD, 1, (7,)), "kolom “quota”, baris 7", "column “quota”, row 7"),
        (group(BAD, 2, (7, 9)), "kolom “quota”, baris 7, 9", "column “quota”, rows 7, 9"),
        (
            group(BAD, 1500, (7, 1009)),
            "kolom “quota”, baris 7, 1.009 dan 1.498 lainnya",
            "column “quota”, rows 7, 1,009 and 1,498 more",
        ),
        (group(BAD, 1, (7,), None), "baris 7", "row 7"),
        (group(BAD, 1, (), None), "seluruh berkas", "the whole file"),
        (group(BAD, 1, ()), "kolom “quota”", "column “quota”"),
    ],
)
def test_where_a_problem_is(found: Group, indonesian: str, english: str) -> None:
    assert (where(found, "id"), where(found, "en")) == (indonesian, english)


REPORT = FileReport(
    "/machine/karirhub/lowongan.csv",
    "karirhub/lowongan.csv",
    "karirhub/vacancies",
    Counts(1234, 1200, 3, 30, 1),
    (group(BAD, 1, (17,)), group(ODD, 2, (3, 4), None)),
)


def test_the_whole_letter_in_english() -> None:
    assert letter(REPORT, AT, "en") == (
        "To the data officer of Karirhub,\n\n"
        "The file karirhub/lowongan.csv (feed karirhub/vacancies) was loaded on 2026-03-01 08:30 UTC.\n\n"
        "1,234 rows read: 1,200 accepted, 3 received before, 30 replaced by a later version, 1 rejected.\n\n"
        "What to mend (1 row rejected):\n\n"
        "1. Column “quota”, row 17 (1 time)\n"
        "   Example: x is wrong.\n"
        "   Cure: Mend it.\n"
        "   Explained in: docs/data-officers.md#bad\n\n"
        "What to look at (the rows are kept):\n\n"
        "1. Rows 3, 4 (2 times)\n"
        "   Example: An odd value.\n"
        "   Cure: Look at it.\n"
        "   Explained in: docs/data-officers.md#odd\n\n"
        "The details are in rejected.xlsx: the cells at fault are coloured and carry a comment. All rejected\n"
        "rows are in rejected.parquet.\n\n"
        "Please mend it in the system it came from and send the file again. Rows that were accepted are not\n"
        "counted twice.\n"
    )


def test_the_letter_in_indonesian() -> None:
    told = letter(REPORT, AT, "id")
    assert told.startswith("Kepada petugas data Karirhub,\n\nBerkas karirhub/lowongan.csv (umpan karirhub/vacancies)")
    assert (
        "1.234 baris dibaca: 1.200 diterima, 3 sudah pernah diterima, 30 sudah digantikan versi yang lebih\nbaru"
        in told
    )
    assert "1. Kolom “quota”, baris 17 (1 kali)\n   Contoh: Nilai x salah.\n   Cara memperbaiki: Perbaiki." in told


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_letter_names_no_folder_of_the_machine_and_no_control_characters(lang: str) -> None:
    evil = group(BAD, 1, (2,), "quo\x1b[31mta\n")
    told = letter(FileReport("/machine/a", "a", None, Counts(1, 0, 0, 0, 1), (evil,)), AT, lang)  # type: ignore[arg-type]
    assert "/machine" not in told
    assert "\x1b" not in told


def test_the_letter_about_a_refused_file() -> None:
    why = problem(BAD, file="a.csv", value="x")
    told = refusal_letter("bizhub/a.csv", "bizhub/beneficiaries", why, AT, "en")
    assert told == (
        "To the data officer of Bizhub,\n\n"
        "The file bizhub/a.csv could not be accepted on 2026-03-01 08:30 UTC. Not one row of it was stored.\n\n"
        "x is wrong.\n\n"
        "Cure: Mend it.\n\n"
        "Explained in: docs/data-officers.md#bad\n"
    )
    assert refusal_letter("x", None, why, AT, "id").startswith("Kepada petugas data SIAPkerja,")
