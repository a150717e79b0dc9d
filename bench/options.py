"""What the person who measures may choose."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
OUT: Final = Path(__file__).parent / "out"
"""Everything a benchmark writes; ignored by git."""

FULL_EVENTS: Final = 10_000_000
QUICK_EVENTS: Final = 200_000


@dataclass(frozen=True, slots=True)
class Options:
    """The scale of a run. `home` names an installation to ask and to serve instead of one made for the purpose."""

    is_quick: bool = False
    events: int = FULL_EVENTS
    seconds: int = 75
    home: Path | None = None

    @property
    def few_events(self) -> int:
        """The smaller of the two scales that show how something grows."""
        return self.events // 10
