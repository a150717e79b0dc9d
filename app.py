"""The server: the dashboard, and the HTTP API beside it. `streamlit run app.py` serves it."""

import streamlit as st

from dasbor.api.middleware import middleware
from dasbor.api.routes import routes

app = st.App("dasbor/ui/main.py", routes=routes(), middleware=middleware())
