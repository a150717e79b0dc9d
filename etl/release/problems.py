"""What can go wrong with releases, told as problems."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.problem import Problem, ProblemCode, Severity
from dasbor.catalogue.text import Text

NOTHING_LOADED: Final = ProblemCode(
    "nothing-loaded",
    Severity.FILE,
    Text(
        "Belum ada berkas yang dimuat, sehingga tidak ada yang dapat diterbitkan.",
        "No file has been loaded, so there is nothing to publish.",
    ),
    Text(
        "Muat berkas dengan 'python -m etl load' lalu terbitkan lagi.",
        "Load files with 'python -m etl load', then publish again.",
    ),
)
TOTALS_MOVED: Final = ProblemCode(
    "totals-moved",
    Severity.FILE,
    Text(
        "Rilis ditolak karena angka tahunan nasional bergeser melebihi batas toleransi: {moves}.",
        "The release is refused because yearly national totals moved beyond their tolerance: {moves}.",
    ),
    Text(
        "Periksa berkas yang dimuat sejak rilis {previous}. Bila pergeseran itu benar, terbitkan dengan alasannya: "
        '--because "alasan".',
        "Check the files loaded since release {previous}. If the move is right, publish it with the reason: "
        '--because "reason".',
    ),
)
RELEASE_UNKNOWN: Final = ProblemCode(
    "release-unknown",
    Severity.FILE,
    Text("Tidak ada rilis bernama {value}.", "There is no release named {value}."),
    Text("Rilis yang ada: {known}.", "The releases that exist: {known}."),
)
RELEASE_DAMAGED: Final = ProblemCode(
    "release-damaged",
    Severity.FILE,
    Text("Rilis {value} rusak: {reason}.", "The release {value} is damaged: {reason}."),
    Text(
        "Kembalikan folder rilis itu dari cadangan, pakai rilis lain dengan 'python -m etl rollback', atau "
        'terbitkan yang baru dengan --because "alasan".',
        "Restore the folder of the release from a backup, use another release with 'python -m etl rollback', or "
        'publish a new one with --because "reason".',
    ),
)
NO_CURRENT_RELEASE: Final = ProblemCode(
    "no-current-release",
    Severity.FILE,
    Text(
        "Berkas releases/current menyebut rilis {value}, yang tidak ada.",
        "The file releases/current names the release {value}, which does not exist.",
    ),
    Text(
        "Pilih rilis yang ada dengan 'python -m etl rollback'.",
        "Choose an existing release with 'python -m etl rollback'.",
    ),
)
MODEL_FAILED: Final = ProblemCode(
    "model-failed",
    Severity.FILE,
    Text(
        "Penghitungan {value} gagal: {reason}. Rilis yang berlaku tidak berubah.",
        "Counting {value} failed: {reason}. The release in force has not changed.",
    ),
    Text(
        "Sampaikan pesan ini kepada pengelola program; datanya tersimpan utuh di gudang data.",
        "Send this message to those who maintain the program; the data are kept whole in the vault.",
    ),
)
NOT_PROTECTED: Final = ProblemCode(
    "not-protected",
    Severity.FILE,
    Text(
        "Rilis tidak dibuat karena pelindungan orang tidak dapat diterapkan. {reason}",
        "No release was made because the protection of persons cannot be applied. {reason}",
    ),
    Text(
        "Periksa vault/disclosure/parameters.toml, atau hapus berkas itu untuk memakai nilai baku.",
        "Check vault/disclosure/parameters.toml, or remove that file to use the default values.",
    ),
)
VERSION_TWICE: Final = ProblemCode(
    "version-twice",
    Severity.FILE,
    Text(
        "Gudang data {value} memuat {count} versi catatan lebih dari satu kali.",
        "The vault of {value} holds {count} record versions more than once.",
    ),
    Text(
        "Kembalikan folder vault dari cadangan terakhir, lalu muat ulang berkas yang datang sesudahnya.",
        "Restore the vault folder from the last backup, then load again the files that came after it.",
    ),
)


class ReleaseError(Exception):
    """A release cannot be made, found or read; `problem` says why and what to do."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found.sentence.en)
        self.problem = found
