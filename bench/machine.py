"""The machine that measured, and how busy it was with other things."""

from __future__ import annotations

import os
import platform
from typing import Any

import psutil


def load() -> float:
    """How many processes wanted to run in the last minute, on average."""
    return round(os.getloadavg()[0], 2)


def describe() -> dict[str, Any]:
    """Cores, memory, load, and the version of Python."""
    return {
        "cores": os.cpu_count(),
        "memory_gib": round(psutil.virtual_memory().total / 2**30),
        "load_before": load(),
        "python": platform.python_version(),
    }
