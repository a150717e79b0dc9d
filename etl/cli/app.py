"""The commands, and how the program ends."""

import traceback

import typer

from etl.cli import cite, feeds, releases, run, sample
from etl.cli.exits import Exit

app = typer.Typer(
    name="etl",
    help="Dari berkas hub sampai rilis dasbor. | From the files of the hubs to a release of the dashboard.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (
    sample.sample,
    feeds.check,
    feeds.load,
    releases.publish,
    run.run,
    releases.releases,
    releases.diff,
    releases.rollback,
    releases.verify,
    cite.cite,
):
    app.command()(command)


def main() -> int:
    """Run the command line; the exit code.

    What nobody foresaw ends with `Exit.NOT_DONE`: the 1 that Python would answer means that rows were rejected.
    """
    try:
        app(prog_name="python -m etl")
    except Exception:  # noqa: BLE001 - shown in full; see above
        traceback.print_exc()
    return Exit.NOT_DONE
