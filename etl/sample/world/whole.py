"""Everything that the feeds of one run share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from etl.sample.plan import BEGIN, day_number, month_of_day
from etl.sample.world.arrays import whole
from etl.sample.world.people import People
from etl.sample.world.places import province_of, spread
from etl.sample.world.registers import Register, Registers, outsiders
from etl.sample.world.truths import Truths

if TYPE_CHECKING:
    from etl.sample.plan import Plan
    from etl.sample.world.arrays import Floats, Ints, Words

_NOISE: Final = 0.03


class World:
    """The plan, the people, and what is planted."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.registers = Registers(plan)
        self.people = People(plan, self.registers)
        self.truths = Truths(plan)

    def counts(self, feed: str, month: int, total: float, by_province: Floats) -> Ints:
        """How many records of a feed fall in each regency in a month, effects included.

        `total` is the nation's without effects, shared by `by_province`; every province has a small wave of its own.
        """
        rng = self.plan.rng(f"{feed}/counts", month)
        wave = by_province * np.exp(_NOISE * rng.standard_normal(len(by_province)))
        expected = wave * (total / wave.sum()) * self.truths.factors(feed, month)
        return whole(spread(expected), rng)

    def anyone(self, regency: Ints, month: int, rng: np.random.Generator, shares: tuple[float, float]) -> Words:
        """A person of each regency: a jobseeker, another account holder, or someone outside the registers.

        They registered by the end of the month. `shares` are those of the first two; where a regency has none of them
        yet, the person is from outside.
        """
        uniform = rng.random((2, len(regency)))
        people = outsiders(regency, uniform[1], self.plan.scale)
        start = 0.0
        for stock, share in zip((self.registers.jobseekers, self.registers.accounts), shares, strict=True):
            members = stock.total[regency, month] if month >= 0 else np.zeros(len(regency))
            chosen = (uniform[0] >= start) & (uniform[0] < start + share) & (members > 0)
            people[chosen] = stock.draw(regency[chosen], month, uniform[1][chosen], recency=0.4)
            start += share
        return people

    def not_before_account(self, people: Words, registers: Ints, days: Ints, month: int) -> Ints:
        """The days, moved to the day of registration for those who registered later in the same month."""
        days = days.copy()
        for register in (Register.JOBSEEKER, Register.ACCOUNT):
            chosen = np.flatnonzero(registers == register)
            stock = self.registers.of(register)
            fresh = chosen[stock.month_of(people[chosen]) == month]
            joined = self.people.registered_on(people[fresh], np.full(len(fresh), month))
            days[fresh] = np.maximum(days[fresh], joined)
        return days


def provinces(regency: Ints) -> Ints:
    """The province of each regency."""
    return province_of()[regency]


def skipped(days: Ints, lost: list[int]) -> Ints:
    """The days, with those in a month without reports moved to the first day after it."""
    days = days.copy()
    for month in lost:
        days[month_of_day(days) == month] = day_number((BEGIN + month + 1).first_day)
    return days
