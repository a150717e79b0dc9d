"""The options that several commands share, and their words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dasbor.catalogue.text import Lang

HomeOption = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="DIR",
        help="Folder data; baku DASBOR_HOME atau data/. | The data folder; DASBOR_HOME or data/ by default.",
    ),
]
LangOption = Annotated[
    Lang, typer.Option("--lang", help="Bahasa laporan. | The language of what is told.", show_default=True)
]
JsonOption = Annotated[
    bool, typer.Option("--json", help="Jawab dengan JSON untuk program lain. | Answer in JSON for other programs.")
]
WaitOption = Annotated[
    bool,
    typer.Option("--wait", help="Tunggu bila folder data sedang dipakai. | Wait when the data folder is in use."),
]
BecauseOption = Annotated[
    str | None,
    typer.Option(
        "--because",
        metavar="TEXT",
        help="Alasan bila angka berubah melewati toleransi. | Why totals move beyond the tolerance.",
    ),
]
PathsArgument = Annotated[
    list[Path],
    typer.Argument(metavar="PATH", help="Berkas atau folder. | Files or folders.", show_default=False),
]
