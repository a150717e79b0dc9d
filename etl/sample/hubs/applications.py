"""Feed `karirhub/applications`: jobseekers apply to postings, mostly of their own province."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from etl.sample.hubs import texts
from etl.sample.hubs.postings import Postings, postings
from etl.sample.plan import BEGIN, DAY
from etl.sample.world import figures, season
from etl.sample.world.arrays import named, pick
from etl.sample.world.places import province_of
from etl.sample.world.registers import Register

if TYPE_CHECKING:
    from etl.sample.world.arrays import Ints, Words
    from etl.sample.world.whole import World

FEED: Final = "karirhub/applications"
COLUMNS: Final = ["application_id", "posting_id", "person_key", "applied_at", "channel"]
CHANNELS: Final = tuple(DIMENSIONS["channel"].categories)
_CHANNEL_SHARES: Final = (0.30, 0.52, 0.08, 0.04, 0.06)
_NEAR_SHARE: Final = 0.75
_WAIT_DAYS: Final = 5
_LATELY, _LONG_AGO = 2, 24
"""Months since registration."""


def chunk(world: World, month: int) -> pl.DataFrame:
    """The applications to the postings published in a month; those of the last days come later."""
    rng = world.plan.rng(FEED, month)
    found = postings(world, month)
    total = round(world.registers.online[month] * figures.APPLICATIONS_PER_JOBSEEKER)
    weights = np.sqrt(found.quota.astype(np.float64))
    chosen = found.take(pick(rng, weights, total) if len(weights) else np.array([], dtype=np.int64))
    people, kept = _applicants(world, chosen, month, rng)
    chosen = chosen.take(kept)
    return _frame(world, month, people, chosen, _moments(world, chosen, people, month, rng))


def _applicants(world: World, chosen: Postings, month: int, rng: np.random.Generator) -> tuple[Words, Ints]:
    """Who applies to each posting, and the places of the postings for which somebody could be found."""
    stock = world.registers.jobseekers
    province = province_of()[chosen.regency]
    everywhere = np.bincount(province_of(), stock.total[:, month]).astype(np.float64)
    far = pick(rng, everywhere, len(province)) if everywhere.any() else province
    province = np.where(rng.random(len(province)) < _NEAR_SHARE, province, far)
    kept = np.flatnonzero(everywhere[province] > 0)
    uniform = rng.random((3, len(kept)))
    people = stock.draw_in_province(province[kept], month, uniform[0])
    months = np.where(uniform[1] < figures.APPLYING_LATELY, _LATELY, _LONG_AGO)
    for span in (_LATELY, _LONG_AGO):
        which = months == span
        people[which] = stock.lately(people[which], month, uniform[2][which], span)
    return people, kept


def _moments(world: World, chosen: Postings, people: Words, month: int, rng: np.random.Generator) -> Ints:
    """When: some days after the posting appeared, before it ended, and not before the person was registered."""
    wait = np.minimum(rng.exponential(_WAIT_DAYS * DAY, len(people)), 0.95 * (chosen.ended - chosen.published))
    applied = chosen.published + wait.astype(np.int64)
    registers = np.full(len(people), int(Register.JOBSEEKER))
    day = world.not_before_account(people, registers, applied // DAY, month)
    later = day * DAY + season.seconds(rng.random(len(people)))
    return np.where(day > applied // DAY, later, applied)


def _frame(world: World, month: int, people: Words, chosen: Postings, applied: Ints) -> pl.DataFrame:
    rng = world.plan.rng(f"{FEED}/channels", month)
    columns = {
        "application_id": texts.numbered("LMR", str(BEGIN + month), np.arange(len(people))),
        "posting_id": chosen.ids(world.plan.seed),
        "person_key": world.people.keys(people),
        "applied_at": pl.Series(applied * 1_000_000).cast(pl.Datetime("us")),
        "channel": named(CHANNELS, pick(rng, _CHANNEL_SHARES, len(people))),
        texts.AT: applied,
    }
    return pl.DataFrame(columns).sort(texts.AT, maintain_order=True)
