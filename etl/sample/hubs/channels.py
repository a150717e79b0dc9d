"""Feed `outreach/channels`: the website and the social media, nation-wide by month; all figures assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from etl.sample.hubs import texts
from etl.sample.plan import BEGIN, DAY, day_number
from etl.sample.world import season

if TYPE_CHECKING:
    from etl.sample.world.arrays import Ints
    from etl.sample.world.whole import World

FEED: Final = "outreach/channels"
COLUMNS: Final = ["month", "channel", "followers", "reach", "engagements", "visits", "visitors", "service_clicks"]
NAMES: Final = tuple(DIMENSIONS["outreach_channel"].categories)
_FOLLOWERS: Final = np.array((0, 1_900_000, 350_000, 260_000, 900_000, 1_100_000), dtype=np.float64)
_GROWTH: Final = np.array((0, 0.008, 0.03, 0.012, 0.002, 0.003))
_REACH: Final = np.array((0, 3.2, 9.0, 4.0, 1.6, 1.9))
_ENGAGED: Final = 0.045
_VISITS: Final = 3_800_000


def chunk(world: World, month: int) -> pl.DataFrame:
    """One row a channel for a month; the month under way has its days so far."""
    plan = world.plan
    rng = plan.rng(FEED, month)
    part = plan.share(month) * season.VISITING.weight(month)
    wave = np.exp(0.06 * rng.standard_normal((3, len(NAMES))))
    followers = _FOLLOWERS * (1 + _GROWTH) ** month * plan.scale
    reach = followers * _REACH * part * wave[0]
    is_site = np.array(NAMES) == "website"
    visits = np.where(is_site, _VISITS * 1.006**month * part * wave[1] * plan.scale, 0)
    columns = {
        "followers": followers,
        "reach": reach,
        "engagements": reach * _ENGAGED * wave[2],
        "visits": visits,
        "visitors": visits * 0.58,
        "service_clicks": visits * 0.21 * wave[2],
    }
    known = (day_number((BEGIN + month).first_day) + plan.days(month) - 1) * DAY
    told = {name: texts.figures(_counts(values), (values > 0)) for name, values in columns.items()}
    labels = {"month": [str(BEGIN + month)] * len(NAMES), "channel": NAMES}
    return pl.DataFrame(labels | told | {texts.AT: np.full(len(NAMES), known)})


def _counts(values: np.typing.NDArray[np.float64]) -> Ints:
    return np.rint(values).astype(np.int64)
