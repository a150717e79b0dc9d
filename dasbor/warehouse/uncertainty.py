"""How far a number may be off because of protection: standard errors of sums and ratios of protected atoms.

The noise of an atom has mean zero and the variance that the release states. So a sum of k protected atoms has the
standard error sqrt(k V), and a ratio the one of the delta method. An atom that is public as it is adds nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod, sqrt
from typing import Any, Final

LEAST_BASE: Final = "least_base"


@dataclass(frozen=True, slots=True)
class Protected:
    """What the manifest of a release says of its protection (the entry `disclosure`)."""

    variance: float
    least_base: int
    least: int
    largest: int

    @classmethod
    def of(cls, manifest: dict[str, Any]) -> Protected | None:
        """The protection of a release; None when its manifest states none. Raises KeyError for a part of it."""
        stated = manifest.get("disclosure")
        if stated is None:
            return None
        return cls(float(stated["variance"]), int(stated[LEAST_BASE]), int(stated["least"]), int(stated["largest"]))

    def is_base(self, value: float) -> bool:
        """Whether so many people are enough to be the denominator of a rate."""
        return value >= self.least_base


@dataclass(frozen=True, slots=True)
class Part:
    """A factor of a ratio: its value, and how many protected atoms were added up for it (0 when it is exact)."""

    value: float
    atoms: int


def sum_error(atoms: int, variance: float) -> float:
    """The standard error of a sum of so many protected atoms."""
    return sqrt(atoms * variance)


def ratio_error(numerator: tuple[Part, ...], denominator: tuple[Part, ...], variance: float, scale: float = 1) -> float:
    """The standard error of `scale` times the product above over the product below, by the delta method.

    The relative variances of independent factors add up; a numerator of zero has the error of its own noise. A ratio of
    parts that overlap (completions among entrants) is off by less: their noises are drawn apart, and their counts are
    fixed. Raises ZeroDivisionError when a denominator is zero.
    """
    below = prod(part.value for part in denominator)
    value = scale * prod(part.value for part in numerator) / below
    of_numerator = sum(
        (scale * prod(other.value for other in numerator if other is not part) / below) ** 2 * part.atoms * variance
        for part in numerator
    )
    of_denominator = value**2 * sum(part.atoms * variance / part.value**2 for part in denominator)
    return sqrt(of_numerator + of_denominator)
