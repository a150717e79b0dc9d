"""What an attacker would claim, how sure of it, and how often the claim is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from bench.attack.seen import Floats, Ints, Seen

SMALL = range(1, 5)
"""True counts that must not be established."""

BINS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)


@dataclass(frozen=True)
class Claims:
    """Claims with their confidence, and whether each is right."""

    confidence: Floats
    is_right: np.ndarray

    @property
    def highest(self) -> float:
        """The highest confidence among claims that are right; 0 without any."""
        return float(self.confidence[self.is_right].max(initial=0.0))

    def above(self, bound: float) -> tuple[int, int]:
        """How many claims are made with a confidence above the bound, and how many of them are right."""
        bold = self.confidence > bound
        return int(bold.sum()), int(self.is_right[bold].sum())

    def calibration(self) -> dict[str, str]:
        """For each bin of confidence how many claims there are and which share is right."""
        found = {}
        for low, high in zip(BINS, (*BINS[1:], 1.01), strict=True):
            inside = (self.confidence >= low) & (self.confidence < high)
            if inside.any():
                found[f"{low:g}+"] = f"{int(inside.sum())} claims, {self.is_right[inside].mean():.2f} right"
        return found


def small_counts(seen: Seen, posterior: Floats, truth: Ints) -> Claims:
    """For each atom the most probable count from 1 to 4, claimed to be the true one."""
    counts = seen.low[:, None] + np.arange(posterior.shape[1])
    small = np.where((counts >= SMALL.start) & (counts < SMALL.stop), posterior, 0.0)
    best = small.argmax(axis=1)
    rows = np.arange(len(small))
    return Claims(small[rows, best], counts[rows, best] == truth)


def one_person(seen: Seen, posterior: Floats, truth: Ints, *, is_insider: bool = False) -> Claims:
    """For each atom that counts n or n - 1 people, n from 1 to 4: that it is n, so that the n-th person is there.

    The attacker makes the claim where she has reason to think of these two counts: where the answers make them together
    more probable than all others. An insider, who knows of all people but one, makes it everywhere (from n = 2: that
    somebody is there at all may be told). This is no longer what answers alone can tell.
    """
    confidence, is_right = [], []
    for n in range(2 if is_insider else 1, SMALL.stop):
        state = n - seen.low
        known = (state >= 1) & (state < posterior.shape[1]) & ((truth == n) | (truth == n - 1))
        rows = np.flatnonzero(known)
        there, without = posterior[rows, state[rows]], posterior[rows, state[rows] - 1]
        is_made = np.full(len(rows), fill_value=True) if is_insider else there + without > 0.5
        confidence.append((there / np.maximum(there + without, 1e-300))[is_made])
        is_right.append((truth[rows] == n)[is_made])
    return Claims(np.concatenate(confidence), np.concatenate(is_right))
