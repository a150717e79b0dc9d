"""The analysts' desk: what is chosen, what the file will hold, how to get it again."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text, verbatim

CHOOSE: Final = Text("Pilih data", "Choose the data")
MORE_INDICATORS: Final = Text("Indikator tambahan", "Further indicators")
MORE_HELP: Final = Text(
    "Hanya indikator yang dapat dirinci dan disaring dengan cara yang sama.",
    "Only indicators that can be split and filtered in the same way.",
)
NONE_MORE: Final = Text("Tidak ada", "None")
RELEASE: Final = Text("Menurut rilis", "As published on")
IN_FORCE: Final = Text("{release} (berlaku)", "{release} (in force)")

CONTENTS: Final = Text("Isi berkas", "What the file holds")
ROWS: Final = Text("{rows} baris, kira-kira {size} sebagai CSV.", "{rows} rows, about {size} as CSV.")
ROWS_ONE: Final = Text("1 baris.", "1 row.")
STATES: Final = Text("Status sel: {states}.", "Status of the cells: {states}.")
STATE: Final = Text("{count} {status}", "{count} {status}")
HIDDEN: Final = Text(
    "{count} sel dirahasiakan untuk melindungi orang; barisnya ada, nilainya kosong.",
    "{count} cells are suppressed to protect people; their rows are there, without a value.",
)
NOT_COUNTED: Final = Text(
    "Pilihan ini terlalu besar untuk dihitung statusnya di layar; kolom status pada berkas memuatnya.",
    "This selection is too large for its statuses to be counted on screen; the column status of the file has them.",
)
FIRST_ROWS: Final = Text("Baris pertama", "First rows")

DOWNLOAD: Final = Text("Unduh", "Download")
DOWNLOAD_LEDE: Final = Text(
    "Berkas dibuat selagi dikirim, tanpa batas baris; setiap berkas memuat status, sumber, rilis, dan metadatanya.",
    "Files are made while they are sent, with no limit of rows; each holds its statuses, source, release and metadata.",
)
FORMATS: Final[dict[str, Text]] = {
    "xlsx": Text("Excel (XLSX)", "Excel (XLSX)"),
    "csv-excel": Text("CSV untuk Excel", "CSV for Excel"),
    "csv": Text("CSV (baku)", "CSV (standard)"),
    "parquet": verbatim("Parquet"),
    "json": verbatim("JSON"),
    "jsonstat.json": verbatim("JSON-stat 2.0"),
    "sdmx.csv": verbatim("SDMX-CSV 2.0"),
    "sdmx-structure.json": Text("Struktur SDMX", "SDMX structure"),
    "zip": Text("ZIP dengan metadata", "ZIP with metadata"),
}
"""What a button says of each kind of file, in the order of the buttons."""
CHART_DATA: Final = Text("Unduh angka grafik ini:", "Download the figures of this chart:")
MORE_FORMATS: Final = Text(
    "Format lain, alamat untuk program, dan rilis lain di halaman Unduh",
    "Other formats, addresses for programs, and other releases on the page Download",
)

AGAIN: Final = Text("Ambil lagi dengan program", "Fetch it again by program")
AGAIN_LEDE: Final = Text(
    "Alamat ini menyebut rilisnya, sehingga tahun depan pun angkanya sama.",
    "The address names the release, so that the figures are the same next year.",
)
URL: Final = Text("Alamat", "Address")
CITE: Final = Text("Sitasi", "Citation")
CITE_LEDE: Final = Text(
    "Kunci sitasi dijawab oleh /api/v1/cite/ dan python -m etl cite dengan berkas yang persis sama.",
    "The key is answered by /api/v1/cite/ and by python -m etl cite with exactly the same file.",
)
CITED_AGAIN: Final = Text("Ambil berkas yang dikutip", "Fetch the cited file")

COMPARE: Final = Text("Apa yang berubah antarrilis", "What changed between releases")
COMPARE_LEDE: Final = Text(
    "Sel pilihan ini yang dinyatakan lain oleh rilis pembanding.",
    "The cells of this selection that the other release states differently.",
)
COMPARED_WITH: Final = Text("Bandingkan dengan rilis", "Compare with release")
ONE_RELEASE: Final = Text("Baru ada satu rilis.", "There is one release so far.")
UNCHANGED: Final = Text(
    "Tidak ada sel pilihan ini yang berbeda antara rilis {old} dan {new}.",
    "No cell of this selection differs between the releases {old} and {new}.",
)
CHANGED: Final = Text(
    "{count} sel berbeda antara rilis {old} dan {new}.", "{count} cells differ between the releases {old} and {new}."
)
SHOWN: Final = Text("Tabel memuat {shown} yang pertama.", "The table shows the first {shown}.")
TOO_LARGE: Final = Text(
    "Pilihan ini terlalu besar untuk dibandingkan di layar; gunakan /api/v1/cite/ dengan akhiran /revisions.",
    "This selection is too large to be compared on screen; use /api/v1/cite/ with the ending /revisions.",
)
OLD_VALUE: Final = Text("Nilai pada {release}", "Value in {release}")
