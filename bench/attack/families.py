"""How atoms add up: every whole with its parts, and what the attacker can do with parts that are withheld."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dasbor.warehouse.tables import AREA_KEYS
from etl.disclosure.grid import AREA_PARENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etl.disclosure.grid import Grid

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Places = dict[tuple[str, ...], Ints]

WITHHELD = -1


@dataclass(frozen=True)
class Family:
    """Wholes and their parts, by their position among all atoms: the parts of row i add up to the whole of row i."""

    whole: Ints
    parts: Ints

    def take(self, rows: Bools) -> Family:
        """The families of those rows."""
        return Family(self.whole[rows], self.parts[rows])


def all_families(grid: Grid, places: Places, *, adds_up_in_time: bool) -> Iterator[Family]:
    """Categories of a dimension, areas of an area (both boundary bases), parts of a period."""
    for split, at in places.items():
        for axis, dimension in enumerate(split):
            whole = places[tuple(d for d in split if d != dimension)]
            yield _family(whole, np.moveaxis(at, axis, -1))
        for area in range(len(AREA_KEYS)):
            inside = np.flatnonzero(area == AREA_PARENT)
            if len(inside):
                yield _family(at[..., area, :], np.moveaxis(at[..., inside, :], -2, -1))
        for part in grid.timeline.parts[1:] if adds_up_in_time else ():
            for period in np.unique(part.parent):
                yield _family(at[..., period], at[..., part.positions[part.parent == period]])


def _family(whole: Ints, parts: Ints) -> Family:
    return Family(whole.reshape(-1), parts.reshape(-1, parts.shape[-1]))


@dataclass
class Unions:
    """The difference between a whole and its published parts is an atom of its own: the union of what is withheld."""

    published: Ints
    first: int
    """Position of the first union."""
    members: list[Ints]
    rest: list[Ints]
    """What each union is estimated to count."""

    @classmethod
    def beside(cls, published: Ints) -> Unions:
        """No unions yet; they come after these atoms."""
        return cls(published, len(published), [], [])

    @property
    def number(self) -> int:
        """How many unions there are."""
        return sum(map(len, self.members))

    def split(self, family: Family) -> Iterator[Family]:
        """The family without its withheld parts, which are replaced by their union when there are several."""
        family = family.take(self.published[family.whole] > 0)
        is_withheld = self.published[family.parts] == WITHHELD
        number = is_withheld.sum(axis=1)
        yield family.take(number <= 1)
        for withheld in range(2, family.parts.shape[1]):
            yield self._united(family.take(number == withheld), withheld)

    def _united(self, family: Family, withheld: int) -> Family:
        order = np.argsort(self.published[family.parts] == WITHHELD, axis=1, kind="stable")
        parts = np.take_along_axis(family.parts, order, axis=1)
        known, members = parts[:, :-withheld], parts[:, -withheld:]
        union = self.first + self.number + np.arange(len(family.whole))
        self.members.append(members)
        self.rest.append(self.published[family.whole] - self.published[known].sum(axis=1))
        return Family(family.whole, np.column_stack([known, union]))

    def families(self, most: int) -> Iterator[Family]:
        """The unions that are estimated to count at most so many, each with its members."""
        at = self.first
        for members, rest in zip(self.members, self.rest, strict=True):
            union = at + np.arange(len(members))
            yield Family(union, members).take(rest <= most)
            at += len(members)

    def sums(self, values: npt.NDArray[np.generic]) -> npt.NDArray[np.generic]:
        """Values of the atoms, and after them their sums over each union."""
        return np.concatenate([values, *(values[members].sum(axis=1) for members in self.members)])
