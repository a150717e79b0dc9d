"""Rank ranges: as often right as they promise, silent where nothing differs, plain where everything does."""

from dataclasses import dataclass

import numpy as np
import pytest

from dasbor.catalogue.registry import INDICATORS
from dasbor.present.chance import Reading
from dasbor.present.ranks import CONFIDENCE, places

PROVINCES = 38
TRIALS = 300


@dataclass(frozen=True)
class World:
    """Provinces as they are: the base of each, and what is to be expected of it."""

    indicator: str
    bases: np.ndarray
    rates: np.ndarray
    scale: int

    def published(self, random: np.random.Generator) -> dict[str, Reading]:
        """One period of it, drawn anew, with noise of the variance 4 on counts that are not zero."""
        bases, mean = self.bases, self.bases * self.rates
        match self.indicator:
            case "completion_rate":
                counts = random.binomial(bases.astype(int), self.rates)
            case "placement_ratio":
                counts, bases = random.poisson(mean), np.maximum(random.poisson(bases), 1)
            case _:
                counts = random.poisson(mean)
        counts = np.maximum(counts + np.where(counts > 0, random.integers(-3, 4, PROVINCES), 0), 0)
        return {
            str(i): Reading(self.scale * n / base, float(base), 2 * self.scale / base)
            for i, (n, base) in enumerate(zip(counts, bases, strict=True))
        }

    def true_places(self) -> list[tuple[int, int]]:
        """The best and the worst true place of each province; provinces alike share theirs."""
        return [(1 + int((self.rates > r).sum()), int((self.rates >= r).sum())) for r in self.rates]


def world(indicator: str, scale: int, *, spread: float) -> World:
    random = np.random.default_rng(7)
    bases = np.round(10 ** random.uniform(1.7, 4, PROVINCES))
    return World(indicator, bases, np.clip(0.5 + spread * random.uniform(-1, 1, PROVINCES), 0.02, 0.98), scale)


@pytest.mark.parametrize("spread", [0, 0.05, 0.45])
@pytest.mark.parametrize(
    ("indicator", "scale"), [("completion_rate", 100), ("placements_per_1000", 1000), ("placement_ratio", 100)]
)
def test_all_ranks_are_right_together_as_often_as_promised(indicator: str, scale: int, spread: float) -> None:
    random = np.random.default_rng(2021)
    of = world(indicator, scale, spread=spread)
    truth = of.true_places()
    right = 0
    for _ in range(TRIALS):
        found = places(INDICATORS[indicator], of.published(random))
        right += all(
            found[str(i)].best <= last and first <= found[str(i)].worst for i, (first, last) in enumerate(truth)
        )
    assert right / TRIALS >= CONFIDENCE


def test_the_ranks_say_something_where_provinces_differ() -> None:
    of = world("completion_rate", 100, spread=0.45)
    found = places(INDICATORS["completion_rate"], of.published(np.random.default_rng(3)))
    assert np.mean([s.worst - s.best + 1 for s in found.values()]) < PROVINCES / 2


def test_provinces_with_the_same_rate_cannot_be_told_apart() -> None:
    same = {str(i): Reading(50.0, base) for i, base in enumerate([40.0, 400.0, 4000.0, 40_000.0])}
    found = places(INDICATORS["completion_rate"], same)
    assert {(s.rank, s.best, s.worst) for s in found.values()} == {(1, 1, 4)}


def test_great_differences_leave_one_place_each() -> None:
    apart = {"a": Reading(9000.0, error=2.0), "b": Reading(3000.0, error=2.0), "c": Reading(1000.0, error=2.0)}
    found = places(INDICATORS["placements"], apart)
    assert {area: (s.best, s.worst) for area, s in found.items()} == {"a": (1, 1), "b": (2, 2), "c": (3, 3)}


def test_a_small_province_may_stand_anywhere_though_the_others_are_told_apart() -> None:
    rates = {"a": Reading(90.0, 50_000.0), "b": Reading(50.0, 50_000.0), "c": Reading(60.0, 5.0)}
    found = places(INDICATORS["completion_rate"], rates)
    assert (found["c"].best, found["c"].worst) == (1, 3)
    assert (found["a"].best, found["a"].worst, found["b"].best, found["b"].worst) == (1, 2, 2, 3)


def test_the_more_provinces_are_compared_the_wider_each_interval() -> None:
    alone = places(INDICATORS["placements"], {"a": Reading(100.0)})["a"].interval
    among = places(INDICATORS["placements"], {str(i): Reading(100.0) for i in range(38)})["0"].interval
    assert among.low < alone.low < 100 < alone.high < among.high


def test_facts_are_ranked_as_facts_and_what_reads_the_same_shares_a_rank() -> None:
    facts = {"a": Reading(50.04), "b": Reading(49.96), "c": Reading(40.0), "d": Reading(60.0)}
    found = places(INDICATORS["fill_rate"], facts)
    assert {area: (s.rank, s.best, s.worst) for area, s in found.items()} == {
        "a": (2, 2, 2), "b": (2, 2, 2), "c": (4, 4, 4), "d": (1, 1, 1),
    }  # fmt: skip
    assert all(s.is_sure for s in found.values())


def test_nothing_to_rank_has_no_ranks() -> None:
    assert places(INDICATORS["placements"], {}) == {}
