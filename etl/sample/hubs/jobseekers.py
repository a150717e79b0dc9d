"""Feed `karirhub/jobseekers`: people when they register, and half of those online again when they come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from etl.sample.hubs import texts
from etl.sample.plan import DAY
from etl.sample.world import figures, season
from etl.sample.world.places import city_codes
from etl.sample.world.registers import Register, regency_of, register_of

if TYPE_CHECKING:
    from etl.sample.world.arrays import Ints, Words
    from etl.sample.world.whole import World

FEED: Final = "karirhub/jobseekers"
COLUMNS: Final = [
    "person_key",
    "registered_on",
    "last_active_on",
    "city_code",
    "gender",
    "birth_year",
    "education",
    "disability",
    "updated_at",
]
_SOONEST: Final = 15


def chunk(world: World, month: int) -> pl.DataFrame:
    """The rows about those who registered in a month."""
    registers = world.registers
    people = np.concatenate([registers.jobseekers.new(month), registers.counters.new(month)])
    rng = world.plan.rng(FEED, month)
    joined = world.people.registered_on(people, np.full(len(people), month))
    known = joined * DAY + season.seconds(rng.random(len(people)))
    fixed = _fixed(world, people, joined, rng)
    returned, is_returning = _return(world, people, known, rng)
    later = fixed.with_columns(_active(returned)).filter(pl.Series(is_returning))
    return pl.concat([fixed.with_columns(_active(known)), later]).select(*COLUMNS, texts.AT)


def _fixed(world: World, people: Words, joined: Ints, rng: np.random.Generator) -> pl.DataFrame:
    about = world.people
    return pl.DataFrame(
        {
            "person_key": about.keys(people),
            "registered_on": texts.days(joined),
            "city_code": city_codes(regency_of(people), joined, rng),
            "gender": texts.words("male", "female", about.is_male(people)),
            "birth_year": texts.figures(about.birth_years(people)),
            "education": about.educations(people),
            "disability": texts.words("1", "0", about.has_disability(people)),
        }
    )


def _return(
    world: World, people: Words, known: Ints, rng: np.random.Generator
) -> tuple[Ints, np.typing.NDArray[np.bool_]]:
    """When people were active last, and who of them came back at all before today."""
    wait = _SOONEST + rng.exponential(figures.RETURNING_AFTER_DAYS, len(people))
    returned = known + (wait * DAY).astype(np.int64)
    is_online = register_of(people) == Register.JOBSEEKER
    return returned, is_online & (rng.random(len(people)) < figures.RETURNING_SHARE) & (returned < world.plan.now)


def _active(moments: Ints) -> list[pl.Series]:
    updated = texts.times(moments).alias("updated_at")
    return [texts.days(moments // DAY).alias("last_active_on"), updated, pl.Series(texts.AT, moments)]
