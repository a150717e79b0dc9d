"""The metadata of Satu Data Indonesia for a figure, and of Permenaker 15/2020: the same seven entries in every file.

Concept, definition, classification, measure and unit are the statistical standard of Perpres 39/2019; reference basis
and code-list version say which boundaries, denominators and versions of code lists the figures stand on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import BASIS_NAMES
from dasbor.catalogue.indicator import UNIT_NAMES
from dasbor.catalogue.period import GRAIN_NAMES
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import Text
from dasbor.catalogue.words import files as words
from dasbor.catalogue.words.notes import KINDS
from dasbor.present.definition import formula

if TYPE_CHECKING:
    from dasbor.warehouse.selection import Selection

TERMS: Final[dict[str, Text]] = {
    "concept": words.CONCEPT,
    "definition": words.DEFINITION,
    "classification": words.CLASSIFICATION,
    "measure": words.MEASURE,
    "unit": words.UNIT,
    "reference_basis": words.REFERENCE_BASIS,
    "code_list_versions": words.CODE_LISTS,
}
"""The entries in their order, with what they are called."""
AREA_CODE_LIST: Final = "BPS 2025, Kemendagri 2025, ISO 3166-2:ID"


def satu_data(selection: Selection) -> dict[str, Text]:
    """The entries for the indicator of a selection, on its basis and at its grain."""
    indicator = INDICATORS[selection.indicator]
    used = [*selection.by, *(key for key, _ in selection.filters)]
    names = [DIMENSIONS[key].name for key in used]
    lists = [words.AREA_CODES.fill(), *names]
    versions = [AREA_CODE_LIST, *(DIMENSIONS[key].code_list for key in used)]
    basis = words.BASIS_WITH_LABOUR_FORCE if indicator.reference_refs else words.BASIS
    return {
        "concept": indicator.name,
        "definition": indicator.meaning,
        "classification": _joined(names) if names else words.NOT_CLASSIFIED,
        "measure": Text(
            *(f"{KINDS[type(indicator.expression).__name__].say(x)}: {formula(indicator, x)}" for x in _BOTH)
        ),
        "unit": UNIT_NAMES[indicator.unit],
        "reference_basis": basis.fill(basis=BASIS_NAMES[selection.basis], grain=GRAIN_NAMES[selection.grain]),
        "code_list_versions": Text(
            *(
                "; ".join(f"{name.say(x)}: {version}" for name, version in zip(lists, versions, strict=True))
                for x in _BOTH
            )
        ),
    }


_BOTH: Final = ("id", "en")


def _joined(names: list[Text]) -> Text:
    return Text("; ".join(n.id for n in names), "; ".join(n.en for n in names))
