"""Feed `siapkerja/accounts`: the accounts of people, employers and training bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from etl.sample.hubs import texts
from etl.sample.plan import DAY
from etl.sample.world import season
from etl.sample.world.arrays import named
from etl.sample.world.places import city_codes
from etl.sample.world.registers import Register, regency_of, register_of

if TYPE_CHECKING:
    from etl.sample.world.whole import World

FEED: Final = "siapkerja/accounts"
COLUMNS: Final = [
    "person_key",
    "created_on",
    "account_type",
    "city_code",
    "gender",
    "birth_year",
    "education",
    "disability",
]
_TYPES: Final = ("jobseeker", "employer", "training_body")


def chunk(world: World, month: int) -> pl.DataFrame:
    """The accounts made in a month."""
    registers, about = world.registers, world.people
    kept = (registers.jobseekers, registers.accounts, registers.employers, registers.training_bodies)
    people = np.concatenate([stock.new(month) for stock in kept])
    rng = world.plan.rng(FEED, month)
    created = about.created_on(people, np.full(len(people), month))
    kind = np.maximum(register_of(people) - Register.EMPLOYER + 1, 0)
    is_person = pl.Series(kind == 0)
    columns = {
        "person_key": about.keys(people),
        "created_on": texts.dates(created),
        "account_type": named(_TYPES, kind),
        "city_code": city_codes(regency_of(people), created, rng),
        "gender": texts.words("male", "female", about.is_male(people)).set(~is_person, None),
        "birth_year": pl.Series(about.birth_years(people), dtype=pl.Int16).set(~is_person, None),
        "education": about.educations(people).set(~is_person, None),
        "disability": pl.Series(about.has_disability(people).astype(np.int8)).set(~is_person, None),
        texts.AT: created * DAY + season.seconds(rng.random(len(people))),
    }
    return pl.DataFrame(columns).sort("created_on", maintain_order=True)
