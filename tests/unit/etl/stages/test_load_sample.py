"""Every feed in its own layout, in any order of files: the same vault."""

import random
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from etl.feeds.registry import FEEDS
from etl.home import Home
from etl.sample import write_sample
from etl.stages import ledger, vault
from etl.stages.load import load
from etl.stages.progress import Silent
from etl.stages.report import FileReport, total

TODAY = date(2026, 3, 15)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("sample")
    write_sample(folder, months=4, scale=0.001, seed=11, today=TODAY)
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.parent != folder)


def loaded(home: Home, paths: list[Path]) -> list[FileReport]:
    return list(load(home, paths, today=TODAY, progress=Silent()))


def contents(home: Home, feed: str) -> pl.DataFrame:
    """The row versions of a feed, without where they came from."""
    frames = [pl.read_parquet(part).drop("file_id", "source_row") for part in vault.parts(home, feed)]
    return pl.concat(frames).sort("record_id", "version_at", "content_hash")


@pytest.fixture(scope="module")
def home(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Home:
    place = Home(tmp_path_factory.mktemp("sorted"))
    loaded(place, files)
    return place


def test_every_feed_arrives_and_no_row_is_lost(home: Home) -> None:
    entries = ledger.entries(home)
    assert {entry.feed for entry in entries} == set(FEEDS)
    assert all(entry.counts.is_conserved for entry in entries)
    for feed in FEEDS:
        stored = sum(entry.counts.accepted + entry.counts.superseded for entry in entries if entry.feed == feed)
        frame = contents(home, feed)
        assert frame.height == stored
        assert frame.select("record_id", "version_at", "content_hash").is_unique().all()


def test_parts_have_the_columns_of_their_contract(home: Home) -> None:
    for key, feed in FEEDS.items():
        for part in vault.parts(home, key):
            assert dict(pl.read_parquet_schema(part)) == dict(feed.vault_schema), part.name


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_files_changes_nothing(home: Home, files: list[Path], tmp_path: Path, seed: int) -> None:
    shuffled = random.Random(seed).sample(files, len(files))  # noqa: S311 - an order, not a secret
    other = Home(tmp_path)
    told = [*loaded(other, shuffled[:7]), *loaded(other, shuffled[7:])]
    assert total(told).is_conserved
    for feed in FEEDS:
        assert contents(other, feed).equals(contents(home, feed)), feed
    before = sum((entry.counts for entry in ledger.entries(home)), ledger.Counts())
    after = total(told)
    assert (after.read, after.duplicate, after.rejected) == (before.read, before.duplicate, before.rejected)


def test_loading_again_changes_nothing(home: Home, files: list[Path]) -> None:
    before = {path: path.stat().st_mtime_ns for path in home.root.rglob("*.parquet")}
    again = total(loaded(home, files))
    assert (again.read, again.accepted, again.superseded) == (again.duplicate, 0, 0)
    assert {path: path.stat().st_mtime_ns for path in home.root.rglob("*.parquet")} == before


def test_a_placement_whose_posting_is_not_there_is_warned_about_and_kept(files: list[Path], tmp_path: Path) -> None:
    placements = [path for path in files if path.name.startswith("penempatan")]
    told = loaded(Home(tmp_path / "alone"), placements)
    warned = sum(group.count for each in told for group in each.groups if group.example.code.code == "posting-unknown")
    assert warned > 0
    assert total(told).accepted > 0
    postings = [path for path in files if "lowongan" in path.name or "catalogue" in path.name]
    together = loaded(Home(tmp_path / "together"), [*postings, *placements])
    fewer = sum(
        group.count for each in together for group in each.groups if group.example.code.code == "posting-unknown"
    )
    assert fewer < warned
