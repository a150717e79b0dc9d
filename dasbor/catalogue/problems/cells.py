"""Faults of a row that cannot be split, and of a value that is not what its column holds."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.problem import ProblemCode, Severity
from dasbor.catalogue.text import Text

ROW_RAGGED: Final = ProblemCode(
    "row-ragged",
    Severity.ROW,
    Text(
        "Baris memiliki {found} nilai, padahal judulnya {expected}.",
        "The row has {found} values, but there are {expected} headings.",
    ),
    Text(
        "Periksa pemisah yang kurang atau berlebih; teks yang memuat pemisah harus diapit tanda kutip.",
        "Look for a missing or surplus separator; text that contains one must stand in quotation marks.",
    ),
)
ROW_NOT_JSON: Final = ProblemCode(
    "row-not-json",
    Severity.ROW,
    Text("Baris bukan satu objek JSON yang utuh.", "The row is not one whole JSON object."),
    Text("Tulis satu objek JSON pada setiap baris.", "Write one JSON object on each line."),
)
NUL_CHARACTER: Final = ProblemCode(
    "nul-character",
    Severity.ROW,
    Text("Nilai “{column}” memuat karakter NUL.", "The value of “{column}” contains a NUL character."),
    Text(
        "Hapus karakter itu pada sistem asal; biasanya tanda bahwa berkas rusak.",
        "Remove it in the source system; it is usually a sign of damage.",
    ),
)
VALUE_MISSING: Final = ProblemCode(
    "value-missing",
    Severity.ROW,
    Text("Nilai “{column}” wajib ada, tetapi kosong.", "“{column}” must have a value, but is empty."),
    Text("Isi nilainya.", "Fill it in."),
)
NOT_A_WHOLE_NUMBER: Final = ProblemCode(
    "not-a-whole-number",
    Severity.ROW,
    Text("“{value}” pada “{column}” bukan bilangan bulat.", "“{value}” in “{column}” is not a whole number."),
    Text("Tulis angka saja, misalnya 12.", "Write digits only, such as 12."),
)
NOT_A_NUMBER: Final = ProblemCode(
    "not-a-number",
    Severity.ROW,
    Text("“{value}” pada “{column}” bukan bilangan.", "“{value}” in “{column}” is not a number."),
    Text("Tulis bilangan seperti {example}.", "Write a number such as {example}."),
)
NOT_AN_AMOUNT: Final = ProblemCode(
    "not-an-amount",
    Severity.ROW,
    Text("“{value}” pada “{column}” bukan jumlah uang.", "“{value}” in “{column}” is not an amount of money."),
    Text("Tulis rupiah seperti {example}.", "Write rupiah such as {example}."),
)
NOT_A_DATE: Final = ProblemCode(
    "not-a-date",
    Severity.ROW,
    Text(
        "“{value}” pada “{column}” bukan tanggal yang ada dalam bentuk {format}.",
        "“{value}” in “{column}” is not an existing date in the form {format}.",
    ),
    Text("Tulis tanggal seperti {example}.", "Write the date like {example}."),
)
NOT_A_TIME: Final = ProblemCode(
    "not-a-time",
    Severity.ROW,
    Text(
        "“{value}” pada “{column}” bukan waktu dalam bentuk {format}.",
        "“{value}” in “{column}” is not a time in the form {format}.",
    ),
    Text("Tulis waktu seperti {example}.", "Write the time like {example}."),
)
WORD_UNKNOWN: Final = ProblemCode(
    "word-unknown",
    Severity.ROW,
    Text(
        "“{value}” pada “{column}” bukan salah satu dari: {allowed}.",
        "“{value}” in “{column}” is none of: {allowed}.",
    ),
    Text("Gunakan salah satu kata tersebut; paling mendekati: {nearest}.", "Use one of these; nearest: {nearest}."),
)
PSEUDONYM_MALFORMED: Final = ProblemCode(
    "pseudonym-malformed",
    Severity.ROW,
    Text(
        "Isi “{column}” bukan nama samaran kementerian (32 digit heksadesimal). Nilainya tidak disimpan.",
        "“{column}” does not hold a pseudonym of the ministry (32 hexadecimal digits). Its value is not stored.",
    ),
    Text(
        "Gunakan kunci orang yang diterbitkan SIAPkerja; jangan mengirim NIK.",
        "Use the person key issued by SIAPkerja; never send a national id.",
    ),
)
NUMBER_OUT_OF_RANGE: Final = ProblemCode(
    "number-out-of-range",
    Severity.ROW,
    Text(
        "{value} pada “{column}” di luar rentang {low} sampai {high}.",
        "{value} in “{column}” is outside {low} to {high}.",
    ),
    Text("Periksa angkanya pada sistem asal.", "Check the figure in the source system."),
)
