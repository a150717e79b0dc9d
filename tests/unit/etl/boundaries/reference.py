"""How these tests read the committed reference files: plainly, without the code that wrote them."""

import csv
import json
from typing import Any

from tests.shared import ROOT, shared

REFERENCE = ROOT / "data" / "reference"


def table(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fact(name: str) -> list[dict[str, str]]:
    with shared(f"facts/{name}").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def features(basis: int) -> list[dict[str, Any]]:
    collection = json.loads((REFERENCE / "geo" / f"provinces-{basis}.json").read_text(encoding="utf-8"))
    assert collection["type"] == "FeatureCollection"
    return list(collection["features"])
