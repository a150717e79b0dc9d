"""Every feed, every kind of fault: tiny files, exact problems."""

from pathlib import Path

import polars as pl
import pytest

from dasbor.catalogue.problem import Severity
from dasbor.catalogue.problems import PROBLEM_CODES
from etl.feeds.registry import FEEDS
from etl.stages.batch import SOURCE_ROW
from tests.feeds.cases import Case, cases
from tests.feeds.run import run

ELSEWHERE = {
    "file-unreadable": "what the system says: see the tests of loading",
    "file-changed": "needs somebody who writes meanwhile: see tests/unit/etl/stages/test_pipeline.py",
}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_file_has_exactly_the_problems_that_are_in_it(case: Case, tmp_path: Path) -> None:
    expected, outcome = case.expected, run(case, tmp_path)
    assert sorted(outcome.told, key=str) == sorted(expected["problems"], key=str)
    assert {problem.file for problem in outcome.problems} <= {outcome.path.name}
    assert sum(batch.read for batch in outcome.done) == expected["read"]
    assert [row for batch in outcome.done for row in batch.rejected[SOURCE_ROW]] == expected["rejected"]
    assert outcome.feed in {expected["feed"], ""}
    assert all(dict(batch.typed.schema) == FEEDS[outcome.feed].vault_schema for batch in outcome.done)


@pytest.mark.parametrize("case", cases("pass"), ids=lambda case: case.name)
def test_a_file_that_passes_means_what_it_says(case: Case, tmp_path: Path) -> None:
    stands = pl.concat([batch.typed for batch in run(case, tmp_path).done])
    for row, values in case.expected["values"].items():
        texts = stands.filter(pl.col(SOURCE_ROW) == int(row)).select(pl.col(list(values)).cast(pl.String))
        assert texts.row(0, named=True) == values, f"row {row}"


@pytest.mark.parametrize("case", [case for case in cases("pass") if case.is_text], ids=lambda case: case.name)
def test_every_text_file_may_come_packed(case: Case, tmp_path: Path) -> None:
    plain, packed = run(case, tmp_path / "plain"), run(case, tmp_path / "packed", is_packed=True)
    assert packed.path.name.endswith(".gz")
    assert packed.told == plain.told
    assert all(one.typed.equals(other.typed) for one, other in zip(plain.done, packed.done, strict=True))


@pytest.mark.parametrize("case", cases("fail"), ids=lambda case: case.name)
def test_a_file_that_fails_has_something_that_fails_it(case: Case) -> None:
    assert any(PROBLEM_CODES[code].severity is not Severity.WARNING for code in case.codes())


@pytest.mark.parametrize("case", cases("pass"), ids=lambda case: case.name)
def test_nothing_is_rejected_from_a_file_that_passes(case: Case) -> None:
    assert not case.expected["rejected"]
    assert case.expected["values"], "say what the rows mean"
    assert all(PROBLEM_CODES[code].severity is Severity.WARNING for code in case.codes())


def test_every_feed_has_a_file_that_passes_and_one_that_fails() -> None:
    kinds = {(case.expected["feed"], case.folder.parent.name) for case in cases()}
    assert kinds == {(feed, kind) for feed in FEEDS for kind in ("pass", "fail")}


def test_every_layout_has_a_file_that_passes() -> None:
    patterns = {pattern for feed in FEEDS.values() for layout in feed.layouts for pattern in layout.patterns}
    shown = {
        pattern
        for case in cases("pass")
        for file in case.folder.iterdir()
        for pattern in patterns
        if file.match(pattern) or Path(file.stem).match(pattern)
    }
    assert shown == patterns


def test_every_problem_is_shown_by_a_file() -> None:
    shown = {code for case in cases() for code in case.codes()}
    assert shown | set(ELSEWHERE) == set(PROBLEM_CODES)
    assert not shown & set(ELSEWHERE)


def test_a_folder_is_named_after_its_feed() -> None:
    assert [case.name for case in cases() if not case.name.startswith(f"{case.expected['feed']}/")] == []
