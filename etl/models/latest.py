"""The feeds of the vault as relations: every version of every record, and the latest version of each.

`karirhub.vacancies` holds the latest versions, `karirhub.vacancies_versions` all of them, both with the `place` of a
record where the feed says it. Each may be restricted to one bucket of a key. Most records have one version, so the few
that have more are found first, and only they are compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl
from polars.exceptions import PolarsError

from dasbor.catalogue.problem import problem
from etl.models.inputs import IDENTITY, INPUTS, Input
from etl.models.places import PLACE_SQL
from etl.models.workbench import has_unknown, listed
from etl.stages.vault_trouble import VAULT_DAMAGED, StorageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    import duckdb

IDS_AT_ONCE: Final = 20_000_000

_IS_LATEST: Final = """WHERE kept.record_id IS NULL
    OR (kept.content_hash = every.content_hash AND kept.version_at IS NOT DISTINCT FROM every.version_at)"""


@dataclass(frozen=True, slots=True)
class Bucket:
    """One of `of` parts of the rows, by the remainder of a key."""

    key: str
    number: int = 0
    of: int = 1


class Feeds:
    """The feeds of one vault on a workbench. `parts` are the Parquet files of each feed, `rows` their rows together.

    Raises StorageError when a part cannot be read.
    """

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, parts: Mapping[str, tuple[Path, ...]], rows: Mapping[str, int]
    ) -> None:
        self._connection = connection
        self._parts = parts
        self._rows = rows
        self._has_kept: dict[str, bool] = {}
        for hub in dict.fromkeys(feed.partition("/")[0] for feed in INPUTS):
            connection.execute(f"CREATE SCHEMA {hub}")

    def rows(self, feed: str) -> int:
        """How many row versions of a feed there are."""
        return self._rows.get(feed, 0)

    def show(self, feeds: Iterable[str], bucket: Bucket | None = None) -> None:
        """Make the relations of these feeds, restricted to a bucket of the key when they have it."""
        for feed in feeds:
            for statement in self._relations(feed, bucket):
                self._connection.execute(statement)

    def _relations(self, feed: str, bucket: Bucket | None) -> Iterator[str]:
        name = feed.replace("/", ".")
        expressions = ",\n    ".join(_expressions(INPUTS[feed]))
        yield f"""CREATE OR REPLACE VIEW {name}_versions AS
SELECT {expressions}
FROM {self._source(feed)}
{_within(INPUTS[feed], bucket)}"""
        columns = ", ".join(f'every."{column}"' for column in _names(INPUTS[feed]))
        latest = f"LEFT JOIN {_kept(feed)} AS kept USING (record_id)\n{_IS_LATEST}" if self._keep_latest(feed) else ""
        yield f"CREATE OR REPLACE VIEW {name} AS\nSELECT {columns}\nFROM {name}_versions AS every {latest}"

    def _source(self, feed: str) -> str:
        if parts := self._parts.get(feed):
            return f"read_parquet([{listed(map(str, parts))}])"
        kinds = IDENTITY | INPUTS[feed].columns
        nothing = ", ".join(f'NULL::{_stored_as(kind)} AS "{column}"' for column, kind in kinds.items())
        return f"(SELECT {nothing} LIMIT 0)"

    def _keep_latest(self, feed: str) -> bool:
        """Find the versions that count of records with more than one; false when there are no such records."""
        if feed not in self._has_kept:
            repeated = self._repeated(feed)
            if not repeated.is_empty():
                self._connection.register("repeated", pl.DataFrame({"record_id": repeated}))
                self._connection.execute(f"""
CREATE TABLE {_kept(feed)} AS
SELECT record_id, version_at, content_hash
FROM {self._source(feed)} SEMI JOIN repeated USING (record_id)
QUALIFY row_number() OVER (PARTITION BY record_id ORDER BY version_at DESC NULLS LAST, content_hash DESC) = 1""")
                self._connection.unregister("repeated")
            self._has_kept[feed] = not repeated.is_empty()
        return self._has_kept[feed]

    def _repeated(self, feed: str) -> pl.Series:
        """The records with more than one version. Sorting them is several times faster than grouping them in SQL."""
        slices = -(-max(self.rows(feed), 1) // IDS_AT_ONCE)
        found = [_EMPTY]
        for number in range(slices):
            ids = pl.concat([_EMPTY, *(_ids(part, number, slices) for part in self._parts.get(feed, ()))]).sort()
            found.append(ids.filter(ids == ids.shift(1)).unique())
        return pl.concat(found)


_EMPTY: Final = pl.Series("record_id", [], dtype=pl.UInt64)


def _ids(part: Path, number: int, slices: int) -> pl.Series:
    try:
        ids = pl.read_parquet(part, columns=["record_id"]).to_series()
    except PolarsError as error:
        raise StorageError(problem(VAULT_DAMAGED, file=f"{part.parent.name}/{part.name}")) from error
    return ids if slices == 1 else ids.filter(ids % slices == number)


def _names(source: Input) -> Iterator[str]:
    yield from IDENTITY
    yield from (column for column in source.columns if not column.startswith("province_code"))
    if source.has_region:
        yield "place"


def _expressions(source: Input) -> Iterator[str]:
    """The columns of a relation, each with its type; what has no category is unknown where that is a category."""
    kinds = IDENTITY | source.columns
    for column in _names(source):
        if column == "place":
            yield f"CAST({PLACE_SQL} AS place) AS place"
        elif kinds[column].startswith("dim_") and has_unknown(kinds[column].removeprefix("dim_")):
            yield f'coalesce(CAST("{column}" AS {kinds[column]}), \'unknown\') AS "{column}"'
        else:
            yield f'CAST("{column}" AS {kinds[column]}) AS "{column}"'


def _stored_as(kind: str) -> str:
    return "VARCHAR" if kind.startswith("dim_") or kind == "step" else kind


def _within(source: Input, bucket: Bucket | None) -> str:
    kind = (IDENTITY | source.columns).get(bucket.key) if bucket else None
    if bucket is None or kind is None or bucket.of == 1:
        return ""
    key = f"enum_code(CAST({bucket.key} AS {kind}))" if kind.startswith("dim_") else bucket.key
    return f"WHERE coalesce({key}, 0) % {bucket.of} = {bucket.number}"


def _kept(feed: str) -> str:
    return f"{feed.replace('/', '.')}_kept"
