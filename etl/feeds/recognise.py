"""Which feed a file belongs to, and in which layout: by folder and name, else by its columns."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.problems.files import FEED_UNKNOWN
from etl.corrections.records import corrections_of
from etl.feeds.registry import FEEDS
from etl.stages.columns import missing_from
from etl.stages.faults import FileRefusedError, refuse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from etl.feeds.contract import Feed, Layout

PACKED: Final = ".gz"
HUBS: Final = frozenset(feed.hub for feed in FEEDS.values())
NEAREST: Final = 3
MOST_NAMED: Final = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A feed in one of its layouts."""

    feed: Feed
    layout: Layout


@dataclass(frozen=True, slots=True)
class Fit:
    """How well the columns of a file suit a candidate."""

    candidate: Candidate
    missing: Sequence[str]
    shared: int


def recognise(path: Path) -> Feed:
    """The feed of a file.

    Raises FileRefusedError when there is none, listing the nearest feeds with the columns that are missing.
    """
    return _recognise(path, _candidates()).feed


def layout_of(path: Path, feed: Feed) -> Layout:
    """The layout in which a file of a feed is written."""
    if len(feed.layouts) == 1:
        return feed.layouts[0]
    return _recognise(path, [Candidate(feed, layout) for layout in feed.layouts]).layout


def _candidates() -> list[Candidate]:
    return [Candidate(feed, layout) for feed in FEEDS.values() for layout in feed.layouts]


def _recognise(path: Path, candidates: Sequence[Candidate]) -> Candidate:
    named = [each for each in candidates if _is_named_like(path, each)]
    if len(named) == 1:
        return named[0]
    return _by_columns(path, named or _of_same_form(path, candidates) or candidates)


def _is_named_like(path: Path, candidate: Candidate) -> bool:
    """Whether name and folder are those of the candidate; a folder that is no hub says nothing."""
    hub = next((folder.name for folder in path.absolute().parents if folder.name in HUBS), candidate.feed.hub)
    return hub == candidate.feed.hub and any(fnmatch(_name(path), pattern) for pattern in candidate.layout.patterns)


def _of_same_form(path: Path, candidates: Sequence[Candidate]) -> list[Candidate]:
    suffix = PurePath(_name(path)).suffix
    return [each for each in candidates if any(pattern.endswith(suffix) for pattern in each.layout.patterns)]


def _by_columns(path: Path, candidates: Sequence[Candidate]) -> Candidate:
    """The candidate whose columns are all there, and the most of them. Raises FileRefusedError when there is none."""
    fits, refusals = list[Fit](), list[FileRefusedError]()
    for each in candidates:
        try:
            fits.append(_fit(path, each))
        except FileRefusedError as refusal:
            refusals.append(refusal)
    if not fits:
        raise refusals[0]
    fits.sort(key=lambda fit: (bool(fit.missing), -fit.shared, len(fit.missing)))
    if fits[0].missing:
        near = [fit for fit in fits[:NEAREST] if fit.shared == fits[0].shared or fit.shared > 1]
        raise refuse(FEED_UNKNOWN, path, nearest="; ".join(map(_told, near)))
    return fits[0].candidate


def _fit(path: Path, candidate: Candidate) -> Fit:
    headings = candidate.layout.reader.headings(path)
    for correction in corrections_of(candidate.feed.key, path):
        headings = correction.put_right(headings)
    missing = missing_from(headings, candidate.feed, candidate.layout)
    return Fit(candidate, missing, len(set(candidate.layout.headings.values()).intersection(headings)))


def _told(fit: Fit) -> str:
    more = len(fit.missing) - MOST_NAMED
    return f"{fit.candidate.feed.key} ({', '.join(fit.missing[:MOST_NAMED])}{f', … +{more}' if more > 0 else ''})"


def _name(path: Path) -> str:
    return path.name.lower().removesuffix(PACKED)
