"""Targets, what is achieved, and where the year is likely to end."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

TARGETS: Final = Text("Target, capaian, dan perkiraan akhir tahun", "Targets, achievement and projected year end")
LEDE: Final = Text(
    "Tahun {year}, data sampai {month}, {months} dari 12 bulan.", "{year}, data up to {month}, {months} of 12 months."
)
NONE: Final = Text("Tidak ada target untuk tahun {year} dalam rilis ini.", "The release holds no targets for {year}.")
RULE: Final = Text(
    "Perkiraan: capaian sampai kini dikali perbandingan setahun penuh terhadap bulan yang sama pada tahun-tahun lalu "
    "wilayah itu sendiri, sehingga musim ikut diperhitungkan; rentangnya 80%, dari perbedaan antartahun (sedikitnya "
    "tiga tahun). Sesuai: ujung rentang yang lebih buruk pun mencapai target; tidak sesuai: ujung yang lebih baik pun "
    "tidak; berisiko: di antaranya. Pola masa lalu, bukan ramalan atas perubahan kebijakan.",
    "Projection: what is achieved so far times what the whole year made of the same month in the area's own past "
    "years, so season is taken into account; its range is 80%, from how those years differ (three at least). On track: "
    "even the worse end of the range meets the target; off track: even the better end misses it; at risk: in "
    "between. A pattern of the past, no forecast of a change of policy.",
)
INDICATOR: Final = Text("Indikator", "Indicator")
PROVINCE: Final = Text("Provinsi", "Province")
TARGET: Final = Text("Target", "Target")
ACHIEVED: Final = Text("Capaian", "Achieved")
SHARE: Final = Text("Persen target", "Percent of target")
PROJECTED: Final = Text("Perkiraan akhir tahun", "Projected year end")
RANGE: Final = Text("Rentang 80%", "Range 80%")
STATE: Final = Text("Keadaan", "State")
STATES: Final[dict[str, Text]] = {
    "met": Text("tercapai", "met"),
    "not_met": Text("tidak tercapai", "not met"),
    "on_track": Text("sesuai", "on track"),
    "at_risk": Text("berisiko", "at risk"),
    "off_track": Text("tidak sesuai", "off track"),
    "unknown": Text("tidak dapat diperkirakan", "cannot be projected"),
}
"""By `dasbor.present.outlook.State`."""
NO_SUM: Final = Text(
    "Capaian tidak ada bila sebuah bulan dalam tahun itu tidak dilaporkan atau dirahasiakan: jumlah sebagian bulan "
    "akan terbaca sebagai kegagalan.",
    "Nothing is achieved on record where a month of the year is not reported or suppressed: the sum of the other "
    "months would read as failure.",
)
NO_PAST: Final = Text(
    "Perkiraan tidak ada bila kurang dari tiga tahun lalu memiliki angka setiap bulan, atau bila sebuah "
    "bulan tahun ini tidak dilaporkan.",
    "There is no projection where fewer than three past years have a figure for every month, or where a month of this "
    "year was not reported.",
)
BY_QUARTER: Final = Text(
    "{indicators}: memakai triwulan yang sudah berakhir, karena ada bulan yang dirahasiakan.",
    "{indicators}: by the quarters that are over, as months are suppressed.",
)
NO_FIGURE: Final = Text("tidak ada", "none")
SPAN: Final = Text("{low}–{high}", "{low}–{high}")
SOURCE: Final = Text("Sumber target: {sources}.", "Source of the targets: {sources}.")
NATION: Final = Text("Target Indonesia, {year}", "Targets of Indonesia, {year}")
BY_PROVINCE: Final = Text("Menurut provinsi", "By province")
BY_PROVINCE_LEDE: Final = Text(
    "Perkiraan akhir tahun dalam persen target, dengan rentang 80%.",
    "Projected year end in percent of the target, with the range of 80%.",
)
CELL: Final = Text("{mark} {projected}% ({low}–{high})", "{mark} {projected}% ({low}–{high})")
CELL_OVER: Final = Text("{mark} {share}%", "{mark} {share}%")
MARKS: Final = Text("Tanda: {marks}.", "Marks: {marks}.")
COUNTS: Final = Text(
    "<strong>{indicator}</strong>: Indonesia {state}; provinsi: {counts}.",
    "<strong>{indicator}</strong>: Indonesia {state}; provinces: {counts}.",
)
COUNT: Final = Text("{count} {state}", "{count} {state}")
