"""The catalogue for machines, read by others' programs."""

import io
import json

import polars as pl
import pytest
import rdflib
from rdflib.namespace import DCAT, DCTERMS, RDF
from starlette.testclient import TestClient

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import PROVINCES
from dasbor.catalogue.registry import INDICATORS

ADDRESSES = ("catalogue.jsonld", "datasets.jsonld", "dictionary.csv", "codes.csv", "openapi.json", "docs", "bulk/")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib
def test_the_dcat_is_a_graph_of_every_indicator(api: TestClient) -> None:
    reply = api.get("/api/v1/catalogue.jsonld")
    assert reply.headers["content-type"] == "application/ld+json"
    graph = rdflib.Graph().parse(data=reply.text, format="json-ld")
    datasets = set(graph.subjects(RDF.type, DCAT.Dataset))
    assert {str(graph.value(dataset, DCTERMS.identifier)) for dataset in datasets} == set(INDICATORS)
    [catalogue] = graph.subjects(RDF.type, DCAT.Catalog)
    assert set(graph.objects(catalogue, DCAT.dataset)) == datasets
    placements = next(d for d in datasets if str(graph.value(d, DCTERMS.identifier)) == "placements")
    titles = {title.language: str(title) for title in graph.objects(placements, DCTERMS.title)}
    assert titles == {"id": "Penempatan", "en": "Placements"}
    for distribution in graph.objects(placements, DCAT.distribution):
        address = str(graph.value(distribution, DCAT.downloadURL))
        assert api.head(address).status_code == 200


def test_search_engines_find_every_dataset(api: TestClient) -> None:
    told = api.get("/api/v1/datasets.jsonld").json()
    assert told["@context"] == "https://schema.org"
    assert [entry["identifier"] for entry in told["@graph"]] == list(INDICATORS)
    [fill_rate] = [entry for entry in told["@graph"] if entry["identifier"] == "fill_rate"]
    assert fill_rate["@type"] == "Dataset"
    assert fill_rate["variableMeasured"]["unitText"] == "percent"
    assert fill_rate["temporalCoverage"] == "2022-11/2026-10"


def test_the_dictionary_is_a_table(api: TestClient) -> None:
    reply = api.get("/api/v1/dictionary.csv")
    assert reply.headers["content-type"] == "text/csv; charset=utf-8"
    table = pl.read_csv(reply.content)
    assert table["indicator"].to_list() == list(INDICATORS)
    [row] = table.filter(indicator="placement_ratio").to_dicts()
    assert row["unit"] == "percent"
    assert row["name_id"] == "Rasio penempatan"
    assert row["is_protected"] == "true" or row["is_protected"] is True
    assert "sex+age" in row["splits"] or "sex" in row["splits"].split()


def test_the_code_lists_hold_every_code_with_its_version(api: TestClient) -> None:
    codes = pl.read_csv(io.BytesIO(api.get("/api/v1/codes.csv").content), infer_schema=False)
    for key, dimension in DIMENSIONS.items():
        own = codes.filter(column=key)
        assert own["code"].to_list() == list(dimension.categories)
        assert set(own["code_list"]) == {dimension.code_list}
    bps = codes.filter(column="province_code_bps", code_list="BPS, basis 38")["code"].to_list()
    assert set(PROVINCES) < set(bps)
    [papua] = codes.filter(column="province_code_kemendagri", code_list="Kemendagri, basis 38", code="91").to_dicts()
    assert papua["name_id"] == "Papua"


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_known_is_not_sent_again(api: TestClient, address: str) -> None:
    first = api.get(f"/api/v1/{address}")
    assert first.status_code == 200
    again = api.get(f"/api/v1/{address}", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = api.head(f"/api/v1/{address}")
    assert (head.status_code, head.content) == (200, b"")


def test_the_description_is_sent_as_it_is_made(api: TestClient) -> None:
    told = json.loads(api.get("/api/v1/openapi.json").content)
    assert told["openapi"].startswith("3.1.")
