"""Every problem that an operator can meet is explained in the operator's guide."""

import importlib
import pkgutil

import etl
from dasbor.catalogue.problem import ProblemCode
from dasbor.catalogue.problems import PROBLEM_CODES
from tests.shared import ROOT


def declared() -> set[str]:
    """The codes that modules of the ETL declare beside those of the files."""
    names = (module.name for module in pkgutil.walk_packages(etl.__path__, "etl.") if "__main__" not in module.name)
    found = (value for name in names for value in vars(importlib.import_module(name)).values())
    return {value.code for value in found if isinstance(value, ProblemCode) and value.code not in PROBLEM_CODES}


def test_each_code_has_its_heading_and_each_heading_its_code() -> None:
    lines = (ROOT / "docs" / "operators.md").read_text(encoding="utf-8").splitlines()
    headings = {line.removeprefix("### ") for line in lines if line.startswith("### ") and " " not in line[4:]}
    assert {"home-busy", "disk-full", "not-stored", "vault-damaged"} <= headings
    assert headings == declared()
