import csv
import json
import re
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.shared import real
from tests.unit.etl.sample import reading

VACANCIES = (
    "id,employer_id,status,quota,filled_quota,published_at,closed_at,expires_on,gender,min_age,max_age,min_education,"
    "job_type,physical_condition,kbli_code,kbli_version,kbji_code,kbji_version,city_code,platform_type,platform,"
    "min_salary,max_salary,updated_at"
)
HEADINGS = {
    "karirhub/vacancies": VACANCIES,
    "karirhub/jobseekers": "person_key,registered_on,last_active_on,city_code,gender,birth_year,education,disability,"
    "updated_at",
    "karirhub/placements": "placement_id,posting_id,person_key,placed_on,city_code,kbli_code,kbli_version,channel,"
    "updated_at",
    "skillhub/participants": "ID Peserta;Kunci Orang;Program;Kejuruan;Kode Batch;Lembaga;Jenis Lembaga;Metode;"
    "Kuota Batch;Kode Kab/Kota;Jenis Kelamin;Tahun Lahir;Pendidikan;Disabilitas;Tanggal Daftar;Tanggal Mulai;"
    "Tanggal Selesai;Status;Diperbarui",
    "bizhub/beneficiaries": "id_permohonan,kunci_orang,program,id_kelompok,provinsi,kabupaten_kota,jenis_kelamin,"
    "tahun_lahir,kategori_kbli,versi_kbli,tanggal_ajuan,tanggal_setuju,tanggal_cair,nilai_bantuan,"
    "tanggal_mulai_usaha,tanggal_tutup_usaha,tenaga_kerja_terserap,status,diperbarui",
    "siapkerja/employers": "employer_id,province_code,kbli_code,kbli_version,size_class,reported_on",
    "outreach/channels": "month,channel,followers,reach,engagements,visits,visitors,service_clicks",
    "steering/targets": "indicator,province_code_bps,year,target,source",
    "steering/milestones": "date,province_code_bps,indicators,title_id,title_en,source",
}
PARQUET = {
    "karirhub/applications": {
        "application_id": pa.large_string(),
        "posting_id": pa.large_string(),
        "person_key": pa.large_string(),
        "applied_at": pa.timestamp("us"),
        "channel": pa.large_string(),
    },
    "siapkerja/accounts": {
        "person_key": pa.large_string(),
        "created_on": pa.date32(),
        "account_type": pa.large_string(),
        "city_code": pa.large_string(),
        "gender": pa.large_string(),
        "birth_year": pa.int16(),
        "education": pa.large_string(),
        "disability": pa.int8(),
    },
    "siapkerja/service_events": {
        "event_id": pa.large_string(),
        "person_key": pa.large_string(),
        "at": pa.timestamp("us"),
        "hub": pa.large_string(),
        "channel": pa.large_string(),
        "is_assisted": pa.bool_(),
        "journey": pa.large_string(),
        "step": pa.large_string(),
        "city_code": pa.large_string(),
    },
}
ASSESSMENTS = (
    "No|ID Asesmen|Kunci Orang|Skema|Jenjang KKNI|Kategori KBLI|Versi KBLI|LSP|Jenis LSP|Kode Provinsi|Provinsi|JK|"
    "Tahun Lahir|Tanggal Asesmen|Hasil|Tanggal Terbit|Berlaku Sampai|Diperbarui"
)
BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize("feed", HEADINGS)
def test_headings_and_separators(sample: Path, feed: str) -> None:
    mark = BOM if feed == "bizhub/beneficiaries" else b""
    expected = mark + HEADINGS[feed].encode() + b"\n"
    files = [path for path in reading.paths(sample, feed) if path.suffix != ".jsonl"]
    assert files
    assert {reading.raw(path)[: len(expected)] for path in files} == {expected}


@pytest.mark.parametrize("feed", PARQUET)
def test_parquet_columns_and_types(sample: Path, feed: str) -> None:
    files = reading.paths(sample, feed)
    assert len(files) == 6
    for path in files:
        schema = pq.read_schema(path)
        assert dict(zip(schema.names, schema.types, strict=True)) == PARQUET[feed]


def test_participants_are_written_in_windows_1252(sample: Path) -> None:
    content = b"".join(reading.raw(path) for path in reading.paths(sample, "skillhub/participants"))
    assert "–".encode("cp1252") in content
    assert "é".encode("cp1252") in content
    with pytest.raises(UnicodeDecodeError):
        content.decode()
    (row, *_) = reading.table(sample, "skillhub/participants").filter(Status="Lulus").rows(named=True)
    day, moment = r"\d\d/\d\d/20\d\d", r"\d\d:\d\d"
    for column in ("Tanggal Daftar", "Tanggal Mulai", "Tanggal Selesai"):
        assert re.fullmatch(day, row[column])
    assert re.fullmatch(f"{day} {moment}", row["Diperbarui"])


def test_assessments_are_a_workbook_as_people_send_it(sample: Path) -> None:
    for path in reading.paths(sample, "sertihub/assessments"):
        first, second, heads, *rows, total = reading.cells(path)
        assert [len([cell for cell in row if cell]) for row in (first, second)] == [1, 1]
        assert "|".join(heads) == ASSESSMENTS
        assert total[:2] == ("Jumlah", len(rows))
        assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
        days = [row[heads.index("Tanggal Asesmen")] for row in rows]
        assert sum(isinstance(day, datetime) for day in days) >= len(rows) - 1


def test_money_of_beneficiaries_has_points_between_thousands(sample: Path) -> None:
    paid = reading.table(sample, "bizhub/beneficiaries").filter(nilai_bantuan="5.000.000")
    assert paid.height
    amounts = reading.table(sample, "bizhub/beneficiaries")["nilai_bantuan"]
    assert amounts.filter(amounts != "").str.contains(r"^\d{1,3}(\.\d{3})+$").all()


def test_files_of_past_years_come_compressed_without_name_and_time(sample: Path) -> None:
    zipped = [path for path in sample.rglob("*.gz") if "pencari_kerja" in path.name]
    assert sorted(path.name for path in zipped) == [f"pencari_kerja_{year}.csv.gz" for year in range(2021, 2025)]
    for path in sample.rglob("*.gz"):
        magic, flags, time = path.read_bytes()[:2], path.read_bytes()[3], path.read_bytes()[4:8]
        assert (magic, flags, time) == (b"\x1f\x8b", 0, bytes(4))


def test_one_month_of_vacancies_is_json_lines(sample: Path) -> None:
    (path,) = sample.rglob("*.jsonl")
    assert path.relative_to(sample) == Path("karirhub/lowongan_2026_09.jsonl")
    whole = [json.loads(line) for line in path.read_bytes().splitlines() if line.endswith(b"}")]
    assert len(whole) > 20
    for posting in whole:
        assert ",".join(posting) == VACANCIES
        assert isinstance(posting["city_code"], int)
    assert {type(posting["closed_at"]) for posting in whole} == {str, type(None)}


def test_the_catalogue_has_the_shape_of_the_public_api_and_none_of_its_employers(sample: Path) -> None:
    files = sorted(sample.rglob("*catalogue*.json"))
    assert [path.name for path in files] == [f"karirhub_catalogue_2026-{month}.json" for month in (10, 11)]
    published = json.loads(real("karirhub_catalogue_api.json").read_bytes())["data"]
    known = {kind["platform_type"]: kind for kind in published}
    for posting in (each for path in files for each in json.loads(path.read_bytes())["data"]):
        assert posting.keys() <= known["internal"].keys() - {"employer"}
        assert posting["region"]["regionable_type"] in {"village", "city"}
        within = posting["region"]["regionable"]
        city = within.get("sub_district", {}).get("city", within)
        assert city["code"] // 100 == city["province"]["code"]
        assert posting["id"] not in {each["id"] for each in published}


def test_official_tables_are_the_published_ones(sample: Path) -> None:
    published = real("pencari_kerja_lowongan_penempatan_prov_2024.csv").read_text(encoding="utf-8-sig").splitlines()
    (path,) = reading.paths(sample, "official/registered")
    assert path.read_bytes().startswith(BOM)
    ours = path.read_text(encoding="utf-8-sig").splitlines()
    assert ours[:40] == published[:40]


def test_rates_of_august_2023_are_the_published_ones_on_34_provinces(sample: Path) -> None:
    (path,) = reading.paths(sample, "official/unemployment_rate")
    ours = {row[0]: row[2] for row in reading.lines(path, "") if len(row) == 3}
    source = real("tpt_prov_2023_merged_header_34vs38.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(source.splitlines()))
    assert reading.lines(path, "")[1:4] == [[cell.strip() for cell in row] for row in rows[1:4]]
    published = {row[0].strip(): row[2].strip() for row in rows[4:] if row[0].strip()}
    assert len(published) == 39
    assert {name: rate for name, rate in ours.items() if name in published} == published
