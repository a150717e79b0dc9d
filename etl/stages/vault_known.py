"""What a command knows of the feed it is reading: the versions in the vault, and those of the files just read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polars.exceptions import PolarsError

from dasbor.catalogue.problem import problem
from etl.stages import vault
from etl.stages.vault_trouble import VAULT_DAMAGED, StorageError
from etl.stages.vault_versions import Versions

if TYPE_CHECKING:
    from etl.home import Home


class Known:
    """The versions of one feed at a time; another feed takes its place, which bounds the memory."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._feed: str | None = None
        self._versions = Versions()

    def of(self, feed: str) -> Versions:
        """The versions known of a feed. Raises StorageError when a part that the ledger names cannot be read."""
        if feed != self._feed:
            self._versions = Versions()
            for part in vault.parts(self._home, feed):
                try:
                    self._versions.add_stored(part)
                except (OSError, PolarsError) as error:
                    raise StorageError(problem(VAULT_DAMAGED, file=part.name)) from error
            self._feed = feed
        return self._versions
