"""What must be read beside a number: meaning, formula, source, caveats, marks."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

HELP: Final = Text("Arti {indicator}", "What {indicator} means")
CLOSE: Final = Text("Tutup", "Close")
NOTES: Final = Text("Arti dan catatan", "Meaning and notes")
FORMULA: Final = Text("Rumus", "Formula")
UNIT: Final = Text("Satuan", "Unit")
SOURCE: Final = Text("Sumber", "Source")
KIND: Final = Text("Jenis ukuran", "Kind of measure")
SPLITS: Final = Text("Dapat dirinci menurut", "May be split by")
NO_SPLITS: Final = Text("tidak dirinci", "not split")
GRAINS: Final = Text("Rentang waktu", "Intervals")
FIRST: Final = Text("Tersedia sejak", "Available since")
COVERS: Final = Text("Data sampai", "Data up to")
CAVEATS: Final = Text("Catatan", "Caveats")
PROTECTION: Final = Text("Pelindungan", "Protection")
PROTECTED: Final = Text(
    "Menghitung orang atau nilai perorangan: diberi derau acak, dan sel kecil tidak ditampilkan.",
    "Counts people or their amounts: random noise is added, and small cells are not shown.",
)
OPEN: Final = Text("Fakta terbuka: ditampilkan apa adanya.", "Public facts: shown exactly.")
BETTER: Final = Text("Arah yang diharapkan", "Desired direction")
BETTER_UP: Final = Text("Lebih tinggi lebih baik", "Higher is better")
BETTER_DOWN: Final = Text("Lebih rendah lebih baik", "Lower is better")
BETTER_NEITHER: Final = Text("Tidak dinilai", "Neither")
KINDS: Final[dict[str, Text]] = {
    "Count": Text("Hitungan kejadian dalam periode", "Count of events in the period"),
    "Sum": Text("Jumlah nilai dalam periode", "Sum of amounts in the period"),
    "Distinct": Text("Hitungan unik dalam periode", "Distinct count in the period"),
    "Stock": Text("Keadaan pada akhir periode", "State at the end of the period"),
    "Ratio": Text("Rasio jumlah terhadap jumlah", "Ratio of sums"),
}
