"""Each import contract fails when it is broken, and its message says how to comply."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.shared import ROOT

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
CONTRACTS = {
    contract["id"]: contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
}

# One line, in one file, that breaks this contract and no other.
PLANTED = [
    ("one-way", "dasbor/warehouse/planted.py", "import dasbor.present"),
    ("one-way", "dasbor/ui/planted.py", "import dasbor.api"),
    ("one-way", "dasbor/api/planted.py", "from dasbor import ui"),
    ("one-way", "dasbor/helpers/planted.py", "import dataclasses"),
    ("pages-on-top", "dasbor/ui/planted.py", "import pages"),
    ("no-loading", "dasbor/warehouse/planted.py", "from etl import stages"),
    ("no-loading", "pages/planted.py", "import etl"),
    ("etl-treaty", "etl/stages/planted.py", "import dasbor.present"),
    ("etl-treaty", "etl/release/planted.py", "import dasbor.warehouse"),
    ("streamlit", "dasbor/present/planted.py", "import streamlit as st"),
    ("streamlit", "dasbor/api/planted.py", "from streamlit import cache_data"),
    ("streamlit", "etl/planted.py", "def now():\n    import streamlit"),
    ("starlette", "dasbor/ui/planted.py", "from starlette.responses import Response"),
    ("starlette", "pages/planted.py", "import uvicorn"),
    ("plotly", "pages/planted.py", "import plotly.graph_objects as go"),
    ("plotly", "dasbor/ui/planted.py", "from plotly import express"),
    ("geometry", "dasbor/warehouse/planted.py", "import geopandas"),
    ("geometry", "etl/stages/planted.py", "from shapely import Point"),
    ("duckdb", "dasbor/present/planted.py", "import duckdb"),
    ("duckdb", "etl/feeds/planted.py", "import duckdb"),
    ("duckdb", "etl/planted.py", "import duckdb"),
    ("declarations", "dasbor/catalogue/planted.py", "import polars"),
    ("declarations", "dasbor/catalogue/planted.py", "from pathlib import Path"),
]

WELCOME = [
    ("pages/planted.py", "import streamlit, dasbor.ui, dasbor.present"),
    ("dasbor/ui/planted.py", "import streamlit, dasbor.present, dasbor.warehouse, dasbor.catalogue"),
    ("dasbor/api/planted.py", "import starlette, dasbor.present, dasbor.warehouse, dasbor.catalogue"),
    ("dasbor/present/planted.py", "import plotly, geopandas, shapely, polars, dasbor.warehouse"),
    ("dasbor/warehouse/planted.py", "import duckdb, dasbor.catalogue"),
    ("dasbor/catalogue/planted.py", "import dataclasses, urllib.parse, dasbor.catalogue"),
    ("etl/planted.py", "import dasbor.catalogue, dasbor.warehouse.tables"),
    ("etl/boundaries/planted.py", "import geopandas, shapely"),
    ("etl/stages/planted.py", "import duckdb"),
    ("etl/models/planted.py", "import duckdb"),
    ("etl/release/planted.py", "import duckdb"),
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what import-linter looks at."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in ("dasbor", "etl", "pages", "tests/architecture"):
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "dasbor" / "warehouse" / "tables.py").touch()
    return copy


@contextmanager
def planting(file: Path, line: str) -> Iterator[None]:
    """The file with that line, in a folder made for it where there is none, for as long as the block runs."""
    made_folder = not file.parent.exists()
    file.parent.mkdir(exist_ok=True)
    (file.parent / "__init__.py").touch()
    file.write_text(line)
    try:
        yield
    finally:
        file.unlink()
        if made_folder:
            shutil.rmtree(file.parent)


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"COLUMNS": "400", "NO_COLOR": "1"}
    command = [LINT_IMPORTS, "--no-cache", "--no-logo"]
    return subprocess.run(command, cwd=house, env=environment, check=False, capture_output=True, text=True)


def broken(output: str) -> set[str]:
    return {identity for identity, name in CONTRACTS.items() if f"{name} BROKEN" in output}


def test_the_house_keeps_its_own_rules(house: Path) -> None:
    result = lint(house)
    assert result.returncode == 0, result.stdout
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in result.stdout


@pytest.mark.parametrize(("contract", "file", "line"), PLANTED, ids=lambda value: value)
def test_a_planted_violation_is_reported_with_its_cure(house: Path, contract: str, file: str, line: str) -> None:
    with planting(house / file, line):
        result = lint(house)
    assert result.returncode == 1, result.stdout + result.stderr
    assert broken(result.stdout) == {contract}


@pytest.mark.parametrize(("file", "line"), WELCOME, ids=lambda value: value)
def test_what_the_design_allows_is_allowed(house: Path, file: str, line: str) -> None:
    with planting(house / file, line):
        result = lint(house)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_contract_has_a_planted_violation() -> None:
    assert {contract for contract, _, _ in PLANTED} == set(CONTRACTS)
