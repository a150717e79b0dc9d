"""Serves the naive page; the empty topology is the one thing without which it would not draw its map offline."""

from pathlib import Path

import streamlit as st
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

ROOT = Path(__file__).parents[3]

app = st.App(
    Path(__file__).with_name("page.py"),
    routes=[Mount("/empty", StaticFiles(directory=ROOT / "data" / "reference" / "geo" / "empty"))],
)
