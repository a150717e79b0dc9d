"""Area on the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import geopandas

if TYPE_CHECKING:
    from collections.abc import Iterable

    import shapely

EQUAL_AREA: Final = "ESRI:54034"
"""World cylindrical equal area."""


def square_kilometres(geometries: Iterable[shapely.Geometry]) -> list[float]:
    """The area of each geometry in square kilometres; the input is in degrees (WGS 84)."""
    series = geopandas.GeoSeries(list(geometries), crs="EPSG:4326")
    return [float(area) / 1e6 for area in series.to_crs(EQUAL_AREA).area]
