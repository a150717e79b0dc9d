"""The charts of a screen."""

from typing import Any

import orjson
from streamlit.testing.v1 import AppTest


def drawings(screen: AppTest) -> list[dict[str, Any]]:
    """What the browser is given for each drawing, in the order of the page."""
    return [
        orjson.loads(mounted.proto.json)
        for mounted in screen.get("bidi_component")
        if mounted.proto.component_name == "dasbor.chart"
    ]
