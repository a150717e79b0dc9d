"""Yearly national totals of two releases side by side, and which moved beyond their tolerance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.catalogue.cubes import CUBES, Merge
from dasbor.catalogue.period import Month
from etl.release.files import columns_of
from etl.release.tolerance import tolerance_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import duckdb

    from dasbor.catalogue.cubes import Cube

Totals = dict[tuple[str, int], int]
"""Measure and year -> total of the nation."""


@dataclass(frozen=True, slots=True)
class Move:
    """A total of a complete year in the release before and now."""

    measure: str
    year: int
    before: int
    now: int
    tolerance: float

    @property
    def share(self) -> float:
        """The move relative to the total before; infinite when that was zero."""
        return abs(self.now - self.before) / abs(self.before) if self.before else float("inf")

    @property
    def is_beyond(self) -> bool:
        """Whether it moved by more than its tolerance."""
        return self.now != self.before and self.share > self.tolerance


def moves(connection: duckdb.DuckDBPyConnection, before: str, now: str) -> list[Move]:
    """The totals of two attached exact files, of every additive measure with a tolerance and each year that was over.

    A year is over when its feed had records of its December (or later) in the release before. A measure that the
    release before did not have yet is left out.
    """
    found, known = [], columns_of(connection, before)
    for cube in CUBES.values():
        measures = tuple(key for key in _bounded(cube) if key in known.get(cube.key, {}))
        if measures:
            old, new = (_totals(connection, file, cube, measures) for file in (before, now))
            keys = ((measure, year) for measure in measures for year in _complete_years(connection, cube, before))
            found += [Move(*key, old.get(key, 0), new.get(key, 0), tolerance_of(key[0]) or 0) for key in keys]
    return found


def _bounded(cube: Cube) -> Iterator[str]:
    """The additive measures of a cube whose totals may not move freely."""
    for measure in cube.measures:
        if measure.merge is not Merge.DISTINCT and tolerance_of(measure.key) is not None:
            yield measure.key


def _complete_years(connection: duckdb.DuckDBPyConnection, cube: Cube, file: str) -> list[int]:
    """Official tables are of whole years; a hub's year is complete once its December was reported."""
    rows = connection.execute(f"SELECT month FROM {file}.coverage WHERE feed = $feed", {"feed": cube.feed}).fetchall()
    months = sorted(Month.of(month) for (month,) in rows)
    if "month" not in cube.grains:
        return sorted({month.year for month in months})
    return [year for year in sorted({m.year for m in months}) if Month(year, 12) <= months[-1]]


def _totals(connection: duckdb.DuckDBPyConnection, file: str, cube: Cube, measures: tuple[str, ...]) -> Totals:
    rows = connection.execute(
        f"SELECT year(period), {', '.join(measures)} FROM {file}.{cube.key} "
        "WHERE split = '' AND grain = 'year' AND area = 'ID'"
    ).fetchall()
    return {
        (measure, year): value or 0 for year, *values in rows for measure, value in zip(measures, values, strict=True)
    }
