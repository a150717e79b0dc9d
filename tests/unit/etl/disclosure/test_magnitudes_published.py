"""Grants of one size tell the number of people exactly; so what is published is the mean times a protected number."""

from datetime import date

import numpy as np
import polars as pl
import pytest

from dasbor.catalogue.cubes import CUBES
from dasbor.catalogue.geography import ISLANDS, PROVINCES
from dasbor.warehouse.tables import area_key, cube_columns
from etl.disclosure.magnitude import MagnitudeRule, hidden_cells, in_contributors, scaled
from etl.disclosure.protect import protect_cube
from etl.disclosure.rules import Rules
from etl.disclosure.secret import Secret, make_secret

CUBE = CUBES["business"]
GRANT = 5_000_000


@pytest.fixture(scope="module")
def secret() -> Secret:
    return make_secret(Rules(), 4)


def atoms(of_province: dict[str, tuple[int, int]]) -> pl.DataFrame:
    """One month; province -> (contributors, largest contribution), the others get one grant each."""
    cells: dict[str, list[int]] = {}
    for code, province in PROVINCES.items():
        number, largest = of_province.get(code, (100, GRANT))
        areas = {code, province.island, "ID", area_key(province.code_34, "34") if province.is_of_split else code}
        for area in areas:
            cell = cells.setdefault(area, [0, 0, 0, 0])
            cell[0] += number
            cell[1] += (number - 1) * GRANT + largest if number else 0
            cell[2] = max(cell[2], largest if number else 0)
            cell[3] = (cell[3] + number * 7) % 256
    rows = [
        {
            "split": "",
            "grain": grain,
            "period": date(2025, 1, 1),
            "area": area,
            **dict.fromkeys(CUBE.dimensions),
            "business_applications": 1,
            "grants_paid": total,
            "grants_paid__n": number,
            "grants_paid__max1": largest,
            "grants_paid__max2": GRANT,
            "grants_paid__key": key,
        }
        for grain in ("month", "quarter", "year")
        for area, (number, total, largest, key) in cells.items()
        if number
    ]
    kinds = {"VARCHAR": pl.String, "DATE": pl.Date, "BIGINT": pl.Int64, "UTINYINT": pl.UInt8}
    schema = {name: kinds[kind] for name, kind in cube_columns(CUBE, exact=True).items()}
    table = pl.DataFrame(rows, schema={**schema, "grants_paid__key": pl.UInt8})
    return table.with_columns(pl.col(pl.Int64, pl.UInt8).fill_null(0))


def grants(public: pl.DataFrame) -> dict[str, int | None]:
    month = public.filter(pl.col("grain") == "month", pl.col("split") == "")
    return dict(zip(month["area"], month["grants_paid"], strict=True))


def test_a_total_is_a_whole_number_of_grants_but_not_the_number_that_was_paid(secret: Secret) -> None:
    public = grants(protect_cube(CUBE, atoms({}), secret))
    numbers = {area: total // GRANT for area, total in public.items() if total}
    assert all(total is None or total % GRANT == 0 for total in public.values())
    provinces = [numbers[code] for code in PROVINCES]
    assert len(set(provinces)) == 1  # the same number and key: the same noise
    assert abs(provinces[0] - 100) <= 5


def test_few_contributors_hide_their_whole_family(secret: Secret) -> None:
    public = grants(protect_cube(CUBE, atoms({"82": (4, GRANT)}), secret))
    assert public["82"] is None
    assert public["81"] is None  # the only other province of the island group: the difference would tell
    assert public["ID-ML"] is not None
    assert public["11"] is not None


def test_a_dominating_contributor_hides_its_whole_family(secret: Secret) -> None:
    public = grants(protect_cube(CUBE, atoms({"11": (60, 1000 * GRANT)}), secret))
    assert public["11"] is None
    assert all(public[code] is None for code, p in PROVINCES.items() if p.island == "ID-SM")
    assert public["31"] is not None


def test_nothing_that_is_hidden_is_the_difference_of_what_is_shown(secret: Secret) -> None:
    public = grants(protect_cube(CUBE, atoms({"82": (4, GRANT), "11": (60, 1000 * GRANT)}), secret))
    for island in ISLANDS:
        family = [public[code] for code, p in PROVINCES.items() if p.island == island and not p.is_of_split]
        hidden = [value is None for value in family]
        assert all(hidden) or not any(hidden)


@pytest.mark.parametrize("seed", range(5))
def test_the_rule_for_arrays_is_the_rule_for_one_cell(seed: int) -> None:
    random = np.random.default_rng(seed)
    parts = random.lognormal(3, 1.5, (200, 7)).astype(np.int64) * (random.random((200, 7)) < 0.8)
    ranked = np.sort(parts, axis=1)
    total, number, largest, second = parts.sum(axis=1), (parts > 0).sum(axis=1), ranked[:, -1], ranked[:, -2]
    hidden = hidden_cells(MagnitudeRule(), total, number, largest, second)
    one_by_one = [
        bool(n) and (n < 5 or (t - a - b) * 10 < a)
        for t, n, a, b in zip(total.tolist(), number.tolist(), largest.tolist(), second.tolist(), strict=True)
    ]
    assert hidden.tolist() == one_by_one
    assert 20 < hidden.sum() < 180


def test_a_published_total_says_how_many_contributors_it_stands_for() -> None:
    total, number = np.array([500, 0]), np.array([100, 0])
    assert scaled(total, number, np.array([103, 0])).tolist() == [515, 0]
    assert in_contributors(total, number, np.array([515, 7])).tolist() == [103, 0]
