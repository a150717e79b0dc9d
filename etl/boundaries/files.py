"""The files that the derivation leaves: two maps, and the manifest that says where they come from."""

from __future__ import annotations

import hashlib
import inspect
import json
from typing import Final

import shapely

from dasbor.catalogue.geography import PROVINCES, PROVINCES_34
from dasbor.catalogue.text import LANGS, Text
from etl.boundaries import mend, shape
from etl.boundaries.area import EQUAL_AREA
from etl.boundaries.build import STEPS, Derivation
from etl.boundaries.geojson import feature_collection
from etl.boundaries.wheel import WHEEL, WHEEL_SHA256

ATTRIBUTION: Final = Text(
    "Batas wilayah © BPS / WFP / OCHA ROAP (2020) melalui geoBoundaries, CC BY 3.0 IGO; digabung dan disederhanakan; "
    "bersifat indikatif",
    "Boundaries © BPS / WFP / OCHA ROAP (2020) via geoBoundaries, CC BY 3.0 IGO; dissolved and simplified; indicative",
)
MANIFEST: Final = "SOURCE.json"


def render(derivation: Derivation) -> dict[str, str]:
    """The text of every file by its path below the output folder; equal derivations give equal texts."""
    maps = {
        "provinces-38.json": feature_collection(
            derivation.provinces_38, {code: province.name for code, province in PROVINCES.items()}
        ),
        "provinces-34.json": feature_collection(derivation.provinces_34, PROVINCES_34),
    }
    return maps | {MANIFEST: _manifest(derivation, maps)}


def _manifest(derivation: Derivation, maps: dict[str, str]) -> str:
    digests = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in maps.items()}
    manifest = {
        "version": hashlib.sha256("".join(digests.values()).encode()).hexdigest()[:12],
        "attribution": {lang: ATTRIBUTION.say(lang) for lang in LANGS},
        "data": {
            "publisher": "BPS - Statistics Indonesia, WFP, OCHA ROAP (2020), through geoBoundaries",
            "licence": "CC BY 3.0 IGO",
        },
        "archive": {"file": WHEEL, "sha256": WHEEL_SHA256, "licence": "LGPL-2.1"},
        "made_with": {"shapely": shapely.__version__, "geos": shapely.geos_version_string},
        "steps": [_first_sentence(step) for step in STEPS],
        "parameters": {
            "gap_width_degrees": mend.GAP_WIDTH,
            "smallest_island_km2": shape.SMALLEST_ISLAND_KM2,
            "parts_kept_of_each_province": shape.PARTS_KEPT,
            "tolerance_degrees": shape.TOLERANCE,
            "decimals": shape.DECIMALS,
        },
        "area_km2": {"projection": EQUAL_AREA, **derivation.areas_km2},
        "files": {name: {"sha256": digests[name], "bytes": len(text.encode())} for name, text in maps.items()},
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"


def _first_sentence(step: object) -> str:
    return (inspect.getdoc(step) or "").splitlines()[0]
