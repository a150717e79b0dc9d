"""What a correction is, and how it is applied.

An error upstream is never mended silently in a reader. It is a record: what is wrong and why we know, whom we told
and when, and what is expected to be found in the file. When the expectation fails, the load of that file fails: either
the source has mended its error, and the record must go, or the file is not what it was thought to be.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatch
from typing import TYPE_CHECKING

import polars as pl

from dasbor.catalogue.problems.files import CORRECTION_APPLIED, CORRECTION_OUTDATED
from etl.stages.batch import FAULT_SCHEMA
from etl.stages.faults import details_json, refuse

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dasbor.catalogue.text import Text


class Status(StrEnum):
    """How far the source is with it."""

    TO_REPORT = "to report"
    REPORTED = "reported"
    ACKNOWLEDGED = "acknowledged"


@dataclass(frozen=True, slots=True)
class Correction:
    """A heading that a source got wrong in certain files."""

    key: str
    feed: str
    files: str
    """Pattern of the names of the files concerned, lower case."""
    wrong: str
    """The heading as it is published."""
    right: str
    """The heading that belongs there."""
    is_wrong: pl.Expr
    """True in every row, of the text columns of the file, as long as the error is there."""
    expected: Text
    """What `is_wrong` says, as the sentence for when it no longer holds."""
    reason: Text
    """How we know that it is wrong."""
    reported_to: str
    reported_on: date | None
    status: Status

    def concerns(self, feed: str, path: Path) -> bool:
        """Whether a file of a feed is one of those with the error."""
        return feed == self.feed and fnmatch(path.name.lower(), self.files)

    def renamed(self, path: Path, headings: list[str]) -> list[str]:
        """The headings put right. Raises FileRefusedError when the wrong one is not there."""
        if self.wrong not in headings:
            raise self._outdated(path)
        return self.put_right(headings)

    def put_right(self, headings: list[str]) -> list[str]:
        """The headings with the wrong one, if it is there, replaced."""
        return [self.right if heading == self.wrong else heading for heading in headings]

    def check(self, path: Path, rows: pl.DataFrame) -> None:
        """Raise FileRefusedError when the rows, under the right headings, do not show the error."""
        if not rows.select(self.is_wrong.fill_null(value=False).all()).item():
            raise self._outdated(path)

    def note(self) -> pl.DataFrame:
        """The warning that it was applied."""
        details = details_json({"correction": self.key, "reason": self.reason})
        return pl.DataFrame([(None, self.right, None, CORRECTION_APPLIED.code, details)], FAULT_SCHEMA, orient="row")

    def _outdated(self, path: Path) -> Exception:
        return refuse(CORRECTION_OUTDATED, path, correction=self.key, expected=self.expected)
