"""`check` and `load`: files in."""

import typer

from etl.cli.as_json import dump
from etl.cli.bar import progress_for
from etl.cli.clock import today
from etl.cli.options import HomeOption, JsonOption, LangOption, PathsArgument, WaitOption
from etl.cli.outcome import go_through
from etl.cli.screen import screen_for
from etl.home import find_home
from etl.stages import check as checking
from etl.stages import load as loading


def check(
    paths: PathsArgument, *, home: HomeOption = None, lang: LangOption = "id", as_json: JsonOption = False
) -> None:
    """Periksa berkas tanpa menulis apa pun. | Tell what is wrong with files, without writing anything."""
    place = find_home(home)
    reports = checking.check(place, paths, today=today(), progress=progress_for(lang))
    outcome = go_through(reports, screen_for(place, lang, as_json=as_json))
    if as_json:
        typer.echo(dump(outcome.as_json()))
    raise typer.Exit(outcome.exit)


def load(
    paths: PathsArgument,
    *,
    home: HomeOption = None,
    lang: LangOption = "id",
    as_json: JsonOption = False,
    wait: WaitOption = False,
) -> None:
    """Muat berkas ke gudang data. | Load files into the vault."""
    place = find_home(home)
    reports = loading.load(place, paths, today=today(), progress=progress_for(lang), wait=wait)
    outcome = go_through(reports, screen_for(place, lang, as_json=as_json))
    if as_json:
        typer.echo(dump(outcome.as_json()))
    raise typer.Exit(outcome.exit)
