"""Feed `siapkerja/service_events`, the largest: account holders visit, start, complete or abandon a service."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from etl.sample.hubs import texts
from etl.sample.plan import DAY, month_of_day
from etl.sample.world import figures, season
from etl.sample.world.arrays import choose, hexes, mix, named, pick, taken, whole
from etl.sample.world.places import city_codes, province_of
from etl.sample.world.registers import regency_of, register_of

if TYPE_CHECKING:
    from etl.sample.plan import Plan
    from etl.sample.world.arrays import Flags, Floats, Ints, Words
    from etl.sample.world.whole import World

FEED: Final = "siapkerja/service_events"
COLUMNS: Final = ["event_id", "person_key", "at", "hub", "channel", "is_assisted", "journey", "step", "city_code"]
JOURNEYS: Final = tuple(DIMENSIONS["journey"].categories)
HUBS: Final = ("karirhub", "skillhub", "sertihub", "bizhub", "siapkerja")
"""The hub of each journey, in the order of `JOURNEYS`."""
CHANNELS: Final = tuple(DIMENSIONS["channel"].categories)
STEPS: Final = ("visited", "started", "completed", "abandoned")
JAKARTA: Final = 7 * 3600
"""Seconds by which Jakarta is ahead of UTC."""
# All assumed.
_JOURNEY_SHARES: Final = (0.46, 0.17, 0.07, 0.05, 0.25)
_STARTED: Final = 0.62
_COMPLETED: Final = np.array((0.72, 0.60, 0.66, 0.45, 0.85))
_ABANDONED: Final = 0.9
"""Of what is started and not completed; the rest is left open."""
_EVENTS_PER_JOURNEY: Final = 1 + _STARTED * (
    1 + float(np.dot(_JOURNEY_SHARES, _COMPLETED + _ABANDONED * (1 - _COMPLETED)))
)
_JOURNEYS_PER_USER: Final = 1.6
_YOUNG: Final = (0.31, 0.53, 0.09, 0.03, 0.04)
_OLD: Final = (0.36, 0.36, 0.05, 0.17, 0.06)
_OLD_BAND: Final = 5
_ASSISTED: Final = (0.04, 0.18)
_NOISE: Final = 0.03
_HABIT: Final = 0.8
"""How often people use the channel they are used to."""


def chunk(world: World, month: int) -> pl.DataFrame:
    """The events of the journeys that began in a month; the last steps of some come later."""
    rng = world.plan.rng(FEED, month)
    users = _users(world, month, rng)
    people = np.repeat(users, rng.geometric(1 / _JOURNEYS_PER_USER, len(users)))
    journey = pick(rng, _JOURNEY_SHARES, len(people))
    visited = _visits(world, people, month, rng)
    place, step, moment = _steps(journey, visited, rng)
    kept = _kept(world, journey[place], visited[place]) & _kept(world, journey[place], moment)
    order = np.flatnonzero(kept)
    order = order[np.argsort(moment[order], kind="stable")]
    return _frame(world, month, people, (journey, place[order], step[order], moment[order]))


@lru_cache(maxsize=2)
def _totals(plan: Plan) -> Floats:
    return season.monthly(figures.SERVICE_EVENTS, season.VISITING, plan) / (_EVENTS_PER_JOURNEY * _JOURNEYS_PER_USER)


def expected_events(plan: Plan) -> float:
    """How many events the whole history of a plan has, without what is planted."""
    return float(_totals(plan).sum() * _EVENTS_PER_JOURNEY * _JOURNEYS_PER_USER)


def _users(world: World, month: int, rng: np.random.Generator) -> Words:
    """Who is active: by province in proportion to the accounts, rather those who came lately."""
    registers = world.registers
    seekers, others = registers.jobseekers.total[:, month], registers.accounts.total[:, month]
    wave = np.exp(_NOISE * rng.standard_normal(38))
    expected = (seekers + others) * wave[province_of()]
    expected = expected * (_totals(world.plan)[month] / max(expected.sum(), 1))
    count = whole(expected * world.truths.factors(FEED, month)[province_of()], rng)
    regency = np.repeat(np.arange(len(count)), count)
    uniform = rng.random((2, len(regency)))
    seeks = uniform[0] * (seekers + others)[regency] < seekers[regency]
    return np.where(
        seeks,
        registers.jobseekers.draw(regency, month, uniform[1], recency=0.5),
        registers.accounts.draw(regency, month, uniform[1], recency=0.5),
    )


def _visits(world: World, people: Words, month: int, rng: np.random.Generator) -> Ints:
    """When each journey begins, in Jakarta: never before the account was made."""
    day = season.month_days(world.plan, month, rng.random(len(people)), is_office=False)
    day = world.not_before_account(people, register_of(people), day, month)
    return day * DAY + season.seconds(rng.random(len(people)))


def _steps(journey: Ints, visited: Ints, rng: np.random.Generator) -> tuple[Ints, Ints, Ints]:
    """The steps of all journeys: the place of the journey, the step, the moment."""
    size = len(journey)
    uniform = rng.random((2, size))
    starts = np.flatnonzero(uniform[0] < _STARTED)
    completes = uniform[1] < _COMPLETED[journey]
    abandons = ~completes & (uniform[1] < _COMPLETED[journey] + _ABANDONED * (1 - _COMPLETED[journey]))
    started = visited + 20 + rng.exponential(240, size).astype(np.int64)
    # Most are done within the hour, one in ten some days later.
    wait = np.where(rng.random(size) < 0.9, rng.exponential(900, size), rng.exponential(2.5 * DAY, size))
    ended = started + 30 + wait.astype(np.int64)
    ends = starts[(completes | abandons)[starts]]
    place = np.concatenate([np.arange(size), starts, ends])
    last = np.where(completes[ends], 2, 3)
    step = np.concatenate([np.zeros(size, dtype=np.int64), np.ones(len(starts), dtype=np.int64), last])
    return place, step, np.concatenate([visited, started[starts], ended[ends]])


def _kept(world: World, journey: Ints, moment: Ints) -> Flags:
    """Which journeys had happened at their moments, outside the months in which their hub reported nothing."""
    kept = moment < world.plan.now
    for place, hub in enumerate(HUBS):
        for lost in world.truths.lost(FEED, hub):
            kept &= (journey != place) | (month_of_day(moment // DAY) != lost)
    return kept


def _channels(world: World, people: Words, month: int) -> tuple[Ints, Flags]:
    """The channel of each journey, and whether an officer helped: by habit and age."""
    rng = world.plan.rng(f"{FEED}/channels", month)
    is_old = world.people.bands(people) >= _OLD_BAND
    usual = world.people.uniform(people, 9)
    uniform = np.where(rng.random(len(people)) < _HABIT, usual, rng.random(len(people)))
    channel = np.where(is_old, choose(uniform, _OLD), choose(uniform, _YOUNG))
    helped = rng.random(len(people)) < np.array(_ASSISTED)[is_old.astype(np.int64)]
    return channel, helped & (channel < CHANNELS.index("counter"))


def _frame(world: World, month: int, people: Words, steps: tuple[Ints, Ints, Ints, Ints]) -> pl.DataFrame:
    journey, place, step, moment = steps
    channel, is_assisted = _channels(world, people, month)
    serial = (np.int64(month) << 40) | np.arange(len(place))
    codes = city_codes(regency_of(people), _first_days(people, place, moment), world.plan.rng(f"{FEED}/codes", month))
    return pl.DataFrame(
        {
            "event_id": hexes(mix(serial.astype(np.uint64), world.plan.seed * 7919 + 41)),
            "person_key": taken(world.people.keys(people), place),
            "at": pl.Series((moment - JAKARTA) * 1_000_000).cast(pl.Datetime("us")),
            "hub": named(HUBS, journey[place]),
            "channel": named(CHANNELS, channel[place]),
            "is_assisted": is_assisted[place],
            "journey": named(JOURNEYS, journey[place]),
            "step": named(STEPS, step),
            "city_code": taken(codes, place),
            texts.AT: moment,
        }
    )


def _first_days(people: Words, place: Ints, moment: Ints) -> Ints:
    """The day of the first event of each journey, by which its region is coded."""
    day = np.zeros(len(people), dtype=np.int64)
    day[place[::-1]] = moment[::-1] // DAY
    return day
