"""Feed `sertihub/assessments`: who was assessed, of graduates, jobseekers and people from outside, often again."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from etl.sample.hubs import texts
from etl.sample.hubs.batches import graduates
from etl.sample.plan import BEGIN, DAY, month_of_day
from etl.sample.world import figures, season, sectors
from etl.sample.world.arrays import named, pick, whole
from etl.sample.world.places import labour_force, province_of, provinces_bps
from etl.sample.world.registers import Register, identify, regency_of

if TYPE_CHECKING:
    from etl.sample.world.arrays import Flags, Ints, Words
    from etl.sample.world.whole import World

FEED: Final = "sertihub/assessments"
COLUMNS: Final = [
    "No",
    "ID Asesmen",
    "Kunci Orang",
    "Skema",
    "Jenjang KKNI",
    "Kategori KBLI",
    "Versi KBLI",
    "LSP",
    "Jenis LSP",
    "Kode Provinsi",
    "Provinsi",
    "JK",
    "Tahun Lahir",
    "Tanggal Asesmen",
    "Hasil",
    "Tanggal Terbit",
    "Berlaku Sampai",
    "Diperbarui",
]
GRADUATES_SHARE: Final = 0.45
"""How many graduates of a training are assessed after it; assumed."""
_JOBSEEKERS_SHARE: Final = 0.28
_LEVELS: Final = (4, 34, 28, 14, 8, 7, 3, 1.5, 0.5)
_LSP_SHARES: Final = (0.55, 0.15, 0.30)
_LSP_COUNTS: Final = (120, 30, 60)
_EARLY_SHARE: Final = 0.12
_TRAINED_MONTHS: Final = 4


def chunk(world: World, month: int) -> pl.DataFrame:
    """The rows about the assessments of a month: some before the certificate was issued, all after it."""
    rng = world.plan.rng(FEED, month)
    people, day = _assessed(world, month, rng)
    passed = rng.random(len(day)) < figures.PASS_RATE
    issued = day + rng.integers(5, 30, len(day), endpoint=True)
    clock = season.seconds(rng.random(len(day)), season.OFFICE_HOURS)
    is_issued = passed & (issued < world.plan.now // DAY)
    has_early = is_issued & (rng.random(len(day)) < _EARLY_SHARE)
    fixed = _fixed(world, month, people, day).hstack([named(("BK", "K"), passed.astype(np.int64)).alias("Hasil")])
    early = fixed.hstack(_issue(issued, np.zeros(len(day), dtype=bool), day * DAY + clock)).filter(has_early)
    final = fixed.hstack(_issue(issued, is_issued, np.where(is_issued, issued, day) * DAY + clock))
    return pl.concat([early, final]).select(*COLUMNS, texts.AT)


def _assessed(world: World, month: int, rng: np.random.Generator) -> tuple[Words, Ints]:
    """Graduates in the weeks after their training, and as many others as the month's total leaves room for."""
    trained, trained_day = _graduates(world, month)
    counts = _counts(world)
    wanted = counts[:, month]
    left = _left(wanted - np.bincount(regency_of(trained), minlength=len(wanted)), rng)
    regency = np.repeat(np.arange(len(left)), left)
    uniform = rng.random((3, len(regency)))
    before = counts[:, :month].sum(axis=1)
    is_again = (uniform[0] < figures.REPEATED_PEOPLE) & (before[regency] > 0)
    serial = np.where(is_again, uniform[1] * before[regency], before[regency] + uniform[1] * wanted[regency])
    people = identify(Register.OUTSIDE, regency, serial.astype(np.int64))
    stock = world.registers.jobseekers
    members = stock.total[regency, month - 1] if month else np.zeros(len(regency))
    seeks = (uniform[0] >= 1 - _JOBSEEKERS_SHARE) & (members > 0)
    people[seeks] = stock.draw(regency[seeks], month - 1, uniform[1][seeks])
    day = season.month_days(world.plan, month, uniform[2])
    return np.concatenate([trained, people]), np.concatenate([trained_day, day])


def _left(gap: Ints, rng: np.random.Generator) -> Ints:
    """Who is missing in each regency, less the surplus of the other regencies of its province."""
    short = np.maximum(gap, 0)
    by_province = np.bincount(province_of(), gap).clip(0)
    part = by_province / np.bincount(province_of(), short).clip(1)
    return whole(short * part[province_of()], rng)


def _graduates(world: World, month: int) -> tuple[Words, Ints]:
    """The graduates who are assessed in a month, and when: three to forty days after the end of the training."""
    people, days = [np.array([], dtype=np.uint64)], [np.array([], dtype=np.int64)]
    for begun in range(max(world.plan.first, month - _TRAINED_MONTHS), month + 1):
        passed, ended = graduates(world, begun)
        again = world.plan.rng(f"{FEED}/graduates", begun).random((2, len(passed)))
        assessed = ended + 3 + (again[1] * 38).astype(np.int64)
        chosen = (again[0] < GRADUATES_SHARE) & (month_of_day(assessed) == month)
        chosen &= assessed < world.plan.now // DAY
        people.append(passed[chosen])
        days.append(assessed[chosen])
    return np.concatenate(people), np.concatenate(days)


@lru_cache(maxsize=2)
def _counts(world: World) -> Ints:
    """Assessments by regency and month."""
    totals = season.monthly(figures.ASSESSMENTS, season.ASSESSING, world.plan)
    return np.stack([world.counts(FEED, month, total, labour_force()) for month, total in enumerate(totals)], axis=1)


def _fixed(world: World, month: int, people: Words, day: Ints) -> pl.DataFrame:
    rng = world.plan.rng(f"{FEED}/rows", month)
    size, about = len(people), world.people
    sector, version = pick(rng, sectors.CERTIFYING, size), sectors.versions(day, rng)
    kind = pick(rng, _LSP_SHARES, size)
    body = np.cumsum((0, *_LSP_COUNTS))[kind] + (rng.random(size) * np.array(_LSP_COUNTS)[kind]).astype(np.int64) + 1
    letter = sectors.letters(sector, np.full(size, 2020))
    scheme = pl.Series((rng.random(size) * 12).astype(np.int64) + 1).cast(pl.String).str.zfill(2)
    code, name = provinces_bps(province_of()[regency_of(people)], day)
    return pl.DataFrame(
        {
            "No": np.arange(1, size + 1),
            "ID Asesmen": texts.numbered("ASM", str(BEGIN + month), np.arange(size)),
            "Kunci Orang": about.keys(people),
            "Skema": "Skema Contoh " + letter + "-" + scheme,
            "Jenjang KKNI": pick(rng, _LEVELS, size) + 1,
            "Kategori KBLI": sectors.letters(sector, version),
            "Versi KBLI": version,
            "LSP": "LSP Contoh " + pl.Series(body).cast(pl.String).str.zfill(3),
            "Jenis LSP": named(("P1", "P2", "P3"), kind),
            "Kode Provinsi": code,
            "Provinsi": name,
            "JK": texts.words("L", "P", about.is_male(people)),
            "Tahun Lahir": about.birth_years(people),
            "Tanggal Asesmen": texts.dates(day),
        }
    )


def _issue(issued: Ints, told: Flags, updated: Ints) -> pl.DataFrame:
    """What changes: the certificate, valid for three years, where it is issued already, and when this was known."""
    day = texts.dates(issued, told)
    return pl.DataFrame(
        {
            "Tanggal Terbit": day,
            "Berlaku Sampai": day.dt.offset_by("3y"),
            "Diperbarui": pl.Series(updated * 1_000_000).cast(pl.Datetime("us")),
            texts.AT: updated,
        }
    )
