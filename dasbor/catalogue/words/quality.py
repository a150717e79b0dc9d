"""The data quality page."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.problem import Severity
from dasbor.catalogue.text import Text

FRESHNESS: Final = Text("Kemutakhiran per sumber", "Freshness by source")
FRESHNESS_LEDE: Final = Text(
    "Bulan terakhir yang dicakup setiap sumber, dan bulan yang tidak dilaporkan di antaranya.",
    "The last month each source covers, and the months in between that were not reported.",
)
FEED: Final = Text("Sumber", "Source")
UNRECOGNISED: Final = Text("Tidak dikenali", "Not recognised")
LAST_MONTH: Final = Text("Data sampai", "Data up to")
LAG: Final = Text("Tertinggal", "Behind")
LAG_MONTHS: Final = Text("{months} bulan", "{months} months")
LAG_ONE: Final = Text("1 bulan", "1 month")
UP_TO_DATE: Final = Text("mutakhir", "up to date")
GAPS: Final = Text("Bulan tidak dilaporkan", "Months not reported")
NO_GAPS: Final = Text("tidak ada", "none")
LOADED: Final = Text("Dimuat", "Loaded")
ARRIVED: Final = Text("Yang tiba", "What arrived")
ARRIVED_LEDE: Final = Text(
    "Setiap baris yang dibaca diterima, duplikat, digantikan versi yang lebih baru, atau ditolak dengan alasan.",
    "Every row read is accepted, a duplicate, superseded by a newer version, or rejected with a reason.",
)
FILES: Final = Text("Berkas", "Files")
READ: Final = Text("Dibaca", "Read")
ACCEPTED: Final = Text("Diterima", "Accepted")
DUPLICATE: Final = Text("Duplikat", "Duplicate")
SUPERSEDED: Final = Text("Digantikan", "Superseded")
REJECTED: Final = Text("Ditolak", "Rejected")
TOTAL: Final = Text("Jumlah", "Total")
CONSERVED: Final = Text(
    "Neraca baris cocok: {read} dibaca = {accepted} diterima + {duplicate} duplikat + {superseded} digantikan + "
    "{rejected} ditolak.",
    "The rows balance: {read} read = {accepted} accepted + {duplicate} duplicate + {superseded} superseded + "
    "{rejected} rejected.",
)
NOT_CONSERVED: Final = Text(
    "Neraca baris tidak cocok untuk {feeds}: laporkan kepada operator.",
    "The rows do not balance for {feeds}: tell the operator.",
)
REFUSED: Final = Text("Yang ditolak dan mengapa", "What was refused and why")
REFUSED_LEDE: Final = Text(
    "Masalah menurut sumber dan kode; yang menolak baris lebih dahulu, lalu peringatan. Panduan petugas data "
    "menjelaskan setiap kode.",
    "Problems by source and code; those that refuse rows first, then warnings. The data officers' guide explains each "
    "code.",
)
NOTHING_REFUSED: Final = Text("Tidak ada baris yang ditolak.", "No row was refused.")
CODE: Final = Text("Kode", "Code")
COLUMN: Final = Text("Kolom", "Column")
COUNT: Final = Text("Banyaknya", "Count")
EFFECT: Final = Text("Akibat", "Effect")
EFFECTS: Final[dict[Severity, Text]] = {
    Severity.FILE: Text("berkas ditolak", "file refused"),
    Severity.ROW: Text("baris ditolak", "row refused"),
    Severity.WARNING: Text("peringatan, baris dimuat", "warning, row loaded"),
    Severity.QUESTION: Text("pertanyaan ditolak", "question refused"),
}
FOUND_IN: Final = Text("Ditemukan di", "Found in")
AT_ROW: Final = Text("mulai baris {row}", "from row {row}")
ONE_MORE_FILE: Final = Text("dan 1 berkas lain", "and 1 more file")
MORE_FILES: Final = Text("dan {count} berkas lain", "and {count} more files")
EXPLANATION: Final = Text("Penjelasan", "Explanation")
RELEASES: Final = Text("Rilis", "Releases")
RELEASES_LEDE: Final = Text(
    "Setiap rilis utuh dan tidak berubah. Yang berlaku ditandai.",
    "Each release is whole and never changes. The one in force is marked.",
)
RELEASE: Final = Text("Rilis", "Release")
PUBLISHED: Final = Text("Terbit", "Published")
STATE: Final = Text("Keadaan", "State")
BECAUSE: Final = Text("Alasan yang dicatat", "Reason recorded")
DAMAGED: Final = Text("tidak terbaca", "cannot be read")
IN_FORCE: Final = Text("berlaku", "in force")
CHANGES: Final = Text("Perubahan dari rilis sebelumnya", "Changes from the release before")
CHANGES_LEDE: Final = Text(
    "Total tahunan yang berbeda dari rilis sebelumnya.", "Yearly totals that differ from the release before."
)
NO_CHANGES: Final = Text(
    "Tidak ada total tahunan yang berubah dari rilis sebelumnya.",
    "No yearly total changed from the release before.",
)
INDICATOR: Final = Text("Indikator", "Indicator")
YEAR: Final = Text("Tahun", "Year")
AREA: Final = Text("Wilayah", "Area")
BEFORE: Final = Text("Sebelum", "Before")
AFTER: Final = Text("Sesudah", "After")
DIFFERENCE: Final = Text("Selisih", "Difference")
SHOWN_OF: Final = Text("{shown} terbesar dari {total} perubahan.", "The {shown} largest of {total} changes.")
ALL_FRESH: Final = Text(
    "Semua sumber mutakhir dan tanpa bulan yang terlewat.", "All sources are up to date and without a missing month."
)
SOME_BEHIND: Final = Text(
    "{count} dari {total} sumber tertinggal atau memiliki bulan yang tidak dilaporkan.",
    "{count} of {total} sources are behind or have a month that was not reported.",
)
SYNTHETIC: Final = Text("contoh", "sample")
