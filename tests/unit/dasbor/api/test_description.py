"""The description of the API: it is true, it is whole, and nothing that it allows breaks the server."""

import re
import warnings
from html import escape
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dasbor.api.description import described
from dasbor.api.limits import Limits
from dasbor.api.middleware import middleware
from dasbor.api.routes import ADDRESSES, routes
from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS, Lang
from dasbor.warehouse.url import PARAMETERS

EXAMPLES = 15


def test_every_address_is_described() -> None:
    paths = set(described()["paths"])
    assert {re.sub(r"\{.*", "", path) for path in paths} >= set(ADDRESSES)


def test_the_words_of_the_parameters_are_those_of_the_catalogue() -> None:
    operation = described()["paths"]["/api/v1/data.json"]["get"]
    parameters = {parameter["name"]: parameter for parameter in operation["parameters"]}
    assert list(parameters) == [*PARAMETERS[:6], *DIMENSIONS, *PARAMETERS[6:]]
    assert parameters["indicator"]["schema"]["items"]["enum"] == [*INDICATORS, ""]
    assert parameters["sex"]["schema"]["items"]["enum"] == ["male", "female", ""]
    assert parameters["indicator"]["required"] is True
    assert "dialect" in str(described()["paths"]["/api/v1/data.csv"])


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_names_every_path_and_asks_nobody_else(api: TestClient, lang: Lang) -> None:
    reply = api.get("/api/v1/docs", params={"lang": lang})
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert f'<html lang="{lang}">' in reply.text
    for path, operations in described(lang)["paths"].items():
        assert f"GET {path}</h2><p>{escape(operations['get']['summary'])}</p>" in reply.text
    assert not re.findall(r"(?:src|href)=[\"'](?!#|\?lang=|openapi\.json)", reply.text)
    for fetching in ("<script", "@import", "url(", "<link", "<img"):
        assert fetching not in reply.text


def test_both_languages_describe_the_same(api: TestClient) -> None:
    indonesian, english = (api.get("/api/v1/openapi.json", params={"lang": lang}).json() for lang in LANGS)
    assert indonesian["paths"].keys() == english["paths"].keys()
    assert indonesian["info"]["description"] != english["info"]["description"]
    assert api.get("/api/v1/openapi.json", params={"lang": "xx"}).json()["problem"]["parameter"] == "lang"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("path", ["data.csv", "indicators", "nothing"])
def test_what_is_not_a_question_is_refused_in_the_one_shape(api: TestClient, method: str, path: str) -> None:
    reply = api.request(method, f"/api/v1/{path}")
    assert reply.status_code == 405
    assert reply.headers["allow"] == "GET, HEAD"
    assert reply.json()["problem"]["code"] == "method_not_allowed"


@pytest.fixture
def schema(home: Path, monkeypatch: pytest.MonkeyPatch) -> schemathesis.BaseSchema:
    """The description as the server sends it, on the complete release."""
    monkeypatch.setenv("DASBOR_HOME", str(home))
    limits = Limits(burst=10**6, files_of_one=10**3, files_of_all=10**3)
    app = Starlette(routes=routes(), middleware=middleware(limits))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)


@pytest.mark.filterwarnings("ignore")  # of the libraries under it
@pytest.mark.parametrize("mode", list(GenerationMode), ids=str)
@pytest.mark.parametrize("path", described()["paths"])
def test_schemathesis_finds_nothing(schema: schemathesis.BaseSchema, path: str, mode: GenerationMode) -> None:
    operation = schema[path]["GET"]
    if mode is GenerationMode.NEGATIVE and not described()["paths"][path]["get"].get("parameters"):
        return

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    def asked(case: schemathesis.Case) -> None:
        # A description cannot say that a split belongs to an indicator, so right words may still be refused together.
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    asked()
