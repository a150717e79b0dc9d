"""Faults of a file as a whole."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.problem import ProblemCode, Severity
from dasbor.catalogue.text import Text

FILE_UNREADABLE: Final = ProblemCode(
    "file-unreadable",
    Severity.FILE,
    Text("Berkas tidak dapat dibuka: {reason}.", "The file cannot be opened: {reason}."),
    Text(
        "Periksa apakah berkas ada dan boleh dibaca, lalu muat kembali.",
        "Check that the file exists and may be read, then load it again.",
    ),
)
FILE_EMPTY: Final = ProblemCode(
    "file-empty",
    Severity.FILE,
    Text("Berkas kosong.", "The file is empty."),
    Text("Ekspor kembali dari sistem asal.", "Export it again from the source system."),
)
FILE_WITHOUT_ROWS: Final = ProblemCode(
    "file-without-rows",
    Severity.FILE,
    Text("Berkas hanya berisi judul kolom, tanpa satu pun baris data.", "The file has headings but not a single row."),
    Text(
        "Periksa saringan pada saat ekspor. Bila memang tidak ada kegiatan, berkas tidak perlu dikirim.",
        "Check the filters of the export. If there really was no activity, the file need not be sent.",
    ),
)
FILE_DAMAGED: Final = ProblemCode(
    "file-damaged",
    Severity.FILE,
    Text(
        "Isi berkas bukan {format} yang utuh: {reason}.",
        "The content of the file is not whole {format}: {reason}.",
    ),
    Text(
        "Ekspor kembali dari sistem asal, lalu kirim tanpa membuka dan menyimpannya dengan program lain.",
        "Export it again from the source system and send it without saving it in another program.",
    ),
)
FILE_TRUNCATED: Final = ProblemCode(
    "file-truncated",
    Severity.FILE,
    Text(
        "Berkas {format} terpotong: akhir berkas tidak ditemukan.",
        "The {format} file is cut off: its end is missing.",
    ),
    Text(
        "Kirim kembali berkas; pengiriman sebelumnya tampaknya terputus.",
        "Send the file again; the last transfer seems to have been interrupted.",
    ),
)
FILE_CHANGED: Final = ProblemCode(
    "file-changed",
    Severity.FILE,
    Text("Berkas berubah ketika sedang dibaca.", "The file changed while it was being read."),
    Text(
        "Tunggu sampai berkas selesai disalin, lalu muat kembali.",
        "Wait until the file has been copied completely, then load it again.",
    ),
)
WRONG_ENCODING: Final = ProblemCode(
    "wrong-encoding",
    Severity.FILE,
    Text(
        "Penyandian berkas seharusnya {expected}, tetapi byte ke-{position} (baris {line}) tidak sesuai{hint}.",
        "The file should be encoded in {expected}, but byte {position} (line {line}) does not fit{hint}.",
    ),
    Text("Simpan kembali berkas dengan penyandian {expected}.", "Save the file again, encoded in {expected}."),
)
WRONG_SEPARATOR: Final = ProblemCode(
    "wrong-separator",
    Severity.FILE,
    Text(
        "Kolom seharusnya dipisahkan dengan {expected}, tetapi berkas memakai {found}.",
        "Columns should be separated by {expected}, but the file uses {found}.",
    ),
    Text("Ekspor kembali dengan pemisah {expected}.", "Export it again with {expected} as the separator."),
)
QUOTE_UNCLOSED: Final = ProblemCode(
    "quote-unclosed",
    Severity.FILE,
    Text(
        "Tanda kutip dibuka tetapi tidak pernah ditutup, mulai sekitar baris {line}.",
        "A quotation mark is opened and never closed, starting near row {line}.",
    ),
    Text(
        "Tutup tanda kutip pada baris itu, atau gandakan tanda kutip yang menjadi bagian dari teks.",
        "Close the quotation mark in that row, or double the marks that belong to the text.",
    ),
)
MISSING_COLUMNS: Final = ProblemCode(
    "missing-columns",
    Severity.FILE,
    Text(
        "Kolom yang diperlukan umpan {feed} tidak ditemukan: {missing}.",
        "Columns that the feed {feed} needs are missing: {missing}.",
    ),
    Text(
        "Kirim berkas dengan judul kolom persis seperti dalam panduan.",
        "Send the file with the headings exactly as in the guide.",
    ),
)
REPEATED_COLUMNS: Final = ProblemCode(
    "repeated-columns",
    Severity.FILE,
    Text("Judul kolom muncul lebih dari satu kali: {repeated}.", "Headings occur more than once: {repeated}."),
    Text("Beri setiap kolom satu judul yang berbeda.", "Give each column a heading of its own."),
)
PERSONAL_COLUMNS: Final = ProblemCode(
    "personal-columns",
    Severity.FILE,
    Text(
        "Berkas memuat kolom yang tampak sebagai data pribadi: {columns}. Isinya tidak dibaca dan tidak disimpan.",
        "The file has columns that look like personal data: {columns}. Their values were neither read nor stored.",
    ),
    Text(
        "Hapus kolom tersebut dari ekspor (UU 27/2022 tentang Pelindungan Data Pribadi), lalu kirim kembali.",
        "Remove these columns from the export (Law 27/2022 on the protection of personal data), then send it again.",
    ),
)
SHEET_MISSING: Final = ProblemCode(
    "sheet-missing",
    Severity.FILE,
    Text(
        "Lembar “{sheet}” tidak ada dalam buku kerja; yang ada: {sheets}.",
        "The workbook has no sheet “{sheet}”; it has: {sheets}.",
    ),
    Text("Beri nama “{sheet}” pada lembar yang berisi data.", "Name the sheet that holds the data “{sheet}”."),
)
FEED_UNKNOWN: Final = ProblemCode(
    "feed-unknown",
    Severity.FILE,
    Text(
        "Berkas tidak dikenali sebagai salah satu umpan. Yang terdekat, dengan kolom yang kurang: {nearest}.",
        "The file is not recognised as any feed. The nearest, with the columns that are missing: {nearest}.",
    ),
    Text(
        "Letakkan berkas dalam folder hub-nya dengan nama menurut panduan, atau lengkapi kolom yang kurang.",
        "Put the file in the folder of its hub under the name given in the guide, or add the missing columns.",
    ),
)
YEAR_NOT_TOLD: Final = ProblemCode(
    "year-not-told",
    Severity.FILE,
    Text(
        "Tahun tabel tidak dapat diketahui dari nama berkas maupun isinya.",
        "Neither the name nor the content of the file tells the year of the table.",
    ),
    Text(
        "Sertakan tahun pada nama berkas, misalnya ..._2024.csv.",
        "Put the year into the name of the file, such as ..._2024.csv.",
    ),
)
NATION_NOT_SUM: Final = ProblemCode(
    "nation-not-sum",
    Severity.FILE,
    Text(
        "Angka Indonesia pada kolom “{column}” ({value}) tidak sama dengan jumlah provinsi ({sum}).",
        "The figure of Indonesia in column “{column}” ({value}) is not the sum of the provinces ({sum}).",
    ),
    Text(
        "Cocokkan dengan publikasi BPS. Bila publikasinya memang demikian, catat sebagai koreksi.",
        "Compare with the publication of BPS. If it was published like this, record a correction.",
    ),
)
BASIS_NOT_34: Final = ProblemCode(
    "basis-not-34",
    Severity.FILE,
    Text(
        "Tabel memuat angka untuk {provinces}, sehingga berbasis 38 provinsi; umpan ini berbasis 34 provinsi.",
        "The table has figures for {provinces}, so it is on the basis of 38 provinces; this feed is on that of 34.",
    ),
    Text(
        "Muat hanya tabel berbasis 34 provinsi; angka berbasis 38 berasal dari tabel angkatan kerja Sakernas.",
        "Load tables of 34 provinces only; figures of 38 come from the labour force table of Sakernas.",
    ),
)
CORRECTION_OUTDATED: Final = ProblemCode(
    "correction-outdated",
    Severity.FILE,
    Text(
        "Koreksi “{correction}” tidak lagi cocok dengan berkas ini: {expected}",
        "The correction “{correction}” no longer matches this file: {expected}",
    ),
    Text(
        "Bila sumber telah memperbaikinya, hapus koreksi itu dari etl/corrections; bila belum, periksa berkas.",
        "If the source has mended its error, delete the correction from etl/corrections; if not, check the file.",
    ),
)
CORRECTION_APPLIED: Final = ProblemCode(
    "correction-applied",
    Severity.WARNING,
    Text(
        "Kesalahan sumber yang telah diketahui dibetulkan saat dibaca (koreksi “{correction}”): {reason}",
        "A known error of the source was put right while reading (correction “{correction}”): {reason}",
    ),
    Text(
        "Tidak ada yang perlu dilakukan; koreksi dihapus setelah sumber memperbaikinya.",
        "Nothing needs doing; the correction is deleted once the source has mended it.",
    ),
)
EXTRA_COLUMNS: Final = ProblemCode(
    "extra-columns",
    Severity.WARNING,
    Text("Kolom di luar kontrak diabaikan: {columns}.", "Columns outside the contract are ignored: {columns}."),
    Text(
        "Bila salah tulis, betulkan judulnya; bila tidak diperlukan, hilangkan dari ekspor.",
        "If a heading is misspelt, mend it; if the columns are not needed, leave them out of the export.",
    ),
)
ROW_COUNT_DIFFERS: Final = ProblemCode(
    "row-count-differs",
    Severity.WARNING,
    Text(
        "Baris jumlah menyebut {stated} baris, tetapi berkas berisi {counted}.",
        "The total row says {stated} rows, but the file holds {counted}.",
    ),
    Text(
        "Periksa apakah ada baris yang terpotong atau tertambah, lalu kirim kembali bila perlu.",
        "Check whether rows were cut off or added, and send the file again if so.",
    ),
)
