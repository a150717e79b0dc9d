"""How long the two files of a release take, and how large they are: `python -m bench.pipeline.release HOME`."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from dasbor.warehouse.tables import EXACT_FILE, PUBLIC_FILE
from etl.disclosure.secret import open_secret
from etl.home import Home
from etl.models.build import build_exact
from etl.release.files import attached
from etl.release.protect import protect
from etl.stages import ledger


def make(home: Home, folder: Path) -> dict[str, float]:
    """Count the vault of a home into an exact file, and protect that into a public one."""
    exact, public = folder / EXACT_FILE, folder / PUBLIC_FILE
    started = time.perf_counter()
    build_exact(home, ledger.entries(home), exact)
    counted = time.perf_counter()
    with attached({"exact": exact}, {"public": public}) as connection:
        protect(connection, open_secret(home.vault))
    done = time.perf_counter()
    return {
        "count_s": counted - started,
        "protect_s": done - counted,
        "exact_bytes": exact.stat().st_size,
        "public_bytes": public.stat().st_size,
    }


if __name__ == "__main__":
    home = Home(Path(sys.argv[1]))
    with TemporaryDirectory(dir=home.releases, prefix=".bench-") as folder:
        print(json.dumps(make(home, Path(folder))))
