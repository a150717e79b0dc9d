"""The identity of a file's content, and whether it is still the same after the file was read."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.catalogue.problem import problem
from dasbor.catalogue.problems.files import FILE_CHANGED

if TYPE_CHECKING:
    from pathlib import Path

    from dasbor.catalogue.problem import Problem


@dataclass(frozen=True, slots=True)
class Digest:
    """What a file was at one moment."""

    sha256: str
    size: int
    modified_ns: int

    @property
    def file_id(self) -> str:
        """How rows name the file they came from."""
        return self.sha256[:16]


def digest_of(path: Path) -> Digest:
    """The digest of a file as it is now. Raises OSError when it cannot be read."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    with path.open("rb") as file:
        before = os.fstat(file.fileno())
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Digest(sha256, before.st_size, before.st_mtime_ns)


def changed_since(path: Path, digest: Digest, name: str) -> Problem | None:
    """The problem that a file is not what it was when its digest was taken, or None."""
    try:
        same = digest_of(path) == digest
    except OSError:
        same = False
    return None if same else problem(FILE_CHANGED, file=name)
