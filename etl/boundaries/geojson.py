"""GeoJSON as text that is the same on every machine."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import shapely

if TYPE_CHECKING:
    from collections.abc import Mapping

_COMPACT: Final = (",", ":")


def feature_collection(provinces: Mapping[str, shapely.Geometry], names: Mapping[str, str]) -> str:
    """The provinces as a GeoJSON FeatureCollection, one feature a line; a feature's id is its province code."""
    features = [
        json.dumps(
            {
                "type": "Feature",
                "id": code,
                "properties": {"name": names[code]},
                "geometry": shapely.geometry.mapping(geometry),
            },
            ensure_ascii=False,
            separators=_COMPACT,
        )
        for code, geometry in provinces.items()
    ]
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n"
