"""A disk that takes no more, for real: the system refuses to let files grow."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from etl.home import Home
from etl.stages import ledger, vault
from tests.faults.drop import write_files
from tests.shared import ROOT

FEED = "karirhub/jobseekers"


LIMITED = """
import os, resource, sys
most = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""
"""Not a function before exec: this process has threads, and a fork of it may never come to the exec."""


def etl(*words: str | Path, most_bytes: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command line; no file that it writes can grow beyond so many bytes."""
    limit = [] if most_bytes is None else ["-c", LIMITED, str(most_bytes)]
    command = [sys.executable, *limit, "-m", "etl", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)


def files_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path.name != ".lock"}


@pytest.mark.parametrize("most_bytes", [600, 4_000])
def test_a_load_is_undone_and_says_that_the_disk_is_full(tmp_path: Path, most_bytes: int) -> None:
    home = Home(tmp_path / "home")
    first, second = write_files(tmp_path / "desk", 2)
    assert etl("load", first, "--home", home.root).returncode == 1
    before = files_in(home.root)
    told = etl("load", second, "--home", home.root, "--json", most_bytes=most_bytes)
    assert told.returncode == 2, told.stdout
    stopped = json.loads(told.stdout)["stopped"]
    assert (stopped["code"], stopped["guide"]) == ("disk-full", "docs/operators.md#disk-full")
    assert "Traceback" not in told.stderr
    assert files_in(home.root) == before
    assert etl("load", second, "--home", home.root).returncode == 1
    assert len(ledger.entries(home)) == 2
    assert len(vault.parts(home, FEED)) == 2
