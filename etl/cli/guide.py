"""Where a problem is explained: what is wrong with files to data officers, what is wrong with the home to operators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.problems import PROBLEM_CODES

if TYPE_CHECKING:
    from dasbor.catalogue.problem import Problem


def guide(found: Problem) -> str:
    """The place in the guides that explains the code of a problem."""
    return found.anchor if found.code.code in PROBLEM_CODES else f"docs/operators.md#{found.code.code}"
