"""The least that Streamlit can show: what every page costs before it does anything."""

import streamlit as st

st.title("SIAPkerja")
