import re

import pytest
import shapely
from shapely import MultiPolygon, Point, box

from etl.boundaries.errata import LAKES, WRONG_PROVINCES, Lake, WrongProvince
from etl.boundaries.mend import check_regencies, clean, correct_provinces, split_lakes
from etl.boundaries.units import BoundaryError, Unit

WEST, EAST = box(0, 0, 1, 1), box(10, 0, 11, 1)
TWO_LAKES = (Lake("Timur", 10.5, 0.5, "Papua"), Lake("Barat", 0.5, 0.5, "Aceh"))


class TestSplitLakes:
    def test_each_lake_goes_to_its_own_province_and_other_units_stay(self) -> None:
        land = Unit("Nduga", "Papua Pegunungan", box(20, 0, 21, 1))
        split = split_lakes([Unit("Danau", "Aceh", MultiPolygon([WEST, EAST])), land], lakes=TWO_LAKES)
        assert split == (land, Unit("Timur", "Papua", EAST), Unit("Barat", "Aceh", WEST))

    def test_a_part_that_no_lake_is_named_for_is_an_error(self) -> None:
        units = [Unit("Danau", "Aceh", MultiPolygon([WEST, EAST, box(5, 5, 6, 6)]))]
        with pytest.raises(BoundaryError, match=re.escape("no lake is named for, around 5.500 5.500")):
            split_lakes(units, lakes=TWO_LAKES)

    def test_a_lake_that_is_not_there_is_an_error(self) -> None:
        with pytest.raises(BoundaryError, match=re.escape("No part of the lakes lies at Barat (0.5, 0.5)")):
            split_lakes([Unit("Danau", "Aceh", EAST)], lakes=TWO_LAKES)

    @pytest.mark.parametrize("names", [[], ["Danau", "Danau"]])
    def test_the_unit_must_be_there_once(self, names: list[str]) -> None:
        with pytest.raises(BoundaryError, match=f"Expected one unit named 'Danau', found {len(names)}"):
            split_lakes([Unit(name, "Aceh", WEST) for name in names], lakes=TWO_LAKES)


class TestCorrectProvinces:
    ERRATA = (WrongProvince("Natuna", "Sumatera Utara", "Kepulauan Riau"),)

    def test_only_the_unit_that_is_wrong_changes(self) -> None:
        wrong, right = Unit("Natuna", "Sumatera Utara", WEST), Unit("Karo", "Sumatera Utara", EAST)
        assert correct_provinces([wrong, right], self.ERRATA) == (Unit("Natuna", "Kepulauan Riau", WEST), right)

    def test_a_unit_that_is_there_twice_is_not_lost(self) -> None:
        twice = [Unit("Natuna", "Sumatera Utara", WEST), Unit("Natuna", "Sumatera Utara", EAST)]
        assert [unit.geometry for unit in correct_provinces(twice, self.ERRATA)] == [WEST, EAST]

    def test_a_correction_that_upstream_has_made_itself_is_an_error(self) -> None:
        with pytest.raises(BoundaryError, match=r"Natuna is in Kepulauan Riau.*remove the correction"):
            correct_provinces([Unit("Natuna", "Kepulauan Riau", WEST)], self.ERRATA)

    def test_a_correction_of_a_unit_that_is_absent_is_an_error(self) -> None:
        with pytest.raises(BoundaryError, match="Natuna is absent"):
            correct_provinces([Unit("Karo", "Sumatera Utara", EAST)], self.ERRATA)

    def test_the_errata_are_the_six_of_the_recipe(self) -> None:
        assert {(wrong.unit, wrong.actual) for wrong in WRONG_PROVINCES} == {
            ("Natuna", "Kepulauan Riau"),
            ("Kepulauan Seribu", "DKI Jakarta"),
            ("Tangerang", "Banten"),
            ("Empat Lawang", "Sumatera Selatan"),
            ("Musi Rawas Utara", "Sumatera Selatan"),
            ("Maluku Barat Daya", "Maluku"),
        }
        assert {(lake.name, lake.province) for lake in LAKES} == {
            ("Danau Ranau", "Sumatera Selatan"),
            ("Danau Singkarak", "Sumatera Barat"),
            ("Danau Mooat", "Sulawesi Utara"),
            ("Danau Tondano", "Sulawesi Utara"),
        }


CODE_LIST = {
    "Kabupaten Fak Fak": "Papua Barat",
    "Kota Administrasi Jakarta Pusat": "DKI Jakarta",
    "Kabupaten Administrasi Kepulauan Seribu": "DKI Jakarta",
    "Kabupaten Tojo Una Una": "Sulawesi Tengah",
    "Kabupaten Toba": "Sumatera Utara",
    "Kabupaten Bekasi": "Jawa Barat",
    "Kota Bekasi": "Jawa Barat",
}
UNITS = (
    Unit("Fakfak", "Papua Barat", WEST),
    Unit("Kota Jakarta Pusat", "DKI Jakarta", WEST),
    Unit("Kepulauan Seribu", "DKI Jakarta", WEST),
    Unit("Tojo Una-Una", "Sulawesi Tengah", WEST),
    Unit("Toba Samosir", "Sumatera Utara", WEST),
    Unit("Bekasi", "Jawa Barat", WEST),
    Unit("Kota Bekasi", "Jawa Barat", WEST),
    Unit("Danau Toba", "Sumatera Utara", WEST),
)


class TestCheckRegencies:
    def test_spelling_kind_and_former_names_do_not_matter_and_waters_are_left_out(self) -> None:
        check_regencies(UNITS, CODE_LIST)

    @pytest.mark.parametrize(
        ("units", "fault"),
        [
            (UNITS[1:], "fakfak is absent, not in Papua Barat"),
            ((*UNITS, Unit("Atlantis", "Aceh", EAST)), "atlantis is in Aceh, not absent"),
            ((Unit("Fakfak", "Aceh", WEST), *UNITS[1:]), "fakfak is in Aceh, not in Papua Barat"),
            ((*UNITS, UNITS[0]), "Fakfak occurs 2 times"),
        ],
    )
    def test_every_disagreement_is_named(self, units: tuple[Unit, ...], fault: str) -> None:
        with pytest.raises(BoundaryError, match=f"disagree with the code list: {fault}\\."):
            check_regencies(units, CODE_LIST)

    def test_all_disagreements_are_told_at_once(self) -> None:
        with pytest.raises(BoundaryError, match=r"bekasi is absent.*fakfak is absent.*kotabekasi is absent"):
            check_regencies(UNITS[1:5], CODE_LIST)


class TestClean:
    def test_overlaps_and_slivers_are_given_to_a_neighbour_and_wide_water_stays_open(self) -> None:
        left = box(0, 0, 1, 1)
        right = MultiPolygon([box(0.95, 0, 2, 0.6), box(1.01, 0.6, 2, 1)])
        top = box(0, 1, 2, 2).difference(box(0.5, 1.4, 1, 1.9))
        cleaned = clean([Unit("left", "A", left), Unit("right", "B", right), Unit("top", "C", top)])
        geometries = [unit.geometry for unit in cleaned]
        together = shapely.union_all(geometries)
        assert [(unit.name, unit.province) for unit in cleaned] == [("left", "A"), ("right", "B"), ("top", "C")]
        assert sum(each.area for each in geometries) == pytest.approx(together.area)
        assert together.contains(Point(1.005, 0.8))
        assert [shapely.Polygon(hole).area for hole in together.interiors] == [pytest.approx(0.25)]

    def test_neighbours_get_the_same_points_on_their_border(self) -> None:
        left, right = box(0, 0, 1, 1), MultiPolygon([box(1, 0, 2, 0.5), box(1, 0.5, 2, 1)])
        assert not shapely.coverage_is_valid([left, *right.geoms])
        cleaned = clean(
            [Unit("left", "A", left), *(Unit(f"right {n}", "B", part) for n, part in enumerate(right.geoms))]
        )
        assert shapely.coverage_is_valid([unit.geometry for unit in cleaned])

    def test_a_unit_that_lies_wholly_under_another_is_an_error(self) -> None:
        units = [Unit("outer", "A", box(0, 0, 2, 2)), Unit("inner", "B", box(0, 0, 2, 2))]
        with pytest.raises(BoundaryError, match=r"Cleaning leaves nothing of (inner|outer)"):
            clean(units)
