"""Readers: from a file to rows of text (or of the types of a Parquet file), each with its row in the file.

A reader never interprets: it splits, numbers and hands on. What a value means is a matter of the contract.
"""
