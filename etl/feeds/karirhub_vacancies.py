"""Karirhub: vacancy postings, as the hub exports them and as its public catalogue answers.

The catalogue has no codes of industry and occupation (they are unknown), writes salary 0 where it is not told, and
leaves the filled quota of other portals empty (0). A posting without a regency or province of Indonesia is rejected.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from dasbor.catalogue.dimensions import UNKNOWN
from dasbor.catalogue.problems.rules import FILLED_ABOVE_QUOTA, LIMITS_REVERSED
from etl.feeds.contract import Feed, Field, Layout
from etl.feeds.kinds import Code, Day, DayOfMoment, Key, Money, Text, Whole, Words, same
from etl.feeds.notation import PLAIN
from etl.feeds.rules import not_above, not_before
from etl.feeds.words import CITY_CODE, EDUCATION, EDUCATION_ALSO, KBLI, VERSION, of_dimension
from etl.stages.parts.classified import Occupation, Sector
from etl.stages.parts.region import RegencyByCode
from etl.stages.read.delimited import Delimited
from etl.stages.read.json import JsonCatalogue, JsonLines

_AGE: Final = Whole(pl.Int16(), 0, 100)
_SALARY: Final = Money(is_zero_unknown=True)
_CITY: Final = "region.regionable.sub_district.city", "region.regionable.city", "region.regionable"

_HEADINGS: Final = {
    "posting_id": "id",
    "employer_id": "employer_id",
    "status": "status",
    "openings": "quota",
    "openings_filled": "filled_quota",
    "published_on": "published_at",
    "closed_on": "closed_at",
    "expires_on": "expires_on",
    "sex_required": "gender",
    "min_age": "min_age",
    "max_age": "max_age",
    "min_education": "min_education",
    "job_type": "job_type",
    "is_disability_friendly": "physical_condition",
    "kbli_code": "kbli_code",
    "kbli_version": "kbli_version",
    "kbji_code": "kbji_code",
    "kbji_version": "kbji_version",
    "city_code": "city_code",
    "platform": "platform_type",
    "platform_name": "platform",
    "min_salary": "min_salary",
    "max_salary": "max_salary",
    "version_at": "updated_at",
}
_CATALOGUE: Final = {
    **{name: heading for name, heading in _HEADINGS.items() if not name.startswith(("kbli", "kbji", "closed"))},
    "openings_filled": "usage_quota",
    "expires_on": "expires_at",
    "min_education": "min_education.name",
    "job_type": "job_type.name",
    "platform_name": "platform.name",
    "min_salary": "min_salary_amount",
    "max_salary": "max_salary_amount",
    "city_code": "region.city.code",
    "city_name": "region.city.name",
}

VACANCIES: Final = Feed(
    key="karirhub/vacancies",
    key_columns=("posting_id",),
    layouts=(
        Layout("csv", ("lowongan*.csv",), Delimited(), PLAIN, _HEADINGS),
        Layout("jsonl", ("lowongan*.jsonl",), JsonLines(), PLAIN, _HEADINGS),
        Layout(
            "catalogue",
            ("*catalogue*.json",),
            JsonCatalogue({f"region.city.{key}": tuple(f"{city}.{key}" for city in _CITY) for key in ("code", "name")}),
            PLAIN,
            _CATALOGUE,
            ignored=("*",),
        ),
    ),
    fields=(
        Field("posting_id", Key()),
        Field("employer_id", Key()),
        Field("status", Words(same("open", "closed", "filled", "removed"))),
        Field("openings", Whole()),
        Field("openings_filled", Whole(), is_required=False, default=0),
        Field("published_on", DayOfMoment()),
        Field("closed_on", DayOfMoment(), is_required=False),
        Field("expires_on", Day(may_lie_ahead=True), is_required=False),
        Field("sex_required", Words(same("male", "female"), same("either")), is_required=False, default="either"),
        Field("min_age", _AGE, is_required=False),
        Field("max_age", _AGE, is_required=False),
        Field("min_education", Words(EDUCATION, EDUCATION_ALSO | same("any")), is_required=False, default="any"),
        Field("job_type", of_dimension("job_type", without=UNKNOWN), is_required=False, default=UNKNOWN),
        Field(
            "is_disability_friendly",
            Words({"normal": False, "disabled": True}, dtype=pl.Boolean()),
            is_required=False,
            default=False,
        ),
        *KBLI,
        Field("kbji_code", Code(), is_required=False),
        Field("kbji_version", Words({"2014": 2014, "2026": 2026}, dtype=pl.Int16()), is_required=False),
        CITY_CODE,
        Field("city_name", Text(), is_required=False, is_stored=False),
        Field("platform", of_dimension("platform")),
        Field("platform_name", Text(), is_required=False),
        Field("min_salary", _SALARY, is_required=False),
        Field("max_salary", _SALARY, is_required=False),
        VERSION,
    ),
    parts=(RegencyByCode("city_code", "city_name", day="published_on"), Sector(), Occupation()),
    rules=(
        not_before("closed_on", "published_on"),
        not_above("openings_filled", "openings", FILLED_ABOVE_QUOTA),
        not_above("min_age", "max_age", LIMITS_REVERSED),
    ),
)
