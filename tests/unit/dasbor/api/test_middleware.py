"""The language of the page, whatever serves it."""

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dasbor.api.middleware import middleware

PAGE = '<!doctype html>\n<html lang="en" dir="ltr"><body>Dasbor</body></html>'


@pytest.fixture
def pages() -> TestClient:
    def text(_request: object) -> PlainTextResponse:
        return PlainTextResponse(PAGE)

    def page(_request: object) -> HTMLResponse:
        return HTMLResponse(PAGE)

    def pieces(_request: object) -> StreamingResponse:
        return StreamingResponse(iter([PAGE[:40], PAGE[40:]]), media_type="text/html")

    def headed(_request: object) -> HTMLResponse:
        return HTMLResponse('<html lang="en"><head><title>Dasbor</title></head></html>')

    served = {"/": page, "/pieces": pieces, "/text": text, "/headed": headed}
    app = Starlette(routes=[Route(path, answer) for path, answer in served.items()], middleware=middleware())
    return TestClient(app)


@pytest.mark.parametrize("address", ["/", "/pieces"])
@pytest.mark.parametrize(
    ("query", "lang"), [("", "id"), ("?lang=id", "id"), ("?lang=en", "en"), ("?lang=xx", "id"), ("?lang=%FF", "id")]
)
def test_a_page_says_the_language_of_its_address(pages: TestClient, address: str, query: str, lang: str) -> None:
    reply = pages.get(f"{address}{query}")
    assert reply.text == PAGE.replace('lang="en"', f'lang="{lang}"')
    assert int(reply.headers.get("content-length", len(PAGE))) == len(PAGE)


def test_what_is_not_a_page_is_left_alone(pages: TestClient) -> None:
    assert pages.get("/text").text == PAGE


def test_a_page_says_where_its_server_is_and_how_long_it_is(pages: TestClient) -> None:
    """Streamlit looks for the server below the address of the page first, unless it is told."""
    reply = pages.get("/headed?lang=en")
    assert reply.text.startswith(
        '<html lang="en"><head><script>window.__streamlit={BACKEND_BASE_URL:location.origin+"/"}</script><title>'
    )
    assert int(reply.headers["content-length"]) == len(reply.content)
