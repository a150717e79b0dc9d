"""What the models read from each feed of the vault, and on which days its records happened.

The columns are those of the vault (see the contracts in `etl/feeds`); a feed of which nothing was loaded is an empty
relation of the same columns. Types are DuckDB's; `dim_*` is the list of categories of that dimension.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

IDENTITY: Final = {"record_id": "UBIGINT", "version_at": "TIMESTAMP", "content_hash": "UBIGINT"}
"""What tells one row version from all others; of one record the last one in this order counts."""

_REGION: Final = {"province_code_bps": "VARCHAR", "province_code_34": "VARCHAR"}
_PERSON: Final = {"person_id": "UBIGINT", "cell_key": "UTINYINT", "person_key8": "UTINYINT"}
_ATTRIBUTES: Final = {"sex": "dim_sex", "birth_year": "SMALLINT", "age": "dim_age"}


@dataclass(frozen=True, slots=True)
class Input:
    """The columns of a feed that the models read, beside `IDENTITY`.

    `dates` are the SQL of the days on which something happened to a record; it counts as reported for the first one.
    """

    columns: dict[str, str]
    dates: tuple[str, ...] = ()

    @property
    def has_region(self) -> bool:
        """Whether a record says where it belongs."""
        return "province_code_34" in self.columns


INPUTS: Final[dict[str, Input]] = {
    "karirhub/vacancies": Input(
        {
            "employer_id": "UBIGINT",
            "status": "VARCHAR",
            "openings": "INTEGER",
            "openings_filled": "INTEGER",
            "published_on": "DATE",
            "closed_on": "DATE",
            "expires_on": "DATE",
            "sex_required": "dim_sex_required",
            "min_education": "dim_min_education",
            "job_type": "dim_job_type",
            "is_disability_friendly": "BOOLEAN",
            "sector": "dim_sector",
            "occupation": "dim_occupation",
            "platform": "dim_platform",
            **_REGION,
        },
        ("published_on", "closed_on"),
    ),
    "karirhub/jobseekers": Input(
        {
            **_PERSON,
            "registered_on": "DATE",
            "last_active_on": "DATE",
            **_ATTRIBUTES,
            "education": "dim_education",
            "has_disability": "BOOLEAN",
            **_REGION,
        },
        ("registered_on", "last_active_on"),
    ),
    "karirhub/applications": Input({**_PERSON, "applied_on": "DATE", "channel": "dim_channel"}, ("applied_on",)),
    "karirhub/placements": Input(
        {**_PERSON, "placed_on": "DATE", "sector": "dim_sector", **_REGION},
        ("placed_on",),
    ),
    "skillhub/participants": Input(
        {
            **_PERSON,
            "trade": "dim_trade",
            "batch_id": "UBIGINT",
            "provider_type": "dim_provider_type",
            "method": "dim_method",
            "batch_quota": "INTEGER",
            "registered_on": "DATE",
            "started_on": "DATE",
            "ended_on": "DATE",
            "status": "VARCHAR",
            **_ATTRIBUTES,
            "education": "dim_education",
            "has_disability": "BOOLEAN",
            **_REGION,
        },
        ("registered_on", "started_on", "ended_on"),
    ),
    "sertihub/assessments": Input(
        {
            **_PERSON,
            "kkni_level": "dim_kkni_level",
            "sector": "dim_sector",
            "lsp_type": "dim_lsp_type",
            **_ATTRIBUTES,
            "assessed_on": "DATE",
            "is_competent": "BOOLEAN",
            "issued_on": "DATE",
            "valid_until": "DATE",
            **_REGION,
        },
        ("assessed_on", "issued_on"),
    ),
    "bizhub/beneficiaries": Input(
        {
            **_PERSON,
            "programme": "dim_programme",
            "sector": "dim_sector",
            "applied_on": "DATE",
            "approved_on": "DATE",
            "disbursed_on": "DATE",
            "grant_amount": "DECIMAL(18, 2)",
            "started_on": "DATE",
            "closed_on": "DATE",
            "workers_absorbed": "INTEGER",
            **_ATTRIBUTES,
            **_REGION,
        },
        ("applied_on", "approved_on", "disbursed_on", "started_on", "closed_on"),
    ),
    "siapkerja/accounts": Input(
        {
            **_PERSON,
            "created_on": "DATE",
            "account_type": "dim_account_type",
            **_ATTRIBUTES,
            "education": "dim_education",
            "has_disability": "BOOLEAN",
            **_REGION,
        },
        ("created_on",),
    ),
    "siapkerja/service_events": Input(
        {
            **_PERSON,
            "at": "TIMESTAMP",
            "on_date": "DATE",
            "hub": "dim_hub",
            "channel": "dim_channel",
            "journey": "dim_journey",
            "step": "step",
            **_REGION,
        },
        ("on_date",),
    ),
    "siapkerja/employers": Input(
        {"employer_id": "UBIGINT", "size_class": "dim_size_class", "reported_on": "DATE", **_REGION},
        ("reported_on",),
    ),
    "outreach/channels": Input(
        {
            "month": "DATE",
            "outreach_channel": "dim_outreach_channel",
            **dict.fromkeys(("followers", "reach", "engagements", "visits", "visitors", "service_clicks"), "BIGINT"),
        },
        ("month",),
    ),
    "official/registered": Input(
        {
            "area": "VARCHAR",
            "year": "INTEGER",
            **dict.fromkeys(
                (
                    *("jobseekers_male", "jobseekers_female", "jobseekers_total"),
                    *("vacancies_male", "vacancies_female", "vacancies_either", "vacancies_total"),
                    *("placements_male", "placements_female", "placements_total"),
                ),
                "BIGINT",
            ),
        },
        ("make_date(year, 1, 1)",),
    ),
    "official/unemployment_rate": Input(
        {"area": "VARCHAR", "year": "INTEGER", "round": "VARCHAR", "unemployment_rate": "DOUBLE"},
        ("make_date(year, CASE round WHEN 'february' THEN 2 ELSE 8 END, 1)",),
    ),
    "steering/targets": Input(
        {"indicator": "VARCHAR", "area": "VARCHAR", "year": "INTEGER", "target": "DOUBLE", "source": "VARCHAR"}
    ),
    "steering/milestones": Input(
        {
            "on_date": "DATE",
            **dict.fromkeys(("areas", "indicators", "title_id", "title_en", "source"), "VARCHAR"),
        }
    ),
}
"""Every feed of the vault."""
