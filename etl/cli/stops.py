"""What can keep a command from doing its work, told instead of raised."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import typer

from etl.cli.as_json import dump, problem_as_json
from etl.cli.exits import Exit
from etl.cli.screen import tell_stop
from etl.release.problems import ReleaseError
from etl.stages.lock import HomeBusyError
from etl.stages.vault_trouble import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dasbor.catalogue.text import Lang

STOPS: Final = (HomeBusyError, ReleaseError, StorageError)


@contextmanager
def told(lang: Lang, *, as_json: bool) -> Iterator[None]:
    """End the command with `Exit.NOT_DONE` when the block cannot do its work, and say why and what to do."""
    try:
        yield
    except STOPS as stop:
        if as_json:
            typer.echo(dump({"stopped": problem_as_json(stop.problem)}))
        else:
            tell_stop(stop.problem, lang)
        raise typer.Exit(Exit.NOT_DONE) from stop
