"""Text in both languages of the product, or no text at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

Lang = Literal["id", "en"]
LANGS: Final[tuple[Lang, ...]] = get_args(Lang)


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence or label in Indonesian and English.

    Both fields are required by the constructor, so a missing translation is a type error and never a silent
    fallback to the other language. `{name}` fields are filled by `say`.
    """

    id: str
    en: str

    def __post_init__(self) -> None:
        if not self.id.strip() or not self.en.strip():
            msg = f"A text needs words in both languages; got id={self.id!r}, en={self.en!r}."
            raise ValueError(msg)

    def say(self, lang: Lang, /, **values: object) -> str:
        """The words in `lang`, with `{name}` fields replaced by `values`.

        Raises KeyError when a field of the text has no value.
        """
        words = self.id if lang == "id" else self.en
        return words.format(**values) if values else words

    def fill(self, **values: object) -> Text:
        """The same text with its fields replaced, still in both languages; a `Text` value is used per language."""

        def for_(lang: Lang) -> str:
            return self.say(lang, **{k: v.say(lang) if isinstance(v, Text) else v for k, v in values.items()})

        return Text(for_("id"), for_("en"))


def verbatim(words: str) -> Text:
    """A proper noun or code that reads the same in both languages."""
    return Text(words, words)
