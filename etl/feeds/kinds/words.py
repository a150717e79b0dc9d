"""Words of a closed list, brought to ours."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.problems.cells import WORD_UNKNOWN
from etl.feeds.kinds.kind import Kind
from etl.stages.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dasbor.catalogue.problem import ProblemCode
    from etl.feeds.notation import Notation

_NOISE: Final = r"[^0-9a-z+\x00]+"
"""A NUL is never noise: it is a sign of damage."""


@dataclass(frozen=True, slots=True)
class Words(Kind):
    """A word of a list; case, spaces and hyphens do not matter."""

    words: Mapping[str, str | int | bool]
    """The words of the contract -> ours."""
    also: Mapping[str, str | int | bool] = field(default_factory=dict)
    """Other spellings that are understood, but not named in messages."""
    dtype: pl.DataType = field(default_factory=pl.String)

    @property
    def code(self) -> ProblemCode:
        """Not in the list."""
        return WORD_UNKNOWN

    def attempts(self, raw: pl.Expr, notation: Notation) -> tuple[pl.Expr, ...]:  # noqa: ARG002
        """Exactly as in the contract; else without regard to case, spaces and hyphens."""
        known = {squeezed(word): ours for word, ours in (*self.words.items(), *self.also.items())}
        loose = raw.str.to_lowercase().str.replace_all(_NOISE, "")
        return self._replaced(raw, self.words), self._replaced(loose, known)

    def native(self, raw: pl.Expr, given: pl.DataType, notation: Notation) -> pl.Expr | None:  # noqa: ARG002
        """Truth values as they are."""
        return raw if given == pl.Boolean() == self.dtype else None

    def explain(self, value: str | None, notation: Notation) -> Mapping[str, object]:  # noqa: ARG002
        """The words of the contract, and the one that was probably meant."""
        return {"allowed": ", ".join(self.words), "nearest": nearest(value or "", self.words, most=1)}

    def _replaced(self, raw: pl.Expr, words: Mapping[str, str | int | bool]) -> pl.Expr:
        return raw.replace_strict(list(words), list(words.values()), default=None, return_dtype=self.dtype)


def same(*words: str) -> dict[str, str]:
    """A list whose words are ours already."""
    return {word: word for word in words}


def squeezed(word: str) -> str:
    """A word in lower case, letters and digits only."""
    return re.sub(_NOISE, "", word.lower())
