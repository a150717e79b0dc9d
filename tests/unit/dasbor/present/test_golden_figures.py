"""Figures as the browser gets them, to be read in a review.

`GOLDEN=write pytest tests/unit/dasbor/present/test_golden_figures.py` writes them anew.
"""

import json
import os
from collections.abc import Callable
from dataclasses import asdict

import pytest

from dasbor.present.breakdown import breakdown
from dasbor.present.figure import Figure
from dasbor.present.map import ProvinceMap, province_map
from dasbor.present.ranking import ranking
from dasbor.present.trend import trend
from tests.shared import ROOT
from tests.unit.dasbor.present.made import FIVE, divided, made

GOLDEN = ROOT / "tests" / "golden" / "figures"
RATES = {"ID": [33.3], "11": [40.0], "94": ["missing"]}
PARTS = {("A",): 10, ("C",): (60, "provisional"), ("G",): "suppressed"}
PAIRS = {("male", "15-19"): 5, ("male", "20-24"): 7, ("female", "15-19"): "suppressed", ("female", "20-24"): 0}

FIGURES: dict[str, Callable[[], Figure | None]] = {
    "ranking_light_id": lambda: ranking(made(FIVE), "light", selected=["31"]),
    "ranking_dark_en_rate": lambda: ranking(made(RATES, "fill_rate", lang="en"), "dark"),
    "trend_light_id": lambda: trend(made(FIVE, is_synthetic=True), "light", selected=["32", "94", "97"]),
    "trend_dark_en_rate": lambda: trend(made({"ID": [33.3, (34.0, "provisional")]}, "fill_rate", lang="en"), "dark"),
    "breakdown_light_id": lambda: breakdown(divided(PARTS, ("sector",)), "light"),
    "breakdown_dark_en_pairs": lambda: breakdown(divided(PAIRS, ("sex", "age"), "placements", lang="en"), "dark"),
}


MAPS: dict[str, Callable[[], ProvinceMap | None]] = {
    "map_light_id": lambda: province_map(made(FIVE, is_synthetic=True), "light"),
    "map_dark_en": lambda: province_map(made(FIVE, lang="en"), "dark"),
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_as_it_was_reviewed(name: str) -> None:
    figure = FIGURES[name]()
    assert figure is not None
    compare(name, json.loads(figure.to_json()))


@pytest.mark.parametrize("name", MAPS)
def test_a_map_is_as_it_was_reviewed(name: str) -> None:
    figure = MAPS[name]()
    assert figure is not None
    compare(name, asdict(figure))


def compare(name: str, spec: object) -> None:
    found = json.dumps(spec, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    golden = GOLDEN / f"{name}.json"
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(found)
    assert found == golden.read_text()


def test_every_golden_file_has_its_figure() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == {*FIGURES, *MAPS}
