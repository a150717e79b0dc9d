"""The province map and the tile grid."""

import json

import pytest

from dasbor.catalogue.geography import BASES, Basis, area_codes
from dasbor.present.colour import contrast
from dasbor.present.map import province_map
from dasbor.present.theme import SURFACES, palette
from dasbor.present.tile_grid import tiles
from tests.shared import ROOT
from tests.unit.dasbor.present.made import FIVE, Given, made

GEO = ROOT / "data/reference/geo"


def all_provinces(basis: Basis = "38") -> dict[str, list[Given]]:
    return {"ID": [703], **{code: [i] for i, code in enumerate(area_codes(basis))}}


def areas_by_legend(figure: object) -> dict[str, list[str]]:
    return {t.name: list(t.locations) for t in figure.data if t.showlegend}  # type: ignore[attr-defined]


def test_every_province_is_on_the_map_once() -> None:
    figure = province_map(made(all_provinces()), "light")
    assert figure is not None
    drawn = [area for areas in areas_by_legend(figure).values() for area in areas]
    assert sorted(drawn) == sorted(area_codes("38"))


@pytest.mark.parametrize("basis", BASES)
def test_the_outlines_come_by_url_with_the_version_of_the_committed_file(basis: Basis) -> None:
    figure = province_map(made(all_provinces(basis), basis=basis), "light")
    assert figure is not None
    version = json.loads((GEO / "SOURCE.json").read_text())["version"]
    assert {t.geojson for t in figure.data} == {f"/api/v1/geo/provinces-{basis}.json?v={version}"}
    known = {feature["id"] for feature in json.loads((GEO / f"provinces-{basis}.json").read_text())["features"]}
    assert {area for t in figure.data for area in t.locations} == known


def test_zero_suppressed_missing_and_a_value_never_look_alike() -> None:
    figure = province_map(made(FIVE), "light")
    assert figure is not None
    assert areas_by_legend(figure) == {
        "nol (tanpa isian)": ["11"],
        "36–59": ["31"],
        "60 ke atas": ["32"],
        "● Data dirahasiakan": ["94"],
        "× Tidak tersedia pada basis wilayah ini": ["97"],
    }
    fills = {t.name: t.colorscale[0][1] for t in figure.data if t.showlegend}
    assert fills["nol (tanpa isian)"] == SURFACES["light"].paper
    assert fills["● Data dirahasiakan"] == SURFACES["light"].empty
    marks = {t.text[0]: list(t.locations) for t in figure.data if t.type == "scattergeo"}
    assert marks == {"●": ["94"], "×": ["97"]}


def test_the_hover_tells_name_value_rank_and_status() -> None:
    figure = province_map(made(FIVE), "light")
    assert figure is not None
    texts = {
        area: text for t in figure.data if t.hovertext for area, text in zip(t.locations, t.hovertext, strict=True)
    }
    assert texts["32"] == "<b>Jawa Barat</b><br>60 lowongan<br>Peringkat 1 dari 3<br>Angka sementara"
    assert texts["94"] == "<b>Papua</b><br>Data dirahasiakan"


def test_the_chosen_provinces_are_outlined() -> None:
    figure = province_map(made(FIVE), "light", selected=["32", "94"])
    assert figure is not None
    assert list(figure.data[-1].locations) == ["32", "94"]
    assert figure.data[-1].marker.line.color == SURFACES["light"].ink


def test_the_archipelago_fills_the_width() -> None:
    figure = province_map(made(FIVE), "light")
    assert figure is not None
    assert tuple(figure.layout.geo.lonaxis.range) == (94.5, 141.5)
    assert tuple(figure.layout.geo.lataxis.range) == (-11.5, 6.5)
    assert (figure.layout.margin.l, figure.layout.margin.r) == (4, 10)


def test_there_is_no_map_without_provinces() -> None:
    assert province_map(made({"ID": [5]}), "light") is None
    assert province_map(made({}), "light") is None


def test_source_release_and_synthetic_mark_are_inside_the_image() -> None:
    real = province_map(made(FIVE), "light")
    sample = province_map(made(FIVE, is_synthetic=True), "light")
    assert real is not None
    assert sample is not None
    assert real.layout.title.text == (
        "Lowongan, September 2025<br>Sumber: Karirhub, data lowongan. Rilis 2025-10-01.1."
    )
    assert not real.layout.annotations
    assert sample.layout.annotations[0].text == "<b>DATA CONTOH</b>"


@pytest.mark.parametrize("basis", BASES)
def test_no_two_tiles_share_a_place(basis: Basis) -> None:
    grid = tiles(made(all_provinces(basis), basis=basis), "light")
    assert [tile.area for tile in grid] == list(area_codes(basis))
    assert len({(tile.row, tile.column) for tile in grid}) == len(grid)


def test_a_tile_says_name_value_rank_and_status() -> None:
    grid = {tile.area: tile for tile in tiles(made(FIVE, lang="en"), "light")}
    assert grid["32"].label == "Jawa Barat, 60 postings, rank 1 of 3, provisional"
    assert (grid["32"].code, grid["32"].value) == ("JB", "60")
    assert grid["94"].label == "Papua, Suppressed"
    assert (grid["94"].value, grid["94"].is_empty, grid["94"].is_zero) == ("●", True, False)
    assert (grid["11"].value, grid["11"].is_empty, grid["11"].is_zero) == ("0", False, True)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_tiles_wear_the_classes_of_the_map_and_can_be_read(mode: str) -> None:
    answer = made(all_provinces())
    grid = tiles(answer, mode)  # type: ignore[arg-type]
    figure = province_map(answer, mode)  # type: ignore[arg-type]
    assert figure is not None
    on_map = {area: t.colorscale[0][1] for t in figure.data if t.showlegend for area in t.locations}
    assert {tile.area: tile.fill for tile in grid} == on_map
    assert all(contrast(tile.fill, tile.ink) >= 4.5 for tile in grid)
    assert {tile.fill for tile in grid} == {*palette("karirhub", mode).ramp, SURFACES[mode].paper}  # type: ignore[arg-type, index]
