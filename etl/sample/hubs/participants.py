"""Feed `skillhub/participants`: Indonesian headings, semicolons, Windows-1252, dates as dd/mm/yyyy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from etl.sample.hubs import batches as skill
from etl.sample.hubs import texts
from etl.sample.plan import BEGIN, DAY, day_number
from etl.sample.world import season
from etl.sample.world.arrays import named
from etl.sample.world.places import city_codes
from etl.sample.world.whole import skipped

if TYPE_CHECKING:
    from etl.sample.world.arrays import Flags, Ints
    from etl.sample.world.whole import World

COLUMNS: Final = [
    "ID Peserta",
    "Kunci Orang",
    "Program",
    "Kejuruan",
    "Kode Batch",
    "Lembaga",
    "Jenis Lembaga",
    "Metode",
    "Kuota Batch",
    "Kode Kab/Kota",
    "Jenis Kelamin",
    "Tahun Lahir",
    "Pendidikan",
    "Disabilitas",
    "Tanggal Daftar",
    "Tanggal Mulai",
    "Tanggal Selesai",
    "Status",
    "Diperbarui",
]
STATUSES: Final = ("Terdaftar", "Diterima", "Ditolak", "Lulus", "Tidak Lulus", "Mengundurkan Diri")
_METHODS: Final = ("Luring", "Daring", "Campuran")
_TRADE_NAMES: Final = tuple(text.id for text in DIMENSIONS["trade"].categories.values())
_PROGRAMMES: Final = (
    "Las SMAW 3G – Dasar",
    "Operator Mesin Bubut",
    "Servis Sepeda Motor Injeksi",
    "Instalasi Penerangan – Bangunan Sederhana",
    "Teknisi Telepon Seluler",
    "Teknisi AC Residensial",
    "Juru Gambar Bangunan",
    "Pemrogram Junior – Web",
    "Administrasi Perkantoran “Siap Kerja”",
    "Menjahit Pakaian Dasar",
    "Tata Rias – Pengantin Daerah",
    "Barista & Café",
    "Pâtisserie dan Pengolahan Roti",
    "Budi Daya Hidroponik",
    "Pengolahan Hasil Laut",
    "Bahasa Jepang – N5",
    "Kewirausahaan Umum",
)
_EARLY_SHARE: Final = 0.15


def chunk(world: World, month: int) -> pl.DataFrame:
    """The rows about the batches that started in a month: some at registration, all with what became of them."""
    found, taking = skill.batches(world, month), skill.participants(world, month)
    rng = world.plan.rng(f"{skill.FEED}/rows", month)
    start, end = found.start[taking.batch], found.end[taking.batch]
    first_day = day_number((BEGIN + world.plan.first).first_day)
    registered = skipped(np.maximum(taking.registered, first_day), world.truths.lost(skill.FEED))
    fixed = _fixed(world, month, registered, rng)
    clock = season.seconds(rng.random(len(start)), season.OFFICE_HOURS)
    is_over = taking.status >= skill.PASSED
    begun = np.isin(taking.status, (skill.REGISTERED, skill.REJECTED), invert=True)
    known = np.where(is_over, end, np.where(begun, start, np.minimum(registered + 3, start)))
    has_early = (rng.random(len(start)) < _EARLY_SHARE) & (taking.status != skill.REGISTERED) & (known > registered)
    nothing = np.zeros(len(start), dtype=bool)
    waiting = np.full(len(start), skill.REGISTERED)
    early = fixed.hstack(_state(waiting, (start, end), (nothing, nothing), registered * DAY + clock))
    final = fixed.hstack(_state(taking.status, (start, end), (begun, is_over), known * DAY + clock))
    return pl.concat([early.filter(pl.Series(has_early)), final]).select(*COLUMNS, texts.AT)


def _fixed(world: World, month: int, registered: Ints, rng: np.random.Generator) -> pl.DataFrame:
    found, taking = skill.batches(world, month), skill.participants(world, month)
    batch, people, about = taking.batch, taking.people, world.people
    provider = named(skill.PROVIDERS, found.provider[batch])
    centre = pl.Series(skill.centre_of(found, batch)).cast(pl.String).str.zfill(5)
    return pl.DataFrame(
        {
            "ID Peserta": texts.numbered("PST", str(BEGIN + month), np.arange(len(batch))),
            "Kunci Orang": about.keys(people),
            "Program": named(_PROGRAMMES, found.trade[batch]),
            "Kejuruan": named(_TRADE_NAMES, found.trade[batch]),
            "Kode Batch": texts.numbered("B", str(BEGIN + month), batch),
            "Lembaga": provider + " Contoh " + centre,
            "Jenis Lembaga": provider,
            "Metode": named(_METHODS, found.method[batch]),
            "Kuota Batch": texts.figures(found.quota[batch]),
            "Kode Kab/Kota": city_codes(found.regency[batch], registered, rng),
            "Jenis Kelamin": texts.words("L", "P", about.is_male(people)),
            "Tahun Lahir": texts.figures(about.birth_years(people)),
            "Pendidikan": about.educations(people),
            "Disabilitas": texts.words("Ya", "Tidak", about.has_disability(people)),
            "Tanggal Daftar": texts.days(registered, texts.SLASHED_DAY),
        }
    )


def _state(status: Ints, days: tuple[Ints, Ints], told: tuple[Flags, Flags], updated: Ints) -> pl.DataFrame:
    """What changes: status, beginning and end of the batch where they are told, and when this was known."""
    return pl.DataFrame(
        {
            "Tanggal Mulai": texts.days(days[0], texts.SLASHED_DAY, told[0]),
            "Tanggal Selesai": texts.days(days[1], texts.SLASHED_DAY, told[1]),
            "Status": named(STATUSES, status),
            "Diperbarui": texts.times(updated, texts.DOTTED_TIME),
            texts.AT: updated,
        }
    )
