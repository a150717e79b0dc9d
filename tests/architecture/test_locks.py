"""The lock files hold what pyproject.toml asks for, and nothing about where it came from."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement

from tests.shared import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
RUNTIME = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
DEVELOPMENT = [Requirement(text) for text in PROJECT["dependency-groups"]["dev"]]


def pins(lock: str) -> dict[str, set[str]]:
    """The versions that a lock file pins for each package; some differ by Python version."""
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([a-z0-9-]+)==([^\s;]+)", (ROOT / lock).read_text(), re.MULTILINE):
        found.setdefault(package, set()).add(version)
    return found


@pytest.mark.parametrize(
    ("lock", "requirement"),
    [("requirements.lock", requirement) for requirement in RUNTIME]
    + [("requirements-dev.lock", requirement) for requirement in RUNTIME + DEVELOPMENT],
    ids=str,
)
def test_a_lock_pins_what_the_project_asks_for(lock: str, requirement: Requirement) -> None:
    pinned = pins(lock).get(requirement.name, set())
    assert pinned, f"{lock} lacks {requirement.name}: run `make lock`"
    assert all(version in requirement.specifier for version in pinned), f"{lock} disagrees: run `make lock`"


def test_a_server_runs_what_was_tested() -> None:
    tested = pins("requirements-dev.lock")
    assert {package: tested.get(package) for package in pins("requirements.lock")} == pins("requirements.lock")


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_pin_carries_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text().replace("\\\n", " ")
    entries = text.splitlines()
    assert entries
    assert [
        entry for entry in entries if not re.fullmatch(r"[a-z0-9-]+==[^/@]+?(?:\s+--hash=sha256:[0-9a-f]{64})+", entry)
    ] == []
