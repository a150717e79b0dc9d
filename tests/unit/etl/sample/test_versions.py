"""Records that arrive again: newer versions, also in later files, and exact repetitions."""

from pathlib import Path

import polars as pl
import pytest

from tests.unit.etl.sample import reading

VERSIONED = {
    "karirhub/vacancies": ("id", "updated_at"),
    "karirhub/jobseekers": ("person_key", "updated_at"),
    "karirhub/placements": ("placement_id", "updated_at"),
    "skillhub/participants": ("ID Peserta", "Diperbarui"),
    "sertihub/assessments": ("ID Asesmen", "Diperbarui"),
    "bizhub/beneficiaries": ("id_permohonan", "diperbarui"),
}
KEYS = {
    "karirhub/applications": "application_id",
    "siapkerja/accounts": "person_key",
    "siapkerja/service_events": "event_id",
    "siapkerja/employers": "employer_id",
}
PLACES = ("file", "row", "No")


def content(root: Path, feed: str) -> pl.DataFrame:
    return reading.table(root, feed).drop(*PLACES, strict=False)


@pytest.mark.parametrize("feed", VERSIONED)
def test_some_records_come_in_versions_that_the_time_tells_apart(sample: Path, feed: str) -> None:
    key, version = VERSIONED[feed]
    rows = content(sample, feed).unique()
    versions = rows.group_by(key).agg(pl.len(), pl.col(version).n_unique().alias("times"))
    assert (versions["len"] > 1).sum() > 5
    assert (versions["len"] == versions["times"]).all()


@pytest.mark.parametrize("feed", VERSIONED)
def test_a_newer_version_may_come_in_a_later_file(sample: Path, feed: str) -> None:
    key, _version = VERSIONED[feed]
    assert (reading.table(sample, feed).group_by(key).agg(pl.col("file").n_unique())["file"] > 1).any()


@pytest.mark.parametrize("feed", KEYS)
def test_records_without_a_version_only_repeat_themselves(sample: Path, feed: str) -> None:
    rows = content(sample, feed)
    assert rows.unique().height == rows[KEYS[feed]].n_unique()


@pytest.mark.parametrize("feed", [*VERSIONED, *KEYS])
def test_some_rows_are_repeated_exactly(sample: Path, feed: str) -> None:
    rows = content(sample, feed)
    told = sum(file["duplicates"] for file in reading.manifest(sample)["files"] if file["feed"] == feed)
    assert told == rows.height - rows.unique().height > 0


def test_nothing_is_known_before_it_happens_or_from_the_future(sample: Path) -> None:
    for feed, (_key, version) in VERSIONED.items():
        moments = reading.table(sample, feed)[version]
        form = "%d/%m/%Y %H:%M" if feed == "skillhub/participants" else "%Y-%m-%d %H:%M:%S"
        read = moments.str.slice(0, 19).str.to_datetime(form)
        assert read.min().isoformat() >= "2021-01-01", feed
        assert read.max().isoformat() < "2026-11-24", feed


def test_a_posting_that_is_open_has_no_end_and_one_that_is_closed_has(sample: Path) -> None:
    rows = reading.table(sample, "karirhub/vacancies")
    assert (rows.filter(status="open")["closed_at"] == "").all()
    over = rows.filter(pl.col("status") != "open")
    assert (over["closed_at"] > over["published_at"]).all()
    assert (over["updated_at"] >= over["closed_at"]).all()
    full = rows.filter(status="filled")
    assert (full["filled_quota"] == full["quota"]).all()
    assert set(rows["status"]) == {"open", "closed", "filled", "removed"}
