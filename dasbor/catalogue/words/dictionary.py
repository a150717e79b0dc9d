"""The data dictionary page."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

SEARCH: Final = Text("Cari indikator", "Search indicators")
SEARCH_PLACEHOLDER: Final = Text("misalnya: sertifikat, penempatan", "for example: certificates, placements")
FOUND: Final = Text("{count} indikator", "{count} indicators")
FOUND_ONE: Final = Text("1 indikator", "1 indicator")
NONE_FOUND: Final = Text("Tidak ada indikator yang cocok dengan “{words}”.", "No indicator matches “{words}”.")
LINK: Final = Text("Tautan ke {indicator}", "Link to {indicator}")
KEY: Final = Text("Kunci dalam berkas dan API", "Key in files and the API")
STATUSES: Final = Text("Status dan tanda", "Statuses and marks")
STATUSES_LEDE: Final = Text(
    "Setiap sel menyatakan apa keadaannya. Nol adalah angka; yang lain bukan nol.",
    "Every cell says what it is. Zero is a figure; the others are not zero.",
)
MARK: Final = Text("Tanda", "Mark")
STATUS: Final = Text("Status", "Status")
NO_MARK: Final = Text("tanpa tanda", "no mark")
