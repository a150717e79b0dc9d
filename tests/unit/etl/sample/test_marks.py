import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from etl.sample import write_events, write_sample
from tests.unit.etl.sample import reading
from tests.unit.etl.sample.conftest import TODAY


def small(out: Path, **change: object) -> Path:
    wish: dict[str, Any] = {"months": 3, "scale": 0.001, "seed": 1, "today": TODAY}
    return write_sample(out, **(wish | change))


def test_the_manifest_says_what_it_is_and_of_what(sample: Path) -> None:
    told = reading.manifest(sample)
    assert told["synthetic"] is told["is_synthetic"] is told["complete"] is True
    assert (told["seed"], told["scale"], told["months"]) == (7, 0.004, None)
    assert (told["from"], told["to"]) == ("2021-01", "2026-11")
    assert told["generator"]
    assert "SINTETIS" in (sample / "SINTETIS.txt").read_text(encoding="utf-8")


def test_the_manifest_lists_every_file_with_its_rows(sample: Path) -> None:
    told = {file["path"]: file for file in reading.manifest(sample)["files"]}
    there = {str(path.relative_to(sample)) for path in sample.rglob("*/*")}
    assert told.keys() == there
    for path, file in told.items():
        assert file["rows"] == rows_in(sample / path, file["feed"]), path


def rows_in(path: Path, feed: str) -> int:
    match path.suffix:
        case ".parquet":
            return reading.pq.ParquetFile(path).metadata.num_rows
        case ".xlsx":
            return len(reading.cells(path)) - 4
        case ".json":
            return len(json.loads(path.read_bytes())["data"])
        case ".jsonl":
            return len(path.read_bytes().splitlines())
        case _:
            around = 4 if feed.startswith("official/") else 1
            return reading.raw(path).count(b"\n") - around


def test_every_feed_is_there(sample: Path) -> None:
    assert {file["feed"] for file in reading.manifest(sample)["files"]} == reading.FILES.keys()


def test_a_folder_is_marked_before_its_first_file(tmp_path: Path) -> None:
    seen: list[dict[str, Any]] = []

    def watch(_feed: str, _done: int, _total: int) -> None:
        seen.append(reading.manifest(tmp_path))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        small(tmp_path, progress=watch)
    assert seen[0]["synthetic"] is True
    assert seen[0]["complete"] is False


def test_an_earlier_sample_is_replaced_whole(tmp_path: Path) -> None:
    small(tmp_path, months=14)
    before = {path.name for path in tmp_path.rglob("*")}
    small(tmp_path, months=2)
    assert "lamaran_2025.parquet" in before
    assert not (tmp_path / "karirhub" / "lamaran_2025.parquet").exists()
    assert reading.manifest(tmp_path)["months"] == 2


def test_files_that_are_no_sample_are_never_touched(tmp_path: Path) -> None:
    stranger = tmp_path / "karirhub" / "lowongan_2026.csv"
    stranger.parent.mkdir()
    stranger.write_text("id\n")
    with pytest.raises(FileExistsError, match="not a sample"):
        small(tmp_path)
    assert stranger.read_text() == "id\n"
    assert [path.name for path in tmp_path.rglob("*.*")] == ["lowongan_2026.csv"]


def test_progress_counts_to_its_end(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    small(tmp_path, progress=lambda *step: told.append(step))
    assert [done for _feed, done, _total in told] == list(range(1, len(told) + 1))
    assert {total for _feed, _done, total in told} == {len(told)}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"scale": 0.0}, "scale must be above 0"),
        ({"months": 0}, "at least one month"),
        ({"seed": -1}, "cannot be negative"),
        ({"today": date(2021, 1, 1)}, "begins on 2021-01-01"),
    ],
)
def test_arguments_that_leave_nothing_are_refused(tmp_path: Path, change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        small(tmp_path / "out", **change)
    assert not (tmp_path / "out").exists()


def test_the_first_of_a_month_has_no_data_of_that_month(tmp_path: Path) -> None:
    small(tmp_path, today=date(2026, 3, 1))
    assert reading.manifest(tmp_path)["to"] == "2026-02"


def test_a_number_of_events_sets_the_scale(tmp_path: Path) -> None:
    write_events(tmp_path, 20_000, seed=2, today=TODAY)
    files = reading.manifest(tmp_path)["files"]
    events = sum(file["rows"] for file in files if file["feed"] == "siapkerja/service_events")
    assert events == pytest.approx(20_000, rel=0.04)
    assert {file["feed"] for file in files} == reading.FILES.keys()
