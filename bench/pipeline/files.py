"""Writes the files that the pipeline is measured on: `python -m bench.pipeline.files OUT EVENTS`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Final

from etl.sample import write_events

SEED: Final = 2021
TODAY: Final = date(2026, 11, 1)

if __name__ == "__main__":
    write_events(Path(sys.argv[1]), int(sys.argv[2]), seed=SEED, today=TODAY)
