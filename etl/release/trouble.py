"""What can go wrong while a release is built, told as a problem."""

from __future__ import annotations

import errno
import os
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import duckdb
from polars.exceptions import PolarsError

from dasbor.catalogue.problem import Problem, problem
from dasbor.catalogue.text import verbatim
from etl.models.build import ModelError
from etl.release.problems import MODEL_FAILED, ReleaseError
from etl.stages.vault_trouble import DISK_FULL, NOT_STORED, VAULT_DAMAGED, StorageError, reason, storing

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_OTHER: Final = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EIO)
_PART: Final = re.compile(r"[\w-]+/[0-9a-f]{16}-[0-9]+\.parquet")


@contextmanager
def working() -> Iterator[None]:
    """Tell what goes wrong inside the block as a ReleaseError or a StorageError."""
    try:
        with storing():
            yield
    except ModelError as error:
        raise ReleaseError(problem(MODEL_FAILED, value=error.cube, reason=verbatim(error.reason))) from error
    except (duckdb.Error, PolarsError) as error:
        if found := _of_the_disk(str(error)):
            raise StorageError(found) from error
        raise


def _of_the_disk(message: str) -> Problem | None:
    """DuckDB tells the system's errors, and a part of the vault that it cannot read, only in words."""
    if any(os.strerror(code) in message for code in _FULL):
        return problem(DISK_FULL)
    if part := _PART.search(message):
        return problem(VAULT_DAMAGED, file=part[0])
    code = next((code for code in _OTHER if os.strerror(code) in message), None)
    return problem(NOT_STORED, reason=reason(code)) if code else None
