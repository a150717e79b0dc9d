from itertools import combinations

import polars as pl
import pytest
from shapely.geometry import shape

from dasbor.catalogue.geography import ISLANDS, PROVINCES, PROVINCES_34
from tests.unit.etl.boundaries.reference import features, table

TILES = {row["province_code_bps"]: (int(row["column"]), int(row["row"])) for row in table("tilegrid.csv")}
CENTROIDS = {feature["id"]: shape(feature["geometry"]).centroid for feature in features(38)}

LAND_NEIGHBOURS = [
    *[("11", "12"), ("12", "13"), ("12", "14"), ("13", "14"), ("13", "17"), ("14", "15"), ("15", "16"), ("15", "17")],
    *[("16", "18"), ("31", "32"), ("32", "36"), ("32", "33"), ("33", "34"), ("33", "35")],
    *[("61", "62"), ("61", "64"), ("62", "63"), ("63", "64"), ("64", "65")],
    *[("71", "75"), ("72", "75"), ("72", "76"), ("73", "76"), ("72", "74"), ("73", "74")],
    *[("91", "92"), ("91", "96"), ("94", "97"), ("96", "97"), ("95", "97")],
]


def _steps(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Moves of a king between two tiles."""
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def test_each_province_has_a_tile_of_its_own() -> None:
    assert TILES.keys() == PROVINCES.keys()
    assert len(set(TILES.values())) == 38
    assert min(column for column, _ in TILES.values()) == min(row for _, row in TILES.values()) == 0


def test_the_34_basis_has_its_tiles_among_them() -> None:
    assert len({TILES[code] for code in PROVINCES_34}) == 34


@pytest.mark.parametrize(("place", "coordinate", "sign"), [(0, "x", 1), (1, "y", -1)])
def test_columns_follow_longitude_and_rows_follow_latitude(place: int, coordinate: str, sign: int) -> None:
    frame = pl.DataFrame(
        {
            "tile": [sign * TILES[code][place] for code in PROVINCES],
            "ground": [getattr(CENTROIDS[code], coordinate) for code in PROVINCES],
        }
    )
    assert frame.select(pl.corr("tile", "ground", method="spearman")).item() > 0.95


def test_no_two_provinces_more_than_a_degree_and_a_half_apart_change_sides() -> None:
    for one, other in combinations(PROVINCES, 2):
        east = CENTROIDS[one].x - CENTROIDS[other].x
        north = CENTROIDS[one].y - CENTROIDS[other].y
        assert abs(east) < 1.5 or east * (TILES[one][0] - TILES[other][0]) >= 0, (one, other)
        assert abs(north) < 1.5 or north * (TILES[one][1] - TILES[other][1]) <= 0, (one, other)


@pytest.mark.parametrize(("one", "other"), LAND_NEIGHBOURS)
def test_provinces_with_a_common_border_have_tiles_that_touch(one: str, other: str) -> None:
    assert _steps(TILES[one], TILES[other]) == 1


def test_seas_between_island_groups_stay_open() -> None:
    for one, other in combinations(PROVINCES, 2):
        if PROVINCES[one].island != PROVINCES[other].island:
            sides = abs(TILES[one][0] - TILES[other][0]) + abs(TILES[one][1] - TILES[other][1])
            assert sides > 1, (one, other)


def test_land_neighbours_of_the_list_are_neighbours_on_the_map_and_cover_five_island_groups() -> None:
    shapes = {feature["id"]: shape(feature["geometry"]) for feature in features(38)}
    assert all(shapes[one].intersection(shapes[other]).length > 0.1 for one, other in LAND_NEIGHBOURS)
    assert len({PROVINCES[one].island for one, _ in LAND_NEIGHBOURS}) == len(ISLANDS) - 2
