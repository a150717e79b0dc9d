"""The road of a record: read, conform, validate, keep or refuse."""
