"""Building, comparing and swapping immutable releases."""

from etl.release.history import Listed, diff, releases, rollback
from etl.release.problems import ReleaseError
from etl.release.publish import Published, publish
from etl.release.refusal import ReleaseRefusedError
from etl.release.verify import verify

__all__ = [
    "Listed",
    "Published",
    "ReleaseError",
    "ReleaseRefusedError",
    "diff",
    "publish",
    "releases",
    "rollback",
    "verify",
]
