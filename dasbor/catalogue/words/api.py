"""What the description of the API says of its addresses, parameters and answers."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text, verbatim

TITLE: Final = verbatim("Dasbor SIAPkerja API")
ABOUT: Final = Text(
    "Setiap angka dasbor, dengan parameter yang sama dengan alamat halamannya. Kolom, status, dan setiap penolakan "
    "dijelaskan dalam docs/api.md.",
    "Every figure of the dashboard, by the same parameters as the addresses of its pages. The columns, the statuses "
    "and every refusal are explained in docs/api.md.",
)
OTHER_LANGUAGE: Final = Text("English", "Bahasa Indonesia")
PARAMETER: Final = Text("Parameter", "Parameter")
MEANING: Final = Text("Arti", "Meaning")
VALUES: Final = Text("Nilai", "Values")
REQUIRED: Final = Text("wajib", "required")
ANSWER: Final = Text("Jawaban", "The answer")
PART: Final = Text("Bagian yang diminta", "The part that was asked for")
NO_PART: Final = Text("Bagian itu tidak ada", "There is no such part")
DATA: Final = Text(
    "Baris satu indikator, atau beberapa indikator berurutan, sebagai {suffix}",
    "The rows of one indicator, or of several one after another, as {suffix}",
)

SUMMARIES: Final[dict[str, Text]] = {
    "indicators": Text("Semua indikator, dan arti setiap status", "Every indicator, and what each status means"),
    "dimensions": Text(
        "Semua rincian dengan kategorinya, dan wilayah", "The splits with their categories, and the areas"
    ),
    "releases": Text("Rilis yang disimpan, yang terbaru lebih dulu", "The releases that are kept, the newest first"),
    "health": Text("Apakah ada rilis yang melayani, dan yang mana", "Whether a release serves, and which"),
    "cite": Text(
        "Berkas yang dikutip, dari rilis yang dikutip", "A cited file again, from the release that it was cited from"
    ),
    "revisions": Text(
        "Apa yang dinyatakan lain oleh rilis yang berlaku, atau rilis lain",
        "What the release in force, or another one, states otherwise",
    ),
    "bulk": Text(
        "Berkas seluruh rilis, dengan jumlah baris dan sidiknya",
        "The files of a whole release, with their rows and digests",
    ),
    "bulk_file": Text(
        "Satu tabel rilis sebagai Parquet; sebagian dengan Range",
        "A table of a release as Parquet; a part by Range",
    ),
    "catalogue": Text("Semua himpunan data sebagai DCAT", "All datasets as DCAT"),
    "datasets": Text("Semua himpunan data sebagai schema.org/Dataset", "All datasets as schema.org/Dataset"),
    "dictionary": Text("Kamus data", "The data dictionary"),
    "codes": Text("Semua daftar kode dengan versinya", "Every code list with its version"),
    "provinces_38": Text("Batas 38 provinsi sekarang", "Boundaries of the 38 present provinces"),
    "provinces_34": Text("Batas 34 provinsi sebelum 2022", "Boundaries of the 34 provinces before 2022"),
    "openapi": Text("Uraian ini", "This description"),
    "docs": Text("Uraian ini sebagai halaman", "This description as a page"),
}
PARAMETERS: Final[dict[str, Text]] = {
    "indicator": Text("Indikator; beberapa menjadi berurutan", "Indicators; several come one after another"),
    "from": Text(
        "Bulan pertama; kosong berarti semua yang dimuat rilis", "First month; all that the release holds when left out"
    ),
    "to": Text("Bulan terakhir", "Last month"),
    "grain": Text(
        "Rentang periode; kosong berarti yang terkecil", "Length of a period; the indicator's smallest when left out"
    ),
    "province": Text(
        "Wilayah menurut kode BPS atau ISO 3166-2; kosong berarti Indonesia dan setiap provinsi",
        "Areas by BPS or ISO 3166-2 code; the nation and every province when left out",
    ),
    "by": Text("Satu atau dua rincian", "One or two dimensions that split each figure"),
    "basis": Text(
        "Provinsi sekarang, atau sebelum pemekaran 2022", "Present provinces, or those before the split of 2022"
    ),
    "lang": Text("Bahasa nama dalam berkas", "Language of the names in the file"),
    "release": Text(
        "Rilis yang disimpan; kosong berarti yang berlaku", "A release that is kept; the one in force when left out"
    ),
    "dialect": Text("Cara CSV ditulis", "How the CSV is written"),
    "id": Text("Kunci sitasi dari berkas atau halaman", "The key of a citation, from a file or a page"),
    "file": Text("Berkas dari daftar", "A file of the list"),
}
ONLY: Final = Text("Hanya kategori ini: {dimension}", "Only these categories: {dimension}")
PROBLEMS: Final[dict[int, Text]] = {
    400: Text(
        "Parameter keliru; jawabannya menyebut parameter itu dan yang diperbolehkan",
        "A parameter is wrong; the problem names it and what is allowed",
    ),
    404: Text("Tidak ada apa pun di alamat ini", "There is nothing at this address"),
    429: Text(
        "Terlalu banyak dalam waktu singkat; Retry-After menyebut kapan diulangi",
        "Too much in a short time; Retry-After says when to come again",
    ),
    503: Text("Tidak ada rilis yang dapat dibaca", "No release can be read"),
}
