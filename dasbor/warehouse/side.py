"""What a release holds beside its cubes: what arrived, what was refused, targets, milestones, and what changed.

Each function returns a frame with the columns that `dasbor.warehouse.tables.SIDE_TABLES` declares, its rows in a fixed
order.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.warehouse.releases import current_name, home_directory, release_names
from dasbor.warehouse.tables import MANIFEST_FILE, SIDE_TABLES

if TYPE_CHECKING:
    from pathlib import Path

    import polars as pl

    from dasbor.warehouse.release import Release


@dataclass(frozen=True, slots=True)
class ReleaseSummary:
    """A release as its manifest describes it; `is_damaged` when the manifest cannot be read."""

    name: str
    published_at: str
    is_synthetic: bool
    because: str | None
    previous: str | None
    is_in_force: bool
    is_damaged: bool = False


def coverage(release: Release) -> pl.DataFrame:
    """Records by feed and month."""
    return _table(release, "coverage")


def feeds(release: Release) -> pl.DataFrame:
    """What each feed brought, over all its files."""
    return _table(release, "feeds")


def files(release: Release) -> pl.DataFrame:
    """What each file brought."""
    return _table(release, "files")


def problems(release: Release) -> pl.DataFrame:
    """The problems found, by file, code and column."""
    return _table(release, "problems")


def targets(release: Release) -> pl.DataFrame:
    """Performance targets by indicator, area and year."""
    return _table(release, "targets")


def milestones(release: Release) -> pl.DataFrame:
    """Events that a chart may mark."""
    return _table(release, "milestones")


def official_rates(release: Release) -> pl.DataFrame:
    """The published unemployment rates, by area, year and round."""
    return _table(release, "official_rates")


def changes(release: Release) -> pl.DataFrame:
    """What is different from the release before, by indicator, year and area."""
    return _table(release, "changes")


def release_list(home: Path | None = None) -> tuple[ReleaseSummary, ...]:
    """Every release under a home, the newest first."""
    in_force = current_name(home)
    return tuple(_summary(home_directory(home) / "releases" / name, in_force) for name in release_names(home))


def _table(release: Release, name: str) -> pl.DataFrame:
    columns = ", ".join(SIDE_TABLES[name])
    return release.query(f"SELECT {columns} FROM {name} ORDER BY ALL")  # noqa: S608 - names of the treaty


def _summary(directory: Path, in_force: str) -> ReleaseSummary:
    is_in_force = directory.name == in_force
    try:
        manifest = json.loads((directory / MANIFEST_FILE).read_text())
        return ReleaseSummary(
            directory.name,
            str(manifest["published_at"]),
            bool(manifest["is_synthetic"]),
            manifest.get("because"),
            manifest.get("previous"),
            is_in_force,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return ReleaseSummary(
            directory.name,
            published_at="",
            is_synthetic=False,
            because=None,
            previous=None,
            is_in_force=is_in_force,
            is_damaged=True,
        )
