"""Skillhub: participants of training programmes."""

from __future__ import annotations

from typing import Final

import polars as pl

from dasbor.catalogue.problems.rules import OUTCOME_BEFORE_END
from etl.feeds.contract import Feed, Field, Layout
from etl.feeds.kinds import Day, Key, Text, Whole, Words, same
from etl.feeds.notation import Notation
from etl.feeds.rules import Rule, not_before
from etl.feeds.words import CITY_CODE, EDUCATION_FIELD, PERSON_KEY, VERSION, birth_year, sex
from etl.stages.parts.classified import Trade
from etl.stages.parts.person import AgeBand
from etl.stages.parts.region import RegencyByCode
from etl.stages.read.delimited import Delimited
from etl.stages.view import TODAY

_INDONESIAN: Final = Notation(
    days=("%d/%m/%Y",), moments=("%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M:%S"), has_decimal_comma=True
)
_HAS_OUTCOME: Final = pl.col("status").is_in(["passed", "failed"])

PARTICIPANTS: Final = Feed(
    key="skillhub/participants",
    key_columns=("participant_key",),
    layouts=(
        Layout(
            "csv",
            ("peserta*.csv",),
            Delimited(";", "cp1252"),
            _INDONESIAN,
            {
                "participant_key": "ID Peserta",
                "person_key": "Kunci Orang",
                "programme_name": "Program",
                "trade_name": "Kejuruan",
                "batch_id": "Kode Batch",
                "provider_id": "Lembaga",
                "provider_type": "Jenis Lembaga",
                "method": "Metode",
                "batch_quota": "Kuota Batch",
                "city_code": "Kode Kab/Kota",
                "sex": "Jenis Kelamin",
                "birth_year": "Tahun Lahir",
                "education": "Pendidikan",
                "has_disability": "Disabilitas",
                "registered_on": "Tanggal Daftar",
                "started_on": "Tanggal Mulai",
                "ended_on": "Tanggal Selesai",
                "status": "Status",
                "version_at": "Diperbarui",
            },
        ),
    ),
    fields=(
        Field("participant_key", Key(), is_stored=False),
        PERSON_KEY,
        Field("programme_name", Text()),
        Field("trade_name", Text(), is_stored=False),
        Field("batch_id", Key()),
        Field("provider_id", Key()),
        Field("provider_type", Words(same("BBPVP", "BPVP", "BLK", "LPK"))),
        Field("method", Words({"Luring": "offline", "Daring": "online", "Campuran": "blended"})),
        Field("batch_quota", Whole()),
        CITY_CODE,
        sex("L", "P"),
        birth_year(),
        EDUCATION_FIELD,
        Field("has_disability", Words({"Ya": True, "Tidak": False}, dtype=pl.Boolean()), is_required=False),
        Field("registered_on", Day()),
        Field("started_on", Day(may_lie_ahead=True), is_required=False),
        Field("ended_on", Day(may_lie_ahead=True), is_required=_HAS_OUTCOME),
        Field(
            "status",
            Words(
                {
                    "Terdaftar": "registered",
                    "Diterima": "accepted",
                    "Ditolak": "rejected",
                    "Lulus": "passed",
                    "Tidak Lulus": "failed",
                    "Mengundurkan Diri": "withdrawn",
                }
            ),
        ),
        VERSION,
    ),
    parts=(RegencyByCode(), Trade("trade_name"), AgeBand(("started_on", "registered_on"))),
    rules=(
        not_before("ended_on", "started_on"),
        Rule(OUTCOME_BEFORE_END, "ended_on", _HAS_OUTCOME & (pl.col("ended_on") > pl.col(TODAY)), "status"),
    ),
)
