"""Programs of other people read what we write and find the numbers of the answer."""

import io
import json
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import csvw
import duckdb
import frictionless
import openpyxl
import pandas as pd
import polars as pl
import pytest
from pyjstat import pyjstat
from pysdmx.io import get_datasets, read_sdmx

from dasbor.catalogue.geography import PROVINCES
from dasbor.catalogue.text import LANGS, Lang
from dasbor.present.files import FORMATS, as_xlsx, whole
from dasbor.present.files.as_csv import csv_chunks
from dasbor.warehouse.answer import Answer
from dasbor.warehouse.ask import ask
from dasbor.warehouse.url import from_params

QUESTIONS = {
    "counts": {"indicator": "jobseekers_registered", "from": "2024-01", "to": "2024-03", "by": "sex,age"},
    "ratios": {"indicator": "fill_rate", "from": "2024-01", "to": "2024-12", "grain": "quarter"},
    "former": {"indicator": "openings", "from": "2022-01", "to": "2024-12", "grain": "year", "basis": "34"},
    "filtered": {"indicator": "placements", "from": "2026-08", "to": "2026-12", "sex": "female", "province": "96,ID"},
    "national": {"indicator": "web_visits", "from": "2024-01", "to": "2024-02", "by": "outreach_channel"},
}


@pytest.fixture(params=QUESTIONS)
def answer(request: pytest.FixtureRequest, home: Path) -> Answer:
    return ask(from_params(QUESTIONS[request.param]), home=home)


def made(answer: Answer, suffix: str) -> bytes:
    return whole(FORMATS[suffix].chunks([answer]))


def expected(answer: Answer) -> list[float | None]:
    return answer.rows["value"].to_list()


def same(found: list[float | None], answer: Answer) -> bool:
    """Whether the values are those of the answer, nothing standing for nothing."""
    return [None if value is None or pd.isna(value) else float(value) for value in found] == expected(answer)


def test_polars_pandas_and_duckdb_read_the_csv_without_options(answer: Answer, tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(made(answer, "csv"))
    assert same(pl.read_csv(path)["value"].to_list(), answer)
    assert same(pd.read_csv(path)["value"].tolist(), answer)
    assert same([value for (value,) in duckdb.sql(f"SELECT value FROM '{path}'").fetchall()], answer)


def test_polars_pandas_and_duckdb_read_the_parquet(answer: Answer, tmp_path: Path) -> None:
    path = tmp_path / "data.parquet"
    path.write_bytes(made(answer, "parquet"))
    assert same(pl.read_parquet(path)["value"].to_list(), answer)
    assert same(pd.read_parquet(path)["value"].tolist(), answer)
    assert same([value for (value,) in duckdb.sql(f"SELECT value FROM '{path}'").fetchall()], answer)


def test_openpyxl_reads_typed_cells_and_the_frozen_header(answer: Answer) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(answer, "xlsx")))
    assert book.sheetnames == ["Data", "Metadata"]
    sheet = book["Data"]
    assert sheet.freeze_panes == "A2"
    header, *rows = sheet.iter_rows(values_only=True)
    assert header[:3] == ("Indikator", "Periode", "Kode provinsi BPS")
    column = header.index("Nilai")
    assert all(isinstance(row[column], int | float | None) for row in rows)
    assert same([row[column] for row in rows], answer)
    assert [row[header.index("Status")] for row in rows] == answer.rows["status"].to_list()
    assert sheet["A1"].font.b
    assert not sheet["A2"].font.b


@pytest.mark.parametrize("lang", LANGS)
def test_the_workbook_says_what_it_is_on_a_sheet_of_its_own(home: Path, lang: Lang) -> None:
    answer = ask(from_params({**QUESTIONS["counts"], "lang": lang}), home=home)
    sheet = openpyxl.load_workbook(io.BytesIO(made(answer, "xlsx")))["Metadata"]
    told = {str(key): str(text) for key, text in sheet.iter_rows(min_row=2, values_only=True)}
    if lang == "en":
        assert told["Concept"] == "Newly registered jobseekers"
        assert told["Synthetic sample data"] == "yes"
        assert told["Reference basis"] == "38 provinces (present); Monthly"
        assert "Age group: SIAPkerja age bands 2025" in told["Code-list versions"]
    else:
        assert told["Konsep"] == "Pencari kerja terdaftar baru"
        assert told["Data contoh sintetis"] == "ya"
        assert told["Klasifikasi"] == "Jenis kelamin; Kelompok umur"
    assert "2026-11-01.1" in told.values()


def test_polars_reads_the_workbook(answer: Answer) -> None:
    assert same(pl.read_excel(made(answer, "xlsx"), infer_schema_length=None)["Nilai"].to_list(), answer)


def test_rows_beyond_a_sheet_go_on_in_the_next(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_xlsx, "MOST_ROWS", 1000)
    answer = ask(from_params(QUESTIONS["counts"]), home=home)
    book = openpyxl.load_workbook(io.BytesIO(made(answer, "xlsx")))
    assert book.sheetnames == ["Data", "Data 2", "Metadata"]
    values = [row[7] for name in book.sheetnames[:-1] for row in book[name].iter_rows(min_row=2, values_only=True)]
    assert book["Data"].max_row == 1001
    assert same(values, answer)


@pytest.mark.filterwarnings("ignore:Shouldn't use this function:DeprecationWarning")  # it warns of itself
def test_pyjstat_reads_the_json_stat(answer: Answer) -> None:
    dataset = pyjstat.Dataset.read(made(answer, "jsonstat.json").decode())
    frame = dataset.write("dataframe")
    assert same(frame["value"].tolist(), answer)
    told = json.loads(made(answer, "jsonstat.json"))
    assert told["status"] == answer.rows["status"].to_list()
    assert told["extension"]["error"] == answer.rows["error"].to_list()
    assert told["extension"]["is_synthetic"] is True
    assert told["extension"]["indicators"][0]["satu_data"].keys() >= {"concept", "definition", "unit"}


@pytest.mark.filterwarnings("ignore:Shouldn't use this function:DeprecationWarning")
def test_several_indicators_are_a_collection_of_json_stat(home: Path) -> None:
    answers = [ask(from_params(QUESTIONS[name]), home=home) for name in ("ratios", "former")]
    told = json.loads(whole(FORMATS["jsonstat.json"].of(2)(answers)))
    assert (told["version"], told["class"]) == ("2.0", "collection")
    for item, answer in zip(told["link"]["item"], answers, strict=True):
        assert same(pyjstat.Dataset.read(json.dumps(item)).write("dataframe")["value"].tolist(), answer)


def test_an_answer_in_pieces_is_one_dataset(home: Path) -> None:
    answer = ask(from_params(QUESTIONS["ratios"]), home=home)
    half = answer.rows.height // 2
    parts = [replace(answer, rows=rows) for rows in (answer.rows.head(half), answer.rows.slice(half))]
    assert whole(FORMATS["jsonstat.json"].chunks(parts)) == made(answer, "jsonstat.json")


def test_pysdmx_reads_data_and_structure_together(answer: Answer, tmp_path: Path) -> None:
    data, structure = tmp_path / "data.csv", tmp_path / "structure.json"
    data.write_bytes(made(answer, "sdmx.csv"))
    structure.write_bytes(made(answer, "sdmx-structure.json"))
    [dataset] = get_datasets(data, structure)
    values = [None if value in {"", "nan", "NaN"} else float(value) for value in dataset.data["OBS_VALUE"].astype(str)]
    assert same(values, answer)
    [definition] = [s for s in read_sdmx(structure).structures or () if type(s).__name__ == "DataStructureDefinition"]
    for component in definition.components:
        column = dataset.data[component.id]
        codes = {code.id for code in component.local_codes or ()}
        assert not codes or set(column) <= codes, f"{component.id} holds codes that the structure does not list"


def test_sdmx_tells_our_status_and_its_own(answer: Answer) -> None:
    rows = pl.read_csv(made(answer, "sdmx.csv"), infer_schema=False)
    assert rows["STATUS"].to_list() == answer.rows["status"].to_list()
    pairs = dict(zip(rows["STATUS"], rows["OBS_STATUS"], strict=True))
    known = {"final": "A", "provisional": "P", "suppressed": "Q", "not_collected": "L", "missing": "O"}
    assert {status: pairs[status] for status in pairs if status in known}.items() <= known.items()


@pytest.fixture
def unpacked(answer: Answer, tmp_path: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(made(answer, "zip"))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            "data.csv",
            "data.csv-metadata.json",
            "datapackage.json",
            "BACA-SAYA.txt",
            "README.txt",
        ]
        archive.extractall(tmp_path)
    return tmp_path


def test_csvw_finds_the_table_valid_and_reads_its_numbers(unpacked: Path, answer: Answer) -> None:
    metadata = unpacked / "data.csv-metadata.json"
    checked = csvw.CSVW(str(metadata), validate=True)
    assert checked.is_valid
    assert not checked.warnings
    [table] = csvw.TableGroup.from_file(metadata).tables
    assert table.check_primary_key()
    assert same([row["value"] for row in table.iterdicts(strict=True)], answer)


def test_frictionless_finds_the_package_valid_and_reads_its_numbers(unpacked: Path, answer: Answer) -> None:
    report = frictionless.validate(unpacked / "datapackage.json")
    assert report.valid, report.flatten(["message"])
    [resource] = frictionless.Package(unpacked / "datapackage.json").resources
    assert same([row["value"] for row in resource.read_rows()], answer)


@pytest.mark.parametrize(("name", "word"), [("BACA-SAYA.txt", "Konsep: "), ("README.txt", "Concept: ")])
def test_the_archive_has_a_readme_in_each_language(unpacked: Path, name: str, word: str) -> None:
    text = (unpacked / name).read_text()
    assert word in text
    assert "2026-11-01.1" in text


SOFFICE = shutil.which("soffice")
INDONESIAN, AMERICAN = 1057, 1033


def opened(path: Path, filter_options: str = "") -> list[tuple[object, ...]]:
    """The rows of the first sheet after LibreOffice has opened the file and saved it as a workbook."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed (Debian: apt-get install libreoffice-calc-nogui)")
    out = path.parent / "saved"
    infilter = [f"--infilter=CSV:{filter_options}"] if filter_options else []
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", *infilter, "--convert-to", "xlsx", "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=200)
    book = openpyxl.load_workbook(out / f"{path.stem}.xlsx")
    return [tuple(row) for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)]


def month_of(cell: object) -> str:
    return cell.strftime("%Y-%m") if hasattr(cell, "strftime") else str(cell)


@pytest.mark.parametrize(
    ("suffix", "dialect", "options"),
    [
        ("csv", "standard", f"44,34,76,1,,{AMERICAN},false,true"),
        ("csv", "excel-id", f"59,34,76,1,,{INDONESIAN},false,true"),
        ("xlsx", "", ""),
    ],
    ids=["en-US", "id-ID", "xlsx"],
)
def test_libreoffice_keeps_codes_decimals_and_months(
    home: Path, tmp_path: Path, suffix: str, dialect: str, options: str
) -> None:
    answer = ask(from_params({"indicator": "fill_rate", "from": "2024-01", "to": "2024-03"}), home=home)
    path = tmp_path / f"data.{suffix}"
    path.write_bytes(whole(csv_chunks([answer], dialect)) if dialect else made(answer, suffix))
    rows = opened(path, options)
    assert {str(row[2]) for row in rows} == {"ID", *PROVINCES}
    assert [month_of(row[1]) for row in rows[:3]] == ["2024-01", "2024-02", "2024-03"]
    assert [row[5] for row in rows] == pytest.approx(expected(answer), rel=1e-14)  # a spreadsheet keeps 15 digits
    assert any(value and value % 1 for value in expected(answer)), "there is no decimal to keep"
