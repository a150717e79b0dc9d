"""What a table holds, as a number that does not depend on the order of its rows or on how a file stores them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import duckdb

if TYPE_CHECKING:
    from collections.abc import Iterable

METHOD: Final = f"sum of duckdb {duckdb.__version__} hash()"
"""How digests are made; those of another method cannot be compared with them."""


@dataclass(frozen=True, slots=True)
class Digest:
    """Rows of a table and the sum of their hashes."""

    rows: int
    digest: str


def table_digest(connection: duckdb.DuckDBPyConnection, table: str, columns: Iterable[str]) -> Digest:
    """The digest of the columns of a table.

    DuckDB's own hash may change with its version, but takes a moment where a lasting one would take a sixth of the time
    of publishing. That a file is unharmed is told by the SHA-256 of its bytes, which lasts.
    """
    names = ", ".join(f'"{column}"' for column in columns)
    query = f"SELECT count(*), coalesce(sum(hash({names})::HUGEINT), 0) FROM {table}"
    rows, total = connection.execute(query).fetchall()[0]
    return Digest(rows, f"{total:024x}")
