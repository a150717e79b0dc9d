"""A workbook costs as much to open for its headings as for everything in it, so it is opened once."""

import os
from pathlib import Path

import fastexcel
import polars as pl
import pytest

from etl.stages.read.workbook import Workbook


def workbook(path: Path, name: str) -> None:
    rows = pl.DataFrame({"a": ["Judul", None, "Nama", name], "b": [None, None, "Hasil", "K"]})
    rows.write_excel(path, worksheet="Data", include_header=False)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    seen: list[Path] = []
    read = fastexcel.read_excel

    def noted(path: Path) -> fastexcel.ExcelReader:
        seen.append(path)
        return read(path)

    monkeypatch.setattr(fastexcel, "read_excel", noted)
    return seen


def rows_of(path: Path) -> list[str]:
    (chunk,) = Workbook().chunks(path, ["Nama"], 100)
    return chunk.rows["Nama"].to_list()


def test_headings_and_rows_take_one_opening(tmp_path: Path, opened: list[Path]) -> None:
    path = tmp_path / "asesmen.xlsx"
    workbook(path, "Satu")
    assert Workbook().headings(path) == ["Nama", "Hasil"]
    assert rows_of(path) == ["Satu"]
    assert opened == [path]


def test_a_workbook_that_changed_is_opened_again(tmp_path: Path, opened: list[Path]) -> None:
    path = tmp_path / "asesmen.xlsx"
    workbook(path, "Satu")
    Workbook().headings(path)
    workbook(path, "Dua")
    os.utime(path, ns=(1, 1))
    assert rows_of(path) == ["Dua"]
    assert opened == [path, path]


def test_nothing_is_kept_when_the_rows_are_read(tmp_path: Path, opened: list[Path]) -> None:
    path = tmp_path / "asesmen.xlsx"
    workbook(path, "Satu")
    assert rows_of(path) == rows_of(path) == ["Satu"]
    assert opened == [path, path]
