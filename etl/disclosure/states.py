"""What a cell is to everyone: withheld, published, or nothing at all."""

from __future__ import annotations

from typing import Final

HIDDEN: Final = 0
SHOWN: Final = 1
NOTHING: Final = 2
"""Zero by its nature: no row, and nothing that would need to be withheld."""
