"""What Ringkasan would be without care: Plotly Express, boundaries inside the figure, nothing cached, all rerun."""

import json
import os
from pathlib import Path

import duckdb
import pandas as pd
import plotly.express as px
import streamlit as st

ROOT = Path(__file__).parents[3]
GEO = ROOT / "data" / "reference" / "geo" / "provinces-38.json"
HEADLINES = {
    "Lowongan": ("vacancies", "vacancy_postings"),
    "Lulusan pelatihan": ("training", "training_completions"),
    "Sertifikat terbit": ("assessments", "certificates_issued"),
    "Usaha dirintis": ("business", "businesses_started"),
    "Akun baru": ("accounts", "accounts_new"),
}


def read(sql: str, values: list[str]) -> pd.DataFrame:
    """Ask the release in force."""
    releases = Path(os.environ["DASBOR_HOME"]) / "releases"
    file = releases / (releases / "current").read_text().strip() / "public.duckdb"
    with duckdb.connect(str(file), read_only=True) as con:
        return con.execute(sql, values).df()


def series(cube: str, measure: str, areas: str) -> pd.DataFrame:
    """A measure by month, of the nation or of all provinces."""
    sql = f"""SELECT period, area, {measure} AS value FROM "{cube}"
        WHERE split = '' AND grain = 'month' AND {areas} ORDER BY ALL"""  # noqa: S608 - names from this file
    return read(sql, [])


st.title("Ringkasan")
chosen = st.selectbox("Indikator", list(HEADLINES), key="indicator")
for column, (name, (cube, measure)) in zip(st.columns(len(HEADLINES)), HEADLINES.items(), strict=True):
    values = series(cube, measure, "area = 'ID'")["value"]
    column.metric(name, f"{values.iloc[-1]:,.0f}", f"{values.iloc[-1] - values.iloc[-2]:,.0f}")

provinces = series(*HEADLINES[chosen], "length(area) = 2 AND area <> 'ID'")
latest = provinces[provinces["period"] == provinces["period"].max()]
boundaries = json.loads(GEO.read_text())
chart = px.choropleth(latest, geojson=boundaries, locations="area", color="value", title=chosen)
chart.update_geos(fitbounds="locations", visible=False)
st.plotly_chart(chart, key="map", config={"topojsonURL": "/empty/un/"})
left, right = st.columns(2)
left.plotly_chart(px.bar(latest.sort_values("value"), x="value", y="area", title=chosen), key="ranking")
right.plotly_chart(px.line(provinces, x="period", y="value", color="area", title=chosen), key="trend")
st.dataframe(latest)
