"""The command line of the ETL: it parses, calls, and shows; the work is done elsewhere."""
