"""What each feed of the sample is: where its rows come from, into which files they go, how they are spoilt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from etl.sample.files import faults_hubs, faults_people
from etl.sample.files.sinks import Csv, Excel, JsonLines, Parquet, semicolons, with_bom
from etl.sample.hubs import (
    accounts,
    applications,
    assessments,
    beneficiaries,
    channels,
    events,
    jobseekers,
    participants,
    placements,
    vacancies,
    wlkp,
)
from etl.sample.hubs.batches import FEED as PARTICIPANTS
from etl.sample.hubs.grants import FEED as BENEFICIARIES
from etl.sample.hubs.placed import FEED as PLACEMENTS
from etl.sample.hubs.postings import FEED as VACANCIES
from etl.sample.world.arrays import hexes, mix

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import polars as pl

    from etl.sample.files.defects import Defect
    from etl.sample.files.sinks import Sink
    from etl.sample.world.whole import World

_TITLES: Final = ("Rekapitulasi asesmen kompetensi (sampel sintetis)", "Sumber: contoh; bukan data BNSP")


@dataclass(frozen=True, slots=True)
class Source:
    """A feed of the sample that is made month by month."""

    feed: str
    stem: str
    suffix: str
    chunk: Callable[[World, int], pl.DataFrame]
    open: Callable[[Path], Sink]
    defects: tuple[Defect, ...]
    key: Callable[[int], dict[str, Any]]
    """The columns that make a row another record, for a running number."""
    yearly: float
    """About how many rows it has in a year at scale 1."""
    is_register: bool = False
    """Whether it is complete since the beginning, whatever period is asked for."""
    is_zipped: bool = False
    """Whether the files of past years come compressed."""


def _numbered(column: str, form: str) -> Callable[[int], dict[str, Any]]:
    return lambda number: {column: f"{form}-{number:06d}"}


def _hexadecimal(column: str) -> Callable[[int], dict[str, Any]]:
    def key(number: int) -> dict[str, Any]:
        word = np.array([number], dtype=np.uint64)
        return {column: hexes(mix(word, 51), mix(word, 52))[0]}

    return key


def _unseen(number: int) -> dict[str, Any]:
    """A month of the channels that nobody reports otherwise."""
    return {"month": f"2019-{number % 12 + 1:02d}"}


SOURCES: Final[tuple[Source, ...]] = (
    Source(
        VACANCIES,
        "karirhub/lowongan",
        ".csv",
        vacancies.chunk,
        Csv,
        faults_hubs.VACANCIES,
        _hexadecimal("id"),
        1_900_000,
    ),
    Source(
        jobseekers.FEED,
        "karirhub/pencari_kerja",
        ".csv",
        jobseekers.chunk,
        Csv,
        faults_people.JOBSEEKERS,
        _hexadecimal("person_key"),
        1_600_000,
        is_register=True,
        is_zipped=True,
    ),
    Source(
        applications.FEED,
        "karirhub/lamaran",
        ".parquet",
        applications.chunk,
        Parquet,
        faults_people.APPLICATIONS,
        _numbered("application_id", "LMR-X"),
        4_200_000,
    ),
    Source(
        PLACEMENTS,
        "karirhub/penempatan",
        ".csv",
        placements.chunk,
        Csv,
        faults_hubs.PLACEMENTS,
        _numbered("placement_id", "PNP-X"),
        310_000,
        is_zipped=True,
    ),
    Source(
        PARTICIPANTS,
        "skillhub/peserta",
        ".csv",
        participants.chunk,
        semicolons,
        faults_hubs.PARTICIPANTS,
        _numbered("ID Peserta", "PST-X"),
        330_000,
    ),
    Source(
        assessments.FEED,
        "sertihub/asesmen",
        ".xlsx",
        assessments.chunk,
        partial(Excel, titles=_TITLES),
        faults_hubs.ASSESSMENTS,
        _numbered("ID Asesmen", "ASM-X"),
        600_000,
    ),
    Source(
        BENEFICIARIES,
        "bizhub/penerima",
        ".csv",
        beneficiaries.chunk,
        with_bom,
        faults_hubs.BENEFICIARIES,
        _numbered("id_permohonan", "PMH-X"),
        280_000,
    ),
    Source(
        accounts.FEED,
        "siapkerja/akun",
        ".parquet",
        accounts.chunk,
        Parquet,
        faults_people.ACCOUNTS,
        _hexadecimal("person_key"),
        1_100_000,
        is_register=True,
    ),
    Source(
        events.FEED,
        "siapkerja/aktivitas",
        ".parquet",
        events.chunk,
        Parquet,
        faults_people.EVENTS,
        _hexadecimal("event_id"),
        12_000_000,
    ),
    Source(
        wlkp.FEED,
        "siapkerja/wlkp",
        ".csv",
        wlkp.chunk,
        Csv,
        faults_people.EMPLOYERS,
        _hexadecimal("employer_id"),
        60_000,
        is_register=True,
    ),
    Source(channels.FEED, "outreach/kanal", ".csv", channels.chunk, Csv, faults_people.CHANNELS, _unseen, 72),
)
JSON_LINES: Final = (partial(JsonLines, numbers=vacancies.NUMBERS), faults_hubs.VACANCIES_JSON)
"""How the one month of vacancies is written that comes as JSON lines."""
