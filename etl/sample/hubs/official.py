"""The feeds of BPS, in the layouts in which the tables were published, restated from `data/reference`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.geography import PROVINCES, PROVINCES_34
from etl.sample.world.places import CODES, REFERENCE, registered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REGISTERED: Final = "official/registered"
RATES: Final = "official/unemployment_rate"
_REGISTERED_FILE: Final = "official/pencari_kerja_lowongan_penempatan_prov_2024.csv"
_REGISTERED_PUBLISHED: Final = date(2025, 1, 25)
_RATES_FILE: Final = "official/tpt_prov_2023.csv"
_RATES_PUBLISHED: Final = date(2023, 11, 6)
_BOM: Final = "﻿"
# As published: the last column says jobseekers, but holds the vacancies for men or women.
_HEADINGS: Final = (
    "Provinsi,Pencari Kerja Terdaftar - Laki-Laki,Pencari Kerja Terdaftar - Perempuan,"
    "Pencari Kerja Terdaftar - Jumlah,Lowongan Kerja Terdaftar - Laki-Laki,Lowongan Kerja Terdaftar - Perempuan,"
    "Lowongan Kerja Terdaftar - Jumlah,Penempatan/Pemenuhan Tenaga Kerja - Laki-Laki,"
    "Penempatan/Pemenuhan Tenaga Kerja - Perempuan,Penempatan/Pemenuhan Tenaga Kerja - Jumlah,"
    "Pencari Kerja Terdaftar - Laki-Laki atau Perempuan"
)
_COLUMNS: Final = [
    "official_jobseekers_male",
    "official_jobseekers_female",
    "official_jobseekers",
    "official_vacancies_male",
    "official_vacancies_female",
    "official_vacancies",
    "official_placements_male",
    "official_placements_female",
    "official_placements",
    "official_vacancies_either",
]
_SHORT: Final = {"Kepulauan": "KEP."}


def documents(today: date) -> Iterator[tuple[str, str, str, int]]:
    """Feed, path, text and number of rows of each table that was published before `today`."""
    if today > _REGISTERED_PUBLISHED:
        yield REGISTERED, _REGISTERED_FILE, _registered_table(), len(CODES) + 1
    if today > _RATES_PUBLISHED:
        yield RATES, _RATES_FILE, _rates_table(), len(CODES) + 1


def _registered_table() -> str:
    columns = [registered(name).astype(int) for name in _COLUMNS]
    names = [*(p.name for p in PROVINCES.values()), "Indonesia"]
    rows = [*zip(*columns, strict=True), [column.sum() for column in columns]]
    lines = [",".join([name, *map(str, row)]) for name, row in zip(names, rows, strict=True)]
    notes = ["", "Catatan", "Data kondisi 10 Januari 2025"]
    return _BOM + "\n".join([_HEADINGS, *lines, *(note + "," * len(_COLUMNS) for note in notes)]) + "\n"


def _rates_table() -> str:
    """August 2023; February is not among the reference data, and the new provinces have no figures of their own."""
    rates = _august_rates()
    lines = [f"{_shout(p.name)},-,{rates.get(code, '-')}" for code, p in PROVINCES.items()]
    heads = ["38 Provinsi,,", ",Tingkat Pengangguran Terbuka Menurut Provinsi (Persen),", ",2023,", ",Februari,Agustus"]
    return _BOM + "\n".join([*heads, *lines, f"INDONESIA,-,{rates['ID']}"]) + "\n"


def _august_rates() -> dict[str, str]:
    """Rates of August 2023 by code of the 34 provinces, and of the nation: the present provinces added up."""
    codes = {code: p.code_34 for code, p in PROVINCES.items()}
    frame = pl.read_csv(REFERENCE / "labour_force_august.csv", schema_overrides={"province_code_bps": pl.String})
    year = frame.filter(year=2023).with_columns(code=pl.col("province_code_bps").replace(codes))
    year = pl.concat([year, year.with_columns(code=pl.lit("ID"))])
    sums = year.group_by("code").agg(pl.col("unemployed").sum(), pl.col("labour_force").sum())
    rates = {code: f"{100 * out / force:.2f}" for code, out, force in sums.iter_rows()}
    return {code: rate.rstrip("0").rstrip(".") for code, rate in rates.items() if code == "ID" or code in PROVINCES_34}


def _shout(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{_SHORT.get(first, first)} {rest}".strip().upper()


def write(root: Path, path: str, text: str) -> None:
    """Put a table into its place below the folder of the sample."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8", newline="\n")
