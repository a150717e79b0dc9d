"""What a command knows of the feed it is reading: the versions in the vault, and those of the files just read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polars.exceptions import PolarsError

from dasbor.catalogue.problem import problem
from etl.feeds.registry import FEEDS
from etl.stages import vault
from etl.stages.vault_trouble import VAULT_DAMAGED, StorageError
from etl.stages.vault_versions import KnownVersions

if TYPE_CHECKING:
    import polars as pl

    from etl.feeds.contract import Feed
    from etl.home import Home


class Known:
    """The versions known of each feed that was asked for, read from the vault once."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._versions: dict[str, KnownVersions] = {}

    def of(self, feed: Feed) -> KnownVersions:
        """The versions known of a feed. Raises StorageError when a part that the ledger names cannot be read."""
        if feed.key not in self._versions:
            self._versions[feed.key] = self._read(feed)
        return self._versions[feed.key]

    def referred_to(self, feed: Feed) -> dict[str, pl.Series]:
        """The known records of the feeds that a feed refers to."""
        return {other: self.of(FEEDS[other]).records for other, _code in feed.refers_to.values()}

    def forget_all_but(self, feed: Feed) -> None:
        """Make room: keep in memory only what this feed needs."""
        needed = {feed.key, *(other for other, _code in feed.refers_to.values())}
        self._versions = {key: versions for key, versions in self._versions.items() if key in needed}

    def _read(self, feed: Feed) -> KnownVersions:
        versions = KnownVersions(has_version=feed.has_version)
        for part in vault.parts(self._home, feed.key):
            try:
                versions.add_stored(part)
            except (OSError, PolarsError) as error:
                raise StorageError(problem(VAULT_DAMAGED, file=part.name)) from error
        return versions
