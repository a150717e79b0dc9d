"""One contract per hub feed."""

from __future__ import annotations

from typing import Final

import polars as pl

from etl.feeds.contract import COMMON, PERSON, REGION, Feed

_S, _I32, _I16, _I64, _D, _B, _U64, _F = (
    pl.String(),
    pl.Int32(),
    pl.Int16(),
    pl.Int64(),
    pl.Date(),
    pl.Boolean(),
    pl.UInt64(),
    pl.Float64(),
)
_M = pl.Decimal(18, 2)
_SECTOR = {"sector": _S, "kbli_code": _S, "kbli_version": _I16}
_BIO = {"sex": _S, "birth_year": _I16, "age": _S}
_SOCIAL = {"education": _S, "has_disability": _B}

FEEDS: Final[dict[str, Feed]] = {
    feed.key: feed
    for feed in (
        Feed(
            "karirhub/vacancies",
            ("posting_id",),
            True,
            {
                **COMMON,
                **REGION,
                "posting_id": _U64,
                "employer_id": _U64,
                "status": _S,
                "openings": _I32,
                "openings_filled": _I32,
                "published_on": _D,
                "closed_on": _D,
                "expires_on": _D,
                "sex_required": _S,
                "min_age": _I16,
                "max_age": _I16,
                "min_education": _S,
                "job_type": _S,
                "is_disability_friendly": _B,
                **_SECTOR,
                "occupation": _S,
                "kbji_code": _S,
                "kbji_version": _I16,
                "platform": _S,
                "platform_name": _S,
                "min_salary": _M,
                "max_salary": _M,
            },
        ),
        Feed(
            "karirhub/jobseekers",
            ("person_key",),
            True,
            {**COMMON, **REGION, **PERSON, **_BIO, **_SOCIAL, "registered_on": _D, "last_active_on": _D},
        ),
        Feed(
            "karirhub/applications",
            ("application_id",),
            False,
            {**COMMON, **PERSON, "posting_id": _U64, "applied_on": _D, "channel": _S},
        ),
        Feed(
            "karirhub/placements",
            ("placement_id",),
            True,
            {**COMMON, **REGION, **PERSON, "posting_id": _U64, "placed_on": _D, **_SECTOR, "channel": _S},
        ),
        Feed(
            "skillhub/participants",
            ("participant_key",),
            True,
            {
                **COMMON,
                **REGION,
                **PERSON,
                **_BIO,
                **_SOCIAL,
                "programme_name": _S,
                "trade": _S,
                "batch_id": _U64,
                "provider_id": _U64,
                "provider_type": _S,
                "method": _S,
                "batch_quota": _I32,
                "registered_on": _D,
                "started_on": _D,
                "ended_on": _D,
                "status": _S,
            },
        ),
        Feed(
            "sertihub/assessments",
            ("assessment_id",),
            True,
            {
                **COMMON,
                **REGION,
                **PERSON,
                **_BIO,
                "scheme": _S,
                "kkni_level": _S,
                **_SECTOR,
                "lsp_id": _U64,
                "lsp_type": _S,
                "assessed_on": _D,
                "is_competent": _B,
                "issued_on": _D,
                "valid_until": _D,
            },
        ),
        Feed(
            "bizhub/beneficiaries",
            ("application_id",),
            True,
            {
                **COMMON,
                **REGION,
                **PERSON,
                **_BIO,
                "programme": _S,
                "group_id": _U64,
                **_SECTOR,
                "applied_on": _D,
                "approved_on": _D,
                "disbursed_on": _D,
                "grant_amount": _M,
                "started_on": _D,
                "closed_on": _D,
                "workers_absorbed": _I32,
                "status": _S,
            },
        ),
        Feed(
            "siapkerja/accounts",
            ("person_key",),
            False,
            {**COMMON, **REGION, **PERSON, **_BIO, **_SOCIAL, "created_on": _D, "account_type": _S},
        ),
        Feed(
            "siapkerja/service_events",
            ("event_id",),
            False,
            {
                **COMMON,
                **REGION,
                **PERSON,
                "at": pl.Datetime("us"),
                "on_date": _D,
                "hub": _S,
                "channel": _S,
                "is_assisted": _B,
                "journey": _S,
                "step": _S,
            },
        ),
        Feed(
            "siapkerja/employers",
            ("employer_id",),
            False,
            {**COMMON, **REGION, "employer_id": _U64, **_SECTOR, "size_class": _S, "reported_on": _D},
        ),
        Feed(
            "outreach/channels",
            ("month", "outreach_channel"),
            False,
            {
                **COMMON,
                "month": _D,
                "outreach_channel": _S,
                "followers": _I64,
                "reach": _I64,
                "engagements": _I64,
                "visits": _I64,
                "visitors": _I64,
                "service_clicks": _I64,
            },
        ),
        Feed(
            "official/registered",
            ("area", "year"),
            False,
            {
                **COMMON,
                "area": _S,
                "year": _I16,
                **{
                    f"{what}_{who}": _I64
                    for what, whos in (
                        ("jobseekers", "male female total"),
                        ("vacancies", "male female either total"),
                        ("placements", "male female total"),
                    )
                    for who in whos.split()
                },
            },
        ),
        Feed(
            "official/unemployment_rate",
            ("area", "year", "round"),
            False,
            {**COMMON, "area": _S, "year": _I16, "round": _S, "unemployment_rate": _F},
        ),
        Feed(
            "steering/targets",
            ("indicator", "area", "year"),
            False,
            {**COMMON, "indicator": _S, "area": _S, "year": _I16, "target": _F, "source": _S},
        ),
        Feed(
            "steering/milestones",
            ("on_date", "title_id"),
            False,
            {**COMMON, "on_date": _D, "areas": _S, "indicators": _S, "title_id": _S, "title_en": _S, "source": _S},
        ),
    )
}
