"""Steering: targets, and the events that explain a turn in a series."""

from __future__ import annotations

from typing import Final

import polars as pl

from etl.feeds.contract import Feed, Field, Layout
from etl.feeds.kinds import Day, Real, RegionCode, Text, Whole
from etl.feeds.notation import PLAIN
from etl.stages.parts.area import AreasByCode, IndicatorsByKey
from etl.stages.read.delimited import Delimited

_MOST: Final = 10**15

TARGETS: Final = Feed(
    key="steering/targets",
    key_columns=("indicator", "area", "year"),
    layouts=(
        Layout(
            "csv",
            ("target*.csv",),
            Delimited(),
            PLAIN,
            {
                "indicator_key": "indicator",
                "area_code": "province_code_bps",
                "year": "year",
                "target": "target",
                "source": "source",
            },
        ),
    ),
    fields=(
        Field("indicator_key", Text(), is_stored=False),
        Field("area_code", RegionCode(), is_stored=False),
        Field("year", Whole(pl.Int16(), 2015, 2100)),
        Field("target", Real(0, _MOST)),
        Field("source", Text()),
    ),
    parts=(IndicatorsByKey("indicator_key", "indicator"), AreasByCode("area_code", "area")),
)

MILESTONES: Final = Feed(
    key="steering/milestones",
    key_columns=("on_date", "title_id"),
    layouts=(
        Layout(
            "csv",
            ("peristiwa*.csv",),
            Delimited(),
            PLAIN,
            {
                "on_date": "date",
                "area_codes": "province_code_bps",
                "indicator_keys": "indicators",
                "title_id": "title_id",
                "title_en": "title_en",
                "source": "source",
            },
        ),
    ),
    fields=(
        Field("on_date", Day()),
        Field("area_codes", RegionCode(), is_stored=False),
        Field("indicator_keys", Text(), is_stored=False),
        Field("title_id", Text()),
        Field("title_en", Text()),
        Field("source", Text()),
    ),
    parts=(
        AreasByCode("area_codes", "areas", is_list=True),
        IndicatorsByKey("indicator_keys", "indicators", is_list=True),
    ),
)
