"""All models. The order is that in which a release is built."""

from __future__ import annotations

from typing import Final

from etl.models.model import Model, Yields

MODELS: Final[dict[str, Model]] = {
    model.cube_key: model
    for model in (
        Model("vacancies", "record_id", ("karirhub/vacancies",)),
        Model("posting_employers", "employer_id", ("karirhub/vacancies",), Yields.MEMBERS, ("sector",)),
        Model("vacancy_stock", "record_id", ("karirhub/vacancies",)),
        Model("jobseekers", "record_id", ("karirhub/jobseekers",)),
        Model("jobseekers_active", "person_id", ("karirhub/jobseekers", "karirhub/applications")),
        Model("applications", "person_id", ("karirhub/applications", "karirhub/jobseekers")),
        Model(
            "applicants",
            "person_id",
            ("karirhub/applications", "karirhub/jobseekers"),
            Yields.MEMBERS,
            ("channel",),
        ),
        Model("placements", "person_id", ("karirhub/placements", "karirhub/jobseekers")),
        Model("training", "record_id", ("skillhub/participants",)),
        Model("training_seats", "batch_id", ("skillhub/participants",)),
        Model("assessments", "record_id", ("sertihub/assessments",)),
        Model("certificates", "record_id", ("sertihub/assessments",)),
        Model("certified", "person_id", ("sertihub/assessments",)),
        Model("business", "record_id", ("bizhub/beneficiaries",)),
        Model("business_survival", "record_id", ("bizhub/beneficiaries",)),
        Model("accounts", "record_id", ("siapkerja/accounts",)),
        Model("account_stock", "record_id", ("siapkerja/accounts",)),
        Model(
            "active_users",
            "person_id",
            ("siapkerja/service_events", "siapkerja/accounts"),
            Yields.MEMBERS,
            ("hub", "channel"),
        ),
        Model("journeys", "person_id", ("siapkerja/service_events", "siapkerja/accounts")),
        Model("employer_reporting", "employer_id", ("siapkerja/employers", "karirhub/vacancies")),
        Model("outreach", "outreach_channel", ("outreach/channels",)),
        Model("labour_force", "year", (), Yields.ATOMS),
        Model("official_registered", "year", ("official/registered",), Yields.ATOMS),
    )
}
"""Every model by the key of its cube."""
