"""That a file cannot be read, told from the error that the system raised."""

from __future__ import annotations

import errno

from dasbor.catalogue.problem import Problem, problem
from dasbor.catalogue.problems.files import FILE_UNREADABLE
from dasbor.catalogue.text import verbatim
from etl.stages.vault_trouble import error_number, reason


def unreadable(error: Exception, name: str) -> Problem:
    """The problem that a file cannot be read, from the error that reading it raised."""
    code = error_number(error)
    why = verbatim(type(error).__name__) if code is None else reason(code)
    return problem(FILE_UNREADABLE, file=name, reason=why)


def missing(name: str) -> Problem:
    """The problem that there is no file or folder of this name."""
    return problem(FILE_UNREADABLE, file=name, reason=reason(errno.ENOENT))
