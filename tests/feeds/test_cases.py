"""Every feed, every kind of fault: tiny files, exact problems."""

from pathlib import Path

import polars as pl
import pytest

from dasbor.catalogue.problem import Severity
from dasbor.catalogue.problems import PROBLEM_CODES
from etl.feeds.recognise import recognise
from etl.feeds.registry import FEEDS
from etl.stages.batch import SOURCE_ROW, Batch
from etl.stages.faults import FileRefusedError, problem_of
from etl.stages.hashes import xxh3
from etl.stages.pipeline import batches
from tests.feeds.cases import TODAY, Case, cases

FILE_ID = "0123456789abcdef"
ELSEWHERE = {
    "file-unreadable": "what the system says, see the tests of loading",
    "file-changed": "needs somebody who writes meanwhile, see tests/unit/etl/stages/test_pipeline.py",
}


def run(case: Case, home: Path) -> tuple[list[Batch], list[list[object]]]:
    """The batches of a case, and its problems as `[row, column, code]`."""
    path, expected = case.put(home), case.expected
    done: list[Batch] = []
    try:
        feed = recognise(path)
        assert feed.key == expected["feed"]
        known = {other: _ids(keys) for other, keys in expected.get("known", {}).items()}
        for batch in batches(
            path, feed, FILE_ID, TODAY, rows_per_batch=expected.get("batch", 1000), known=known or None
        ):
            assert dict(batch.typed.schema) == FEEDS[feed.key].vault_schema
            done.append(batch)
    except FileRefusedError as refusal:
        problem = refusal.problem
        assert problem.file == path.name
        assert problem.code.severity is Severity.FILE
        return [], [[problem.row, problem.column, problem.code.code]]
    told = [problem_of(fault, path.name) for batch in done for fault in batch.faults.iter_rows(named=True)]
    return done, [[problem.row, problem.column, problem.code.code] for problem in told]


def _ids(keys: list[str]) -> pl.Series:
    return pl.DataFrame({"key": keys}, schema={"key": pl.String}).select(xxh3(pl.col("key"))).to_series()


def _rows(frames: list[pl.DataFrame]) -> list[int]:
    return [row for frame in frames for row in frame.get_column(SOURCE_ROW)]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_file_has_exactly_the_problems_that_are_in_it(case: Case, tmp_path: Path) -> None:
    expected = case.expected
    done, problems = run(case, tmp_path)
    assert sorted(problems, key=str) == sorted(expected["problems"], key=str)
    assert sum(batch.read for batch in done) == expected["read"]
    assert _rows([batch.rejected for batch in done]) == expected["rejected"]
    stands = pl.concat([batch.typed for batch in done]) if done else pl.DataFrame()
    for row, values in expected.get("values", {}).items():
        found = (
            stands.filter(pl.col(SOURCE_ROW) == int(row))
            .select(pl.col(list(values)).cast(pl.String))
            .row(0, named=True)
        )
        assert found == values, f"row {row}"


@pytest.mark.parametrize("case", cases("pass"), ids=lambda case: case.name)
def test_nothing_is_rejected_from_a_file_that_passes(case: Case) -> None:
    expected = case.expected
    assert not expected["rejected"]
    assert all(PROBLEM_CODES[code].severity is Severity.WARNING for code in case.codes())
    assert expected["values"], "say what the rows mean"


def test_every_feed_has_a_file_that_passes_and_one_that_fails() -> None:
    kinds = {(case.expected["feed"], case.folder.parent.name) for case in cases()}
    assert kinds == {(feed, kind) for feed in FEEDS for kind in ("pass", "fail")}


def test_every_problem_is_shown_by_a_file() -> None:
    shown = {code for case in cases() for code in case.codes()}
    assert shown | set(ELSEWHERE) == set(PROBLEM_CODES)
    assert not shown & set(ELSEWHERE)


def test_a_folder_is_named_after_its_feed() -> None:
    wrong = [case.name for case in cases() if not case.name.startswith(f"{case.expected['feed']}/")]
    assert not wrong
