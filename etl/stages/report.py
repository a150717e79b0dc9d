"""What became of one file: the counts, and what was wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.catalogue.problem import Problem, Severity
from etl.stages.faults import problem_of
from etl.stages.ledger import Counts, ProblemCount

if TYPE_CHECKING:
    from collections.abc import Iterable

    import polars as pl

    from dasbor.catalogue.text import Text
    from etl.stages.ledger import Entry
    from etl.stages.report_tally import Tally


@dataclass(frozen=True, slots=True)
class Group:
    """One kind of problem in one column: the first one found, how often, and the first rows."""

    example: Problem
    count: int
    rows: tuple[int, ...]

    @property
    def severity(self) -> Severity:
        """What this kind of problem does to what it is found in."""
        return self.example.code.severity

    def summary(self) -> ProblemCount:
        """What the ledger keeps of it."""
        return ProblemCount(
            self.example.code.code, self.severity.value, self.example.column, self.count, self.example.row
        )


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file after `check` or `load`; `feed` is None when it was not recognised."""

    file: str
    """The path as it was given."""
    name: str
    """How the ledger and everything that leaves the machine name it: the file under the folder of its hub."""
    feed: str | None
    counts: Counts
    groups: tuple[Group, ...] = ()
    problems: tuple[Problem, ...] = ()
    """The first problems of every kind, one by one, in the order of the file."""
    refusal: Problem | None = None
    """Why the file could not be read at all."""
    skipped: Text | None = None
    """Why the file was left out, for it is plainly no data."""
    file_id: str | None = None
    """How the vault and the quarantine name the content; None when it could not even be read."""
    loaded_before: Entry | None = None
    """The entry of the load that brought the same content: nothing was read again."""

    @property
    def line(self) -> str:
        """The counts in the form that other programs rely on."""
        return f"{self.file}: {counts_line(self.counts)}"


def counts_line(counts: Counts) -> str:
    """The identity of the rows: every one read is accounted for."""
    return (
        f"read {counts.read} = accepted {counts.accepted} + duplicate {counts.duplicate}"
        f" + superseded {counts.superseded} + rejected {counts.rejected}"
    )


def refused(file: str, name: str, feed: str | None, why: Problem, file_id: str | None = None) -> FileReport:
    """The report of a file that could not be read at all."""
    return FileReport(file, name, feed, Counts(), (Group(why, 1, ()),), (why,), why, file_id=file_id)


def skipped(file: str, name: str, why: Text) -> FileReport:
    """The report of a file that was left out."""
    return FileReport(file, name, None, Counts(), skipped=why)


def total(reports: Iterable[FileReport]) -> Counts:
    """The counts of all files together."""
    return sum((report.counts for report in reports), Counts())


def problems_of(faults: pl.DataFrame, file: str) -> list[Problem]:
    """Faults in the words that a person reads."""
    return [problem_of(fault, file) for fault in faults.iter_rows(named=True)]


def groups_of(tally: Tally, file: str) -> tuple[Group, ...]:
    """The kinds of problems of a file: what rejects rows first, then the most frequent."""
    kinds = tally.kinds().iter_rows(named=True)
    groups = [Group(problem_of(kind, file), kind["count"], tuple(kind["rows"])) for kind in kinds]
    return tuple(sorted(groups, key=lambda group: group.severity is Severity.WARNING))
