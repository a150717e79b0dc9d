"""What a browser is told that pages and files may do."""

import pytest
from starlette.testclient import TestClient

from dasbor.api.headers import HEADERS


@pytest.mark.parametrize(
    "path", ["/api/v1/health", "/api/v1/indicators", "/api/v1/data.csv?indicator=nothing", "/api/v1/no"]
)
def test_every_answer_has_the_headers_whether_it_is_one_or_a_refusal(api: TestClient, path: str) -> None:
    headers = api.get(path).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_no_other_host_is_let_in() -> None:
    sources = {word for part in HEADERS["content-security-policy"].split("; ") for word in part.split()[1:]}
    assert not {s for s in sources if "." in s or "*" in s or s.startswith(("http", "//", "ws"))}
