"""What can go wrong with the disk, told as a problem."""

from __future__ import annotations

import errno
import os
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from polars.exceptions import PolarsError

from dasbor.catalogue.problem import Problem, ProblemCode, Severity, problem
from dasbor.catalogue.text import Text, verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

DISK_FULL: Final = ProblemCode(
    "disk-full",
    Severity.FILE,
    Text(
        "Penyimpanan penuh; pekerjaan yang berjalan dibatalkan seluruhnya dan tidak ada yang setengah tersimpan.",
        "The disk is full; the work under way was undone as a whole and nothing is half stored.",
    ),
    Text(
        "Kosongkan ruang pada penyimpanan folder data lalu jalankan perintah yang sama lagi.",
        "Free space on the disk of the data folder, then run the same command again.",
    ),
)
NOT_STORED: Final = ProblemCode(
    "not-stored",
    Severity.FILE,
    Text("Folder data tidak dapat ditulis: {reason}.", "The data folder cannot be written: {reason}."),
    Text(
        "Periksa hak akses dan keadaan penyimpanan folder data, lalu jalankan perintah yang sama lagi.",
        "Check the permissions and the state of the disk of the data folder, then run the same command again.",
    ),
)
VAULT_DAMAGED: Final = ProblemCode(
    "vault-damaged",
    Severity.FILE,
    Text("Berkas {file} di gudang data hilang atau rusak.", "The file {file} of the vault is missing or damaged."),
    Text(
        "Kembalikan folder vault dari cadangan terakhir, lalu muat ulang berkas yang datang sesudahnya.",
        "Restore the vault folder from the last backup, then load again the files that came after it.",
    ),
)

_REASONS: Final = {
    errno.EACCES: Text("izin ditolak", "permission denied"),
    errno.EPERM: Text("izin ditolak", "permission denied"),
    errno.EROFS: Text("penyimpanan hanya dapat dibaca", "the disk is read-only"),
    errno.EIO: Text("penyimpanan rusak atau terputus", "the disk is damaged or disconnected"),
    errno.ENOENT: Text("berkas atau folder itu tidak ada", "there is no such file or folder"),
    errno.ENOTDIR: Text("salah satu foldernya ternyata berkas", "one of its folders is a file"),
    errno.EINVAL: Text("bukan berkas biasa", "it is not an ordinary file"),
}
_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_TOLD_BY_POLARS: Final = re.compile(r"os error (\d+)")


class StorageError(Exception):
    """The home cannot be written; `problem` says why. What was being written is not part of the vault."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found.sentence.en)
        self.problem = found


@contextmanager
def storing() -> Iterator[None]:
    """Tell an error of writing inside the block as a StorageError."""
    try:
        yield
    except (OSError, PolarsError) as error:
        code = error_number(error)
        if code is None:
            raise
        found = problem(DISK_FULL) if code in _FULL else problem(NOT_STORED, reason=reason(code))
        raise StorageError(found) from error


def reason(code: int) -> Text:
    """What an error number of the system means; the system's own words when it is a rare one."""
    return _REASONS.get(code) or verbatim(os.strerror(code))


def error_number(error: Exception) -> int | None:
    """The number of the system's error, which Polars only mentions in its message; None for another kind of error."""
    if isinstance(error, OSError) and error.errno is not None:
        return error.errno
    told = _TOLD_BY_POLARS.search(str(error))
    return int(told[1]) if told else None
