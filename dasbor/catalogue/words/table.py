"""Tables and downloads."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

RANK: Final = Text("Peringkat", "Rank")
AREA: Final = Text("Wilayah", "Area")
PROVINCE: Final = Text("Provinsi", "Province")
PERIOD: Final = Text("Periode", "Period")
VALUE: Final = Text("Nilai", "Value")
STATUS: Final = Text("Status", "Status")
SHARE: Final = Text("Porsi", "Share")
MARKS: Final = Text("Tanda: {marks}", "Marks: {marks}")
TRUNCATED: Final = Text(
    "Tabel memuat {shown} periode terakhir dari {total}; unduhan memuat semuanya.",
    "The table shows the last {shown} of {total} periods; the download holds all of them.",
)
FULL_TABLE: Final = Text("Tabel data", "Data table")
DOWNLOADS: Final = Text("Unduh data pilihan ini", "Download this selection")
DOWNLOAD_NOTE: Final = Text(
    "Setiap berkas memuat sel, status, sumber, dan rilis yang sama dengan layar ini.",
    "Each file holds the same cells, statuses, source and release as this screen.",
)
