"""Laws of reading: nothing is lost; the order of rows, the size of batches and the form of the file change nothing."""

import csv
import io
import json
import tempfile
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.feeds.registry import FEEDS
from etl.stages.batch import SOURCE_ROW
from etl.stages.pipeline import batches

TODAY = date(2026, 3, 1)
VACANCIES = FEEDS["karirhub/vacancies"]
HEADINGS = list(VACANCIES.layouts[0].headings.values())

Row = dict[str, str]


def _cells(*good: str) -> st.SearchStrategy[str]:
    """Mostly what the contract asks for, and sometimes anything that a file may hold."""
    wild = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="\0"), max_size=6)
    return st.one_of(*(st.just(value) for value in good), st.sampled_from(good), wild)


rows = st.fixed_dictionaries(
    {
        **{heading: st.just("") for heading in HEADINGS},
        "id": _cells("LK-1", "LK-2", "LK-3"),
        "employer_id": st.just("E-1"),
        "status": _cells("open", "closed"),
        "quota": _cells("1", "20"),
        "filled_quota": _cells("0", "2", ""),
        "published_at": _cells("2024-01-02 03:04:05", "2024-02-02"),
        "closed_at": _cells("", "2024-01-20 00:00:00"),
        "kbli_code": _cells("", "C", "62011"),
        "kbli_version": _cells("", "2020", "2025"),
        "city_code": _cells("3201", "9101", "9301"),
        "platform_type": _cells("internal", "external"),
        "platform": _cells("", "Portal, satu", 'dua "tiga"', "empat\nlima"),
        "min_salary": _cells("", "1000000"),
        "updated_at": _cells("2024-01-02 03:04:05"),
    }
)


def _csv(data: list[Row]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, HEADINGS, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(data)
    return text.getvalue().encode()


def _read(
    content: bytes, name: str = "lowongan.csv", size: int = 1000
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame, int]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        done = list(batches(path, VACANCIES, "f" * 16, TODAY, rows_per_batch=size))
    frames: list[Any] = [pl.concat([getattr(each, part) for each in done]) for part in ("typed", "rejected", "faults")]
    return frames[0], frames[1], frames[2], sum(each.read for each in done)


def _versions(typed: pl.DataFrame) -> list[tuple[Any, ...]]:
    return sorted(typed.drop(SOURCE_ROW).rows(), key=repr)


@given(st.lists(rows, min_size=1, max_size=8))
@settings(max_examples=40)
def test_every_row_that_is_read_stands_or_is_rejected_with_a_reason(data: list[Row]) -> None:
    typed, rejected, faults, read = _read(_csv(data))
    assert read == len(data) == typed.height + rejected.height
    numbers = [*typed[SOURCE_ROW], *rejected[SOURCE_ROW]]
    assert sorted(numbers) == list(range(2, len(data) + 2))
    assert set(rejected[SOURCE_ROW]) <= set(faults[SOURCE_ROW])
    for row in rejected.iter_rows(named=True):
        told = {heading: value for heading, value in data[row[SOURCE_ROW] - 2].items() if heading in row}
        assert {heading: row[heading] or "" for heading in told} == told


@given(st.lists(rows, min_size=1, max_size=8), st.randoms())
@settings(max_examples=40)
def test_the_order_of_rows_does_not_matter(data: list[Row], random: Random) -> None:
    shuffled = list(data)
    random.shuffle(shuffled)
    assert _versions(_read(_csv(data))[0]) == _versions(_read(_csv(shuffled))[0])


@given(st.lists(rows, min_size=1, max_size=8), st.integers(1, 9))
@settings(max_examples=40)
def test_the_size_of_batches_does_not_matter(data: list[Row], size: int) -> None:
    lines = "\n".join(json.dumps(row) for row in data).encode()
    whole, pieces = _read(lines, "lowongan.jsonl"), _read(lines, "lowongan.jsonl", size)
    assert all(left.equals(right) for left, right in zip(whole[:3], pieces[:3], strict=True))


@given(st.lists(rows, min_size=1, max_size=8))
@settings(max_examples=40)
def test_the_same_rows_mean_the_same_as_csv_and_as_json(data: list[Row]) -> None:
    lines = "\n".join(json.dumps(row) for row in data).encode()
    assert _versions(_read(_csv(data))[0]) == _versions(_read(lines, "lowongan.jsonl")[0])
