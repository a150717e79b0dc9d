"""The connection on which a release is built: its settings, the words its SQL may use, and its small tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import duckdb

from dasbor.catalogue.cubes import CUBES
from dasbor.catalogue.dimensions import DIMENSIONS, UNKNOWN
from dasbor.catalogue.period import GRAINS
from dasbor.warehouse.tables import AREA_KEYS
from etl.models.places import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MEMORY_LIMIT: Final = "1200MB"
"""What DuckDB may hold before it writes to disk; the whole process stays under two gigabytes with it."""

EXACT: Final = "exact"
"""The name under which the file that is being written is attached."""

_STEPS: Final = ("visited", "started", "completed", "abandoned")

_MACROS: Final = (
    "month_of(day) AS date_trunc('month', day)::DATE",
    "yes_no(is_so) AS CASE WHEN is_so THEN 'yes' WHEN NOT is_so THEN 'no' END",
    """age_in(in_year, birth_year) AS CASE
        WHEN in_year - birth_year < 15 THEN NULL
        WHEN in_year - birth_year < 20 THEN '15-19'
        WHEN in_year - birth_year < 25 THEN '20-24'
        WHEN in_year - birth_year < 30 THEN '25-29'
        WHEN in_year - birth_year < 35 THEN '30-34'
        WHEN in_year - birth_year < 45 THEN '35-44'
        WHEN in_year - birth_year < 55 THEN '45-54'
        WHEN in_year - birth_year >= 55 THEN '55+'
    END::dim_age""",
)
"""What SQL files may say: the month of a day, yes or no, and the age band that a person is in during a year."""


def open_workbench(exact: Path, spill: Path, memory_limit: str = MEMORY_LIMIT) -> duckdb.DuckDBPyConnection:
    """A connection in memory, with `exact` (created when it is missing) attached and `spill` for what does not fit."""
    connection = duckdb.connect(":memory:")
    for setting in (
        "TimeZone = 'UTC'",
        "enable_progress_bar = false",
        "preserve_insertion_order = false",
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        f"memory_limit = '{memory_limit}'",
        f"temp_directory = {quoted(str(spill))}",
    ):
        connection.execute(f"SET {setting}")
    connection.execute(f"ATTACH {quoted(str(exact))} AS {EXACT}")
    for statement in _vocabulary():
        connection.execute(statement)
    return connection


def finish(connection: duckdb.DuckDBPyConnection, file: str) -> None:
    """Bring everything into an attached file and let go of it. Closing alone would pass over a disk that is full."""
    connection.execute(f"CHECKPOINT {file}")
    connection.execute(f"DETACH {file}")


def quoted(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def listed(texts: Iterable[str]) -> str:
    """Texts as SQL writes them, separated by commas."""
    return ", ".join(map(quoted, texts))


def _vocabulary() -> Iterable[str]:
    for key in dict.fromkeys(d for cube in CUBES.values() for d in cube.dimensions):
        yield f"CREATE TYPE dim_{key} AS ENUM ({listed(DIMENSIONS[key].categories)})"
    yield f"CREATE TYPE grain AS ENUM ({listed(GRAINS)})"
    yield f"CREATE TYPE step AS ENUM ({listed(_STEPS)})"
    yield f"CREATE TYPE place AS ENUM ({listed(PLACES)})"
    yield f"CREATE TYPE area AS ENUM ({listed(AREA_KEYS)})"
    pairs = ", ".join(f"({quoted(place)}, {quoted(area)})" for place, areas in PLACES.items() for area in areas)
    yield "CREATE TABLE place_areas (place place, area area)"
    yield f"INSERT INTO place_areas VALUES {pairs}"
    for macro in _MACROS:
        yield f"CREATE MACRO {macro}"


def has_unknown(dimension: str) -> bool:
    """Whether records without a category of the dimension are counted as unknown, and not in the total alone."""
    return UNKNOWN in DIMENSIONS[dimension].categories
