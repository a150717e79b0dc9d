"""app.py is outside import-linter's graph, which holds packages only; these are its contracts."""

import ast
from pathlib import Path

from tests.architecture.tree import name, python_files
from tests.shared import ROOT


def imports(path: Path) -> set[str]:
    """Every module that a file names in an import, wherever in the file it stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def test_the_server_composes_the_dashboard_and_the_api_only() -> None:
    roots = {module.split(".")[0] for module in imports(ROOT / "app.py")}
    strays = roots & {"bench", "duckdb", "etl", "geopandas", "pages", "plotly", "polars", "shapely", "tests"}
    assert not strays, f"app.py starts the server: move what needs {sorted(strays)} into dasbor"
    assert "streamlit" in roots


def test_nothing_imports_the_server() -> None:
    importers = [name(path) for path in python_files() if "app" in imports(path)]
    assert not importers, f"move what these share with app.py into dasbor: {importers}"
