"""Bizhub: beneficiaries of the entrepreneurship programmes."""

from __future__ import annotations

from typing import Final

from etl.feeds.contract import Feed, Field, Layout
from etl.feeds.kinds import Day, Key, Money, Text, Whole, Words
from etl.feeds.notation import Notation
from etl.feeds.rules import not_before
from etl.feeds.words import KBLI, PERSON_KEY, VERSION, birth_year, sex
from etl.stages.parts.classified import Sector
from etl.stages.parts.person import AgeBand
from etl.stages.parts.region import RegionByName
from etl.stages.read.delimited import Delimited

BENEFICIARIES: Final = Feed(
    key="bizhub/beneficiaries",
    key_columns=("application_id",),
    layouts=(
        Layout(
            "csv",
            ("penerima*.csv",),
            Delimited(),
            Notation(has_decimal_comma=True),
            {
                "application_id": "id_permohonan",
                "person_key": "kunci_orang",
                "programme": "program",
                "group_id": "id_kelompok",
                "province_name": "provinsi",
                "regency_name": "kabupaten_kota",
                "sex": "jenis_kelamin",
                "birth_year": "tahun_lahir",
                "kbli_code": "kategori_kbli",
                "kbli_version": "versi_kbli",
                "applied_on": "tanggal_ajuan",
                "approved_on": "tanggal_setuju",
                "disbursed_on": "tanggal_cair",
                "grant_amount": "nilai_bantuan",
                "started_on": "tanggal_mulai_usaha",
                "closed_on": "tanggal_tutup_usaha",
                "workers_absorbed": "tenaga_kerja_terserap",
                "status": "status",
                "version_at": "diperbarui",
            },
        ),
    ),
    fields=(
        Field("application_id", Key(), is_stored=False),
        PERSON_KEY,
        Field(
            "programme",
            Words(
                {
                    "TKM Pemula": "tkm_pemula",
                    "TKM Lanjutan": "tkm_lanjutan",
                    "Padat Karya": "padat_karya",
                    "Inkubasi": "inkubasi",
                }
            ),
        ),
        Field("group_id", Key(), is_required=False),
        Field("province_name", Text(), is_stored=False),
        Field("regency_name", Text(), is_required=False, is_stored=False),
        sex("Laki-laki", "Perempuan"),
        birth_year(),
        *KBLI,
        Field("applied_on", Day()),
        Field("approved_on", Day(), is_required=False),
        Field("disbursed_on", Day(), is_required=False),
        Field("grant_amount", Money(), is_required=False),
        Field("started_on", Day(), is_required=False),
        Field("closed_on", Day(), is_required=False),
        Field("workers_absorbed", Whole(), is_required=False),
        Field(
            "status",
            Words(
                {
                    "diajukan": "applied",
                    "disetujui": "approved",
                    "ditolak": "rejected",
                    "dicairkan": "disbursed",
                    "berjalan": "running",
                    "tutup": "closed",
                }
            ),
        ),
        VERSION,
    ),
    parts=(RegionByName("province_name", "regency_name", "applied_on"), Sector(), AgeBand(("applied_on",))),
    rules=(
        not_before("approved_on", "applied_on"),
        not_before("started_on", "approved_on"),
        not_before("closed_on", "started_on"),
    ),
)
