"""Counting faults as they come, and what is told of them."""

import polars as pl
import pytest

from dasbor.catalogue.problem import Severity
from etl.stages import report_tally
from etl.stages.batch import FAULT_SCHEMA
from etl.stages.ledger import Counts, ProblemCount
from etl.stages.report import FileReport, counts_line, groups_of, total
from etl.stages.report_tally import Tally


def faults(*rows: tuple[int | None, str | None, str]) -> pl.DataFrame:
    told = [
        (row, column, f"v{row}", code, '{"allowed": "x", "nearest": "y", "columns": "z"}') for row, column, code in rows
    ]
    return pl.DataFrame(told, schema=FAULT_SCHEMA, orient="row")


def tallied(*batches: pl.DataFrame) -> Tally:
    tally = Tally()
    for batch in batches:
        tally.add(batch)
    return tally


def test_kinds_are_counted_over_batches_and_rejecting_ones_come_first() -> None:
    tally = tallied(
        faults((3, "a", "trade-unknown"), (4, "a", "trade-unknown"), (4, "b", "word-unknown")),
        faults(),
        faults(
            (9, "b", "word-unknown"),
            (9, "a", "word-unknown"),
            (11, "a", "trade-unknown"),
            (None, None, "extra-columns"),
        ),
    )
    groups = groups_of(tally, "f.csv")
    assert [group.summary() for group in groups] == [
        ProblemCount("word-unknown", "row", "b", 2, 4),
        ProblemCount("word-unknown", "row", "a", 1, 9),
        ProblemCount("trade-unknown", "warning", "a", 3, 3),
        ProblemCount("extra-columns", "warning", None, 1, None),
    ]
    assert [group.rows for group in groups] == [(4, 9), (9,), (3, 4, 11), ()]
    assert [group.severity for group in groups[1:3]] == [Severity.ROW, Severity.WARNING]
    assert groups[0].example.value == "v4"


def test_examples_are_the_first_of_each_kind_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_tally, "EXAMPLES", 3)
    many = [
        faults(*((row, column, "word-unknown") for row in range(start, start + 4) for column in "ab"))
        for start in (2, 6)
    ]
    tally = tallied(*many)
    assert [(row, column) for row, column, *_ in tally.examples().rows()] == [
        (2, "a"), (2, "b"), (3, "a"), (3, "b"), (4, "a"), (4, "b"),
    ]  # fmt: skip
    assert [(kind["column"], kind["count"], kind["rows"]) for kind in tally.kinds().iter_rows(named=True)] == [
        ("a", 8, [2, 3, 4]),
        ("b", 8, [2, 3, 4]),
    ]


def test_a_file_without_faults_has_no_groups() -> None:
    assert groups_of(tallied(), "f.csv") == ()


def test_the_line_is_the_one_that_programs_rely_on() -> None:
    report = FileReport("drop/a.csv", "a.csv", "hub/feed", Counts(10, 4, 3, 2, 1))
    assert report.line == "drop/a.csv: read 10 = accepted 4 + duplicate 3 + superseded 2 + rejected 1"
    assert counts_line(total([report, report])) == "read 20 = accepted 8 + duplicate 6 + superseded 4 + rejected 2"
