"""Connections to the files of releases."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import duckdb

from etl.models.workbench import MEMORY_LIMIT, finish, quoted
from etl.release.digest import Digest, table_digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

CHANGES: Final = "changes"

_SETTINGS: Final = (
    "TimeZone = 'UTC'",
    "enable_progress_bar = false",
    "preserve_insertion_order = false",
    f"memory_limit = '{MEMORY_LIMIT}'",
)


@contextmanager
def attached(read: Mapping[str, Path], write: Mapping[str, Path] | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection in memory with these files attached under their names, those of `read` read-only.

    What was written is in the files of `write` when the block ends without an error.
    """
    connection = duckdb.connect(":memory:")
    try:
        for setting in _SETTINGS:
            connection.execute(f"SET {setting}")
        for name, path in read.items():
            connection.execute(f"ATTACH {quoted(str(path))} AS {name} (READ_ONLY)")
        for name, path in (write or {}).items():
            connection.execute(f"ATTACH {quoted(str(path))} AS {name}")
        yield connection
        for name in write or {}:
            finish(connection, name)
    finally:
        connection.close()


def columns_of(connection: duckdb.DuckDBPyConnection, file: str) -> dict[str, dict[str, str]]:
    """The tables of an attached file, each with its columns in order and their types."""
    tables: dict[str, dict[str, str]] = {}
    rows = connection.execute(
        "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE database_name = $file "
        "ORDER BY table_name, column_index",
        {"file": file},
    ).fetchall()
    for table, column, kind in rows:
        tables.setdefault(table, {})[column] = kind
    return tables


def digests(connection: duckdb.DuckDBPyConnection, file: str) -> dict[str, Digest]:
    """The digest of every table of an attached file but `changes`, which depends on the release before."""
    return {
        table: table_digest(connection, f"{file}.{table}", tuple(columns))
        for table, columns in columns_of(connection, file).items()
        if table != CHANGES
    }
