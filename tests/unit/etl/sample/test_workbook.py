from datetime import date, datetime
from pathlib import Path

import fastexcel
import openpyxl
import polars as pl

from etl.sample.files.workbook import Workbook

MOMENT = datetime(2024, 2, 29, 23, 59, 58)  # noqa: DTZ001 - cells of a workbook carry no zone


def written(path: Path) -> Path:
    book = Workbook(path)
    book.add_row(["Judul <&> “é”"])
    book.add_row(["teks", "angka", "hari", "saat"])
    book.add(
        pl.DataFrame(
            {
                "teks": ["a & b", None, "x"],
                "angka": [1, -2, None],
                "hari": [date(2024, 2, 29), None, date(2099, 1, 31)],
            },
        ).with_columns(saat=pl.Series([MOMENT, None, None], dtype=pl.Datetime("us")))
    )
    book.add_row(["Jumlah", 3, None, "bukan waktu"])
    book.close()
    return path


def test_a_reader_of_others_finds_every_cell(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path / "a.xlsx"))
    rows = list(book["Data"].iter_rows(values_only=True))
    book.close()
    assert book.sheetnames == ["Data"]
    assert rows == [
        ("Judul <&> “é”", None, None, None),
        ("teks", "angka", "hari", "saat"),
        ("a & b", 1, datetime(2024, 2, 29), MOMENT),  # noqa: DTZ001
        (None, -2, None, None),
        ("x", None, datetime(2099, 1, 31), None),  # noqa: DTZ001
        ("Jumlah", 3, None, "bukan waktu"),
    ]


def test_days_and_moments_are_shown_as_such(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path / "a.xlsx"))
    formats = [book["Data"].cell(3, column).number_format for column in (2, 3, 4)]
    book.close()
    assert formats == ["General", "dd/mm/yyyy", "dd/mm/yyyy\\ hh:mm"]


def test_a_second_reader_agrees(tmp_path: Path) -> None:
    sheet = fastexcel.read_excel(written(tmp_path / "a.xlsx")).load_sheet("Data", header_row=1).to_polars()
    assert sheet["teks"].to_list() == ["a & b", None, "x", "Jumlah"]
    assert sheet["angka"].to_list() == [1, -2, None, 3]


def test_equal_content_gives_equal_bytes(tmp_path: Path) -> None:
    assert written(tmp_path / "a.xlsx").read_bytes() == written(tmp_path / "b.xlsx").read_bytes()
