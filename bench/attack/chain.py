"""A figure that is published again and again while records come in one by one.

A stock every month, a year that is still being filled, a month that gets late records: all are a count that grows a
little between two publications. The attacker has every publication, of several cells at once that each new record
enters (its province, its sex in the province, its age and so on), knows how fast records come in and, to her advantage,
how many there were at first. What she wants is the number that came between two publications: one person.

Exact inference by the forward-backward algorithm for hidden Markov models (Rabiner 1989).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, factorial
from typing import TYPE_CHECKING

import numpy as np

from bench.attack.claims import SMALL, Claims
from bench.attack.seen import chance, noise_probabilities

if TYPE_CHECKING:
    from bench.attack.families import Bools, Floats, Ints
    from etl.disclosure.rules import Rules

_MOST_ARRIVALS = 8


@dataclass(frozen=True)
class Chain:
    """Counts of `cells` cells, known at first, to each of which `rate` records are added in each of `steps`."""

    rules: Rules
    rate: float
    steps: int
    cells: int
    holds: bool
    """Whether published figures stay until they are clearly off, or take new noise with each new record."""

    @property
    def arrivals(self) -> Floats:
        """The probability of each number of records in a step."""
        ways = [exp(-self.rate) * self.rate**k / factorial(k) for k in range(_MOST_ARRIVALS)]
        return np.array(ways) / sum(ways)

    @property
    def noise(self) -> Floats:
        """The probability of each noise of a large count, from the smallest to the largest."""
        rows = noise_probabilities(self.rules)
        large, size = len(rows) + 100, self.rules.noise.largest
        return np.array([chance(rows, large, large + v) for v in range(-size, size + 1)])

    def moves(self, distance: Ints) -> Floats:
        """The probability that a held figure moves when it is so far off."""
        first, last = self.rules.hold
        return np.clip((np.abs(distance) - first + 1) / (last - first + 1), 0, 1)

    def attack(self, random: np.random.Generator, times: int) -> Claims:
        """Publish, infer, and claim for each step the most probable number of records from 1 to 4."""
        came = random.choice(_MOST_ARRIVALS, size=(times, self.steps), p=self.arrivals)
        errors = self._publish(came, random)
        posterior = self._infer(errors)
        small = posterior[..., SMALL.start : SMALL.stop]
        best = small.argmax(axis=-1) + SMALL.start
        return Claims(small.max(axis=-1).ravel(), (best == came).ravel())

    def _publish(self, came: Ints, random: np.random.Generator) -> Ints:
        """The published figures less what the cell counted at first: times, steps + 1, cells."""
        size = self.rules.noise.largest
        total = np.concatenate([np.zeros((len(came), 1), dtype=np.int64), came.cumsum(axis=1)], axis=1)
        fresh = total[..., None] + random.choice(np.arange(-size, size + 1), (*total.shape, self.cells), p=self.noise)
        first, last = self.rules.hold
        shown = [fresh[:, 0]]
        for step in range(1, total.shape[1]):
            bound = random.integers(first, last, size=fresh[:, 0].shape, endpoint=True)
            is_new = np.abs(shown[-1] - total[:, step, None]) >= bound if self.holds else came[:, step - 1, None] > 0
            shown.append(np.where(is_new, fresh[:, step], shown[-1]))
        return np.stack(shown, axis=1)

    def _infer(self, shown: Ints) -> Floats:
        """The posterior of the number of records in each step."""
        states = np.arange(int(self.steps * self.rate + 6 * np.sqrt(self.steps * self.rate) + 12))
        comes = self._comes(len(states))
        before = np.zeros((len(shown), len(states)))
        before[:, 0] = 1
        forward = [before]
        likelihoods = [self._likelihood(shown[:, t], shown[:, t + 1], states) for t in range(self.steps)]
        for stays, changes in likelihoods:
            after = self._step(forward[-1], comes, stays, changes)
            forward.append(after / after.sum(axis=1, keepdims=True))
        backward = np.ones_like(before)
        posterior = np.zeros((len(shown), self.steps, _MOST_ARRIVALS))
        for t in range(self.steps - 1, -1, -1):
            stays, changes = likelihoods[t]
            for k in range(_MOST_ARRIVALS):
                seen = (stays if k == 0 else changes) * backward
                start = forward[t][:, : len(states) - k]
                posterior[:, t, k] = self.arrivals[k] * (start * seen[:, k:]).sum(axis=1)
            backward = (changes * backward) @ comes.T + self.arrivals[0] * (stays - changes) * backward
            backward /= backward.max(axis=1, keepdims=True)
        return posterior / posterior.sum(axis=-1, keepdims=True)

    def _comes(self, states: int) -> Floats:
        return sum((np.eye(states, k=k) * p for k, p in enumerate(self.arrivals)), np.zeros((states, states)))

    def _step(self, before: Floats, comes: Floats, stays: Floats, changes: Floats) -> Floats:
        return (before @ comes) * changes + self.arrivals[0] * before * (stays - changes)

    def _likelihood(self, old: Ints, new: Ints, states: Ints) -> tuple[Floats, Floats]:
        """The probability of the new figures for each true total: when nobody came, and when somebody did."""
        size = self.rules.noise.largest
        error = new[:, None] - states[:, None]
        drawn = np.where(np.abs(error) <= size, self.noise[np.clip(error + size, 0, 2 * size)], 0.0)
        is_same: Bools = (new == old)[:, None]
        if self.holds:
            moves = self.moves(old[:, None] - states[:, None])
            both = np.where(is_same, 1 - moves + moves * drawn, moves * drawn).prod(axis=-1)
            return both, both
        return np.where(is_same, 1.0, 0.0).prod(axis=-1) * np.ones(len(states)), drawn.prod(axis=-1)
