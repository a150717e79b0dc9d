"""The known words nearest to one that is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz import process

if TYPE_CHECKING:
    from collections.abc import Iterable

NONE_NEAR: Final = "–"


@dataclass(frozen=True, slots=True)
class Nearest:
    """The answer, searched for when somebody reads it: a column of a million strangers is not worth that many."""

    word: str
    known: tuple[str, ...]
    most: int
    least: int

    def __str__(self) -> str:
        """The words that look most alike, best first; a dash when none does."""
        found = process.extract(self.word, self.known, processor=str.lower, limit=self.most, score_cutoff=self.least)
        return ", ".join(match for match, _score, _place in found) or NONE_NEAR


def nearest(word: str, known: Iterable[str], *, most: int = 3, least: int = 50) -> Nearest:
    """The known words of a likeness of at least `least` (0 to 100), at most `most` of them."""
    return Nearest(word, tuple(known), most, least)
