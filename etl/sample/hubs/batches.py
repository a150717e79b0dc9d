"""The training batches of Skillhub and who takes part in them: what the feeds of the graduates build on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from dasbor.catalogue.dimensions import DIMENSIONS
from etl.sample.world import figures, season
from etl.sample.world.arrays import pick
from etl.sample.world.places import labour_force
from etl.sample.world.whole import provinces, skipped

if TYPE_CHECKING:
    from etl.sample.plan import Plan
    from etl.sample.world.arrays import Flags, Ints, Words
    from etl.sample.world.whole import World

FEED: Final = "skillhub/participants"
TRADES: Final = tuple(DIMENSIONS["trade"].categories)
PROVIDERS: Final = tuple(figures.PROVIDER_SHARES)
REGISTERED, ACCEPTED, REJECTED, PASSED, FAILED, WITHDRAWN = range(6)
# Assumed: shares of the trades and how many of the participants are women.
_TRADE_SHARES: Final = (9, 8, 8, 7, 5, 4, 7, 13, 9, 8, 4, 5, 6, 3, 1.5, 1.5, 1)
_WOMEN: Final = (3, 12, 4, 6, 15, 5, 12, 42, 70, 85, 92, 52, 62, 35, 22, 55, 45)
_SMALL_PROVINCES: Final = 0.85
"""Power of the labour force by which training is shared: small provinces have more of it than their part."""
_QUOTAS: Final = (16, 16, 16, 20)
_FILL: Final = 0.95
_METHODS: Final = (0.78, 0.09, 0.13)
_REGISTERED_DAYS: Final = (7, 28)
# Passed, failed, withdrew: central, regional, private.
_OUTCOMES: Final = np.array([(0.92, 0.03, 0.05), (0.92, 0.03, 0.05), (0.88, 0.05, 0.07), (0.84, 0.06, 0.10)])
_CENTRES: Final = (2, 3, 12, 25)
"""Centres of each type in a province; assumed."""


@dataclass(frozen=True, slots=True)
class Batches:
    """The batches that started in a month, column by column; days since 1970."""

    regency: Ints
    provider: Ints
    """Type of the provider, its place in `PROVIDERS`."""
    centre: Ints
    trade: Ints
    method: Ints
    quota: Ints
    start: Ints
    end: Ints


@dataclass(frozen=True, slots=True)
class Participants:
    """The people of the batches of a month: batch, person, final status, day of registration."""

    batch: Ints
    people: Words
    status: Ints
    registered: Ints


@lru_cache(maxsize=16)
def batches(world: World, month: int) -> Batches:
    """The batches that started in a month; none in a month without reports, and an end in one is told after it."""
    weights = np.array(list(figures.PROVIDER_SHARES.values())) / _QUOTAS
    entrants = _entrants(world.plan)[month]
    by_province = labour_force() ** _SMALL_PROVINCES
    counts = world.counts(FEED, month, entrants * weights.sum() / _FILL, by_province)
    rng = world.plan.rng(f"{FEED}/batches", month)
    regency = np.repeat(np.arange(len(counts)), counts)
    size = len(regency)
    provider = pick(rng, weights, size)
    start = season.month_days(world.plan, month, rng.random(size))
    lost = world.truths.lost(FEED)
    end = skipped(start + 11 + (rng.random(size) ** 1.5 * 50).astype(np.int64), lost)
    centre = (rng.random(size) * np.array(_CENTRES)[provider]).astype(np.int64)
    trade, method = pick(rng, _TRADE_SHARES, size), pick(rng, _METHODS, size)
    columns = (regency, provider, centre, trade, method, np.array(_QUOTAS)[provider], start, end)
    return Batches(*(column[: size * (month not in lost)] for column in columns))


@lru_cache(maxsize=2)
def _entrants(plan: Plan) -> np.typing.NDArray[np.float64]:
    return season.monthly(figures.TRAINING_ENTRANTS, season.TRAINING, plan)


@lru_cache(maxsize=16)
def participants(world: World, month: int) -> Participants:
    """Everyone who registered for the batches of a month, with the outcome."""
    found = batches(world, month)
    rng = world.plan.rng(f"{FEED}/people", month)
    parts = [rng.binomial(found.quota, share) for share in (_FILL, 0.5, 0.04)]
    batch = np.concatenate([np.repeat(np.arange(len(found.quota)), part) for part in parts])
    kind = np.repeat((ACCEPTED, REJECTED, REGISTERED), [part.sum() for part in parts])
    edges = np.cumsum(_OUTCOMES, axis=1)[found.provider[batch]]
    outcome = PASSED + (rng.random(len(batch))[:, np.newaxis] >= edges).sum(axis=1).clip(0, 2)
    is_over = found.end[batch] < world.plan.now // 86_400
    status = np.where((kind == ACCEPTED) & is_over, outcome, kind)
    people = _fitting(world, found.regency[batch], found.trade[batch], month, rng)
    ahead = rng.integers(*_REGISTERED_DAYS, len(batch), endpoint=True)
    return Participants(batch, people, status, found.start[batch] - ahead)


def _fitting(world: World, regency: Ints, trade: Ints, month: int, rng: np.random.Generator) -> Words:
    """People who had an account two months before, or none; by sex as usual for the trade, where there is a choice."""
    first, second = (world.anyone(regency, month - 2, rng, (0.55, 0.3)) for _ in range(2))
    wants_man: Flags = rng.random(len(regency)) * 100 >= np.array(_WOMEN)[trade]
    return np.where(world.people.is_male(first) == wants_man, first, second)


def graduates(world: World, month: int) -> tuple[Words, Ints]:
    """The people who passed in the batches that started in a month, and the days on which the batches ended."""
    found, taking = batches(world, month), participants(world, month)
    passed = taking.status == PASSED
    return taking.people[passed], found.end[taking.batch[passed]]


def centre_of(found: Batches, batch: Ints) -> Ints:
    """A number for the training centre of each batch."""
    return (provinces(found.regency[batch]) * 4 + found.provider[batch]) * 100 + found.centre[batch]
