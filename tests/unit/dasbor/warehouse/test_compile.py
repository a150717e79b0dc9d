"""The compiled SQL: golden files to read, and every question bound by the engine.

`GOLDEN=write pytest tests/unit/dasbor/warehouse/test_compile.py` writes the golden files anew.
"""

import os
from pathlib import Path

import pytest

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.indicator import Indicator
from dasbor.catalogue.registry import INDICATORS
from dasbor.warehouse.compile import Query, compile_selection
from dasbor.warehouse.releases import open_release
from dasbor.warehouse.url import from_params
from tests.shared import ROOT

GOLDEN = ROOT / "tests" / "golden" / "sql"
YEAR = {"from": "2024-01", "to": "2024-12"}
QUESTIONS = {
    "count": {"indicator": "vacancy_postings", **YEAR},
    "count_split_and_filtered": {"indicator": "openings", **YEAR, "by": "platform", "sector": "C,F", "province": "32"},
    "count_split_twice": {"indicator": "placements", **YEAR, "by": "sector,sex", "grain": "quarter"},
    "distinct": {"indicator": "active_users", **YEAR, "hub": "skillhub", "grain": "year"},
    "fixed_categories": {"indicator": "reach_parity_age", **YEAR, "sex": "female"},
    "former_basis": {"indicator": "certificates_valid", **YEAR, "basis": "34", "province": "91,94"},
    "official": {"indicator": "unemployment_rate", **YEAR, "grain": "year"},
    "papua": {"indicator": "assessments", "from": "2022-01", "to": "2022-12", "province": "91,92,94"},
    "per_1000": {"indicator": "placements_per_1000", **YEAR},
    "product": {"indicator": "reach_parity_sex", **YEAR},
    "ratio_of_one_cube": {"indicator": "fill_rate", **YEAR, "by": "sector"},
    "ratio_of_two_cubes": {"indicator": "training_seat_use", **YEAR, "by": "trade", "provider_type": "BLK"},
}


def described(query: Query) -> str:
    """The SQL with its parameters as comments below."""
    params = "".join(f"-- ${key} = {value!s}\n" for key, value in sorted(query.params.items()))
    return f"{query.sql}\n\n{params}"


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_sql_is_as_it_was_read_and_approved(name: str) -> None:
    found = described(compile_selection(from_params(QUESTIONS[name])))
    golden = GOLDEN / f"{name}.sql"
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(found)
    assert found == golden.read_text()


def test_every_golden_file_has_its_question() -> None:
    assert {path.stem for path in GOLDEN.glob("*.sql")} == set(QUESTIONS)


def every_split() -> list[tuple[Indicator, tuple[str, ...]]]:
    return [(indicator, split) for indicator in INDICATORS.values() for split in indicator.splits]


@pytest.mark.parametrize(("indicator", "split"), every_split(), ids=lambda part: getattr(part, "key", str(part)))
def test_the_engine_binds_every_question(home: Path, indicator: Indicator, split: tuple[str, ...]) -> None:
    params = {"indicator": indicator.key, **YEAR, "grain": indicator.grains[0], "by": ",".join(split[:1])}
    params |= {key: _first_category(key) for key in split[1:]}
    query = compile_selection(from_params(params))
    plan = open_release(home=home).query(f"EXPLAIN {query.sql}", query.params)
    assert plan.height > 0


@pytest.mark.parametrize("name", QUESTIONS)
def test_values_are_never_part_of_the_text(name: str) -> None:
    query = compile_selection(from_params(QUESTIONS[name]))
    assert "'" not in query.sql
    assert '"' not in query.sql
    held = {word for value in query.params.values() if isinstance(value, list) for word in value}
    tokens = set(query.sql.replace(",", " ").replace("(", " ").replace(")", " ").split())
    assert not held & tokens


def test_every_parameter_is_used_and_every_one_used_is_given() -> None:
    for params in QUESTIONS.values():
        query = compile_selection(from_params(params))
        used = {word.strip("(),") for word in query.sql.split() if "$" in word}
        used = {word[word.index("$") + 1 :].rstrip(")") for word in used}
        assert used == set(query.params)


def _first_category(key: str) -> str:
    return next(iter(DIMENSIONS[key].categories))
