"""Feed `bizhub/beneficiaries`: applications for grants, approved or not, and what became of the businesses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from etl.sample.hubs import texts
from etl.sample.hubs.grants import FEED, PROGRAMMES, PUBLIC_WORKS, Cases, cases, people_of
from etl.sample.plan import BEGIN, DAY
from etl.sample.world import season, sectors
from etl.sample.world.arrays import choose, named
from etl.sample.world.registers import regency_of
from etl.sample.world.spelling import spelled
from etl.sample.world.whole import skipped

if TYPE_CHECKING:
    from etl.sample.world.arrays import Flags, Ints
    from etl.sample.world.whole import World

COLUMNS: Final = [
    "id_permohonan",
    "kunci_orang",
    "program",
    "id_kelompok",
    "provinsi",
    "kabupaten_kota",
    "jenis_kelamin",
    "tahun_lahir",
    "kategori_kbli",
    "versi_kbli",
    "tanggal_ajuan",
    "tanggal_setuju",
    "tanggal_cair",
    "nilai_bantuan",
    "tanggal_mulai_usaha",
    "tanggal_tutup_usaha",
    "tenaga_kerja_terserap",
    "status",
    "diperbarui",
]
_STATUSES: Final = ("diajukan", "disetujui", "ditolak", "dicairkan", "berjalan", "tutup")
_SHARES: Final = (0.2, 0.1)
"""How many rows are also there as they were when applied for, and when approved."""


def chunk(world: World, month: int) -> pl.DataFrame:
    """The rows about the applications of a month."""
    found = cases(world, month)
    case = np.repeat(np.arange(len(found.regency)), found.size)
    rng = world.plan.rng(f"{FEED}/rows", month)
    clock = season.seconds(rng.random(len(case)), season.OFFICE_HOURS)
    fixed = _fixed(world, month, found, case)
    days = {name: skipped(getattr(found, name), world.truths.lost(FEED))[case] for name in Cases.STAGES}
    uniform = rng.random(len(case))
    today = np.full(len(case), world.plan.now // DAY)
    final = _as_of(days, today, clock)
    known = (final[texts.AT] // DAY).to_numpy()
    frames = [fixed.hstack(final).hstack(_money(found, case, final))]
    for stage, low, high in (("applied", 0.0, _SHARES[0]), ("approved", _SHARES[0], sum(_SHARES))):
        chosen = (uniform >= low) & (uniform < high) & (days[stage] < known) & (days[stage] > 0)
        then = _as_of(days, days[stage] + 1, clock)
        frames.append(fixed.hstack(then).hstack(_money(found, case, then)).filter(pl.Series(chosen)))
    return pl.concat(frames).select(*COLUMNS, texts.AT)


def _fixed(world: World, month: int, found: Cases, case: Ints) -> pl.DataFrame:
    rng = world.plan.rng(f"{FEED}/words", month)
    people, about = people_of(world, month), world.people
    applied, programme = found.applied[case], found.programme[case]
    version, uniform = sectors.versions(found.applied, rng)[case], rng.random(len(found.regency))
    works = choose(uniform, sectors.PUBLIC_WORKS)
    sector = np.where(programme == PUBLIC_WORKS, works[case], choose(uniform, sectors.BUSINESSES)[case])
    province, regency = spelled(regency_of(people), applied, rng)
    group = texts.numbered("KLP", str(BEGIN + month), case)
    return pl.DataFrame(
        {
            "id_permohonan": texts.numbered("PMH", str(BEGIN + month), np.arange(len(case))),
            "kunci_orang": about.keys(people),
            "program": named(PROGRAMMES, programme),
            "id_kelompok": group.set(pl.Series(found.size[case] == 1), ""),
            "provinsi": province,
            "kabupaten_kota": regency,
            "jenis_kelamin": texts.words("Laki-laki", "Perempuan", about.is_male(people)),
            "tahun_lahir": texts.figures(about.birth_years(people)),
            "kategori_kbli": sectors.letters(sector, version),
            "versi_kbli": texts.figures(version),
            "tanggal_ajuan": texts.days(applied),
        }
    )


def _as_of(days: dict[str, Ints], today: Ints, clock: Ints) -> pl.DataFrame:
    """What was known before a day: the stages reached, the status they give, and when the last one was reached."""
    reached = {name: (day > 0) & (day < today) for name, day in days.items()}
    status = np.zeros(len(today), dtype=np.int64)
    latest = days["applied"]
    for name, place in (("approved", 1), ("rejected", 2), ("disbursed", 3), ("started", 4), ("closed", 5)):
        status = np.where(reached[name], place, status)
        latest = np.where(reached[name], np.maximum(latest, days[name]), latest)
    updated = latest * DAY + clock
    shown = {"setuju": "approved", "cair": "disbursed", "mulai_usaha": "started", "tutup_usaha": "closed"}
    columns = {f"tanggal_{word}": texts.days(days[name], where=reached[name]) for word, name in shown.items()}
    rest = {"status": named(_STATUSES, status), "diperbarui": texts.times(updated), texts.AT: updated}
    return pl.DataFrame(columns | rest)


def _money(found: Cases, case: Ints, state: pl.DataFrame) -> pl.DataFrame:
    """The grant once it is paid, and the workers once the business has started."""
    is_paid: Flags = (state["tanggal_cair"] != "").to_numpy()
    is_started: Flags = (state["tanggal_mulai_usaha"] != "").to_numpy()
    return pl.DataFrame(
        {
            "nilai_bantuan": texts.dotted(found.grant[case], is_paid),
            "tenaga_kerja_terserap": texts.figures(found.workers[case], is_started),
        }
    )
