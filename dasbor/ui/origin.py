"""The server as the reader's browser calls it."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st


def origin() -> str:
    """Scheme, host and port of the address in the browser; the usual ones of a first try when it is not known."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else "http://localhost:8501"
