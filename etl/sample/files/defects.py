"""Rows that are wrong on purpose: each is a copy of a sound row under a key of its own, with one fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dasbor.catalogue.problem import ProblemCode

Row: TypeAlias = "Mapping[str, Any]"


@dataclass(frozen=True, slots=True)
class Defect:
    """One kind of fault in one column of a feed: the Problem that should tell it, and what to change."""

    code: ProblemCode
    column: str
    changes: Mapping[str, Any]
    """New values by column: the wrong one, and others that make the rest of the row sound."""
    is_torn: bool = False

    def told(self, file: str, feed: str, row: int) -> dict[str, Any]:
        """The entry of the manifest for a row of a file that was spoilt."""
        value = self.changes.get(self.column)
        return {
            "feed": feed,
            "file": file,
            "row": row,
            "column": self.column or None,
            "value": None if value is None else str(value),
            "code": self.code.code,
            "severity": self.code.severity.value,
        }

    def spoil(self, row: Row) -> dict[str, Any]:
        """The row with the fault."""
        return {**row, **self.changes}


def wrong(code: ProblemCode, column: str, value: Any, beside: Mapping[str, Any] | None = None) -> Defect:  # noqa: ANN401 - any cell
    """A wrong value in a column; `beside` holds what must stand in other columns for the rest to be sound."""
    return Defect(code, column, {**(beside or {}), column: value})


def torn(code: ProblemCode) -> Defect:
    """A row that cannot be split into its columns."""
    return Defect(code, "", {}, is_torn=True)
