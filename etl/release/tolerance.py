"""By how much the yearly national total of a measure may move once its year is complete."""

from __future__ import annotations

from typing import Final

DEFAULT: Final = 0.01
"""Late and corrected records move the total of a year that is over by less than one percent."""

TOLERANCES: Final[dict[str, float | None]] = {
    "openings_filled": 0.10,
    "postings_filled": 0.05,
    "postings_removed": 0.05,
    "open_openings": 0.10,
    "jobseekers_active": 0.02,
    "placements": 0.03,
    "business_approvals": 0.02,
    "workers_absorbed": 0.05,
    "grants_paid": 0.02,
    "journeys_started_completed": 0.02,
    "approvals_started": None,
    "starts_observed_12m": None,
    "starts_surviving_12m": None,
}
"""Measures with a tolerance of their own, relative to the total before.

Openings of a year go on being filled after it; placements are reported late (their source is provisional for three
months); workers and grants are corrected by audits. None: the total grows by its meaning, because cohorts ripen.
"""


def tolerance_of(measure: str) -> float | None:
    """The tolerance of a measure; None when its totals may move freely."""
    return TOLERANCES.get(measure, DEFAULT)
