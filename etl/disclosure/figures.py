"""The figures of one measure as they would be published, before it is decided which of them are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dasbor.catalogue.cubes import Merge
from etl.disclosure.hold import bounds, held
from etl.disclosure.noise import perturbed

if TYPE_CHECKING:
    from dasbor.catalogue.cubes import Measure
    from dasbor.catalogue.period import Month
    from etl.disclosure.atoms import Atoms
    from etl.disclosure.grid import Grid, Ints, Split
    from etl.disclosure.secret import Secret

NOT_PUBLISHED = -1


@dataclass(frozen=True)
class Figures:
    """Makes the figures of a measure. `before` is the cube of the release in force, None when there is none."""

    grid: Grid
    measure: Measure
    secret: Secret
    before: Atoms | None = None

    @property
    def is_stock(self) -> bool:
        """Whether the figures are states at the end of their periods."""
        return self.measure.merge is Merge.STOCK

    def of(self, split: Split, counts: Ints, keys: Ints, published: Ints | None = None) -> Ints:
        """Counts of people with their noise, or what was published of them while that is near enough.

        `published` are the figures of the release in force, `NOT_PUBLISHED` where it has none; they are looked up when
        not given.
        """
        fresh = perturbed(counts, keys, self.secret.table)
        there = self.published(split) if published is None else published
        if self.is_stock:
            return self._stock(split, counts, fresh, there)
        return held(there, counts, fresh, self._bounds(split, self.grid.timeline.last, counts.shape))

    def published(self, split: Split) -> Ints:
        """The measure in the release in force."""
        if self.before is None:
            return np.full(self.grid.shape(split), NOT_PUBLISHED, dtype=np.int64)
        return self.before.spread(split, self.measure.key, nothing=NOT_PUBLISHED, withheld=NOT_PUBLISHED)

    def _stock(self, split: Split, counts: Ints, fresh: Ints, published: Ints) -> Ints:
        line = self.grid.timeline
        figures = np.empty_like(counts)
        last = np.full(counts.shape[:-1], NOT_PUBLISHED, dtype=np.int64)
        for position in line.parts[-1].positions:
            _, month = line.periods[position]
            bound = self._bounds(split, month, last.shape)
            here = counts[..., position]
            last = held(published[..., position], here, held(last, here, fresh[..., position], bound), bound)
            figures[..., position] = last
        return figures[..., line.last_month_of]

    def _bounds(self, split: Split, month: Month, shape: tuple[int, ...]) -> Ints:
        return bounds(self.secret.seed, self.measure.key, split, month, shape, self.secret.rules.hold)
