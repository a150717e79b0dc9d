"""A load that is killed, at any moment: the vault stays consistent, and running again completes it."""

import signal
from pathlib import Path

import polars as pl
import pytest

from etl.home import Home
from etl.stages import ledger, quarantine, vault
from tests.faults.drop import ROWS_A_FILE, write_files
from tests.faults.killing import killed_after, run, touches

pytestmark = pytest.mark.slow

FEED = "karirhub/jobseekers"
FILES = 4
KILLS = 12
GOLDEN = 0.618
"""Its multiples, modulo 1, spread evenly however many there are."""


def contents(home: Home) -> set[tuple[object, ...]]:
    """The row versions of the vault, each once."""
    found = [
        row for part in vault.parts(home, FEED) for row in pl.read_parquet(part).drop("file_id", "source_row").rows()
    ]
    assert len(found) == len(set(found))
    return set(found)


def rejected(home: Home) -> set[tuple[object, ...]]:
    """The rejected rows of the loaded files."""
    folders = [quarantine.folder(home, entry.feed, entry.file_id) for entry in ledger.entries(home)]
    frames = [pl.read_parquet(folder / quarantine.ROWS_FILE).drop("source_row") for folder in folders]
    return {tuple(map(str, row)) for frame in frames for row in frame.rows()}


def assert_consistent(home: Home) -> None:
    """What the ledger says is there, is there, as a whole, for every file that it says was loaded."""
    for entry in ledger.entries(home):
        assert entry.counts.read == ROWS_A_FILE
        assert entry.counts.is_conserved
        stored = entry.counts.accepted + entry.counts.superseded
        assert sum(part.rows for part in entry.parts) == stored
        for part in entry.parts:
            frame = pl.read_parquet(vault.folder(home, entry.feed) / part.name)
            assert frame.height == part.rows
            assert set(frame["file_id"]) == {entry.file_id}
        folder = quarantine.folder(home, entry.feed, entry.file_id)
        assert {path.name for path in folder.iterdir()} == {
            "rejected.parquet",
            "rejected.xlsx",
            "letter-id.txt",
            "letter-en.txt",
        }
        assert pl.read_parquet(folder / quarantine.ROWS_FILE).height == entry.counts.rejected
    contents(home)


def assert_no_orphans(home: Home) -> None:
    named = {path.name for path in vault.parts(home, FEED)}
    assert {path.name for path in vault.folder(home, FEED).iterdir()} == named
    assert {path.name for path in home.vault.iterdir()} == {".lock", "ledger", vault.folder_name(FEED)}
    assert not list(home.root.rglob("*.tmp"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    write_files(folder, FILES)
    return folder


@pytest.fixture(scope="module")
def whole(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, int]:
    """A home loaded without a fault, and how many times that touched the disk."""
    home = Home(tmp_path_factory.mktemp("whole") / "home")
    told = run(home, "load", desk)
    assert told.returncode == 1, told.stderr
    assert_consistent(home)
    assert len(contents(home)) == FILES * (ROWS_A_FILE - 4) - (FILES - 1) * 2
    return home, touches(told)


def assert_completes(home: Home, desk: Path, whole: Home) -> None:
    told = run(home, "load", desk)
    assert told.returncode == 1 or "rejected 0" in told.stdout.splitlines()[-1], told.stderr
    assert_consistent(home)
    assert_no_orphans(home)
    assert contents(home) == contents(whole)
    assert rejected(home) == rejected(whole)


@pytest.mark.parametrize("place", range(0, KILLS, 2))
def test_killed_at_a_touch_of_the_disk(desk: Path, whole: tuple[Home, int], tmp_path: Path, place: int) -> None:
    """Twelve moments spread over a load, from the first touch of the disk to the last, two on each home."""
    untouched, last = whole
    home = Home(tmp_path / "home")
    for kill in (place, place + 1):
        fatal = 1 + kill * (last - 1) // (KILLS - 1)
        assert run(home, "load", desk, fatal=fatal).returncode in {-signal.SIGKILL, 0, 1}
        assert_consistent(home)
    assert_completes(home, desk, untouched)


def test_killed_again_and_again_by_the_clock(desk: Path, whole: tuple[Home, int], tmp_path: Path) -> None:
    """Ten kills spread over the time of a load; each load goes on where the last one fell, while there is work left."""
    untouched, _touches = whole
    homes, kills = [Home(tmp_path / "home-0")], 0
    while kills < 10:
        if len(ledger.entries(homes[-1])) == FILES:
            homes.append(Home(tmp_path / f"home-{len(homes)}"))
        kills += killed_after(homes[-1], "load", desk, seconds=0.3 * (kills * GOLDEN % 1))
        assert_consistent(homes[-1])
    for home in homes:
        assert_completes(home, desk, untouched)
