"""`run`, `publish`, `releases`, `diff`, `rollback`, `verify`: what they print, and how they end."""

import json
import subprocess
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dasbor.warehouse.tables import PUBLIC_FILE
from etl.home import Home
from etl.stages.lock import hold
from tests.faults.drop import jobseeker
from tests.unit.etl.cli.conftest import Etl, Write

OLD = [jobseeker(person, 1) for person in range(20)]
MORE = [jobseeker(person, 1) for person in range(20, 80)]
BAD = jobseeker(99, 1, education="TK")


def answer(told: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(told.stdout)
    return found


@pytest.fixture(scope="module")
def home(etl: Etl, write: Write, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with two releases: twenty jobseekers, then sixty more and a row that was rejected."""
    folder = tmp_path_factory.mktemp("releases")
    assert etl("run", write(folder, "1", *OLD), "--home", folder / "home").returncode == 0
    second = etl("run", write(folder, "2", *MORE, BAD), "--home", folder / "home", "--because", "susulan")
    assert second.returncode == 1, second.stderr
    return folder / "home"


@pytest.fixture(scope="module")
def names(etl: Etl, home: Path) -> list[str]:
    """The releases, the oldest first."""
    listed = answer(etl("releases", "--home", home, "--json"))["releases"]
    return [each["release"] for each in reversed(listed)]


def registered(home: Path, release: str) -> int:
    """The figure of the nation and the year that everyone may see in a release."""
    with duckdb.connect(str(home / "releases" / release / PUBLIC_FILE), read_only=True) as connection:
        [(figure,)] = connection.execute("""SELECT jobseekers_registered FROM jobseekers
            WHERE split = '' AND grain = 'year' AND area = 'ID'""").fetchall()
    return int(figure)


def test_releases_are_listed_the_newest_first(etl: Etl, home: Path) -> None:
    newest, oldest = answer(etl("releases", "--home", home, "--json"))["releases"]
    assert (newest["is_current"], oldest["is_current"]) == (True, False)
    assert (newest["because"], oldest["because"]) == ("susulan", None)
    assert newest["previous"] == oldest["release"]
    assert (newest["files"], oldest["files"]) == (2, 1)
    assert not any(each["is_synthetic"] or each["is_damaged"] for each in (newest, oldest))
    lines = etl("releases", "--home", home, "--lang", "en").stdout.splitlines()
    assert lines[0].startswith(f"{newest['release']}  {newest['published_at']}  (in force): susulan")
    assert lines[1] == f"{oldest['release']}  {oldest['published_at']}"


def test_diff_tells_what_changed_in_figures(etl: Etl, home: Path, names: list[str]) -> None:
    told = etl("diff", *names, "--home", home, "--json")
    assert told.returncode == 0, told.stderr
    changes = answer(told)["changes"]
    nation = {each["indicator"]: (each["before"], each["now"]) for each in changes if each["area"] == "ID"}
    before, now = (registered(home, name) for name in names)
    assert abs(before - 20) <= 5
    assert abs(now - 80) <= 5
    assert nation["jobseekers_registered"] == (before, now)
    lines = etl("diff", *names, "--home", home).stdout.splitlines()
    assert len(lines) == len(changes)
    percent = f"{100 * (now - before) / before:.1f}".replace(".", ",")
    assert f"Pencari kerja terdaftar baru 2025, Indonesia: {before} → {now} (+{percent} %)" in lines


def test_diff_of_a_release_with_itself_is_nothing(etl: Etl, home: Path, names: list[str]) -> None:
    told = etl("diff", names[0], names[0], "--home", home, "--lang", "en")
    assert told.stdout == "The yearly figures of both releases are equal.\n"


def test_publish_again_changes_nothing(etl: Etl, home: Path, names: list[str]) -> None:
    told = etl("publish", "--home", home, "--json")
    assert told.returncode == 0, told.stderr
    assert answer(told) == {"release": names[-1], "is_new": False, "changes": [], "beyond_tolerance": []}


def test_rollback_and_back_again(etl: Etl, home: Path, names: list[str]) -> None:
    first, second = names
    told = etl("rollback", first, "--home", home, "--lang", "en")
    assert told.stdout == f"Release {first} is now in force; before it, {second}.\n"
    assert (home / "releases" / "current").read_text().strip() == first
    assert answer(etl("rollback", second, "--home", home, "--json")) == {"release": second, "before": first}
    stayed = etl("rollback", second, "--home", home, "--lang", "en")
    assert stayed.stdout == f"Release {second} was in force already.\n"


def test_verify_finds_all_whole(etl: Etl, home: Path) -> None:
    told = etl("verify", "--home", home, "--json")
    assert (told.returncode, answer(told)) == (0, {"is_whole": True, "problems": []})


@pytest.mark.parametrize("words", [["rollback", "nothing"], ["diff", "nothing", "nothing"]])
def test_a_release_that_does_not_exist_ends_with_2(etl: Etl, home: Path, names: list[str], words: list[str]) -> None:
    told = etl(*words, "--home", home, "--lang", "en")
    assert told.returncode == 2
    assert told.stderr.splitlines() == [
        "Stopped: There is no release named nothing.",
        f"Cure: The releases that exist: {', '.join(names)}.",
        "Guide: docs/operators.md#release-unknown",
    ]
    assert answer(etl(*words, "--home", home, "--json"))["stopped"]["code"] == "release-unknown"


def test_publish_of_nothing_ends_with_2(etl: Etl, tmp_path: Path) -> None:
    told = etl("publish", "--home", tmp_path / "home", "--json")
    assert (told.returncode, answer(told)["stopped"]["code"]) == (2, "nothing-loaded")


def test_a_busy_home_lets_no_one_publish(etl: Etl, home: Path) -> None:
    with hold(Home(home), "load"):
        told = [etl(*words, "--home", home, "--json") for words in (("publish",), ("rollback", "x"))]
    assert [(each.returncode, answer(each)["stopped"]["code"]) for each in told] == [(2, "home-busy")] * 2


def test_run_tells_files_and_release_in_one_answer(etl: Etl, write: Write, tmp_path: Path) -> None:
    write(tmp_path / "in", "1", *OLD, BAD)
    (tmp_path / "in" / "karirhub" / "unknown.csv").write_text("a,b\n1,2\n")
    told = etl("run", tmp_path / "in", "--home", tmp_path / "home", "--json")
    assert told.returncode == 2
    found = answer(told)
    assert found["totals"] == {
        "files": 2, "refused": 1, "read": 21, "accepted": 20, "duplicate": 0, "superseded": 0, "rejected": 1
    }  # fmt: skip
    assert found["release"]["is_new"] is True
    assert found["stopped"] is None
    assert (tmp_path / "home" / "releases" / "current").read_text().strip() == found["release"]["release"]


def test_verify_ends_with_2_when_something_is_damaged(etl: Etl, write: Write, tmp_path: Path) -> None:
    etl("load", write(tmp_path, "1", *OLD), "--home", tmp_path)
    (part,) = (tmp_path / "vault").glob("*/*.parquet")
    part.write_bytes(part.read_bytes()[:-8])
    told = etl("verify", "--home", tmp_path, "--lang", "en")
    assert told.returncode == 2
    assert told.stdout.startswith("[vault-damaged]\n    The file karirhub__jobseekers/")
