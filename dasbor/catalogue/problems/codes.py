"""Faults of classifications and of references to other records."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.problem import ProblemCode, Severity
from dasbor.catalogue.text import Text

SECTOR_UNKNOWN: Final = ProblemCode(
    "sector-unknown",
    Severity.ROW,
    Text(
        "“{value}” pada “{column}” bukan kategori atau kode KBLI {version}.",
        "“{value}” in “{column}” is not a category or code of KBLI {version}.",
    ),
    Text(
        "Tulis huruf kategori (A–{last}) atau kode 2 sampai 5 digit dari KBLI {version}.",
        "Write the letter of the category (A–{last}) or a code of 2 to 5 digits of KBLI {version}.",
    ),
)
OCCUPATION_UNKNOWN: Final = ProblemCode(
    "occupation-unknown",
    Severity.ROW,
    Text("“{value}” pada “{column}” bukan kode KBJI.", "“{value}” in “{column}” is not a KBJI code."),
    Text("Tulis kode KBJI 1 sampai 6 digit.", "Write a KBJI code of 1 to 6 digits."),
)
CLASSIFICATION_VERSION_MISSING: Final = ProblemCode(
    "classification-version-missing",
    Severity.ROW,
    Text(
        "“{column}” kosong, padahal “{other_column}” berisi kode {other}.",
        "“{column}” is empty, although “{other_column}” holds the code {other}.",
    ),
    Text("Isi versi klasifikasinya: {allowed}.", "Fill in the version of the classification: {allowed}."),
)
TRADE_UNKNOWN: Final = ProblemCode(
    "trade-unknown",
    Severity.WARNING,
    Text(
        "Kejuruan “{value}” belum dikenal dan dihitung sebagai kejuruan lainnya. Paling mendekati: {nearest}.",
        "The trade “{value}” is not known yet and counts as another trade. Nearest: {nearest}.",
    ),
    Text(
        "Gunakan nama kejuruan dari daftar Skillhub, atau minta agar nama ini ditambahkan.",
        "Use a trade of the Skillhub list, or ask for this one to be added.",
    ),
)
INDICATOR_UNKNOWN: Final = ProblemCode(
    "indicator-unknown",
    Severity.ROW,
    Text(
        "Indikator “{value}” pada “{column}” tidak ada. Paling mendekati: {nearest}.",
        "There is no indicator “{value}” in “{column}”. Nearest: {nearest}.",
    ),
    Text("Gunakan kunci indikator dari Kamus Data.", "Use the key of an indicator from the data dictionary."),
)
POSTING_UNKNOWN: Final = ProblemCode(
    "posting-unknown",
    Severity.WARNING,
    Text(
        "Lowongan yang disebut pada “{column}” belum ada; baris tetap dimuat.",
        "The posting named in “{column}” is not there yet; the row is kept.",
    ),
    Text(
        "Bila berkas lowongan belum dikirim, kirimlah; bila sudah, periksa nomornya.",
        "If the file of vacancies has not been sent, send it; if it has, check the number.",
    ),
)
