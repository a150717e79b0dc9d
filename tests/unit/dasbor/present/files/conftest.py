from pathlib import Path

import pytest

from tests.fixtures.release import shared_home


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a complete release in force; never changed."""
    return shared_home(tmp_path_factory)
