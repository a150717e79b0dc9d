"""What a command knows of the feed it is reading: the versions in the vault, and those of the files just read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polars.exceptions import PolarsError

from dasbor.catalogue.problem import problem
from etl.stages import vault
from etl.stages.vault_trouble import VAULT_DAMAGED, StorageError
from etl.stages.vault_versions import KnownVersions

if TYPE_CHECKING:
    from etl.feeds.contract import Feed
    from etl.home import Home


class Known:
    """The versions of one feed at a time; another feed takes its place, which bounds the memory."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._feed: str | None = None
        self._versions = KnownVersions(has_version=True)

    def of(self, feed: Feed) -> KnownVersions:
        """The versions known of a feed. Raises StorageError when a part that the ledger names cannot be read."""
        if feed.key != self._feed:
            self._versions = KnownVersions(has_version=feed.has_version)
            for part in vault.parts(self._home, feed.key):
                try:
                    self._versions.add_stored(part)
                except (OSError, PolarsError) as error:
                    raise StorageError(problem(VAULT_DAMAGED, file=part.name)) from error
            self._feed = feed.key
        return self._versions
