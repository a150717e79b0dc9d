"""The digital adoption index: which indicators it is made of, between which fixed goal-posts, and how.

After OECD and JRC (2008), "Handbook on Constructing Composite Indicators". The reasons are in docs/decisions; every
figure between goal-posts is a choice that may be disputed, so each one states why.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from dasbor.catalogue.text import Text

KEY: Final = "digital_adoption_index"
"""Its anchor in the dictionary. It is no indicator: it cannot be filtered, split or added up."""
NAME: Final = Text("Indeks Adopsi Digital SIAPkerja", "SIAPkerja digital adoption index")


@dataclass(frozen=True, slots=True)
class Component:
    """One part of the index: an indicator between two goal-posts, which score 0 and 100.

    `is_log` says that each tenfold counts the same. `reason` says why the goal-posts stand where they do.
    """

    indicator: str
    name: Text
    low: float
    high: float
    reason: Text
    is_log: bool = False

    def __post_init__(self) -> None:
        if not self.low < self.high or (self.is_log and self.low <= 0):
            msg = f"The goal-posts of {self.indicator!r} must be in order, and above zero on a logarithmic scale."
            raise ValueError(msg)

    def scaled(self, value: float) -> float:
        """Where a figure stands between the goal-posts, from 0 to 100; beyond them it stands at the nearer one."""
        if value <= self.low:
            return 0.0
        if self.is_log:
            share = math.log(value / self.low) / math.log(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return min(share, 1.0) * 100


_WHOLE = Text("tidak satu pun sampai seluruhnya", "from none to all")

COMPONENTS: Final = (
    Component(
        "accounts_total_per_1000",
        Text("Jangkauan", "Reach"),
        0.1,
        1000,
        Text(
            "dari satu akun per sepuluh ribu angkatan kerja, sama dengan nyaris tidak ada, sampai seluruh angkatan "
            "kerja; skala logaritma, karena jangkauan antarprovinsi berbeda berlipat-lipat: setiap kelipatan sepuluh "
            "bernilai 25",
            "from one account per ten thousand of the labour force, which is next to none, to the whole labour force; "
            "on a logarithmic scale, as reach differs between provinces by multiples: each tenfold is worth 25",
        ),
        is_log=True,
    ),
    Component("active_share", Text("Pemakaian", "Use"), 0, 100, _WHOLE),
    Component("journey_completion_rate", Text("Penyelesaian", "Completion"), 0, 100, _WHOLE),
    Component("digital_takeup", Text("Kanal digital", "Digital channel"), 0, 100, _WHOLE),
)
"""The parts, in the order of a user's way: has an account, uses it, completes what was started, and does so online."""

EQUAL: Final = (1.0,) * len(COMPONENTS)
"""The weights of the index."""

METHOD: Final = Text(
    "Setiap komponen diskalakan min-maks di antara dua patokan tetap menjadi 0–100, lalu dirata-ratakan (rata-rata "
    "hitung) dengan bobot sama. Patokan tidak berubah antarperiode, sehingga nilai dapat dibandingkan dari waktu ke "
    "waktu. Dihitung per triwulan yang sudah berakhir. Nilai Indonesia dihitung dari pembilang dan penyebut nasional, "
    "bukan rata-rata provinsi. Bila satu komponen tidak ada atau dirahasiakan, indeks tidak dihitung. Rata-rata hitung "
    "berarti nilai rendah pada satu komponen dapat diimbangi komponen lain; karena itu indeks selalu dibaca bersama "
    "komponennya.",
    "Each component is scaled by min-max between two fixed goal-posts to 0–100 and averaged (arithmetic mean) with "
    "equal weights. The goal-posts do not change between periods, so values can be compared over time. It is computed "
    "by quarters that are over. The value of Indonesia is computed from national numerators and denominators and is "
    "not the mean of the provinces. Where a component is missing or suppressed there is no index. In an arithmetic "
    "mean a low component can be made up for by another one; so the index is always read beside its components.",
)
CERTAINTY: Final = Text(
    "Rentang indeks menggabungkan rentang setiap komponen (kebetulan dan perlindungan data) dengan metode MOVER, "
    "seolah-olah komponen saling bebas. Rentang peringkat berlaku untuk semua provinsi sekaligus dengan keyakinan 90%: "
    "dua provinsi dibedakan hanya bila rentangnya tidak bertindihan.",
    "The range of the index joins the ranges of its components (chance and data protection) by the MOVER method, as if "
    "the components were independent. Ranges of ranks hold for all provinces together with confidence 90%: two "
    "provinces are told apart only where their ranges do not overlap.",
)
LEFT_OUT: Final = Text(
    "Kepatuhan lapor lowongan tidak dimasukkan karena mengukur pemberi kerja dan tidak tersedia menurut enam provinsi "
    "di Papua sekarang; kesetaraan jangkauan tidak dimasukkan karena hanya tersedia secara nasional; pengguna aktif "
    "per 1.000 angkatan kerja tidak dimasukkan karena merupakan hasil kali jangkauan dan pemakaian.",
    "The employer reporting rate is left out as it measures employers and does not exist by the six present provinces "
    "of Papua; reach parity is left out as it exists for the nation only; active users per 1,000 labour force are left "
    "out as they are the product of reach and use.",
)
SOURCES: Final = (
    "OECD and JRC (2008), Handbook on Constructing Composite Indicators: Methodology and User Guide, OECD Publishing.",
    "UNDP, Human Development Report, Technical notes: fixed goalposts, and a logarithmic scale for income.",
    (
        "Zou, G. Y. and Donner, A. (2008), Construction of confidence limits about effect measures: a general "
        "approach, Statistics in Medicine 27."
    ),
    (
        "Klein, M., Wright, T. and Wieczorek, J. (2020), A joint confidence region for an overall ranking of "
        "populations, Journal of the Royal Statistical Society C 69."
    ),
)
"""What the method follows, as cited in both languages."""
