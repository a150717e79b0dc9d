"""What the exit code of a command says."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etl.stages.report import FileReport


class Exit(IntEnum):
    """The exit codes that other programs rely on."""

    DONE = 0
    """Everything was taken."""
    ROWS_REJECTED = 1
    """Every file was read, and rows were rejected."""
    NOT_DONE = 2
    """A file could not be read at all, or the command could not do its work."""


def exit_of(reports: Iterable[FileReport]) -> Exit:
    """The exit code that the reports of files call for."""
    told = list(reports)
    if any(report.refusal for report in told):
        return Exit.NOT_DONE
    return Exit.ROWS_REJECTED if any(report.counts.rejected for report in told) else Exit.DONE
