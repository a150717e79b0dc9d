import csv

import pytest

from dasbor.catalogue import geography as geo
from tests.shared import shared


@pytest.fixture(scope="module")
def listed() -> list[dict[str, str]]:
    with shared("facts/provinces.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_provinces_are_the_38_of_the_official_list_in_its_order(listed: list[dict[str, str]]) -> None:
    ours = [(p.code_bps, p.code_kemendagri, p.iso, p.name, p.code_34) for p in geo.PROVINCES.values()]
    theirs = [
        (r["bps_code"], r["kemendagri_code"], r["iso_3166_2"], r["name"], r["bps_code_before_2022"]) for r in listed
    ]
    assert ours == theirs


def test_every_province_lies_in_the_island_group_of_the_official_list(listed: list[dict[str, str]]) -> None:
    for row in listed:
        assert geo.ISLANDS[geo.island_of(row["bps_code"])].name.id == row["island_group"]


def test_the_same_code_names_different_provinces_in_the_two_systems() -> None:
    by_kemendagri = {p.code_kemendagri: p.name for p in geo.PROVINCES.values()}
    differing = {c for c, p in geo.PROVINCES.items() if by_kemendagri.get(c) != p.name}
    assert differing == {"91", "92", "94", "95", "96", "97"}


def test_the_two_provinces_that_were_split_hold_all_six() -> None:
    children = {c: [p.name for p in geo.PROVINCES.values() if p.code_34 == c] for c in geo.SPLIT_ON}
    assert children == {
        "91": ["Papua Barat", "Papua Barat Daya"],
        "94": ["Papua", "Papua Selatan", "Papua Tengah", "Papua Pegunungan"],
    }


def test_island_groups_cut_both_bases_into_whole_parts() -> None:
    for basis in geo.BASES:
        parts = [code for island in geo.ISLANDS for code in geo.provinces_of(island, basis)]
        assert sorted(parts) == sorted(geo.area_codes(basis))
    assert [len(geo.area_codes(b)) for b in geo.BASES] == [38, 34]


def test_names_of_areas_depend_on_nothing_but_code_and_basis() -> None:
    assert geo.area_name("ID").en == "Indonesia"
    assert geo.area_name("ID-JW").en == "Java"
    assert geo.area_name("94", "34").id == "Papua"
    with pytest.raises(KeyError):
        geo.area_name("97", "34")
