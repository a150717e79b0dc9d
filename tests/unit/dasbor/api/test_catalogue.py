"""What can be asked for, as programs read it."""

import pytest
from starlette.testclient import TestClient

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import Status


def test_every_indicator_is_listed_with_its_meaning(api: TestClient) -> None:
    told = api.get("/api/v1/indicators").json()
    assert [indicator["key"] for indicator in told["indicators"]] == list(INDICATORS)
    by_key = {indicator["key"]: indicator for indicator in told["indicators"]}
    fill_rate = by_key["fill_rate"]
    assert fill_rate["kind"] == "ratio"
    assert fill_rate["unit"] == "percent"
    assert fill_rate["is_additive"] is False
    assert ["sector", "occupation"] in fill_rate["splits"]
    assert fill_rate["sources"] == [
        {
            "feed": "karirhub/vacancies",
            "name": {"id": "Karirhub, data lowongan", "en": "Karirhub, vacancy records"},
            "is_official": False,
        }
    ]
    assert by_key["web_visits"]["is_national_only"] is True
    assert by_key["labour_force"]["grains"] == ["year"]
    assert by_key["placements"]["is_protected"] is True


def test_every_status_is_explained(api: TestClient) -> None:
    told = {status["key"]: status for status in api.get("/api/v1/indicators").json()["statuses"]}
    assert list(told) == [str(status) for status in Status]
    assert told["suppressed"] == {
        "key": "suppressed",
        "name": {"id": "Data dirahasiakan", "en": "Suppressed"},
        "mark": "●",
        "has_value": False,
    }


def test_every_dimension_is_listed_with_its_categories_and_code_list(api: TestClient) -> None:
    told = {dimension["key"]: dimension for dimension in api.get("/api/v1/dimensions").json()["dimensions"]}
    assert list(told) == list(DIMENSIONS)
    assert told["sector"]["code_list"] == "KBLI 2020"
    assert told["sex"]["categories"] == [
        {"key": "male", "name": {"id": "Laki-laki", "en": "Male"}},
        {"key": "female", "name": {"id": "Perempuan", "en": "Female"}},
    ]


@pytest.mark.parametrize(("basis", "count"), [("38", 38), ("34", 34)])
def test_areas_are_listed_on_both_bases(api: TestClient, basis: str, count: int) -> None:
    bases = {told["key"]: told["areas"] for told in api.get("/api/v1/dimensions").json()["bases"]}
    areas = {area["code"]: area for area in bases[basis]}
    assert len(areas) == 1 + 7 + count
    assert areas["94"]["name"]["id"] == "Papua"
    assert areas["94"]["code_kemendagri"] == "91"
    assert areas["94"]["iso"] == "ID-PA"
    assert areas["94"]["island"] == "ID-PP"
    assert ("96" in areas) == (basis == "38")
    assert areas["ID-PP"]["code_kemendagri"] is None


@pytest.mark.parametrize("address", ["indicators", "dimensions", "releases"])
def test_what_is_known_is_not_sent_again(api: TestClient, address: str) -> None:
    first = api.get(f"/api/v1/{address}")
    again = api.get(f"/api/v1/{address}", headers={"if-none-match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert api.head(f"/api/v1/{address}").status_code == 200
