"""A made-up country in the layout of the archive: every province is a square, and every known error is planted."""

import csv
import io
import sqlite3
import zipfile
from collections import defaultdict
from pathlib import Path

import shapely
from shapely import MultiPolygon, box

from etl.boundaries.errata import FORMER_NAMES, LAKES, WRONG_PROVINCES
from tests.unit.etl.boundaries.reference import table

Place = tuple[str, str, shapely.Geometry]

SIDE = 1.0
OVERLAP = 0.002
ISLET = 0.01
_FORMER = {present: former for former, present in FORMER_NAMES.items()}
_STATED = {wrong.unit: wrong.stated for wrong in WRONG_PROVINCES}


def squares() -> dict[str, shapely.Geometry]:
    """Province code -> its square, laid out as the tiles of the grid map; tiles that touch share a side."""
    return {
        row["province_code_bps"]: box(column, -line, column + SIDE, -line + SIDE)
        for row in table("tilegrid.csv")
        for column, line in [(int(row["column"]), int(row["row"]))]
    }


def places() -> list[Place]:
    """Name, stated province and geometry of every unit: the square of a province cut into strips, one a regency."""
    members: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in table("regencies.csv"):
        members[row["province_code_bps"]].append((_archived(row["regency"]), row["province"]))
    land = [place for code, square in squares().items() for place in _strips(members[code], square)]
    lakes = MultiPolygon([shapely.Point(lake.longitude, lake.latitude).buffer(0.05) for lake in LAKES])
    return [*land, ("Danau", "Kepulauan Bangka Belitung", lakes)]


def _strips(members: list[tuple[str, str]], square: shapely.Geometry) -> list[Place]:
    """Strips overlap their neighbours above and to the east a little; the first one owns four islets far south."""
    left, bottom, right, _ = square.bounds
    height = SIDE / len(members)
    strips: list[Place] = []
    for number, (name, province) in enumerate(members):
        top = bottom + (number + 1) * height + (OVERLAP if number + 1 < len(members) else 0)
        strip = box(left, bottom + number * height, right + OVERLAP, top)
        if number == 0:
            strip = MultiPolygon([strip, *(_islet(left + n / 5, bottom - 20) for n in range(4))])
        strips.append((name, _STATED.get(name, province), strip))
    return strips


def _islet(longitude: float, latitude: float) -> shapely.Polygon:
    return box(longitude, latitude, longitude + ISLET, latitude + ISLET)


def _archived(regency: str) -> str:
    name = regency.removeprefix("Kabupaten ").removeprefix("Administrasi ").replace("Kota Administrasi", "Kota")
    return _FORMER.get(name, name)


def write_archive(path: Path, units: list[Place]) -> Path:
    """Write the units, and one of another country, as the archive holds them."""
    rows = [(name, f"22746128B{number}", province, geometry) for number, (name, province, geometry) in enumerate(units)]
    rows.append(("Lisboa", "12082587B1", "Lisboa", box(-9, 38, -8, 39)))
    places = io.StringIO(newline="")
    writer = csv.writer(places)
    writer.writerow(["name", "shape_id", "lon", "lat", "admin1", "admin2"])
    writer.writerows((name, key, 0, 0, "-", province) for name, key, province, _ in rows)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("gazetteer/data/geo-boundaries.csv", places.getvalue())
        archive.writestr("gazetteer/data/data.db", _database([(name, key, shape) for name, key, _, shape in rows]))
    return path


def _database(rows: list[tuple[str, str, shapely.Geometry]]) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("create table location_data (name text, shape_id text, coordinates blob)")
    connection.executemany(
        "insert into location_data values (?, ?, ?)", [(name, key, shapely.to_wkb(shape)) for name, key, shape in rows]
    )
    connection.commit()
    content = connection.serialize()
    connection.close()
    return content
