"""How wide words will be, without asking a browser: a little more than any usual sans-serif takes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLASSES: Final = {
    "ijl.,:;'|!I·": 0.31,
    "ft()[]r/- ": 0.39,
    "mMW@%…—": 0.95,
    "wABCDEFGHKLNOPQRSTUVXYZ&–+−=<>●×": 0.74,
}
"""Characters -> width in ems: those of Helvetica and of wider faces (Verdana, DejaVu), between them and above."""
_WIDTHS: Final = {character: width for characters, width in _CLASSES.items() for character in characters}
_OTHER: Final = 0.59
_BOLD: Final = 1.06
ELLIPSIS: Final = "…"


def text_width(words: str, size: float, *, is_bold: bool = False) -> float:
    """The width of one line of words in pixels, rather too much than too little."""
    return _ems(words) * size * (_BOLD if is_bold else 1)


@lru_cache(maxsize=8192)
def _ems(words: str) -> float:
    """The width in ems; kept, for the same words are measured for each width and in each answer."""
    return sum(_WIDTHS.get(character, _OTHER) for character in words)


def wrapped(words: str, size: float, width: float) -> list[str]:
    """The words in lines that fit the width; a word that is longer than a line keeps its own line."""
    return list(_lines(words, size, width))


def _lines(words: str, size: float, width: float) -> Iterator[str]:
    current = ""
    for word in words.split():
        longer = f"{current} {word}" if current else word
        if current and text_width(longer, size) > width:
            yield current
            current = word
        else:
            current = longer
    if current:
        yield current


def shortened(words: str, size: float, width: float) -> str:
    """The words if they fit, else as many whole ones as do, and an ellipsis."""
    if text_width(words, size) <= width:
        return words
    kept = words.split()
    while len(kept) > 1 and text_width(" ".join(kept) + ELLIPSIS, size) > width:
        kept.pop()
    cut = " ".join(kept).rstrip(",;")
    while len(cut) > 1 and text_width(cut + ELLIPSIS, size) > width:
        cut = cut[:-1]
    return cut.rstrip() + ELLIPSIS
