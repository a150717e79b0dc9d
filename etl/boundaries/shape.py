"""From mended units to the provinces that a map draws: dissolved, lighter, and wound as a browser wants them.

Provinces are a mapping from BPS code to geometry. Every step keeps the coverage: neighbours share their border to
the last digit before and after.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, TypeAlias

import shapely

from etl.boundaries.area import square_kilometres
from etl.boundaries.units import BoundaryError, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

Provinces: TypeAlias = dict[str, shapely.Geometry]

SMALLEST_ISLAND_KM2: Final = 4.0
PARTS_KEPT: Final = 3
TOLERANCE: Final = 0.02
"""Degrees; roughly the square root of the largest triangle of outline that simplification removes."""
DECIMALS: Final = 4
"""About 11 metres."""


def dissolve(units: Iterable[Unit], codes: Mapping[str, str]) -> Provinces:
    """Dissolve the units into the 38 present provinces.

    `codes` maps the name of a province to its code, and its order is the order of the result. Raises BoundaryError
    for a unit in no province, and for a province without a unit.
    """
    members: dict[str, list[shapely.Geometry]] = {code: [] for code in codes.values()}
    for unit in units:
        if unit.province not in codes:
            raise BoundaryError(f"{unit.name} lies in {unit.province!r}, which is not a province.")
        members[codes[unit.province]].append(unit.geometry)
    return _union(members)


def merge(provinces: Mapping[str, shapely.Geometry], code_of: Callable[[str], str]) -> Provinces:
    """Merge the 38 provinces into the 34 of before the split of 2022.

    `code_of` gives the former code of a present one. Done on the finished shapes, so that a border is the same line
    on both bases.
    """
    members: dict[str, list[shapely.Geometry]] = {}
    for code, geometry in provinces.items():
        members.setdefault(code_of(code), []).append(geometry)
    return _union(members)


def _union(members: Mapping[str, list[shapely.Geometry]]) -> Provinces:
    empty = [code for code, geometries in members.items() if not geometries]
    if empty:
        raise BoundaryError(f"No unit lies in province {', '.join(empty)}.")
    unions = {code: shapely.coverage_union_all(geometries) for code, geometries in members.items()}
    return {code: shapely.MultiPolygon(list(shapely.get_parts(union))) for code, union in unions.items()}


def drop_islets(
    provinces: Mapping[str, shapely.Geometry], smallest_km2: float = SMALLEST_ISLAND_KM2, kept: int = PARTS_KEPT
) -> Provinces:
    """Drop islands below 4 square kilometres, but keep the three largest parts of each province.

    An island is whole: the parts of neighbours on it go or stay together, so that no gap opens between them.
    """
    parts, owners = shapely.get_parts(list(provinces.values()), return_index=True)
    areas = square_kilometres(parts)
    islands = _islands(parts)
    sizes: defaultdict[int, float] = defaultdict(float)
    for island, area in zip(islands, areas, strict=True):
        sizes[island] += area
    stay = {island for island, size in sizes.items() if size >= smallest_km2}
    stay |= {islands[part] for part in _largest(areas, owners, kept)}
    shown: dict[int, list[shapely.Polygon]] = {}
    for part, owner, island in zip(parts, owners, islands, strict=True):
        if island in stay:
            shown.setdefault(owner, []).append(part)
    return {code: shapely.MultiPolygon(shown[owner]) for owner, code in enumerate(provinces)}


def _islands(parts: Sequence[shapely.Polygon]) -> list[int]:
    """For each part a number of the island on which it lies; parts that touch lie on one island."""
    islands = list(range(len(parts)))
    for one, other in shapely.STRtree(parts).query(parts, predicate="intersects").T:
        old, new = islands[one], islands[other]
        if old != new:
            islands = [new if island == old else island for island in islands]
    return islands


def _largest(areas: Sequence[float], owners: Sequence[int], count: int) -> set[int]:
    """The positions of the `count` largest parts of every owner."""
    ranked: dict[int, list[int]] = {}
    for part in sorted(range(len(areas)), key=areas.__getitem__, reverse=True):
        ranked.setdefault(owners[part], []).append(part)
    return {part for parts in ranked.values() for part in parts[:count]}


def simplify(provinces: Mapping[str, shapely.Geometry], tolerance: float = TOLERANCE) -> Provinces:
    """Simplify the outlines as a coverage, so that neighbours keep one common border."""
    simplified = shapely.coverage_simplify(list(provinces.values()), tolerance)
    return dict(zip(provinces, simplified, strict=True))


def round_coordinates(provinces: Mapping[str, shapely.Geometry], decimals: int = DECIMALS) -> Provinces:
    """Round the coordinates to four decimals.

    Raises BoundaryError when that makes a polygon cross itself, or neighbours lose their common border.
    """
    rounded = {
        code: shapely.transform(geometry, lambda points: points.round(decimals)) for code, geometry in provinces.items()
    }
    broken = [code for code, geometry in rounded.items() if not geometry.is_valid]
    if broken:
        raise BoundaryError(f"With {decimals} decimals the outline crosses itself in {', '.join(broken)}.")
    if not shapely.coverage_is_valid(list(rounded.values())):
        raise BoundaryError(f"With {decimals} decimals neighbours no longer share their border.")
    return rounded


def wind_clockwise(provinces: Mapping[str, shapely.Geometry]) -> Provinces:
    """Wind exterior rings clockwise: a browser fills the rest of the world for a ring wound the other way."""
    return {code: shapely.orient_polygons(geometry, exterior_cw=True) for code, geometry in provinces.items()}
