"""Which figures are published: from coarse to fine, only as far as enough people are to be expected.

Noise alone hides nobody in a sparse table: where next to nobody is expected, any figure above zero says "one". So

- a figure is published only where its own series leads one to expect `least` people or more in a period of its length,
  and only where all that contains it is published;
- a figure below `least` is not published: what is published stands for a group, never for one person or for nobody;
- what is withheld beside published figures of one family (the categories of a dimension, the areas of an area, the
  parts of a period) is never alone, and must together be expected to hold `least` people, and be as many by the
  difference between the whole and the published parts: else that difference would tell of it (a whole of 11 beside its
  only other part of 10: had nobody come, both would have the same noise). More of the family is withheld then, the
  least expected first.

All of it is decided from figures as they would be published, never from exact ones, so that what is withheld says
nothing that the published figures do not.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from dasbor.catalogue.period import MONTHS_IN
from etl.disclosure.families import Cells, Families
from etl.disclosure.grid import AREA_PARENT, AREAS_BY_DEPTH
from etl.disclosure.states import HIDDEN, SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etl.disclosure.grid import Floats, GrainPart, Ints, Split, States, Timeline


@dataclass(frozen=True)
class Opening:
    """Decides for one measure of a cube. `figures` are those of each split as they would be published.

    With `whole_families` a family is published whole or not at all: for magnitudes, which are told exactly but for the
    number of their contributors. `given` marks cells that are HIDDEN or NOTHING for a reason of their own.
    """

    timeline: Timeline
    figures: dict[Split, Ints]
    least: float
    is_stock: bool
    whole_families: bool = False
    given: dict[Split, States] | None = None

    def states(self) -> dict[Split, States]:
        """HIDDEN, SHOWN or NOTHING for every cell of every split."""
        found: dict[Split, States] = {}
        for split in sorted(self.figures, key=len):
            found[split] = np.full(self.figures[split].shape, HIDDEN, dtype=np.uint8)
            expected = self.expected(split)
            for areas in AREAS_BY_DEPTH:
                for part in self.timeline.parts:
                    _Level(self, split, areas, part).decide(found, expected)
        return found

    def expected(self, split: Split) -> Floats:
        """How many people each figure's own series leads one to expect in a whole period of its length.

        A year: what a year holds on average; a part of it: its share of what the year holds. A stock: the average of
        the months.
        """
        figures = self.figures[split].astype(float)
        line = self.timeline
        if self.is_stock:
            months = figures[..., line.parts[-1].at]
            return np.broadcast_to(months.mean(axis=-1, keepdims=True), figures.shape)
        expected = np.empty_like(figures)
        top = line.parts[0]
        rate = figures[..., top.at].sum(axis=-1, keepdims=True) / line.covered[top.at].sum()
        expected[..., top.at] = rate * MONTHS_IN[top.grain]
        for _, part in pairwise(line.parts):
            share = MONTHS_IN[part.grain] / line.covered[part.parent]
            expected[..., part.at] = figures[..., part.parent] * share
        return expected


@dataclass(frozen=True)
class _Level:
    """The cells of one split, one depth of areas and one grain: all families among them are decided together."""

    opening: Opening
    split: Split
    areas: Ints
    part: GrainPart

    def decide(self, found: dict[Split, States], expected: Floats) -> None:
        block = np.ix_(*map(np.arange, expected.shape[:-2]), self.areas, self.part.positions)
        likely = expected[block]
        state = self._alone(block, likely)
        for container in self._containers(found):
            state = np.where((container == HIDDEN) & (state == SHOWN), HIDDEN, state).astype(np.uint8)
        if (state == HIDDEN).any() and (state == SHOWN).any():
            figures, whole_families = self.opening.figures[self.split][block], self.opening.whole_families
            cells = Cells.of(state, figures, likely, self.opening.least, whole_families=whole_families)
            cells.settle([Families.along(state.shape, *kin) for kin in self._kin()])
            state = cells.as_array()
        found[self.split][block] = state

    def _alone(self, block: tuple[Ints, ...], likely: Floats) -> States:
        """What a cell is by itself."""
        is_small = (likely < self.opening.least) | (self.opening.figures[self.split][block] < self.opening.least)
        state = np.where(is_small, HIDDEN, SHOWN).astype(np.uint8)
        if self.opening.given is None:
            return state
        given = self.opening.given[self.split][block]
        return np.where(given == SHOWN, state, given)

    def _containers(self, found: dict[Split, States]) -> Iterator[States]:
        """State of what contains each cell: in time, in space, and over each dimension."""
        periods = self.part.positions
        if len(self.part.parent) and not self.opening.is_stock:
            yield found[self.split][..., self.areas, :][..., self.part.parent]
        if AREA_PARENT[self.areas[0]] >= 0:
            yield found[self.split][..., AREA_PARENT[self.areas], :][..., periods]
        for axis, dimension in enumerate(self.split):
            whole = found[tuple(d for d in self.split if d != dimension)]
            yield np.expand_dims(whole[..., self.areas, :][..., periods], axis)

    def _kin(self) -> Iterator[tuple[int, Ints, Ints | None]]:
        """Each axis along which the cells of this level form families, the parents of its positions, their figures."""
        figures, periods = self.opening.figures, self.part.positions
        mine = figures[self.split]
        for axis, dimension in enumerate(self.split):
            whole = figures[tuple(d for d in self.split if d != dimension)][..., self.areas, :][..., periods]
            yield axis, np.zeros(mine.shape[axis], dtype=np.int64), np.expand_dims(whole, axis)
        parents = AREA_PARENT[self.areas]
        is_inside = parents[0] >= 0
        yield len(self.split), parents, mine[..., np.unique(parents), :][..., periods] if is_inside else None
        if len(self.part.parent) and not self.opening.is_stock:
            yield len(self.split) + 1, self.part.parent, mine[..., self.areas, :][..., np.unique(self.part.parent)]
