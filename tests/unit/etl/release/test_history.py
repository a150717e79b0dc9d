"""Lists, differences, going back, and verification."""

import json
import shutil
from datetime import date
from pathlib import Path

import duckdb
import pytest

from dasbor.warehouse.tables import EXACT_FILE, MANIFEST_FILE, PUBLIC_FILE
from etl.home import Home
from etl.release import ReleaseError, diff, publish, releases, rollback, store, verify
from etl.release.changes import Change
from etl.stages import vault
from tests.unit.etl.models.tiny_vault import TinyVault
from tests.unit.etl.release.conftest import DAY, jobseekers, two_years

FEED = "karirhub/jobseekers"


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with two releases, to be copied."""
    tiny = two_years(tmp_path_factory.mktemp("pattern"))
    publish(tiny.home, now=DAY)
    tiny.add(FEED, *jobseekers(2025, 60, start=1000), *jobseekers(2025, 1, start=2000, at="95"))
    publish(tiny.home, "sixty-one more", now=DAY)
    return tiny.home.root


@pytest.fixture
def two(pattern: Path, tmp_path: Path) -> Home:
    return Home(shutil.copytree(pattern, tmp_path / "home"))


def published(home: Home, number: int) -> dict[str, int]:
    """The figures of 2025 that everyone may see in a release of the day."""
    file = home.releases / f"2026-11-24.{number}" / PUBLIC_FILE
    with duckdb.connect(str(file), read_only=True) as connection:
        rows = connection.execute("""SELECT area, jobseekers_registered FROM jobseekers
            WHERE split = '' AND grain = 'year' AND period = '2025-01-01' AND jobseekers_registered IS NOT NULL""")
        return dict(rows.fetchall())


def test_the_list_begins_with_the_newest_and_marks_the_one_in_force(two: Home) -> None:
    listed = releases(two)
    assert [(r.name, r.is_current) for r in listed] == [("2026-11-24.2", True), ("2026-11-24.1", False)]
    assert listed[0].manifest is not None
    assert listed[0].manifest.because == "sixty-one more"


def test_diff_tells_yearly_public_figures_by_indicator_and_area(two: Home) -> None:
    found = [c for c in diff(two, "2026-11-24.1", "2026-11-24.2") if c.indicator == "jobseekers_registered"]
    old, new = published(two, 1), published(two, 2)
    assert old.keys() == new.keys() == {"ID", "32", "ID-JW"}
    assert found == [
        Change("jobseekers_registered", date(2025, 1, 1), area, old[area], new[area]) for area in ("ID", "32", "ID-JW")
    ]


def test_changes_are_a_table_of_both_files_each_from_its_own_figures(two: Home) -> None:
    query = """SELECT area, old_value, new_value FROM changes
        WHERE indicator = 'jobseekers_registered' AND area IN ('ID', '95')"""
    found = {}
    for file in (EXACT_FILE, PUBLIC_FILE):
        with duckdb.connect(str(two.releases / "2026-11-24.2" / file), read_only=True) as connection:
            found[file] = set(connection.execute(query).fetchall())
    assert found[EXACT_FILE] == {("ID", 200.0, 261.0), ("95", 3.0, 4.0)}
    assert found[PUBLIC_FILE] == {("ID", published(two, 1)["ID"], published(two, 2)["ID"])}


def test_the_changelog_tells_a_person_what_is_different(two: Home) -> None:
    english = (two.releases / "2026-11-24.2" / "changelog.en.txt").read_text().splitlines()
    assert "Compared with release 2026-11-24.1." in english
    assert "New files: 1" in english
    assert "  karirhub/jobseekers: 1 file, data up to 2025-12" in english
    old, new = published(two, 1)["ID"], published(two, 2)["ID"]
    percent = f"{100 * (new - old) / old:.1f}"
    assert f"  Newly registered jobseekers 2025: {old} to {new} (+{percent} %)" in english
    indonesian = (two.releases / "2026-11-24.2" / "changelog.id.txt").read_text().splitlines()
    told = f"{old} menjadi {new} (+{percent.replace('.', ',')} %)"
    assert f"  Pencari kerja terdaftar baru 2025: {told}" in indonesian
    first = (two.releases / "2026-11-24.1" / "changelog.id.txt").read_text()
    assert "Rilis pertama" in first
    assert "  karirhub/jobseekers: 2 berkas, data sampai 2025-12" in first


def test_the_quality_report_counts_rows(two: Home) -> None:
    english = (two.releases / "2026-11-24.2" / "quality.en.txt").read_text()
    assert "karirhub/jobseekers: 3 files, 2024-01-15 to 2025-12-15" in english
    assert "461 rows read = 461 accepted + 0 duplicate + 0 superseded + 0 rejected (0.0 %)" in english
    assert "months without a report: 2024-02" in english


def test_rollback_puts_a_release_in_force_and_is_logged(two: Home) -> None:
    assert rollback(two, "2026-11-24.1") == "2026-11-24.2"
    assert store.current(two) == "2026-11-24.1"
    assert [(e.action, e.release, e.before) for e in store.log(two)] == [
        ("publish", "2026-11-24.1", None),
        ("publish", "2026-11-24.2", "2026-11-24.1"),
        ("rollback", "2026-11-24.1", "2026-11-24.2"),
    ]
    assert store.names(two) == ["2026-11-24.1", "2026-11-24.2"]


def test_after_a_rollback_the_next_release_is_compared_with_the_one_in_force(two: Home) -> None:
    rollback(two, "2026-11-24.1")
    done = publish(two, "again", now=DAY)
    assert done.name == "2026-11-24.3"
    told = {(c.area, c.old_value) for c in done.changes if c.indicator == "jobseekers_registered"}
    assert told == set(published(two, 1).items())


def test_a_line_that_a_dying_process_left_in_the_log_is_passed_over(two: Home) -> None:
    with (two.releases / store.LOG_FILE).open("ab") as log:
        log.write(b'\n{"at":"2026-')
    rollback(two, "2026-11-24.1")
    assert [entry.action for entry in store.log(two)] == ["publish", "publish", "rollback"]


def test_an_unknown_release_is_told_with_those_that_exist(two: Home) -> None:
    for attempt in (lambda: rollback(two, "2025-01-01.1"), lambda: diff(two, "2026-11-24.1", "2025-01-01.1")):
        with pytest.raises(ReleaseError) as refused:
            attempt()
        assert refused.value.problem.code.code == "release-unknown"
        assert "2026-11-24.1, 2026-11-24.2" in refused.value.problem.cure.en
    assert store.current(two) == "2026-11-24.2"


def test_verify_finds_nothing_where_all_is_well(two: Home) -> None:
    assert verify(two) == []


def codes(home: Home) -> list[str]:
    return [found.code.code for found in verify(home)]


def test_verify_finds_a_changed_figure(two: Home) -> None:
    with duckdb.connect(str(two.releases / "2026-11-24.1" / EXACT_FILE)) as connection:
        connection.execute("UPDATE jobseekers SET jobseekers_registered = 201 WHERE jobseekers_registered = 200")
    found = verify(two)
    assert {problem.code.code for problem in found} == {"release-damaged"}
    assert any("the table jobseekers of exact.duckdb" in problem.sentence.en for problem in found)
    assert all("2026-11-24.1" in problem.sentence.id for problem in found)


def test_verify_finds_a_missing_column_and_a_truncated_file(two: Home) -> None:
    with duckdb.connect(str(two.releases / "2026-11-24.1" / PUBLIC_FILE)) as connection:
        connection.execute("ALTER TABLE targets DROP source")
    assert any("targets of public.duckdb does not have its columns" in p.sentence.en for p in verify(two))
    file = two.releases / "2026-11-24.2" / EXACT_FILE
    file.write_bytes(file.read_bytes()[:1000])
    assert sum("2026-11-24.2" in problem.sentence.en for problem in verify(two)) == 1 + 1


def test_verify_finds_a_manifest_that_cannot_be_read_and_a_release_that_is_gone(two: Home) -> None:
    (two.releases / "2026-11-24.1" / MANIFEST_FILE).write_text("{")
    (two.releases / "current").write_text("2020-01-01.1\n")
    assert sorted(codes(two)) == ["no-current-release", "release-damaged"]
    assert [release.manifest is None for release in releases(two)] == [False, True]


def test_verify_finds_a_part_of_the_vault_that_is_missing_or_short(two: Home) -> None:
    first, second, _ = sorted(vault.folder(two, FEED).glob("*.parquet"))
    first.unlink()
    second.write_bytes(second.read_bytes()[:100])
    assert codes(two) == ["vault-damaged", "vault-damaged"]


def test_verify_finds_a_version_that_the_vault_holds_twice(tiny: TinyVault) -> None:
    row = jobseekers(2024, 1)[0] | {"content_hash": 77}
    tiny.add(FEED, row)
    tiny.add(FEED, row)
    assert codes(tiny.home) == ["version-twice"]


def test_a_manifest_without_what_it_must_say_is_damaged(two: Home) -> None:
    path = two.releases / "2026-11-24.1" / MANIFEST_FILE
    told = json.loads(path.read_bytes())
    del told["tables"]
    path.write_text(json.dumps(told))
    with pytest.raises(ReleaseError) as refused:
        rollback(two, "2026-11-24.1")
    assert refused.value.problem.code.code == "release-damaged"


def test_digests_of_another_method_are_made_anew_before_they_are_compared(two: Home) -> None:
    path = two.releases / "2026-11-24.2" / MANIFEST_FILE
    told = json.loads(path.read_bytes())
    told["digested_with"] = "another method"
    told["tables"]["exact"]["jobseekers"]["digest"] = "0"
    path.write_text(json.dumps(told))
    assert publish(two, now=DAY).is_new is False
    assert verify(two) == []
