"""Designs that look safe and are not, attacked in the same way.

Each has the same noise as ours. They differ in what may be asked: any set of categories, or the same question again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bench.attack.claims import SMALL, Claims
from bench.attack.seen import chance, noise_probabilities

if TYPE_CHECKING:
    from bench.attack.families import Floats, Ints
    from etl.disclosure.rules import Rules

_CATEGORIES = 12
_LARGEST = 60


class Noise:
    """The noise of the rules, as the one who publishes draws it and as the attacker knows it."""

    def __init__(self, rules: Rules) -> None:
        rows = noise_probabilities(rules)
        self.size = rules.noise.largest
        self.table = np.array(
            [[chance(rows, n, n + v) for v in range(-self.size, self.size + 1)] for n in range(len(rows))]
        )

    def of(self, counts: Ints) -> Floats:
        """The probability of each noise from the smallest to the largest, for each count."""
        return self.table[np.minimum(counts, len(self.table) - 1)]

    def draw(self, counts: Ints, random: np.random.Generator) -> Ints:
        """Fresh noise for each count."""
        passed = random.random(counts.shape)[..., None] > self.of(counts).cumsum(axis=-1)
        return counts + np.minimum(passed.sum(axis=-1), 2 * self.size) - self.size


def asked_again(rules: Rules, random: np.random.Generator, times: int, questions: int = 40) -> Claims:
    """Noise is drawn anew for each question: the same cell is asked so many times."""
    noise, truth = Noise(rules), random.integers(0, 12, times)
    answers = noise.draw(np.repeat(truth[:, None], questions, axis=1), random)
    counts = np.arange(_LARGEST)
    error = answers[:, :, None] - counts + noise.size
    known = noise.of(np.broadcast_to(counts, error.shape))
    chances = np.take_along_axis(known, np.clip(error, 0, 2 * noise.size)[..., None], axis=-1)[..., 0]
    likely = np.where((error >= 0) & (error <= 2 * noise.size), chances, 0.0)
    return _claims(np.log(np.maximum(likely, 1e-12)).sum(axis=1), truth)


def free_sets(rules: Rules, random: np.random.Generator, times: int, questions: int = 40) -> Claims:
    """Any set of categories is a cell with noise of its own: a category is found as the difference of sets."""
    noise, truth = Noise(rules), random.integers(0, 12, times)
    others = random.integers(10, 80, (times, _CATEGORIES - 1))
    chosen = random.random((times, questions, _CATEGORIES - 1)) < 0.5
    without = np.maximum((chosen * others[:, None]).sum(axis=2), 10)
    difference = noise.draw(without + truth[:, None], random) - noise.draw(without, random)
    return _claims(_likely_difference(noise, difference), truth)


def one_person_more(rules: Rules, random: np.random.Generator, times: int, filters: int) -> Claims:
    """Free filters: one keeps a person, who may be there or not, another leaves her out; so many pairs are compared."""
    noise, truth = Noise(rules), random.integers(0, 2, times)
    base = random.integers(10, 80, (times, filters))
    without = noise.draw(base, random)
    both = np.where(truth[:, None] > 0, noise.draw(base + 1, random), without)
    is_same = both == without
    counts = noise.table[-1]
    # Somebody more draws other noise; nobody more leaves the same records, and so the same figure.
    there = np.convolve(counts, counts[::-1])[np.clip(both - without - 1 + 2 * noise.size, 0, 4 * noise.size)]
    odds = np.log(np.maximum(there, 1e-12)).sum(axis=1)
    absent = np.where(is_same.all(axis=1), 0.0, -700.0)
    confidence = 1 / (1 + np.exp(np.clip(absent - odds, -700, 700)))
    return Claims(np.maximum(confidence, 1 - confidence), (confidence > 0.5) == (truth == 1))


def _likely_difference(noise: Noise, difference: Ints) -> Floats:
    large = noise.table[-1]
    chances = np.convolve(large, large[::-1])
    error = difference[:, :, None] - np.arange(_LARGEST) + 2 * noise.size
    fits = (error >= 0) & (error <= 4 * noise.size)
    likely = np.where(fits, chances[np.clip(error, 0, 4 * noise.size)], 0.0)
    return np.log(np.maximum(likely, 1e-12)).sum(axis=1)


def _claims(logarithms: Floats, truth: Ints) -> Claims:
    posterior = np.exp(logarithms - logarithms.max(axis=1, keepdims=True))
    posterior /= posterior.sum(axis=1, keepdims=True)
    small = posterior[:, SMALL.start : SMALL.stop]
    return Claims(small.max(axis=1), small.argmax(axis=1) + SMALL.start == truth)
