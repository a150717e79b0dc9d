"""How many people and accounts there are, by regency and month, and how to draw one of them.

A person is a number: her register, her regency, and her serial number within both, in the order of registration. All
that is known of her follows from that number (`etl.sample.world.people`), so no list of people is kept and any part
of the sample can be made by itself.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from etl.sample.plan import BEGIN
from etl.sample.world import figures
from etl.sample.world.arrays import whole
from etl.sample.world.places import labour_force, province_of, registered, spread
from etl.sample.world.season import EVEN, JOBSEEKING, VISITING, Season, monthly

if TYPE_CHECKING:
    from collections.abc import Mapping

    from etl.sample.plan import Plan
    from etl.sample.world.arrays import Floats, Ints, Words


class Register(IntEnum):
    """Where a person is known from."""

    JOBSEEKER = 1
    """Registered online as a jobseeker: has an account, applies, may be placed."""
    COUNTER = 2
    """Registered as a jobseeker by a local office only: no account. Their coverage changes by year."""
    ACCOUNT = 3
    """Has an account without being a jobseeker."""
    EMPLOYER = 4
    TRAINING_BODY = 5
    OUTSIDE = 6
    """Known to a training centre, a certification body or a grant office only: no account."""


_SERIAL: Final = 40
_REGISTER: Final = 56
_NOISE: Final = 0.03
OUTSIDE_SHARE: Final = 0.25
"""The part of the labour force from which people outside the registers are drawn."""


def identify(register: Register, regency: Ints, serial: Ints) -> Words:
    """The number of a person."""
    return ((int(register) << _REGISTER) | (regency << _SERIAL) | serial).astype(np.uint64)


def register_of(people: Words) -> Ints:
    """The register of each person."""
    return (people >> np.uint64(_REGISTER)).astype(np.int64)


def regency_of(people: Words) -> Ints:
    """The regency (its place in `regencies`) of each person."""
    return ((people >> np.uint64(_SERIAL)) & np.uint64(0xFFFF)).astype(np.int64)


def serial_of(people: Words) -> Ints:
    """The serial number of each person within her register and regency."""
    return (people & np.uint64((1 << _SERIAL) - 1)).astype(np.int64)


class Stock:
    """One register: its members by regency and month of registration."""

    def __init__(self, register: Register, counts: Ints) -> None:
        self.register = register
        self.total = np.cumsum(counts, axis=1)
        """Members by regency at the end of each month."""
        self._edges = (np.arange(len(counts))[:, np.newaxis] * (1 << _SERIAL) + self.total).ravel()

    def new(self, month: int) -> Words:
        """The members who registered in a month."""
        before = self.total[:, month - 1] if month else np.zeros(len(self.total), dtype=np.int64)
        count = self.total[:, month] - before
        regency = np.repeat(np.arange(len(count)), count)
        serial = np.arange(len(regency)) - np.repeat(np.cumsum(count) - count, count) + before[regency]
        return identify(self.register, regency, serial)

    def month_of(self, people: Words) -> Ints:
        """The month in which each of these members registered."""
        regency = regency_of(people)
        place = regency * (1 << _SERIAL) + serial_of(people)
        months: Ints = np.searchsorted(self._edges, place, side="right") - regency * self.total.shape[1]
        return months

    def draw(self, regency: Ints, month: int, uniform: Floats, recency: float = 1.0) -> Words:
        """A member of each regency who registered by the end of the month, rather a new one when `recency` is low.

        The regency must have members: ask `total` before.
        """
        serial = (uniform**recency * self.total[regency, month]).astype(np.int64)
        return identify(self.register, regency, serial)

    def lately(self, people: Words, month: int, uniform: Floats, months: int) -> Words:
        """For each of these members, one of the same regency who registered in the last months, or its newest one."""
        regency = regency_of(people)
        before = self.total[regency, month - months] if month >= months else np.zeros(len(people), dtype=np.int64)
        before = np.minimum(before, self.total[regency, month] - 1)
        fresh = self.total[regency, month] - before
        return identify(self.register, regency, before + (uniform * fresh).astype(np.int64))

    def draw_in_province(self, province: Ints, month: int, uniform: Floats, recency: float = 1.0) -> Words:
        """A member of each province, as `draw`; provinces without members are left out of the result."""
        edges = np.cumsum(self.total[:, month])
        by_province = np.bincount(province_of(), self.total[:, month])
        ends = np.cumsum(by_province)
        is_possible = by_province[province] > 0
        province, uniform = province[is_possible], uniform[is_possible]
        place = (ends - by_province)[province] + uniform * by_province[province]
        regency = np.searchsorted(edges, place, side="right")
        within = (place - (edges - self.total[:, month])[regency]) / self.total[regency, month]
        return self.draw(regency, month, within.clip(0, np.nextafter(1, 0)), recency)


class Registers:
    """All registers of a run."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.online = monthly(figures.REGISTERED_ONLINE, JOBSEEKING, plan)
        """Jobseekers registered online in each month, nation-wide and expected."""
        seekers = registered("official_jobseekers")
        self.jobseekers = self._stock(Register.JOBSEEKER, self.online, seekers)
        self.counters = self._stock(Register.COUNTER, self._counters(), seekers)
        self.accounts = self._filled(Register.ACCOUNT, figures.OTHER_ACCOUNTS, VISITING)
        self.employers = self._filled(Register.EMPLOYER, figures.EMPLOYER_ACCOUNTS, EVEN)
        self.training_bodies = self._filled(Register.TRAINING_BODY, figures.TRAINING_BODY_ACCOUNTS, EVEN)

    def _counters(self) -> Floats:
        """Jobseekers of the local offices: what the official total of the year has beyond the online ones."""
        years = [(BEGIN + month).year for month in range(self._plan.size)]
        beyond = {year: total / figures.REGISTERED_ONLINE[year] - 1 for year, total in figures.REGISTERED.items()}
        counters: Floats = self.online * np.array([max(beyond.get(year, 0.0), 0.0) for year in years])
        return counters

    def _filled(self, register: Register, yearly: Mapping[int, float], season: Season) -> Stock:
        return self._stock(register, monthly(yearly, season, self._plan), labour_force())

    def _stock(self, register: Register, national: Floats, by_province: Floats) -> Stock:
        share = spread(by_province / by_province.sum())
        counts = np.empty((len(share), self._plan.size), dtype=np.int64)
        for month, total in enumerate(national):
            rng = self._plan.rng(f"register/{register.name}", month)
            wave = np.exp(_NOISE * rng.standard_normal(len(by_province)))[province_of()]
            expected = share * wave
            counts[:, month] = whole(expected * (total / expected.sum()), rng)
        return Stock(register, counts)

    def of(self, register: int) -> Stock:
        """The register of that number; people outside have none."""
        return {
            Register.JOBSEEKER: self.jobseekers,
            Register.COUNTER: self.counters,
            Register.ACCOUNT: self.accounts,
            Register.EMPLOYER: self.employers,
            Register.TRAINING_BODY: self.training_bodies,
        }[Register(register)]


def outsiders(regency: Ints, uniform: Floats, scale: float) -> Words:
    """People of the regencies who are in no register."""
    size = np.maximum(spread(labour_force()) * OUTSIDE_SHARE * scale, 10)
    return identify(Register.OUTSIDE, regency, (uniform * size[regency]).astype(np.int64))
