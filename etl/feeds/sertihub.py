"""Sertihub: assessments of competence, with the certificate when one was issued."""

from __future__ import annotations

from typing import Final

import polars as pl

from dasbor.catalogue.problems.rules import CERTIFICATE_WITHOUT_COMPETENCE, VALIDITY_NOT_THREE_YEARS
from etl.feeds.contract import Feed, Field, Layout
from etl.feeds.kinds import Day, Key, RegionCode, Text, Words
from etl.feeds.notation import Notation
from etl.feeds.rules import Rule, not_before
from etl.feeds.words import KBLI, PERSON_KEY, VERSION, birth_year, of_dimension, sex
from etl.stages.parts.classified import Sector
from etl.stages.parts.person import AgeBand
from etl.stages.parts.region import ProvinceByCode
from etl.stages.read.workbook import Workbook

_TYPED_IN: Final = Notation(
    days=("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"), moments=(*Notation().moments, "%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M:%S")
)
"""Real dates of Excel come out as ISO; dates that somebody typed as text are written the Indonesian way."""
_ISSUED: Final = pl.col("issued_on")
_OFF_BY: Final = (pl.col("valid_until") - _ISSUED.dt.offset_by("3y")).dt.total_days().abs()
_COUNTING: Final = 1
"""Days by which the end may differ: some certificates end on the day before the anniversary."""

ASSESSMENTS: Final = Feed(
    key="sertihub/assessments",
    key_columns=("assessment_id",),
    layouts=(
        Layout(
            "xlsx",
            ("asesmen*.xlsx",),
            Workbook(),
            _TYPED_IN,
            {
                "assessment_id": "ID Asesmen",
                "person_key": "Kunci Orang",
                "scheme": "Skema",
                "kkni_level": "Jenjang KKNI",
                "kbli_code": "Kategori KBLI",
                "kbli_version": "Versi KBLI",
                "lsp_id": "LSP",
                "lsp_type": "Jenis LSP",
                "province_code": "Kode Provinsi",
                "province_name": "Provinsi",
                "sex": "JK",
                "birth_year": "Tahun Lahir",
                "assessed_on": "Tanggal Asesmen",
                "is_competent": "Hasil",
                "issued_on": "Tanggal Terbit",
                "valid_until": "Berlaku Sampai",
                "version_at": "Diperbarui",
            },
            ignored=("No",),
        ),
    ),
    fields=(
        Field("assessment_id", Key(), is_stored=False),
        PERSON_KEY,
        Field("scheme", Text()),
        Field("kkni_level", of_dimension("kkni_level")),
        *KBLI,
        Field("lsp_id", Key()),
        Field("lsp_type", of_dimension("lsp_type")),
        Field("province_code", RegionCode(), is_stored=False),
        Field("province_name", Text(), is_stored=False),
        sex("L", "P"),
        birth_year(),
        Field("assessed_on", Day()),
        Field("is_competent", Words({"K": True, "BK": False}, dtype=pl.Boolean())),
        Field("issued_on", Day(), is_required=False),
        Field("valid_until", Day(may_lie_ahead=True), is_required=_ISSUED.is_not_null()),
        VERSION,
    ),
    parts=(
        ProvinceByCode("province_code", "BPS", "assessed_on", "province_name"),
        Sector(),
        AgeBand(("assessed_on",)),
    ),
    rules=(
        not_before("issued_on", "assessed_on"),
        Rule(VALIDITY_NOT_THREE_YEARS, "valid_until", _OFF_BY > _COUNTING, "issued_on"),
        Rule(CERTIFICATE_WITHOUT_COMPETENCE, "issued_on", ~pl.col("is_competent") & _ISSUED.is_not_null()),
    ),
)
