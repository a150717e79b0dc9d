import json
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from dasbor.catalogue.problem import Severity
from dasbor.catalogue.problems import PROBLEM_CODES
from etl.sample import write_sample
from tests.unit.etl.sample import reading
from tests.unit.etl.sample.conftest import TODAY

NOT_OF_ONE_ROW_OF_A_HUB = {
    "parts-not-total",  # the tables of BPS are restated as they are
    "province-before-split",  # true of every record of Papua before the split that names no regency
}
TORN = {"row-ragged", "row-not-json"}


def found(root: Path, defect: dict[str, Any]) -> Any:  # noqa: ANN401 - a cell of any kind
    """What stands in the row and column of a file that the manifest names."""
    path, row, column = root / defect["file"], defect["row"], defect["column"]
    match path.suffix:
        case ".parquet":
            return pq.read_table(path, columns=[column])[column][row - 2].as_py()
        case ".xlsx":
            cells = reading.cells(path)
            return cells[row - 1][cells[2].index(column)]
        case ".jsonl":
            return json.loads(path.read_bytes().splitlines()[row - 1])[column]
        case _:
            lines = reading.lines(path, defect["feed"])
            return dict(zip(lines[0], lines[row - 1], strict=True))[column]


def test_each_defect_stands_where_the_manifest_says(sample: Path) -> None:
    defects = [each for each in reading.manifest(sample)["defects"] if each["code"] not in TORN]
    assert len(defects) > 250
    for defect in defects:
        value = found(sample, defect)
        text = str(value.date() if hasattr(value, "hour") and "xlsx" in defect["file"] else value)
        assert (None if value in {None, ""} else text) == (defect["value"] or None), defect


def test_a_torn_row_cannot_be_split(sample: Path) -> None:
    torn = [each for each in reading.manifest(sample)["defects"] if each["code"] in TORN]
    assert {each["code"] for each in torn} == TORN
    for defect in torn:
        path, row = sample / defect["file"], defect["row"]
        if path.suffix == ".jsonl":
            with pytest.raises(json.JSONDecodeError):
                json.loads(path.read_bytes().splitlines()[row - 1])
        else:
            lines = reading.lines(path, defect["feed"])
            assert len(lines[row - 1]) == len(lines[0]) + 1


def test_every_kind_of_fault_of_a_row_is_planted(sample: Path) -> None:
    kinds = {code for code, problem in PROBLEM_CODES.items() if problem.severity in {Severity.ROW, Severity.WARNING}}
    from_files = {code for code in kinds if code in {"correction-applied", "extra-columns", "row-count-differs"}}
    planted = {each["code"] for each in reading.manifest(sample)["defects"]}
    assert kinds - from_files - NOT_OF_ONE_ROW_OF_A_HUB == planted
    told = {(each["code"], each["severity"]) for each in reading.manifest(sample)["defects"]}
    assert told == {(code, PROBLEM_CODES[code].severity) for code in planted}


def test_defects_are_rows_of_their_own(sample: Path, tmp_path: Path) -> None:
    write_sample(tmp_path, months=None, scale=0.004, seed=7, today=TODAY, defects=False)
    assert reading.manifest(tmp_path)["defects"] == []
    planted = Counter(each["file"] for each in reading.manifest(sample)["defects"])
    sound = {file["path"]: file["rows"] for file in reading.manifest(tmp_path)["files"]}
    spoilt = {file["path"]: file["rows"] for file in reading.manifest(sample)["files"]}
    assert {path: spoilt[path] - planted[path] for path in spoilt} == sound
    for feed in ("karirhub/placements", "bizhub/beneficiaries", "sertihub/assessments", "siapkerja/accounts"):
        numbering = ["row", *(["No"] if feed.startswith("sertihub") else [])]
        with_defects, without = (reading.table(root, feed).drop(numbering) for root in (sample, tmp_path))
        assert with_defects.equals(without)


@pytest.mark.parametrize("scale", [0.0005, 0.002])
def test_a_tiny_sample_has_every_defect_of_its_feeds(tmp_path: Path, sample: Path, scale: float) -> None:
    write_sample(tmp_path, months=4, scale=scale, seed=1, today=TODAY)
    few, many = (
        {(each["feed"], each["code"], each["column"]) for each in reading.manifest(root)["defects"]}
        for root in (tmp_path, sample)
    )
    assert few == many
