"""From the exact file to the public one: the only step that decides what everyone may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.cubes import CUBES, Cube
from dasbor.warehouse.tables import SIDE_TABLES, create_table, cube_columns
from etl.disclosure.protect import is_protected, protect_cube

if TYPE_CHECKING:
    import duckdb
    import polars as pl

    from etl.disclosure.secret import Secret


def protect(connection: duckdb.DuckDBPyConnection, secret: Secret, *, has_before: bool = False) -> None:
    """Fill the empty attached file `public` from the attached file `exact`.

    With `has_before` the public file of the release in force is attached as `before`: its figures stay while they are
    near enough (`etl.disclosure`). `changes` is left empty: it compares public figures with public figures, once both
    are there.
    """
    for cube in CUBES.values():
        connection.execute(f"USE public; {create_table(cube.key, cube_columns(cube, exact=False))}")
        if is_protected(cube):
            _insert(connection, cube, protect_cube(cube, *_read(connection, cube, secret, has_before=has_before)))
        else:
            connection.execute(f"INSERT INTO public.{cube.key} BY NAME FROM exact.{cube.key}")
    for name, columns in SIDE_TABLES.items():
        connection.execute(create_table(name, columns))
        connection.execute(f"INSERT INTO public.{name} BY NAME FROM exact.{name}")
    connection.execute("USE memory")


def _read(
    connection: duckdb.DuckDBPyConnection, cube: Cube, secret: Secret, *, has_before: bool
) -> tuple[pl.DataFrame, Secret, pl.DataFrame | None]:
    exact = connection.sql(f"FROM exact.{cube.key}").pl()
    return exact, secret, connection.sql(f"FROM before.{cube.key}").pl() if has_before else None


def _insert(connection: duckdb.DuckDBPyConnection, cube: Cube, rows: pl.DataFrame) -> None:
    connection.register("protected", rows)
    connection.execute(f"INSERT INTO public.{cube.key} BY NAME FROM protected")
    connection.unregister("protected")
