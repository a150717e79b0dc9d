"""The road of a file as a whole."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import polars as pl
import pytest

from etl.feeds.registry import FEEDS
from etl.stages import pipeline
from etl.stages.batch import FAULT_SCHEMA, Batch, no_faults
from etl.stages.faults import FileRefusedError, problem_of
from etl.stages.hashes import xxh3
from etl.stages.pipeline import batches

EMPLOYERS = FEEDS["siapkerja/employers"]
TODAY = date(2026, 3, 1)
HEADINGS = "employer_id,province_code,kbli_code,kbli_version,size_class,reported_on\n"


def put(folder: Path, rows: int) -> Path:
    path = folder / "wlkp.csv"
    path.write_text(HEADINGS + "".join(f"E-{n},32,C,2020,large,2024-01-31\n" for n in range(rows)), encoding="utf-8")
    return path


def test_a_batch_that_loses_a_row_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="3 rows were read, but 1 stand and 0 were rejected"):
        Batch(pl.DataFrame({"x": [1]}), pl.DataFrame(), no_faults(), 3)


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, 3)
    reading = batches(path, EMPLOYERS, "f" * 16, TODAY)
    assert next(reading).read == 3
    with path.open("a", encoding="utf-8") as file:
        file.write("E-9,32,C,2020,large,2024-01-31\n")
    with pytest.raises(FileRefusedError) as refusal:
        next(reading)
    assert refusal.value.problem.code.code == "file-changed"


def test_the_same_rows_have_the_same_hashes_whatever_the_file(tmp_path: Path) -> None:
    [first] = batches(put(tmp_path, 2), EMPLOYERS, "a" * 16, TODAY)
    (tmp_path / "again").mkdir()
    [second] = batches(put(tmp_path / "again", 2), EMPLOYERS, "b" * 16, date(2027, 1, 1))
    assert first.typed.drop("file_id").equals(second.typed.drop("file_id"))
    assert set(second.typed["file_id"]) == {"b" * 16}
    ids = pl.DataFrame({"id": ["E-0", "E-1"]}).select(xxh3(pl.col("id"))).to_series()
    assert first.typed["record_id"].to_list() == first.typed["employer_id"].to_list() == ids.to_list()


def test_the_faults_of_the_file_come_once_with_its_first_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "wlkp.csv"
    path.write_text(HEADINGS.replace("\n", ",x\n") + "E-1,32,C,2020,large,2024-01-31,\n", encoding="utf-8")
    layout = EMPLOYERS.layouts[0]
    [chunk] = layout.reader.chunks(path, list(layout.headings.values()), 10)
    twice = SimpleNamespace(
        reader=SimpleNamespace(
            may_omit=False, headings=layout.reader.headings, chunks=lambda *_: iter([chunk, chunk])
        ),
        headings=layout.headings, notation=layout.notation, ignored=(),
    )  # fmt: skip
    monkeypatch.setattr(pipeline, "layout_of", lambda *_: twice)
    first, second = batches(path, EMPLOYERS, "f" * 16, TODAY)
    assert first.faults["code"].to_list() == ["extra-columns"]
    assert second.faults.is_empty()


def test_a_fault_becomes_a_problem_in_both_languages() -> None:
    fault = {"source_row": 7, "column": "quota", "value": "tiga", "code": "not-a-whole-number", "details": "{}"}
    problem = problem_of(fault, "lowongan.csv")
    assert (problem.file, problem.row, problem.column, problem.value) == ("lowongan.csv", 7, "quota", "tiga")
    assert problem.sentence.id == "“tiga” pada “quota” bukan bilangan bulat."
    assert problem.sentence.en == "“tiga” in “quota” is not a whole number."
    assert problem.anchor == "docs/data-officers.md#not-a-whole-number"


def test_details_may_differ_by_language() -> None:
    details = '{"correction": "k", "reason": {"id": "sebab", "en": "cause"}}'
    fault = {"source_row": None, "column": None, "value": None, "code": "correction-applied", "details": details}
    problem = problem_of(fault, "x.csv")
    assert problem.sentence.id.endswith("(koreksi “k”): sebab")
    assert problem.sentence.en.endswith("(correction “k”): cause")


def test_faults_keep_their_columns_when_there_are_none(tmp_path: Path) -> None:
    [batch] = batches(put(tmp_path, 1), EMPLOYERS, "f" * 16, TODAY)
    assert batch.faults.schema == FAULT_SCHEMA
    assert batch.faults.is_empty()
