"""The sentences of the command line."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

SKIPPED: Final = Text("dilewati: {file} ({why})", "left out: {file} ({why})")
NOTHING_FOUND: Final = Text("Tidak ada berkas data di sana.", "There are no data files there.")
LOADED_BEFORE: Final = Text(
    "isi yang sama sudah dimuat pada {at}; tidak ada yang perlu dibaca lagi",
    "the same content was loaded on {at}; there is nothing to read again",
)
REJECTED_THEN: Final = Text(
    "{rows} darinya ditolak waktu itu: {folder}",
    "{rows} of it rejected at that time: {folder}",
)
REJECTED: Final = Text(
    "{rows} ditolak beserta surat dan buku kerjanya: {folder}",
    "{rows} rejected, with the letter and the workbook: {folder}",
)
REFUSED: Final = Text("berkas ini tidak dapat dibaca sama sekali", "this file could not be read at all")
LETTERS: Final = Text("suratnya: {folder}", "the letter: {folder}")
WARNING: Final = Text("peringatan", "warning")
CURE: Final = Text("Cara memperbaiki", "Cure")
GUIDE: Final = Text("Panduan", "Guide")
MORE_KINDS_ONE: Final = Text("dan {n} jenis masalah lagi (lihat --json)", "and {n} more kind of problem (see --json)")
MORE_KINDS_MANY: Final = Text(
    "dan {n} jenis masalah lagi (lihat --json)", "and {n} more kinds of problems (see --json)"
)
STOPPED: Final = Text("Berhenti: {sentence}", "Stopped: {sentence}")
