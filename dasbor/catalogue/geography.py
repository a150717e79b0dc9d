"""Provinces, island groups and the two boundary bases.

Source of codes and names: BPS and Kemendagri code lists of 2025, ISO 3166-2:ID; the four new provinces of 2022 by
UU 14, 15, 16 and 29 of 2022. BPS and Kemendagri codes name different provinces from 91 to 97, so the system is part
of every name here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from dasbor.catalogue.text import Text, verbatim

Basis = Literal["38", "34"]
BASES: Final[tuple[Basis, ...]] = get_args(Basis)
BASIS_NAMES: Final[dict[Basis, Text]] = {
    "38": Text("38 provinsi (sekarang)", "38 provinces (present)"),
    "34": Text("34 provinsi (sebelum 2022)", "34 provinces (before 2022)"),
}
NATION: Final = "ID"
NATION_NAME: Final = verbatim("Indonesia")


@dataclass(frozen=True, slots=True)
class Province:
    """A present province with its codes in both systems and its code before the split of 2022."""

    code_bps: str
    code_kemendagri: str
    iso: str
    name: str
    island: str
    code_34: str

    @property
    def is_of_split(self) -> bool:
        """Whether the province lies in the two provinces of Papua that were split in 2022."""
        return self.code_34 in SPLIT_ON


@dataclass(frozen=True, slots=True)
class Island:
    """An island group, with its ISO 3166-2 geographical unit code."""

    code: str
    name: Text


SPLIT_ON: Final[dict[str, date]] = {"91": date(2022, 12, 9), "94": date(2022, 11, 11)}
"""BPS code before the split -> first day of the new provinces carved from it (inauguration)."""

ISLANDS: Final[dict[str, Island]] = {
    island.code: island
    for island in (
        Island("ID-SM", Text("Sumatera", "Sumatra")),
        Island("ID-JW", Text("Jawa", "Java")),
        Island("ID-NU", Text("Bali dan Nusa Tenggara", "Bali and Nusa Tenggara")),
        Island("ID-KA", verbatim("Kalimantan")),
        Island("ID-SL", verbatim("Sulawesi")),
        Island("ID-ML", verbatim("Maluku")),
        Island("ID-PP", verbatim("Papua")),
    )
}

_ROWS: Final = """
11 11 ID-AC ID-SM 11 Aceh
12 12 ID-SU ID-SM 12 Sumatera Utara
13 13 ID-SB ID-SM 13 Sumatera Barat
14 14 ID-RI ID-SM 14 Riau
15 15 ID-JA ID-SM 15 Jambi
16 16 ID-SS ID-SM 16 Sumatera Selatan
17 17 ID-BE ID-SM 17 Bengkulu
18 18 ID-LA ID-SM 18 Lampung
19 19 ID-BB ID-SM 19 Kepulauan Bangka Belitung
21 21 ID-KR ID-SM 21 Kepulauan Riau
31 31 ID-JK ID-JW 31 DKI Jakarta
32 32 ID-JB ID-JW 32 Jawa Barat
33 33 ID-JT ID-JW 33 Jawa Tengah
34 34 ID-YO ID-JW 34 DI Yogyakarta
35 35 ID-JI ID-JW 35 Jawa Timur
36 36 ID-BT ID-JW 36 Banten
51 51 ID-BA ID-NU 51 Bali
52 52 ID-NB ID-NU 52 Nusa Tenggara Barat
53 53 ID-NT ID-NU 53 Nusa Tenggara Timur
61 61 ID-KB ID-KA 61 Kalimantan Barat
62 62 ID-KT ID-KA 62 Kalimantan Tengah
63 63 ID-KS ID-KA 63 Kalimantan Selatan
64 64 ID-KI ID-KA 64 Kalimantan Timur
65 65 ID-KU ID-KA 65 Kalimantan Utara
71 71 ID-SA ID-SL 71 Sulawesi Utara
72 72 ID-ST ID-SL 72 Sulawesi Tengah
73 73 ID-SN ID-SL 73 Sulawesi Selatan
74 74 ID-SG ID-SL 74 Sulawesi Tenggara
75 75 ID-GO ID-SL 75 Gorontalo
76 76 ID-SR ID-SL 76 Sulawesi Barat
81 81 ID-MA ID-ML 81 Maluku
82 82 ID-MU ID-ML 82 Maluku Utara
91 92 ID-PB ID-PP 91 Papua Barat
92 96 ID-PD ID-PP 91 Papua Barat Daya
94 91 ID-PA ID-PP 94 Papua
95 93 ID-PS ID-PP 94 Papua Selatan
96 94 ID-PT ID-PP 94 Papua Tengah
97 95 ID-PE ID-PP 94 Papua Pegunungan
"""


def _province(row: str) -> Province:
    code_bps, code_kemendagri, iso, island, code_34, name = row.split(maxsplit=5)
    return Province(code_bps, code_kemendagri, iso, name, island, code_34)


PROVINCES: Final[dict[str, Province]] = {p.code_bps: p for p in map(_province, _ROWS.strip().splitlines())}
"""The 38 present provinces by BPS code, in the official order."""

PROVINCES_34: Final[dict[str, str]] = {
    code: ("Papua Barat" if code == "91" else "Papua" if code == "94" else PROVINCES[code].name)
    for code in dict.fromkeys(p.code_34 for p in PROVINCES.values())
}
"""The 34 provinces of before the split by BPS code of that time, with their names of that time."""


def area_codes(basis: Basis) -> tuple[str, ...]:
    """The BPS codes of all provinces of a basis, in the official order."""
    return tuple(PROVINCES if basis == "38" else PROVINCES_34)


def area_name(code: str, basis: Basis = "38") -> Text:
    """The name of the nation, an island group or a province of `basis`. Raises KeyError for an unknown code."""
    if code == NATION:
        return NATION_NAME
    if code in ISLANDS:
        return ISLANDS[code].name
    return verbatim(PROVINCES[code].name if basis == "38" else PROVINCES_34[code])


def code_kemendagri(code: str) -> str:
    """The Kemendagri code of an area; empty for island groups.

    It holds on both bases: Papua Barat was 92 and Papua 91 before the split, and they still are.
    """
    if code == NATION:
        return NATION
    if code in ISLANDS:
        return ""
    return PROVINCES[code].code_kemendagri


def island_of(code: str) -> str:
    """The code of the island group in which a province (of either basis) lies."""
    return PROVINCES[code].island


def provinces_of(island: str, basis: Basis = "38") -> tuple[str, ...]:
    """The codes of the provinces of an island group on a basis."""
    return tuple(code for code in area_codes(basis) if island_of(code) == island)
