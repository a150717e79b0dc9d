"""What a model is: one SQL file that says what happened, and the few words that its engine must know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from dasbor.catalogue.cubes import CUBES, Cube

SQL: Final = Path(__file__).parent / "sql"


class Yields(StrEnum):
    """What the rows of a model's SQL mean, and so how they become atoms."""

    EVENTS = "events"
    """`month, place, <dimensions>, cell_key, <measures>`: so much is added to each measure in that month.

    A flow adds up; a stock is the running sum, so what leaves it is a negative amount. A measure that counts people
    gets 1, 0 or -1 a record, and its key sum the same multiple of `cell_key`. A NULL amount says nothing.
    """
    MEMBERS = "members"
    """`unit_id, unit_key, month, place, <fixed dimensions>, mask`: who was there, once for each month and place.

    Fixed dimensions do not change for a unit within a year. Those in which it may be seen under several categories at
    once are bits of `mask`, made by the macro `mask_of`.
    """
    ATOMS = "atoms"
    """`split, grain, period, area, <dimensions>, <measures>`: finished figures of others, taken as they are."""


@dataclass(frozen=True, slots=True)
class Model:
    """How one cube is counted from the vault. How its measures merge is declared with the cube.

    `bucket_key` is the column of all feeds in `reads` (those that have it) on which joins, windows and distinct counts
    of the SQL depend: rows that differ in it never meet, so the SQL may be run bucket by bucket. The latest version
    of a record is found before, whatever the bucket key.
    """

    cube_key: str
    bucket_key: str
    reads: tuple[str, ...]
    yields: Yields = Yields.EVENTS
    varying: tuple[str, ...] = ()
    """Of members: the dimensions in `mask`."""

    @property
    def cube(self) -> Cube:
        """The cube that the model fills."""
        return CUBES[self.cube_key]

    @property
    def sql(self) -> str:
        """The text of the model's SQL file."""
        return (SQL / f"{self.cube_key}.sql").read_text(encoding="utf-8").rstrip().rstrip(";")

    @property
    def fixed(self) -> tuple[str, ...]:
        """Of members: the dimensions that have columns of their own."""
        return tuple(d for d in self.cube.dimensions if d not in self.varying)
