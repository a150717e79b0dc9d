"""Going through files, telling each as soon as it is done, until all are done or the work cannot go on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from etl.cli.as_json import files_as_json, problem_as_json
from etl.cli.exits import Exit, exit_of
from etl.stages.lock import HomeBusyError
from etl.stages.vault_trouble import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.catalogue.problem import Problem
    from etl.cli.screen import Screen
    from etl.stages.report import FileReport


@dataclass(slots=True)
class Outcome:
    """The files that were done, and what stopped the work before its end."""

    reports: list[FileReport] = field(default_factory=list)
    stopped: Problem | None = None

    @property
    def exit(self) -> Exit:
        """The exit code that it calls for."""
        return Exit.NOT_DONE if self.stopped else exit_of(self.reports)

    def as_json(self) -> dict[str, object]:
        """What other programs are told; `stopped` is null when the work came to its end."""
        return {**files_as_json(self.reports), "stopped": problem_as_json(self.stopped) if self.stopped else None}


def go_through(reports: Iterable[FileReport], screen: Screen) -> Outcome:
    """Take the reports as they come and tell them; a problem of the home ends it."""
    outcome = Outcome()
    try:
        for report in reports:
            outcome.reports.append(report)
            screen.file(report)
    except (HomeBusyError, StorageError) as stop:
        outcome.stopped = stop.problem
    screen.totals(outcome.reports)
    if outcome.stopped:
        screen.stopped(outcome.stopped)
    return outcome
