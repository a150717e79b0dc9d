"""From the vault to the exact file of a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import duckdb

from dasbor.catalogue.cubes import CUBES
from dasbor.catalogue.text import Text
from dasbor.warehouse.tables import SIDE_TABLES, create_table, cube_columns
from etl.models.declarations import MODELS
from etl.models.engine import run_model
from etl.models.inputs import INPUTS
from etl.models.latest import Feeds
from etl.models.reference import show_reference
from etl.models.side import write_side_tables
from etl.models.survey import last_months, survey
from etl.models.workbench import EXACT, finish, open_workbench
from etl.stages import vault
from etl.stages.progress import Progress, Silent
from etl.stages.quarantine_refused import refusals
from etl.stages.vault_files import discard

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from etl.home import Home
    from etl.models.model import Model
    from etl.stages.ledger import Entry


class ModelError(Exception):
    """A cube cannot be counted from what is in the vault."""

    def __init__(self, cube: str, reason: str) -> None:
        super().__init__(f"{cube}: {reason}")
        self.cube = cube
        self.reason = reason


COUNTING: Final = Text("Menghitung indikator", "Counting")


def build_exact(
    home: Home,
    entries: Iterable[Entry],
    exact: Path,
    *,
    progress: Progress | None = None,
    models: Iterable[Model] = tuple(MODELS.values()),
    buckets: int | None = None,
) -> None:
    """Write all tables of a release but `changes` from the loaded files into the new file `exact`.

    What was refused as a whole is told among the problems.

    The same entries give the same contents, in whatever order they were loaded and in however many `buckets`. The cubes
    of models that are left out stay empty. Raises ModelError when the vault holds what the catalogue does not know.
    """
    loaded, wanted, listener = tuple(entries), tuple(models), progress or Silent()
    spill = exact.with_suffix(".spill")
    connection = open_workbench(exact, spill)
    listener.begin(COUNTING, len(wanted) + 1)
    try:
        create_tables(connection)
        feeds = _feeds(connection, home, loaded)
        show_reference(connection)
        survey(connection, feeds)
        ends = last_months(connection)
        for model in wanted:
            listener.advance()
            _run(connection, feeds, model, ends.get(model.cube.feed), buckets)
        feeds.show(INPUTS)
        write_side_tables(connection, loaded, refusals(home))
        finish(connection, EXACT)
    finally:
        listener.end()
        connection.close()
        discard(spill)


def _run(
    connection: duckdb.DuckDBPyConnection, feeds: Feeds, model: Model, last_month: date | None, buckets: int | None
) -> None:
    try:
        run_model(connection, feeds, model, last_month, buckets)
    except (duckdb.ConversionException, duckdb.OutOfMemoryException) as error:
        raise ModelError(model.cube_key, str(error).splitlines()[0]) from error


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Create every table of an exact file in the attached one."""
    connection.execute(f"USE {EXACT}")
    for cube in CUBES.values():
        connection.execute(create_table(cube.key, cube_columns(cube, exact=True)))
    for name, columns in SIDE_TABLES.items():
        connection.execute(create_table(name, columns))
    connection.execute("USE memory")


def _feeds(connection: duckdb.DuckDBPyConnection, home: Home, entries: tuple[Entry, ...]) -> Feeds:
    rows: dict[str, int] = {}
    for entry in entries:
        rows[entry.feed] = rows.get(entry.feed, 0) + sum(part.rows for part in entry.parts)
    return Feeds(connection, {feed: tuple(vault.parts(home, feed, entries)) for feed in rows}, rows)
