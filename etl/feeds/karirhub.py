"""Karirhub: jobseekers, applications, placements."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.problems.codes import POSTING_UNKNOWN
from etl.feeds.contract import Feed, Field, Layout
from etl.feeds.kinds import Day, DayOfMoment, Key
from etl.feeds.notation import PLAIN
from etl.feeds.words import CHANNEL, CITY_CODE, DISABILITY, EDUCATION_FIELD, KBLI, PERSON_KEY, VERSION, birth_year, sex
from etl.stages.parts.classified import Sector
from etl.stages.parts.person import AgeBand
from etl.stages.parts.region import RegencyByCode
from etl.stages.read.delimited import Delimited
from etl.stages.read.parquet import Parquet

_TO_POSTING: Final = {"posting_id": ("karirhub/vacancies", POSTING_UNKNOWN)}

JOBSEEKERS: Final = Feed(
    key="karirhub/jobseekers",
    key_columns=("person_key",),
    layouts=(
        Layout(
            "csv",
            ("pencari_kerja*.csv",),
            Delimited(),
            PLAIN,
            {
                "person_key": "person_key",
                "registered_on": "registered_on",
                "last_active_on": "last_active_on",
                "city_code": "city_code",
                "sex": "gender",
                "birth_year": "birth_year",
                "education": "education",
                "has_disability": "disability",
                "version_at": "updated_at",
            },
        ),
    ),
    fields=(
        PERSON_KEY,
        Field("registered_on", Day()),
        Field("last_active_on", Day()),
        CITY_CODE,
        sex("male", "female"),
        birth_year(),
        EDUCATION_FIELD,
        DISABILITY,
        VERSION,
    ),
    parts=(RegencyByCode(), AgeBand(("registered_on",))),
)

APPLICATIONS: Final = Feed(
    key="karirhub/applications",
    key_columns=("application_id",),
    layouts=(
        Layout(
            "parquet",
            ("lamaran*.parquet",),
            Parquet(),
            PLAIN,
            {
                "application_id": "application_id",
                "posting_id": "posting_id",
                "person_key": "person_key",
                "applied_on": "applied_at",
                "channel": "channel",
            },
        ),
    ),
    fields=(
        Field("application_id", Key(), is_stored=False),
        Field("posting_id", Key()),
        PERSON_KEY,
        Field("applied_on", DayOfMoment()),
        CHANNEL,
    ),
    refers_to=_TO_POSTING,
)

PLACEMENTS: Final = Feed(
    key="karirhub/placements",
    key_columns=("placement_id",),
    layouts=(
        Layout(
            "csv",
            ("penempatan*.csv",),
            Delimited(),
            PLAIN,
            {
                "placement_id": "placement_id",
                "posting_id": "posting_id",
                "person_key": "person_key",
                "placed_on": "placed_on",
                "city_code": "city_code",
                "kbli_code": "kbli_code",
                "kbli_version": "kbli_version",
                "channel": "channel",
                "version_at": "updated_at",
            },
        ),
    ),
    fields=(
        Field("placement_id", Key(), is_stored=False),
        Field("posting_id", Key(), is_required=False),
        PERSON_KEY,
        Field("placed_on", Day()),
        CITY_CODE,
        *KBLI,
        CHANNEL,
        VERSION,
    ),
    parts=(RegencyByCode(), Sector()),
    refers_to=_TO_POSTING,
)
