import pytest
import shapely
from shapely import MultiPolygon, Polygon, box

from etl.boundaries.shape import dissolve, drop_islets, merge, round_coordinates, simplify, wind_clockwise
from etl.boundaries.units import BoundaryError, Unit

CODES = {"Barat": "B", "Timur": "T"}


def _square(longitude: float, side: float, latitude: float = 0) -> Polygon:
    return box(longitude, latitude, longitude + side, latitude + side)


def _same(one: shapely.Geometry, other: shapely.Geometry) -> bool:
    return bool(shapely.equals(one, other))


class TestDissolve:
    def test_units_of_a_province_become_one_shape_without_inner_borders(self) -> None:
        units = [
            Unit("2", "Timur", box(2, 0, 3, 1)),
            Unit("1", "Barat", box(0, 0, 1, 1)),
            Unit("3", "Barat", box(1, 0, 2, 1)),
        ]
        provinces = dissolve(units, CODES)
        assert list(provinces) == ["B", "T"]
        assert _same(provinces["B"], box(0, 0, 2, 1))
        assert len(provinces["B"].geoms) == 1

    def test_a_unit_of_no_province_is_an_error(self) -> None:
        with pytest.raises(BoundaryError, match="Dili lies in 'Lautém', which is not a province"):
            dissolve([Unit("Dili", "Lautém", box(0, 0, 1, 1))], CODES)

    def test_a_province_without_a_unit_is_an_error(self) -> None:
        with pytest.raises(BoundaryError, match="No unit lies in province T"):
            dissolve([Unit("1", "Barat", box(0, 0, 1, 1))], CODES)


def test_merging_joins_provinces_of_the_same_former_code_and_keeps_the_order() -> None:
    present = {"92": box(0, 0, 1, 1), "91": box(1, 0, 2, 1), "11": box(5, 0, 6, 1)}
    former = merge(present, {"91": "91", "92": "91", "11": "11"}.__getitem__)
    assert list(former) == ["91", "11"]
    assert _same(former["91"], box(0, 0, 2, 1))
    assert _same(former["11"], present["11"])


class TestDropIslets:
    """On the equator a square of 0.01 degrees is 1.2 square kilometres, one of 0.1 degrees 123."""

    def test_small_islands_go_but_the_three_largest_parts_of_a_province_stay(self) -> None:
        sides = [0.012, 0.011, 0.010, 0.009]
        western = [_square(10 + n, side) for n, side in enumerate(sides)]
        eastern = [_square(20 + n, side) for n, side in enumerate(sides[::-1])]
        shown = drop_islets({"B": MultiPolygon([_square(0, 1), *western]), "T": MultiPolygon(eastern)})
        assert _same(shown["B"], MultiPolygon([_square(0, 1), *western[:2]]))
        assert _same(shown["T"], MultiPolygon(eastern[1:]))

    def test_an_island_of_four_square_kilometres_stays(self) -> None:
        parts = [_square(n, 1) for n in (0, 2, 4)]
        small, large = _square(10, 0.0179), _square(12, 0.0181)
        shown = drop_islets({"B": MultiPolygon([*parts, small, large])})
        assert _same(shown["B"], MultiPolygon([*parts, large]))

    def test_a_small_part_of_a_large_island_stays_so_that_no_gap_opens(self) -> None:
        corner, rest = box(0, 0, 0.01, 0.01), box(0, 0, 1, 1).difference(box(0, 0, 0.01, 0.01))
        elsewhere = [_square(n, 1) for n in (10, 12, 14)]
        shown = drop_islets({"B": MultiPolygon([*elsewhere, corner]), "T": rest})
        assert _same(shown["B"], MultiPolygon([*elsewhere, corner]))

    def test_the_parts_of_neighbours_on_one_islet_go_together(self) -> None:
        west, east = box(20, 0, 20.01, 0.01), box(20.01, 0, 20.02, 0.01)
        mainlands = {"B": [_square(n, 1) for n in (0, 2, 4)], "T": [_square(n, 1, 5) for n in (0, 2, 4)]}
        shown = drop_islets({"B": MultiPolygon([*mainlands["B"], west]), "T": MultiPolygon([*mainlands["T"], east])})
        assert {code: MultiPolygon(parts) for code, parts in mainlands.items()} == {
            code: MultiPolygon(sorted(each.geoms, key=lambda part: part.bounds)) for code, each in shown.items()
        }


def test_simplifying_drops_small_corners_and_keeps_the_common_border_common() -> None:
    border = [(1, 0), (1.004, 0.25), (1, 0.5), (1.2, 0.75), (1, 1)]
    west, east = Polygon([(0, 0), *border, (0, 1)]), Polygon([(2, 0), (2, 1), *border[::-1]])
    simple = simplify({"B": west, "T": east}, tolerance=0.05)
    common = simple["B"].intersection(simple["T"])
    assert shapely.coverage_is_valid(list(simple.values()))
    assert common.distance(shapely.Point(1.2, 0.75)) == 0
    assert common.distance(shapely.Point(1.004, 0.25)) > 0
    assert simple["B"].area + simple["T"].area == pytest.approx(2)


class TestRoundCoordinates:
    def test_coordinates_get_four_decimals(self) -> None:
        rounded = round_coordinates({"B": Polygon([(0.00004, 0), (1.23456, 0), (1, 0.99996)])})
        assert list(rounded["B"].exterior.coords) == [(0, 0), (1.2346, 0), (1, 1), (0, 0)]

    def test_an_outline_that_would_cross_itself_is_an_error(self) -> None:
        sliver = Polygon([(0, 0), (1, 0.00004), (2, 0), (1, 0.00001)])
        with pytest.raises(BoundaryError, match="With 4 decimals the outline crosses itself in B"):
            round_coordinates({"B": sliver})

    def test_neighbours_that_would_part_are_an_error(self) -> None:
        west, east = box(0, 0, 1, 1), Polygon([(1, 0), (2, 0), (2, 1), (1, 1), (1, 0.50004)])
        with pytest.raises(BoundaryError, match="neighbours no longer share their border"):
            round_coordinates({"B": west, "T": east})


def test_exteriors_are_wound_clockwise_and_holes_the_other_way() -> None:
    ring = Polygon(box(0, 0, 4, 4, ccw=True).exterior, [box(1, 1, 2, 2, ccw=False).exterior])
    wound = wind_clockwise({"B": ring})["B"]
    assert [(x, y) for x, y in wound.exterior.coords][:3] in (
        [(4, 0), (0, 0), (0, 4)],
        [(0, 0), (0, 4), (4, 4)],
        [(0, 4), (4, 4), (4, 0)],
        [(4, 4), (4, 0), (0, 0)],
    )
    assert wound.interiors[0].is_ccw
    assert _same(wound, ring)
