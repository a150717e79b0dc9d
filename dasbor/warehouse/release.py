"""One release, open for reading."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from threading import local
from typing import TYPE_CHECKING, Any, Final

import duckdb

from dasbor.catalogue.cubes import CUBES
from dasbor.catalogue.period import Month
from dasbor.catalogue.refusals import DAMAGED_FILE, DAMAGED_MANIFEST, DAMAGED_RELEASE, DAMAGED_TABLES
from dasbor.warehouse.answer import ReleaseInfo
from dasbor.warehouse.coverage import Coverage, PeriodState, period_state
from dasbor.warehouse.refusal import refuse
from dasbor.warehouse.tables import ALL_TABLES, EXACT_FILE, MANIFEST_FILE, PUBLIC_FILE
from dasbor.warehouse.uncertainty import Protected

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    import polars as pl

    from dasbor.catalogue.indicator import Indicator, Ref
    from dasbor.catalogue.period import Grain
    from dasbor.catalogue.text import Text

# Questions are small: two threads answer one fast enough and leave room for other readers.
_SETTINGS: Final[dict[str, str | bool | int | float | list[str]]] = {
    "threads": 2,
    "memory_limit": "1GB",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
_LOCK_DOWN: Final = ("SET TimeZone = 'UTC'", "SET enable_external_access = false", "SET lock_configuration = true")
_OURS: Final = (duckdb.ProgrammingError, duckdb.OutOfMemoryException)
"""What goes wrong with a query though the file is good; every other error is the file's."""


class DamagedReleaseError(Exception):
    """A release that cannot be read, with the reason for a reader; the technical one is its cause."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


class Release:
    """A release and what is known of it beside its cubes. Shared by all threads."""

    Damaged = DamagedReleaseError

    def __init__(self, connection: duckdb.DuckDBPyConnection, info: ReleaseInfo, *, is_exact: bool) -> None:
        self._connection = connection
        self._of_thread = local()
        self._states: dict[tuple[Ref, Month, Grain], PeriodState] = {}
        self.info = info
        self.is_exact = is_exact

    @classmethod
    def read(cls, directory: Path, file: str) -> Release:
        """Open a file of the release in that directory. Raises DamagedReleaseError or Refusal."""
        info = _info(directory, file)
        connection = _attached(directory / file)
        release = cls(connection, info, is_exact=file == EXACT_FILE)
        last_months = {feed: str(covered.last) for feed, covered in release.coverage.items()}
        release.info = replace(info, last_months=last_months)
        return release

    @property
    def cursor(self) -> duckdb.DuckDBPyConnection:
        """The calling thread's own cursor: one with an unfinished result refuses other work."""
        cursor: duckdb.DuckDBPyConnection | None = getattr(self._of_thread, "cursor", None)
        if cursor is None:
            cursor = self._of_thread.cursor = self._connection.cursor()
            cursor.execute("USE release")
        return cursor

    def query(self, sql: str, params: Mapping[str, Any] | None = None) -> pl.DataFrame:
        """The rows of a query, its values given as parameters. Raises Refusal when the file turns out to be damaged."""
        try:
            rows: pl.DataFrame = self.cursor.sql(sql, params=params).pl()
        except _OURS:
            raise
        except duckdb.Error as error:
            reason = DAMAGED_FILE.fill(file=EXACT_FILE if self.is_exact else PUBLIC_FILE)
            raise refuse(DAMAGED_RELEASE, "release", self.info.name, reason=reason) from error
        return rows

    @cached_property
    def coverage(self) -> dict[str, Coverage]:
        """The months that each feed covers; a feed without records is not in it."""
        months: dict[str, set[Month]] = defaultdict(set)
        for feed, month in self.query("SELECT feed, month FROM coverage WHERE records > 0").rows():
            months[feed].add(Month.of(month))
        return {feed: Coverage.of(covered) for feed, covered in months.items()}

    @cached_property
    def reference_periods(self) -> dict[tuple[str, str], list[date]]:
        """The periods of each reference cube by its split, in order."""
        periods: dict[tuple[str, str], list[date]] = defaultdict(list)
        for cube in (cube.key for cube in CUBES.values() if cube.is_reference):
            sql = f"SELECT DISTINCT split, period FROM {cube} ORDER BY period"  # noqa: S608 - a key of the registry
            for split, period in self.query(sql).rows():
                periods[cube, split].append(period)
        return dict(periods)

    def state(self, ref: Ref, start: Month, grain: Grain) -> PeriodState:
        """What the coverage of its feed makes of a measure in a period."""
        key = (ref, start, grain)
        if key not in self._states:
            self._states[key] = period_state(ref, self.coverage.get(ref.cube.feed), start, grain)
        return self._states[key]

    def span(self, indicator: Indicator) -> tuple[Month, Month]:
        """The first and the last month that the feed of an indicator covers; the month of the release without any."""
        covered = self.coverage.get(indicator.own_refs[0].cube.feed)
        if covered is None:
            published = Month.parse(self.info.published_at[:7])
            return published, published
        return covered.first, covered.last


def _info(directory: Path, file: str) -> ReleaseInfo:
    """What the manifest says, once the file has the size that it states (older manifests state none)."""
    try:
        manifest = json.loads((directory / MANIFEST_FILE).read_text())
        size = manifest["files"].get(file, {}).get("bytes")
        published_at, is_synthetic = str(manifest["published_at"]), bool(manifest["is_synthetic"])
        info = ReleaseInfo(manifest["release"], published_at, is_synthetic, {}, Protected.of(manifest))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedReleaseError(DAMAGED_MANIFEST) from error
    if not (directory / file).is_file() or size not in {None, (directory / file).stat().st_size}:
        raise DamagedReleaseError(DAMAGED_FILE.fill(file=file))
    return info


def _attached(file: Path) -> duckdb.DuckDBPyConnection:
    """A locked-down connection that holds the file as `release`, with every table of the treaty in it."""
    try:
        connection = duckdb.connect(":memory:", config=_SETTINGS)
        connection.execute("ATTACH ? AS release (READ_ONLY)", [str(file)])
        for statement in _LOCK_DOWN:
            connection.execute(statement)
        there = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    except duckdb.Error as error:
        raise DamagedReleaseError(DAMAGED_FILE.fill(file=file.name)) from error
    if missing := sorted(set(ALL_TABLES) - there):
        raise DamagedReleaseError(DAMAGED_TABLES.fill(tables=", ".join(missing)))
    return connection
