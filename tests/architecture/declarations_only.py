"""A contract for import-linter: packages that declare, and therefore import next to nothing."""

import sys
from typing import TYPE_CHECKING

from importlinter import Contract, ContractCheck, fields, output

if TYPE_CHECKING:
    from grimp import ImportGraph


class DeclarationsOnly(Contract):
    """The packages import themselves and the standard library, without the modules named as input and output."""

    type_name = "declarations_only"

    packages = fields.ListField(subfield=fields.StringField())
    input_output = fields.ListField(subfield=fields.StringField())

    def check(self, graph: "ImportGraph", verbose: bool) -> ContractCheck:
        """Collect every direct import that a declaration has no use for."""
        allowed = sys.stdlib_module_names - set(self.input_output)
        strays = [
            f"{importer} -> {imported}"
            for package in self.packages
            for importer in {package, *graph.find_descendants(package)}
            for imported in graph.find_modules_directly_imported_by(importer)
            if imported != package and not imported.startswith(f"{package}.") and imported.split(".")[0] not in allowed
        ]
        output.verbose_print(verbose, f"{len(strays)} imports that a declaration has no use for.")
        return ContractCheck(kept=not strays, metadata={"strays": sorted(strays)})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each stray import."""
        for stray in check.metadata["strays"]:
            output.print_error(f"- {stray}", bold=False)
