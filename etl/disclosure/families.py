"""Families of cells: what is withheld in one of them is never alone, and stands for enough people together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING, Final

import numpy as np

from etl.disclosure.states import HIDDEN, NOTHING, SHOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from etl.disclosure.grid import Floats, Ints, States

    Bools = npt.NDArray[np.bool_]

_ROUNDING: Final = 1e-9
"""What sums of expected people may miss by adding them up in another order."""


@dataclass(frozen=True)
class Families:
    """Families of one kind, one a row: flat positions of their members, filled up, and the figure of each whole."""

    members: Ints
    wholes: Floats

    @classmethod
    def along(cls, shape: tuple[int, ...], axis: int, parents: Ints, wholes: Ints | None) -> Families:
        """The families of the cells of an array along an axis.

        `parents` has the parent of each position on the axis; positions of one parent are of one family. `wholes` are
        the figures of the parents in ascending order, on the place of the axis; None when nothing contains the cells.
        Rows are filled up with the size of the array.
        """
        cells = int(np.prod(shape))
        lines = np.moveaxis(np.arange(cells).reshape(shape), axis, -1).reshape(-1, shape[axis])
        groups = [np.flatnonzero(parents == parent) for parent in np.unique(parents)]
        found = np.full((len(lines), len(groups), max(map(len, groups))), cells)
        for i, group in enumerate(groups):
            found[:, i, : len(group)] = lines[:, group]
        members = found.reshape(-1, found.shape[-1])
        told = np.full(len(members), np.inf) if wholes is None else np.moveaxis(wholes, axis, -1).ravel()
        return cls(members, told.astype(float))

    def take(self, rows: Bools) -> Families:
        """The families of those rows."""
        return Families(self.members[rows], self.wholes[rows])


@dataclass(frozen=True)
class Cells:
    """Cells of one level, flat, with one more that fills up families: it is NOTHING and counts nobody."""

    state: States
    figures: Floats
    """As they would be published."""
    likely: Floats
    """How many people each is expected to hold."""
    shape: tuple[int, ...]
    least: float
    whole_families: bool

    @classmethod
    def of(cls, state: States, figures: Ints, likely: Floats, least: float, *, whole_families: bool) -> Cells:
        """The cells of arrays of one shape."""
        states = np.append(state.ravel(), np.uint8(NOTHING))
        known, expected = (np.append(values.ravel(), 0.0) for values in (figures, likely))
        return cls(states, known, expected, state.shape, least, whole_families)

    def as_array(self) -> States:
        """The states in the shape that the cells came in."""
        return self.state[:-1].reshape(self.shape)

    def settle(self, kinds: Sequence[Families]) -> None:
        """Withhold more until every family of every kind holds enough; a kind is looked at again when another moved."""
        settled = 0
        for kind in cycle(kinds):
            settled = 1 if self._withhold_more(kind) else settled + 1
            if settled >= len(kinds):
                return

    def _withhold_more(self, kind: Families) -> bool:
        """Withhold more of each family until what is withheld is enough together; whether any was."""
        state = self.state[kind.members]
        kind = kind.take((state == HIDDEN).any(axis=1) & (state == SHOWN).any(axis=1))
        state, likely = self.state[kind.members], self.likely[kind.members]
        candidates = np.where(state == SHOWN, likely, np.inf)
        order = candidates.argsort(axis=1, kind="stable")
        members = np.take_along_axis(kind.members, order, axis=1)
        is_next = self.state[members] == SHOWN
        if not self.whole_families:
            hidden = np.where(state == HIDDEN, likely, 0.0).sum(axis=1), (state == HIDDEN).sum(axis=1)
            is_next &= self._is_short(members, is_next, kind.wholes, *hidden)
        self.state[members[is_next]] = HIDDEN
        return bool(is_next.any())

    def _is_short(self, members: Ints, is_candidate: Bools, wholes: Floats, people: Floats, number: Ints) -> Bools:
        """Whether what is withheld of a family, and all candidates before each one, is too little together.

        Too little is fewer `people` than `least` by what may be expected of it, and by what the published members leave
        of the whole; and one cell alone. Candidates come first in a row, the least expected first.
        """
        likely = np.where(is_candidate, self.likely[members], 0.0)
        figures = np.where(is_candidate, self.figures[members], 0.0)
        rest = wholes - figures.sum(axis=1)
        expected = people[:, None] + _before(likely)
        left = rest[:, None] + _before(figures)
        at_least_two = number[:, None] + np.arange(members.shape[1]) >= 2
        is_enough: Bools = (expected >= self.least - _ROUNDING) & (left >= self.least) & at_least_two
        return ~is_enough


def _before(values: Floats) -> Floats:
    """The sum of what comes before each value of a row."""
    return values.cumsum(axis=1) - values
