"""Feed `karirhub/placements`: jobseekers who got a job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from etl.sample.hubs import texts
from etl.sample.hubs.applications import CHANNELS
from etl.sample.hubs.placed import FEED, Placed, linked, trained, without_posting
from etl.sample.hubs.postings import posting_ids
from etl.sample.plan import BEGIN, DAY
from etl.sample.world import season, sectors
from etl.sample.world.arrays import named, pick, whole
from etl.sample.world.places import city_codes, registered
from etl.sample.world.registers import Register, regency_of

if TYPE_CHECKING:
    from etl.sample.world.arrays import Ints
    from etl.sample.world.whole import World

COLUMNS: Final = [
    "placement_id",
    "posting_id",
    "person_key",
    "placed_on",
    "city_code",
    "kbli_code",
    "kbli_version",
    "channel",
    "updated_at",
]
_CHANNEL_SHARES: Final = (0.30, 0.38, 0.06, 0.14, 0.12)
_LINKED_AT_MOST: Final = 0.6
_CORRECTED_SHARE: Final = 0.02
_CORRECTED_AFTER: Final = 21 * DAY


def chunk(world: World, month: int) -> pl.DataFrame:
    """The placements of a month; a few come again later, with the industry corrected."""
    rng = world.plan.rng(FEED, month)
    placed = _placed(world, month, rng)
    known = placed.day * DAY + season.seconds(rng.random(len(placed.day)), season.OFFICE_HOURS)
    frame = _frame(world, month, placed, known, rng)
    corrected = known + _CORRECTED_AFTER
    chosen = (rng.random(len(known)) < _CORRECTED_SHARE) & (corrected < world.plan.now)
    other = sectors.classes(pick(rng, sectors.HIRING, len(known))).alias("kbli_code")
    later = frame.with_columns(other, *_known(corrected)).filter(pl.Series(chosen))
    return pl.concat([frame, later]).select(*COLUMNS, texts.AT)


def _placed(world: World, month: int, rng: np.random.Generator) -> Placed:
    """As many as the province's ratio of 2024 gives: through postings, after trainings, and the rest."""
    wanted = _wanted(world, month, rng)
    through = linked(world, month).at_most((wanted * _LINKED_AT_MOST).astype(np.int64))
    left = wanted - through.by_province()
    after = trained(world, month).at_most(left)
    left = left - after.by_province()
    province = np.repeat(np.arange(len(left)), left)
    stock = world.registers.jobseekers
    people = stock.draw_in_province(province, month, rng.random(len(province)), recency=0.15)
    day = season.month_days(world.plan, month, rng.random(len(people)))
    day = world.not_before_account(people, np.full(len(people), int(Register.JOBSEEKER)), day, month)
    return Placed.together([through, after, without_posting(people, day, rng)])


def _wanted(world: World, month: int, rng: np.random.Generator) -> Ints:
    """Placements by province: jobseekers registered online in the month times the ratio of 2024."""
    seekers = registered("official_jobseekers")
    expected = world.registers.online[month] * registered("official_placements") / seekers.sum()
    return whole(expected * np.exp(0.03 * rng.standard_normal(len(expected))), rng)


def _frame(world: World, month: int, placed: Placed, known: Ints, rng: np.random.Generator) -> pl.DataFrame:
    size = len(known)
    through = posting_ids(placed.posting, world.plan.seed).set(pl.Series(placed.posting == 0), "")
    version = sectors.versions(placed.day, rng)
    return pl.DataFrame(
        {
            "placement_id": texts.numbered("PNP", str(BEGIN + month), np.arange(size)),
            "posting_id": through,
            "person_key": world.people.keys(placed.people),
            "placed_on": texts.days(placed.day),
            "city_code": city_codes(regency_of(placed.people), placed.day, rng),
            "kbli_code": sectors.classes(placed.sector),
            "kbli_version": texts.figures(version),
            "channel": named(CHANNELS, pick(rng, _CHANNEL_SHARES, size)),
        }
    ).with_columns(_known(known))


def _known(moments: Ints) -> list[pl.Series]:
    return [texts.times(moments).alias("updated_at"), pl.Series(texts.AT, moments)]
