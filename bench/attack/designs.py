"""One cube, attacked under our design and under the same noise without our rules of opening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from bench.attack.belief import Belief
from bench.attack.claims import Claims, one_person, small_counts
from bench.attack.linear import Linear
from bench.attack.seen import see, true_counts
from etl.disclosure.noise import perturbed

if TYPE_CHECKING:
    from bench.attack.families import Ints
    from bench.attack.seen import Seen
    from etl.disclosure.grid import Grid
    from etl.disclosure.secret import Secret

ROUNDS = 3
"""Rings of neighbours that evidence is carried over: with more, it is counted too often to be believed."""


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
    grid: Grid, measure: str, exact: pl.DataFrame, public: pl.DataFrame, secret: Secret, *, withholds: bool = True
) -> Attack:
    """Everything at once on one measure: the linear system, and beliefs after each round."""
    seen = see(grid, public, secret.rules, measure, withholds=withholds)
    truth = true_counts(grid, exact, seen, measure)
    linear = Linear.solve(seen, secret.rules.noise.variance, np.random.default_rng(1))
    claims = {"linear": linear.small_counts(truth), **_beliefs(seen, truth)}
    return Attack(seen.answers, int((seen.published > 0).sum()), claims)


def _beliefs(seen: Seen, truth: Ints) -> dict[str, Claims]:
    belief = Belief(seen)
    found: dict[str, Claims] = {}
    for rounds in range(1, ROUNDS + 1):
        posterior = belief.spread().posterior()
        found[f"counts after {rounds}"] = small_counts(seen, posterior, truth)
        found[f"persons after {rounds}"] = one_person(seen, posterior, truth)
        found["insider"] = one_person(seen, posterior, truth, is_insider=True)
    return found


def without_opening(exact: pl.DataFrame, measure: str, secret: Secret) -> pl.DataFrame:
    """The cell-key method in the fixed groupings alone: every atom is published with its noise."""
    keys = exact[f"{measure}__key"].to_numpy().astype(np.int64)
    return exact.with_columns(pl.Series(measure, perturbed(exact[measure].to_numpy(), keys, secret.table)))
