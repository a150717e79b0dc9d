"""Why a question is not answered: each kind of refusal with its sentence and its cure, in both languages.

Fields: `{parameter}`, `{value}` (what was given), `{allowed}`, `{hint}` (the nearest valid word, or nothing), and what
a sentence names besides. A code is a heading in docs/api.md.
"""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.problem import ProblemCode, Severity
from dasbor.catalogue.text import Text

HINT: Final = Text(" Mungkin yang dimaksud: {nearest}.", " Perhaps you mean: {nearest}.")
_ALLOWED: Final = Text("Gunakan salah satu dari: {allowed}.{hint}", "Use one of: {allowed}.{hint}")


def _refusal(code: str, id_: str, en: str, cure: Text = _ALLOWED) -> ProblemCode:
    return ProblemCode(code, Severity.QUESTION, Text(id_, en), cure)


UNKNOWN_PARAMETER: Final = _refusal(
    "unknown_parameter",
    "Parameter {parameter} tidak dikenal.",
    "There is no parameter {parameter}.",
)
MISSING_PARAMETER: Final = _refusal(
    "missing_parameter",
    "Parameter {parameter} wajib diisi.",
    "The parameter {parameter} is required.",
)
UNKNOWN_WORD: Final = _refusal(
    "unknown_word",
    "Parameter {parameter} berisi {value}, yang tidak dikenal.",
    "The parameter {parameter} holds {value}, which is not known.",
)
SEVERAL_WORDS: Final = _refusal(
    "several_words",
    "Parameter {parameter} berisi {value}, padahal hanya satu kata yang dapat diisi.",
    "The parameter {parameter} holds {value}, but takes one word only.",
    Text("Isi satu kata saja.", "Give one word only."),
)
BAD_MONTH: Final = _refusal(
    "bad_month",
    "Parameter {parameter} berisi {value}, yang bukan bulan.",
    "The parameter {parameter} holds {value}, which is not a month.",
    Text("Tulis tahun dan bulan, misalnya {allowed}.", "Write year and month, such as {allowed}."),
)
PERIOD_REVERSED: Final = _refusal(
    "period_reversed",
    "Periode berakhir pada {value}, sebelum mulai pada {start}.",
    "The period ends in {value}, before it starts in {start}.",
    Text("Isi to dengan {start} atau sesudahnya.", "Give to as {start} or later."),
)
PERIOD_OUT_OF_RANGE: Final = _refusal(
    "period_out_of_range",
    "Parameter {parameter} berisi {value}, di luar rentang yang dapat diminta.",
    "The parameter {parameter} holds {value}, outside the range that may be asked for.",
    Text("Isi bulan dalam rentang {allowed}.", "Give a month within {allowed}."),
)
PERIOD_TOO_LONG: Final = _refusal(
    "period_too_long",
    "Periode {start} sampai {value} terdiri atas {months} bulan.",
    "The period from {start} to {value} is {months} months long.",
    Text("Minta paling banyak {allowed} bulan.", "Ask for at most {allowed} months."),
)
GRAIN_NOT_AVAILABLE: Final = _refusal(
    "grain_not_available",
    "{indicator} tidak tersedia menurut {value}.",
    "{indicator} is not available by {value}.",
)
UNKNOWN_AREA: Final = _refusal(
    "unknown_area",
    "Wilayah {value} tidak dikenal.",
    "The area {value} is not known.",
    Text(
        "Gunakan ID, kode kelompok pulau (ID-SM), kode provinsi BPS (31), atau ISO 3166-2 (ID-JK).{hint}",
        "Use ID, an island group code (ID-SM), a BPS province code (31) or ISO 3166-2 (ID-JK).{hint}",
    ),
)
AREA_NOT_ON_BASIS: Final = _refusal(
    "area_not_on_basis",
    "Provinsi {name} ({value}) dibentuk pada 2022 dan tidak ada pada basis 34 provinsi.",
    "The province {name} ({value}) was made in 2022 and does not exist on the basis of 34 provinces.",
    Text(
        "Pilih basis 38, atau provinsi sebelum pemekaran: {nearest}.",
        "Choose basis 38, or the province of before the split: {nearest}.",
    ),
)
NATION_ONLY: Final = _refusal(
    "nation_only",
    "{indicator} hanya tersedia untuk Indonesia, tidak menurut provinsi.",
    "{indicator} exists for Indonesia alone, not by province.",
    Text("Kosongkan province, atau isi ID.", "Leave province empty, or give ID."),
)
TOO_MANY_SPLITS: Final = _refusal(
    "too_many_splits",
    "Angka dapat dirinci menurut paling banyak dua hal, tetapi diminta {count}: {value}.",
    "A number can be split and filtered by two dimensions at most, but {count} were asked for: {value}.",
    Text("Pilih dua di antaranya.", "Choose two of them."),
)
NOT_SPLIT_BY: Final = _refusal(
    "not_split_by",
    "{indicator} tidak dirinci menurut {dimension} ({value}).",
    "{indicator} is not split by {dimension} ({value}).",
)
NEVER_SPLIT: Final = _refusal(
    "never_split",
    "{indicator} tidak dapat dirinci menurut {dimension} ({value}) atau hal lain.",
    "{indicator} cannot be split by {dimension} ({value}) or by anything else.",
    Text("Hapus {value} dari permintaan.", "Take {value} out of the question."),
)
NOT_SPLIT_TOGETHER: Final = _refusal(
    "not_split_together",
    "{indicator} dirinci menurut {first} dan menurut {second}, tetapi tidak menurut keduanya sekaligus ({value}).",
    "{indicator} is split by {first} and by {second}, but not by both at once ({value}).",
    Text(
        "Pilih salah satu, atau pasangan yang tersedia: {allowed}.",
        "Choose one of them, or a pair that exists: {allowed}.",
    ),
)
DISTINCT_NOT_ADDED: Final = _refusal(
    "distinct_not_added",
    "{indicator} menghitung setiap orang atau pemberi kerja satu kali, sehingga {value} tidak dapat dijumlahkan.",
    "{indicator} counts each person or employer once, so {value} cannot be added up.",
    Text(
        "Pilih satu kategori {parameter}, atau rincilah menurut {parameter}.",
        "Choose one category of {parameter}, or split by {parameter}.",
    ),
)
NO_RELEASE: Final = _refusal(
    "no_release",
    "Belum ada rilis data yang dapat dibaca.",
    "There is no release of data that can be read yet.",
    Text("Terbitkan rilis dengan python -m etl publish.", "Publish one with python -m etl publish."),
)
UNKNOWN_RELEASE: Final = _refusal(
    "unknown_release",
    "Rilis {value} tidak ada.",
    "There is no release {value}.",
    Text("Kosongkan release untuk rilis yang berlaku.{hint}", "Leave release empty for the one in force.{hint}"),
)
DAMAGED_RELEASE: Final = _refusal(
    "damaged_release",
    "Rilis {value} rusak atau tidak lengkap: {reason}.",
    "The release {value} is damaged or incomplete: {reason}.",
    Text(
        "Periksa dengan python -m etl verify, lalu terbitkan ulang atau kembali ke rilis sebelumnya.",
        "Check it with python -m etl verify, then publish again or roll back.",
    ),
)
DAMAGED_MANIFEST: Final = Text("manifest.json tidak dapat dibaca", "its manifest.json cannot be read")
DAMAGED_FILE: Final = Text("berkas {file} tidak dapat dibuka", "its file {file} cannot be opened")
DAMAGED_TABLES: Final = Text("tabel {tables} tidak ada", "it lacks the tables {tables}")
"""What is wrong with a damaged release."""
UNKNOWN_ADDRESS: Final = _refusal(
    "unknown_address",
    "Alamat {value} tidak ada.",
    "There is nothing at the address {value}.",
)
METHOD_NOT_ALLOWED: Final = _refusal(
    "method_not_allowed",
    "API ini hanya dibaca; {value} tidak dijawab.",
    "This API is only read; {value} is not answered.",
)
UNKNOWN_CITATION: Final = _refusal(
    "unknown_citation",
    "Sitasi {value} tidak dapat dibaca.",
    "The citation {value} cannot be read.",
    Text("Salin kunci sitasi seutuhnya dari berkas atau halaman.", "Copy the whole key from the file or the page."),
)
TOO_MANY_REQUESTS: Final = _refusal(
    "too_many_requests",
    "Permintaan dari alamat Anda terlalu banyak dalam waktu singkat.",
    "There are too many requests from your address in a short time.",
    Text("Ulangi setelah {allowed} detik.", "Ask again in {allowed} seconds."),
)
TOO_MANY_FILES: Final = _refusal(
    "too_many_files",
    "Terlalu banyak berkas sedang diunduh sekaligus.",
    "Too many files are being downloaded at once.",
    Text("Tunggu satu unduhan selesai, lalu ulangi.", "Wait until a download has ended, and ask again."),
)

REFUSALS: Final[dict[str, ProblemCode]] = {
    refusal.code: refusal
    for refusal in (
        UNKNOWN_PARAMETER,
        MISSING_PARAMETER,
        UNKNOWN_WORD,
        SEVERAL_WORDS,
        BAD_MONTH,
        PERIOD_REVERSED,
        PERIOD_OUT_OF_RANGE,
        PERIOD_TOO_LONG,
        GRAIN_NOT_AVAILABLE,
        UNKNOWN_AREA,
        AREA_NOT_ON_BASIS,
        NATION_ONLY,
        TOO_MANY_SPLITS,
        NOT_SPLIT_BY,
        NEVER_SPLIT,
        NOT_SPLIT_TOGETHER,
        DISTINCT_NOT_ADDED,
        NO_RELEASE,
        UNKNOWN_RELEASE,
        DAMAGED_RELEASE,
        UNKNOWN_ADDRESS,
        METHOD_NOT_ALLOWED,
        UNKNOWN_CITATION,
        TOO_MANY_REQUESTS,
        TOO_MANY_FILES,
    )
}
"""Every kind of refusal by its code."""
