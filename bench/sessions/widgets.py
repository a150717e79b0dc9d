"""The widgets that a page shows, and what a reader may set them to, in Streamlit's own messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from streamlit.proto.ButtonGroup_pb2 import ButtonGroup
from streamlit.proto.WidgetStates_pb2 import WidgetState

if TYPE_CHECKING:
    import random

    from streamlit.proto.Element_pb2 import Element

CHOICES = ("selectbox", "radio", "button_group", "multiselect", "checkbox")
"""The kinds of element with which a reader changes what a page shows."""


@dataclass(frozen=True, slots=True)
class Widget:
    """One widget of a page: the words that may be chosen, and those that are when the reader has chosen nothing.

    `told` is what the server set it to, or None when it left the choice to the reader.
    """

    id: str
    kind: str
    options: tuple[str, ...]
    default: tuple[str, ...]
    told: tuple[str, ...] | None
    query_key: str
    is_single: bool
    fragment_id: str

    def change(self, chosen: tuple[str, ...], rng: random.Random) -> tuple[str, ...]:
        """Another choice than the present one: another word, or one more or less where several may be chosen."""
        others = [word for word in self.options if word not in chosen]
        if self.is_single:
            return (rng.choice(others),)
        if not others or (len(chosen) > 1 and rng.random() < 0.5):
            dropped = rng.choice(chosen)
            return tuple(word for word in chosen if word != dropped)
        return (*chosen, rng.choice(others))

    def state(self, chosen: tuple[str, ...]) -> WidgetState:
        """The message that says what is chosen."""
        state = WidgetState(id=self.id)
        if self.kind == "checkbox":
            state.bool_value = chosen == ("true",)
        elif self.kind in {"selectbox", "radio"}:
            if chosen:
                state.string_value = chosen[0]
        else:
            state.string_array_value.data.extend(chosen)
        return state


def find_widget(element: Element, fragment_id: str) -> Widget | None:
    """The widget that an element is, when a reader can change it and there is something else to choose."""
    kind = element.WhichOneof("type")
    if kind not in CHOICES:
        return None
    found: Any = getattr(element, kind)
    if found.disabled or found.form_id:
        return None
    options, default, is_single = _options(kind, found)
    if len(options) < 2:
        return None
    told = _told(kind, found) if found.set_value else None
    return Widget(found.id, kind, options, default, told, found.query_param_key, is_single, fragment_id)


def _options(kind: str, found: Any) -> tuple[tuple[str, ...], tuple[str, ...], bool]:  # noqa: ANN401 - a protobuf
    if kind == "checkbox":
        return ("false", "true"), (str(found.default).lower(),), True
    if kind == "button_group":
        options = tuple(option.content for option in found.options)
        return options, tuple(options[i] for i in found.default), found.click_mode == ButtonGroup.SINGLE_SELECT
    options = tuple(found.options)
    if kind == "multiselect":
        return options, tuple(options[i] for i in found.default), False
    return options, (options[found.default],) if found.HasField("default") and options else (), True


def _told(kind: str, found: Any) -> tuple[str, ...]:  # noqa: ANN401 - a protobuf
    if kind == "checkbox":
        return (str(found.value).lower(),)
    if kind in {"selectbox", "radio"}:
        return (found.raw_value,) if found.HasField("raw_value") else ()
    return tuple(found.raw_values)
