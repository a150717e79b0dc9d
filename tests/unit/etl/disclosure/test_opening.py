"""Small made-up cubes whose decisions can be followed by hand. Areas that are not set count nothing."""

import numpy as np
import pytest

from dasbor.catalogue.period import Month
from dasbor.warehouse.tables import AREA_KEYS
from etl.disclosure.grid import Split, Timeline
from etl.disclosure.opening import Opening
from etl.disclosure.states import HIDDEN, NOTHING, SHOWN

ONE_MONTH = Timeline(Month(2025, 1), Month(2025, 1), ("year", "quarter", "month"))
ONE_QUARTER = Timeline(Month(2025, 1), Month(2025, 3), ("year", "quarter", "month"))
MANY = 600
AT = {area: position for position, area in enumerate(AREA_KEYS)}


def everywhere(value: int, categories: int, line: Timeline = ONE_MONTH) -> np.ndarray:
    return np.full((categories, len(AREA_KEYS), len(line.periods)), value, dtype=np.int64)


def by_sex(male: int, female: int, area: str = "11") -> Opening:
    """One province differs from all others, where there are plenty of both."""
    parts = everywhere(MANY, 2)
    parts[:, AT[area], :] = np.array([[male], [female]])
    total = parts.sum(axis=0)
    return Opening(ONE_MONTH, {(): total, ("sex",): parts}, 10, is_stock=False)


def state(opening: Opening, split: Split, *at: int, area: str = "11", period: int = -1) -> int:
    return int(opening.states()[split][(*at, AT[area], period)])


def test_a_figure_below_ten_is_withheld_and_its_sibling_with_it() -> None:
    opening = by_sex(400, 9)
    assert state(opening, ("sex",), 1) == HIDDEN
    assert state(opening, ("sex",), 0) == HIDDEN
    assert state(opening, ()) == SHOWN


def test_zero_is_withheld_like_any_small_figure() -> None:
    opening = by_sex(400, 0)
    assert state(opening, ("sex",), 1) == HIDDEN
    assert state(opening, ("sex",), 0) == HIDDEN


def test_what_published_parts_leave_of_their_whole_is_ten_people_or_all_of_them_are_withheld() -> None:
    def three(*figures: int) -> list[int]:
        parts = everywhere(MANY, 3)
        parts[:, AT["11"], :] = np.array(figures)[:, None]
        opening = Opening(ONE_MONTH, {(): parts.sum(axis=0), ("age",): parts}, 10, is_stock=False)
        return [state(opening, ("age",), i) for i in range(3)]

    assert three(500, 6, 5) == [SHOWN, HIDDEN, HIDDEN]
    assert three(500, 6, 3) == [HIDDEN, HIDDEN, HIDDEN]
    assert three(500, 90, 3) == [SHOWN, HIDDEN, HIDDEN]


def test_from_ten_on_figures_are_published() -> None:
    opening = by_sex(400, 10)
    assert [state(opening, ("sex",), i) for i in (0, 1)] == [SHOWN, SHOWN]


def test_what_is_withheld_in_one_province_takes_a_second_one_of_its_island_with_it() -> None:
    opening = by_sex(400, 9)
    withheld = [area for area in ("11", "12", "13", "14", "31") if state(opening, ("sex",), 1, area=area) == HIDDEN]
    assert withheld[0] == "11"
    assert len(withheld) >= 2
    assert "31" not in withheld


def test_no_part_of_a_withheld_figure_is_published() -> None:
    opening = by_sex(4, 4)
    assert state(opening, ()) == HIDDEN
    assert [state(opening, ("sex",), i) for i in (0, 1)] == [HIDDEN, HIDDEN]


def monthly(*months: int) -> Opening:
    """One province with these months beside many others."""
    total = np.full((len(AREA_KEYS), len(ONE_QUARTER.periods)), MANY, dtype=np.int64)
    total[AT["11"]] = [sum(months), sum(months), *months]
    return Opening(ONE_QUARTER, {(): total}, 10, is_stock=False)


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        ((12, 12, 12), [SHOWN, SHOWN, SHOWN]),
        ((25, 6, 5), [SHOWN, HIDDEN, HIDDEN]),
        ((25, 3, 2), [HIDDEN, HIDDEN, HIDDEN]),
        ((14, 14, 3), [SHOWN, HIDDEN, HIDDEN]),
        ((11, 9, 9), [HIDDEN, HIDDEN, HIDDEN]),
    ],
)
def test_a_month_is_published_where_a_third_of_its_quarter_and_what_it_leaves_are_ten_people(
    months: tuple[int, int, int], expected: list[int]
) -> None:
    found = monthly(*months).states()[()][AT["11"], 2:]
    assert sorted(found.tolist()) == sorted(expected)
    assert all(s == HIDDEN for s, figure in zip(found, months, strict=True) if figure < 10)


def test_a_stock_is_not_made_of_its_months() -> None:
    total = np.full((len(AREA_KEYS), len(ONE_QUARTER.periods)), MANY, dtype=np.int64)
    total[AT["11"]] = 12
    found = Opening(ONE_QUARTER, {(): total}, 10, is_stock=True).states()[()][AT["11"]]
    assert (found == SHOWN).all()


def test_cells_that_are_given_stay_as_they_are_given() -> None:
    opening = by_sex(400, 300)
    given = {split: np.full(f.shape, SHOWN, dtype=np.uint8) for split, f in opening.figures.items()}
    given[("sex",)][1, AT["11"], :] = NOTHING
    found = Opening(ONE_MONTH, opening.figures, 10, is_stock=False, given=given)
    assert [state(found, ("sex",), i) for i in (0, 1)] == [SHOWN, NOTHING]


def test_a_family_of_magnitudes_is_published_whole_or_not_at_all() -> None:
    parts = everywhere(MANY, 7)
    parts[6, AT["11"], :] = 4
    figures = {(): parts.sum(axis=0), ("age",): parts}
    apart = Opening(ONE_MONTH, figures, 10, is_stock=False).states()[("age",)][:, AT["11"], -1]
    whole = Opening(ONE_MONTH, figures, 10, is_stock=False, whole_families=True).states()[("age",)][:, AT["11"], -1]
    assert sorted(apart.tolist()) == [HIDDEN, HIDDEN, SHOWN, SHOWN, SHOWN, SHOWN, SHOWN]
    assert (whole == HIDDEN).all()
