"""One fault, told so that the person who can mend it knows what, where and how."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dasbor.catalogue.text import Text


class Severity(StrEnum):
    """What a problem does to what it is found in."""

    FILE = "file"
    """The file is refused as a whole."""
    ROW = "row"
    """The row is rejected; the other rows are kept."""
    WARNING = "warning"
    """The row is kept; somebody should look."""
    QUESTION = "question"
    """The question cannot be answered as it was asked; `column` names the parameter."""


@dataclass(frozen=True, slots=True)
class ProblemCode:
    """A kind of fault: its stable code, its sentence and its cure, with fields `{value}`, `{column}` and others.

    The code is the anchor in the data officers' guide (`docs/data-officers.md#<code>`), or in the analysts' guide
    (`docs/api.md#<code>`) when it is about a question.
    """

    code: str
    severity: Severity
    sentence: Text
    cure: Text


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault found: where (file, row as a spreadsheet counts it, column), the value found, the rule, and the words.

    `row` is 1 for the first line of a file, headings included; None when the fault is the file's. `value` is
    shortened and never holds a value of a column that looks personal.
    """

    code: ProblemCode
    sentence: Text
    cure: Text
    file: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None

    @property
    def anchor(self) -> str:
        """Where the guide explains the code."""
        guide = "api" if self.code.severity is Severity.QUESTION else "data-officers"
        return f"docs/{guide}.md#{self.code.code}"


def problem(
    code: ProblemCode,
    *,
    file: str | None = None,
    row: int | None = None,
    column: str | None = None,
    value: str | None = None,
    **details: object,
) -> Problem:
    """Make a problem of a kind, with the fields of its sentence and cure filled."""
    fields = {"file": file or "", "row": row or "", "column": column or "", "value": value or "", **details}
    return Problem(code, code.sentence.fill(**fields), code.cure.fill(**fields), file, row, column, value)
