"""The Streamlit frame: navigation, selection bar, cards, downloads, notes."""
