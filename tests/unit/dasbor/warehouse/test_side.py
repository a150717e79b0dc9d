"""The side tables, and the list of releases."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from dasbor.warehouse import side
from dasbor.warehouse.releases import open_release
from dasbor.warehouse.tables import SIDE_TABLES
from tests.fixtures.tiny import months, write_tiny_release


@pytest.mark.parametrize("name", SIDE_TABLES)
def test_every_side_table_can_be_read_with_the_columns_of_the_treaty(home: Path, name: str) -> None:
    table = getattr(side, name)(open_release(home=home))
    assert table.columns == list(SIDE_TABLES[name])
    assert table.height > 0
    assert table.equals(getattr(side, name)(open_release(home=home)))


def test_what_is_read_is_what_was_written(home: Path) -> None:
    release = open_release(home=home)
    outage = side.coverage(release).filter(pl.col("feed") == "skillhub/participants", pl.col("records") == 0)
    assert outage["month"].to_list() == [date(2025, 3, 1)]
    assert side.problems(release).filter(pl.col("code") == "quota_exceeded")["count"].to_list() == [60]


def test_releases_are_listed_with_what_their_manifest_says(tmp_path: Path) -> None:
    covered = {"karirhub/vacancies": months("2021-01", "2021-02")}
    write_tiny_release(tmp_path, {}, covered, name="2026-01-01.1", is_synthetic=True)
    write_tiny_release(tmp_path, {}, covered, name="2026-02-01.1")
    broken = write_tiny_release(tmp_path, {}, covered, name="2026-01-15.1")
    (broken / "manifest.json").write_text("[]")
    (tmp_path / "releases" / "current").write_text("2026-02-01.1")
    found = [
        (r.name, r.published_at[:10], r.is_synthetic, r.is_in_force, r.is_damaged) for r in side.release_list(tmp_path)
    ]
    assert found == [
        ("2026-02-01.1", "2026-02-01", False, True, False),
        ("2026-01-15.1", "", False, False, True),
        ("2026-01-01.1", "2026-01-01", True, False, False),
    ]


def test_a_home_without_releases_has_none(tmp_path: Path) -> None:
    assert side.release_list(tmp_path) == ()
