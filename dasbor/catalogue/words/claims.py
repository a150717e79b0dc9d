"""The sentences that open a page. Each is filled from an Answer, never written by hand."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

LEVEL: Final = Text(
    "<strong>{indicator}</strong> di {area} pada {period}: <strong>{value}</strong>{note}.",
    "<strong>{indicator}</strong> in {area} in {period}: <strong>{value}</strong>{note}.",
)
NO_LEVEL: Final = Text(
    "<strong>{indicator}</strong> di {area} pada {period} tidak memiliki angka: {status}.",
    "<strong>{indicator}</strong> in {area} in {period} has no figure: {status}.",
)
UNFINISHED: Final = Text(" (periode belum lengkap)", " (the period is not over)")
PROVISIONAL: Final = Text(" (angka sementara)", " (provisional)")
UP: Final = Text("naik {change} dibandingkan {since}", "up {change} on {since}")
DOWN: Final = Text("turun {change} dibandingkan {since}", "down {change} on {since}")
STABLE: Final = Text("relatif stabil dibandingkan {since}", "about the same as in {since}")
UNCHANGED: Final = Text("sama dengan {since}", "the same as in {since}")
ONE_CHANGE: Final = Text("Angka ini {first}.", "That is {first}.")
TWO_CHANGES: Final = Text("Angka ini {first}, dan {second}.", "That is {first}, and {second}.")
LEADERS: Final = Text("Tertinggi di {areas}.", "Highest in {areas}.")
LAGGARDS: Final = Text("Terendah di {areas}.", "Lowest in {areas}.")
TIED_LOWEST: Final = Text(
    "Terendah ({value}) di {count} provinsi sekaligus.", "Lowest ({value}) in {count} provinces alike."
)
AREA_VALUE: Final = Text("{area} ({value})", "{area} ({value})")
AND: Final = Text("{first} dan {last}", "{first} and {last}")
LIST_AND: Final = Text("{first}, dan {last}", "{first}, and {last}")
WITHOUT_FIGURE: Final = Text(
    "{count} dari {total} provinsi tanpa angka: {reasons}.", "{count} of {total} provinces have no figure: {reasons}."
)
REASON: Final = Text("{count} {status}", "{count} {status}")
NOTHING_TITLE: Final = Text("Tidak ada angka untuk pilihan ini", "There is no figure for this selection")
NOTHING: Final = Text("Status sel: {reasons}.", "Status of the cells: {reasons}.")
NOTHING_ROWS: Final = Text(
    "Rilis ini tidak memuat sel untuk pilihan tersebut.", "The release holds no cell for this selection."
)
POINTS: Final = Text("{value} poin persen", "{value} percentage points")
