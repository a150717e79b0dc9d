"""How far a number may be off because of protection: standard errors of sums and ratios of protected atoms.

The noise of an atom has mean zero and the variance that the release states. So a sum of k protected atoms has the
standard error sqrt(k V), and a ratio the one of the delta method. An atom that is public as it is adds nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import reduce
from operator import add, mul
from typing import TYPE_CHECKING, Any

import polars as pl

from dasbor.catalogue.caveats import CAVEATS
from dasbor.catalogue.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Protected:
    """What the manifest of a release says of its protection (the entry `disclosure`).

    - `variance`: of the noise of a published count of people, and `largest`, the largest noise;
    - `least`: fewer people than this are not published;
    - `least_base`: fewer people than this are no denominator of a rate;
    - `farthest`: how far a count may be off that was published before, and stayed although the data were corrected.
    """

    variance: float
    largest: int
    least: int
    least_base: int
    farthest: int

    @classmethod
    def of(cls, manifest: dict[str, Any]) -> Protected | None:
        """The protection of a release; None when its manifest states none. Raises KeyError for a part of it."""
        stated = manifest.get("disclosure")
        if not stated:
            return None
        largest, least, least_base, farthest = (
            int(stated[name]) for name in ("largest", "least", "least_base", "farthest")
        )
        return cls(float(stated["variance"]), largest, least, least_base, farthest)

    def says(self) -> Text:
        """What a reader must know of it, in plain words."""
        error = f"{math.sqrt(self.variance):.1f}"
        return CAVEATS["protected"].fill(
            error=Text(error.replace(".", ","), error),
            largest=self.largest,
            least=self.least,
            farthest=self.farthest,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """A quantity of a number: its value, and how many protected atoms were added up for it (0 when it is exact)."""

    value: pl.Expr
    atoms: pl.Expr


def sum_error(part: Part, variance: float) -> pl.Expr:
    """The standard error of a sum of protected atoms."""
    return (part.atoms * variance).sqrt()


def ratio_error(numerator: tuple[Part, ...], denominator: tuple[Part, ...], variance: float, scale: float) -> pl.Expr:
    """The standard error of `scale` times the product above over the product below, by the delta method.

    The noises of different atoms are independent, so the squared effects of all parts add up. A numerator of zero has
    the error of its own noise. Not finite where a denominator is zero.
    """
    below = _product(part.value for part in denominator)
    above = _product(part.value for part in numerator)
    of_numerator = (
        (_product((pl.lit(scale), *(o.value for o in numerator if o is not part))) / below) ** 2 * part.atoms
        for part in numerator
    )
    of_denominator = ((above * scale / below / part.value) ** 2 * part.atoms for part in denominator)
    return (reduce(add, (*of_numerator, *of_denominator)) * variance).sqrt()


def _product(factors: Iterable[pl.Expr]) -> pl.Expr:
    return reduce(mul, factors)
