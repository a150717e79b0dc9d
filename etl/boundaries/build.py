"""The whole derivation, from the units of the archive to provinces on both bases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import PROVINCES
from etl.boundaries.area import square_kilometres
from etl.boundaries.mend import check_regencies, clean, correct_provinces, split_lakes
from etl.boundaries.shape import (
    Provinces,
    dissolve,
    drop_islets,
    merge,
    round_coordinates,
    simplify,
    wind_clockwise,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from etl.boundaries.units import Unit

STEPS: Final[tuple[Callable[..., object], ...]] = (
    split_lakes,
    correct_provinces,
    check_regencies,
    clean,
    dissolve,
    drop_islets,
    simplify,
    round_coordinates,
    merge,
    wind_clockwise,
)
"""The steps in their order; the manifest quotes the first sentence of each."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """The provinces by BPS code on each basis, and the total area in square kilometres after each stage."""

    provinces_38: Provinces
    provinces_34: Provinces
    areas_km2: dict[str, float]


def derive(units: Iterable[Unit], regencies: Mapping[str, str]) -> Derivation:
    """Derive the provinces from the units as published.

    `regencies` maps the name of each regency in the code list to the name of its province. Raises BoundaryError when
    a step finds anything but what it relies on.
    """
    mended = correct_provinces(split_lakes(units))
    check_regencies(mended, regencies)
    cleaned = clean(mended)
    whole = dissolve(cleaned, {province.name: code for code, province in PROVINCES.items()})
    seen = drop_islets(whole)
    shown = round_coordinates(simplify(seen))
    return Derivation(
        provinces_38=wind_clockwise(shown),
        provinces_34=wind_clockwise(merge(shown, lambda code: PROVINCES[code].code_34)),
        areas_km2={
            "units_as_published": _total_area(unit.geometry for unit in mended),
            "without_overlaps_and_gaps": _total_area(whole.values()),
            "without_islets": _total_area(seen.values()),
            "simplified": _total_area(shown.values()),
        },
    )


def _total_area(geometries: Iterable[object]) -> float:
    return round(sum(square_kilometres(geometries)), 1)
