"""`cite`: a cited file again, from the release that it was cited from."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dasbor.present.files.cited import cited_file
from dasbor.warehouse.refusal import Refusal
from etl.cli.exits import Exit
from etl.cli.options import HomeOption, LangOption
from etl.cli.screen import tell_stop
from etl.home import find_home

Key = Annotated[str, typer.Argument(metavar="ID", help="Kunci sitasi. | The key of a citation.", show_default=False)]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="Tulis ke berkas ini. | Write to this file, not to the terminal."),
]


def cite(key: Key, *, out: OutOption = None, home: HomeOption = None, lang: LangOption = "id") -> None:
    """Tulis lagi berkas yang pernah dikutip. | Write a cited file again."""
    try:
        pieces = cited_file(key, find_home(home).root).chunks
        if out is None:
            sys.stdout.buffer.writelines(pieces)
            return
        with out.open("wb") as file:
            file.writelines(pieces)
    except Refusal as refusal:
        tell_stop(refusal.problem, lang)
        raise typer.Exit(Exit.NOT_DONE) from refusal
