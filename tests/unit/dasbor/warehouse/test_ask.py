"""Answers against independent SQL on the same release, and against tables worked out by hand."""

from datetime import date
from itertools import product
from pathlib import Path

import duckdb
import polars as pl
import pytest

from dasbor.catalogue.cubes import Merge
from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import PROVINCES, PROVINCES_34
from dasbor.catalogue.indicator import Indicator
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import Status
from dasbor.warehouse.answer import Answer
from dasbor.warehouse.ask import answer_parts, ask
from dasbor.warehouse.asker import Asker, Permission
from dasbor.warehouse.releases import open_release
from dasbor.warehouse.url import from_params
from tests.fixtures.tiny import atom, months, write_tiny_release

ANALYST = Asker("analyst", frozenset({Permission.SEE_EXACT}))


def asked(home: Path, **params: str) -> Answer:
    return ask(from_params({key.rstrip("_"): value for key, value in params.items()}), home=home)


def sql(home: Path, query: str, file: str = "public.duckdb") -> list[tuple[object, ...]]:
    with duckdb.connect(str(home / "releases" / "2026-11-01.1" / file), read_only=True) as con:
        return con.execute(query).fetchall()


def test_a_count_of_every_province_and_month(home: Path) -> None:
    rows = asked(home, indicator="openings", from_="2024-01", to="2024-06").rows
    atoms = sql(
        home,
        """SELECT area, period, openings FROM vacancies
           WHERE split = '' AND grain = 'month' AND period BETWEEN '2024-01-01' AND '2024-06-01'""",
    )
    expected = {(area, period): value for area, period, value in atoms}
    assert rows["area"].unique(maintain_order=True).to_list() == ["ID", *PROVINCES]
    assert rows.height == 39 * 6
    for row in rows.iter_rows(named=True):
        assert row["value"] == expected.get((row["area"], row["period"]), 0)


def test_filters_add_up_and_splits_keep_apart(home: Path) -> None:
    rows = asked(
        home,
        indicator="vacancy_postings",
        from_="2024-01",
        to="2024-12",
        grain="quarter",
        province="32,ID-SM",
        by="platform",
        sector="C,F,G",
    ).rows
    atoms = sql(
        home,
        """SELECT area, platform, period, sum(vacancy_postings) FROM vacancies
           WHERE split = 'sector,platform' AND grain = 'quarter' AND year(period) = 2024
             AND sector IN ('C', 'F', 'G') AND area IN ('32', 'ID-SM') GROUP BY ALL""",
    )
    expected = {key: value for *key_parts, value in atoms for key in [tuple(key_parts)]}
    assert rows.height == 2 * 2 * 4
    found = {(r["area"], r["platform"], r["period"]): r["value"] for r in rows.iter_rows(named=True)}
    assert found == {key: expected.get(key, 0) for key in found}
    assert sum(expected.values()) > 0


def test_a_filter_on_the_split_itself_keeps_only_its_categories(home: Path) -> None:
    rows = asked(
        home, indicator="openings", from_="2024-01", to="2024-01", province="ID", by="sector", sector="F,C"
    ).rows
    assert rows["sector"].to_list() == ["C", "F"]


def test_a_ratio_is_the_ratio_of_sums(home: Path) -> None:
    rows = asked(home, indicator="fill_rate", from_="2024-01", to="2024-01", province="ID-JW", sector="A,C,G").rows
    [(filled, openings)] = sql(
        home,
        """SELECT sum(openings_filled), sum(openings) FROM vacancies
           WHERE split = 'sector' AND grain = 'month' AND period = '2024-01-01' AND area = 'ID-JW'
             AND sector IN ('A', 'C', 'G')""",
    )
    assert rows["value"].to_list() == [pytest.approx(100 * filled / openings)]  # type: ignore[operator]


def test_a_ratio_over_two_cubes(tmp_path: Path) -> None:
    write_tiny_release(
        tmp_path,
        {
            "training": [atom("31", "2024-03", split="trade", trade="welding", training_entrants=30)],
            "training_seats": [atom("31", "2024-03", split="trade", trade="welding", training_seats=40)],
        },
        {"skillhub/participants": months("2021-01", "2025-12")},
    )
    rows = asked(tmp_path, indicator="training_seat_use", from_="2024-03", to="2024-03", province="31", trade="welding")
    assert rows.rows["value"].to_list() == [75.0]


LABOUR_FORCE = {"2023": 200_000, "2024": 250_000, "2025": 400_000}


def labour_force_release(home: Path) -> None:
    months_ = ("2023-07", "2023-08", "2024-07", "2024-08", "2025-10")
    write_tiny_release(
        home,
        {
            "accounts": [],
            "placements": [atom("31", month, placements=1000) for month in months_]
            + [atom("31", "2024-07", "quarter", placements=1000), atom("31", "2024-01", "year", placements=1000)],
            "labour_force": [
                atom("31", f"{year}-01", "year", labour_force=people) for year, people in LABOUR_FORCE.items()
            ],
        },
        {"karirhub/placements": months("2021-01", "2025-12")},
    )


@pytest.mark.parametrize(
    ("grain", "start", "value", "round_"),
    [
        ("month", "2023-07", None, None),  # the first round is of August 2023
        ("month", "2023-08", 5.0, date(2023, 8, 1)),
        ("month", "2024-07", 5.0, date(2023, 8, 1)),
        ("month", "2024-08", 4.0, date(2024, 8, 1)),
        ("quarter", "2024-07", 4.0, date(2024, 8, 1)),  # August lies within the quarter
        ("year", "2024-01", 4.0, date(2024, 8, 1)),
        ("month", "2025-10", 2.5, date(2025, 8, 1)),
    ],
)
def test_per_1000_uses_the_latest_round_not_after_the_end_of_the_period(
    tmp_path: Path, grain: str, start: str, value: float | None, round_: date | None
) -> None:
    labour_force_release(tmp_path)
    rows = asked(tmp_path, indicator="placements_per_1000", from_=start, to=start, grain=grain, province="31").rows
    assert rows["value"].to_list() == [value]
    assert rows["denominator_period"].to_list() == [round_]


def test_without_a_round_the_ratio_is_not_collected(tmp_path: Path) -> None:
    labour_force_release(tmp_path)
    rows = asked(tmp_path, indicator="placements_per_1000", from_="2023-07", to="2023-08", province="31,32").rows
    assert rows["status"].to_list() == ["not_collected", "final", "not_collected", "not_collected"]


def test_a_product_of_parts(tmp_path: Path) -> None:
    def sex(key: str, male: int, female: int, grain: str, period: str) -> list[dict[str, object]]:
        return [
            dict(atom("ID", period, grain, split="sex", sex=s, **{key: n}))
            for s, n in (("male", male), ("female", female))
        ]

    write_tiny_release(
        tmp_path,
        {
            "account_stock": sex("accounts_total", 300, 150, "month", "2025-09"),
            "labour_force": sex("labour_force", 900, 600, "year", "2025-01"),
        },
        {"siapkerja/accounts": months("2021-01", "2025-12")},
    )
    answer = asked(tmp_path, indicator="reach_parity_sex", from_="2025-09", to="2025-09")
    assert answer.rows["value"].to_list() == [pytest.approx((150 / 600) / (300 / 900))]
    assert answer.rows["area"].to_list() == ["ID"]
    assert answer.rows["denominator_period"].to_list() == [date(2025, 8, 1)]
    assert [s.feed for s in answer.sources] == ["siapkerja/accounts", "official/labour_force"]


def test_a_measure_with_fixed_categories_can_still_be_filtered(home: Path) -> None:
    rows = asked(home, indicator="reach_parity_age", from_="2025-01", to="2025-01", province="ID", sex="female").rows
    [(older, younger)] = sql(
        home,
        """SELECT sum(accounts_total) FILTER (age IN ('45-54', '55+')),
                  sum(accounts_total) FILTER (age IN ('15-19', '20-24', '25-29'))
           FROM account_stock WHERE split = 'sex,age' AND grain = 'month' AND period = '2025-01-01'
             AND area = 'ID' AND sex = 'female'""",
    )
    assert rows["value"].to_list() == [pytest.approx(older / younger)]  # type: ignore[operator]


def test_the_former_basis_has_the_two_provinces_of_before_the_split(home: Path) -> None:
    rows = asked(home, indicator="openings", from_="2024-01", to="2024-01", basis="34").rows
    atoms = dict(
        sql(
            home,
            """SELECT area, openings FROM vacancies WHERE split = '' AND grain = 'month' AND period = '2024-01-01'""",
        )
    )
    found = dict(zip(rows["area"], rows["value"], strict=True))
    assert list(found) == ["ID", *PROVINCES_34]
    assert found["91"] == atoms["91"] + atoms["92"] == atoms["91@34"]  # type: ignore[operator]
    assert found["94"] == sum(atoms[code] for code in ("94", "95", "96", "97"))  # type: ignore[misc]
    assert found["32"] == atoms["32"]


def test_exact_figures_only_by_permission(tmp_path: Path) -> None:
    def registered(count: int | None) -> dict[str, list[dict[str, object]]]:
        return {"jobseekers": [dict(atom("31", "2024-03", jobseekers_registered=count))]}

    write_tiny_release(
        tmp_path, registered(None), {"karirhub/jobseekers": months("2021-01", "2025-12")}, exact=registered(3)
    )
    selection = from_params(
        {"indicator": "jobseekers_registered", "from": "2024-03", "to": "2024-03", "province": "31"}
    )
    public, exact = ask(selection, home=tmp_path), ask(selection, ANALYST, tmp_path)
    assert public.rows["value"].to_list() == [None]
    assert (public.is_exact, public.hidden) == (False, 1)
    assert exact.rows["value"].to_list() == [3.0]
    assert (exact.is_exact, exact.hidden) == (True, 0)
    assert ask(selection, Asker("visitor"), tmp_path).rows.equals(public.rows)


def test_an_answer_carries_what_must_be_read_beside_it(home: Path) -> None:
    answer = asked(home, indicator="certificates_issued_per_1000", from_="2022-11", to="2022-11")
    assert answer.is_synthetic
    assert answer.release.name == "2026-11-01.1"
    assert answer.release.last_months["karirhub/placements"] == "2026-09"
    assert [s.name.en for s in answer.sources] == [
        "Sertihub (BNSP), assessment records",
        "BPS, Sakernas (labour force survey), August",
    ]
    said = [caveat.en for caveat in answer.caveats]
    assert said[0].startswith("Synthetic sample data")
    assert len(said) == len(set(said))
    assert any("labour force of the latest August round" in words for words in said)


def every_question() -> list[tuple[Indicator, tuple[str, ...], str]]:
    return [(i, split, grain) for i in INDICATORS.values() for split in i.splits[:4] for grain in i.grains]


@pytest.mark.parametrize(
    ("indicator", "split", "grain"), every_question(), ids=lambda part: getattr(part, "key", str(part))
)
def test_every_question_has_complete_rows(home: Path, indicator: Indicator, split: tuple[str, ...], grain: str) -> None:
    answer = asked(home, indicator=indicator.key, from_="2025-01", to="2026-12", grain=grain, by=",".join(split))
    areas = ["ID"] if indicator.is_national_only else ["ID", *PROVINCES]
    periods = {"month": 24, "quarter": 8, "year": 2}[grain]
    categories = list(product(*(DIMENSIONS[key].categories for key in split)))
    rows = answer.rows
    assert rows.columns == ["period", "area", *split, "value", "base", "status", "error", "denominator_period"]
    assert rows.height == len(areas) * len(categories) * periods
    assert rows.select("area", *split).unique(maintain_order=True).rows() == [
        (area, *words) for area, words in product(areas, categories)
    ]
    assert rows["period"].head(periods).is_sorted()
    with_value = [str(status) for status in Status if status.has_value]
    assert rows.select((pl.col("value").is_not_null() == pl.col("status").is_in(with_value)).all()).item()
    assert rows["value"].is_finite().all()
    assert {str(s) for s in Status} >= set(rows["status"])


@pytest.mark.parametrize("key", [i.key for i in INDICATORS.values() if i.is_additive and not i.is_national_only])
def test_provinces_and_what_has_no_place_add_up_to_the_nation(home: Path, key: str) -> None:
    indicator = INDICATORS[key]
    grain = indicator.grains[-1]
    params = {"indicator": key, "from": "2024-01", "to": "2024-12", "grain": grain, "basis": "34"}
    rows = ask(from_params(params), ANALYST, home).rows
    nation = rows.filter(pl.col("area") == "ID")["value"].sum()
    provinces = rows.filter(pl.col("area") != "ID")["value"].sum()
    assert nation == provinces
    assert nation > 0


def test_pieces_of_an_answer_are_the_answer(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    selection = from_params({"indicator": "openings", "from": "2024-01", "to": "2024-12", "by": "sector"})
    release = open_release(home=home)
    monkeypatch.setattr("dasbor.warehouse.ask.MOST_ROWS", 3000)
    pieces = list(answer_parts(selection, release))
    assert len(pieces) == 4  # 39 areas, 11 of them in a piece, as 12 months of 22 sectors each make 264 rows
    assert all(piece.rows.height <= 3000 for piece in pieces)
    assert all(piece.selection == selection for piece in pieces)
    assert pl.concat(piece.rows for piece in pieces).equals(ask(selection, home=home).rows)


def test_the_measures_that_do_not_add_up_are_known() -> None:
    distinct = {i.key for i in INDICATORS.values() if any(r.measure.merge is Merge.DISTINCT for r in i.refs)}
    assert distinct == {"posting_employers", "applicants", "active_users", "active_users_per_1000", "active_share"}
