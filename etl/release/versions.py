"""What a release was made with: the layout of its tables, the program, and the boundaries."""

from __future__ import annotations

import hashlib
import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from dasbor.catalogue.cubes import CUBES
from dasbor.warehouse.tables import SIDE_TABLES, create_table, cube_columns

ROOT: Final = Path(__file__).resolve().parents[2]
_COUNTING: Final = ("etl/models", "etl/disclosure", "etl/release")


@cache
def schema_version() -> str:
    """Changes with the tables and columns of a release."""
    cubes = [create_table(c.key, cube_columns(c, exact=exact)) for c in CUBES.values() for exact in (False, True)]
    tables = [create_table(name, columns) for name, columns in SIDE_TABLES.items()]
    return _short("\n".join(cubes + tables).encode())


@cache
def code_version() -> str:
    """The version of the program, and what changes with every change of how figures are counted and protected."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    sources = sorted(path for part in _COUNTING for kind in ("py", "sql") for path in (ROOT / part).rglob(f"*.{kind}"))
    return f"{project['version']}+{_short(b''.join(path.read_bytes() for path in sources))}"


@cache
def geometry_version() -> str:
    """The version of the boundaries that maps of this program draw."""
    source = json.loads((ROOT / "data/reference/geo/SOURCE.json").read_text(encoding="utf-8"))
    return str(source["version"])


def _short(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]
