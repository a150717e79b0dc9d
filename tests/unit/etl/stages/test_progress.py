"""How far long work is: told to a bar on a terminal, and guessed before a file is read."""

import gzip
import io
from contextlib import suppress
from pathlib import Path

import polars as pl
from rich.console import Console

from dasbor.catalogue.text import Text
from etl.cli.bar import Bar, progress_for
from etl.cli.sample import Follower
from etl.stages.progress import Silent
from etl.stages.progress_rows import expected_rows, following


class Heard:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def begin(self, what: Text, total: int | None = None) -> None:
        self.told.append((what.en, total))

    def advance(self, amount: int = 1) -> None:
        self.told.append(amount)

    def end(self) -> None:
        self.told.append("end")


def test_rows_are_expected_from_the_first_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n" + "1,22222222\n" * 100_000)
    expected = expected_rows(path)
    assert expected is not None
    assert abs(expected - 100_000) < 200


def test_rows_of_parquet_are_known(tmp_path: Path) -> None:
    pl.DataFrame({"a": range(1234)}).write_parquet(tmp_path / "a.parquet")
    assert expected_rows(tmp_path / "a.parquet") == 1234


def test_where_nothing_can_be_expected_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(b"a\n1\n"))
    (tmp_path / "a.parquet").write_bytes(b"no parquet")
    (tmp_path / "empty.csv").touch()
    names = ["a.csv.gz", "a.parquet", "empty.csv", "missing.csv", "missing.xlsx"]
    assert [expected_rows(tmp_path / name) for name in names] == [None] * 5


def test_following_ends_also_when_reading_fails(tmp_path: Path) -> None:
    heard = Heard()
    with suppress(ValueError), following(heard, tmp_path / "a.xlsx", "hub/a.xlsx"):
        heard.advance(5)
        int("torn")
    assert heard.told == [("hub/a.xlsx", None), 5, "end"]


def test_the_sample_is_followed_feed_by_feed_on_one_scale() -> None:
    heard = Heard()
    follow = Follower(heard)
    for feed, done in (("a", 1), ("a", 2), ("b", 3)):
        follow(feed, done, 4)
    assert heard.told == [("a", 4), 0, 1, 1, ("b", 4), 2, 1]


def test_a_bar_shows_on_a_terminal_and_leaves_no_trace() -> None:
    terminal = io.StringIO()
    bar = Bar("id", Console(file=terminal, force_terminal=True, width=100))
    bar.begin(Text("Menghitung [x]", "Counting [x]"), 10)
    bar.advance(4)
    bar.end()
    bar.advance(1)
    bar.end()
    assert "Menghitung [x]" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K")


def test_without_a_terminal_nobody_is_told() -> None:
    assert isinstance(progress_for("id"), Silent)
