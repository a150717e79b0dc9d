"""One cube, attacked under our design and under the same noise without our rules of opening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from bench.attack.belief import Belief
from bench.attack.claims import SMALL, Claims, one_person, small_counts
from bench.attack.families import WITHHELD
from bench.attack.linear import Linear
from bench.attack.seen import see, true_counts
from etl.disclosure.noise import perturbed

if TYPE_CHECKING:
    from bench.attack.families import Ints
    from bench.attack.seen import Seen
    from etl.disclosure.grid import Grid
    from etl.disclosure.secret import Secret


@dataclass(frozen=True)
class Effort:
    """How hard the attacker works."""

    rounds: int = 3
    """Rings of neighbours that evidence is carried over: with more, it is counted too often to be believed."""
    samples: int = 24
    """Of the Gaussian posterior of the linear system, which is left out without any; few make bold claims."""


FULL: Final = Effort()


@dataclass(frozen=True)
class Target:
    """What is attacked: a measure of a cube, and the truth that claims are held to."""

    grid: Grid
    measure: str
    exact: pl.DataFrame


@dataclass(frozen=True)
class Attack:
    """What came of one attack: claims by their kind."""

    answers: int
    published: int
    claims: dict[str, Claims]

    @property
    def highest(self) -> float:
        """The highest confidence of a right claim; an insider's does not come from answers and is not counted."""
        return max(c.highest for kind, c in self.claims.items() if kind != "insider")

    def established(self, bound: float) -> int:
        """How many right claims were made with a confidence above the bound."""
        return sum(c.above(bound)[1] for kind, c in self.claims.items() if kind != "insider")


def attack(
    target: Target, answers: list[pl.DataFrame], secret: Secret, *, withholds: bool = True, effort: Effort = FULL
) -> Attack:
    """Everything at once on one measure, which was asked as often as there are `answers`.

    The linear system, beliefs after each round, and what any figure says if sums show that it has no noise. Where the
    same question got different answers, their mean is as good as less noise.
    """
    distinct = [a for i, a in enumerate(answers) if not any(a.equals(b) for b in answers[:i])]
    seen = see(target.grid, distinct[0], secret.rules, target.measure, withholds=withholds)
    truth = true_counts(target.grid, target.exact, seen, target.measure)
    others = [
        see(target.grid, again, secret.rules, target.measure, withholds=withholds).published[: seen.answers]
        for again in distinct[1:]
    ]
    claims: dict[str, Claims] = {}
    if effort.samples:
        variance = secret.rules.noise.variance / len(distinct)
        linear = Linear.solve(seen.averaged(others), variance, np.random.default_rng(1), effort.samples)
        claims["linear"] = linear.small_counts(truth)
    if len(distinct) == 1:
        claims |= {"without noise": _as_they_are(seen, truth), **_beliefs(seen, truth, effort.rounds)}
    return Attack(seen.answers, int((seen.published > 0).sum()), claims)


def _as_they_are(seen: Seen, truth: Ints) -> Claims:
    """Where all published parts add up to their wholes, there is no noise, and small figures are what they say."""
    right, all_of_them = 0, 0
    for family in seen.families:
        is_whole = (seen.published[family.parts] != WITHHELD).all(axis=1) & (seen.published[family.whole] != WITHHELD)
        parts = seen.published[family.parts[is_whole]].sum(axis=1)
        right += int((parts == seen.published[family.whole[is_whole]]).sum())
        all_of_them += int(is_whole.sum())
    is_small = np.isin(seen.published, SMALL)
    sure = float(all_of_them > 0 and right == all_of_them)
    return Claims(np.full(int(is_small.sum()), sure), (seen.published == truth)[is_small])


def _beliefs(seen: Seen, truth: Ints, most: int) -> dict[str, Claims]:
    belief = Belief(seen)
    found: dict[str, Claims] = {}
    for rounds in range(1, most + 1):
        posterior = belief.spread().posterior()
        found[f"counts after {rounds}"] = small_counts(seen, posterior, truth)
        found[f"persons after {rounds}"] = one_person(seen, posterior, truth)
        found["insider"] = one_person(seen, posterior, truth, is_insider=True)
    return found


def without_opening(target: Target, secret: Secret) -> pl.DataFrame:
    """The cell-key method in the fixed groupings alone: every atom is published with its noise."""
    counts = target.exact[target.measure].to_numpy()
    keys = target.exact[f"{target.measure}__key"].to_numpy().astype(np.int64)
    return target.exact.with_columns(pl.Series(target.measure, perturbed(counts, keys, secret.table)))
