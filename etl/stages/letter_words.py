"""The sentences of the letters to data officers."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Lang, Text

GREETING: Final = Text("Kepada petugas data {hub},", "To the data officer of {hub},")
LOADED: Final = Text(
    "Berkas {file} (umpan {feed}) dimuat pada {at}.",
    "The file {file} (feed {feed}) was loaded on {at}.",
)
COUNTS: Final = Text(
    "{read} dibaca: {accepted} diterima, {duplicate} sudah pernah diterima, {superseded} sudah digantikan versi yang"
    " lebih baru, {rejected} ditolak.",
    "{read} read: {accepted} accepted, {duplicate} received before, {superseded} replaced by a later version,"
    " {rejected} rejected.",
)
TO_MEND: Final = Text("Yang perlu diperbaiki ({rows} ditolak):", "What to mend ({rows} rejected):")
TO_LOOK_AT: Final = Text(
    "Yang perlu diperiksa (barisnya tetap diterima):",
    "What to look at (the rows are kept):",
)
IN_COLUMN: Final = Text("kolom “{column}”", "column “{column}”")
WHOLE_FILE: Final = Text("seluruh berkas", "the whole file")
AT_ROWS: Final = Text("baris {rows}", "rows {rows}")
AT_ROW: Final = Text("baris {rows}", "row {rows}")
AND_MORE: Final = Text("{rows} dan {more} lainnya", "{rows} and {more} more")
FIRST: Final = Text("Contoh", "Example")
CURE: Final = Text("Cara memperbaiki", "Cure")
EXPLAINED: Final = Text("Penjelasan", "Explained in")
DETAILS: Final = Text(
    "Rinciannya ada di rejected.xlsx: sel yang bermasalah berwarna dan berkomentar. Semua baris yang ditolak ada di"
    " rejected.parquet.",
    "The details are in rejected.xlsx: the cells at fault are coloured and carry a comment. All rejected rows are in"
    " rejected.parquet.",
)
SEND_AGAIN: Final = Text(
    "Mohon perbaiki di sistem asal lalu kirim ulang berkasnya. Baris yang sudah diterima tidak terhitung dua kali.",
    "Please mend it in the system it came from and send the file again. Rows that were accepted are not counted twice.",
)
REFUSED: Final = Text(
    "Berkas {file} tidak dapat diterima pada {at}. Tidak satu baris pun darinya disimpan.",
    "The file {file} could not be accepted on {at}. Not one row of it was stored.",
)
ROWS_ONE: Final = Text("{n} baris", "{n} row")
ROWS_MANY: Final = Text("{n} baris", "{n} rows")
TIMES_ONE: Final = Text("{n} kali", "{n} time")
TIMES_MANY: Final = Text("{n} kali", "{n} times")


def number(value: int, lang: Lang) -> str:
    """A whole number with the thousands separator of the language."""
    grouped = f"{value:,}"
    return grouped.replace(",", ".") if lang == "id" else grouped


def rows(n: int, lang: Lang) -> str:
    """So many rows, singular or plural."""
    return (ROWS_ONE if n == 1 else ROWS_MANY).say(lang, n=number(n, lang))


def times(n: int, lang: Lang) -> str:
    """So many times, singular or plural."""
    return (TIMES_ONE if n == 1 else TIMES_MANY).say(lang, n=number(n, lang))
