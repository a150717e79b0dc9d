"""The row versions of one feed that are known already, kept so that ten million answer within a moment.

A version is identified by `record_id`, `version_at` and `content_hash`. Whether a record was met before is read from
its mark; only the few that may have been are looked up. Sixteen bytes a version are held in memory (twenty-four in a
feed whose records have `version_at`), and the marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from etl.stages.vault_marks import Marks

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

IDENTITY: Final = pl.Schema({"record_id": pl.UInt64(), "version_at": pl.Datetime("us"), "content_hash": pl.UInt64()})
"""What tells one row version from all others; of one record the last one in this order counts."""


class Versions:
    """A set of row versions that grows; `has_version` tells whether the records of the feed have `version_at`."""

    def __init__(self, *, has_version: bool) -> None:
        self.has_version = has_version
        kept = {name: kind for name, kind in IDENTITY.items() if has_version or name != "version_at"}
        self._rows = pl.DataFrame(schema=kept)

    def __len__(self) -> int:
        return self._rows.height

    @property
    def records(self) -> pl.Series:
        """The record of every version."""
        return self._rows["record_id"]

    def add(self, versions: pl.DataFrame) -> None:
        """Take in versions that are not in the set yet."""
        self._rows = self._rows.vstack(versions.select(self._rows.columns))

    def take_over(self, others: Versions) -> None:
        """Take in another set, which shares no version with this one."""
        self.add(others._rows)

    def of(self, records: pl.Series) -> pl.DataFrame:
        """All versions of these records."""
        found = self._rows.filter(pl.col("record_id").is_in(records.implode()))
        return found if self.has_version else found.select(*_WITHOUT_VERSION)


_WITHOUT_VERSION: Final = (
    pl.col("record_id"),
    pl.lit(None, IDENTITY["version_at"]).alias("version_at"),
    pl.col("content_hash"),
)


class KnownVersions(Versions):
    """The versions of the vault, with a mark for every record that was ever met."""

    def __init__(self, *, has_version: bool) -> None:
        super().__init__(has_version=has_version)
        self._marks = Marks()

    def add_stored(self, part: Path) -> None:
        """Take in the versions of a part of the vault."""
        stored = pl.read_parquet(part, columns=IDENTITY.names())
        self.may_have(stored["record_id"], ())
        self.add(stored)

    def may_have(self, records: pl.Series, pending: Iterable[pl.Series]) -> pl.Series:
        """Whether each record may have been met in the vault or in an earlier call; the answer no is certain.

        `pending` are the records met in earlier calls that were not taken over yet.
        """
        if self._marks.is_crowded:
            self._marks.enlarge([self.records, *pending])
        return self._marks.meet(records)
