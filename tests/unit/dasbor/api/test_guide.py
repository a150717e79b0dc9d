"""The analysts' guide: whatever is there is in it, and whatever is in it works."""

import json
import re

import pytest
from starlette.testclient import TestClient

from dasbor.api.routes import ADDRESSES
from dasbor.catalogue.refusals import REFUSALS
from dasbor.catalogue.status import Status
from dasbor.present.files.as_csv import DIALECTS
from dasbor.present.files.rows import LEADING, TRAILING
from dasbor.warehouse.url import PARAMETERS
from tests.shared import ROOT

GUIDE = (ROOT / "docs" / "api.md").read_text()
EXAMPLES = re.findall(r"^curl 'http://localhost:8501([^']+)'", GUIDE, flags=re.MULTILINE)


def test_every_refusal_has_its_heading() -> None:
    headings = re.findall(r"^### (\w+)$", GUIDE, flags=re.MULTILINE)
    assert set(headings) == set(REFUSALS)
    assert len(headings) == len(REFUSALS)


@pytest.mark.parametrize("word", [*ADDRESSES, *PARAMETERS, *DIALECTS, *LEADING, *TRAILING, *Status])
def test_every_word_of_the_interface_is_explained(word: str) -> None:
    assert re.search(rf"`[^`\n]*{re.escape(word)}[^`\n]*`", GUIDE), f"say in docs/api.md what {word} is"


def test_statuses_are_told_in_their_order_and_with_their_values() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (yes|no) \|", GUIDE, flags=re.MULTILINE)
    assert {word: told == "yes" for word, told in rows} == {str(s): s.has_value for s in Status}
    order = ", ".join(f"`{status}`" for status in Status)
    assert order in " ".join(GUIDE.split())


@pytest.mark.parametrize("address", EXAMPLES)
def test_every_example_is_answered(api: TestClient, address: str) -> None:
    assert api.get(address).status_code == 200


def test_there_are_examples_of_every_kind() -> None:
    assert len(EXAMPLES) >= 4


def test_the_refusal_in_the_guide_is_the_one_that_comes(api: TestClient) -> None:
    told = api.get("/api/v1/data.csv?indicator=openings&grain=tahun").json()["problem"]
    shown = re.search(r"```json\n(.+?)```", GUIDE, flags=re.DOTALL)
    assert shown
    assert json.loads(shown[1])["problem"] == told
