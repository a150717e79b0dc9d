from pathlib import Path

import pytest

from tests.unit.etl.models.tiny_vault import TinyVault


@pytest.fixture
def tiny(tmp_path: Path) -> TinyVault:
    return TinyVault(tmp_path)
