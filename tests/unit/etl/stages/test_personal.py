"""Headings that look like personal data, and those that only sound like it."""

import json
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from dasbor.catalogue.text import Text
from etl.feeds.registry import FEEDS
from etl.stages.faults import FileRefusedError, details_json, shown
from etl.stages.personal import looks_personal
from etl.stages.pipeline import batches

ID_SHAPED = "3201010101010001"
LOOKS_PERSONAL = """
    NIK | nik | No. NIK | no_ktp | Nomor KTP | noKTP | e-KTP | KK | No KK | Paspor | passport_number |
    npwp | national_id | identity number | nama | Nama | NAMA LENGKAP | namaLengkap | nama_peserta |
    Nama Pencari Kerja | Nama Ibu Kandung | full_name | FullName | first name | lastName | name |
    applicant_name | nama_pimpinan_perusahaan | contact.name | username | HP | No. HP | no_hp | noHp |
    telepon | Nomor Telepon | telp | phone | phoneNumber | mobile_phone | WhatsApp | no_wa | email |
    E-mail | alamat_email | emailAddress | surel | alamat | Alamat Rumah | street_address | address |
    jalan | tanggal_lahir | Tempat Lahir | date_of_birth | No Rekening
"""
ONLY_SOUNDS = """
    Nama Program | nama_lembaga | namaPerusahaan | Nama Kabupaten/Kota | company_name | job_type.name |
    Nama LSP | employer.name | region.regionable.sub_district.city.name | skills.name | platform.name |
    alamat_situs | ip_address | job_function.small_pic_uri | Program | catatan | status | jumlah |
    tahun_lahir | birth_year | unik | teknik | mekanik | kontrak | simulasi | wilayah | hpp | phonetic |
    Nama Skema
"""


@pytest.mark.parametrize(
    "heading",
    [heading.strip() for heading in LOOKS_PERSONAL.split("|")],
)
def test_a_heading_that_looks_personal(heading: str) -> None:
    assert looks_personal(heading)


@pytest.mark.parametrize(
    "heading",
    [heading.strip() for heading in ONLY_SOUNDS.split("|")],
)
def test_a_heading_that_only_sounds_personal(heading: str) -> None:
    assert not looks_personal(heading)


@pytest.mark.parametrize("feed", FEEDS.values(), ids=lambda feed: feed.key)
def test_no_contract_asks_for_personal_data(feed: object) -> None:
    for layout in feed.layouts:  # type: ignore[attr-defined]
        assert [heading for heading in layout.headings.values() if looks_personal(heading)] == []


def test_what_is_refused_is_not_repeated(tmp_path: Path) -> None:
    path = tmp_path / "wlkp.csv"
    path.write_text(f"employer_id,nik\nE-1,{ID_SHAPED}\n", encoding="utf-8")
    with pytest.raises(FileRefusedError) as refusal:
        list(batches(path, FEEDS["siapkerja/employers"], "f" * 16, date(2026, 1, 1)))
    assert refusal.value.problem.code.code == "personal-columns"
    assert ID_SHAPED not in repr(refusal.value.problem)


def test_a_national_id_in_place_of_a_pseudonym_is_kept_nowhere(tmp_path: Path) -> None:
    feed = FEEDS["karirhub/jobseekers"]
    headings = list(feed.layouts[0].headings.values())
    row = [ID_SHAPED, "2024-01-01", ID_SHAPED, "3201", "male", "1990", "", "", "2024-01-01 00:00:00"]
    path = tmp_path / "pencari_kerja.csv"
    path.write_text(",".join(headings) + "\n" + ",".join(row) + "\n", encoding="utf-8")
    [batch] = batches(path, feed, "f" * 16, date(2026, 1, 1))
    assert batch.faults["code"].to_list() == ["pseudonym-malformed", "not-a-date"]
    assert ID_SHAPED not in json.dumps(batch.faults.rows())
    assert batch.rejected["person_key"].to_list() == ["…"]
    assert batch.rejected["gender"].to_list() == ["male"]


def test_a_national_id_in_a_row_that_cannot_be_split_is_kept_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "wlkp.csv"
    headings = ",".join(FEEDS["siapkerja/employers"].layouts[0].headings.values())
    path.write_text(f"{headings}\nE-1,{ID_SHAPED},C\n", encoding="utf-8")
    [batch] = batches(path, FEEDS["siapkerja/employers"], "f" * 16, date(2026, 1, 1))
    assert batch.rejected["_line"].to_list() == ["E-1,…,C"]


def test_a_value_is_shortened_and_loses_what_looks_like_a_national_id() -> None:
    values = pl.DataFrame({"x": ["pendek", "p" * 61, f"a {ID_SHAPED} b", None]})
    assert values.select(shown(pl.col("x")))["x"].to_list() == ["pendek", "p" * 59 + "…", "a … b", None]


def test_details_keep_both_languages() -> None:
    assert json.loads(details_json({"a": 1, "b": Text("ya", "yes")})) == {"a": "1", "b": {"id": "ya", "en": "yes"}}
