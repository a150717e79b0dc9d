"""Peers: the provinces most like a province in the size and the structure of their labour force.

The rule, which the page states beside the names: three figures of the latest August round of Sakernas (labour force on
a logarithmic scale, participation rate, unemployment rate), each set to mean zero and standard deviation one over the
provinces of the basis, the size counted twice; the `PEERS` provinces at the smallest Euclidean distance are the peers.
Nothing that a hub counts enters it: a province is not made alike to others by the services that it is compared in.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import fmean, pstdev
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PEERS: Final = 5
"""How many peers a province has."""
LEAST_PEERS: Final = 3
"""A median of fewer peers than this says nothing about a group."""


@dataclass(frozen=True, slots=True)
class PeerVariable:
    """A figure that makes provinces alike: the key of its indicator, its scale, and how much it counts."""

    indicator: str
    is_logarithmic: bool = False
    weight: float = 1

    def scaled(self, value: float | None) -> float | None:
        """The figure on the scale that it is compared on; None where it has none there."""
        if value is None or not self.is_logarithmic:
            return value
        return math.log10(value) if value > 0 else None


PEER_VARIABLES: Final = (
    PeerVariable("labour_force", is_logarithmic=True, weight=2),
    PeerVariable("participation_rate"),
    PeerVariable("unemployment_rate"),
)

Figures = tuple[float | None, ...]
"""The figures of a province, in the order of the variables."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer, and how far it is from the province: 0 is alike in everything that counts."""

    area: str
    distance: float


def peers(
    figures: Mapping[str, Figures],
    area: str,
    *,
    variables: Sequence[PeerVariable] = PEER_VARIABLES,
    most: int = PEERS,
) -> tuple[Peer, ...]:
    """The peers of an area, the nearest first; of equal distances the first in the order of `figures`.

    A province without one of the figures is nobody's peer and has none itself.
    """
    places = _places(figures, variables)
    if area not in places:
        return ()
    found = (Peer(other, math.dist(places[area], place)) for other, place in places.items() if other != area)
    return tuple(sorted(found, key=lambda peer: peer.distance)[:most])


def _places(figures: Mapping[str, Figures], variables: Sequence[PeerVariable]) -> dict[str, tuple[float, ...]]:
    """Each province as a point; its squared distances are the weighted sums of the squared standardised differences."""
    scaled = {
        area: tuple(variable.scaled(value) for variable, value in zip(variables, values, strict=True))
        for area, values in figures.items()
    }
    whole = {area: [v for v in values if v is not None] for area, values in scaled.items() if None not in values}
    columns = zip(variables, zip(*whole.values(), strict=True), strict=True) if whole else ()
    standards = [_standardised(column, variable.weight) for variable, column in columns]
    return dict(zip(whole, zip(*standards, strict=True), strict=True)) if standards else {}


def _standardised(values: Sequence[float], weight: float) -> list[float]:
    """Mean zero and standard deviation `sqrt(weight)`; all zero where the values do not differ."""
    mean, spread = fmean(values), pstdev(values)
    return [math.sqrt(weight) * (value - mean) / spread if spread else 0.0 for value in values]
