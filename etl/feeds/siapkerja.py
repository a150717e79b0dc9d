"""SIAPkerja: accounts, what people do with them, and the employers of the mandatory company report (WLKP)."""

from __future__ import annotations

from typing import Final

import polars as pl

from etl.feeds.contract import Feed, Field, Layout
from etl.feeds.kinds import Day, Key, Moment, RegionCode, Words, same
from etl.feeds.notation import PLAIN, Notation
from etl.feeds.rules import not_ahead
from etl.feeds.words import (
    CHANNEL,
    CITY_CODE,
    DISABILITY,
    EDUCATION_FIELD,
    KBLI,
    PERSON_KEY,
    birth_year,
    of_dimension,
    sex,
)
from etl.stages.parts.classified import Sector
from etl.stages.parts.days import JakartaDay
from etl.stages.parts.person import AgeBand
from etl.stages.parts.region import ProvinceByCode, RegencyByCode
from etl.stages.read.delimited import Delimited
from etl.stages.read.parquet import Parquet

_IS_JOBSEEKER: Final = pl.col("account_type") == "jobseeker"
_UNIVERSAL: Final = Notation(zone="UTC")

ACCOUNTS: Final = Feed(
    key="siapkerja/accounts",
    key_columns=("person_key",),
    layouts=(
        Layout(
            "parquet",
            ("akun*.parquet",),
            Parquet(),
            PLAIN,
            {
                "person_key": "person_key",
                "created_on": "created_on",
                "account_type": "account_type",
                "city_code": "city_code",
                "sex": "gender",
                "birth_year": "birth_year",
                "education": "education",
                "has_disability": "disability",
            },
        ),
    ),
    fields=(
        PERSON_KEY,
        Field("created_on", Day()),
        Field("account_type", of_dimension("account_type")),
        CITY_CODE,
        sex("male", "female", is_required=_IS_JOBSEEKER),
        birth_year(is_required=_IS_JOBSEEKER),
        EDUCATION_FIELD,
        DISABILITY,
    ),
    parts=(RegencyByCode(), AgeBand(("created_on",))),
)

SERVICE_EVENTS: Final = Feed(
    key="siapkerja/service_events",
    key_columns=("event_id",),
    layouts=(
        Layout(
            "parquet",
            ("aktivitas*.parquet",),
            Parquet(),
            _UNIVERSAL,
            {
                "event_id": "event_id",
                "person_key": "person_key",
                "at": "at",
                "hub": "hub",
                "channel": "channel",
                "is_assisted": "is_assisted",
                "journey": "journey",
                "step": "step",
                "city_code": "city_code",
            },
        ),
    ),
    fields=(
        Field("event_id", Key(), is_stored=False),
        PERSON_KEY,
        Field("at", Moment(may_lie_ahead=True)),
        Field("hub", of_dimension("hub")),
        CHANNEL,
        Field(
            "is_assisted",
            Words({"true": True, "false": False}, {"1": True, "0": False, "ya": True, "tidak": False}, pl.Boolean()),
        ),
        Field("journey", of_dimension("journey")),
        Field("step", Words(same("visited", "started", "completed", "abandoned"))),
        CITY_CODE,
    ),
    parts=(JakartaDay("at", "on_date"), RegencyByCode()),
    rules=(not_ahead("at", pl.col("on_date")),),
)

EMPLOYERS: Final = Feed(
    key="siapkerja/employers",
    key_columns=("employer_id",),
    layouts=(
        Layout(
            "csv",
            ("wlkp*.csv",),
            Delimited(),
            PLAIN,
            {
                "employer_id": "employer_id",
                "province_code": "province_code",
                "kbli_code": "kbli_code",
                "kbli_version": "kbli_version",
                "size_class": "size_class",
                "reported_on": "reported_on",
            },
        ),
    ),
    fields=(
        Field("employer_id", Key()),
        Field("province_code", RegionCode(), is_stored=False),
        *KBLI,
        Field("size_class", of_dimension("size_class")),
        Field("reported_on", Day()),
    ),
    parts=(ProvinceByCode("province_code", "Kemendagri", "reported_on"), Sector()),
)
