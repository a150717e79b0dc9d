"""A publication that is killed, at any moment: one whole release is in force, and publishing again completes it."""

import shutil
import signal
from pathlib import Path

import pytest

from etl.home import Home
from etl.release import releases, verify
from etl.release.manifest import read_manifest
from etl.stages import ledger
from tests.faults.drop import write_files
from tests.faults.killing import killed_after, run, touches

pytestmark = pytest.mark.slow

PUBLISH = ("publish", "--because", "a second file")
KILLS = 6
GOLDEN = 0.618


def in_force(home: Home) -> str:
    """The release in force, after a look at whether it and everything else in the home is whole."""
    assert verify(home) == []
    (name,) = [listed.name for listed in releases(home) if listed.is_current]
    assert all(listed.manifest is not None for listed in releases(home))
    return name


def sources(home: Home, name: str) -> set[str]:
    return {source.file for source in read_manifest(home, name).sources}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with a release of one file, and a second file loaded since."""
    place = Home(tmp_path / "home")
    first, second = write_files(tmp_path / "desk", 2)
    assert run(place, "run", first).returncode == 1
    assert run(place, "load", second).returncode == 1
    return place


def copied(home: Home, name: str) -> Home:
    """The same home again, at its beginning."""
    return Home(shutil.copytree(home.root, home.root.with_name(name)))


def test_killed_at_a_touch_of_the_disk(home: Home) -> None:
    """Moments spread over a publication, on one home: what was killed must not hinder what comes."""
    ended = copied(home, "ended")
    told = run(copied(home, "untouched"), *PUBLISH)
    assert told.returncode == 0, told.stderr
    before, last = in_force(home), touches(told)
    for kill in range(KILLS):
        assert run(home, *PUBLISH, fatal=1 + kill * (last - 1) // KILLS).returncode == -signal.SIGKILL
        assert in_force(home) == before
        assert len(ledger.entries(home)) == 2
    assert_completes(home, before)
    assert run(ended, *PUBLISH, fatal=last).returncode == -signal.SIGKILL
    assert_completes(ended, before)


def test_killed_by_the_clock(home: Home) -> None:
    before = in_force(home)
    for kill in range(KILLS):
        killed_after(home, *PUBLISH, seconds=1.5 * (kill * GOLDEN % 1))
        assert in_force(home) >= before
    assert_completes(home, before)


def assert_completes(home: Home, before: str) -> None:
    """Publishing again ends with the second release in force, and nothing half-built beside the two."""
    assert run(home, *PUBLISH).returncode == 0
    after = in_force(home)
    assert after != before
    assert sources(home, before) == {"karirhub/pencari_kerja-1.csv"}
    assert sources(home, after) == {"karirhub/pencari_kerja-1.csv", "karirhub/pencari_kerja-2.csv"}
    folders = {path.name for path in home.releases.iterdir() if path.is_dir()}
    assert folders == {listed.name for listed in releases(home)}
