"""Whether the vault is whole: every part that the ledger names is there with as many rows as it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl
from polars.exceptions import PolarsError

from dasbor.catalogue.problem import problem
from etl.stages import ledger, vault
from etl.stages.vault_trouble import VAULT_DAMAGED, StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dasbor.catalogue.problem import Problem
    from etl.home import Home


def verify(home: Home) -> list[Problem]:
    """What is wrong with the vault; nothing when it is whole."""
    return list(_damage(home))


def _damage(home: Home) -> Iterator[Problem]:
    try:
        entries = ledger.entries(home)
    except StorageError as error:
        yield error.problem
        return
    for entry in entries:
        for part in entry.parts:
            if _rows(vault.folder(home, entry.feed) / part.name) != part.rows:
                yield problem(VAULT_DAMAGED, file=part.name)


def _rows(path: Path) -> int | None:
    try:
        return int(pl.scan_parquet(path).select(pl.len()).collect().item())
    except (OSError, PolarsError):
        return None
