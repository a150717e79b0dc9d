"""Rankings and how sure they are."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

INTERVAL: Final = Text("rentang {low}–{high}", "range {low}–{high}")
NOT_TOLD_APART: Final = Text(
    "tidak dapat dibedakan dari {area}: {count} provinsi lain",
    "cannot be told apart from {area}: {count} other provinces",
)
NOT_TOLD_APART_ONE: Final = Text(
    "tidak dapat dibedakan dari {area}: 1 provinsi lain", "cannot be told apart from {area}: 1 other province"
)
WHISKER: Final = Text(
    "rentang ketidakpastian (90% untuk semua provinsi sekaligus)",
    "range of uncertainty (90% for all provinces at once)",
)
LEDE: Final = Text(
    "Garis pada tiap batang menunjukkan rentang ketidakpastian. Dua provinsi dapat dibedakan hanya jika rentangnya "
    "tidak bertumpang tindih; angka di depan nama adalah peringkat yang masih mungkin.",
    "The line on each bar is the range of uncertainty. Two provinces can be told apart only where their ranges do not "
    "overlap; the number before a name gives the ranks that remain possible.",
)
LEDE_FACTS: Final = Text(
    "Angka dibandingkan sebagai fakta, tanpa rentang ketidakpastian.",
    "The figures are compared as facts, without a range of uncertainty.",
)
TABLE_NOTE: Final = Text(
    "Batas bawah dan atas berlaku untuk semua provinsi sekaligus dengan keyakinan 90%; provinsi yang batasnya "
    "bertumpang tindih tidak dapat dibedakan.",
    "The limits hold for all provinces at once with 90% confidence; provinces whose limits overlap cannot be told "
    "apart.",
)
LOW: Final = Text("Batas bawah", "Lower limit")
HIGH: Final = Text("Batas atas", "Upper limit")
POSSIBLE_RANKS: Final = Text("Peringkat yang mungkin", "Possible ranks")
ALT_APART: Final = Text(
    " {count} provinsi tidak dapat dibedakan dari yang tertinggi.",
    " {count} provinces cannot be told apart from the highest.",
)
ALT_APART_ONE: Final = Text(
    " 1 provinsi tidak dapat dibedakan dari yang tertinggi.", " 1 province cannot be told apart from the highest."
)
UNCERTAINTY: Final = Text("Ketidakpastian", "Uncertainty")
MODELS: Final[dict[str, Text]] = {
    "count": Text(
        "Hitungan kejadian berubah secara acak dari periode ke periode (Poisson); rentangnya menurut Garwood, ditambah "
        "galat pelindungan data.",
        "A count of events varies by chance from period to period (Poisson); its range follows Garwood, with the error "
        "of data protection added.",
    ),
    "share": Text(
        "Bagian dari suatu jumlah berubah secara acak (binomial); rentangnya menurut Clopper dan Pearson, ditambah "
        "galat pelindungan data.",
        "A share of a number varies by chance (binomial); its range follows Clopper and Pearson, with the error of "
        "data protection added.",
    ),
    "two_counts": Text(
        "Perbandingan dua hitungan kejadian yang masing-masing berubah secara acak (Poisson); rentangnya menurut "
        "Przyborowski dan Wilenski, ditambah galat pelindungan data.",
        "A ratio of two counts of events that each vary by chance (Poisson); its range follows Przyborowski and "
        "Wilenski, with the error of data protection added.",
    ),
    "none": Text(
        "Dibandingkan sebagai fakta; hanya galat pelindungan data yang diperhitungkan, bila ada.",
        "Compared as facts; only the error of data protection is taken into account, where there is any.",
    ),
}
"""Model of chance -> what the definition of an indicator says of it."""
METHOD: Final = Text(
    "Peringkat: rentang 90% untuk semua provinsi sekaligus (Klein, Wright, dan Wieczorek 2020). Perubahan disebut "
    "stabil bila berada dalam rentang 95%.",
    "Ranks: ranges of 90% for all provinces at once (Klein, Wright and Wieczorek 2020). A change within a range of 95% "
    "is called stable.",
)
