"""The postings of Karirhub and of the other portals: what other feeds must agree with."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from statistics import NormalDist
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from etl.sample.plan import DAY
from etl.sample.world import figures, season
from etl.sample.world.arrays import choose, mix, pick, uuids
from etl.sample.world.employers import hiring
from etl.sample.world.places import registered

if TYPE_CHECKING:
    import polars as pl

    from etl.sample.plan import Plan
    from etl.sample.world.arrays import Flags, Floats, Ints, Words
    from etl.sample.world.whole import World

FEED: Final = "karirhub/vacancies"
OPEN, CLOSED, FILLED, REMOVED = range(4)
_GOLDEN: Final = 0.6180339887498949
_SPREAD_OWN: Final = 1.3
_LARGEST: Final = 300
_DURATIONS: Final = (30, 60, 90)
_OWN_ENDS: Final = (0.52, 0.38, 0.10)
_EXTERNAL_ENDS: Final = (0.85, 0.0, 0.15)
_ENDS: Final = np.array([CLOSED, FILLED, REMOVED])


@dataclass(frozen=True, slots=True)
class Postings:
    """Postings of one month, column by column; times in seconds since 1970 in Jakarta, days since 1970."""

    number: Words
    is_own: Flags
    regency: Ints
    employer: Words
    quota: Ints
    filled: Ints
    """How many are filled in the end."""
    published: Ints
    expires: Ints
    ended: Ints
    """When the posting is or will be closed, filled or removed."""
    end: Ints
    """How it ends."""
    sector: Ints

    def ids(self, seed: int) -> pl.Series:
        """The identifiers in the form of the public API."""
        return posting_ids(self.number, seed)

    def take(self, chosen: Flags | Ints) -> Self:
        """Some of the postings."""
        return type(self)(*(getattr(self, field.name)[chosen] for field in fields(self)))


def posting_ids(number: Words, seed: int) -> pl.Series:
    """The identifiers of postings, given their numbers."""
    return uuids(mix(number, seed * 7919 + 11), mix(number, seed * 7919 + 12))


def postings(world: World, month: int) -> Postings:
    """All postings published in a month."""
    own = _of_source(world, month, is_own=True)
    external = _of_source(world, month, is_own=False)
    columns = ((getattr(own, field.name), getattr(external, field.name)) for field in fields(Postings))
    return Postings(*(np.concatenate(pair) for pair in columns))


def own_postings(world: World, month: int) -> Postings:
    """Karirhub's own postings published in a month: the first part of `postings`."""
    return _of_source(world, month, is_own=True)


@cache
def totals(plan: Plan, *, is_own: bool) -> Floats:
    """The expected number of postings in every month."""
    yearly = figures.POSTINGS_OWN if is_own else figures.POSTINGS_EXTERNAL
    return season.monthly(yearly, season.HIRING, plan)


def _of_source(world: World, month: int, *, is_own: bool) -> Postings:
    name = f"{FEED}/own" if is_own else f"{FEED}/external"
    expected = totals(world.plan, is_own=is_own)
    # Openings, not postings, have the published shares; they are alike.
    counts = world.counts(name, month, expected[month], registered("official_vacancies"))
    rng = world.plan.rng(name, month)
    regency = rng.permutation(np.repeat(np.arange(len(counts)), counts))
    serial = np.arange(len(regency))
    number = ((int(is_own) << 60) | (month << 40) | serial).astype(np.uint64)
    # A low-discrepancy sequence over all months keeps the mean of few postings near the figure.
    before = int(expected[:month].sum())
    quota = _quotas(is_own=is_own)[((before + serial) * _GOLDEN % 1 * 4096).astype(np.int64)]
    day = season.month_days(world.plan, month, rng.random(len(regency)))
    published = day * DAY + season.seconds(rng.random(len(regency)), season.OFFICE_HOURS)
    employer, sector = hiring(world.plan, regency, rng, is_own=is_own)
    expires = day + np.array(_DURATIONS)[pick(rng, (0.4, 0.4, 0.2), len(day))]
    end = _ENDS[pick(rng, _OWN_ENDS if is_own else _EXTERNAL_ENDS, len(day))]
    ended = _ended(published, expires, end, rng)
    filled = np.where(end == FILLED, quota, (quota * 0.55 * rng.random(len(day))).astype(np.int64)) * is_own
    columns = (number, np.full(len(day), is_own), regency, employer, quota, filled)
    return Postings(*columns, published, expires, ended, end, sector)


def _ended(published: Ints, expires: Ints, end: Ints, rng: np.random.Generator) -> Ints:
    """A posting that is closed runs out on its day; others end before it, at least an hour after they began."""
    runs_out = expires * DAY + DAY - 1
    earlier = published + 3600 + ((runs_out - published - 3600) * rng.random(len(end)) ** 0.7).astype(np.int64)
    return np.where((end == CLOSED) & (rng.random(len(end)) < 0.7), runs_out, earlier)


@cache
def _quotas(*, is_own: bool) -> Ints:
    """Quantiles of the number of openings of a posting, with exactly the mean of the figures."""
    uniform = (np.arange(4096) + 0.5) / 4096
    if not is_own:
        stay = 1 - 1 / figures.OPENINGS_PER_POSTING_EXTERNAL
        return choose(uniform, [(1 - stay) * stay**k for k in range(12)]) + 1
    shape = np.exp(_SPREAD_OWN * np.array([NormalDist().inv_cdf(u) for u in uniform]))
    low, high = 0.1, 50.0
    for _ in range(60):
        middle = (low + high) / 2
        is_short = _openings(shape * middle).mean() < figures.OPENINGS_PER_POSTING_OWN
        low, high = (middle, high) if is_short else (low, middle)
    return _openings(shape * high)


def _openings(values: Floats) -> Ints:
    return np.rint(values).clip(1, _LARGEST).astype(np.int64)
