"""Samples that several tests look at: made once, never changed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from etl.sample import write_sample
from etl.sample.files.drop import Drop
from etl.sample.files.sources import SOURCES
from etl.sample.plan import Plan
from etl.sample.world.whole import World

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole history at a small scale, defects included."""
    out = tmp_path_factory.mktemp("sample")
    write_sample(out, months=None, scale=0.004, seed=7, today=TODAY)
    return out


@pytest.fixture(scope="session")
def one_feed(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Writes the files of one feed alone, at any scale, and says in which folder."""
    made: dict[tuple[object, ...], Path] = {}

    def write(feed: str, scale: float, months: int | None = None, today: date = TODAY, seed: int = 7) -> Path:
        wish = (feed, scale, months, today, seed)
        if wish not in made:
            made[wish] = tmp_path_factory.mktemp("feed")
            world = World(Plan(today, scale, seed, months, with_defects=False))
            (source,) = (each for each in SOURCES if each.feed == feed)
            Drop(source, world, made[wish]).write(lambda: None)
        return made[wish]

    return write
