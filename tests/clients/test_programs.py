"""An analyst with curl, one with Python and one with R get the same numbers for the same question."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dasbor.present.files.links import file_address
from dasbor.present.snippets import snippets
from dasbor.warehouse.ask import ask
from dasbor.warehouse.url import from_params
from tests.shared import ROOT

QUESTION = {"indicator": "fill_rate", "from": "2024-01", "to": "2024-06", "province": "ID,31,97", "lang": "en"}
RELEASE = "2026-11-01.1"
EXAMPLES = ROOT / "docs" / "examples"


def program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed; .ci/run installs it")
    return found


def run(command: list[str], folder: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
    ended = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=100
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.fixture(scope="session")
def code(address: str) -> dict[str, str]:
    """The lines that the page offers for the question, by the name of the language."""
    selection = from_params(QUESTION)
    offered = snippets(lambda suffix: address + file_address([selection], RELEASE, suffix))
    return {snippet.name: snippet.code for snippet in offered}


@pytest.fixture(scope="session")
def expected(address: str) -> list[float]:
    """The values of the answer itself."""
    assert address
    return ask(from_params(QUESTION)).rows["value"].to_list()


def test_curl(code: dict[str, str], expected: list[float], tmp_path: Path) -> None:
    program("curl")
    run(["sh", "-c", code["curl"]], tmp_path)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "data.csv").read_text())))
    assert [float(row["value"]) for row in rows] == expected
    assert {row["release"] for row in rows} == {RELEASE}


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("Python, polars", 'data["value"].to_list()'),
        ("Python, DuckDB", "[row[0] for row in data.project('value').fetchall()]"),
    ],
)
def test_python(code: dict[str, str], expected: list[float], tmp_path: Path, name: str, values: str) -> None:
    told = run([sys.executable, "-c", f"{code[name]}\nimport json\nprint(json.dumps({values}))"], tmp_path)
    assert json.loads(told) == expected


def test_r(code: dict[str, str], expected: list[float], tmp_path: Path) -> None:
    (tmp_path / "fetch.R").write_text(f"{code['R']}\nwriteLines(format(data$value, digits = 17))\n")
    told = run([program("Rscript"), "fetch.R"], tmp_path)
    assert [float(line) for line in told.split()] == expected


@pytest.fixture(scope="session")
def answered(address: str) -> list[str]:
    """What the example in Python prints."""
    return run([sys.executable, str(EXAMPLES / "women_in_placements.py"), address], ROOT).splitlines()


def test_the_example_answers_its_question(answered: list[str]) -> None:
    params = {"indicator": "placements", "by": "sex", "grain": "year", "from": "2025-01", "to": "2025-12"}
    answers = [ask(from_params({**params, "indicator": key})).rows for key in ("jobseekers_registered", "placements")]
    told = {line.split(" ", 1)[0]: line.rsplit(":", 1)[1].split() for line in answered if not line.startswith("supp")}
    assert len(told) > 20
    for code, (registered, placed, gap) in told.items():
        shares = []
        for rows in answers:
            by_sex = dict(rows.filter(area=code).select("sex", "value").rows())
            shares.append(by_sex["female"] / (by_sex["female"] + by_sex["male"]) * 100)
        assert (registered, placed) == tuple(f"{share:.1f}" for share in shares)
        assert gap == f"{shares[1] - shares[0]:+.1f}"
    gaps = [float(gap) for *_, gap in told.values()]
    assert gaps == sorted(gaps)


def test_the_same_example_in_r_gives_the_same_lines(address: str, answered: list[str]) -> None:
    told = run([program("Rscript"), str(EXAMPLES / "women_in_placements.R"), address], ROOT).splitlines()
    assert told == answered
