"""The files for download: what their columns are called, and what is said in them."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

COLUMNS: Final[dict[str, Text]] = {
    "indicator": Text("Indikator", "Indicator"),
    "period": Text("Periode", "Period"),
    "province_code_bps": Text("Kode provinsi BPS", "BPS province code"),
    "province_code_kemendagri": Text("Kode provinsi Kemendagri", "Kemendagri province code"),
    "province": Text("Provinsi", "Province"),
    "value": Text("Nilai", "Value"),
    "unit": Text("Satuan", "Unit"),
    "status": Text("Status", "Status"),
    "source": Text("Sumber", "Source"),
    "release": Text("Rilis", "Release"),
    "error": Text("Galat baku pelindungan", "Standard error of protection"),
}
"""The columns of every file in their order; those of the splits, called like their dimensions, stand before `value`."""
SYNTHETIC_SOURCE: Final = Text("{source} (data contoh sintetis)", "{source} (synthetic sample data)")

CONCEPT: Final = Text("Konsep", "Concept")
DEFINITION: Final = Text("Definisi", "Definition")
CLASSIFICATION: Final = Text("Klasifikasi", "Classification")
MEASURE: Final = Text("Ukuran", "Measure")
UNIT: Final = Text("Satuan", "Unit")
REFERENCE_BASIS: Final = Text("Basis rujukan", "Reference basis")
CODE_LISTS: Final = Text("Versi daftar kode", "Code-list versions")
"""The metadata that Perpres 39/2019 and Permenaker 15/2020 ask of each published file."""
NOT_CLASSIFIED: Final = Text("tanpa rincian", "not divided")
AREA_CODES: Final = Text("Kode wilayah BPS dan Kemendagri", "BPS and Kemendagri area codes")
BASIS: Final = Text("{basis}; {grain}", "{basis}; {grain}")
BASIS_WITH_LABOUR_FORCE: Final = Text(
    "{basis}; {grain}; penyebut: angkatan kerja Sakernas Agustus terakhir",
    "{basis}; {grain}; denominator: labour force of the latest August Sakernas",
)

DATA_SHEET: Final = Text("Data", "Data")
METADATA_SHEET: Final = Text("Metadata", "Metadata")
PROPERTY: Final = Text("Keterangan", "Property")
CONTENT: Final = Text("Isi", "Content")
QUESTION: Final = Text("Pilihan", "Selection")
SOURCE: Final = Text("Sumber", "Source")
RELEASE: Final = Text("Rilis", "Release")
PUBLISHED_AT: Final = Text("Terbit", "Published")
IS_SYNTHETIC: Final = Text("Data contoh sintetis", "Synthetic sample data")
YES: Final = Text("ya", "yes")
NO: Final = Text("tidak", "no")
CITATION: Final = Text("Sitasi", "Citation")
CITE: Final = Text(
    "Kementerian Ketenagakerjaan, Dasbor SIAPkerja: {says} Rilis {release}, sidik {digest}.",
    "Ministry of Manpower, Dasbor SIAPkerja: {says} Release {release}, digest {digest}.",
)
CAVEAT: Final = Text("Catatan", "Caveat")
STATUS_WORD: Final = Text("Status {status}", "Status {status}")
CITATION_KEY: Final = Text("Kunci sitasi", "Citation key")
FREQUENCY: Final = Text("Frekuensi", "Frequency")
OBS_STATUS: Final = Text("Status pengamatan SDMX", "SDMX observation status")
FILTERS: Final = Text("Saringan", "Filters")
FIGURES: Final = Text("Angka ketenagakerjaan SIAPkerja", "SIAPkerja manpower figures")
README: Final = Text(
    "Dasbor SIAPkerja, Kementerian Ketenagakerjaan. Berkas data.csv memuat satu sel pada setiap baris; kolom value "
    "kosong bila tidak ada angka, dan kolom status mengatakan sebabnya.",
    "Dasbor SIAPkerja, Ministry of Manpower. The file data.csv holds one cell on each row; the column value is empty "
    "where there is no figure, and the column status says why.",
)
