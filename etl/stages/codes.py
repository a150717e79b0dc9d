"""Classifications of industries and occupations, brought to the version that the product counts in.

Sections of KBLI 2020 are those of ISIC Rev. 4, sections of KBLI 2025 those of ISIC Rev. 5: from J on the letters moved,
and the old section J became J and K. Divisions (two digits) name their section in both.
"""

from __future__ import annotations

import re
from typing import Final

from dasbor.catalogue.dimensions import DIMENSIONS, SECTORS, UNKNOWN

KBLI_2025: Final = 2025
LETTERS_2025: Final[dict[str, str]] = {
    **{letter: letter for letter in "ABCDEFGHIJ"},
    **dict(zip("KLMNOPQRSTUV", "JKLMNOPQRSTU", strict=True)),
}
"""Section of KBLI 2025 -> section of KBLI 2020."""
_DIVISIONS: Final = {
    "A": (1, 3), "B": (5, 9), "C": (10, 33), "D": (35, 35), "E": (36, 39), "F": (41, 43), "G": (45, 47), "H": (49, 53),
    "I": (55, 56), "J": (58, 63), "K": (64, 66), "L": (68, 68), "M": (69, 75), "N": (77, 82), "O": (84, 84),
    "P": (85, 85), "Q": (86, 88), "R": (90, 93), "S": (94, 96), "T": (97, 98), "U": (99, 99),
}  # fmt: skip
_GONE_IN_2025: Final = {45}
"""Repair and trade of vehicles, which KBLI 2025 spreads over the other divisions."""
_KBLI: Final = re.compile(r"[A-V]|[0-9]{2,5}")
_KBJI: Final = re.compile(r"[0-9]{1,6}")
_OCCUPATIONS: Final = frozenset(DIMENSIONS["occupation"].categories) - {UNKNOWN}


def sector_of(code: str, version: int) -> str | None:
    """The section of KBLI 2020 of a letter or of 2 to 5 digits of a version; None when there is no such code."""
    if not _KBLI.fullmatch(code):
        return None
    if code.isalpha():
        return LETTERS_2025.get(code) if version == KBLI_2025 else (code if code in SECTORS else None)
    division = int(code[:2])
    if version == KBLI_2025 and division in _GONE_IN_2025:
        return None
    return next((letter for letter, (low, high) in _DIVISIONS.items() if low <= division <= high), None)


def occupation_of(code: str) -> str | None:
    """The major group of a KBJI code, which both versions share; None when there is no such code."""
    return code[0] if _KBJI.fullmatch(code) and code[0] in _OCCUPATIONS else None


def last_letter(version: int) -> str:
    """The last section of a version of KBLI."""
    return max(LETTERS_2025) if version == KBLI_2025 else max(SECTORS)
