"""Everything an operator may choose about protection, and what cannot be chosen because it would protect less."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from dasbor.catalogue.text import Text
from etl.disclosure.magnitude import MagnitudeRule
from etl.disclosure.parameters import PUBLISHED, InfeasibleParametersError, NoiseParameters

_WEAKER: Final = Text(
    "Parameter {name} = {value} melindungi lebih lemah daripada nilai baku {default}; hanya nilai yang lebih ketat "
    "yang diterima.",
    "The parameter {name} = {value} protects less than the default {default}; only stricter values are accepted.",
)
_UNKNOWN: Final = Text(
    "Parameter {name} tidak dikenal; yang dikenal: {known}.",
    "The parameter {name} is unknown; known are: {known}.",
)
_NOT_A_NUMBER: Final = Text(
    "Parameter {name} = {value} bukan bilangan yang sesuai: diperlukan {kind}.",
    "The parameter {name} = {value} is not a number of the right kind: {kind} is needed.",
)
_WHOLE: Final = Text("bilangan bulat", "a whole number")
_REAL: Final = Text("bilangan", "a number")
_BEYOND_THE_NOISE: Final = 5
"""The smallest true count that a figure above zero, or a move of a published figure, may rest on."""
_LOTS: Final = 8
"""With fewer lots, who watches the moves of several cells sometimes learns that one person came."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How counts of people and magnitudes are protected.

    - `noise`: the perturbation table;
    - `least`: no figure below it is published, and none where fewer people are to be expected;
    - `least_base`: a base population (the denominator of a rate) below this gives no rate;
    - `magnitude`: when a sum of money or workers may be shown.
    """

    noise: NoiseParameters = PUBLISHED
    least: int = 10
    least_base: int = 20
    magnitude: MagnitudeRule = field(default_factory=MagnitudeRule)

    @property
    def least_shown(self) -> int:
        """The smallest figure that is published: no noise takes a true count of 1 to 4 there."""
        return max(self.least, self.noise.largest + _BEYOND_THE_NOISE)

    @property
    def hold(self) -> tuple[int, int]:
        """By how much a published figure must be off before it moves: a lot from the first to the last.

        No move rests on fewer than five people.
        """
        first = self.noise.largest + _BEYOND_THE_NOISE
        return first, first + _LOTS

    def check(self) -> None:
        """Refuse what does not exist, and what protects less than the default. Raises InfeasibleParametersError."""
        default = Rules().as_dict()
        for name, value in self.as_dict().items():
            if value > default[name] if name == "stay" else value < default[name]:
                raise InfeasibleParametersError(_WEAKER.fill(name=name, value=value, default=default[name]))
        self.noise.check()

    @property
    def farthest(self) -> int:
        """How far a published count may be from the true one: fresh noise, or what is held although it moved."""
        return max(self.noise.largest, self.hold[1] - 1)

    def as_stated(self) -> dict[str, int | float]:
        """What the manifest of a release states: the parameters, and how far a count may be off by them.

        All of it is public: who knows the method learns nothing without the keys and the shuffled table.
        """
        return {**self.as_dict(), "least": self.least_shown, "farthest": self.farthest}

    def as_dict(self) -> dict[str, int | float]:
        """The parameters by name, as the operator writes them."""
        noise = asdict(self.noise)
        del noise["free_rows"]
        return {**noise, "least": self.least, "least_base": self.least_base, **asdict(self.magnitude)}


def read_rules(text: str) -> Rules:
    """The rules that a TOML text states; what it leaves out has its default.

    Raises InfeasibleParametersError for unknown names, wrong kinds, weaker values and noise that does not exist, and
    tomllib.TOMLDecodeError.
    """
    known = Rules().as_dict()
    given: dict[str, Any] = tomllib.loads(text)
    for name, value in given.items():
        _check_kind(name, value, known)
    values = known | given
    rules = Rules(
        noise=NoiseParameters(**{name: values[name] for name in ("largest", "variance", "hidden", "stay")}),
        least=values["least"],
        least_base=values["least_base"],
        magnitude=MagnitudeRule(values["least_contributors"], values["p"]),
    )
    rules.check()
    return rules


def _check_kind(name: str, value: object, known: dict[str, int | float]) -> None:
    if name not in known:
        raise InfeasibleParametersError(_UNKNOWN.fill(name=name, known=", ".join(known)))
    kinds = (int,) if isinstance(known[name], int) else (int, float)
    if isinstance(value, bool) or not isinstance(value, kinds):
        kind = _WHOLE if kinds == (int,) else _REAL
        raise InfeasibleParametersError(_NOT_A_NUMBER.fill(name=name, value=value, kind=kind))
