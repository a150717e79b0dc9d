"""What a table holds, as a number that does not depend on the order of its rows or on how a file stores them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb


@dataclass(frozen=True, slots=True)
class Digest:
    """Rows of a table and the sum of their hashes."""

    rows: int
    digest: str


def table_digest(connection: duckdb.DuckDBPyConnection, table: str, columns: tuple[str, ...]) -> Digest:
    """The digest of the columns of a table: the sum of 64 bits of the MD5 of each row's text."""
    texts = ", ".join(f'coalesce(CAST("{column}" AS VARCHAR), chr(30))' for column in columns)
    rows, total = connection.execute(
        f"SELECT count(*), coalesce(sum(md5_number_lower(concat_ws(chr(31), {texts}))::HUGEINT), 0) FROM {table}"
    ).fetchall()[0]
    return Digest(rows, f"{total:032x}")
