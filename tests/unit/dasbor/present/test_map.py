"""The province map and the tile grid."""

import json

import pytest

from dasbor.catalogue.geography import BASES, Basis, area_codes
from dasbor.present.colour import contrast
from dasbor.present.map import LegendEntry, ProvinceMap, province_map
from dasbor.present.theme import MODES, SURFACES, Mode, palette
from dasbor.present.tile_grid import Tile
from dasbor.warehouse.answer import Answer
from tests.shared import ROOT
from tests.unit.dasbor.present.made import FIVE, Given, made

GEO = ROOT / "data/reference/geo"


def all_provinces(basis: Basis = "38") -> dict[str, list[Given]]:
    return {"ID": [703], **{code: [i] for i, code in enumerate(area_codes(basis))}}


def drawn(answer: Answer, mode: Mode = "light") -> ProvinceMap:
    figure = province_map(answer, mode)
    assert figure is not None
    return figure


def entry_of(tile: Tile, figure: ProvinceMap) -> LegendEntry:
    """The entry of the legend that looks like the tile."""
    looks = [
        entry
        for entry in figure.legend
        if (entry.fill, entry.is_empty, entry.is_zero) == (tile.fill, tile.is_empty, tile.is_zero)
        and (not tile.is_empty or entry.mark == tile.value)
    ]
    assert len(looks) == 1
    return looks[0]


@pytest.mark.parametrize("basis", BASES)
def test_every_province_is_there_once_in_official_order_and_no_two_share_a_place(basis: Basis) -> None:
    tiles = drawn(made(all_provinces(basis), basis=basis)).tiles
    assert [tile.area for tile in tiles] == list(area_codes(basis))
    assert len({(tile.row, tile.column) for tile in tiles}) == len(tiles)


@pytest.mark.parametrize("basis", BASES)
def test_the_outlines_come_by_url_with_the_version_of_the_committed_file(basis: Basis) -> None:
    figure = drawn(made(all_provinces(basis), basis=basis))
    version = json.loads((GEO / "SOURCE.json").read_text())["version"]
    assert figure.geometry == f"/api/v1/geo/provinces-{basis}.json?v={version}"
    known = {feature["id"] for feature in json.loads((GEO / f"provinces-{basis}.json").read_text())["features"]}
    assert {tile.area for tile in figure.tiles} == known


def test_the_bounds_hold_the_whole_archipelago_and_little_else() -> None:
    west, south, east, north = drawn(made(FIVE)).bounds
    text = (GEO / "provinces-38.json").read_text()
    points: list[tuple[float, float]] = []

    def collect(part: object) -> None:
        assert isinstance(part, list)
        if isinstance(part[0], float | int):
            points.append((part[0], part[1]))
        else:
            for inner in part:
                collect(inner)

    for feature in json.loads(text)["features"]:
        collect(feature["geometry"]["coordinates"])
    for edges, low, high in (((x for x, _ in points), west, east), ((y for _, y in points), south, north)):
        found = list(edges)
        assert low <= min(found) <= low + 1
        assert high - 1 <= max(found) <= high


def test_zero_suppressed_missing_and_a_value_never_look_alike() -> None:
    figure = drawn(made(FIVE))
    assert {tile.area: entry_of(tile, figure).label for tile in figure.tiles} == {
        "11": "nol (tanpa isian)",
        "31": "36–59",
        "32": "60 ke atas",
        "94": "Data dirahasiakan",
        "97": "Tidak tersedia pada basis wilayah ini",
    }
    assert [(e.label, e.mark) for e in figure.legend if e.is_empty] == [
        ("Data dirahasiakan", "●"),
        ("Tidak tersedia pada basis wilayah ini", "×"),
    ]


def test_a_tile_says_name_value_rank_and_status() -> None:
    tiles = {tile.area: tile for tile in drawn(made(FIVE, lang="en")).tiles}
    jawa_barat, papua, aceh = tiles["32"], tiles["94"], tiles["11"]
    assert (jawa_barat.code, jawa_barat.name, jawa_barat.value) == ("JB", "Jawa Barat", "60")
    assert jawa_barat.said == ("60 postings", "rank 1–2 of 3", "provisional")
    assert (papua.value, papua.said, papua.is_empty, papua.is_zero) == ("●", ("Suppressed",), True, False)
    assert (aceh.value, aceh.said[0], aceh.is_empty, aceh.is_zero) == ("0", "0 postings", False, True)


@pytest.mark.parametrize("mode", MODES)
def test_fills_are_the_ramp_of_the_hub_and_what_stands_on_them_can_be_read(mode: Mode) -> None:
    figure = drawn(made(all_provinces()), mode)
    assert {tile.fill for tile in figure.tiles} == {*palette("karirhub", mode).ramp, SURFACES[mode].paper}
    assert all(contrast(tile.fill, tile.ink) >= 4.5 for tile in figure.tiles)
    assert all(contrast(entry.fill, entry.ink) >= 4.5 for entry in figure.legend if entry.mark)


def test_source_release_and_synthetic_mark_are_inside_the_figure() -> None:
    real, sample = drawn(made(FIVE)), drawn(made(FIVE, is_synthetic=True))
    assert real.caption == ("Lowongan, September 2025", "Sumber: Karirhub, data lowongan. Rilis 2025-10-01.1.")
    assert (real.tag, sample.tag) == ("", "DATA CONTOH")
    assert real.description.startswith("Peta provinsi: Lowongan, September 2025.")


def test_there_is_no_map_without_provinces() -> None:
    assert province_map(made({"ID": [5]}), "light") is None
    assert province_map(made({}), "light") is None


def test_a_dark_map_knows_the_colours_that_a_light_one_has_in_their_place() -> None:
    answer = made(FIVE)
    light, dark = province_map(answer, "light"), province_map(answer, "dark")
    assert light is not None
    assert dark is not None
    assert light.on_paper == {}
    for one, other in zip(light.tiles, dark.tiles, strict=True):
        assert dark.on_paper[other.fill] == (one.fill, one.ink)
    assert [dark.on_paper[entry.fill][0] for entry in dark.legend] == [entry.fill for entry in light.legend]
