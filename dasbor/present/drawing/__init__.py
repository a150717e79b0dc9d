"""Charts as drawings: SVG made here from plain numbers, so that a page needs no chart library."""
