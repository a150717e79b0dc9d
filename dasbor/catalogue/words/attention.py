"""Whether attention to the website and social media goes along with use of the services."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

HEADING: Final = Text("Perhatian dan pemakaian layanan", "Attention and use")
LEDE: Final = Text(
    "Indonesia, {first} sampai {last}. Apakah lonjakan perhatian diikuti pemakaian layanan pada bulan yang sama dan "
    "bulan berikutnya? Yang diukur adalah hubungan dalam waktu, bukan sebab akibat: kampanye, musim kerja, atau "
    "kebijakan dapat menggerakkan keduanya.",
    "Indonesia, {first} to {last}. Are bursts of attention followed by use of the services in the same month and the "
    "next? What is measured goes along in time and is no cause: a campaign, a hiring season or a policy may move "
    "both.",
)
NONE: Final = Text(
    "Belum ada cukup bulan untuk dibandingkan (sedikitnya 24 setelah setahun pertama).",
    "There are not enough months to compare yet (24 at least, after the first year).",
)
ATTENTION: Final = Text("Perhatian", "Attention")
USE: Final = Text("Pemakaian", "Use")
SAME: Final = Text("Korelasi, bulan yang sama", "Correlation, same month")
LATER: Final = Text("Korelasi, bulan berikutnya", "Correlation, next month")
BURSTS: Final = Text("Pemakaian saat lonjakan", "Use at bursts")
OTHERS: Final = Text("Pemakaian di bulan lain", "Use in other months")
READING: Final = Text("Bacaan", "Reading")
VALUE: Final = Text("{value} ({low} sampai {high})", "{value} ({low} to {high})")
NO_VALUE: Final = Text("tidak ada", "none")
READINGS: Final[dict[tuple[int, int], Text]] = {
    (1, 1): Text(
        "naik turun bersama pada bulan yang sama dan berikutnya", "go up and down together, same month and next"
    ),
    (1, 0): Text("naik turun bersama pada bulan yang sama", "go up and down together in the same month"),
    (0, 1): Text("naik turun bersama dengan selang sebulan", "go up and down together a month apart"),
    (0, 0): Text("tidak ada hubungan yang dapat dipastikan", "no association that is certain"),
}
"""By the direction in the same month and in the next."""
APART: Final = Text("bergerak berlawanan", "move in opposite directions")
NOTE: Final = Text(
    "Perubahan terhadap bulan yang sama setahun sebelumnya, sehingga musim hilang. Korelasi peringkat Spearman dari −1 "
    "sampai 1, dengan rentang yang berlaku untuk seluruh tabel sekaligus (keyakinan 90%; bulan yang berdekatan "
    "dihitung sebagai lebih sedikit bulan bebas). Lonjakan: seperlima bulan dengan pertumbuhan perhatian tertinggi, "
    "beserta bulan sesudahnya; di situ tertera median perubahan pemakaian setahun.",
    "Changes on the same month a year before, so season falls out. Spearman's rank correlation from −1 to 1, with "
    "ranges that hold for the whole table together (confidence 90%; neighbouring months count as fewer independent "
    "ones). Bursts: the fifth of months in which attention grew most, and the month after each; the figure is the "
    "median change of use on the year.",
)
