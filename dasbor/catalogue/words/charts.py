"""The charts: headings, marks, legends, and what a screen reader is told."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

MAP: Final = Text("Peta provinsi", "Province map")
TILES: Final = Text("Petak provinsi", "Province tiles")
RANKING: Final = Text("Peringkat provinsi", "Province ranking")
TREND: Final = Text("Perkembangan", "Trend")
BREAKDOWN: Final = Text("Rincian menurut {dimension}", "Split by {dimension}")
TABLE: Final = Text("Lihat sebagai tabel", "Show as a table")
UNFINISHED: Final = Text("{period} (belum lengkap)", "{period} (not over)")
OF_PERIOD: Final = Text("{indicator}, {period}", "{indicator}, {period}")
SOURCE: Final = Text("Sumber: {sources}", "Source: {sources}")
DENOMINATOR: Final = Text("Penyebut: Sakernas {rounds}", "Denominator: Sakernas {rounds}")
RELEASE: Final = Text("Rilis {release}", "Release {release}")
ZERO_CLASS: Final = Text("nol (tanpa isian)", "zero (no fill)")
AND_ABOVE: Final = Text("{low} ke atas", "{low} and above")
RANGE: Final = Text("{low}–{high}", "{low}–{high}")
NATION_LINE: Final = Text("Indonesia {value}", "Indonesia {value}")
RANK: Final = Text("peringkat {rank} dari {count}", "rank {rank} of {count}")
SPLIT_MARK: Final = Text("Pemekaran Papua", "Split of Papua")
TILES_HELP: Final = Text(
    "Setiap petak adalah satu provinsi. Gunakan tombol panah untuk berpindah dan Enter untuk memilih.",
    "Each tile is one province. Use the arrow keys to move and Enter to select.",
)
TILES_HINT: Final = Text(
    "Arahkan penunjuk atau fokus ke sebuah petak untuk membaca angkanya; tekan untuk memilih provinsi itu.",
    "Point at or focus a tile to read its figure; press it to select the province.",
)
ALT_MAP: Final = Text(
    "Peta provinsi: {title}. {count} provinsi memiliki angka. Tertinggi {top}; terendah {bottom}.{hidden}",
    "Province map: {title}. {count} provinces have a figure. Highest {top}; lowest {bottom}.{hidden}",
)
ALT_MAP_EMPTY: Final = Text(
    "Peta provinsi: {title}. Tidak ada provinsi yang memiliki angka.{hidden}",
    "Province map: {title}. No province has a figure.{hidden}",
)
ALT_RANKING: Final = Text(
    "Diagram batang peringkat provinsi: {title}. Tertinggi {top}; terendah {bottom}.{hidden}",
    "Bar chart ranking the provinces: {title}. Highest {top}; lowest {bottom}.{hidden}",
)
ALT_TREND: Final = Text(
    "Diagram garis: {title}. {series}.",
    "Line chart: {title}. {series}.",
)
ALT_SERIES: Final = Text(
    "{area}: dari {first} ({first_period}) menjadi {last} ({last_period})",
    "{area}: from {first} ({first_period}) to {last} ({last_period})",
)
ALT_SERIES_EMPTY: Final = Text("{area}: tidak ada angka", "{area}: no figure")
ALT_BREAKDOWN: Final = Text(
    "Diagram batang menurut {dimension}: {title}. {parts}.",
    "Bar chart by {dimension}: {title}. {parts}.",
)
ALT_HEATMAP: Final = Text(
    "Tabel warna menurut {rows} dan {columns}: {title}. Terbesar: {top}.",
    "Heat table by {rows} and {columns}: {title}. Largest: {top}.",
)
ALT_HIDDEN: Final = Text(" Tanpa angka: {hidden}.", " Without a figure: {hidden}.")
ALT_PART: Final = Text("{name} {value}", "{name} {value}")
SAVE: Final = Text("Simpan grafik", "Save the chart")
SAVE_SVG: Final = Text("Unduh grafik sebagai SVG", "Download the chart as SVG")
SAVE_PNG: Final = Text("Unduh grafik sebagai PNG", "Download the chart as PNG")
TARGET: Final = Text("target", "target")
TARGET_OF: Final = Text("Target {year}: {value}. Sumber: {source}", "Target {year}: {value}. Source: {source}")
FORM: Final = Text("Tampilan", "View")
FORMS: Final[dict[str, Text]] = {
    "series": Text("Deret waktu", "Over time"),
    "season": Text("Musiman", "Season"),
    "moving": Text("12 bulan bergulir", "Moving year"),
}
SEASON: Final = Text("Bulan yang sama, tahun ke tahun", "Same months, year by year")
SEASON_TITLE: Final = Text("{indicator} menurut bulan, {years}, {area}", "{indicator} by month, {years}, {area}")
ALT_SEASON: Final = Text(
    "Diagram garis: {title}. Bulan {month}: {series}.",
    "Line chart: {title}. In {month}: {series}.",
)
ALT_YEAR: Final = Text("{value} ({year})", "{value} ({year})")
MOVING_TOTAL: Final = Text(
    "{title}; jumlah 12 bulan yang berakhir pada setiap bulan",
    "{title}; total of the 12 months that end with each month",
)
MOVING_RATIO: Final = Text(
    "{title}; dihitung dari jumlah 12 bulan yang berakhir pada setiap bulan",
    "{title}; from the sums of the 12 months that end with each month",
)
