"""Who asks, and so which file of a release answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dasbor.warehouse.tables import EXACT_FILE, PUBLIC_FILE


class Permission(StrEnum):
    """What a role may do beyond what everyone may."""

    SEE_EXACT = "see_exact"
    """Read exact counts instead of protected ones."""


@dataclass(frozen=True, slots=True)
class Asker:
    """One who asks, by the name of the role. Nobody has a permission that was not given."""

    role: str
    permissions: frozenset[Permission] = frozenset()

    @property
    def file(self) -> str:
        """The file of a release that answers this asker."""
        return EXACT_FILE if Permission.SEE_EXACT in self.permissions else PUBLIC_FILE


PUBLIC: Final = Asker("public")
"""Everyone."""
