"""Building, comparing and swapping immutable releases."""
