"""Figures as the browser gets them, to be read in a review.

`GOLDEN=write pytest tests/unit/dasbor/present/test_golden_figures.py` writes them anew.
"""

import json
import os
from collections.abc import Callable
from dataclasses import asdict
from datetime import date

import pytest

from dasbor.present.beside import Beside, EventMark, TargetMark
from dasbor.present.breakdown import breakdown
from dasbor.present.drawing.drawing import Drawing
from dasbor.present.drawing.paints import painted
from dasbor.present.map import ProvinceMap, province_map
from dasbor.present.ranking import ranking
from dasbor.present.trend import trend
from tests.shared import ROOT
from tests.unit.dasbor.present.made import FIVE, divided, made

GOLDEN = ROOT / "tests" / "golden" / "figures"
RATES = {"ID": [33.3], "11": [40.0], "94": ["missing"]}
PARTS = {("A",): 10, ("C",): (60, "provisional"), ("G",): "suppressed"}
PAIRS = {("male", "15-19"): 5, ("male", "20-24"): 7, ("female", "15-19"): "suppressed", ("female", "20-24"): 0}

MARKS = Beside(
    (EventMark(date(2025, 8, 17), "Independence Day", "Law"), EventMark(date(2025, 9, 2), "Break", is_break=True)),
    (TargetMark("ID", 2025, 40, "Target 2025: 40.0%. Source: plan"),),
)

DRAWINGS: dict[str, Callable[[], Drawing | None]] = {
    "trend_id": lambda: trend(made(FIVE, is_synthetic=True), selected=["32", "94", "97"]),
    "trend_en_rate": lambda: trend(made({"ID": [33.3, (34.0, "provisional")]}, "fill_rate", lang="en"), marks=MARKS),
    "ranking_id": lambda: ranking(made(FIVE), selected=["31"]),
    "ranking_en_facts": lambda: ranking(made(RATES, "fill_rate", lang="en")),
    "breakdown_id": lambda: breakdown(divided(PARTS, ("sector",))),
    "breakdown_en_pairs": lambda: breakdown(divided(PAIRS, ("sex", "age"), "placements", lang="en")),
}

MAPS: dict[str, Callable[[], ProvinceMap | None]] = {
    "map_light_id": lambda: province_map(made(FIVE, is_synthetic=True), "light"),
    "map_dark_en": lambda: province_map(made(FIVE, lang="en"), "dark"),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_as_it_was_reviewed(name: str) -> None:
    drawing = DRAWINGS[name]()
    assert drawing is not None
    wide, narrow = drawing.standalone("…"), painted(drawing.narrow.svg(), drawing.paints("light"))
    same(f"{name}.svg", wide.replace("><", ">\n<"))
    same(f"{name}_narrow.svg", narrow.replace("><", ">\n<"))


@pytest.mark.parametrize("name", MAPS)
def test_a_map_is_as_it_was_reviewed(name: str) -> None:
    figure = MAPS[name]()
    assert figure is not None
    same(f"{name}.json", json.dumps(asdict(figure), indent=1, ensure_ascii=False, sort_keys=True))


def same(name: str, words: str) -> None:
    """The words are those of the golden file."""
    found = f"{words}\n"
    golden = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(found)
    assert found == golden.read_text()


def test_every_golden_file_has_its_figure() -> None:
    drawn = {f"{name}{form}.svg" for name in DRAWINGS for form in ("", "_narrow")}
    assert {path.name for path in GOLDEN.iterdir()} == {f"{name}.json" for name in MAPS} | drawn
