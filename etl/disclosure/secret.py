"""What nobody may know: the shuffled perturbation table and the seed of its lots, kept with the vault.

`vault/disclosure/` holds `parameters.toml` (what the operator chose; it need not be there), `seed.json` (the seed, and
the rules it was made for) and `table.parquet` (the shuffled table, row by row). They are made once, so that the same
records get the same noise in every release; they are readable by the owner alone, and never enter a release, a log or
a message.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.text import Text
from dasbor.warehouse.tables import KEY_MODULUS
from etl.disclosure.lookup import ROWS, keyed_table
from etl.disclosure.ptable import perturbation_table
from etl.disclosure.rules import Rules, read_rules

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

FOLDER: Final = "disclosure"
PARAMETERS: Final = "parameters.toml"
_SEED: Final = "seed.json"
_TABLE: Final = "table.parquet"
_BITS: Final = 63
_CHANGED: Final = Text(
    "Parameter pelindungan berubah sejak tabel gangguan dibuat ({names}). Angka lama dan baru untuk sel yang sama akan "
    "berbeda. Bila memang dikehendaki, jalankan `python -m etl.disclosure renew`.",
    "The parameters of protection changed since the perturbation table was made ({names}). Old and new figures of the "
    "same cell will differ. If that is meant, run `python -m etl.disclosure renew`.",
)


class ChangedParametersError(Exception):
    """The parameters differ from those the secret was made for; `text` says so in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True, slots=True)
class Secret:
    """The rules in force, and what must not be told; it does not print what it holds."""

    rules: Rules
    seed: int = field(repr=False)
    table: npt.NDArray[np.int8] = field(repr=False)
    """A row per true count from 1 (see `etl.disclosure.lookup.row_of`), a column per cell key."""


def open_secret(vault: Path) -> Secret:
    """The secret of a vault, made at the first call.

    Raises ChangedParametersError when `parameters.toml` no longer says what the secret was made for, and
    InfeasibleParametersError when it states what cannot be had.
    """
    folder = vault / FOLDER
    rules = chosen_rules(vault)
    if not (folder / _SEED).exists():
        return renew_secret(vault)
    kept = json.loads((folder / _SEED).read_text(encoding="utf-8"))
    now = rules.as_dict()
    if changed := [name for name in now if now[name] != kept["rules"].get(name)]:
        raise ChangedParametersError(_CHANGED.fill(names=", ".join(changed)))
    table = pl.read_parquet(folder / _TABLE)["pvalue"].to_numpy()
    return Secret(rules, int(kept["seed"]), table.reshape(ROWS, KEY_MODULUS))


def chosen_rules(vault: Path) -> Rules:
    """The rules that `parameters.toml` states, or the default ones. Raises InfeasibleParametersError."""
    file = vault / FOLDER / PARAMETERS
    return read_rules(file.read_text(encoding="utf-8")) if file.exists() else Rules()


def renew_secret(vault: Path) -> Secret:
    """Make a new seed and table under the rules that were chosen, in place of those there are.

    Every figure of later releases gets other noise, so two releases on either side of a renewal tell more than one.
    Raises InfeasibleParametersError.
    """
    made = make_secret(chosen_rules(vault), secrets.randbits(_BITS))
    folder = vault / FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    content = BytesIO()
    pl.DataFrame({"pvalue": made.table.ravel()}).write_parquet(content)
    _write_private(folder / _TABLE, content.getvalue())
    _write_private(folder / _SEED, json.dumps({"rules": made.rules.as_dict(), "seed": made.seed}).encode())
    return made


def make_secret(rules: Rules, seed: int) -> Secret:
    """The secret of a seed, which must be drawn where nobody can guess it. Raises InfeasibleParametersError."""
    rules.check()
    table = keyed_table(perturbation_table(rules.noise), rules.noise, seed)
    return Secret(rules, seed, table["pvalue"].to_numpy().reshape(ROWS, KEY_MODULUS))


def _write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    unfinished = path.with_name(f".{path.name}.tmp")
    unfinished.unlink(missing_ok=True)
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
