"""The known words nearest to one that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], *, most: int = 3, least: int = 50) -> str:
    """The known words that look most alike, best first, of a likeness of at least `least` (0 to 100); else a dash."""
    found = process.extract(word, list(known), processor=str.lower, limit=most, score_cutoff=least)
    return ", ".join(match for match, _score, _place in found) or "–"
