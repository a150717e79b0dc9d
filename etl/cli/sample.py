"""`sample`: synthetic files of every feed."""

from pathlib import Path
from typing import Annotated

import typer

from dasbor.catalogue.text import verbatim
from etl.cli import words
from etl.cli.as_json import dump
from etl.cli.bar import progress_for
from etl.cli.clock import today
from etl.cli.exits import Exit
from etl.cli.options import JsonOption, LangOption
from etl.cli.screen import remark, say
from etl.sample import write_sample
from etl.stages.progress import Progress

OutOption = Annotated[
    Path,
    typer.Option("--out", metavar="DIR", help="Folder kosong untuk berkasnya. | An empty folder for the files."),
]
MonthsOption = Annotated[
    int | None,
    typer.Option("--months", metavar="N", min=1, help="Banyaknya bulan; baku sejak Januari 2021. | How many months."),
]
ScaleOption = Annotated[
    float,
    typer.Option("--scale", metavar="X", help="1 berarti kira-kira volume nyata. | 1 is about the real volumes."),
]
SeedOption = Annotated[
    int, typer.Option("--seed", metavar="N", help="Benih acak: sama berarti berkas sama. | Equal seeds, equal files.")
]


def sample(
    out: OutOption,
    *,
    months: MonthsOption = None,
    scale: ScaleOption = 0.01,
    seed: SeedOption = 2021,
    lang: LangOption = "id",
    as_json: JsonOption = False,
) -> None:
    """Tulis data contoh sintetis dari setiap umpan. | Write synthetic files of every feed."""
    progress = progress_for(lang)
    try:
        manifest = write_sample(out, months=months, scale=scale, seed=seed, today=today(), progress=Follower(progress))
    except (FileExistsError, ValueError) as error:
        remark(words.STOPPED.say(lang, sentence=str(error)))
        raise typer.Exit(Exit.NOT_DONE) from error
    finally:
        progress.end()
    if as_json:
        typer.echo(dump({"manifest": str(manifest)}))
    else:
        say(words.SAMPLE_WRITTEN.say(lang, folder=out, manifest=manifest.name))


class Follower:
    """Passes on how far the writing is: the feed, what is done, and how much there is to do in all."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._feed: str | None = None
        self._done = 0

    def __call__(self, feed: str, done: int, total: int) -> None:
        """So many of all months are written, the last one of this feed."""
        if feed != self._feed:
            self._progress.begin(verbatim(feed), total)
            self._progress.advance(self._done)
            self._feed = feed
        self._progress.advance(done - self._done)
        self._done = done
