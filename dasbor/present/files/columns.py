"""The columns of a file described: their names in both languages and what they hold, for every kind of metadata."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.status import Status
from dasbor.catalogue.words import files as words
from dasbor.present.files.rows import LEADING, TRAILING

if TYPE_CHECKING:
    from dasbor.catalogue.text import Text
    from dasbor.warehouse.selection import Selection

_NUMBERS: Final = {"value", "error"}
_MAY_BE_EMPTY: Final = {"value", "error", "province_code_kemendagri"}


@dataclass(frozen=True, slots=True)
class Described:
    """A column: its machine name, its name for people, its kind, and the words it may hold when they are listed."""

    key: str
    name: Text
    kind: Literal["text", "number"]
    may_be_empty: bool
    allowed: tuple[str, ...] = ()


def described(selection: Selection) -> list[Described]:
    """The columns of the files of a selection, in their order."""
    return [_described(key) for key in (*LEADING, *selection.by, *TRAILING)]


def key_columns(selection: Selection) -> list[str]:
    """The columns that together name a row."""
    return ["indicator", "period", "province_code_bps", *selection.by]


def _described(key: str) -> Described:
    if key in DIMENSIONS:
        dimension = DIMENSIONS[key]
        return Described(key, dimension.name, "text", may_be_empty=False, allowed=tuple(dimension.categories))
    kind: Literal["text", "number"] = "number" if key in _NUMBERS else "text"
    allowed = tuple(map(str, Status)) if key == "status" else ()
    return Described(key, words.COLUMNS[key], kind, key in _MAY_BE_EMPTY, allowed)
