"""A release is whole or does not exist; the same contents are not published twice."""

import json
from datetime import timedelta
from pathlib import Path

import duckdb
import pytest

from dasbor.catalogue.cubes import CUBES
from dasbor.warehouse.tables import (
    ALL_TABLES,
    AREA_KEYS,
    EXACT_FILE,
    MANIFEST_FILE,
    PUBLIC_FILE,
    SIDE_TABLES,
    cube_columns,
)
from etl.home import Home
from etl.release import ReleaseError, publish, store, verify
from etl.stages import ledger, lock
from tests.unit.etl.models.tiny_vault import TinyVault
from tests.unit.etl.release.conftest import DAY, jobseekers


def rows(file: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(file), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_a_release_holds_both_files_a_manifest_and_reports(home: Home) -> None:
    done = publish(home, now=DAY)
    assert (done.name, done.is_new) == ("2026-11-24.1", True)
    folder = home.releases / done.name
    assert {path.name for path in folder.iterdir()} == {
        *(PUBLIC_FILE, EXACT_FILE, MANIFEST_FILE),
        *(f"{report}.{lang}.txt" for report in ("changelog", "quality") for lang in ("id", "en")),
    }
    assert (home.releases / "current").read_text() == "2026-11-24.1\n"
    assert [path.name for path in home.releases.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("file", [PUBLIC_FILE, EXACT_FILE])
def test_its_files_have_the_tables_of_the_treaty(home: Home, file: str) -> None:
    path = home.releases / publish(home, now=DAY).name / file
    found = rows(path, "SELECT table_name, column_name, data_type FROM duckdb_columns() ORDER BY column_index")
    for table in ALL_TABLES:
        treaty = cube_columns(CUBES[table], exact=file == EXACT_FILE) if table in CUBES else SIDE_TABLES[table]
        assert {column: kind for name, column, kind in found if name == table} == treaty
    assert set(rows(path, "SELECT table_name FROM duckdb_tables()")) == {(table,) for table in ALL_TABLES}


def test_small_counts_of_people_are_only_in_the_exact_file(home: Home) -> None:
    folder = home.releases / publish(home, now=DAY).name
    query = """SELECT area, jobseekers_registered FROM jobseekers
        WHERE split = '' AND grain = 'year' AND period = '2024-01-01'"""
    exact, public = dict(rows(folder / EXACT_FILE, query)), dict(rows(folder / PUBLIC_FILE, query))
    assert exact == {
        "ID": 200,
        "ID-JW": 160,
        "32": 140,
        "31": 20,
        "ID-SM": 37,
        "11": 37,
        "ID-PP": 3,
        "94@34": 3,
        "95": 3,
    }
    told = {area: figure for area, figure in public.items() if figure is not None}
    assert set(told) == {"ID", "ID-JW", "32"}
    assert all(abs(figure - exact[area]) <= 5 for area, figure in told.items())
    assert set(public) == set(AREA_KEYS) - {"91?", "94?"}
    assert not [c for c in rows(folder / PUBLIC_FILE, "SELECT column_name FROM duckdb_columns()") if "__" in str(c[0])]


def test_the_manifest_says_what_the_release_is_and_was_made_of(home: Home) -> None:
    folder = home.releases / publish(home, now=DAY).name
    manifest = json.loads((folder / MANIFEST_FILE).read_bytes())
    assert manifest["release"] == "2026-11-24.1"
    assert manifest["published_at"] == "2026-11-24T05:30:00+00:00"
    assert (manifest["is_synthetic"], manifest["because"], manifest["previous"]) == (False, None, None)
    assert manifest["last_months"]["karirhub/jobseekers"] == "2025-12"
    assert {source["sha256"] for source in manifest["sources"]} == {entry.sha256 for entry in ledger.entries(home)}
    assert manifest["files"][PUBLIC_FILE]["bytes"] == (folder / PUBLIC_FILE).stat().st_size
    assert (
        manifest["tables"]["exact"]["jobseekers"]["rows"]
        == rows(folder / EXACT_FILE, "SELECT count(*) FROM jobseekers")[0][0]
    )
    assert manifest["code_version"].startswith("0.1.0+")
    geometry = json.loads(Path("data/reference/geo/SOURCE.json").read_bytes())["version"]
    assert manifest["geometry_version"] == geometry


def test_a_release_of_a_vault_with_a_file_of_the_sample_says_so(tiny: TinyVault) -> None:
    entry = ledger.entries(tiny.home)[0]
    path = ledger.entry_path(tiny.home, entry.sha256)
    path.write_text(path.read_text().replace('"is_synthetic": false', '"is_synthetic": true'))
    done = publish(tiny.home, now=DAY)
    manifest = json.loads((tiny.home.releases / done.name / MANIFEST_FILE).read_bytes())
    assert manifest["is_synthetic"] is True
    assert "SYNTHETIC" in (tiny.home.releases / done.name / "changelog.en.txt").read_text()


def test_what_is_the_same_is_not_published_again(home: Home) -> None:
    first = publish(home, now=DAY)
    again = publish(home, now=DAY + timedelta(days=3))
    assert (again.name, again.is_new) == (first.name, False)
    assert store.names(home) == [first.name]


def test_releases_of_one_day_are_numbered(tiny: TinyVault) -> None:
    publish(tiny.home, now=DAY)
    tiny.add("karirhub/jobseekers", *jobseekers(2026, 5))
    assert publish(tiny.home, now=DAY).name == "2026-11-24.2"
    tiny.add("karirhub/jobseekers", *jobseekers(2026, 5, start=5))
    assert publish(tiny.home, "more of them", now=DAY + timedelta(days=1)).name == "2026-11-25.1"
    assert [path.parent.name for path in sorted(tiny.home.releases.glob("*/manifest.json"))] == store.names(tiny.home)


def test_the_tenth_release_of_a_day_is_newer_than_the_ninth(home: Home) -> None:
    for number in (9, 10, 2):
        folder = home.releases / f"2026-11-24.{number}"
        folder.mkdir(parents=True)
        (folder / MANIFEST_FILE).touch()
    assert store.names(home) == ["2026-11-24.2", "2026-11-24.9", "2026-11-24.10"]
    assert store.next_name(home, DAY.date()) == "2026-11-24.11"


def test_an_empty_vault_is_not_published(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError) as refused:
        publish(Home(tmp_path), now=DAY)
    assert refused.value.problem.code.code == "nothing-loaded"
    assert not list((tmp_path / "releases").glob("*"))


def test_leftovers_of_a_publication_that_died_are_swept(home: Home) -> None:
    left = home.releases / ".building-2026-11-23.1"
    left.mkdir(parents=True)
    (left / EXACT_FILE).write_bytes(b"half")
    publish(home, now=DAY)
    assert not left.exists()
    assert verify(home) == []


def test_one_publication_at_a_time(home: Home) -> None:
    with lock.hold(home, "load"), pytest.raises(lock.HomeBusyError):
        publish(home, now=DAY)


def test_what_the_catalogue_does_not_know_is_told_and_changes_nothing(tiny: TinyVault) -> None:
    before = publish(tiny.home, now=DAY)
    tiny.add("karirhub/placements", {"person": "a", "at": "32", "placed_on": "2025-01-31", "sector": "Z"})
    with pytest.raises(ReleaseError) as failed:
        publish(tiny.home, now=DAY)
    assert failed.value.problem.code.code == "model-failed"
    assert "placements" in failed.value.problem.sentence.id
    assert "Z" in failed.value.problem.sentence.en
    assert store.current(tiny.home) == before.name
    assert store.names(tiny.home) == [before.name]
