"""The treaty between the ETL, which writes a release, and the warehouse, which reads it.

A release is a directory `releases/<release>/` with two DuckDB files of the same tables, `public.duckdb` (protected
atoms only) and `exact.duckdb`, a `manifest.json`, and reports. `releases/current` holds the name of the release in
force.

**A cube** is one table named like the cube. A row is an atom, one cell of a fixed grouping:

- `split`: the dimensions of the grouping joined by commas in the cube's order, `''` for the total;
- `grain`, `period`: `month | quarter | year` and the first day of the period;
- `area`: `ID`, an island group (`ID-SM`), a present province by BPS code (`11`), one of the two provinces of before the
  split (`91@34`, `94@34`), or what could not be placed in a present province (`91?`, `94?`);
- a column per dimension of the cube, NULL when the grouping does not hold it;
- a BIGINT column per measure (rupiah: whole rupiah). An atom that is not there counts zero. NULL means suppressed.

`manifest.json` holds `release` (its name, `2026-11-01.1`), `published_at` (ISO 8601 with its offset), `is_synthetic`,
`because` (why totals were allowed to move, or null), `previous` (the release it was compared with, or null) and `files`
(file name -> `{"sha256": ..., "bytes": ...}`); the ETL may add more. `disclosure`, when it is there, states how the
public file protects people: at least `variance` and `largest` of the noise of a count, `least` (fewer are not
published), `least_base` (fewer are no base of a rate) and `farthest` (how far any published count may be off).

In the exact file each protected measure has its key sum modulo 256 in `<measure>__key` (UTINYINT), and a magnitude has
`<measure>__n` (contributors, whose key sum it is), `<measure>__max1` and `<measure>__max2` (the two largest
contributions).
"""

from __future__ import annotations

import re
from typing import Final

from dasbor.catalogue.cubes import CUBES, Cube, Measure, Protection
from dasbor.catalogue.geography import ISLANDS, NATION, PROVINCES, PROVINCES_34, SPLIT_ON, Basis

PUBLIC_FILE: Final = "public.duckdb"
EXACT_FILE: Final = "exact.duckdb"
MANIFEST_FILE: Final = "manifest.json"
CURRENT_FILE: Final = "current"
KEY_MODULUS: Final = 256
RELEASE_NAME: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\.[1-9][0-9]{0,5}")
"""The day of publication and a number within the day; whatever else is given as a release never becomes a path."""


def area_key(code: str, basis: Basis) -> str:
    """The `area` of an area code on a basis: only the two provinces that were split have keys of their own on 34."""
    return f"{code}@34" if basis == "34" and code in SPLIT_ON else code


def unplaced_key(code_34: str) -> str:
    """The `area` of the records of a former province that cannot be placed in a present one."""
    return f"{code_34}?"


AREA_KEYS: Final[tuple[str, ...]] = (
    NATION,
    *ISLANDS,
    *PROVINCES,
    *(area_key(code, "34") for code in PROVINCES_34 if code in SPLIT_ON),
    *(unplaced_key(code) for code in SPLIT_ON),
)
"""Every value that `area` may have."""


def protection_columns(measure: Measure) -> dict[str, str]:
    """The columns that stand beside a protected measure in the exact file, with their types."""
    match measure.protection:
        case Protection.PEOPLE:
            return {f"{measure.key}__key": "UTINYINT"}
        case Protection.MAGNITUDE:
            amounts = {f"{measure.key}__{part}": "BIGINT" for part in ("n", "max1", "max2")}
            return {**amounts, f"{measure.key}__key": "UTINYINT"}
        case Protection.OPEN:
            return {}


def cube_columns(cube: Cube, *, exact: bool) -> dict[str, str]:
    """The columns of a cube's table in the public or the exact file, in order, with their DuckDB types."""
    columns = {"split": "VARCHAR", "grain": "VARCHAR", "period": "DATE", "area": "VARCHAR"}
    columns |= dict.fromkeys(cube.dimensions, "VARCHAR")
    for measure in cube.measures:
        columns[measure.key] = "BIGINT"
        if exact:
            columns |= protection_columns(measure)
    return columns


SIDE_TABLES: Final[dict[str, dict[str, str]]] = {
    "coverage": {"feed": "VARCHAR", "month": "DATE", "records": "BIGINT"},
    "feeds": {
        "feed": "VARCHAR",
        "files": "BIGINT",
        "rows_read": "BIGINT",
        "accepted": "BIGINT",
        "duplicate": "BIGINT",
        "superseded": "BIGINT",
        "rejected": "BIGINT",
        "first_on": "DATE",
        "last_on": "DATE",
        "loaded_at": "TIMESTAMP",
    },
    "files": {
        "feed": "VARCHAR",
        "file": "VARCHAR",
        "sha256": "VARCHAR",
        "loaded_at": "TIMESTAMP",
        "rows_read": "BIGINT",
        "accepted": "BIGINT",
        "duplicate": "BIGINT",
        "superseded": "BIGINT",
        "rejected": "BIGINT",
    },
    "problems": {
        "feed": "VARCHAR",
        "file": "VARCHAR",
        "code": "VARCHAR",
        "column_name": "VARCHAR",
        "count": "BIGINT",
        "first_row": "BIGINT",
    },
    "targets": {
        "indicator": "VARCHAR",
        "area": "VARCHAR",
        "year": "INTEGER",
        "target": "DOUBLE",
        "source": "VARCHAR",
    },
    "milestones": {
        "on_date": "DATE",
        "area": "VARCHAR",
        "indicator": "VARCHAR",
        "title_id": "VARCHAR",
        "title_en": "VARCHAR",
        "source": "VARCHAR",
    },
    "official_rates": {
        "area": "VARCHAR",
        "year": "INTEGER",
        "round": "VARCHAR",
        "unemployment_rate": "DOUBLE",
    },
    "changes": {
        "indicator": "VARCHAR",
        "period": "DATE",
        "area": "VARCHAR",
        "old_value": "DOUBLE",
        "new_value": "DOUBLE",
    },
}
"""The tables beside the cubes, in both files.

`coverage` counts the records of a feed by the month they happened in, nation-wide: a month with none between the first
and the last month of the feed was not reported. `problems` also names the files that were refused as a whole, each
counted once and without a row. `milestones.indicator` is `*` for all. `changes` lists what is different from the
release before, by indicator, year and area.
"""

UNRECOGNISED: Final = ""
"""The feed of a file in `problems` that no feed knows."""

ALL_TABLES: Final[tuple[str, ...]] = (*CUBES, *SIDE_TABLES)


def create_table(name: str, columns: dict[str, str]) -> str:
    """The SQL that creates a table of those columns."""
    body = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
    return f'CREATE TABLE "{name}" ({body})'
