"""The vault: a grow-only set of row versions as typed Parquet parts, of which the ledger knows every one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.stages import ledger

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from etl.home import Home
    from etl.stages.ledger import Entry


def folder_name(feed: str) -> str:
    """The name of a feed's folder in the vault."""
    return feed.replace("/", "__")


def folder(home: Home, feed: str) -> Path:
    """Where the parts of a feed lie."""
    return home.vault / folder_name(feed)


def part_name(file_id: str, number: int) -> str:
    """The name of the n-th part of a file."""
    return f"{file_id}-{number}.parquet"


def parts(home: Home, feed: str, entries: Iterable[Entry] | None = None) -> list[Path]:
    """The Parquet files that hold a feed, in an order that does not depend on when they were loaded.

    `entries` saves reading the ledger again. A part that no entry names is not in the list.
    """
    known = ledger.entries(home) if entries is None else entries
    return [folder(home, feed) / part.name for entry in known if entry.feed == feed for part in entry.parts]


def is_synthetic(entries: Iterable[Entry]) -> bool:
    """Whether anything in the vault comes from the synthetic sample; what is published from it must say so."""
    return any(entry.is_synthetic for entry in entries)
