"""Known errors of sources that are put right while reading, each a record that fails once it no longer matches."""
