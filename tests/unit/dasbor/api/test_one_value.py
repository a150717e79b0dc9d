"""The same question has the same answer in chart, table, hover, sentence, CSV and JSON: they all take the one road."""

import csv
import io
import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dasbor.catalogue.geography import NATION, PROVINCES
from dasbor.catalogue.indicator import Indicator
from dasbor.catalogue.registry import INDICATORS
from dasbor.present.cells import shown_period
from dasbor.present.claims import opening
from dasbor.present.format import value_words
from dasbor.present.map import province_map
from dasbor.present.ranking import ranking
from dasbor.present.table import matrix_table, ranking_table
from dasbor.present.trend import trend
from dasbor.warehouse.answer import Answer
from dasbor.warehouse.ask import ask
from dasbor.warehouse.url import from_params

PERIOD = {"from": "2025-01", "to": "2025-12"}
COUNTED = [i for i in INDICATORS.values() if i.is_protected and "month" in i.grains and not i.is_national_only]
PROVINCE = "32"


def plain(markup: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", " ", markup)))


@pytest.mark.parametrize("indicator", COUNTED, ids=lambda i: i.key)
def test_one_selection_one_value(api: TestClient, home: Path, indicator: Indicator) -> None:
    asked = {"indicator": indicator.key, **PERIOD}
    answer = ask(from_params({**asked, "lang": "id"}), home=home)
    period = shown_period(answer)
    assert period is not None
    [row] = answer.rows.filter(period=period, area=PROVINCE).to_dicts()
    assert row["value"] is not None
    words = value_words(row["value"], indicator.unit, "id")
    for where, said in (
        ("the hover of the map", _on_map(answer)),
        ("the ranking", _drawn(ranking(answer))),
        ("the hover of the trend", _drawn(trend(answer, selected=[PROVINCE]))),
        ("the table below the ranking", plain(ranking_table(answer).to_html())),
        ("the full table", plain(matrix_table(answer, [NATION, *PROVINCES]).to_html())),
        ("the first sentence", opening(answer, PROVINCE)[0].says("id")),
    ):
        assert words in said, where
    assert _in_csv(api, asked, period) == row["value"]
    assert _in_json(api, asked, period) == row["value"]


def _on_map(answer: Answer) -> str:
    figure = province_map(answer, "light")
    assert figure is not None
    [tile] = [tile for tile in figure.tiles if tile.area == PROVINCE]
    return " ".join(tile.said)


def _drawn(drawing: object) -> str:
    return unescape(str(drawing))


def _in_csv(api: TestClient, asked: dict[str, str], period: date) -> float:
    lines = csv.DictReader(io.StringIO(api.get("/api/v1/data.csv", params=asked).text))
    [row] = [r for r in lines if (r["province_code_bps"], r["period"]) == (PROVINCE, f"{period:%Y-%m}")]
    return float(row["value"])


def _in_json(api: TestClient, asked: dict[str, str], period: date) -> float:
    rows = api.get("/api/v1/data.json", params=asked).json()["rows"]
    [row] = [r for r in rows if (r["province_code_bps"], r["period"]) == (PROVINCE, f"{period:%Y-%m}")]
    return float(row["value"])
