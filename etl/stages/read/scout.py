"""Another process that reads a file first, because what a damaged page does to a decoder no `except` may catch.

The scout is started for the first file and stays for the next ones: to start it costs more than most files. It ends
with this process, whichever way that ends, because nobody writes to it any more.
"""

from __future__ import annotations

import atexit
import subprocess
import sys
from threading import Lock
from typing import IO, TYPE_CHECKING, Final, cast

import orjson

if TYPE_CHECKING:
    from pathlib import Path

ROWS_AT_ONCE: Final = 250_000
WHOLE: Final = "whole"
_PROGRAM: Final = """
import json, sys, polars

def read(path, rows_at_once):
    scan = polars.scan_parquet(path)
    for start in range(0, scan.select(polars.len()).collect().item(), rows_at_once):
        scan.slice(start, rows_at_once).collect()

for line in sys.stdin:
    try:
        read(*json.loads(line))
        print(sys.argv[1], flush=True)
    except BaseException:
        print(flush=True)
"""


class Scout:
    """Tells whether a Parquet file can be read to its end."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def comes_back(self, path: Path) -> bool:
        """Whether the file can be read; false also when the process that read it did not live to say so."""
        with self._lock:
            question, answers = self._pipes()
            question.write(orjson.dumps([str(path.absolute()), ROWS_AT_ONCE]) + b"\n")
            question.flush()
            answer = answers.readline()
            if not answer:
                self._dismiss()
            return answer.decode().strip() == WHOLE

    def dismiss(self) -> None:
        """End the process; the next question starts another."""
        with self._lock:
            self._dismiss()

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        """To and from the process, which is started when there is none."""
        if self._process is None or self._process.poll() is not None:
            self._dismiss()
            command = [sys.executable, "-c", _PROGRAM, WHOLE]
            pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nothing)  # noqa: S603 - our own
        return cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)

    def _dismiss(self) -> None:
        if self._process is not None:
            self._process.communicate()
            self._process = None


SCOUT: Final = Scout()
atexit.register(SCOUT.dismiss)
