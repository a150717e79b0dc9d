from datetime import UTC, datetime
from pathlib import Path

import pytest

from etl.home import Home
from tests.unit.etl.models.tiny_vault import TinyVault

DAY = datetime(2026, 11, 24, 5, 30, tzinfo=UTC)


def jobseekers(year: int, number: int, start: int = 0, at: str = "32") -> list[dict[str, object]]:
    """So many jobseekers who registered in the Decembers and Januaries of a year."""
    return [
        {
            "person": f"{year} {at} {n}",
            "key": f"{year} {at} {n}",
            "registered_on": f"{year}-{1 + 11 * (n % 2):02d}-15",
            "last_active_on": f"{year}-12-15",
            "sex": "female",
            "birth_year": 1999,
            "age": "25-29",
            "education": "diploma",
            "has_disability": False,
            "at": at,
            "cell_key": n % 256,
        }
        for n in range(start, start + number)
    ]


def two_years(root: Path) -> TinyVault:
    """Two years of jobseekers: 200 in each, most of them in Jawa Barat and 3 in Papua Selatan."""
    vault = TinyVault(root)
    for year in (2024, 2025):
        of_place = {"32": 140, "11": 37, "31": 20, "95": 3}
        vault.add("karirhub/jobseekers", *(row for at, n in of_place.items() for row in jobseekers(year, n, at=at)))
    return vault


@pytest.fixture
def tiny(tmp_path: Path) -> TinyVault:
    return two_years(tmp_path)


@pytest.fixture
def home(tiny: TinyVault) -> Home:
    return tiny.home
