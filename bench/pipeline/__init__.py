"""Hub files to a published release: against bare DuckDB reading the same files, in memory, and in growth."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Final

from bench.child import Run, folder_bytes, run_python
from bench.homes import home, publish, sample
from bench.options import OUT
from bench.report import Check, Report

if TYPE_CHECKING:
    from pathlib import Path

    from bench.options import Options

LEAST_OF_BARE: Final = 0.35
MOST_GIB: Final = 2.0
MOST_PROTECT: Final = 0.75
"""Time to protect a release, to the time to count it."""
MOST_OF_FILES: Final = 0.25
"""Bytes of both files of a release, to those of the hubs' files that it counts."""
MOST_GROWTH: Final = 11.0
"""Time for ten times the events: ten for a straight line, one for what a second run of a process may vary."""


def measure(options: Options) -> Report:
    """Bare DuckDB, the pipeline from an empty home, bare DuckDB again; then the pipeline on a tenth of the events."""
    report = Report("pipeline")
    files, few_files = sample(options.events), sample(options.few_events)
    _read_once(files)
    before, rows = _bare(files)
    whole = _pipeline(options.events)
    after, _ = _bare(files)
    _read_once(few_files)
    tenth = _pipeline(options.few_events)
    made = _release(options.events)
    bare_s = (before.seconds + after.seconds) / 2
    report.numbers = {
        "rows": sum(rows.values()),
        "files_mib": folder_bytes(files) / 2**20,
        "release_mib": {"exact": made["exact_bytes"] / 2**20, "public": made["public_bytes"] / 2**20},
        "release_s": {"count": made["count_s"], "protect": made["protect_s"]},
        "bare_s": {"before": before.seconds, "after": after.seconds, "cpu": before.cpu_seconds},
        "pipeline_s": {"wall": whole.seconds, "cpu": whole.cpu_seconds},
        "pipeline_s_of_a_tenth": {"wall": tenth.seconds, "cpu": tenth.cpu_seconds},
        "rows_a_second": {"bare": sum(rows.values()) / bare_s, "pipeline": sum(rows.values()) / whole.seconds},
        "peak_gib": {"bare": before.peak_bytes / 2**30, "pipeline": whole.peak_bytes / 2**30},
        "rows_by_table": rows,
    }
    report.checks = [
        Check("throughput of the pipeline to bare DuckDB", bare_s / whole.seconds, LEAST_OF_BARE, is_floor=True),
        Check("peak memory of the pipeline", whole.peak_bytes / 2**30, MOST_GIB, "GiB"),
        Check("time to protect a release to the time to count it", made["protect_s"] / made["count_s"], MOST_PROTECT),
        Check(
            "bytes of both files of a release to those of the hubs' files",
            (made["exact_bytes"] + made["public_bytes"]) / folder_bytes(files),
            MOST_OF_FILES,
        ),
        Check("time for ten times the events to the time for one", whole.seconds / tenth.seconds, MOST_GROWTH, "times"),
    ]
    return report


def _read_once(folder: Path) -> None:
    """Bring the files into the memory of the system, so that whoever reads first does not wait for the disk."""
    for file in folder.rglob("*.*"):
        file.read_bytes()


def _bare(files: Path) -> tuple[Run, dict[str, int]]:
    database = OUT / "bare.duckdb"
    database.unlink(missing_ok=True)
    run = run_python(["-m", "bench.pipeline.bare", str(files), str(database)])
    database.unlink()
    return run, json.loads(run.output.splitlines()[-1])


def _release(events: int) -> dict[str, float]:
    run = run_python(["-m", "bench.pipeline.release", str(home(events))])
    found: dict[str, float] = json.loads(run.output.splitlines()[-1])
    return found


def _pipeline(events: int) -> Run:
    shutil.rmtree(home(events), ignore_errors=True)
    return publish(events)
