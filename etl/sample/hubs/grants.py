"""The grant applications of Bizhub, by group or by person, with the days of every stage."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Final

import numpy as np

from etl.sample.hubs.batches import graduates
from etl.sample.plan import BEGIN, day_number
from etl.sample.world import figures, season
from etl.sample.world.arrays import pick
from etl.sample.world.places import labour_force, province_of
from etl.sample.world.registers import regency_of

if TYPE_CHECKING:
    from etl.sample.plan import Plan
    from etl.sample.world.arrays import Flags, Floats, Ints, Words
    from etl.sample.world.whole import World

FEED: Final = "bizhub/beneficiaries"
PROGRAMMES: Final = ("TKM Pemula", "TKM Lanjutan", "Padat Karya", "Inkubasi")
STARTING, GROWING, PUBLIC_WORKS, INCUBATION = range(4)
GROUP: Final = 10
"""People in a group of TKM Pemula (2022: 12,500 groups of 10)."""
_GRADUATES_SHARE: Final = 0.12
_FEWEST_GRADUATES: Final = 3
_TRAINED_MONTHS: Final = 8
_STARTING_SHARE: Final = 0.8
_START_SHARES: Final = np.array((0.84, 0.93, 0.0, 0.88))
_MONTHLY_CLOSURES: Final = np.array((0.024, 0.011, 0.0, 0.014))
_WORKERS: Final = np.array((0.6, 2.4, 0.0, 3.2))
# Smallest grant, step, steps: rupiah.
_GRANTS: Final = np.array(
    ((5_000_000, 0, 1), (10_000_000, 2_500_000, 3), (1_250_000, 250_000, 5), (20_000_000, 5_000_000, 6))
)


@dataclass(frozen=True, slots=True)
class Cases:
    """Applications of a month, a group or a person each; days since 1970, 0 for what never happens."""

    STAGES: ClassVar = ("applied", "approved", "rejected", "disbursed", "started", "closed")

    programme: Ints
    regency: Ints
    size: Ints
    applied: Ints
    approved: Ints
    rejected: Ints
    disbursed: Ints
    started: Ints
    closed: Ints
    grant: Ints
    workers: Ints

    def take(self, chosen: Flags) -> Cases:
        """Some of the cases."""
        return Cases(*(getattr(self, field.name)[chosen] for field in fields(self)))


@lru_cache(maxsize=2)
def _totals(plan: Plan) -> tuple[Floats, ...]:
    """People who apply to each programme in every month."""
    tkm, works, incubation = (
        season.monthly(yearly, season.GRANTS, plan) / figures.APPROVAL_SHARE
        for yearly in (figures.TKM_APPROVED, figures.PUBLIC_WORKS_APPROVED, figures.INCUBATION_APPROVED)
    )
    return tkm * _STARTING_SHARE, tkm * (1 - _STARTING_SHARE), works, incubation


@lru_cache(maxsize=4)
def cases(world: World, month: int) -> Cases:
    """The applications of a month; none in a month without reports."""
    parts = [_of_programme(world, month, programme) for programme in range(len(PROGRAMMES))]
    found = Cases(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Cases)))
    return found.take(np.full(len(found.size), month not in world.truths.lost(FEED)))


def _of_programme(world: World, month: int, programme: int) -> Cases:
    size = GROUP if programme == STARTING else 1
    name = f"{FEED}/{PROGRAMMES[programme]}"
    counts = world.counts(name, month, _totals(world.plan)[programme][month] / size, labour_force())
    rng = world.plan.rng(name, month)
    regency = np.repeat(np.arange(len(counts)), counts)
    uniform = rng.random((5, len(regency)))
    applied = season.month_days(world.plan, month, uniform[0])
    decided = applied + 20 + (uniform[1] * 41).astype(np.int64)
    is_approved = uniform[2] < figures.APPROVAL_SHARE
    disbursed = decided + 10 + (uniform[3] * 36).astype(np.int64)
    started = decided + 5 + (uniform[4] * 80).astype(np.int64)
    starts = is_approved & (rng.random(len(regency)) < _START_SHARES[programme])
    lasting = rng.exponential(30 / max(_MONTHLY_CLOSURES[programme], 1e-9), len(regency)).clip(30, 1e5)
    least, step, steps = _GRANTS[programme]
    return Cases(
        np.full(len(regency), programme),
        regency,
        np.full(len(regency), size),
        applied,
        decided * is_approved,
        decided * ~is_approved,
        disbursed * is_approved,
        started * starts,
        (started + lasting.astype(np.int64)) * starts,
        least + step * pick(rng, (1,) * steps, len(regency)),
        rng.poisson(_WORKERS[programme], len(regency)),
    )


def people_of(world: World, month: int) -> Words:
    """The people of the applications of a month, of the groups' regencies, some of them graduates of a training."""
    found = cases(world, month)
    rng = world.plan.rng(f"{FEED}/people", month)
    regency = np.repeat(found.regency, found.size)
    people = world.anyone(regency, month - 1, rng, (0.45, 0.2))
    trained, first, count = _graduates(world, month)
    uniform = rng.random((2, len(regency)))
    chosen = (uniform[0] < _GRADUATES_SHARE) & (count[regency] >= _FEWEST_GRADUATES)
    place = first[regency] + (uniform[1] * count[regency]).astype(np.int64)
    people[chosen] = trained[place[chosen]]
    return people


def _graduates(world: World, month: int) -> tuple[Words, Ints, Ints]:
    """Graduates of the half year before the month by regency: all of them, and where those of a regency are."""
    begun = range(max(world.plan.first, month - _TRAINED_MONTHS), month)
    parts = [graduates(world, each) for each in begun]
    before = day_number((BEGIN + month).first_day)
    people = np.concatenate([np.array([], dtype=np.uint64), *(passed[ended < before] for passed, ended in parts)])
    people = people[np.argsort(regency_of(people), kind="stable")]
    count = np.bincount(regency_of(people), minlength=len(province_of()))
    return people, np.cumsum(count) - count, count
