"""A drawing as a test reads it: its groups in order, with what they tell, write and paint."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass

from dasbor.present.drawing.drawing import Scene
from dasbor.present.drawing.metrics import text_width

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Group:
    """What belongs together: the lines told when it is pointed at, its words, its rectangles and its paths."""

    said: list[str]
    words: list[str]
    rects: list[dict[str, str]]
    paths: list[dict[str, str]]

    def filled(self, paint: str) -> list[dict[str, str]]:
        return [rect for rect in self.rects if rect.get("fill") == f"var(--d-{paint})"]


def root(scene: Scene) -> ET.Element:
    return ET.fromstring(scene.svg().replace("\n", "&#10;"))  # noqa: S314 - our own drawing; XML would lose the lines


def groups(scene: Scene) -> list[Group]:
    """The groups that can be pointed at, from first to last."""
    return [
        Group(
            found.attrib["data-said"].split("\n"),
            [text.text or "" for text in found.iter(f"{_SVG}text")],
            [rect.attrib for rect in found.iter(f"{_SVG}rect")],
            [path.attrib for path in found.iter(f"{_SVG}path")],
        )
        for found in root(scene).iter(f"{_SVG}g")
        if "data-said" in found.attrib
    ]


def words(scene: Scene) -> list[str]:
    """All words of a drawing in order."""
    return [text.text or "" for text in root(scene).iter(f"{_SVG}text")]


def overflowing(scene: Scene) -> list[str]:
    """The words that begin left of the drawing or end right of it, by the browser-free measure of the house."""
    found = []
    for text in root(scene).iter(f"{_SVG}text"):
        said, x = text.text or "", float(text.attrib["x"])
        width = text_width(said, float(text.attrib["font-size"]))
        left = x - width * {"end": 1, "middle": 0.5}.get(text.attrib.get("text-anchor", ""), 0)
        if left < -1 or left + width > scene.width + 1:
            found.append(said)
    return found
