"""The folders of one installation: where files are dropped, kept, refused and published."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

VARIABLE: Final = "DASBOR_HOME"
DEFAULT: Final = "data"


@dataclass(frozen=True, slots=True)
class Home:
    """The root folder of an installation, and the folders in it; none of them needs to exist yet."""

    root: Path

    @property
    def drop(self) -> Path:
        """Where the hubs put their files, a folder per hub."""
        return self.root / "drop"

    @property
    def vault(self) -> Path:
        """Accepted row versions as typed Parquet, and the ledger of loaded files."""
        return self.root / "vault"

    @property
    def ledger(self) -> Path:
        """One entry per loaded file."""
        return self.vault / "ledger"

    @property
    def quarantine(self) -> Path:
        """Rejected rows and refused files, with the reasons."""
        return self.root / "quarantine"

    @property
    def releases(self) -> Path:
        """Published releases, and the name of the one in force."""
        return self.root / "releases"


def find_home(given: Path | None = None) -> Home:
    """The home that was asked for, else the one of the environment, else `data/`."""
    return Home(given if given is not None else Path(os.environ.get(VARIABLE) or DEFAULT))
