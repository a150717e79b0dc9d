"""Values that are well formed, but contradict each other or the calendar."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.problem import ProblemCode, Severity
from dasbor.catalogue.text import Text

DATE_IN_FUTURE: Final = ProblemCode(
    "date-in-future",
    Severity.ROW,
    Text(
        "“{value}” pada “{column}” berada di masa depan (hari ini {today}).",
        "“{value}” in “{column}” lies in the future (today is {today}).",
    ),
    Text("Periksa tanggalnya pada sistem asal.", "Check the date in the source system."),
)
DATE_TOO_EARLY: Final = ProblemCode(
    "date-too-early",
    Severity.ROW,
    Text("“{value}” pada “{column}” sebelum tahun {first}.", "“{value}” in “{column}” is before {first}."),
    Text(
        "Periksa tanggalnya; data sebelum {first} tidak dimuat.",
        "Check the date; data from before {first} are not loaded.",
    ),
)
DATES_OUT_OF_ORDER: Final = ProblemCode(
    "dates-out-of-order",
    Severity.ROW,
    Text(
        "“{column}” ({value}) lebih awal daripada “{other_column}” ({other}).",
        "“{column}” ({value}) is earlier than “{other_column}” ({other}).",
    ),
    Text("Betulkan salah satu tanggal pada sistem asal.", "Put one of the dates right in the source system."),
)
VALIDITY_NOT_THREE_YEARS: Final = ProblemCode(
    "validity-not-three-years",
    Severity.ROW,
    Text(
        "“{column}” ({value}) bukan tiga tahun setelah “{other_column}” ({other}).",
        "“{column}” ({value}) is not three years after “{other_column}” ({other}).",
    ),
    Text(
        "Sertifikat berlaku tiga tahun sejak terbit; betulkan salah satu tanggal.",
        "A certificate is valid for three years from its issue; put one of the dates right.",
    ),
)
AGE_OUT_OF_RANGE: Final = ProblemCode(
    "age-out-of-range",
    Severity.ROW,
    Text(
        "“{column}” {value} memberi umur {age} tahun pada saat peristiwa; seharusnya {low} sampai {high}.",
        "“{column}” {value} gives an age of {age} at the event; it should be {low} to {high}.",
    ),
    Text("Periksa tahun lahir dan tanggal peristiwa.", "Check the year of birth and the date of the event."),
)
FILLED_ABOVE_QUOTA: Final = ProblemCode(
    "filled-above-quota",
    Severity.ROW,
    Text(
        "“{column}” ({value}) melebihi “{other_column}” ({other}).",
        "“{column}” ({value}) is above “{other_column}” ({other}).",
    ),
    Text("Betulkan kuota atau jumlah yang terpenuhi.", "Put the quota or the number filled right."),
)
LIMITS_REVERSED: Final = ProblemCode(
    "limits-reversed",
    Severity.ROW,
    Text(
        "Batas bawah “{column}” ({value}) melebihi batas atas “{other_column}” ({other}).",
        "The lower limit “{column}” ({value}) is above the upper limit “{other_column}” ({other}).",
    ),
    Text("Tukar atau betulkan kedua batas.", "Swap the two limits or put them right."),
)
CERTIFICATE_WITHOUT_COMPETENCE: Final = ProblemCode(
    "certificate-without-competence",
    Severity.ROW,
    Text(
        "Hasil asesmen belum kompeten, tetapi “{column}” terisi ({value}).",
        "The outcome is not yet competent, but “{column}” is filled ({value}).",
    ),
    Text("Kosongkan tanggal terbit, atau betulkan hasilnya.", "Empty the date of issue, or put the outcome right."),
)
OUTCOME_BEFORE_END: Final = ProblemCode(
    "outcome-before-end",
    Severity.ROW,
    Text(
        "Pelatihan sudah berstatus “{other}”, tetapi “{column}” ({value}) masih di masa depan.",
        "The training has the status “{other}” already, but “{column}” ({value}) still lies in the future.",
    ),
    Text("Betulkan status atau tanggal selesai.", "Put the status or the end date right."),
)
PARTS_NOT_TOTAL: Final = ProblemCode(
    "parts-not-total",
    Severity.ROW,
    Text(
        "“{column}” ({value}) tidak sama dengan jumlah rinciannya ({sum}).",
        "“{column}” ({value}) is not the sum of its parts ({sum}).",
    ),
    Text("Cocokkan dengan publikasi BPS.", "Compare with the publication of BPS."),
)
