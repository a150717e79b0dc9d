"""How a fault is told: a refusal of a file, a row of a fault frame, and the sentence made of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from dasbor.catalogue.problem import Problem, ProblemCode, Severity, problem
from dasbor.catalogue.problems import PROBLEM_CODES
from dasbor.catalogue.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MOST_SHOWN: Final = 60
"""How many characters of a value a report repeats."""
NATIONAL_ID: Final = r"\d{16}"
NO_FRACTION: Final = r"\.000000$"
"""What Polars writes behind the whole seconds of a moment that arrived typed."""
REJECTING: Final = [code for code, kind in PROBLEM_CODES.items() if kind.severity is not Severity.WARNING]


class FileRefusedError(Exception):
    """A file that is refused as a whole. Nothing of it may be kept, also what was already read from it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence.en)
        self.problem = problem


def refuse(code: ProblemCode, path: Path, *, row: int | None = None, **details: object) -> FileRefusedError:
    """The refusal of a file, to be raised."""
    return FileRefusedError(problem(code, file=path.name, row=row, column=None, value=None, **details))


def problem_of(fault: Mapping[str, Any], file: str) -> Problem:
    """The problem that a row of a fault frame (`batch.FAULT_SCHEMA`) stands for."""
    details = {key: _words(value) for key, value in json.loads(fault["details"] or "{}").items()}
    code, row, column, value = (fault[key] for key in ("code", "source_row", "column", "value"))
    return problem(PROBLEM_CODES[code], file=file, row=row, column=column, value=value, **details)


def details_json(details: Mapping[str, object]) -> str:
    """The fields of a sentence as a fault frame holds them; a `Text` keeps both languages."""
    return json.dumps(
        {
            key: {"id": value.id, "en": value.en} if isinstance(value, Text) else str(value)
            for key, value in details.items()
        },
        ensure_ascii=False,
    )


def shown(value: pl.Expr) -> pl.Expr:
    """A value as a report may repeat it: shortened, without what has the shape of a national id."""
    text = value.cast(pl.String).str.replace(NO_FRACTION, "").str.replace_all(NATIONAL_ID, "…")
    return pl.when(text.str.len_chars() > MOST_SHOWN).then(text.str.slice(0, MOST_SHOWN - 1) + "…").otherwise(text)


def _words(value: object) -> object:
    return Text(**value) if isinstance(value, dict) else value
