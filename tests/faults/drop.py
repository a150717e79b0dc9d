"""Small files as a hub would drop them, with every fate of a row in them."""

from pathlib import Path
from typing import Final

HEAD: Final = "person_key,registered_on,last_active_on,city_code,gender,birth_year,education,disability,updated_at"
ROWS_A_FILE: Final = 60
"""Of each file: 54 accepted or superseded, 2 that its neighbour holds too, 4 rejected."""


def jobseeker(person: int, version: int, education: str = "SMA") -> str:
    key = 2 * f"{person:016x}"
    return f"{key},2025-03-01,2025-04-01,3171,male,1999,{education},0,2025-05-{version:02} 10:00:00"


def rows(number: int) -> list[str]:
    """The rows of the n-th file: new persons, later versions of its neighbour's, some of those again, and bad ones."""
    start = number * 1000
    new = [jobseeker(start + place, 1) for place in range(50)]
    later = [jobseeker(start - 1000 + place, 2) for place in range(4)]
    again = [jobseeker(start - 1000 + place, 1) for place in range(10, 12)]
    bad = [jobseeker(start + 900 + place, 1, education="TK") for place in range(4)]
    return [*new, *later, *again, *bad]


def write_files(folder: Path, count: int) -> list[Path]:
    """Write so many files into the folder of their hub."""
    hub = folder / "karirhub"
    hub.mkdir(parents=True)
    paths = [hub / f"pencari_kerja-{number}.csv" for number in range(1, count + 1)]
    for number, path in enumerate(paths, start=1):
        path.write_text("\n".join([HEAD, *rows(number), ""]))
    return paths
