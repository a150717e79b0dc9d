"""The tile grid: every province one tile of the same size, where it lies in the archipelago."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import PROVINCES
from dasbor.catalogue.status import STATUS_MARKS
from dasbor.catalogue.words import charts as words
from dasbor.present.colour import readable_on
from dasbor.present.format import compact, inside

if TYPE_CHECKING:
    from dasbor.present.cells import Cell
    from dasbor.present.theme import Palette

_PLACES: Final = Path(__file__).parents[2] / "data" / "reference" / "tilegrid.csv"


@dataclass(frozen=True, slots=True)
class Tile:
    """One province: its place, its look, and what is said when it is reached."""

    area: str
    code: str
    """Two letters (ISO 3166-2)."""
    name: str
    column: int
    row: int
    value: str
    """The value in few characters, or the mark of the reason."""
    said: tuple[str, ...]
    """Value with unit, rank, status: what a screen reader says after the name, and what the pointer shows."""
    fill: str
    ink: str
    is_empty: bool
    is_zero: bool


def tile(cell: Cell, fill: str | None, colours: Palette, count: int) -> Tile:
    """The tile of a province; without a fill when there is no figure. `count` provinces are ranked."""
    column, row = _places()[cell.area]
    said = [cell.sentence]
    if cell.place is not None:
        said += [words.RANK.say(cell.lang, rank=cell.rank_words, count=count), inside(cell.status_words)]
    background = fill or colours.surface.empty
    return Tile(
        cell.area,
        PROVINCES[cell.area].iso.removeprefix("ID-"),
        cell.name,
        column,
        row,
        STATUS_MARKS[cell.status] if cell.value is None else compact(cell.value, cell.unit, cell.lang),
        tuple(said),
        background,
        readable_on(background),
        is_empty=fill is None,
        is_zero=fill == colours.surface.paper,
    )


@cache
def _places() -> dict[str, tuple[int, int]]:
    """BPS code -> column and row; the two former provinces of Papua keep the place of their present namesakes."""
    with _PLACES.open(newline="") as lines:
        return {row["province_code_bps"]: (int(row["column"]), int(row["row"])) for row in csv.DictReader(lines)}
