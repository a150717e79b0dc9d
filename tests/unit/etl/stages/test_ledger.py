"""The ledger keeps what it was told, and counts stay conserved when they are added."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from etl.home import Home
from etl.stages import ledger, vault
from etl.stages.ledger import Counts, Entry, Part, ProblemCount


def entry(sha256: str, file: str, feed: str, *parts: Part) -> Entry:
    problems = (
        ProblemCount("not-a-date", "row", "Tanggal", 3, 17),
        ProblemCount("extra-columns", "warning", None, 1, None),
    )
    at = datetime(2026, 3, 1, 8, 30, 15, 123456, tzinfo=UTC)
    return Entry(sha256, file, feed, 1234, at, Counts(9, 4, 1, 1, 3), parts, problems, is_synthetic=True)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_an_entry_is_read_as_it_was_written(home: Home) -> None:
    written = entry("ab" * 32, "hub/a.csv", "hub/feed", Part("abababababababab-0.parquet", 5))
    ledger.record(home, written)
    assert ledger.find(home, "ab" * 32) == written
    assert ledger.entries(home) == [written]
    assert ledger.find(home, "cd" * 32) is None


def test_entries_are_in_an_order_that_does_not_depend_on_loading(home: Home) -> None:
    made = [entry("c" * 64, "x", "b"), entry("a" * 64, "y", "a"), entry("b" * 64, "x", "a"), entry("d" * 64, "x", "a")]
    for each in made:
        ledger.record(home, each)
    assert [each.sha256[0] for each in ledger.entries(home)] == ["b", "d", "a", "c"]


def test_the_parts_of_a_feed_are_those_that_entries_name(home: Home) -> None:
    ledger.record(home, entry("a" * 64, "x", "hub/one", Part("a-0.parquet", 1), Part("a-1.parquet", 1)))
    ledger.record(home, entry("b" * 64, "y", "hub/two", Part("b-0.parquet", 1)))
    (home.vault / "hub__one").mkdir()
    (home.vault / "hub__one" / "orphan-0.parquet").touch()
    folder = home.vault / "hub__one"
    assert vault.parts(home, "hub/one") == [folder / "a-0.parquet", folder / "a-1.parquet"]
    assert vault.parts(home, "hub/three") == []


def test_a_home_without_a_ledger_has_no_entries(home: Home) -> None:
    assert ledger.entries(home) == []


def test_counts_add_up() -> None:
    both = Counts(9, 4, 1, 1, 3) + Counts(1, 0, 1, 0, 0)
    assert both == Counts(10, 4, 2, 1, 3)
    assert both.is_conserved
    assert not Counts(2, 1, 0, 0, 0).is_conserved
