"""A progress bar on the terminal, and none where nobody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from etl.stages.progress import Silent

if TYPE_CHECKING:
    from dasbor.catalogue.text import Lang, Text
    from etl.stages import progress


def progress_for(lang: Lang) -> progress.Progress:
    """A bar on standard error when that is a terminal; otherwise nothing, so that logs stay readable."""
    console = Console(stderr=True)
    return Bar(lang, console) if console.is_terminal else Silent()


class Bar:
    """One bar for the piece of work at hand; it leaves no trace when the piece is done."""

    def __init__(self, lang: Lang, console: Console) -> None:
        self._lang = lang
        self._console = console
        self._live: Progress | None = None
        self._task = cast("TaskID", 0)

    def begin(self, what: Text, total: int | None = None) -> None:
        """Show the bar of a piece of work."""
        self.end()
        self._live = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.completed:,}"),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
        )
        self._task = self._live.add_task(what.say(self._lang), total=total)
        self._live.start()

    def advance(self, amount: int = 1) -> None:
        """Move the bar."""
        if self._live is not None:
            self._live.advance(self._task, amount)

    def end(self) -> None:
        """Remove the bar."""
        if self._live is not None:
            self._live.stop()
            self._live = None
