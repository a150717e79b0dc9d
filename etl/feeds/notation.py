"""How a layout writes dates, times and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

JAKARTA: Final = "Asia/Jakarta"


@dataclass(frozen=True, slots=True)
class Notation:
    """The writing habits of one layout. The first form of each is the one that messages name."""

    days: tuple[str, ...] = ("%Y-%m-%d",)
    moments: tuple[str, ...] = (
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%d %H:%M:%S%.f",
        "%Y-%m-%dT%H:%M:%S%.f",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%dT%H:%M:%S%.f%#z",
        "%Y-%m-%d %H:%M:%S%.f%#z",
    )
    zone: str = JAKARTA
    """What a time without an offset means; times are kept in this zone, without an offset."""
    has_decimal_comma: bool = False
    """Whether numbers are written `15.000.000,50` rather than `15000000.50`."""


PLAIN: Final = Notation()
"""ISO dates and decimal points, as programs write them."""

_SPELLED: Final = {"%Y": "yyyy", "%m": "mm", "%d": "dd", "%H": "hh", "%M": "mm", "%S": "ss"}
_EXAMPLE: Final = {"%Y": "2024", "%m": "07", "%d": "31", "%H": "16", "%M": "45", "%S": "00"}


def spelled(form: str) -> str:
    """A form as people write it: `dd/mm/yyyy`."""
    return _replaced(form, _SPELLED)


def example(form: str) -> str:
    """A date or time written in a form: `31/07/2024`."""
    return _replaced(form, _EXAMPLE)


def _replaced(form: str, parts: dict[str, str]) -> str:
    for code, words in parts.items():
        form = form.replace(code, words)
    return form
