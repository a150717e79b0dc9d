"""What the attacker has: every published atom, how atoms add up, and what the known method makes of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import lgamma
from typing import TYPE_CHECKING

import numpy as np

from bench.attack.families import WITHHELD, Family, Floats, Ints, Places, Unions, all_families
from dasbor.catalogue.cubes import Merge
from etl.disclosure.lookup import slots
from etl.disclosure.opening import Opening
from etl.disclosure.ptable import perturbation_table

if TYPE_CHECKING:
    import polars as pl

    from etl.disclosure.grid import Grid
    from etl.disclosure.rules import Rules

STATES = 31
"""True counts that are considered for an atom: so many from the smallest on."""

_LUMPS = 0.7
"""Shape of the negative binomial prior: well below 1, because people come in batches."""

_OTHER_REASON = 0.02
"""How likely an atom is withheld for what lies beside it."""


@dataclass(frozen=True)
class Seen:
    """All atoms of a cube in a row, and after them the unions of what is withheld.

    `low` is the first true count considered for each, `kernel` the probability of what was published given each true
    count from there on, `prior` what the attacker expects beforehand.
    """

    published: Ints
    low: Ints
    kernel: Floats
    prior: Floats
    families: tuple[Family, ...]
    unions: Unions

    @property
    def answers(self) -> int:
        """How many atoms the attacker has an answer for, withheld ones included."""
        return self.unions.first

    def averaged(self, others: list[Ints]) -> Seen:
        """The same with the mean of these and of other answers to the same questions, where all were published."""
        if not others:
            return self
        every = np.stack([self.published[: self.answers], *others])
        mean = np.where((every == WITHHELD).any(axis=0), WITHHELD, every.mean(axis=0))
        return replace(self, published=np.concatenate([mean, self.published[self.answers :]]))


def see(grid: Grid, public: pl.DataFrame, rules: Rules, measure: str, *, withholds: bool = True) -> Seen:
    """Read a measure of a public file as the attacker does. `withholds` says whether small figures are withheld."""
    is_stock = grid.cube.measure(measure).merge is Merge.STOCK
    arrays, places, size = {}, {}, 0
    for split in grid.cube.splits:
        rows = public.filter(split=",".join(split))
        arrays[split] = grid.spread(split, grid.places(split, rows), rows[measure].fill_null(WITHHELD))
        places[split] = np.arange(size, size + arrays[split].size).reshape(arrays[split].shape)
        size += arrays[split].size
    atoms = np.concatenate([values.ravel() for values in arrays.values()])
    unions = Unions.beside(atoms)
    families = [
        part for family in all_families(grid, places, adds_up_in_time=not is_stock) for part in unions.split(family)
    ]
    published = np.concatenate([atoms, np.full(unions.number, WITHHELD)])
    low = _lowest(published, families, rules)
    kernel = _kernel(published, low, rules, withholds=withholds)
    kernel[unions.first :] = 1.0
    prior = _prior(unions.sums(_expected(grid, arrays, rules.least / 2, is_stock=is_stock)), low)
    families += unions.families(STATES - 5)
    return Seen(published, low, kernel, prior, tuple(f for f in families if len(f.whole)), unions)


def true_counts(grid: Grid, exact: pl.DataFrame, seen: Seen, measure: str) -> Ints:
    """What the attacker is after: the true count of every atom and every union."""
    arrays = []
    for split in grid.cube.splits:
        rows = exact.filter(split=",".join(split))
        arrays.append(grid.spread(split, grid.places(split, rows), rows[measure]).ravel())
    return seen.unions.sums(np.concatenate(arrays))


def _expected(grid: Grid, arrays: Places, unknown: float, *, is_stock: bool) -> Floats:
    filled = {split: np.where(values == WITHHELD, unknown, values) for split, values in arrays.items()}
    opening = Opening(grid.timeline, filled, 0, is_stock)
    return np.concatenate([opening.expected(split).ravel() for split in arrays])


def _lowest(published: Ints, families: list[Family], rules: Rules) -> Ints:
    """The smallest count considered: what noise allows, or somewhat less than what published figures leave over."""
    low = np.maximum(0, published - rules.noise.largest)
    rest = np.full(len(published), np.iinfo(np.int64).max)
    for family in families:
        values = published[family.parts]
        is_sole = (values == WITHHELD).sum(axis=1) == 1
        left = published[family.whole] - np.where(values == WITHHELD, 0, values).sum(axis=1)
        sole = np.take_along_axis(family.parts, (values == WITHHELD).argmax(axis=1)[:, None], axis=1)[:, 0]
        np.minimum.at(rest, sole[is_sole], left[is_sole])
    is_known = (published == WITHHELD) & (rest < np.iinfo(np.int64).max)
    return np.where(is_known, np.maximum(0, rest - STATES // 2), low)


def noise_probabilities(rules: Rules) -> list[dict[int, float]]:
    """For each true count from 0 the probability of each published one; the last serves all larger, by difference."""
    table = perturbation_table(rules.noise)
    rows = [
        {row.count + v: keys / 256 for v, keys in zip(row.noise, slots(row, rules.noise), strict=True)} for row in table
    ]
    return [{0: 1.0}, *rows]


def chance(rows: list[dict[int, float]], count: int, published: int) -> float:
    """The probability that a true count is perturbed into a published one."""
    last = len(rows) - 1
    return rows[count].get(published, 0.0) if count < last else rows[last].get(published - count + last, 0.0)


def _kernel(published: Ints, low: Ints, rules: Rules, *, withholds: bool) -> Floats:
    rows = noise_probabilities(rules)
    kinds, which = np.unique(np.column_stack([published, low]), axis=0, return_inverse=True)
    table = np.zeros((len(kinds), STATES))
    small = range(1, rules.least_shown) if withholds else range(0)
    for i, (value, first) in enumerate(kinds):
        for j in range(STATES):
            if value == WITHHELD:
                table[i, j] = sum(chance(rows, first + j, v) for v in small) + _OTHER_REASON
            else:
                table[i, j] = chance(rows, first + j, int(value))
    return table[which.ravel()]


def _prior(expected: Floats, low: Ints) -> Floats:
    """Negative binomial around what is expected, as the people of a lumpy register are."""
    mean = np.clip(np.rint(expected * 20) / 20, 0.05, 60)
    counts = np.arange(int(low.max()) + STATES)
    known, which = np.unique(mean, return_inverse=True)
    ways = np.array([lgamma(n + _LUMPS) - lgamma(_LUMPS) - lgamma(n + 1) for n in counts])
    share = (_LUMPS / (_LUMPS + known))[:, None]
    table = np.exp(ways + _LUMPS * np.log(share) + counts * np.log1p(-share))
    return table[which[:, None], low[:, None] + np.arange(STATES)] + 1e-300
