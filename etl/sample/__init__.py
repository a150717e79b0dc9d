"""A seeded synthetic sample of every feed, with known truths and known defects.

What it is calibrated to, what is assumed and what is planted: `docs/sample.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.sample.hubs.events import expected_events
from etl.sample.plan import Plan
from etl.sample.writing import write

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

__all__ = ["write_events", "write_sample"]


def write_sample(  # noqa: PLR0913 - each is a choice of the one who asks
    out: Path,
    *,
    months: int | None,
    scale: float,
    seed: int,
    today: date,
    progress: Callable[[str, int, int], None] | None = None,
    defects: bool = True,
) -> Path:
    """Write a sample of every feed into `out`, a folder a hub, and return the path of its `manifest.json`.

    `months` is how many months up to that of `today` (None: since January 2021); the registers of accounts, jobseekers
    and employers are complete whatever it is. `scale` 1 gives about the real yearly volumes. Equal arguments give equal
    bytes. `progress` is told the feed, the months written and all months. Without `defects` no row is wrong.

    Raises ValueError for arguments that leave nothing to write, and FileExistsError when `out` holds anything else
    than an earlier sample, which is replaced.
    """
    return write(Plan(today, scale, seed, months, defects), out, progress)


def write_events(
    out: Path,
    rows: int,
    *,
    seed: int,
    today: date,
    progress: Callable[[str, int, int], None] | None = None,
) -> Path:
    """Write a sample since January 2021 with about `rows` service events and the other feeds at the matching scale."""
    whole = Plan(today, 1.0, seed)
    return write(Plan(today, rows / expected_events(whole), seed), out, progress)
