"""Strengths and gaps: the few figures of a province that a meeting should be about, by a rule that the page states.

A strength lies in the best quarter of the provinces that have a figure and is better than both the peers' median and
the nation; a gap lies in the worst quarter and is worse than both. Where chance, protection or rounding could explain
the difference, or could have put the province into the other half, nothing is said. Indicators of which neither
direction is good are neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.present.chance import interval
from dasbor.present.change import CONFIDENCE
from dasbor.present.format import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.present.standing import Standing

SHARE: Final = 4
"""The best and the worst quarter."""
LEAST_RANKED: Final = 8
"""Of fewer provinces with a figure a quarter says nothing."""
MOST: Final = 4
"""Strengths, and gaps, that are named."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The strengths and the gaps of a province, each the most pronounced first, and how many figures were judged."""

    strengths: tuple[Standing, ...]
    gaps: tuple[Standing, ...]
    judged: int


def verdict(standings: Iterable[Standing]) -> Verdict:
    """Judge the standings of a province."""
    judged = [s for s in standings if _can_be_judged(s)]
    strengths = [s for s in judged if _is_of_quarter(s, 1) and _is_clear(s, 1)]
    gaps = [s for s in judged if _is_of_quarter(s, -1) and _is_clear(s, -1)]
    return Verdict(
        tuple(sorted(strengths, key=lambda s: _place(s, 1) / s.ranked)[:MOST]),
        tuple(sorted(gaps, key=lambda s: _place(s, -1) / s.ranked)[:MOST]),
        len(judged),
    )


def _can_be_judged(s: Standing) -> bool:
    return s.indicator.better != 0 and s.value is not None and s.peers is not None and s.ranked >= LEAST_RANKED


def _place(s: Standing, side: int) -> int:
    """1 for the best province (`side` 1) or the worst (-1); what reads the same shares its place."""
    return 1 + (s.ahead if s.indicator.better * side > 0 else s.behind)


def _is_of_quarter(s: Standing, side: int) -> bool:
    """Whether it is in the best (`side` 1) or the worst quarter, and in no case beyond the middle."""
    return _place(s, side) * SHARE <= s.ranked and _farthest(s, side) * 2 <= s.ranked


def _farthest(s: Standing, side: int) -> int:
    """The place that is farthest from the best (`side` 1) or the worst of those that cannot be excluded."""
    place = s.cell.place
    if place is None:
        return s.ranked
    return place.worst if s.indicator.better * side > 0 else s.ranked + 1 - place.best


def _is_clear(s: Standing, side: int) -> bool:
    """Whether the figure is better (`side` 1) or worse than the peers and the nation by more than noise."""
    references = [s.peers, *([s.nation.value] if s.nation else [])]
    return all(is_beyond(s, reference, side) for reference in references if reference is not None)


def is_beyond(s: Standing, reference: float, side: int) -> bool:
    """Whether the figure is better (`side` 1) or worse than a reference that its own interval leaves out.

    The reference is taken as given: many provinces stand behind it. What reads the same is the same.
    """
    unit = s.indicator.unit
    if s.cell.reading is None or shown(s.cell.reading.value, unit) == shown(reference, unit):
        return False
    own = interval(s.indicator, s.cell.reading, CONFIDENCE)
    return own.low > reference if s.indicator.better * side > 0 else own.high < reference
