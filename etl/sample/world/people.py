"""What is known of a person: it follows from her number and the seed, so it is the same in every hub."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from etl.sample.plan import BEGIN, day_number
from etl.sample.world import figures
from etl.sample.world.arrays import choose, hexes, mix, named, unit
from etl.sample.world.places import province_of, registered
from etl.sample.world.registers import Register, Registers, regency_of, register_of

if TYPE_CHECKING:
    import polars as pl

    from etl.sample.plan import Plan
    from etl.sample.world.arrays import Flags, Floats, Ints, Words

_OUTSIDE_YEAR: Final = 2024
"""The year in which people outside the registers have the ages of their table."""
_YOUNGEST_OUTSIDE: Final = 19
_GRADUATE_AGE: Final = {"SD": 0, "SMP": 0, "SMA": 0, "SMK": 0, "D3": 1, "S1": 1, "S2": 2}
"""The first age band in which a level of education is possible."""
_ROUNDS: Final = 200


class People:
    """The answers to what is known of people, given their numbers."""

    def __init__(self, plan: Plan, registers: Registers) -> None:
        self._plan = plan
        self._registers = registers
        self._first = np.array([day_number((BEGIN + month).first_day) for month in range(plan.size)])
        self._days = np.array([plan.days(month) for month in range(plan.size)])
        self._male = _male_shares()
        self._seekers = _educations(figures.AGE_JOBSEEKERS, figures.EDUCATION_JOBSEEKERS)
        self._others = _educations(figures.AGE_OTHERS, figures.EDUCATION_OTHERS)

    def uniform(self, people: Words, what: int) -> Floats:
        """A number in [0, 1) for each person and each `what`, always the same."""
        return unit(mix(people, self._salt(what)))

    def keys(self, people: Words) -> pl.Series:
        """The pseudonyms: 32 hexadecimal digits."""
        return hexes(mix(people, self._salt(0)), mix(people, self._salt(1)))

    def is_male(self, people: Words) -> Flags:
        """Sex, by the shares of the register and the province."""
        seeker = self._is_seeker(people)
        share = np.where(seeker, self._male[province_of()[regency_of(people)]], figures.LABOUR_FORCE_MALE_SHARE)
        return self.uniform(people, 2) < share

    def bands(self, people: Words) -> Ints:
        """The age band at registration."""
        uniform = self.uniform(people, 3)
        seeker, other = choose(uniform, figures.AGE_JOBSEEKERS), choose(uniform, figures.AGE_OTHERS)
        return np.where(self._is_seeker(people), seeker, other)

    def birth_years(self, people: Words) -> Ints:
        """The year of birth, from the age at registration."""
        edges = np.array(figures.AGE_EDGES)
        band = self.bands(people)
        age = edges[band] + (self.uniform(people, 4) * (edges[band + 1] - edges[band])).astype(np.int64)
        outside = register_of(people) == Register.OUTSIDE
        year = np.where(outside, _OUTSIDE_YEAR, BEGIN.year + self.months(people) // 12)
        born: Ints = year - np.where(outside, np.maximum(age, _YOUNGEST_OUTSIDE), age)
        return born

    def educations(self, people: Words) -> pl.Series:
        """The highest education, by the tables' shares and possible at the age."""
        band, uniform = self.bands(people), self.uniform(people, 5)
        seeker = self._is_seeker(people)[:, np.newaxis]
        edges = np.where(seeker, self._seekers[band], self._others[band])
        return named(figures.EDUCATIONS, (uniform[:, np.newaxis] >= edges).sum(axis=1).clip(0, 6))

    def has_disability(self, people: Words) -> Flags:
        """Whether the person lives with a disability."""
        return self.uniform(people, 6) < figures.DISABILITY_SHARE

    def months(self, people: Words) -> Ints:
        """The month of registration; 0 for people outside the registers."""
        months = np.zeros(len(people), dtype=np.int64)
        registers = register_of(people)
        for register in np.unique(registers):
            if register != Register.OUTSIDE:
                chosen = registers == register
                months[chosen] = self._registers.of(register).month_of(people[chosen])
        return months

    def registered_on(self, people: Words, months: Ints) -> Ints:
        """The day of registration, for people whose months of registration are given."""
        day: Ints = self._first[months] + (self.uniform(people, 7) * self._days[months]).astype(np.int64)
        return day

    def created_on(self, people: Words, months: Ints) -> Ints:
        """The day on which the account was made: on the day of registration or some days before, in the same month."""
        day = self.registered_on(people, months)
        earlier = (self.uniform(people, 8) ** 4 * 12).astype(np.int64)
        created: Ints = np.maximum(day - earlier, self._first[months])
        return created

    def _salt(self, what: int) -> int:
        return (self._plan.seed + 1) * 0xD6E8FEB86659FD93 + what * 0xA5A3564E27F8EB65

    def _is_seeker(self, people: Words) -> Flags:
        return register_of(people) <= Register.COUNTER


def _male_shares() -> Floats:
    """The share of men among the registered jobseekers of each province, 2024."""
    shares: Floats = registered("official_jobseekers_male") / registered("official_jobseekers")
    return shares


def _educations(ages: tuple[float, ...], educations: tuple[float, ...]) -> Floats:
    """Cumulative shares of education by age band: both margins hold, and nobody is a graduate too young."""
    first = np.array([_GRADUATE_AGE[name] for name in figures.EDUCATIONS])
    table = (np.arange(len(ages))[:, np.newaxis] >= first).astype(np.float64)
    rows, columns = np.array(ages) / sum(ages), np.array(educations) / sum(educations)
    for _ in range(_ROUNDS):
        table *= (columns / table.sum(axis=0))[np.newaxis, :]
        table *= (rows / table.sum(axis=1))[:, np.newaxis]
    edges: Floats = np.cumsum(table, axis=1) / table.sum(axis=1, keepdims=True)
    return edges
