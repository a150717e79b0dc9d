"""The selection bar: what a reader may choose, and what is said when a choice cannot be answered."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

INDICATOR: Final = Text("Indikator", "Indicator")
GRAIN: Final = Text("Rentang", "Interval")
FROM: Final = Text("Dari", "From")
TO: Final = Text("Sampai", "To")
MONTH: Final = Text("Bulan", "Month")
AREAS: Final = Text("Wilayah", "Areas")
ALL_AREAS: Final = Text("Seluruh provinsi", "All provinces")
BASIS: Final = Text("Basis provinsi", "Boundary basis")
BASIS_HELP: Final = Text(
    "38 provinsi sekarang, atau 34 provinsi sebelum pemekaran Papua tahun 2022.",
    "The 38 present provinces, or the 34 of before the split of Papua in 2022.",
)
SPLIT: Final = Text("Rincian menurut", "Split by")
NO_SPLIT: Final = Text("Tanpa rincian", "No split")
EVERYTHING: Final = Text("Semua", "All")
MORE: Final = Text("Rincian dan saringan", "Split and filters")
MORE_ACTIVE: Final = Text("Rincian dan saringan ({count})", "Split and filters ({count})")
NO_FILTERS: Final = Text(
    "Indikator ini tidak dirinci menurut ciri lain.", "This indicator is not split by any other characteristic."
)
RESET: Final = Text("Kembali ke pilihan awal", "Back to the initial selection")
PLEASE_ADJUST: Final = Text(
    "Yang ditampilkan di bawah ini adalah pilihan awal halaman.", "What is shown below is the page's initial selection."
)
