"""That a file cannot be read: told from the error that was raised on the way."""

from __future__ import annotations

import errno
import traceback
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.problem import Problem, ProblemCode, Severity, problem
from dasbor.catalogue.problems.files import FILE_UNREADABLE
from dasbor.catalogue.text import Text
from etl.stages.faults import FileRefusedError
from etl.stages.vault_trouble import error_number, reason

if TYPE_CHECKING:
    from collections.abc import Iterator

READING_FAILED: Final = ProblemCode(
    "reading-failed",
    Severity.FILE,
    Text(
        "Program gagal membaca berkas ini ({where}). Ini kesalahan program, belum tentu kesalahan berkas.",
        "The program failed to read this file ({where}). That is a fault of the program, perhaps not of the file.",
    ),
    Text(
        "Sampaikan pesan ini beserta berkasnya kepada pengelola program; berkas lain tetap dimuat.",
        "Send this message and the file to those who maintain the program; other files are loaded all the same.",
    ),
)


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Tell whatever goes wrong inside the block as a FileRefusedError, so that one file never stops the others."""
    try:
        yield
    except FileRefusedError:
        raise
    except Exception as error:
        raise FileRefusedError(unreadable(error, name)) from error


def unreadable(error: Exception, name: str) -> Problem:
    """The problem that a file cannot be read, from the error that reading it raised.

    The message of an unforeseen error may hold values of the file: only its kind and its place in the program are told.
    """
    code = error_number(error)
    if code is not None:
        return problem(FILE_UNREADABLE, file=name, reason=reason(code))
    place = traceback.extract_tb(error.__traceback__)[-1]
    return problem(
        READING_FAILED, file=name, where=f"{type(error).__name__}, {Path(place.filename).name}:{place.lineno}"
    )


def missing(name: str) -> Problem:
    """The problem that there is no file or folder of this name."""
    return problem(FILE_UNREADABLE, file=name, reason=reason(errno.ENOENT))
