"""What search engines read on the page of the dictionary."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import streamlit as st

from dasbor.present.linked import schema_org
from dasbor.ui.origin import origin

if TYPE_CHECKING:
    from dasbor.ui.view import View


def datasets_markup(view: View) -> None:
    """Every indicator as schema.org/Dataset, in the way that search engines look for."""
    told = json.dumps(schema_org(view.pinned, origin()), ensure_ascii=False).replace("<", "\\u003c")
    st.html(f'<script type="application/ld+json">{told}</script>', unsafe_allow_javascript=True)
