"""When a sum of money or workers may be shown: enough contributors, and none that could work out another.

The p% rule (handbook on statistical disclosure control, magnitude tables): the second largest contributor, who knows
its own contribution, must not be able to estimate the largest one to within p percent.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MagnitudeRule:
    """The least number of contributors, and p in percent."""

    least_contributors: int = 5
    p: float = 10.0

    def may_show(self, total: float, contributors: int, largest: float, second: float) -> bool:
        """Whether the total may be shown.

        The remainder after the two largest contributions must be at least p percent of the largest one.
        """
        return contributors >= self.least_contributors and total - largest - second >= self.p / 100 * largest

    def hides(self, total: str, contributors: str, largest: str, second: str) -> str:
        """The same rule as an SQL condition that is true where a total must be hidden; arguments are column names."""
        return (
            f"{contributors} > 0 AND ({contributors} < {self.least_contributors} "
            f"OR ({total} - {largest} - {second}) * 100 < {self.p} * {largest})"
        )
