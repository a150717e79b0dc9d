"""Readers of the other forms: what they number, skip and refuse."""

from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

from etl.stages.batch import SOURCE_ROW
from etl.stages.faults import FileRefusedError
from etl.stages.read.bps import BpsRegistered, BpsUnemployment
from etl.stages.read.json import JsonCatalogue, JsonLines, as_text
from etl.stages.read.parquet import Parquet
from etl.stages.read.workbook import Workbook


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def book(path: Path, rows: list[list[object]]) -> Path:
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Data")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return path


@pytest.mark.parametrize(
    ("total", "rows", "notes"),
    [
        (["Jumlah", 2], 2, []),
        (["Jumlah", "", 2], 2, []),
        (["TOTAL: 2 baris"], 2, []),
        (["Jumlah"], 2, []),
        (["Jumlah", 3], 2, ["row-count-differs"]),
        (["Jumlah", 2, 5], 2, []),
        (["Jumlahan", 3], 3, []),
    ],
)
def test_a_total_row_is_no_row_but_is_compared(
    total: list[object], rows: int, notes: list[str], tmp_path: Path
) -> None:
    path = book(tmp_path / "x.xlsx", [["Judul"], ["Periode"], ["No", "ID", "x"], [1, "A", ""], [], [2, "B", ""], total])
    [chunk] = Workbook().chunks(path, ["ID"], 10)
    assert chunk.rows.height == rows
    assert chunk.rows.rows()[:2] == [("A", 4), ("B", 6)]
    assert chunk.notes["code"].to_list() == notes


def test_a_workbook_is_read_as_text(tmp_path: Path) -> None:
    path = book(tmp_path / "x.xlsx", [["Judul"], ["Periode"], ["a", "b", "c"], [1, 1.5, True], ["x ", 12345678901, ""]])
    [chunk] = Workbook().chunks(path, ["a", "b", "c"], 10)
    assert chunk.rows.rows() == [("1", "1.5", "true", 4), ("x ", "12345678901", None, 5)]


def test_parquet_rows_are_numbered_under_a_row_of_headings_across_pieces(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    pl.DataFrame({"a": range(10), "b": ["x"] * 10}).write_parquet(path, row_group_size=4)
    chunks = list(Parquet().chunks(path, ["a"], 3))
    assert [chunk.rows.height for chunk in chunks] == [3, 3, 3, 1]
    assert [row for chunk in chunks for row in chunk.rows.rows()] == [(n, n + 2) for n in range(10)]


def test_damage_inside_a_parquet_file_is_a_refusal(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    pl.DataFrame({"a": [f"{n * 7919}" for n in range(5000)]}).write_parquet(path)
    content = bytearray(path.read_bytes())
    content[200:3000] = b"\xff" * 2800
    path.write_bytes(content)
    with pytest.raises(FileRefusedError) as refusal:
        list(Parquet().chunks(path, ["a"], 1000))
    assert refusal.value.problem.code.code == "file-damaged"


def test_json_lines_keep_the_numbers_of_their_lines(tmp_path: Path) -> None:
    path = put(tmp_path, "x.jsonl", b'\xef\xbb\xbf{"a": 1}\n\n{"a": "x", "b": {"c": [1]}}\r\n[1]\nnull\n{"b": 1.50}')
    assert JsonLines().headings(path) == ["a", "b"]
    [chunk] = JsonLines().chunks(path, ["a", "b"], 10)
    assert chunk.rows.rows() == [("1", None, 1), ("x", '{"c":[1]}', 3), (None, "1.5", 6)]
    assert chunk.broken[SOURCE_ROW].to_list() == [4, 5]


@pytest.mark.parametrize(
    ("value", "text"), [(None, None), ("", None), ("a", "a"), (1, "1"), (True, "true"), (2.50, "2.5")]
)
def test_json_values_are_written_as_json_writes_them(value: object, text: str | None) -> None:
    assert as_text(value) == text


def test_a_catalogue_tells_every_path_and_takes_the_first_that_is_there(tmp_path: Path) -> None:
    reader = JsonCatalogue({"code": ("deep.inner.code", "deep.code")})
    postings = b'{"id": 1, "deep": {"code": 7}, "tags": [{"k": 1}]}, {"deep": {"inner": {"code": 8}}}'
    path = put(tmp_path, "x.json", b'{"data": [' + postings + b"]}")
    assert reader.headings(path) == ["deep.code", "deep.inner.code", "id", "tags.k", "code"]
    [chunk] = reader.chunks(path, ["id", "code"], 10)
    assert chunk.rows.rows() == [("1", "7", 1), (None, "8", 2)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"), (b" \n", "file-empty"), (b'{"data": [{"id"', "file-truncated"),
        (b'{"data": x}', "file-damaged"), (b'{"data": {}}', "file-damaged"), (b"[1]", "file-damaged"),
        (b'{"data": []}', "file-without-rows"),
    ],
)  # fmt: skip
def test_a_catalogue_that_is_none_is_refused(content: bytes, code: str, tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError) as refusal:
        JsonCatalogue({}).headings(put(tmp_path, "x.json", content))
    assert refusal.value.problem.code.code == code


def test_footnotes_of_a_table_are_no_rows_but_a_province_without_figures_is_one(tmp_path: Path) -> None:
    text = "Provinsi,x,y\nAceh,1,2\nBali,,\nIndonesia,1,2\n,,\nCatatan,,\nKondisi 10 Januari\n"
    path = put(tmp_path, "x_2024.csv", text.encode())
    assert BpsRegistered().headings(path) == ["Provinsi", "x", "y", "Tahun"]
    [chunk] = BpsRegistered().chunks(path, ["Provinsi", "y", "Tahun"], 10)
    assert chunk.rows.rows() == [("Aceh", "2", "2024", 2), ("Bali", None, "2024", 3), ("Indonesia", "2", "2024", 4)]


def test_merged_years_reach_over_their_rounds(tmp_path: Path) -> None:
    text = "38 Provinsi,,,\n,TPT,,\n,2023,,2024\n,Februari,Agustus,Februari\nACEH,1,2,3\nPAPUA TENGAH,-,-,4\nBALI,5\n"
    path = put(tmp_path, "x.csv", text.encode())
    [chunk] = BpsUnemployment().chunks(path, BpsUnemployment().headings(path), 10)
    assert chunk.rows.rows() == [
        ("ACEH", "2023", "Februari", "1", 5), ("ACEH", "2023", "Agustus", "2", 5), ("ACEH", "2024", "Februari", "3", 5),
        ("PAPUA TENGAH", "2024", "Februari", "4", 6), ("BALI", "2023", "Februari", "5", 7),
    ]  # fmt: skip
