"""The ways in which people write provinces and regencies."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from dasbor.catalogue.geography import PROVINCES, PROVINCES_34, SPLIT_ON
from etl.sample.plan import day_number
from etl.sample.world.arrays import named
from etl.sample.world.places import province_of, regencies

if TYPE_CHECKING:
    import polars as pl

    from etl.sample.world.arrays import Ints

_ALIASES: Final = {
    "12": ("Sumut",),
    "13": ("Sumbar",),
    "16": ("Sumsel",),
    "19": ("Kep. Bangka Belitung", "KEP. BANGKA BELITUNG", "Bangka Belitung"),
    "21": ("Kep. Riau", "KEP. RIAU", "Kepri"),
    "31": ("Jakarta", "DKI JAKARTA", "D.K.I. Jakarta"),
    "32": ("Jabar",),
    "33": ("Jateng",),
    "34": ("D.I. Yogyakarta", "DIY", "Daerah Istimewa Yogyakarta"),
    "35": ("Jatim",),
    "52": ("NTB",),
    "53": ("NTT",),
    "61": ("Kalbar",),
    "63": ("Kalsel",),
    "64": ("Kaltim",),
    "73": ("Sulsel",),
}
_USUAL: Final = 0.55
"""How often the usual spelling is used."""


def _province_ways(name: str, aliases: tuple[str, ...]) -> list[str]:
    return [name, name.upper(), f"Prov. {name}", f"Provinsi {name}", *aliases]


def _regency_ways(name: str) -> list[str]:
    kind, _, rest = name.partition(" ")
    ways = [name, name.upper()]
    return [*ways, f"Kab. {rest}", f"KAB. {rest.upper()}"] if kind == "Kabupaten" else ways


@cache
def _table(names: tuple[tuple[str, ...], ...]) -> tuple[list[str], Ints, Ints]:
    sizes = np.array([len(ways) for ways in names])
    return [way for ways in names for way in ways], np.cumsum(sizes) - sizes, sizes


def _spell(names: tuple[tuple[str, ...], ...], index: Ints, rng: np.random.Generator) -> pl.Series:
    ways, start, size = _table(names)
    other = (rng.random(len(index)) * size[index]).astype(np.int64)
    return named(ways, start[index] + np.where(rng.random(len(index)) < _USUAL, 0, other))


@cache
def _provinces() -> tuple[tuple[str, ...], ...]:
    now = [tuple(_province_ways(p.name, _ALIASES.get(code, ()))) for code, p in PROVINCES.items()]
    before = [tuple(_province_ways(PROVINCES_34[p.code_34], ())) for p in PROVINCES.values()]
    return (*now, *before)


@cache
def _regencies() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_regency_ways(name)) for name in regencies()["regency"])


def spelled(regency: Ints, days: Ints, rng: np.random.Generator) -> tuple[pl.Series, pl.Series]:
    """Province and regency in words, in many spellings, with the province that existed on those days."""
    split = np.array([day_number(SPLIT_ON[p.code_34]) if p.is_of_split else 0 for p in PROVINCES.values()])
    province = province_of()[regency]
    is_old = days < split[province]
    words = _spell(_provinces(), province + is_old * len(PROVINCES), rng)
    return words, _spell(_regencies(), regency, rng)
