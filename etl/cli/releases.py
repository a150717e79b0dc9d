"""`publish`, `releases`, `diff`, `rollback` and `verify`: figures out."""

from typing import Annotated

import typer

from etl import release as steps
from etl.cli import words
from etl.cli.as_json import dump, problem_as_json
from etl.cli.bar import progress_for
from etl.cli.exits import Exit
from etl.cli.options import BecauseOption, HomeOption, JsonOption, LangOption, WaitOption
from etl.cli.release_json import change_as_json, listed_as_json, published_as_json
from etl.cli.release_lines import change_line, published_lines, release_line
from etl.cli.screen import say, tell_problem
from etl.cli.stops import told
from etl.home import find_home

Name = Annotated[
    str, typer.Argument(metavar="RELEASE", help="Nama rilis. | The name of a release.", show_default=False)
]
NameA = Annotated[str, typer.Argument(metavar="A", help="Rilis lama. | The release before.", show_default=False)]
NameB = Annotated[str, typer.Argument(metavar="B", help="Rilis baru. | The release after.", show_default=False)]


def publish(
    *,
    because: BecauseOption = None,
    home: HomeOption = None,
    lang: LangOption = "id",
    as_json: JsonOption = False,
    wait: WaitOption = False,
) -> None:
    """Terbitkan isi gudang data sebagai rilis. | Publish what the vault holds as a release."""
    place = find_home(home)
    with told(lang, as_json=as_json):
        published = steps.publish(place, because, progress_for(lang), wait=wait)
    if as_json:
        typer.echo(dump(published_as_json(published)))
        return
    for line in published_lines(place, published, lang):
        say(line)


def releases(*, home: HomeOption = None, lang: LangOption = "id", as_json: JsonOption = False) -> None:
    """Sebutkan semua rilis, yang terbaru lebih dulu. | List the releases, the newest first."""
    found = steps.releases(find_home(home))
    if as_json:
        typer.echo(dump({"releases": [listed_as_json(listed) for listed in found]}))
        return
    for listed in found:
        say(release_line(listed, lang))
    if not found:
        say(words.NO_RELEASES.say(lang))


def diff(
    before: NameA, now: NameB, *, home: HomeOption = None, lang: LangOption = "id", as_json: JsonOption = False
) -> None:
    """Bandingkan angka tahunan dua rilis. | Compare the yearly figures of two releases."""
    with told(lang, as_json=as_json):
        found = steps.diff(find_home(home), before, now)
    if as_json:
        typer.echo(dump({"before": before, "now": now, "changes": [change_as_json(change) for change in found]}))
        return
    for change in found:
        say(change_line(change, lang))
    if not found:
        say(words.NO_DIFFERENCE.say(lang))


def rollback(
    release: Name,
    *,
    home: HomeOption = None,
    lang: LangOption = "id",
    as_json: JsonOption = False,
    wait: WaitOption = False,
) -> None:
    """Berlakukan kembali rilis yang ada. | Put an existing release in force again."""
    with told(lang, as_json=as_json):
        before = steps.rollback(find_home(home), release, wait=wait)
    if as_json:
        typer.echo(dump({"release": release, "before": before}))
        return
    sentence = words.STAYED if before == release else words.ROLLED_BACK
    say(sentence.say(lang, name=release, before=before or "–"))


def verify(*, home: HomeOption = None, lang: LangOption = "id", as_json: JsonOption = False) -> None:
    """Periksa apakah gudang data dan rilis utuh. | Check that the vault and the releases are whole."""
    with told(lang, as_json=as_json):
        found = steps.verify(find_home(home), progress_for(lang))
    if as_json:
        typer.echo(dump({"is_whole": not found, "problems": [problem_as_json(each) for each in found]}))
    else:
        for each in found:
            say(f"[{each.code.code}]")
            tell_problem(each, lang)
        if not found:
            say(words.WHOLE.say(lang))
    raise typer.Exit(Exit.NOT_DONE if found else Exit.DONE)
