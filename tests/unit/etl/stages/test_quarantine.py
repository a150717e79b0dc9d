"""What was rejected: the Parquet, the workbook and the letters beside the vault."""

from pathlib import Path

import openpyxl
import polars as pl
import pytest

from etl.stages import ledger, quarantine, workbook
from etl.stages import quarantine as quarantining
from tests.unit.etl.stages.paper import FEED, Paper, Row


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Paper:
    return Paper(monkeypatch, tmp_path)


def folder_of(paper: Paper) -> Path:
    (entry,) = ledger.entries(paper.home)
    return quarantine.folder(paper.home, FEED, entry.file_id)


def test_a_file_without_rejected_rows_has_no_folder(paper: Paper) -> None:
    paper.load(paper.write("a.paper", [(1, 1, "a", "ok"), (2, 1, "b", "odd")]))
    assert not paper.home.quarantine.exists()


def test_rejected_rows_are_kept_as_they_were_with_the_codes(paper: Paper) -> None:
    rows: list[Row] = [(place, 1, f"value {place}", "bad" if place % 2 else "ok") for place in range(8)]
    paper.load(paper.write("a.paper", rows))
    assert {path.name for path in folder_of(paper).iterdir()} == {
        "rejected.parquet",
        "rejected.xlsx",
        "letter-id.txt",
        "letter-en.txt",
    }
    kept = pl.read_parquet(folder_of(paper) / "rejected.parquet")
    assert kept.to_dict(as_series=False) == {
        "Nomor": ["1", "3", "5", "7"],
        "Isi": ["value 1", "value 3", "value 5", "value 7"],
        "source_row": [3, 5, 7, 9],
        "problem_codes": [["word-unknown"]] * 4,
        "problem_columns": [["Isi"]] * 4,
    }


def test_all_reasons_of_a_row_are_kept_in_pairs() -> None:
    rejected = pl.DataFrame({"a": ["x", "y"], "source_row": [2, 5]}, schema_overrides={"source_row": pl.UInt32})
    faults = pl.DataFrame(
        {"source_row": [5, 2, 5], "code": ["one", "two", "three"], "column": ["a", None, "b"]},
        schema_overrides={"source_row": pl.UInt32},
    )
    told = quarantine.with_reasons(rejected, faults)
    assert told["problem_codes"].to_list() == [["two"], ["one", "three"]]
    assert told["problem_columns"].to_list() == [[""], ["a", "b"]]


def test_the_workbook_is_bounded_and_says_what_more_there_is(paper: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quarantining, "MOST_ROWS", 4)
    rows: list[Row] = [(place, 1, f"value {place}", "bad") for place in range(1, 1236)]
    paper.load(paper.write("a.paper", rows))
    book = openpyxl.load_workbook(folder_of(paper) / "rejected.xlsx")
    assert book[workbook.ROWS_SHEET].max_row == 1 + 4
    assert [book[workbook.PROBLEMS_SHEET].cell(row, 1).value for row in (1, 2)] == [
        "Buku kerja ini memuat 4 baris pertama yang ditolak; 1.231 baris lagi ada di rejected.parquet.",
        "This workbook holds the first 4 rejected rows; 1,231 more are in rejected.parquet.",
    ]
    assert pl.read_parquet(folder_of(paper) / "rejected.parquet").height == 1235


def test_the_letter_sums_up_what_to_mend(paper: Paper) -> None:
    rows: list[Row] = [(place, 1, f"v{place}", "bad") for place in range(1, 9)]
    paper.load(paper.write("a.paper", [*rows, (9, 1, "strange", "odd"), (10, 1, "fine", "ok")]))
    english = (folder_of(paper) / "letter-en.txt").read_text()
    assert "10 rows read: 2 accepted, 0 received before, 0 replaced by a later version, 8 rejected." in english
    assert "1. Column “Isi”, rows 2, 3, 4, 5, 6 and 3 more (8 times)" in english
    assert "Cure: Use one of these; nearest: good." in english
    assert "docs/data-officers.md#word-unknown" in english
    assert "1. Column “Isi”, row 10 (1 time)" in english
    indonesian = (folder_of(paper) / "letter-id.txt").read_text()
    assert "Yang perlu diperbaiki (8 baris ditolak):" in indonesian
    assert "1. Kolom “Isi”, baris 2, 3, 4, 5, 6 dan 3 lainnya (8 kali)" in indonesian
