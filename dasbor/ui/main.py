"""The main script of the dashboard: the frame around every page. `app.py` serves it."""

from dasbor.ui.frame import run

run()
