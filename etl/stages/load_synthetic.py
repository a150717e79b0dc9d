"""Whether a file belongs to a synthetic sample: the manifest beside it, or in a folder above it, says so."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST_FILE: Final = "manifest.json"
SAYS_SO: Final = "is_synthetic"

_FOLDERS_ABOVE: Final = 4


def is_synthetic(path: Path) -> bool:
    """Whether a sample's manifest covers the file."""
    return any(_is_sample(folder) for folder in islice(path.absolute().parents, _FOLDERS_ABOVE))


def _is_sample(folder: Path) -> bool:
    try:
        told = json.loads((folder / MANIFEST_FILE).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(told, dict) and told.get(SAYS_SO) is True
