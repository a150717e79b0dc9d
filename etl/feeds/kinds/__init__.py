"""The kinds of values that fields hold: how each is read, and what is said when it cannot be."""

from __future__ import annotations

from etl.feeds.kinds.kind import Kind, Limits, stripped
from etl.feeds.kinds.numbers import Money, Real, Whole
from etl.feeds.kinds.texts import Code, Key, Pseudonym, RegionCode, Text
from etl.feeds.kinds.times import Day, DayOfMoment, Moment, Month
from etl.feeds.kinds.words import Words, same, squeezed

__all__ = [
    "Code",
    "Day",
    "DayOfMoment",
    "Key",
    "Kind",
    "Limits",
    "Moment",
    "Money",
    "Month",
    "Pseudonym",
    "Real",
    "RegionCode",
    "Text",
    "Whole",
    "Words",
    "same",
    "squeezed",
    "stripped",
]
