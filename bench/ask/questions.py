"""A wide and repeatable set of questions: every indicator, grain, basis, area and grouping of the registry in turn."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import ISLANDS, NATION, area_codes
from dasbor.catalogue.period import MONTHS_IN
from dasbor.catalogue.registry import INDICATORS
from dasbor.warehouse.refusal import Refusal
from dasbor.warehouse.select import select

if TYPE_CHECKING:
    from dasbor.catalogue.geography import Basis
    from dasbor.catalogue.indicator import Indicator
    from dasbor.warehouse.release import Release
    from dasbor.warehouse.selection import Selection

MOST_PERIODS: Final = 36


def questions(release: Release, count: int, seed: int) -> list[Selection]:
    """So many questions that the release can answer, the indicators taking turns.

    A combination that is refused (distinct counts over several categories) is drawn again.
    """
    rng = random.Random(seed)  # noqa: S311 - repeatable on purpose
    found: list[Selection] = []
    indicators = list(INDICATORS.values())
    while len(found) < count:
        try:
            found.append(_draw(indicators[len(found) % len(indicators)], release, rng))
        except Refusal:
            continue
    return found


def _draw(indicator: Indicator, release: Release, rng: random.Random) -> Selection:
    first, last = release.span(indicator)
    grain = rng.choice(indicator.grains)
    end = last + -rng.randint(0, min(12, last - first))
    start = max(first, end + -MONTHS_IN[grain] * rng.randint(0, MOST_PERIODS - 1))
    basis: Basis = rng.choice(("38", "34"))
    split = rng.choice(indicator.splits)
    by = tuple(key for key in split if rng.random() < 0.5)
    return select(
        indicator.key,
        start,
        end,
        grain=grain,
        areas=() if indicator.is_national_only else _areas(basis, rng),
        by=by,
        filters={key: _categories(key, rng) for key in split if key not in by},
        basis=basis,
    )


def _areas(basis: Basis, rng: random.Random) -> list[str]:
    """Everything, the nation, an island group, or up to six provinces."""
    several = rng.sample(area_codes(basis), rng.randint(1, 6))
    return rng.choice(([], [NATION], [rng.choice(list(ISLANDS))], several))


def _categories(key: str, rng: random.Random) -> list[str]:
    categories = list(DIMENSIONS[key].categories)
    return rng.sample(categories, rng.randint(1, min(3, len(categories))))
