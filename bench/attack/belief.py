"""The posterior of every true count, by belief propagation over all sums.

Atoms are variables with the exact kernel of the noise, families are factors that say that parts add up to the whole.
Messages run along the sums (convolutions, so that a family of twenty parts costs little); on a tree the result is
exact, and with loops it is that of the computation tree, which grows by one ring of neighbours a round. Few rounds are
honest; many count the same evidence again and again, which shows as claims that are wrong more often than they say. A
whole with only one part above zero consists of the same records as that part, and so has the same noise: that is known
to the attacker, too.

Source: Kschischang, Frey and Loeliger (2001), Factor graphs and the sum-product algorithm; Yedidia, Freeman and Weiss
(2005) on the computation tree.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from scipy import fft

from bench.attack.families import WITHHELD, Family, Floats, Ints
from bench.attack.seen import STATES, Seen

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBERS_AT_ONCE = 2_000_000
_FLOOR = 1e-10


@dataclass
class _Factor:
    """Families of one size, and the messages that they sent last (as logarithms)."""

    family: Family
    to_whole: Floats = field(init=False)
    to_parts: Floats = field(init=False)

    def __post_init__(self) -> None:
        number, size = self.family.parts.shape
        self.to_whole = np.zeros((number, STATES))
        self.to_parts = np.zeros((number, size, STATES))

    def chunks(self) -> Iterator[slice]:
        number, size = self.family.parts.shape
        step = max(1, _NUMBERS_AT_ONCE // (size * (size + 1) * STATES))
        yield from (slice(i, i + step) for i in range(0, number, step))


class Belief:
    """What the attacker believes of each atom; `spread` carries it one ring of neighbours further."""

    def __init__(self, seen: Seen) -> None:
        self._seen = seen
        self._own = np.log(np.maximum(seen.kernel * seen.prior, 1e-300))
        self._belief = self._own.copy()
        self._factors = [_Factor(family) for family in _by_size(seen.families)]

    def spread(self, rounds: int = 1, *, damping: float = 0.0) -> Belief:
        """Exchange messages between all atoms and all families so many times."""
        for _ in range(rounds):
            belief = self._own.copy()
            for factor in self._factors:
                self._exchange(factor, damping)
                np.add.at(belief, factor.family.whole, factor.to_whole)
                np.add.at(belief, factor.family.parts.ravel(), factor.to_parts.reshape(-1, STATES))
            self._belief = belief
        return self

    def posterior(self) -> Floats:
        """The probability of each true count from `low` on, for every atom."""
        return _normal(self._belief)

    def _exchange(self, factor: _Factor, damping: float) -> None:
        for chunk in factor.chunks():
            whole, parts = factor.family.whole[chunk], factor.family.parts[chunk]
            from_whole = _normal(self._belief[whole] - factor.to_whole[chunk])
            from_parts = _normal(self._belief[parts] - factor.to_parts[chunk])
            sums = _Sums(self._seen, whole, parts, from_whole, from_parts)
            for messages, new in ((factor.to_whole, sums.to_whole()), (factor.to_parts, sums.to_parts())):
                messages[chunk] = damping * messages[chunk] + (1 - damping) * _log(new)


def _by_size(families: tuple[Family, ...]) -> Iterator[Family]:
    sizes: dict[int, list[Family]] = {}
    for family in families:
        sizes.setdefault(family.parts.shape[1], []).append(family)
    for same in sizes.values():
        yield Family(np.concatenate([f.whole for f in same]), np.concatenate([f.parts for f in same]))


def _normal(logarithms: Floats) -> Floats:
    numbers = np.exp(logarithms - logarithms.max(axis=-1, keepdims=True))
    return numbers / numbers.sum(axis=-1, keepdims=True)


def _log(numbers: Floats) -> Floats:
    most = np.maximum(numbers.max(axis=-1, keepdims=True), 1e-300)
    return np.log(np.maximum(numbers / most, _FLOOR))


class _Sums:
    """The messages of some families of one size."""

    def __init__(self, seen: Seen, whole: Ints, parts: Ints, from_whole: Floats, from_parts: Floats) -> None:
        self.whole, self.parts = from_whole, from_parts
        size = parts.shape[1]
        self.length = fft.next_fast_len((STATES - 1) * size + 1 + STATES, real=True)
        waves = fft.rfft(from_parts, self.length, axis=-1)
        self.others, everything = _all_but_one(waves)
        self.sums = np.maximum(fft.irfft(everything, self.length, axis=-1), 0)
        at = (seen.low[whole] - seen.low[parts].sum(axis=1))[:, None] + np.arange(STATES)
        self.is_possible = (at >= 0) & (at <= (STATES - 1) * size)
        self.at = np.clip(at, 0, self.length - 1)
        self.same = _SameRecords(seen, whole, parts, from_whole, from_parts)

    def to_whole(self) -> Floats:
        message = np.where(self.is_possible, np.take_along_axis(self.sums, self.at, axis=1), 0)
        return np.maximum(message + self.same.to_whole(), 0)

    def to_parts(self) -> Floats:
        placed = np.zeros((len(self.whole), self.length))
        rows = np.broadcast_to(np.arange(len(self.whole))[:, None], self.at.shape)
        np.add.at(placed, (rows[self.is_possible], self.at[self.is_possible]), self.whole[self.is_possible])
        waves = fft.rfft(placed, axis=-1)[:, None] * np.conj(self.others)
        message = fft.irfft(waves, self.length, axis=-1)[..., :STATES]
        return np.maximum(message + self.same.to_parts(), 0)


def _all_but_one(factors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Along axis 1 the product of all other factors for each, and the product of all."""
    size = factors.shape[1]
    before, after = np.ones_like(factors), np.ones_like(factors)
    for i in range(1, size):
        before[:, i] = before[:, i - 1] * factors[:, i - 1]
        after[:, size - 1 - i] = after[:, size - i] * factors[:, size - i]
    return before * after, before[:, -1] * factors[:, -1]


class _SameRecords:
    """What changes in the messages because a whole with one part above zero has the noise of that part."""

    def __init__(self, seen: Seen, whole: Ints, parts: Ints, from_whole: Floats, from_parts: Floats) -> None:
        low, self.low_parts = seen.low[whole], seen.low[parts]
        self.from_parts = from_parts
        self.zero = np.where(self.low_parts == 0, from_parts[..., 0], 0.0)
        self.others_zero, _ = _all_but_one(self.zero)
        count = self.low_parts[..., None] + np.arange(STATES)
        self.state = count - low[:, None, None]
        fits = (self.state >= 0) & (self.state < STATES) & (count > 0)
        self.state = np.clip(self.state, 0, STATES - 1)
        kernel = np.take_along_axis(seen.kernel[whole][:, None], self.state, axis=2)
        is_same = seen.published[parts] == seen.published[whole][:, None]
        told = np.where(is_same[..., None], 1 / np.maximum(kernel, 1e-9), 0.0) - 1
        is_told = (seen.published[parts] != WITHHELD)[..., None] & fits & (kernel > 0)
        self.change = np.where(is_told, told, 0.0)
        self.from_whole = np.take_along_axis(from_whole[:, None], self.state, axis=2)

    def to_whole(self) -> Floats:
        change = self.change * self.from_parts * self.others_zero[..., None]
        message = np.zeros((len(change), STATES))
        np.add.at(message, (np.arange(len(change))[:, None, None], self.state), change)
        return message

    def to_parts(self) -> Floats:
        message = self.change * self.from_whole * self.others_zero[..., None]
        only = (self.change * self.from_parts * self.from_whole).sum(axis=-1)
        message[..., 0] += np.where(self.low_parts == 0, self._another_only(only), 0.0)
        return message

    def _another_only(self, only: Floats) -> Floats:
        """For each part: another one is above zero, and all the rest are zero."""
        size = only.shape[1]
        found = np.zeros_like(only)
        for sides in (range(size), range(size - 1, -1, -1)):
            zeros, one = np.ones(len(only)), np.zeros(len(only))
            for i in sides:
                rest = self._product_beyond(i, sides)
                found[:, i] += one * rest
                one = one * self.zero[:, i] + zeros * only[:, i]
                zeros = zeros * self.zero[:, i]
        return found

    def _product_beyond(self, i: int, sides: range) -> Floats:
        beyond = [j for j in sides if (j > i) == (sides.step > 0) and j != i]
        return self.zero[:, beyond].prod(axis=1)
