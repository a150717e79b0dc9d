"""Asking once for each combination of values."""

from datetime import date
from pathlib import Path

import polars as pl

from dasbor.catalogue.problems.regions import PROVINCE_UNKNOWN, REGENCY_UNKNOWN
from etl.stages.nearest import NONE_NEAR, nearest
from etl.stages.parts import lookup
from etl.stages.parts.lookup import Found, Misfit, look_up
from etl.stages.parts.region import RegencyByCode
from etl.stages.view import View


def view(**columns: list[object]) -> View:
    frame = pl.DataFrame(columns)
    return View(frame, frame, {name: name.upper() for name in columns}, date(2026, 1, 1), Path("x"))


def test_every_row_gets_the_answer_of_its_values_in_its_place() -> None:
    asked = []

    def find(a: str | None, b: int | None) -> Found:
        asked.append((a, b))
        return Found((f"{a}{b}",))

    filled = look_up(view(a=["x", None, "y", "x"], b=[1, None, 1, 1]), ["a", "b"], {"out": pl.String()}, find)
    assert filled.columns["out"].to_list() == ["x1", "NoneNone", "y1", "x1"]
    assert asked == [("x", 1), (None, None), ("y", 1)]


def test_every_row_with_the_values_of_a_misfit_has_its_faults() -> None:
    def find(a: str) -> Found:
        misfits = [Misfit(PROVINCE_UNKNOWN, "a", {"nearest": a}), Misfit(REGENCY_UNKNOWN, "b", {}, other="a")]
        return Found((None,), misfits if a != "ok" else [])

    seen = view(a=["ok", "p", "q", "p"], b=["1", "2", "3", "4"])
    marks = pl.concat(look_up(seen, ["a"], {"out": pl.String()}, find).marks)
    assert marks.sort("code", "_place").rows() == [
        (1, "A", "p", "province-unknown", '{"nearest": "p"}'),
        (2, "A", "q", "province-unknown", '{"nearest": "q"}'),
        (3, "A", "p", "province-unknown", '{"nearest": "p"}'),
        (1, "B", "2", "regency-unknown", '{"other_column": "A"}'),
        (2, "B", "3", "regency-unknown", '{"other_column": "A"}'),
        (3, "B", "4", "regency-unknown", '{"other_column": "A"}'),
    ]


def test_a_column_of_strangers_is_not_searched_for_each_of_them() -> None:
    seen = view(city_code=[f"X{number}" for number in range(3 * lookup.MOST_SEARCHED)])
    [marks] = RegencyByCode().fill(seen).marks
    assert marks.height == 3 * lookup.MOST_SEARCHED
    assert marks["details"].str.contains(NONE_NEAR).sum() == 2 * lookup.MOST_SEARCHED


def test_the_nearest_words_are_those_that_look_alike() -> None:
    assert str(nearest("Jawa Tengahh", ["Bali", "Jawa Timur", "Jawa Tengah"])).startswith("Jawa Tengah, Jawa Timur")
    assert str(nearest("xyz", ["Bali"])) == NONE_NEAR
