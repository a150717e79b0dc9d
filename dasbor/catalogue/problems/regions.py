"""Faults of names and codes of provinces and regencies."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.problem import ProblemCode, Severity
from dasbor.catalogue.text import Text

PROVINCE_UNKNOWN: Final = ProblemCode(
    "province-unknown",
    Severity.ROW,
    Text(
        "Provinsi “{value}” pada “{column}” tidak dikenal. Paling mendekati: {nearest}.",
        "The province “{value}” in “{column}” is not known. Nearest: {nearest}.",
    ),
    Text(
        "Gunakan nama atau kode provinsi dari daftar resmi ({system}).",
        "Use a name or code of the official list ({system}).",
    ),
)
REGENCY_UNKNOWN: Final = ProblemCode(
    "regency-unknown",
    Severity.ROW,
    Text(
        "Kabupaten/kota “{value}” pada “{column}” tidak dikenal. Paling mendekati: {nearest}.",
        "The regency or city “{value}” in “{column}” is not known. Nearest: {nearest}.",
    ),
    Text(
        "Gunakan nama atau kode kabupaten/kota dari daftar resmi ({system}).",
        "Use a name or code of the official list ({system}).",
    ),
)
REGENCY_AMBIGUOUS: Final = ProblemCode(
    "regency-ambiguous",
    Severity.ROW,
    Text(
        "“{value}” pada “{column}” dapat berarti: {nearest}.",
        "“{value}” in “{column}” may mean: {nearest}.",
    ),
    Text("Tulis “Kabupaten” atau “Kota” di depannya.", "Write “Kabupaten” or “Kota” before it."),
)
REGION_OF_OTHER_SYSTEM: Final = ProblemCode(
    "region-of-other-system",
    Severity.ROW,
    Text(
        "Kode {value} pada “{column}” berasal dari sistem {found} ({meaning}); kolom ini memakai kode {system}.",
        "The code {value} in “{column}” is of the system {found} ({meaning}); this column holds {system} codes.",
    ),
    Text(
        "Kirim kode {system}; kode yang benar: {nearest}.",
        "Send {system} codes; the right one is: {nearest}.",
    ),
)
REGIONS_DISAGREE: Final = ProblemCode(
    "regions-disagree",
    Severity.ROW,
    Text(
        "“{value}” pada “{column}” adalah {meaning}, tetapi “{other_column}” menyebut {other}.",
        "“{value}” in “{column}” is {meaning}, but “{other_column}” says {other}.",
    ),
    Text("Samakan keduanya pada sistem asal.", "Make the two agree in the source system."),
)
PROVINCE_BEFORE_SPLIT: Final = ProblemCode(
    "province-before-split",
    Severity.WARNING,
    Text(
        "“{value}” sebelum pemekaran 2022 tanpa kabupaten/kota hanya dapat dihitung pada basis 34 provinsi.",
        "“{value}” before the split of 2022 without a regency can be counted on the basis of 34 provinces only.",
    ),
    Text(
        "Bila kabupaten/kotanya diketahui, kirim agar dapat ditempatkan pada provinsi sekarang.",
        "If the regency is known, send it, so that the record can be placed in a present province.",
    ),
)
