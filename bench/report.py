"""What a benchmark found: checks against limits, and the numbers behind them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bench.machine import describe, load
from bench.options import OUT

if TYPE_CHECKING:
    from pathlib import Path


class MeasureError(Exception):
    """Something could not be measured; the message says why."""


@dataclass(frozen=True, slots=True)
class Check:
    """A measured value and the limit that it must not pass; `is_floor` says that the limit is the least it may be."""

    name: str
    value: float
    limit: float
    unit: str = ""
    is_floor: bool = False

    @property
    def is_met(self) -> bool:
        """Whether the value is on the right side of the limit. A value that is not a number is on neither."""
        return self.value >= self.limit if self.is_floor else self.value <= self.limit

    def __str__(self) -> str:
        verdict = "PASS" if self.is_met else "FAIL"
        sign = ">=" if self.is_floor else "<="
        unit = f" {self.unit}" if self.unit else ""
        return f"{verdict}  {self.name}: {self.value:.4g}{unit} ({sign} {self.limit:g}{unit})"


@dataclass(slots=True)
class Report:
    """The outcome of one benchmark. `numbers` is whatever a reader needs to judge the checks."""

    benchmark: str
    checks: list[Check] = field(default_factory=list)
    numbers: dict[str, Any] = field(default_factory=dict)
    started_at: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    machine: dict[str, Any] = field(default_factory=describe)

    @property
    def is_passed(self) -> bool:
        """Whether something was checked and every check is met."""
        return bool(self.checks) and all(check.is_met for check in self.checks)

    def print(self) -> None:
        """Write the numbers and then the verdicts for a person, and how busy the machine was at the end."""
        self.machine["load_after"] = load()
        print(f"\n{self.benchmark}  {self.started_at}  {self.machine}")
        for name, number in self.numbers.items():
            print(f"      {name}: {_plain(number)}")
        for check in self.checks:
            print(check)

    def save(self) -> Path:
        """Write the report as JSON under `bench/out/`; returns the file."""
        path = OUT / "reports" / f"{self.benchmark}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        content = asdict(self) | {"is_passed": self.is_passed, "verdicts": [check.is_met for check in self.checks]}
        path.write_text(json.dumps(content, indent=2) + "\n")
        return path


def _plain(number: object) -> str:
    if isinstance(number, float):
        return f"{number:.4g}"
    if isinstance(number, dict):
        return ", ".join(f"{name} {_plain(value)}" for name, value in number.items())
    return str(number)
