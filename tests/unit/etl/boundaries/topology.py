"""A small reader of TopoJSON, for the maps that were derived elsewhere from the same archive."""

import json
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import shapely

Points = list[tuple[float, float]]


def read_topology(path: Path) -> dict[str, shapely.Geometry]:
    """BPS code -> geometry of each member of the one layer of the file."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = list(_arcs(topology))
    [layer] = topology["objects"].values()
    return {member["properties"]["bps"]: _geometry(member, arcs) for member in layer["geometries"]}


def _arcs(topology: dict[str, Any]) -> Iterator[Points]:
    """Each arc holds steps of whole numbers; the transform turns them into degrees."""
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        points = accumulate(arc, lambda at, step: [at[0] + step[0], at[1] + step[1]])
        yield [(x * scale_x + left, y * scale_y + bottom) for x, y in points]


def _geometry(member: dict[str, Any], arcs: Sequence[Points]) -> shapely.Geometry:
    polygons = member["arcs"] if member["type"] == "MultiPolygon" else [member["arcs"]]
    rings = [[_ring(ring, arcs) for ring in polygon] for polygon in polygons]
    return shapely.make_valid(shapely.MultiPolygon([(exterior, holes) for exterior, *holes in rings]))


def _ring(indices: list[int], arcs: Sequence[Points]) -> Points:
    """A negative index, in complement, is an arc that is walked backwards; joints occur once."""
    points: Points = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points
