"""What the loader says about a sample: it refuses what is planted, and nothing else."""

import json
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path
from subprocess import run
from typing import Any

import pytest

from etl.sample import write_sample
from tests.shared import ROOT
from tests.unit.etl.sample import reading

TRUE_OF_SOUND_ROWS = {
    "posting-unknown",  # a check of files has no vault to look into
    "province-before-split",  # Papua without a regency, before 2022 was over
    "correction-applied",  # the heading that BPS published wrong
}
Where = tuple[int, str | None, str]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("drop")
    write_sample(out, months=None, scale=0.002, seed=11, today=date.today())  # noqa: DTZ011 - the loader asks the clock
    return out


@pytest.fixture(scope="module")
def said(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    home = tmp_path_factory.mktemp("home")
    command = [sys.executable, "-m", "etl", "check", "--json", "--home", str(home), str(root)]
    done = run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    return json.loads(done.stdout)


def planted(root: Path, severity: str) -> dict[str, set[Where]]:
    found = defaultdict(set)
    for each in reading.manifest(root)["defects"]:
        if each["severity"] == severity:
            found[each["file"]].add((each["row"], each["column"], each["code"]))
    return found


def name(root: Path, file: str) -> str:
    return file.removeprefix(f"{root}/")


def test_every_file_is_recognised_and_read_to_its_last_row(root: Path, said: dict[str, Any]) -> None:
    ours = {file["path"]: (file["feed"], file["rows"]) for file in reading.manifest(root)["files"]}
    theirs = {name(root, file["file"]): (file["feed"], file["read"]) for file in said["files"]}
    rates = "official/tpt_prov_2023.csv"  # of 39 rows 35 have a figure, and each figure is a record
    assert ours.pop(rates) == ("official/unemployment_rate", 39)
    assert theirs.pop(rates) == ("official/unemployment_rate", 35)
    assert theirs == ours


def test_only_planted_rows_are_refused(root: Path, said: dict[str, Any]) -> None:
    wrong = planted(root, "row")
    assert said["totals"]["refused"] == 0
    for file in said["files"]:
        assert file["rejected"] == len(wrong[name(root, file["file"])]), file["file"]
    assert said["totals"]["rejected"] == sum(map(len, wrong.values())) > 400


def test_each_planted_fault_is_told_at_its_place_and_no_other(root: Path, said: dict[str, Any]) -> None:
    expected = [planted(root, severity) for severity in ("row", "warning")]
    for file in said["files"]:
        path = name(root, file["file"])
        told = {(each["row"], each["column"], each["code"]) for each in file["problems"]}
        told = {each for each in told if each[2] not in TRUE_OF_SOUND_ROWS}
        wanted = {each for kind in expected for each in kind[path] if each[2] not in TRUE_OF_SOUND_ROWS}
        assert told == wanted, path


def test_duplicates_and_newer_versions_are_found(root: Path, said: dict[str, Any]) -> None:
    repeated = sum(file["duplicates"] for file in reading.manifest(root)["files"])
    assert said["totals"]["duplicate"] == pytest.approx(repeated, rel=0.05, abs=5)
    superseded = {file["feed"] for file in said["files"] if file["superseded"]}
    versioned = {"karirhub/vacancies", "karirhub/jobseekers", "skillhub/participants", "sertihub/assessments"}
    assert versioned | {"bizhub/beneficiaries"} <= superseded
