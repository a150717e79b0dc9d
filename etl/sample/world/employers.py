"""The employers: who posts, in which industry, how large."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from etl.sample.world import figures, season, sectors
from etl.sample.world.arrays import choose, mix, named, unit, uuids, whole
from etl.sample.world.places import labour_force, province_of, registered

if TYPE_CHECKING:
    import polars as pl

    from etl.sample.plan import Plan
    from etl.sample.world.arrays import Floats, Ints, Words

SIZES: Final = ("micro", "small", "medium", "large")
_SIZES_HIRING: Final = (0.08, 0.27, 0.35, 0.30)
_SIZES_OTHERS: Final = (0.44, 0.39, 0.13, 0.04)
_PROVINCE: Final = 32
# A few post much, many post once: the rank of the one who posts is a power of a uniform number.
_CONCENTRATION: Final = 5


def employer_ids(employers: Words, seed: int) -> pl.Series:
    """The identifiers of employers, the same in Karirhub and in WLKP."""
    return uuids(mix(employers, seed * 7919 + 21), mix(employers, seed * 7919 + 22))


def sectors_of(employers: Words, seed: int) -> Ints:
    """The industry of each employer."""
    return choose(unit(mix(employers, seed * 7919 + 23)), sectors.HIRING)


def sizes_of(employers: Words, plan: Plan) -> pl.Series:
    """The size class of each employer; those who post are rather large."""
    uniform = unit(mix(employers, plan.seed * 7919 + 24))
    province = (employers >> np.uint64(_PROVINCE)).astype(np.int64)
    rank = (employers & np.uint64((1 << _PROVINCE) - 1)).astype(np.int64)
    is_hiring = rank < pool(plan, is_own=False)[province]
    return named(SIZES, np.where(is_hiring, choose(uniform, _SIZES_HIRING), choose(uniform, _SIZES_OTHERS)))


def employer(province: Ints, rank: Ints) -> Words:
    """The number of the employer of a rank in a province."""
    return ((province << _PROVINCE) | rank).astype(np.uint64)


def hiring(plan: Plan, regency: Ints, rng: np.random.Generator, *, is_own: bool) -> tuple[Words, Ints]:
    """An employer for each posting in these regencies, and the industry."""
    province = province_of()[regency]
    uniform = rng.random(len(regency)) ** _CONCENTRATION
    chosen = employer(province, (uniform * pool(plan, is_own=is_own)[province]).astype(np.int64))
    return chosen, sectors_of(chosen, plan.seed)


@cache
def pool(plan: Plan, *, is_own: bool) -> Ints:
    """How many employers of each province ever post on Karirhub, or on any portal."""
    total = figures.EMPLOYERS_OWN if is_own else figures.EMPLOYERS_EXTERNAL
    share = registered("official_vacancies") / registered("official_vacancies").sum()
    size: Ints = np.ceil(share * total * plan.scale).astype(np.int64)
    return size


@cache
def reporting(plan: Plan) -> Ints:
    """Employers in WLKP by province (rows) and month of their report (columns); those who post are the first."""
    national = season.monthly(figures.WLKP_EMPLOYERS, season.EVEN, plan)
    share = _wlkp_shares()
    rng = plan.rng("siapkerja/employers/counts")
    return np.stack([whole(share * total, rng) for total in national], axis=1)


def _wlkp_shares() -> Floats:
    """Assumed: between the shares of the labour force and of the vacancies."""
    force, vacancies = labour_force(), registered("official_vacancies")
    shares: Floats = (force / force.sum() + vacancies / vacancies.sum()) / 2
    return shares
