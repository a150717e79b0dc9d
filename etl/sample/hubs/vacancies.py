"""Feed `karirhub/vacancies`: postings in the layout of the monthly export, some of them in several versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from etl.sample.hubs import texts
from etl.sample.hubs.catalogue import in_catalogue
from etl.sample.hubs.postings import FEED, OPEN, Postings, postings
from etl.sample.hubs.terms import terms
from etl.sample.plan import DAY
from etl.sample.world.arrays import named
from etl.sample.world.employers import employer_ids
from etl.sample.world.places import city_codes

if TYPE_CHECKING:
    from etl.sample.world.arrays import Flags, Floats, Ints
    from etl.sample.world.whole import World

COLUMNS: Final = [
    "id",
    "employer_id",
    "status",
    "quota",
    "filled_quota",
    "published_at",
    "closed_at",
    "expires_on",
    "gender",
    "min_age",
    "max_age",
    "min_education",
    "job_type",
    "physical_condition",
    "kbli_code",
    "kbli_version",
    "kbji_code",
    "kbji_version",
    "city_code",
    "platform_type",
    "platform",
    "min_salary",
    "max_salary",
    "updated_at",
]
NUMBERS: Final = [
    "quota",
    "filled_quota",
    "min_age",
    "max_age",
    "kbli_version",
    "kbji_version",
    "min_salary",
    "max_salary",
    "city_code",
]
"""What is a number in JSON."""
_STATUSES: Final = ("open", "closed", "filled", "removed")
_PORTALS: Final = ("Portal Contoh A", "Portal Contoh B", "Portal Contoh C")
_EARLY_SHARE: Final = 0.3


def chunk(world: World, month: int) -> pl.DataFrame:
    """The rows about the postings published in a month: as they were when open, and as they ended."""
    found = postings(world, month)
    rng = world.plan.rng(f"{FEED}/terms", month)
    fixed = described(world, found, rng)
    is_listed = ~in_catalogue(world.plan, found, month)
    is_over = found.ended < world.plan.now
    is_early = (rng.random(len(is_over)) < _EARLY_SHARE) | ~is_over
    seen = rng.random(len(is_over))
    early = fixed.hstack(_as_open(world.plan.now, found, seen, is_over)).filter(is_listed & is_early)
    final = fixed.hstack(_as_ended(found, seen)).filter(is_listed & is_over)
    return pl.concat([early, final]).select(*COLUMNS, texts.AT)


def described(world: World, found: Postings, rng: np.random.Generator) -> pl.DataFrame:
    """What does not change about the postings, and the day they run out."""
    size = len(found.number)
    portal = np.where(found.is_own, len(_PORTALS), (rng.random(size) * len(_PORTALS)).astype(np.int64))
    return pl.DataFrame(
        {
            "id": found.ids(world.plan.seed),
            "employer_id": employer_ids(found.employer, world.plan.seed),
            "quota": texts.figures(found.quota),
            "published_at": texts.times(found.published),
            "expires_on": texts.days(found.expires),
            "city_code": city_codes(found.regency, found.published // DAY, rng),
            "platform_type": texts.words("internal", "external", found.is_own),
            "platform": named((*_PORTALS, ""), portal),
        }
    ).hstack(terms(found, rng))


def _as_open(now: int, found: Postings, seen: Floats, is_over: Flags) -> pl.DataFrame:
    """What changes, in a version while the posting was open: just after it began, or since when it is open still."""
    until = np.where(is_over, np.minimum(found.published + 600, found.ended), now)
    updated = found.published + ((until - found.published) * seen).astype(np.int64)
    part = (updated - found.published) / (found.ended - found.published)
    filled = (found.filled * part).astype(np.int64)
    closed = texts.times(found.ended, where=np.zeros(len(seen), dtype=bool))
    return _changing(np.full(len(seen), OPEN), filled, closed, updated)


def _as_ended(found: Postings, seen: Floats) -> pl.DataFrame:
    """What changes, in the last version: known within the hour, on the day the posting ended."""
    last_second = found.ended - found.ended % DAY + DAY - 1
    updated = np.minimum(found.ended + (3600 * seen).astype(np.int64), last_second)
    return _changing(found.end, found.filled, texts.times(found.ended), updated)


def _changing(status: Ints, filled: Ints, closed: pl.Series, updated: Ints) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "status": named(_STATUSES, status),
            "filled_quota": texts.figures(filled),
            "closed_at": closed,
            "updated_at": texts.times(updated),
            texts.AT: updated,
        }
    )
