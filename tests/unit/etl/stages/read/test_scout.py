"""The process that reads a Parquet file first: it stays, it is replaced when it dies, and it never outlives us."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import polars as pl
import psutil
import pytest

from etl.stages.read.scout import Scout
from tests.shared import ROOT


class Watched(Scout):
    """A scout of which a test can see the processes."""

    def __init__(self) -> None:
        super().__init__()
        self._others = set(psutil.Process().children())

    def process(self) -> psutil.Process:
        (process,) = set(psutil.Process().children()) - self._others
        return process


@pytest.fixture
def scout() -> Iterator[Watched]:
    scout = Watched()
    yield scout
    scout.dismiss()


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    path = tmp_path / "akun 2026.parquet"
    pl.DataFrame({"a": range(100)}).write_parquet(path)
    return path


def test_one_process_reads_file_after_file(scout: Watched, whole: Path, tmp_path: Path) -> None:
    assert scout.comes_back(whole)
    before = scout.process()
    damaged = tmp_path / "x.parquet"
    damaged.write_bytes(b"PAR1" + bytes(100) + b"PAR1")
    assert not scout.comes_back(damaged)
    assert scout.comes_back(whole)
    assert scout.process() == before


def test_a_file_that_ends_the_process_is_not_whole(scout: Watched, whole: Path, tmp_path: Path) -> None:
    assert scout.comes_back(whole)
    process = scout.process()
    endless = tmp_path / "pipe"
    os.mkfifo(endless)
    Timer(0.2, process.kill).start()
    assert not scout.comes_back(endless)
    assert scout.comes_back(whole)


def test_a_process_that_was_ended_meanwhile_is_replaced(scout: Watched, whole: Path) -> None:
    assert scout.comes_back(whole)
    process = scout.process()
    process.kill()
    time.sleep(0.1)
    assert scout.comes_back(whole)


def test_it_does_not_outlive_a_load_that_is_killed(whole: Path) -> None:
    program = f"""
import psutil
from pathlib import Path
from etl.stages.read.scout import SCOUT
SCOUT.comes_back(Path({str(whole)!r}))
print(psutil.Process().children()[0].pid, flush=True)
input()
"""
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as load:
        assert load.stdout
        child = psutil.Process(int(load.stdout.readline()))
        assert child.is_running()
        load.kill()
    _, alive = psutil.wait_procs([child], timeout=10)
    assert not alive
