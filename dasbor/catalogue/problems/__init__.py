"""Every kind of fault that a file of a hub can have, each declared once.

A code is stable: it is the anchor in the data officers' guide, and what scripts may rely on. `files` refuse or mark a
whole file, `cells` are about one value, `regions` and `codes` about what a value stands for, `rules` about values
that contradict each other.
"""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.problem import ProblemCode
from dasbor.catalogue.problems import cells, codes, files, regions, rules

PROBLEM_CODES: Final[dict[str, ProblemCode]] = {
    declared.code: declared
    for module in (files, cells, regions, codes, rules)
    for declared in vars(module).values()
    if isinstance(declared, ProblemCode)
}
"""All kinds by their code, in the order of the guide."""
