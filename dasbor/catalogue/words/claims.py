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
LEADERS_ALONE: Final = Text(
    "Tertinggi di {first}, yang dapat dibedakan dari semua provinsi lain; berikutnya {others}.",
    "Highest in {first}, which can be told apart from every other province; next {others}.",
)
LEADERS_AMONG: Final = Text(
    "Tertinggi di {areas}; {count} provinsi lain tidak dapat dibedakan dari {area}.",
    "Highest in {areas}; {count} other provinces cannot be told apart from {area}.",
)
LEADERS_PAIR: Final = Text(
    "Tertinggi di {areas}; 1 provinsi lain tidak dapat dibedakan dari {area}.",
    "Highest in {areas}; 1 other province cannot be told apart from {area}.",
)
LAGGARDS_ALONE: Final = Text(
    "Terendah di {first}, yang dapat dibedakan dari semua provinsi lain; berikutnya {others}.",
    "Lowest in {first}, which can be told apart from every other province; next {others}.",
)
LAGGARDS_AMONG: Final = Text(
    "Terendah di {areas}; {count} provinsi lain tidak dapat dibedakan dari {area}.",
    "Lowest in {areas}; {count} other provinces cannot be told apart from {area}.",
)
LAGGARDS_PAIR: Final = Text(
    "Terendah di {areas}; 1 provinsi lain tidak dapat dibedakan dari {area}.",
    "Lowest in {areas}; 1 other province cannot be told apart from {area}.",
)
INDISTINCT: Final = Text(
    "Selisih antarprovinsi tidak melampaui ketidakpastian: {count} provinsi yang memiliki angka tidak dapat dibedakan "
    "satu sama lain.",
    "The provinces differ by no more than the uncertainty: the {count} that have a figure cannot be told apart.",
)
TARGET_PACE: Final = Text(
    "Sampai {month}, tercapai <strong>{value}</strong> ({share}) dari target {target} untuk tahun {year}, {verdict}.",
    "By {month}, <strong>{value}</strong> ({share}) of the target of {target} for {year} were reached, {verdict}.",
)
PACES: Final[dict[str, Text]] = {
    "1": Text("mendahului waktu yang berjalan ({due})", "ahead of the time of year ({due})"),
    "0": Text("sejalan dengan waktu yang berjalan ({due})", "in step with the time of year ({due})"),
    "-1": Text("tertinggal dari waktu yang berjalan ({due})", "behind the time of year ({due})"),
}
TARGET_LEVEL: Final = Text(
    "Target tahun {year} sebesar {target} {verdict}: sampai {month} angkanya <strong>{value}</strong>.",
    "The target of {target} for {year} {verdict}: up to {month} the figure is <strong>{value}</strong>.",
)
VERDICTS: Final[dict[str, Text]] = {
    "1": Text("sudah dipenuhi", "is met"),
    "0": Text("tidak dapat dibedakan dari capaian", "cannot be told apart from what was reached"),
    "-1": Text("belum dipenuhi", "is not met"),
}
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
