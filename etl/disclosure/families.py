"""Families of cells: what is withheld in one of them is never alone, and stands for enough people together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING, Final

import numpy as np

from etl.disclosure.states import HIDDEN, NOTHING, SHOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etl.disclosure.grid import Floats, Ints, States

_ROUNDING: Final = 1e-9
"""What sums of expected people may miss by adding them up in another order."""


def families(shape: tuple[int, ...], axis: int, parents: Ints) -> Ints:
    """The families of the cells of an array along an axis, one a row: flat positions, filled up with the array's size.

    `parents` has the parent of each position on the axis; positions of one parent are of one family.
    """
    cells = int(np.prod(shape))
    lines = np.moveaxis(np.arange(cells).reshape(shape), axis, -1).reshape(-1, shape[axis])
    groups = [np.flatnonzero(parents == parent) for parent in np.unique(parents)]
    found = np.full((len(lines), len(groups), max(map(len, groups))), cells)
    for i, group in enumerate(groups):
        found[:, i, : len(group)] = lines[:, group]
    return found.reshape(-1, found.shape[-1])


@dataclass(frozen=True)
class Cells:
    """Cells of one level, flat, with one more that fills up families: it is NOTHING and counts nobody."""

    state: States
    likely: Floats
    """How many people each is expected to hold."""
    shape: tuple[int, ...]
    least: float
    whole_families: bool

    @classmethod
    def of(cls, state: States, likely: Floats, least: float, *, whole_families: bool) -> Cells:
        """The cells of two arrays of one shape."""
        flat = np.append(state.ravel(), np.uint8(NOTHING))
        return cls(flat, np.append(likely.ravel(), 0.0), state.shape, least, whole_families)

    def as_array(self) -> States:
        """The states in the shape that the cells came in."""
        return self.state[:-1].reshape(self.shape)

    def settle(self, kinds: Sequence[Ints]) -> None:
        """Withhold more until every family of every kind holds enough; a kind is looked at again when another moved."""
        settled = 0
        for kind in cycle(kinds):
            settled = 1 if self._withhold_more(kind) else settled + 1
            if settled >= len(kinds):
                return

    def _withhold_more(self, kind: Ints) -> bool:
        """Withhold more of each family until what is withheld is enough together; whether any was."""
        state = self.state[kind]
        kind = kind[(state == HIDDEN).any(axis=1) & (state == SHOWN).any(axis=1)]
        state, likely = self.state[kind], self.likely[kind]
        candidates = np.where(state == SHOWN, likely, np.inf)
        order = candidates.argsort(axis=1, kind="stable")
        candidates = np.take_along_axis(candidates, order, axis=1)
        is_next = np.isfinite(candidates)
        if not self.whole_families:
            is_next &= self._is_short(state == HIDDEN, likely, np.where(is_next, candidates, 0.0))
        self.state[np.take_along_axis(kind, order, axis=1)[is_next]] = HIDDEN
        return bool(is_next.any())

    def _is_short(self, hidden: States, likely: Floats, candidates: Floats) -> States:
        """Whether what is withheld of a family, and all candidates before each one, is too little together."""
        before = np.zeros_like(candidates)
        before[:, 1:] = candidates.cumsum(axis=1)[:, :-1]
        people = np.where(hidden, likely, 0.0).sum(axis=1, keepdims=True) + before
        number = hidden.sum(axis=1, keepdims=True) + np.arange(hidden.shape[1])
        found: States = (people < self.least - _ROUNDING) | (number < 2)
        return found
