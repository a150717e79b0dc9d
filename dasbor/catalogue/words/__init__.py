"""Every sentence of the interface, in both languages, grouped by where a reader meets it."""
