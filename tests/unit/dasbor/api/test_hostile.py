"""Thousands of hostile values at every parameter: refused in the one shape, and nothing of them does anything."""

import random
import string
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import BASES, ISLANDS, NATION, area_codes
from dasbor.catalogue.period import GRAINS
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS
from dasbor.warehouse.refusal import Refusal
from dasbor.warehouse.tables import RELEASE_NAME
from dasbor.warehouse.url import PARAMETERS, from_params

QUESTION = {"indicator": "openings", "from": "2024-01", "to": "2024-01", "province": "ID"}
CLASSICS = (
    *(
        "' OR 1=1 --",
        "'; DROP TABLE vacancies; --",
        '" UNION SELECT * FROM release.files --',
        "1) OR (1=1",
        "$$",
        "\\'",
    ),
    *(
        "../../../../etc/passwd",
        "..\\..\\windows",
        "/etc/passwd",
        "%2e%2e%2f",
        "....//....//",
        f"file:{3 * chr(47)}etc/passwd",
    ),
    *("\r\nSet-Cookie: a=b", "x\r\n\r\n<html>", "\nLocation: //example.org", "\x00", "a\x00b", "\u2028", "\ufeff"),
    *("<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x}", "%s%n%x", "{0.__class__}", "{parameter}", "{value}"),
    *("=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(1)", "\t=1", "NaN", "inf", "1e309", "-0", "null", "undefined", "[]"),
    *("A" * 10_000, "é" * 2_000, "\U0001f600" * 500, "\u202eabc", "ﬁ", "İ", "ß", " ", "  ", ",", ",,,,", "a,b,c,d"),
    *(
        "2024-13",
        "0000-00",
        "9999-99",
        "2024-01-01",
        "\uff12\uff10\uff12\uff14-\uff10\uff11",
        "2026-11-01.1/../x",
        "2026-11-01.1\n",
        "~",
        "*",
    ),
)
OVER_HTTP = 40
IN_PLACE = 2_000
"""Values of our own making beside the classics: over HTTP, and at the reading of parameters itself."""
ALPHABET = string.printable + "éß\u0000\u2028\u202e\ufeff\U0001f600=+-@'\"`;%<>|&(){}[]\\/"
NAMES = ("dialect", *PARAMETERS, *DIMENSIONS)


def hostile(name: str, count: int = OVER_HTTP) -> Iterator[str]:
    """The classics, and values of our own making that are the same in every run."""
    rng = random.Random(name)  # noqa: S311 - nothing secret
    yield from CLASSICS
    for _ in range(count):
        yield "".join(rng.choice(ALPHABET) for _ in range(rng.randint(1, 40)))


@pytest.mark.parametrize("name", NAMES)
def test_no_value_of_a_parameter_does_more_than_be_refused(api: TestClient, name: str) -> None:
    expected = api.get("/api/v1/data.csv", params=QUESTION)
    count = 0
    for value in hostile(name):
        reply = api.get("/api/v1/data.csv", params={**QUESTION, name: value})
        count += 1
        assert reply.status_code in {200, 400}, (name, value)
        assert set(reply.headers) <= set(expected.headers) | {"content-length", "vary"}, (name, value)
        if reply.status_code == 400:
            problem = reply.json()["problem"]
            assert problem["sentence"]["id"], (name, value)
            assert len(problem["given"]) <= 81, "what was given is repeated without end"
        else:
            disposition = reply.headers["content-disposition"]
            assert disposition.isascii()
            assert set(disposition) <= set(string.ascii_letters + string.digits + '_-.="; '), (name, value)
    assert count == len(CLASSICS) + OVER_HTTP


@pytest.mark.parametrize("name", [name for name in NAMES if name != "dialect"])
def test_thousands_of_values_become_a_known_word_or_a_refusal(name: str) -> None:
    known = {*INDICATORS, *DIMENSIONS, *(c for d in DIMENSIONS.values() for c in d.categories), *GRAINS, *BASES, *LANGS}
    for value in hostile(name, IN_PLACE):
        try:
            selection = from_params({**QUESTION, name: value})
        except Refusal:
            continue
        words = {selection.indicator, selection.grain, selection.basis, selection.lang, *selection.by}
        words |= {word for key, categories in selection.filters for word in (key, *categories)}
        assert words <= known, value
        assert set(selection.areas) <= {*area_codes("38"), *ISLANDS, NATION}, value
        assert not selection.release or RELEASE_NAME.fullmatch(selection.release), value


@pytest.mark.parametrize("address", ["data.{}", "cite/{}", "cite/{}/revisions", "bulk/{}/x.parquet", "geo/{}.json"])
def test_no_address_leads_out_of_the_api(api: TestClient, address: str) -> None:
    for value in hostile(address):
        path = address.format("".join(f"%{byte:02x}" for byte in value[:200].encode()))
        reply = api.get(f"/api/v1/{path}")
        assert reply.status_code in {400, 404}, (address, value)
        assert "root:" not in reply.text
        assert reply.json()["problem"]["code"], (address, value)


def test_no_name_of_a_parameter_is_passed_over(api: TestClient) -> None:
    for value in hostile("name"):
        if value.strip() in NAMES:
            continue
        reply = api.get("/api/v1/data.csv", params={**QUESTION, value: "x"})
        assert reply.status_code == 400, value


@pytest.mark.parametrize("header", ["if-none-match", "accept-encoding", "range", "x-forwarded-for", "accept-language"])
def test_no_header_breaks_an_answer(api: TestClient, header: str) -> None:
    for value in hostile(header):
        sent = value.encode("ascii", "ignore").replace(b"\r", b"").replace(b"\n", b"").replace(b"\x00", b"")[:2000]
        reply = api.get("/api/v1/data.csv", params=QUESTION, headers=[(header.encode(), sent)])
        assert reply.status_code in {200, 304}, (header, value)
