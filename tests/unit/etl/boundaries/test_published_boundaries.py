"""The committed maps, read as any reader of GeoJSON reads them."""

import hashlib
import json
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
import shapely
from shapely.geometry import shape

from dasbor.catalogue.geography import PROVINCES, PROVINCES_34
from etl.boundaries import mend
from etl.boundaries import shape as shaping
from etl.boundaries.area import square_kilometres
from tests.shared import ROOT, shared
from tests.unit.etl.boundaries.reference import REFERENCE, fact, features
from tests.unit.etl.boundaries.topology import read_topology

GEO = REFERENCE / "geo"
BASES = [38, 34]
FEATURES = {basis: features(basis) for basis in BASES}
SHAPES = {basis: {each["id"]: shape(each["geometry"]) for each in FEATURES[basis]} for basis in BASES}
MANIFEST = json.loads((GEO / "SOURCE.json").read_text(encoding="utf-8"))

INLAND_CITIES = [
    ("12", "Pematangsiantar", 99.07, 2.96),
    ("16", "Lubuk Linggau", 102.86, -3.30),
    ("32", "Bandung", 107.61, -6.91),
    ("34", "Wonosari", 110.60, -7.97),
    ("36", "Rangkasbitung", 106.25, -6.36),
    ("62", "Palangka Raya", 113.92, -2.21),
    ("63", "Amuntai", 115.25, -2.42),
    ("73", "Sengkang", 120.03, -4.13),
    ("91", "Anggi", 133.87, -1.37),
    ("92", "Ayamaru", 132.20, -1.28),
    ("94", "Sentani", 140.51, -2.57),
    ("95", "Tanah Merah", 140.30, -6.10),
    ("96", "Enarotali", 136.37, -3.92),
    ("97", "Wamena", 138.95, -4.09),
]
ISLAND_KM2 = {"ID-JW": 129_439, "ID-KA": 539_640, "ID-SL": 174_600, "ID-SM": 443_066}
"""Island group -> the area of its largest island in Indonesia, as gazetteers give it."""
ISLAND_PROVINCES = {"19", "21"}
"""Provinces of an island group that have no land on its largest island."""


def _rings(feature: dict[str, Any]) -> list[list[list[list[float]]]]:
    assert feature["geometry"]["type"] == "MultiPolygon"
    return list(feature["geometry"]["coordinates"])


def _turn(ring: list[list[float]]) -> float:
    """Twice the signed area of a ring: negative when it runs clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))


@pytest.mark.parametrize(("basis", "names"), [(38, {c: p.name for c, p in PROVINCES.items()}), (34, PROVINCES_34)])
def test_features_are_the_provinces_of_the_basis_by_bps_code(basis: int, names: dict[str, str]) -> None:
    assert [(each["id"], each["properties"]) for each in FEATURES[basis]] == [
        (c, {"name": n}) for c, n in names.items()
    ]


def test_ids_are_the_handed_codes() -> None:
    handed = fact("provinces.csv")
    assert SHAPES[38].keys() == {row["bps_code"] for row in handed}
    assert SHAPES[34].keys() == {row["bps_code_before_2022"] for row in handed}


@pytest.mark.parametrize("basis", BASES)
def test_polygons_are_valid_with_four_decimals_and_no_point_twice(basis: int) -> None:
    for feature in FEATURES[basis]:
        assert SHAPES[basis][feature["id"]].is_valid
        for ring in (ring for polygon in _rings(feature) for ring in polygon):
            assert ring == [[round(x, 4), round(y, 4)] for x, y in ring]
            assert all(point != following for point, following in pairwise(ring))


@pytest.mark.parametrize("basis", BASES)
def test_exterior_rings_run_clockwise_and_holes_the_other_way(basis: int) -> None:
    for exterior, *holes in (polygon for feature in FEATURES[basis] for polygon in _rings(feature)):
        assert _turn(exterior) < 0
        assert all(_turn(hole) > 0 for hole in holes)


@pytest.mark.parametrize("basis", BASES)
def test_neighbours_do_not_overlap_and_share_every_segment_of_their_border(basis: int) -> None:
    owners: Counter[frozenset[tuple[float, float]]] = Counter()
    for feature in FEATURES[basis]:
        for ring in (ring for polygon in _rings(feature) for ring in polygon):
            owners.update(frozenset({tuple(one), tuple(other)}) for one, other in pairwise(ring))
    assert max(owners.values()) == 2
    outline = [segment for segment, times in owners.items() if times == 1]
    together = shapely.union_all(list(SHAPES[basis].values()))
    assert together.area == pytest.approx(sum(each.area for each in SHAPES[basis].values()), rel=1e-9)
    assert len(outline) == shapely.get_num_coordinates(together) - _count_rings(together)


def _count_rings(geometry: shapely.Geometry) -> int:
    return sum(1 + len(polygon.interiors) for polygon in shapely.get_parts(geometry))


@pytest.mark.parametrize("basis", BASES)
def test_no_gap_lies_between_neighbours(basis: int) -> None:
    together = shapely.union_all(list(SHAPES[basis].values()))
    assert not [hole for polygon in shapely.get_parts(together) for hole in polygon.interiors]


@pytest.mark.parametrize("island", ["ID-JW", "ID-KA", "ID-PP", "ID-SL", "ID-SM"])
@pytest.mark.parametrize("basis", BASES)
def test_the_mainlands_of_the_provinces_of_a_large_island_join_to_one_land(basis: int, island: str) -> None:
    mainlands = [
        max(shapely.get_parts(each), key=lambda part: part.area)
        for code, each in SHAPES[basis].items()
        if PROVINCES[code].island == island and code not in ISLAND_PROVINCES
    ]
    assert shapely.union_all(mainlands).geom_type == "Polygon"


@pytest.mark.parametrize(("island", "gazetteer"), ISLAND_KM2.items())
def test_the_largest_island_of_a_group_has_its_known_area(island: str, gazetteer: float) -> None:
    members = [each for code, each in SHAPES[38].items() if PROVINCES[code].island == island]
    areas = square_kilometres(shapely.get_parts(shapely.union_all(members)))
    assert max(areas) == pytest.approx(gazetteer, rel=0.04)


@pytest.mark.parametrize("basis", BASES)
def test_the_map_fills_the_window_that_the_figures_show(basis: int) -> None:
    left, bottom, right, top = shapely.total_bounds(list(SHAPES[basis].values()))
    assert 94.5 < left < 95.5
    assert -11.5 < bottom < -10.5
    assert 141 <= right < 141.5
    assert 5.5 < top < 6.5


@pytest.mark.parametrize(("code", "city", "longitude", "latitude"), INLAND_CITIES)
def test_cities_lie_in_their_province(code: str, city: str, longitude: float, latitude: float) -> None:
    point = shapely.Point(longitude, latitude)
    assert [found for found, each in SHAPES[38].items() if each.contains(point)] == [code], city
    assert [found for found, each in SHAPES[34].items() if each.contains(point)] == [PROVINCES[code].code_34], city


@pytest.mark.parametrize("basis", BASES)
def test_every_province_agrees_with_the_map_derived_elsewhere(basis: int) -> None:
    reference = read_topology(shared(f"geo/provinces_{basis}_web.topojson"))
    assert reference.keys() == SHAPES[basis].keys()
    for code, ours in SHAPES[basis].items():
        theirs = reference[code]
        assert ours.intersection(theirs).area / ours.union(theirs).area > 0.98, code


def test_the_34_provinces_are_the_38_put_together() -> None:
    for code, former in SHAPES[34].items():
        parts = [each for present, each in SHAPES[38].items() if PROVINCES[present].code_34 == code]
        assert former.symmetric_difference(shapely.union_all(parts)).area == pytest.approx(0, abs=1e-9)


def test_the_area_is_that_of_the_recipe() -> None:
    assert MANIFEST["area_km2"]["units_as_published"] == pytest.approx(1_889_760, abs=5)
    assert MANIFEST["area_km2"]["without_overlaps_and_gaps"] == pytest.approx(1_889_760, abs=50)
    for basis in BASES:
        drawn = sum(square_kilometres(SHAPES[basis].values()))
        assert drawn == pytest.approx(MANIFEST["area_km2"]["simplified"], abs=0.1)
        assert drawn == pytest.approx(1_889_760, rel=0.003)


@pytest.mark.parametrize("basis", BASES)
def test_a_map_is_light_enough_for_a_slow_line(basis: int) -> None:
    assert (GEO / f"provinces-{basis}.json").stat().st_size < 300_000


def test_the_manifest_describes_these_files() -> None:
    digests = {name: hashlib.sha256((GEO / name).read_bytes()).hexdigest() for name in MANIFEST["files"]}
    assert {name: file["sha256"] for name, file in MANIFEST["files"].items()} == digests
    assert MANIFEST["version"] == hashlib.sha256("".join(digests.values()).encode()).hexdigest()[:12]
    assert MANIFEST["archive"]["sha256"] == "b334efc8429a234f052817e917dba98bb93f67050315360acce32532689493e5"


def test_the_maps_were_made_with_the_parameters_of_the_code() -> None:
    assert MANIFEST["parameters"] == {
        "gap_width_degrees": mend.GAP_WIDTH,
        "smallest_island_km2": shaping.SMALLEST_ISLAND_KM2,
        "parts_kept_of_each_province": shaping.PARTS_KEPT,
        "tolerance_degrees": shaping.TOLERANCE,
        "decimals": shaping.DECIMALS,
    }


def test_the_attribution_stands_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert MANIFEST["attribution"]["en"] in notice
    assert MANIFEST["attribution"].keys() == {"id", "en"}
    for attribution in MANIFEST["attribution"].values():
        assert all(part in attribution for part in ("BPS", "WFP", "OCHA ROAP", "geoBoundaries", "CC BY 3.0 IGO"))
