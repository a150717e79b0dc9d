"""What starts the server: app.py, which is outside import-linter's graph of packages, and the server's settings."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.fixture(scope="module")
def settings() -> list[str]:
    """The settings as Streamlit understood them; a line that starts with `#` is a default."""
    command = [Path(sys.executable).with_name("streamlit"), "config", "show"]
    shown = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert "not a valid config option" not in shown.stdout + shown.stderr
    return shown.stdout.splitlines()


@pytest.mark.parametrize(
    "setting",
    [
        "gatherUsageStats = false",
        "showErrorLinks = false",
        'showErrorDetails = "none"',
        "disableDataExport = true",
        'toolbarMode = "minimal"',
    ],
)
def test_a_public_server_keeps_to_itself(settings: list[str], setting: str) -> None:
    assert setting in settings
