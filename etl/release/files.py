"""Connections to the files of releases, and errors of the database told as problems."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import duckdb

from dasbor.catalogue.problem import problem
from dasbor.catalogue.text import verbatim
from etl.models.build import ModelError
from etl.models.workbench import MEMORY_LIMIT, quoted
from etl.release.digest import Digest, table_digest
from etl.release.problems import MODEL_FAILED, ReleaseError
from etl.stages.vault_trouble import DISK_FULL, StorageError, storing

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
    """A connection in memory with these files attached under their names, those of `read` read-only."""
    connection = duckdb.connect(":memory:")
    try:
        for setting in _SETTINGS:
            connection.execute(f"SET {setting}")
        for name, path in read.items():
            connection.execute(f"ATTACH {quoted(str(path))} AS {name} (READ_ONLY)")
        for name, path in (write or {}).items():
            connection.execute(f"ATTACH {quoted(str(path))} AS {name}")
        yield connection
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


@contextmanager
def working() -> Iterator[None]:
    """Tell what can go wrong while a release is built as a ReleaseError or a StorageError."""
    try:
        with storing():
            yield
    except ModelError as error:
        raise ReleaseError(problem(MODEL_FAILED, value=error.cube, reason=verbatim(error.reason))) from error
    except duckdb.Error as error:
        if "No space left" in str(error):
            raise StorageError(problem(DISK_FULL)) from error
        raise
