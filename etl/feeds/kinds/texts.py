"""Text, codes, and the keys of records and persons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.problems.cells import PSEUDONYM_MALFORMED
from etl.feeds.kinds.kind import Kind, stripped
from etl.stages.hashes import xxh3

if TYPE_CHECKING:
    from dasbor.catalogue.problem import ProblemCode
    from etl.feeds.notation import Notation

PSEUDONYM_DIGITS: Final = 32


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """Free text."""

    @property
    def dtype(self) -> pl.DataType:
        """Text."""
        return pl.String()

    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:  # noqa: ARG002
        """The text without space around it."""
        return (stripped(raw),)


@dataclass(frozen=True, slots=True)
class RegionCode(Text):
    """A code or list of codes of regions; the part that looks them up brings them to one spelling."""


@dataclass(frozen=True, slots=True)
class Code(Text):
    """A code of a classification: upper case, without points; whole numbers of Excel lose their `.0`."""

    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:  # noqa: ARG002
        """The code in one spelling."""
        return (
            stripped(raw.str.to_uppercase().str.replace(r"^(\d+)\.0$", "$1").str.replace_all(".", "", literal=True)),
        )


@dataclass(frozen=True, slots=True)
class Key(Text):
    """An identifier of a record: its text while it is examined, the hash of the text in the vault."""

    @property
    def dtype(self) -> pl.DataType:
        """64 bits."""
        return pl.UInt64()

    def store(self, value: pl.Expr) -> pl.Expr:
        """The hash, which is the `record_id` of what it names."""
        return xxh3(value)


@dataclass(frozen=True, slots=True)
class Pseudonym(Kind):
    """The key of a person: 32 hexadecimal digits, of which the first 64 bits are kept."""

    @property
    def dtype(self) -> pl.DataType:
        """64 bits."""
        return pl.UInt64()

    @property
    def code(self) -> ProblemCode:
        """Malformed."""
        return PSEUDONYM_MALFORMED

    @property
    def is_private(self) -> bool:
        """It may be a national id that was sent by mistake."""
        return True

    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:  # noqa: ARG002
        """The first half as a number, when both halves are hexadecimal."""
        digits = (raw.str.len_bytes() == PSEUDONYM_DIGITS) & ~raw.str.starts_with("+")
        whole = raw.str.to_integer(base=16, dtype=pl.UInt128, strict=False)
        return (pl.when(digits).then((whole // 2**64).cast(pl.UInt64)),)
