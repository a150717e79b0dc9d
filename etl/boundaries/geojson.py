"""GeoJSON and the empty base maps, as text that is the same on every machine."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import shapely

if TYPE_CHECKING:
    from collections.abc import Mapping

_COMPACT: Final = (",", ":")
_LAYERS: Final = ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")


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


def empty_base_map() -> str:
    """A topology without any arc, under the names of the layers that the charting library asks for."""
    layers = {layer: {"type": "GeometryCollection", "geometries": []} for layer in _LAYERS}
    return json.dumps({"type": "Topology", "objects": layers, "arcs": []}, separators=_COMPACT) + "\n"
