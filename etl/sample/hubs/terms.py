"""What postings ask for: sex, age, education, kind of work, occupation, pay."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from etl.sample.hubs import texts
from etl.sample.plan import DAY, day_number
from etl.sample.world import sectors
from etl.sample.world.arrays import named, pick
from etl.sample.world.places import province_of, registered

if TYPE_CHECKING:
    from etl.sample.hubs.postings import Postings
    from etl.sample.world.arrays import Ints

EDUCATIONS: Final = ("SD", "SMP", "SMA", "SMK", "D1", "D2", "D3", "D4", "S1", "S2", "S3", "")
_EDUCATION_SHARES: Final = (2, 4, 34, 24, 0.5, 0.5, 10, 1, 17, 0.5, 0.1, 6.4)
_PAY_BY_EDUCATION: Final = (2.2, 2.4, 2.9, 3.0, 3.1, 3.2, 3.6, 4.0, 4.8, 7.0, 9.0, 2.5)
_JOB_TYPES: Final = ("full_time", "part_time", "contract", "internship", "daily")
_JOB_TYPE_SHARES: Final = (62, 5, 22, 7, 4)
_OCCUPATIONS: Final = (
    "1120",
    "1221",
    "2411",
    "2512",
    "2221",
    "3115",
    "3313",
    "3322",
    "4110",
    "4311",
    "5131",
    "5223",
    "6112",
    "7212",
    "7531",
    "8153",
    "8211",
    "9112",
    "9333",
)
_OCCUPATION_SHARES: Final = (2, 3, 5, 6, 3, 6, 7, 9, 8, 4, 7, 12, 1, 5, 4, 6, 5, 3, 4)
_NEW_OCCUPATIONS_FROM: Final = day_number(date(2026, 6, 1))
_STEP: Final = 50_000


def terms(postings: Postings, rng: np.random.Generator) -> pl.DataFrame:
    """The requirements and conditions of each posting, in the columns of the feed."""
    size = len(postings.number)
    days = postings.published // DAY
    education = pick(rng, _EDUCATION_SHARES, size)
    youngest = pick(rng, (50, 5, 10, 8, 12, 5, 10), size) + 18
    oldest = youngest + 7 + pick(rng, (1,) * 25, size)
    has_ages = rng.random(size) < 0.8
    kbli = sectors.versions(days, rng)
    kbji = np.where((days >= _NEW_OCCUPATIONS_FROM) & (rng.random(size) < 0.5), 2026, 2014)
    low, high, is_told = _pay(education, rng)
    return pl.DataFrame(
        {
            "gender": _genders(postings.regency, rng),
            "min_age": texts.figures(youngest, has_ages),
            "max_age": texts.figures(oldest, has_ages),
            "min_education": named(EDUCATIONS, education),
            "job_type": named(_JOB_TYPES, pick(rng, _JOB_TYPE_SHARES, size)),
            "physical_condition": named(("normal", "disabled", ""), pick(rng, (0.88, 0.045, 0.075), size)),
            "kbli_code": sectors.classes(postings.sector),
            "kbli_version": texts.figures(kbli),
            "kbji_code": named(_OCCUPATIONS, pick(rng, _OCCUPATION_SHARES, size)),
            "kbji_version": texts.figures(kbji),
            "min_salary": texts.figures(low, is_told),
            "max_salary": texts.figures(high, is_told),
        }
    )


def _genders(regency: Ints, rng: np.random.Generator) -> pl.Series:
    """For men, for women, for either: the shares of the registered vacancies of each province, 2024."""
    parts = [registered(f"official_vacancies_{who}") for who in ("male", "female", "either")]
    edges = np.cumsum(np.stack(parts) / registered("official_vacancies"), axis=0)[:2, province_of()[regency]]
    return named(("male", "female", ""), (rng.random(len(regency)) >= edges).sum(axis=0))


def _pay(education: Ints, rng: np.random.Generator) -> tuple[Ints, Ints, np.typing.NDArray[np.bool_]]:
    usual = np.array(_PAY_BY_EDUCATION)[education] * 1e6 * np.exp(0.3 * rng.standard_normal(len(education)))
    low = (usual // _STEP * _STEP).astype(np.int64)
    high = low + (low * 0.4 * rng.random(len(low)) // _STEP * _STEP).astype(np.int64)
    return low, high, rng.random(len(low)) < 0.7
