"""Ranks that say how sure they are: the places that each province may hold, all of them right at once.

After Klein, Wright and Wieczorek (2020), "A joint confidence region for an overall ranking of populations": intervals
that hold for all provinces together with the confidence wanted (each is made for its K-th root, after Šidák, as the
provinces are counted independently); then a province stands below those whose interval lies wholly above its own, and
above those whose interval lies wholly below. Two provinces can be told apart where their intervals do not overlap, so a
reader can check each statement on the chart. Rank 1 is the highest value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.present.chance import Interval, interval
from dasbor.present.format import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from dasbor.catalogue.indicator import Indicator
    from dasbor.present.chance import Reading

CONFIDENCE: Final = 0.9
"""Of all intervals of a ranking, and so of all its ranks, together."""


@dataclass(frozen=True, slots=True)
class Place:
    """The place of one province: by its value as it is shown, and the best and the worst that cannot be excluded."""

    rank: int
    best: int
    worst: int
    interval: Interval

    @property
    def is_sure(self) -> bool:
        """Whether the value is compared as a fact, without an interval."""
        return self.interval.is_point

    def is_like(self, other: Place) -> bool:
        """Whether the two cannot be told apart."""
        return self.interval.overlaps(other.interval)


def places(indicator: Indicator, readings: Mapping[str, Reading], confidence: float = CONFIDENCE) -> dict[str, Place]:
    """The place of each province by its code, out of those that have a figure.

    Facts that read the same share the better rank, as in sport, and the next rank counts all above it.
    """
    if not readings:
        return {}
    each = confidence ** (1 / len(readings))
    spans = {area: interval(indicator, reading, each) for area, reading in readings.items()}
    read = {area: shown(reading.value, indicator.unit) for area, reading in readings.items()}
    return placed(read, spans)


def placed(read: Mapping[str, float], spans: Mapping[str, Interval]) -> dict[str, Place]:
    """The place of each by its figure as it reads, and by intervals that hold for all together."""
    ranks = {area: 1 + sum(other > value for other in read.values()) for area, value in read.items()}
    if all(span.is_point for span in spans.values()):
        return {area: Place(rank, rank, rank, spans[area]) for area, rank in ranks.items()}
    return {area: _place(ranks[area], span, spans.values()) for area, span in spans.items()}


def _place(rank: int, span: Interval, spans: Collection[Interval]) -> Place:
    """The place of one interval among all; figures that read the same keep the better rank."""
    above = sum(other.low > span.high for other in spans)
    below = sum(other.high < span.low for other in spans)
    return Place(rank, min(rank, 1 + above), max(rank, len(spans) - below), span)
