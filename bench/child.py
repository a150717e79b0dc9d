"""Runs a command as a process of its own and tells how long it took and how much memory it ever held."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psutil

from bench.options import ROOT
from bench.report import MeasureError

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOOK_EVERY_S: Final = 0.1


class ChildError(MeasureError):
    """The command failed; the message holds the end of what it wrote."""


@dataclass(frozen=True, slots=True)
class Run:
    """One finished command."""

    seconds: float
    cpu_seconds: float
    peak_bytes: int
    output: str


def run_python(arguments: Sequence[str], *, env: dict[str, str] | None = None, accept: Sequence[int] = (0,)) -> Run:
    """Run this Python with the arguments, from the root of the repository.

    The peak is the resident memory of the process and its children together, looked at ten times a second, or the
    system's own high-water mark of the program when that is higher. (The mark that `wait4` tells is not used: Linux
    carries over into it what the parent held when it started the child.) Raises ChildError when it exits otherwise.
    """
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | (env or {}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    watch = _Watch(process.pid)
    watch.start()
    assert process.stdout is not None
    with process.stdout:
        output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    watch.stop()
    if process.returncode not in accept:
        raise ChildError(f"{' '.join(arguments)} ended with {process.returncode}:\n{output[-4000:]}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, watch.peak_bytes, output)


def tree_bytes(pid: int) -> int:
    """Resident memory of a process and its children together, in bytes; 0 when it is gone."""
    with suppress(psutil.Error):
        root = psutil.Process(pid)
        return sum(_resident(process) for process in (root, *root.children(recursive=True)))
    return 0


def high_water_bytes(pid: int) -> int:
    """The most resident memory that the program of a process has ever held, in bytes; 0 when it is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0


def _resident(process: psutil.Process) -> int:
    with suppress(psutil.Error):
        return int(process.memory_info().rss)
    return 0


class _Watch(threading.Thread):
    """Looks at the memory of a process until told to stop."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak_bytes = 0
        self._pid = pid
        self._stopped = threading.Event()

    def run(self) -> None:
        while not self._stopped.wait(_LOOK_EVERY_S):
            self.peak_bytes = max(self.peak_bytes, tree_bytes(self._pid), high_water_bytes(self._pid))

    def stop(self) -> None:
        self._stopped.set()
        self.join()


def folder_bytes(path: Path) -> int:
    """The size of all files under a folder."""
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
