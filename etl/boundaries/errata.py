"""What is known to be wrong in the archive: records, so that an error that upstream mends is noticed and removed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class WrongProvince:
    """A unit that the archive puts in another province than the one it lies in."""

    unit: str
    stated: str
    actual: str


@dataclass(frozen=True, slots=True)
class Lake:
    """A lake that the archive holds only as a part of a feature of several lakes; the point lies in its water."""

    name: str
    longitude: float
    latitude: float
    province: str


WRONG_PROVINCES: Final = (
    WrongProvince("Natuna", "Sumatera Utara", "Kepulauan Riau"),
    WrongProvince("Kepulauan Seribu", "Jawa Barat", "DKI Jakarta"),
    WrongProvince("Tangerang", "Jawa Barat", "Banten"),
    WrongProvince("Empat Lawang", "Bengkulu", "Sumatera Selatan"),
    WrongProvince("Musi Rawas Utara", "Jambi", "Sumatera Selatan"),
    WrongProvince("Maluku Barat Daya", "Lautém Municipality", "Maluku"),
)

LAKES_UNIT: Final = "Danau"
"""The unit that is several lakes of several provinces in one feature."""

LAKES: Final = (
    Lake("Danau Ranau", 103.93, -4.87, "Sumatera Selatan"),
    Lake("Danau Singkarak", 100.54, -0.61, "Sumatera Barat"),
    Lake("Danau Mooat", 124.461, 0.757, "Sulawesi Utara"),
    Lake("Danau Tondano", 124.897, 1.228, "Sulawesi Utara"),
)

NOT_REGENCIES: Final = frozenset(
    {"Danau Toba", "Hutan", "Waduk Cirata", "Wadung Kedungombo"} | {lake.name for lake in LAKES}
)
"""Units that are waters or forests; the archive spells Waduk Kedungombo so."""

FORMER_NAMES: Final = {
    "Mahakam Hulu": "Mahakam Ulu",
    "Maluku Tenggara Barat": "Kepulauan Tanimbar",
    "Mamuju Utara": "Pasangkayu",
    "Siau Tagulandang Biaro": "Kep. Siau Tagulandang Biaro",
    "Toba Samosir": "Toba",
}
"""Name of a regency in the archive -> its name in the code list, where more differs than spaces, hyphens and case."""
