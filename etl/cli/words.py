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
SAMPLE_WRITTEN: Final = Text(
    "Data contoh sintetis ditulis di {folder}; {manifest} menyebut isinya.",
    "The synthetic sample was written to {folder}; {manifest} lists what is in it.",
)
PUBLISHED: Final = Text("Rilis {name} telah diterbitkan.", "Release {name} was published.")
UNCHANGED: Final = Text(
    "Tidak ada yang berubah; rilis {name} tetap berlaku.", "Nothing changed; release {name} stays in force."
)
IN_FORCE: Final = Text("berlaku", "in force")
SAMPLE: Final = Text("data contoh", "sample data")
DAMAGED: Final = Text("manifesnya rusak", "its manifest is damaged")
NO_RELEASES: Final = Text("Belum ada rilis.", "There are no releases yet.")
NO_DIFFERENCE: Final = Text("Angka tahunan kedua rilis sama.", "The yearly figures of both releases are equal.")
BEFORE_SPLIT: Final = Text("{name} (34 provinsi)", "{name} (34 provinces)")
NOT_PLACED: Final = Text("{name} (tidak dapat ditempatkan)", "{name} (not placeable)")
ROLLED_BACK: Final = Text(
    "Rilis {name} kini berlaku; sebelumnya {before}.", "Release {name} is now in force; before it, {before}."
)
STAYED: Final = Text("Rilis {name} memang sudah berlaku.", "Release {name} was in force already.")
WHOLE: Final = Text("Gudang data dan semua rilis utuh.", "The vault and all releases are whole.")
NOT_PUBLISHED: Final = Text(
    "Berkas sudah dimuat, tetapi belum diterbitkan.", "The files are loaded, but nothing was published."
)
