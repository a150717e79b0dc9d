"""Corrections: records that know when they are out of date."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from dasbor.catalogue.text import Text
from etl.corrections.correction import Correction, Status
from etl.corrections.records import CORRECTIONS, corrections_of
from etl.feeds.registry import FEEDS
from etl.stages.faults import FileRefusedError

PATH = Path("table_2024.csv")
ROW = Correction(
    key="example",
    feed="official/registered",
    files="*2024*",
    wrong="b",
    right="c",
    is_wrong=pl.col("a") == pl.col("c"),
    expected=Text("a sama dengan c.", "a equals c."),
    reason=Text("sebab", "cause"),
    reported_to="BPS",
    reported_on=None,
    status=Status.TO_REPORT,
)


@pytest.mark.parametrize(
    ("feed", "name", "concerned"),
    [
        ("official/registered", "TABLE_2024.CSV", True),
        ("official/registered", "table_2023.csv", False),
        ("x/y", "table_2024.csv", False),
    ],
)
def test_it_concerns_certain_files_of_one_feed(feed: str, name: str, concerned: bool) -> None:
    assert ROW.concerns(feed, Path(name)) is concerned


def test_it_puts_a_heading_right() -> None:
    assert ROW.renamed(PATH, ["a", "b"]) == ["a", "c"]
    assert ROW.put_right(["a", "x"]) == ["a", "x"]


def test_it_fails_where_the_wrong_heading_is_gone() -> None:
    with pytest.raises(FileRefusedError) as refusal:
        ROW.renamed(PATH, ["a", "c"])
    assert refusal.value.problem.sentence.en == "The correction “example” no longer matches this file: a equals c."


@pytest.mark.parametrize(("c", "stands"), [(["1", "2"], True), (["1", "3"], False), (["1", None], False)])
def test_it_fails_where_one_row_does_not_show_the_error(c: list[str | None], stands: bool) -> None:
    rows = pl.DataFrame({"a": ["1", "2"], "c": c})
    if stands:
        ROW.check(PATH, rows)
    else:
        with pytest.raises(FileRefusedError, match="no longer matches"):
            ROW.check(PATH, rows)


@pytest.mark.parametrize("record", CORRECTIONS, ids=lambda record: record.key)
def test_a_record_is_complete(record: Correction) -> None:
    feed = FEEDS[record.feed]
    assert record.right in {heading for layout in feed.layouts for heading in layout.headings.values()}
    assert record.wrong not in {heading for layout in feed.layouts for heading in layout.headings.values()}
    assert record.reported_to
    assert (record.reported_on is None) == (record.status is Status.TO_REPORT)
    assert record.reported_on is None or record.reported_on <= date.today()  # noqa: DTZ011


def test_keys_of_records_are_unique() -> None:
    keys = [record.key for record in CORRECTIONS]
    assert len(keys) == len(set(keys))
    assert corrections_of("steering/targets", PATH) == []
