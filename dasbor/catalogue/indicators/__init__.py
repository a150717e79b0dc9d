"""The declarations of the indicators, one module per hub."""
