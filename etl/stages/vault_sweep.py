"""Removing what an interrupted load left behind: everything that the ledger does not name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from etl.stages import ledger, quarantine, vault
from etl.stages.vault_files import UNFINISHED, discard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etl.home import Home


_OURS: Final = re.compile(rf"[0-9a-f]{{16}}(-[0-9]+\.parquet)?|\..+{re.escape(UNFINISHED)}")


def sweep(home: Home) -> list[Path]:
    """Remove orphans and return them. The caller holds the home, so nobody is writing them now."""
    entries = ledger.entries(home)
    kept = {vault.folder(home, entry.feed) / part.name for entry in entries for part in entry.parts}
    kept |= {quarantine.folder(home, entry.feed, entry.file_id) for entry in entries}
    orphans = [path for path in _candidates(home) if path not in kept]
    for path in orphans:
        discard(path)
    return orphans


def _candidates(home: Home) -> Iterator[Path]:
    """Every part, every quarantined file, and whatever is unfinished; by name, so that nothing else is ever touched."""
    inside = (*home.vault.glob("*"), *home.vault.glob("*/*"), *home.quarantine.glob("*/*/*"))
    yield from (path for path in inside if _OURS.fullmatch(path.name))
    yield from home.quarantine.glob(f"refused/.*{UNFINISHED}")
