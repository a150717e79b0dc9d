"""Columns that follow from several fields of a record."""
