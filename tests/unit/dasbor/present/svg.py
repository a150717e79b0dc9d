"""Drawings read back: what is written, told and drawn, whatever the order of the strokes."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from dasbor.present.drawing.drawing import Scene

_NAMESPACE = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Read:
    """A scene as its elements."""

    root: ET.Element

    @property
    def words(self) -> list[str]:
        """Every line of words, in the order of drawing."""
        return [one.text or "" for one in self.root.iter(f"{_NAMESPACE}text")]

    @property
    def told(self) -> list[list[str]]:
        """What a pointer is told, line by line."""
        return [said.split("\n") for one in self.root.iter() if (said := one.get("data-said"))]

    def lines(self, ink: str, *, dash: str | None = None) -> list[list[tuple[float, float]]]:
        """The open lines of an ink, each as its points; with `dash` only those dashed so (`""` for firm ones)."""
        found = []
        for one in self.root.iter(f"{_NAMESPACE}path"):
            path = one.get("d") or ""
            is_line = one.get("stroke") == f"var(--d-{ink})" and not path.endswith("z")
            if is_line and (dash is None or (one.get("stroke-dasharray") or "") == dash):
                found.append([(float(x), float(y)) for x, y in re.findall(r"([-\d.]+) ([-\d.]+)", path)])
        return found

    def points(self, ink: str, *, is_hollow: bool) -> list[str]:
        """The closed shapes of an ink, one path each, that are filled with it or with the ground."""
        fill = "var(--d-paper)" if is_hollow else f"var(--d-{ink})"
        return [
            path
            for one in self.root.iter(f"{_NAMESPACE}path")
            if one.get("stroke") == f"var(--d-{ink})" and one.get("fill") == fill and (path := one.get("d") or "")
        ]

    def place(self, words: str) -> tuple[float, float]:
        """Where some words stand; the last of equal ones."""
        at = [one for one in self.root.iter(f"{_NAMESPACE}text") if one.text == words][-1]
        return float(at.get("x") or 0), float(at.get("y") or 0)


def read(scene: Scene) -> Read:
    return Read(ET.fromstring(scene.svg().replace("\n", "&#10;")))  # noqa: S314 - our own drawing
