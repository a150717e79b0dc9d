"""Files of answers: what a program and a spreadsheet read in them."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest

from dasbor.catalogue.sources import SOURCES
from dasbor.catalogue.text import Text
from dasbor.present.files import FORMATS, whole
from dasbor.present.files.as_csv import DIALECTS, ROWS_A_PIECE, csv_chunks
from dasbor.warehouse.answer import Answer
from dasbor.warehouse.ask import ask
from dasbor.warehouse.url import from_params
from tests.fixtures.tiny import SUPPRESSED, atom, months, write_tiny_release

COLUMNS = [
    "indicator",
    "period",
    "province_code_bps",
    "province_code_kemendagri",
    "province",
    "sex",
    "value",
    "unit",
    "status",
    "source",
    "release",
    "error",
]


def answered(home: Path, **params: str) -> Answer:
    return ask(from_params({key.rstrip("_"): value for key, value in params.items()}), home=home)


@pytest.fixture
def counts(tmp_path: Path) -> Answer:
    """Registered jobseekers by sex: a figure, a zero, a suppressed and an uncollected cell, in two provinces."""
    atoms = [
        atom("96", "2025-12", split="sex", sex="male", jobseekers_registered=1234),
        atom("96", "2025-12", split="sex", sex="female", jobseekers_registered=SUPPRESSED),
    ]
    covered = {"karirhub/jobseekers": months("2021-01", "2025-12")}
    write_tiny_release(tmp_path, {"jobseekers": atoms}, covered, is_synthetic=True)
    return answered(
        tmp_path, indicator="jobseekers_registered", from_="2025-12", to="2026-01", province="96,ID", by="sex"
    )


@pytest.fixture
def ratios(tmp_path: Path) -> Answer:
    """Fill rates of the three months of a quarter: one third, undefined, two."""
    atoms = [
        atom("ID", "2024-01", vacancy_postings=1, openings=3, openings_filled=1),
        atom("ID", "2024-03", vacancy_postings=1, openings=50, openings_filled=1),
    ]
    write_tiny_release(tmp_path, {"vacancies": atoms}, {"karirhub/vacancies": months("2021-01", "2025-12")})
    return answered(tmp_path, indicator="fill_rate", from_="2024-01", to="2024-03", province="ID")


def read(data: bytes, encoding: str, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=delimiter))


def test_standard_csv_is_tidy_with_machine_names(counts: Answer) -> None:
    data = whole(csv_chunks([counts]))
    assert not data.startswith(b"\xef\xbb\xbf")
    header, *rows = read(data, "utf-8", ",")
    assert header == COLUMNS
    source = "Karirhub, data pencari kerja (data contoh sintetis)"
    end = ["people", source, "2026-01-01.1"]
    expected = [
        ("2025-12", "ID", "ID", "Indonesia", "male", "0", "provisional"),
        ("2026-01", "ID", "ID", "Indonesia", "male", "", "not_collected"),
        ("2025-12", "ID", "ID", "Indonesia", "female", "0", "provisional"),
        ("2026-01", "ID", "ID", "Indonesia", "female", "", "not_collected"),
        ("2025-12", "96", "94", "Papua Tengah", "male", "1234", "provisional"),
        ("2026-01", "96", "94", "Papua Tengah", "male", "", "not_collected"),
        ("2025-12", "96", "94", "Papua Tengah", "female", "", "suppressed"),
        ("2026-01", "96", "94", "Papua Tengah", "female", "", "not_collected"),
    ]
    assert rows == [["jobseekers_registered", *cells[:-1], end[0], cells[-1], *end[1:], ""] for cells in expected]


def test_csv_for_excel_has_a_mark_semicolons_words_and_decimal_commas(ratios: Answer) -> None:
    data = whole(csv_chunks([ratios], "excel-id"))
    assert data.startswith(b"\xef\xbb\xbf")
    header, *rows = read(data, "utf-8-sig", ";")
    assert header == [
        "Indikator",
        "Periode",
        "Kode provinsi BPS",
        "Kode provinsi Kemendagri",
        "Provinsi",
        "Nilai",
        "Satuan",
        "Status",
        "Sumber",
        "Rilis",
        "Galat baku pelindungan",
    ]
    assert [row[5] for row in rows] == ["33,333333333333336", "", "2,0"]
    assert [row[7] for row in rows] == ["final", "undefined", "final"]


def test_the_two_dialects_have_the_same_cells_in_the_same_order(counts: Answer) -> None:
    _, *standard = read(whole(csv_chunks([counts])), "utf-8", ",")
    _, *excel = read(whole(csv_chunks([counts], "excel-id")), "utf-8-sig", ";")
    assert excel == standard


def test_the_header_for_excel_is_in_the_language_of_the_question(counts: Answer) -> None:
    english = replace(counts, selection=replace(counts.selection, lang="en"))
    header, first, *_ = read(whole(csv_chunks([english], "excel-id")), "utf-8-sig", ";")
    assert header[4:8] == ["Province", "Sex", "Value", "Unit"]
    assert first[9] == "Karirhub, jobseeker records (synthetic sample data)"


def test_real_data_do_not_say_that_they_are_synthetic(ratios: Answer) -> None:
    assert b"sintetis" not in whole(csv_chunks([ratios]))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'"])
@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe_in_front(
    ratios: Answer, dialect: str, start: str
) -> None:
    formula = f'{start}HYPERLINK("http://example.org")'
    source = replace(SOURCES["karirhub/vacancies"], name=Text(formula, formula))
    data = whole(csv_chunks([replace(ratios, sources=(source,))], dialect))
    _, *rows = read(data, "utf-8-sig", DIALECTS[dialect].separator)
    assert [row[-3] for row in rows] == [f"'{formula}"] * 3


def test_quarters_and_years_are_written_as_such(home: Path) -> None:
    for grain, codes in (("quarter", ["2024-Q1", "2024-Q2"]), ("year", ["2024"])):
        answer = answered(home, indicator="openings", from_="2024-01", to="2024-06", grain=grain, province="ID")
        assert [row[1] for row in read(whole(csv_chunks([answer])), "utf-8", ",")[1:]] == codes


def test_islands_and_the_former_provinces_have_their_names_and_codes(home: Path) -> None:
    answer = answered(home, indicator="openings", from_="2024-01", to="2024-01", province="ID-PP,91,94", basis="34")
    rows = read(whole(csv_chunks([answer])), "utf-8", ",")[1:]
    assert [row[2:5] for row in rows] == [["ID-PP", "", "Papua"], ["91", "92", "Papua Barat"], ["94", "91", "Papua"]]


def test_several_indicators_come_one_after_another(home: Path) -> None:
    asked = {"from_": "2024-01", "to": "2024-01", "province": "ID"}
    answers = [answered(home, indicator=key, **asked) for key in ("openings", "fill_rate")]
    rows = read(whole(csv_chunks(answers)), "utf-8", ",")
    assert [row[0] for row in rows] == ["indicator", "openings", "fill_rate"]
    assert [row[6] for row in rows] == ["unit", "openings", "percent"]
    told = json.loads(whole(FORMATS["json"].chunks(answers)))
    assert [indicator["key"] for indicator in told["indicators"]] == ["openings", "fill_rate"]
    table = pl.read_parquet(whole(FORMATS["parquet"].chunks(answers)))
    assert table["indicator"].to_list() == ["openings", "fill_rate"]


def test_a_file_is_made_as_it_is_sent(home: Path) -> None:
    answer = answered(home, indicator="openings", from_="2023-01", to="2024-12", by="sector")
    assert answer.rows.height > 2 * ROWS_A_PIECE
    taken: list[int] = []

    def answers() -> Iterator[Answer]:
        for number in range(3):
            taken.append(number)
            yield answer

    pieces = csv_chunks(answers())
    next(pieces)
    next(pieces)
    assert taken == [0]
    assert sum(piece.count(b"\n") for piece in pieces) == 3 * answer.rows.height - ROWS_A_PIECE
    assert taken == [0, 1, 2]


def test_json_tells_the_question_the_meaning_and_the_caveats(counts: Answer) -> None:
    told = json.loads(whole(FORMATS["json"].chunks([counts])))
    assert list(told) == [
        "release",
        "published_at",
        "is_synthetic",
        "selection",
        "says",
        "rows",
        "indicators",
        "caveats",
    ]
    assert told["release"] == "2026-01-01.1"
    assert told["is_synthetic"] is True
    assert told["selection"] == {
        "indicator": "jobseekers_registered",
        "from": "2025-12",
        "to": "2026-01",
        "grain": "month",
        "province": "ID,96",
        "by": "sex",
        "basis": "38",
        "lang": "id",
        "release": "2026-01-01.1",
    }
    assert told["says"]["en"].startswith("Newly registered jobseekers (people) in Indonesia and Papua Tengah")
    assert len(told["rows"]) == 8
    assert told["rows"][4] == {
        "indicator": "jobseekers_registered",
        "period": "2025-12",
        "province_code_bps": "96",
        "province_code_kemendagri": "94",
        "province": "Papua Tengah",
        "sex": "male",
        "value": 1234,
        "unit": "people",
        "status": "provisional",
        "source": "Karirhub, data pencari kerja (data contoh sintetis)",
        "release": "2026-01-01.1",
        "error": None,
    }
    assert told["rows"][6]["value"] is None
    [indicator] = told["indicators"]
    assert indicator["meaning"]["id"] == "Pencari kerja yang mendaftar dalam periode."
    assert indicator["sources"][0]["feed"] == "karirhub/jobseekers"
    assert told["caveats"][0]["en"].startswith("Synthetic sample data")


def test_json_of_many_rows_is_one_list(home: Path) -> None:
    answer = answered(home, indicator="openings", from_="2023-01", to="2024-12", by="sector")
    told = json.loads(whole(FORMATS["json"].chunks([answer])))
    assert len(told["rows"]) == answer.rows.height


def test_parquet_carries_its_facts_beside_the_rows(counts: Answer) -> None:
    data = whole(FORMATS["parquet"].chunks([counts]))
    table = pl.read_parquet(data)
    assert table.columns == COLUMNS
    assert table["value"].to_list() == [0, None, 0, None, 1234, None, None, None]
    assert table.schema["value"] == pl.Float64
    metadata = pq.read_schema(io.BytesIO(data)).metadata or {}
    file_metadata = {**metadata, **(pq.read_metadata(io.BytesIO(data)).metadata or {})}
    facts = {key.decode(): value for key, value in file_metadata.items() if key.startswith(b"dasbor.")}
    assert json.loads(facts["dasbor.release"]) == "2026-01-01.1"
    assert json.loads(facts["dasbor.is_synthetic"]) is True
    assert json.loads(facts["dasbor.selection"])["by"] == "sex"
    assert json.loads(facts["dasbor.caveats"])[0]["id"].startswith("Data contoh sintetis")
    assert json.loads(facts["dasbor.indicators"])[0]["key"] == "jobseekers_registered"


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_answer_makes_the_same_file(counts: Answer, suffix: str) -> None:
    def made(answers: Iterable[Answer]) -> bytes:
        return whole(FORMATS[suffix].chunks(answers))

    assert made([counts]) == made([counts])
