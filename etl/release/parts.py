"""Whether the parts of the vault are there as the ledger states them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl
from polars.exceptions import PolarsError

from dasbor.catalogue.problem import Problem, problem
from etl.stages import vault
from etl.stages.vault_trouble import VAULT_DAMAGED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from etl.home import Home
    from etl.stages.ledger import Entry, Part


def damaged_parts(home: Home, entries: Iterable[Entry]) -> Iterator[Problem]:
    """A problem for each part that is missing, cannot be opened, or has not as many rows as the ledger says."""
    for entry in entries:
        for part in entry.parts:
            if not _is_whole(home, entry, part):
                yield problem(VAULT_DAMAGED, file=f"{vault.folder_name(entry.feed)}/{part.name}")


def _is_whole(home: Home, entry: Entry, part: Part) -> bool:
    path = vault.folder(home, entry.feed) / part.name
    try:
        rows: int = pl.scan_parquet(path).select(pl.len()).collect().item()
    except (OSError, PolarsError):
        return False
    return rows == part.rows
