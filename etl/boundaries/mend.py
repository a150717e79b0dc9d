"""Mends the units: lakes apart, provinces right, every regency present, no overlap and no gap between neighbours."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import shapely

from etl.boundaries.errata import (
    FORMER_NAMES,
    LAKES,
    LAKES_UNIT,
    NOT_REGENCIES,
    WRONG_PROVINCES,
    Lake,
    WrongProvince,
)
from etl.boundaries.units import BoundaryError, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

GAP_WIDTH: Final = 0.02
"""Gaps between units up to this width in degrees (2.2 km) are slivers or reservoirs, and are closed."""

_KINDS: Final = (("Kabupaten Administrasi ", ""), ("Kota Administrasi ", "Kota "), ("Kabupaten ", ""))


def split_lakes(units: Iterable[Unit], unit: str = LAKES_UNIT, lakes: Iterable[Lake] = LAKES) -> tuple[Unit, ...]:
    """Split the unit that is several lakes in one feature, each lake into its own province.

    Raises BoundaryError when the unit is absent or its parts are not exactly the lakes that are named.
    """
    units = tuple(units)
    found = [each for each in units if each.name == unit]
    if len(found) != 1:
        raise BoundaryError(f"Expected one unit named {unit!r}, found {len(found)}.")
    parts = list(shapely.get_parts(found[0].geometry))
    split = tuple(Unit(lake.name, lake.province, _take_part(parts, lake)) for lake in lakes)
    if parts:
        where = ", ".join(f"{part.centroid.x:.3f} {part.centroid.y:.3f}" for part in parts)
        raise BoundaryError(f"{unit!r} has parts that no lake is named for, around {where}.")
    return tuple(each for each in units if each.name != unit) + split


def _take_part(parts: list[shapely.Polygon], lake: Lake) -> shapely.Polygon:
    point = shapely.Point(lake.longitude, lake.latitude)
    for index, part in enumerate(parts):
        if part.contains(point):
            return parts.pop(index)
    raise BoundaryError(f"No part of the lakes lies at {lake.name} ({lake.longitude}, {lake.latitude}).")


def correct_provinces(units: Iterable[Unit], errata: Iterable[WrongProvince] = WRONG_PROVINCES) -> tuple[Unit, ...]:
    """Put the units with a wrong province into the province they lie in.

    Raises BoundaryError for a correction that no longer finds the error it corrects.
    """
    units = tuple(units)
    stated = {unit.name: unit.province for unit in units}
    actual: dict[str, str] = {}
    for wrong in errata:
        if stated.get(wrong.unit) != wrong.stated:
            raise BoundaryError(
                f"{wrong.unit} is {_place(stated, wrong.unit)}, not in {wrong.stated} as corrected: "
                "remove the correction."
            )
        actual[wrong.unit] = wrong.actual
    return tuple(replace(unit, province=actual.get(unit.name, unit.province)) for unit in units)


def check_regencies(
    units: Iterable[Unit],
    regencies: Mapping[str, str],
    *,
    others: frozenset[str] = NOT_REGENCIES,
    former_names: Mapping[str, str] = FORMER_NAMES,
) -> None:
    """Compare with the code list: every regency is there once, in its present province.

    `regencies` maps the name in the code list, kind included, to the name of the province. Raises BoundaryError that
    lists every regency that is missing, left over or elsewhere.
    """
    expected = {_plain(name): province for name, province in regencies.items()}
    units = [unit for unit in units if unit.name not in others]
    found = {_plain(former_names.get(unit.name, unit.name)): unit.province for unit in units}
    faults = [f"{name} is {_place(found, name)}, not {_place(expected, name)}" for name in _differing(found, expected)]
    faults += [f"{name} occurs {times} times" for name, times in Counter(u.name for u in units).items() if times > 1]
    if faults:
        raise BoundaryError("The units disagree with the code list: " + "; ".join(faults) + ".")


def _differing(found: Mapping[str, str], expected: Mapping[str, str]) -> list[str]:
    return sorted(name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name))


def _place(provinces: Mapping[str, str], name: str) -> str:
    return f"in {provinces[name]}" if name in provinces else "absent"


def _plain(name: str) -> str:
    for prefix, short in _KINDS:
        if name.startswith(prefix):
            name = short + name.removeprefix(prefix)
            break
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def clean(units: Iterable[Unit], gap_width: float = GAP_WIDTH) -> tuple[Unit, ...]:
    """Clean the coverage: give overlaps and narrow gaps to the neighbour with the longest common border.

    Raises BoundaryError when a unit vanishes, as one does that lies wholly under another.
    """
    units = tuple(units)
    geometries = shapely.coverage_clean([unit.geometry for unit in units], gap_width=gap_width)
    vanished = [unit.name for unit, geometry in zip(units, geometries, strict=True) if geometry.is_empty]
    if vanished:
        raise BoundaryError(f"Cleaning leaves nothing of {', '.join(vanished)}.")
    return tuple(replace(unit, geometry=geometry) for unit, geometry in zip(units, geometries, strict=True))
