from datetime import date

import numpy as np
import polars as pl
import pytest

from dasbor.catalogue.cubes import CUBES
from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import PROVINCES
from dasbor.catalogue.period import Month
from dasbor.warehouse.tables import AREA_KEYS
from etl.disclosure.atoms import Atoms
from etl.disclosure.grid import AREA_PARENT, AREAS_BY_DEPTH, Grid, Timeline

CUBE = CUBES["certified"]


def parts_of(area: str) -> set[str]:
    return {AREA_KEYS[a] for a in np.flatnonzero(AREA_KEYS.index(area) == AREA_PARENT)}


def test_areas_form_a_tree_in_which_both_boundary_bases_have_their_place() -> None:
    assert parts_of("ID") == {"ID-SM", "ID-JW", "ID-NU", "ID-KA", "ID-SL", "ID-ML", "ID-PP"}
    assert parts_of("ID-PP") == {"91@34", "94@34"}
    assert parts_of("91@34") == {"91", "92", "91?"}
    assert parts_of("94@34") == {"94", "95", "96", "97", "94?"}
    assert parts_of("ID-JW") == {"31", "32", "33", "34", "35", "36"}
    assert all(not parts_of(code) for code in PROVINCES)
    assert sorted(a for level in AREAS_BY_DEPTH for a in level) == list(range(len(AREA_KEYS)))


def test_a_timeline_knows_how_much_of_each_period_is_covered() -> None:
    line = Timeline(Month(2024, 11), Month(2025, 4), ("year", "quarter", "month"))
    found = {f"{g} {start}": months for (g, start), months in zip(line.periods, line.covered, strict=True)}
    assert found["year 2024-01"] == 2
    assert found["year 2025-01"] == 4
    assert found["quarter 2024-10"] == 2
    assert found["quarter 2025-01"] == 3
    assert found["quarter 2025-04"] == 1
    assert found["month 2025-04"] == 1
    assert [len(part.positions) for part in line.parts] == [2, 3, 6]
    last = {line.periods[i]: line.periods[p] for i, p in enumerate(line.last_month_of)}
    assert last["year", Month(2025, 1)] == ("month", Month(2025, 4))
    assert last["quarter", Month(2024, 10)] == ("month", Month(2024, 12))


def atoms() -> pl.DataFrame:
    return pl.DataFrame(
        {
            "split": ["sex,age", "sex,age"],
            "grain": ["month", "year"],
            "period": [date(2025, 1, 1), date(2025, 1, 1)],
            "area": ["94@34", "ID"],
            "sex": ["female", "male"],
            "age": ["20-24", "55+"],
            "certified_people": [7, 9],
        }
    )


def test_rows_spread_out_and_come_back() -> None:
    grid = Grid(CUBE, Timeline(Month(2025, 1), Month(2025, 2), ("year", "quarter", "month")))
    split = ("sex", "age")
    array = grid.spread(split, grid.places(split, atoms()), atoms()["certified_people"])
    assert array.shape == (2, 7, len(AREA_KEYS), 4)
    assert array.sum() == 16
    places = grid.in_order(array > 0)
    back = grid.rows(split, places).with_columns(pl.Series("certified_people", array.ravel()[places]))
    assert back.sort("grain").equals(atoms())


def test_the_order_of_the_table_is_grain_then_area_then_period_then_categories() -> None:
    grid = Grid(CUBE, Timeline(Month(2025, 1), Month(2025, 2), ("year", "quarter", "month")))
    split = ("sex", "age")
    rows = grid.rows(split, grid.in_order(np.ones(grid.shape(split), dtype=bool)))
    ranked = rows.select(
        pl.col("grain").cast(pl.Enum(["year", "quarter", "month"])),
        pl.col("area").cast(pl.Enum(AREA_KEYS)),
        "period",
        pl.col("sex").cast(pl.Enum(list(DIMENSIONS["sex"].categories))),
        pl.col("age").cast(pl.Enum(list(DIMENSIONS["age"].categories))),
    )
    assert ranked.equals(ranked.sort(ranked.columns))
    assert rows.height == 4 * 2 * 7 * len(AREA_KEYS)


def test_a_category_or_period_that_nobody_declared_is_an_error() -> None:
    grid = Grid(CUBE, Timeline(Month(2025, 1), Month(2025, 2), ("year", "quarter", "month")))
    for strange in (pl.lit("unheard-of").alias("age"), pl.lit(date(2030, 1, 1)).alias("period")):
        with pytest.raises(pl.exceptions.InvalidOperationError):
            grid.places(("sex", "age"), atoms().with_columns(strange))


def test_the_grid_of_no_rows_is_none() -> None:
    assert Grid.of(CUBE, atoms().clear()) is None


def test_rows_of_periods_that_the_grid_has_not_can_be_passed_over() -> None:
    grid = Grid(CUBE, Timeline(Month(2025, 1), Month(2025, 2), ("year", "quarter", "month")))
    later = atoms().with_columns(pl.Series("period", [date(2025, 3, 1), date(2025, 1, 1)]))
    found = Atoms.of(grid, later, only_known=True).spread(("sex", "age"), "certified_people", nothing=-1, withheld=-1)
    assert found.max() == 9
    assert (found >= 0).sum() == 1
    with pytest.raises(pl.exceptions.InvalidOperationError, match="2025-03-01"):
        Atoms.of(grid, later).spread(("sex", "age"), "certified_people", nothing=-1, withheld=-1)
