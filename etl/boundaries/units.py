"""The unit of the archive: one second-level administrative area, as published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


class BoundaryError(ValueError):
    """What was found is not what a step of the derivation relies on; the message says what and where."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A regency, city, lake or forest of the archive, with the name of the province it is said to lie in.

    The geometry is a Polygon or MultiPolygon in degrees of longitude and latitude (WGS 84).
    """

    name: str
    province: str
    geometry: BaseGeometry
