"""The map as a file."""

import math
import re

import pytest

from dasbor.catalogue.text import Lang
from dasbor.present.map import BOUNDS, province_map
from dasbor.present.map_sheet import map_drawing
from tests.unit.dasbor.present.made import FIVE, made
from tests.unit.dasbor.present.svg import read


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_sheet_has_a_place_for_the_outlines_and_the_legend_of_the_page(lang: Lang) -> None:
    answer = made(FIVE, lang=lang, is_synthetic=True)
    light = province_map(answer, "light")
    assert light is not None
    drawing = map_drawing(answer, light)
    assert drawing.wide.body.count('<g class="map"></g>') == 1
    words = read(drawing.wide).words
    for entry in light.legend:
        assert entry.label in words
    file = drawing.standalone("…")
    assert '<g class="map"></g>' in file, "the outlines are put in after the sheet is painted"
    for entry in light.legend:
        assert entry.is_empty or entry.fill in re.findall(r'fill="(#\w+)"', file)
    assert drawing.caption == light.caption


def test_the_place_has_the_shape_of_the_archipelago() -> None:
    answer = made(FIVE)
    light = province_map(answer, "light")
    assert light is not None
    drawing = map_drawing(answer, light)
    first = min(float(y) for y in re.findall(r'<rect x="[\d.]+" y="([\d.]+)"', drawing.wide.body))
    west, south, east, north = (math.radians(degrees) for degrees in BOUNDS)
    height = math.asinh(math.tan(north)) - math.asinh(math.tan(south))  # the other form of Mercator's formula
    assert first - 14 == pytest.approx(drawing.wide.width * height / (east - west), abs=0.1)
