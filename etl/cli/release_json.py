"""What the commands about releases tell other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etl.release.changes import Change
    from etl.release.history import Listed
    from etl.release.publish import Published


def published_as_json(published: Published) -> dict[str, object]:
    """The release in force, whether it is new, and what it changed."""
    return {
        "release": published.name,
        "is_new": published.is_new,
        "changes": [change_as_json(change) for change in published.changes],
        "beyond_tolerance": [
            {"measure": move.measure, "year": move.year, "before": move.before, "now": move.now}
            for move in published.beyond_tolerance
        ],
    }


def change_as_json(change: Change) -> dict[str, object]:
    """One yearly figure before and now; null where it is suppressed."""
    return {
        "indicator": change.indicator,
        "year": change.period.year,
        "area": change.area,
        "before": change.old_value,
        "now": change.new_value,
    }


def listed_as_json(listed: Listed) -> dict[str, object]:
    """One release of the list; what its manifest would say is null when that is damaged."""
    manifest = listed.manifest
    return {
        "release": listed.name,
        "is_current": listed.is_current,
        "is_damaged": manifest is None,
        "published_at": manifest.published_at if manifest else None,
        "is_synthetic": manifest.is_synthetic if manifest else None,
        "because": manifest.because if manifest else None,
        "previous": manifest.previous if manifest else None,
        "files": len(manifest.sources) if manifest else None,
    }
