"""`run`: files in, figures out."""

import typer

from etl.cli.as_json import dump
from etl.cli.bar import progress_for
from etl.cli.clock import today
from etl.cli.options import BecauseOption, HomeOption, JsonOption, LangOption, PathsArgument, WaitOption
from etl.cli.outcome import go_through
from etl.cli.release_json import published_as_json
from etl.cli.release_lines import published_lines
from etl.cli.screen import say, screen_for
from etl.cli.stops import STOPS
from etl.home import find_home
from etl.release import publish
from etl.stages.load import load


def run(
    paths: PathsArgument,
    *,
    because: BecauseOption = None,
    home: HomeOption = None,
    lang: LangOption = "id",
    as_json: JsonOption = False,
    wait: WaitOption = False,
) -> None:
    """Muat berkas lalu terbitkan. | Load files, then publish; one that cannot be read does not hold up the others."""
    place, progress, screen = find_home(home), progress_for(lang), screen_for(find_home(home), lang, as_json=as_json)
    outcome = go_through(load(place, paths, today=today(), progress=progress, wait=wait), screen)
    published = None
    if outcome.stopped is None:
        try:
            published = publish(place, because, progress, wait=wait)
        except STOPS as stop:
            outcome.stopped = stop.problem
            screen.stopped(stop.problem)
    if as_json:
        release = published_as_json(published) if published else None
        typer.echo(dump({**outcome.as_json(), "release": release}))
    elif published:
        for line in published_lines(place, published, lang):
            say(line)
    raise typer.Exit(outcome.exit)
