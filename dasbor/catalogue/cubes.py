"""The cubes: which measures are counted together, over what, and split how.

A release holds one table per cube (see `dasbor.warehouse.tables` for its columns). Every cell belongs to one of the
fixed groupings declared here: an area, a period of a grain, and at most two dimensions (`pairs`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Merge(StrEnum):
    """How a measure behaves when cells are put together."""

    FLOW = "flow"
    """Additive over areas, categories and time."""
    STOCK = "stock"
    """Additive over areas and categories; of several months the last one counts."""
    DISTINCT = "distinct"
    """Not additive: counted anew for each grain, area and split."""


class Protection(StrEnum):
    """What stands behind a measure, and so how it is protected when a release is published."""

    OPEN = "open"
    """Public facts (postings, employers, official figures): shown exactly."""
    PEOPLE = "people"
    """Counts people: small counts never appear."""
    MAGNITUDE = "magnitude"
    """A sum over contributors (rupiah, workers): shown only where enough contributors stand behind it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One column of a cube."""

    key: str
    merge: Merge = Merge.FLOW
    protection: Protection = Protection.OPEN
    unknown_by: tuple[str, ...] = ()
    """Dimensions of the cube by which this measure is not collected."""


@dataclass(frozen=True, slots=True)
class Cube:
    """A table of a release: measures that share dimensions, groupings and the feed they are counted from."""

    key: str
    feed: str
    measures: tuple[Measure, ...]
    dimensions: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    grains: tuple[str, ...] = ("month", "quarter", "year")
    is_national_only: bool = False
    is_reference: bool = False
    """Whether it serves as a base for others, at its latest period (the August labour force)."""
    cohort_months: int = 0
    """How many months after its own month a cohort can be counted."""

    @property
    def splits(self) -> tuple[tuple[str, ...], ...]:
        """All groupings: the total, each dimension alone, and the declared pairs (in the order of `dimensions`)."""
        return ((), *((d,) for d in self.dimensions), *(self.ordered(pair) for pair in self.pairs))

    def ordered(self, split: tuple[str, ...]) -> tuple[str, ...]:
        """A split in the order in which the cube declares its dimensions."""
        return tuple(d for d in self.dimensions if d in split)

    def measure(self, key: str) -> Measure:
        """The measure of that key. Raises KeyError."""
        return _by_key(self)[key]


def _by_key(cube: Cube) -> dict[str, Measure]:
    return {m.key: m for m in cube.measures}


def _people(*keys: str, merge: Merge = Merge.FLOW) -> tuple[Measure, ...]:
    return tuple(Measure(key, merge, Protection.PEOPLE) for key in keys)


def _open(*keys: str, merge: Merge = Merge.FLOW, unknown_by: tuple[str, ...] = ()) -> tuple[Measure, ...]:
    return tuple(Measure(key, merge, unknown_by=unknown_by) for key in keys)


_PERSON = ("sex", "age", "education", "disability")
_PERSON_PAIRS = (("sex", "age"), ("sex", "education"))

CUBES: Final[dict[str, Cube]] = {
    cube.key: cube
    for cube in (
        Cube(
            "vacancies",
            "karirhub/vacancies",
            _open("vacancy_postings", "openings", "openings_filled"),
            ("sector", "occupation", "min_education", "sex_required", "job_type", "disability_friendly", "platform"),
            (
                ("sector", "occupation"),
                ("sector", "min_education"),
                ("sector", "platform"),
                ("occupation", "min_education"),
                ("sex_required", "min_education"),
                ("sector", "job_type"),
            ),
        ),
        Cube(
            "posting_employers",
            "karirhub/vacancies",
            _open("posting_employers", merge=Merge.DISTINCT),
            ("sector",),
        ),
        Cube(
            "vacancy_stock",
            "karirhub/vacancies",
            (
                *_open("open_postings", "open_openings", merge=Merge.STOCK),
                *_open("postings_registered", "postings_filled", "postings_removed"),
            ),
            ("sector",),
        ),
        Cube("jobseekers", "karirhub/jobseekers", _people("jobseekers_registered"), _PERSON, _PERSON_PAIRS),
        Cube(
            "jobseekers_active",
            "karirhub/jobseekers",
            _people("jobseekers_active", merge=Merge.STOCK),
            ("sex", "age", "education"),
            _PERSON_PAIRS,
        ),
        Cube(
            "applications",
            "karirhub/applications",
            _people("applications"),
            ("sex", "age", "education", "channel"),
            (*_PERSON_PAIRS, ("sex", "channel")),
        ),
        Cube(
            "applicants",
            "karirhub/applications",
            _people("applicants", merge=Merge.DISTINCT),
            ("sex", "age", "education", "channel"),
        ),
        Cube(
            "placements",
            "karirhub/placements",
            _people("placements"),
            ("sex", "age", "education", "sector"),
            (*_PERSON_PAIRS, ("sex", "sector")),
        ),
        Cube(
            "training",
            "skillhub/participants",
            _people("training_entrants", "training_completions", "entrants_of_ended_batches", "training_dropouts"),
            ("trade", "provider_type", "method", *_PERSON),
            (*_PERSON_PAIRS, ("trade", "provider_type"), ("trade", "sex"), ("trade", "method")),
        ),
        Cube(
            "training_seats",
            "skillhub/participants",
            _open("training_seats"),
            ("trade", "provider_type"),
            (("trade", "provider_type"),),
        ),
        Cube(
            "assessments",
            "sertihub/assessments",
            _people("assessments", "assessments_competent", "certificates_issued"),
            ("sector", "kkni_level", "lsp_type", "sex", "age"),
            (("sex", "age"), ("sector", "sex"), ("sector", "lsp_type"), ("sector", "kkni_level")),
        ),
        Cube(
            "certificates",
            "sertihub/assessments",
            _people("certificates_valid", "certificates_expiring", merge=Merge.STOCK),
            ("sector", "kkni_level", "lsp_type", "sex", "age"),
            (("sex", "age"), ("sector", "sex")),
        ),
        Cube(
            "certified",
            "sertihub/assessments",
            _people("certified_people", merge=Merge.STOCK),
            ("sex", "age"),
            (("sex", "age"),),
        ),
        Cube(
            "business",
            "bizhub/beneficiaries",
            (
                *_people(
                    "business_applications",
                    "business_approvals",
                    "approvals_started",
                    "businesses_started",
                ),
                Measure("workers_absorbed", Merge.FLOW, Protection.MAGNITUDE),
                Measure("grants_paid", Merge.FLOW, Protection.MAGNITUDE),
            ),
            ("programme", "sector", "sex", "age"),
            (("programme", "sector"), ("programme", "sex"), ("sex", "age")),
        ),
        Cube(
            "business_survival",
            "bizhub/beneficiaries",
            _people("starts_observed_12m", "starts_surviving_12m"),
            ("programme",),
            cohort_months=12,
        ),
        Cube("accounts", "siapkerja/accounts", _people("accounts_new"), ("account_type", *_PERSON), _PERSON_PAIRS),
        Cube(
            "account_stock",
            "siapkerja/accounts",
            _people("accounts_total", merge=Merge.STOCK),
            ("account_type", *_PERSON),
            _PERSON_PAIRS,
        ),
        Cube(
            "active_users",
            "siapkerja/service_events",
            _people("active_users", merge=Merge.DISTINCT),
            ("hub", "channel", "sex", "age"),
            (("hub", "channel"), ("sex", "age")),
        ),
        Cube(
            "journeys",
            "siapkerja/service_events",
            _people(
                "journeys_visited",
                "journeys_started",
                "journeys_completed",
                "journeys_abandoned",
                "journeys_started_completed",
                "journeys_completed_online",
            ),
            ("journey", "channel", "sex", "age"),
            (("journey", "channel"), ("journey", "sex"), ("sex", "age")),
        ),
        Cube(
            "employer_reporting",
            "siapkerja/employers",
            _open("employers_registered", "employers_reporting_12m", merge=Merge.STOCK),
            ("size_class",),
        ),
        Cube(
            "outreach",
            "outreach/channels",
            (
                *_open("web_visits", "web_visitors", "web_service_clicks", "social_reach", "social_engagements"),
                *_open("social_followers", merge=Merge.STOCK),
            ),
            ("outreach_channel",),
            is_national_only=True,
        ),
        Cube(
            "labour_force",
            "official/labour_force",
            (
                *_open("labour_force", merge=Merge.STOCK),
                *_open("employed", "unemployed", "working_age_population", merge=Merge.STOCK, unknown_by=("sex",)),
            ),
            ("sex",),
            grains=("year",),
            is_reference=True,
        ),
        Cube(
            "official_registered",
            "official/registered",
            (
                *_open("official_jobseekers", "official_placements", unknown_by=("sex_required",)),
                *_open("official_vacancies", unknown_by=("sex",)),
            ),
            ("sex_required", "sex"),
            grains=("year",),
        ),
    )
}
"""All cubes by key."""
