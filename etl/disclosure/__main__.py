"""`python -m etl.disclosure [show | renew] [--home DIR]`: the rules of protection, or a new secret for changed ones."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dasbor.catalogue.text import Text
from etl.disclosure.parameters import InfeasibleParametersError
from etl.disclosure.secret import ChangedParametersError, chosen_rules, open_secret, renew_secret
from etl.home import find_home

_RENEWED = Text(
    "Tabel gangguan baru dibuat. Rilis berikutnya memuat gangguan lain untuk sel yang sama.",
    "A new perturbation table was made. The next release has other noise for the same cells.",
)


def main(arguments: list[str] | None = None) -> int:
    """Print the rules, or renew the secret; 0 when done, 1 when the parameters do not allow it."""
    parser = argparse.ArgumentParser(prog="python -m etl.disclosure", description=__doc__)
    parser.add_argument("command", nargs="?", choices=("show", "renew"), default="show")
    parser.add_argument("--home", type=Path, help="the installation (default: DASBOR_HOME or data/)")
    given = parser.parse_args(arguments)
    vault = find_home(given.home).vault
    try:
        if given.command == "renew":
            renew_secret(vault)
            _say(_RENEWED)
        elif (vault / "disclosure").exists():
            open_secret(vault)
        for name, value in chosen_rules(vault).as_dict().items():
            sys.stdout.write(f"{name} = {value}\n")
    except (InfeasibleParametersError, ChangedParametersError) as error:
        _say(error.text)
        return 1
    return 0


def _say(text: Text) -> None:
    sys.stdout.write(f"{text.id}\n{text.en}\n")


if __name__ == "__main__":
    sys.exit(main())
