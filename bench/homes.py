"""Installations to measure: sample files of a chosen size, and a release of them; both are kept for the next run."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from bench.child import Run, run_python
from bench.options import OUT, ROOT
from bench.server import Server, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.options import Options


def sample(events: int) -> Path:
    """A folder of every feed's files with that many service events, made when it is not there."""
    folder = OUT / f"sample-{events}"
    done = folder / ".done"
    if not done.exists():
        run_python(["-m", "bench.pipeline.files", str(folder), str(events)])
        done.touch()
    return folder


def home(events: int) -> Path:
    """Where the installation of that scale is, or would be."""
    return OUT / f"home-{events}"


def publish(events: int) -> Run:
    """Load and publish the sample of that scale into its home; the defects of the sample are refused."""
    return run_python(["-m", "etl", "run", str(sample(events)), "--home", str(home(events))], accept=(0, 1))


def published(events: int) -> Path:
    """A home with a release of that many service events, made when it is not there."""
    if not (home(events) / "releases" / "current").exists():
        publish(events)
    return home(events)


def home_of(options: Options) -> Path:
    """The installation that was chosen, or the one of the large scale."""
    return options.home or published(options.events)


@contextmanager
def dashboard(options: Options) -> Iterator[Server]:
    """The dashboard, serving the chosen home or the one of the large scale, until the block ends."""
    with serve(ROOT / "app.py", env={"DASBOR_HOME": str(home_of(options))}) as server:
        yield server
