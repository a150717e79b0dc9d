"""Outreach: the ministry's website and social media by month, for the nation."""

from __future__ import annotations

from typing import Final

import polars as pl

from etl.feeds.contract import Feed, Field, Layout
from etl.feeds.kinds import Month, Whole
from etl.feeds.notation import PLAIN
from etl.feeds.words import of_dimension
from etl.stages.read.delimited import Delimited

_COUNTS: Final = ("followers", "reach", "engagements", "visits", "visitors", "service_clicks")
_MOST: Final = 10**12

CHANNELS: Final = Feed(
    key="outreach/channels",
    key_columns=("month", "outreach_channel"),
    layouts=(
        Layout(
            "csv",
            ("kanal*.csv",),
            Delimited(),
            PLAIN,
            {"month": "month", "outreach_channel": "channel", **{count: count for count in _COUNTS}},
        ),
    ),
    fields=(
        Field("month", Month()),
        Field("outreach_channel", of_dimension("outreach_channel")),
        *(Field(count, Whole(pl.Int64(), 0, _MOST), is_required=False) for count in _COUNTS),
    ),
)
