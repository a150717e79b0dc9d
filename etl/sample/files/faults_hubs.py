"""The planted defects of the feeds about vacancies, placements, trainings, assessments and grants."""

from __future__ import annotations

from datetime import date
from typing import Final

from dasbor.catalogue.problems import cells, codes, regions, rules
from etl.sample.files.defects import Defect, torn, wrong
from etl.sample.files.faults_people import BPS_ONLY, EARLY_DAY, LATE_DAY, NOWHERE, SHORT_KEY

_OPEN: Final = {"status": "open", "closed_at": ""}
_PASSED: Final = {"Status": "Lulus", "Tanggal Daftar": "01/02/2024", "Tanggal Mulai": "01/03/2024"}
_ISSUED: Final = {"Hasil": "K", "Tanggal Asesmen": date(2024, 3, 1)}
_NOT_COMPETENT: Final = {"Hasil": "BK", "Tanggal Terbit": None, "Berlaku Sampai": None}
_APPLIED: Final = {
    "tanggal_ajuan": "2024-03-01",
    "tanggal_setuju": "2024-04-01",
    "tanggal_cair": "2024-04-20",
    "tanggal_mulai_usaha": "2024-05-01",
    "tanggal_tutup_usaha": "",
    "nilai_bantuan": "5.000.000",
    "tenaga_kerja_terserap": "1",
    "status": "berjalan",
}

VACANCIES: Final[tuple[Defect, ...]] = (
    wrong(cells.VALUE_MISSING, "id", ""),
    wrong(cells.VALUE_MISSING, "published_at", ""),
    wrong(cells.NOT_A_TIME, "published_at", "2024-13-32 08:00:00"),
    wrong(rules.DATE_IN_FUTURE, "published_at", f"{LATE_DAY} 08:00:00", {**_OPEN, "expires_on": "2099-03-31"}),
    wrong(rules.DATE_TOO_EARLY, "published_at", f"{EARLY_DAY} 08:00:00"),
    wrong(cells.NOT_A_WHOLE_NUMBER, "quota", "tiga"),
    wrong(cells.NUMBER_OUT_OF_RANGE, "quota", "-1", {"filled_quota": "0"}),
    wrong(rules.FILLED_ABOVE_QUOTA, "filled_quota", "12", {"quota": "10"}),
    wrong(
        rules.DATES_OUT_OF_ORDER,
        "closed_at",
        "2024-02-01 08:00:00",
        {"status": "closed", "published_at": "2024-03-01 08:00:00", "expires_on": "2024-04-30"},
    ),
    wrong(cells.WORD_UNKNOWN, "status", "tayang"),
    wrong(cells.WORD_UNKNOWN, "gender", "pria"),
    wrong(cells.WORD_UNKNOWN, "min_education", "SLTA"),
    wrong(cells.WORD_UNKNOWN, "job_type", "lepas"),
    wrong(cells.WORD_UNKNOWN, "platform_type", "mitra"),
    wrong(rules.LIMITS_REVERSED, "min_age", "40", {"max_age": "30"}),
    wrong(codes.SECTOR_UNKNOWN, "kbli_code", "Z"),
    wrong(cells.WORD_UNKNOWN, "kbli_version", "2009"),
    wrong(codes.CLASSIFICATION_VERSION_MISSING, "kbli_version", ""),
    wrong(codes.OCCUPATION_UNKNOWN, "kbji_code", "juru las"),
    wrong(regions.REGENCY_UNKNOWN, "city_code", NOWHERE),
    wrong(regions.REGION_OF_OTHER_SYSTEM, "city_code", BPS_ONLY),
    wrong(cells.NOT_A_TIME, "updated_at", "kemarin"),
    torn(cells.ROW_RAGGED),
)
VACANCIES_JSON: Final[tuple[Defect, ...]] = (
    torn(cells.ROW_NOT_JSON),
    wrong(cells.NOT_A_WHOLE_NUMBER, "quota", "tiga"),
    wrong(regions.REGENCY_UNKNOWN, "city_code", NOWHERE),
)
PLACEMENTS: Final[tuple[Defect, ...]] = (
    wrong(cells.VALUE_MISSING, "placement_id", ""),
    wrong(cells.PSEUDONYM_MALFORMED, "person_key", SHORT_KEY),
    wrong(cells.NOT_A_DATE, "placed_on", "17 Agustus 2024"),
    wrong(rules.DATE_IN_FUTURE, "placed_on", LATE_DAY),
    wrong(rules.DATE_TOO_EARLY, "placed_on", EARLY_DAY),
    wrong(regions.REGENCY_UNKNOWN, "city_code", NOWHERE),
    wrong(regions.REGION_OF_OTHER_SYSTEM, "city_code", BPS_ONLY),
    wrong(codes.SECTOR_UNKNOWN, "kbli_code", "Z"),
    wrong(codes.CLASSIFICATION_VERSION_MISSING, "kbli_version", ""),
    wrong(cells.WORD_UNKNOWN, "channel", "fax"),
    wrong(codes.POSTING_UNKNOWN, "posting_id", "00000000-0000-4000-8000-000000000002"),
)
PARTICIPANTS: Final[tuple[Defect, ...]] = (
    wrong(cells.VALUE_MISSING, "ID Peserta", ""),
    wrong(cells.PSEUDONYM_MALFORMED, "Kunci Orang", SHORT_KEY),
    wrong(codes.TRADE_UNKNOWN, "Kejuruan", "Teknik Laas"),
    wrong(cells.WORD_UNKNOWN, "Jenis Lembaga", "SMK"),
    wrong(cells.WORD_UNKNOWN, "Metode", "Zoom"),
    wrong(cells.NOT_A_WHOLE_NUMBER, "Kuota Batch", "enam belas"),
    wrong(cells.NUMBER_OUT_OF_RANGE, "Kuota Batch", "-16"),
    wrong(regions.REGENCY_UNKNOWN, "Kode Kab/Kota", NOWHERE),
    wrong(regions.REGION_OF_OTHER_SYSTEM, "Kode Kab/Kota", BPS_ONLY),
    wrong(cells.WORD_UNKNOWN, "Jenis Kelamin", "X"),
    wrong(rules.AGE_OUT_OF_RANGE, "Tahun Lahir", "2019", _PASSED | {"Tanggal Selesai": "30/03/2024"}),
    wrong(cells.WORD_UNKNOWN, "Pendidikan", "SLTA"),
    wrong(cells.WORD_UNKNOWN, "Disabilitas", "Mungkin"),
    wrong(cells.NOT_A_DATE, "Tanggal Daftar", "31/02/2024"),
    wrong(cells.NOT_A_DATE, "Tanggal Mulai", "2024-03-01"),
    wrong(
        rules.DATE_IN_FUTURE,
        "Tanggal Daftar",
        "31/01/2099",
        {"Status": "Terdaftar", "Tanggal Mulai": "", "Tanggal Selesai": ""},
    ),
    wrong(rules.DATES_OUT_OF_ORDER, "Tanggal Selesai", "15/02/2024", _PASSED),
    wrong(cells.VALUE_MISSING, "Tanggal Selesai", "", _PASSED),
    wrong(rules.OUTCOME_BEFORE_END, "Tanggal Selesai", "31/01/2099", _PASSED),
    wrong(cells.WORD_UNKNOWN, "Status", "Alumni"),
    wrong(cells.NOT_A_TIME, "Diperbarui", "kemarin"),
    torn(cells.ROW_RAGGED),
)
ASSESSMENTS: Final[tuple[Defect, ...]] = (
    wrong(cells.VALUE_MISSING, "ID Asesmen", None),
    wrong(cells.PSEUDONYM_MALFORMED, "Kunci Orang", SHORT_KEY),
    wrong(cells.WORD_UNKNOWN, "Jenjang KKNI", 12),
    wrong(codes.SECTOR_UNKNOWN, "Kategori KBLI", "Z"),
    wrong(cells.WORD_UNKNOWN, "Versi KBLI", 2009),
    wrong(cells.WORD_UNKNOWN, "Jenis LSP", "P4"),
    wrong(regions.PROVINCE_UNKNOWN, "Kode Provinsi", "99"),
    wrong(
        regions.REGION_OF_OTHER_SYSTEM,
        "Kode Provinsi",
        "96",
        {"Provinsi": "Papua Barat Daya", "Tanggal Asesmen": date(2024, 3, 1), **_NOT_COMPETENT},
    ),
    wrong(regions.REGIONS_DISAGREE, "Kode Provinsi", "32", {"Provinsi": "Jawa Tengah"}),
    wrong(cells.WORD_UNKNOWN, "JK", "X"),
    wrong(rules.AGE_OUT_OF_RANGE, "Tahun Lahir", 1899),
    wrong(cells.NOT_A_DATE, "Tanggal Asesmen", "31/02/2024"),
    wrong(
        rules.DATE_IN_FUTURE,
        "Tanggal Asesmen",
        date(2099, 1, 31),
        _NOT_COMPETENT,
    ),
    wrong(cells.WORD_UNKNOWN, "Hasil", "Lulus"),
    wrong(
        rules.DATES_OUT_OF_ORDER,
        "Tanggal Terbit",
        date(2024, 2, 1),
        _ISSUED | {"Berlaku Sampai": date(2027, 2, 1)},
    ),
    wrong(
        rules.VALIDITY_NOT_THREE_YEARS,
        "Berlaku Sampai",
        date(2026, 3, 10),
        _ISSUED | {"Tanggal Terbit": date(2024, 3, 10)},
    ),
    wrong(
        rules.CERTIFICATE_WITHOUT_COMPETENCE,
        "Tanggal Terbit",
        date(2024, 3, 10),
        _ISSUED | {"Hasil": "BK", "Berlaku Sampai": date(2027, 3, 10)},
    ),
)
BENEFICIARIES: Final[tuple[Defect, ...]] = (
    wrong(cells.VALUE_MISSING, "id_permohonan", ""),
    wrong(cells.PSEUDONYM_MALFORMED, "kunci_orang", SHORT_KEY),
    wrong(cells.WORD_UNKNOWN, "program", "TKM Utama"),
    wrong(regions.PROVINCE_UNKNOWN, "provinsi", "Jawa Tengahh", {"kabupaten_kota": "Kab. Demak"}),
    wrong(regions.REGENCY_UNKNOWN, "kabupaten_kota", "Kab. Antah Berantah", {"provinsi": "Jawa Barat"}),
    wrong(regions.REGENCY_AMBIGUOUS, "kabupaten_kota", "Bandung", {"provinsi": "Jawa Barat"}),
    wrong(regions.REGIONS_DISAGREE, "kabupaten_kota", "Kota Surabaya", {"provinsi": "Bali"}),
    wrong(cells.WORD_UNKNOWN, "jenis_kelamin", "Pria"),
    wrong(rules.AGE_OUT_OF_RANGE, "tahun_lahir", "2019"),
    wrong(codes.SECTOR_UNKNOWN, "kategori_kbli", "Z"),
    wrong(codes.CLASSIFICATION_VERSION_MISSING, "versi_kbli", ""),
    wrong(cells.NOT_A_DATE, "tanggal_ajuan", "01/03/2024"),
    wrong(cells.NOT_AN_AMOUNT, "nilai_bantuan", "5,000,000.00", _APPLIED),
    wrong(rules.DATES_OUT_OF_ORDER, "tanggal_mulai_usaha", "2024-03-20", _APPLIED),
    wrong(rules.DATES_OUT_OF_ORDER, "tanggal_setuju", "2024-02-20", _APPLIED),
    wrong(cells.NOT_A_WHOLE_NUMBER, "tenaga_kerja_terserap", "dua", _APPLIED),
    wrong(cells.WORD_UNKNOWN, "status", "lancar"),
    torn(cells.ROW_RAGGED),
)
TARGETS: Final[tuple[Defect, ...]] = (
    wrong(codes.INDICATOR_UNKNOWN, "indicator", "placement"),
    wrong(regions.PROVINCE_UNKNOWN, "province_code_bps", "99"),
    wrong(cells.NOT_A_NUMBER, "target", "tinggi"),
)
MILESTONES: Final[tuple[Defect, ...]] = (
    wrong(cells.NOT_A_DATE, "date", "11 November 2022"),
    wrong(regions.PROVINCE_UNKNOWN, "province_code_bps", "99"),
)
