"""The dashboard: what exists, how to ask it, how to show it."""
