"""What tests of the command line share."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.drop import HEAD
from tests.shared import ROOT

Etl = Callable[..., subprocess.CompletedProcess[str]]
Write = Callable[..., Path]


def run_etl(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m etl`."""
    command = [sys.executable, "-m", "etl", *map(str, words)]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, check=False, capture_output=True, text=True, timeout=240
    )


def write_jobseekers(folder: Path, name: str, *rows: str) -> Path:
    """Write a file of jobseekers into the folder of its hub."""
    path = folder / "karirhub" / f"pencari_kerja-{name}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([HEAD, *rows, ""]))
    return path


@pytest.fixture(scope="session")
def etl() -> Etl:
    return run_etl


@pytest.fixture(scope="session")
def write() -> Write:
    return write_jobseekers
