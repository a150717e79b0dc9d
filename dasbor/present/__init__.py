"""How to show: pure functions from an Answer to a figure, table, file or sentence."""
