"""What is put into the sample on purpose, so that one can ask whether it is found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from dasbor.catalogue.geography import NATION
from etl.sample.plan import BEGIN
from etl.sample.world.figures import REGISTERED, REGISTERED_ONLINE
from etl.sample.world.places import CODES

if TYPE_CHECKING:
    from etl.sample.plan import Plan
    from etl.sample.world.arrays import Floats

Kind = Literal["effect", "outage", "reporting_break"]
_LOST: Final = -1.0


@dataclass(frozen=True, slots=True)
class Truth:
    """A planted change: what of which feed, where, in which months, and by how much.

    `size` is relative to what would have been without it (0.4 is 40 % more, -1 is nothing at all); for a reporting
    break it is the relative change of the level of coverage at `first`. `last` is None for what goes on.
    """

    kind: Kind
    feed: str
    measures: tuple[str, ...]
    area: str
    first: int
    last: int | None
    size: float
    hub: str | None = None
    """Set where only one hub's part of the feed changes."""

    def holds(self, month: int) -> bool:
        """Whether the month lies in the planted period."""
        return self.first <= month and (self.last is None or month <= self.last)

    def told(self) -> dict[str, Any]:
        """The entry of the manifest."""
        last = None if self.last is None else str(BEGIN + self.last)
        entry: dict[str, Any] = {
            "type": self.kind,
            "feed": self.feed,
            "measures": list(self.measures),
            "area": self.area,
        }
        entry |= {"from": str(BEGIN + self.first), "to": last, "size": round(self.size, 4)}
        return entry | ({"hub": self.hub} if self.hub else {})


def _planted(now: int) -> tuple[Truth, ...]:
    """Everything that is planted, for a current month `now`."""
    events, training = "siapkerja/service_events", "skillhub/participants"
    active = ("active_users", "journeys_started", "journeys_completed")
    trained, business = ("training_entrants", "training_completions"), ("business_applications",)
    return (
        Truth("effect", training, ("training_entrants",), "33", now - 6, None, 0.4),
        Truth("effect", events, active, "35", now - 4, None, -0.2),
        Truth("outage", training, trained, NATION, now - 9, now - 9, _LOST),
        Truth("outage", events, active, NATION, now - 9, now - 9, _LOST, hub="skillhub"),
        Truth("effect", "sertihub/assessments", ("assessments",), "32", now - 20, now - 18, -0.3),
        Truth("outage", "bizhub/beneficiaries", business, NATION, now - 30, now - 30, _LOST),
        *_breaks(),
    )


def _breaks() -> tuple[Truth, ...]:
    levels = {year: max(total / REGISTERED_ONLINE[year], 1.0) for year, total in REGISTERED.items()}
    return tuple(
        Truth(
            "reporting_break",
            "karirhub/jobseekers",
            ("jobseekers_registered",),
            NATION,
            12 * (year - BEGIN.year),
            None,
            levels[year] / levels[year - 1] - 1,
        )
        for year in levels
        if year - 1 in levels
    )


class Truths:
    """The planted changes of one run."""

    def __init__(self, plan: Plan) -> None:
        # A change is planted only where a month before it can be seen.
        begin = {True: 0, False: plan.first}
        self.all = tuple(
            truth
            for truth in _planted(plan.size - 1)
            if begin[truth.kind == "reporting_break"] < truth.first < plan.size
        )

    def factors(self, feed: str, month: int) -> Floats:
        """By how much the effects multiply the feed's numbers in each province in a month."""
        factors = np.ones(len(CODES))
        for truth in self.all:
            if truth.kind == "effect" and truth.feed == feed and truth.holds(month):
                factors[CODES.index(truth.area)] *= 1 + truth.size
        return factors

    def lost(self, feed: str, hub: str | None = None) -> list[int]:
        """The months in which the feed, or one hub's part of it, reported nothing."""
        return [t.first for t in self.all if t.kind == "outage" and t.feed == feed and t.hub == hub]
