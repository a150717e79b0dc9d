"""Feed `siapkerja/employers`: employers that reported themselves (WLKP), each once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from etl.sample.hubs import texts
from etl.sample.plan import DAY
from etl.sample.world import season, sectors
from etl.sample.world.employers import employer, employer_ids, reporting, sectors_of, sizes_of
from etl.sample.world.places import CODES, kemendagri_provinces

if TYPE_CHECKING:
    from etl.sample.world.whole import World

FEED: Final = "siapkerja/employers"
COLUMNS: Final = ["employer_id", "province_code", "kbli_code", "kbli_version", "size_class", "reported_on"]


def chunk(world: World, month: int) -> pl.DataFrame:
    """The employers that reported in a month."""
    plan = world.plan
    counts = reporting(plan)
    count, before = counts[:, month], counts[:, :month].sum(axis=1)
    province = np.repeat(np.arange(len(CODES)), count)
    rank = np.arange(len(province)) - np.repeat(np.cumsum(count) - count, count) + before[province]
    employers = employer(province, rank)
    rng = plan.rng(FEED, month)
    day = season.month_days(plan, month, rng.random(len(employers)))
    sector = sectors_of(employers, plan.seed)
    return pl.DataFrame(
        {
            "employer_id": employer_ids(employers, plan.seed),
            "province_code": kemendagri_provinces(province, day),
            "kbli_code": sectors.classes(sector),
            "kbli_version": texts.figures(sectors.versions(day, rng)),
            "size_class": sizes_of(employers, plan),
            "reported_on": texts.days(day),
            texts.AT: day * DAY,
        }
    ).sort(texts.AT, maintain_order=True)
