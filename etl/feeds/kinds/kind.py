"""What every kind of value can do.

A kind never raises on a value: what it cannot read becomes null, and a value that became null is a fault. While a row
is examined a value has the type that its checks need (numbers are wide, keys are text); `store` gives it the type of
the vault.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from dasbor.catalogue.problems.cells import VALUE_MISSING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dasbor.catalogue.problem import ProblemCode
    from etl.feeds.notation import Notation


@dataclass(frozen=True, slots=True)
class Limits:
    """The least and the greatest value that is believed."""

    low: int
    high: int


class Kind(ABC):
    """What a field holds."""

    __slots__ = ()

    @property
    @abstractmethod
    def dtype(self) -> pl.DataType:
        """The type in the vault."""

    @property
    def code(self) -> ProblemCode:
        """The fault of a value that cannot be read."""
        return VALUE_MISSING

    @property
    def is_private(self) -> bool:
        """Whether a value that cannot be read must not be repeated anywhere."""
        return False

    @property
    def limits(self) -> Limits | None:
        """The range of a number."""
        return None

    @abstractmethod
    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:
        """Readings of text, the usual one first; a later one is tried where the earlier ones gave null."""

    def native(self, raw: pl.Expr, given: pl.DataType, notation: Notation) -> pl.Expr | None:  # noqa: ARG002
        """A column that arrives typed, in the type of the checks; None when it must go through text."""
        return None

    def explain(self, value: str | None, notation: Notation) -> Mapping[str, object]:  # noqa: ARG002
        """The fields of the fault's sentence."""
        return {}

    def store(self, value: pl.Expr) -> pl.Expr:
        """The value in the type of the vault."""
        return value.cast(self.dtype)


def stripped(raw: pl.Expr) -> pl.Expr:
    """Text without space around it; null when nothing is left."""
    text = raw.str.strip_chars()
    return pl.when(text != "").then(text)
