"""Serves the naive page; the empty topology is the one thing without which it would not draw its map offline."""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

if TYPE_CHECKING:
    from starlette.requests import Request

LAYERS = ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")


def nothing(_request: "Request") -> Response:
    """A base map with nothing in it, under the names of the layers that Plotly asks for."""
    layers = {layer: {"type": "GeometryCollection", "geometries": []} for layer in LAYERS}
    return JSONResponse({"type": "Topology", "objects": layers, "arcs": []})


app = st.App(Path(__file__).with_name("page.py"), routes=[Route("/empty/un/{name}", nothing)])
