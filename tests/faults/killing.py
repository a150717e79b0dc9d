"""Starting `python -m etl` so that it dies: at a touch of the disk, or by the clock."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from etl.home import Home
from etl.stages.lock import HOLDER_FILE
from tests.shared import ROOT

DYING = [sys.executable, str(ROOT / "tests" / "faults" / "dying.py")]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT), "POLARS_MAX_THREADS": "1"}


def command(home: Home, *words: str | Path, fatal: int = 0) -> list[str]:
    """A command of the ETL on a home, that kills itself at the touch `fatal` of the disk (0: never)."""
    return [*DYING, str(fatal), *map(str, words), "--home", str(home.root)]


def run(home: Home, *words: str | Path, fatal: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, whatever that is."""
    started = command(home, *words, fatal=fatal)
    return subprocess.run(started, check=False, capture_output=True, text=True, env=ENVIRONMENT, cwd=ROOT)


def touches(told: subprocess.CompletedProcess[str]) -> int:
    """How many times a command that lived touched the disk."""
    return int(told.stderr.splitlines()[-1])


def killed_after(home: Home, *words: str | Path, seconds: float) -> bool:
    """Start a command and kill it so long after it took the lock; False when it was done before."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command(home, *words), env=ENVIRONMENT, cwd=ROOT, **quiet) as started:
        while started.poll() is None and not (home.vault / HOLDER_FILE).exists():
            time.sleep(0.002)
        time.sleep(seconds)
        started.kill()
    return started.returncode == -signal.SIGKILL
