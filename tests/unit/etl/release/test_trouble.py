"""What goes wrong is told, and the release in force stays."""

import subprocess
import sys

import pytest

from dasbor.warehouse.tables import EXACT_FILE
from etl.home import Home
from etl.release import ReleaseError, publish, store, verify
from etl.stages import vault
from etl.stages.vault_trouble import StorageError
from tests.shared import ROOT
from tests.unit.etl.models.tiny_vault import TinyVault
from tests.unit.etl.release.conftest import DAY, jobseekers

FEED = "karirhub/jobseekers"

WITH_LITTLE_ROOM = """
import resource, sys
from pathlib import Path
from etl.home import Home
from etl.release import publish
from etl.stages.vault_trouble import StorageError
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    publish(Home(Path(sys.argv[1])))
except StorageError as error:
    print(error.problem.code.code)
"""


@pytest.mark.parametrize("room", [0, 20_000, 300_000, 2_000_000])
def test_a_full_disk_is_told_and_leaves_nothing(home: Home, room: int) -> None:
    command = [sys.executable, "-c", WITH_LITTLE_ROOM, str(home.root), str(room)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.stdout == "disk-full\n", told.stderr
    assert store.current(home) is None
    assert store.names(home) == []
    assert publish(home, now=DAY).name == "2026-11-24.1"
    assert verify(home) == []
    assert {path.name for path in home.releases.iterdir()} == {"2026-11-24.1", "current", store.LOG_FILE}


@pytest.mark.parametrize("harm", ["missing", "truncated", "garbled"])
def test_a_damaged_part_of_the_vault_is_named_and_nothing_is_published(tiny: TinyVault, harm: str) -> None:
    before = publish(tiny.home, now=DAY)
    tiny.add(FEED, *jobseekers(2026, 400))
    part = max(vault.folder(tiny.home, FEED).glob("*.parquet"), key=lambda path: path.stat().st_size)
    content = bytearray(part.read_bytes())
    if harm == "missing":
        part.unlink()
    elif harm == "truncated":
        part.write_bytes(content[:-500])
    else:
        content[4:1500] = b"x" * 1496
        part.write_bytes(content)
    with pytest.raises(StorageError) as stopped:
        publish(tiny.home, now=DAY)
    assert stopped.value.problem.code.code == "vault-damaged"
    assert part.name in stopped.value.problem.sentence.en
    assert store.current(tiny.home) == before.name


def test_a_damaged_release_in_force_is_replaced_only_for_a_reason(tiny: TinyVault) -> None:
    first = publish(tiny.home, now=DAY)
    with (tiny.home.releases / first.name / EXACT_FILE).open("ab") as file:
        file.write(b"!")
    with pytest.raises(ReleaseError) as refused:
        publish(tiny.home, now=DAY)
    assert refused.value.problem.code.code == "release-damaged"
    assert "--because" in refused.value.problem.cure.id
    assert publish(tiny.home, "the disk failed", now=DAY).name == "2026-11-24.2"
    assert [problem.code.code for problem in verify(tiny.home)] == ["release-damaged"]


def test_a_release_in_force_that_is_gone_is_replaced_only_for_a_reason(tiny: TinyVault) -> None:
    publish(tiny.home, now=DAY)
    (tiny.home.releases / "current").write_text("2020-01-01.1\n")
    with pytest.raises(ReleaseError):
        publish(tiny.home, now=DAY)
    assert publish(tiny.home, "its folder was removed", now=DAY).is_new
