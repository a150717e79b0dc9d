"""From the exact file to the public one: the only step that decides what everyone may see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.catalogue.cubes import CUBES, Cube, Measure, Protection
from dasbor.warehouse.tables import SIDE_TABLES, create_table, cube_columns

if TYPE_CHECKING:
    import duckdb

LEAST_COUNT: Final = 5
"""Counts of people, and contributors to a magnitude, below this are suppressed."""


def protect(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill the empty attached file `public` from the attached file `exact`.

    `changes` is left empty: it compares public figures with public figures, once both are there.
    """
    for cube in CUBES.values():
        connection.execute(f"USE public; {create_table(cube.key, cube_columns(cube, exact=False))}")
        connection.execute(_protected(cube))
    for name, columns in SIDE_TABLES.items():
        connection.execute(create_table(name, columns))
        connection.execute(f"INSERT INTO public.{name} BY NAME FROM exact.{name}")
    connection.execute("USE memory")


def _protected(cube: Cube) -> str:
    plain = ("split", "grain", "period", "area", *cube.dimensions)
    measures = (f"{_shown(measure)} AS {measure.key}" for measure in cube.measures)
    return f"INSERT INTO public.{cube.key} BY NAME SELECT {', '.join((*plain, *measures))} FROM exact.{cube.key}"


def _shown(measure: Measure) -> str:
    match measure.protection:
        case Protection.PEOPLE:
            return f"CASE WHEN {measure.key} NOT BETWEEN 1 AND {LEAST_COUNT - 1} THEN {measure.key} END"
        case Protection.MAGNITUDE:
            return f"CASE WHEN {measure.key}__n NOT BETWEEN 1 AND {LEAST_COUNT - 1} THEN {measure.key} END"
        case Protection.OPEN:
            return measure.key
