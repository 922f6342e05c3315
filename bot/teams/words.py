"""Words on an Adaptive Card, so that nothing somebody typed is ever read as more than words.

Rich text is what no client reads as Markdown. Where only a text block or a label will do, the few
signs that could act are replaced by others that look like them.
"""

import re
from typing import Any, TypeAlias

TITLE, TEXT, OPTION = 150, 3000, 100
LOOKALIKES = str.maketrans(
    {
        "*": "\N{ASTERISK OPERATOR}",
        "_": "\N{FULLWIDTH LOW LINE}",
        "`": "\N{MODIFIER LETTER GRAVE ACCENT}",
        "~": "\N{TILDE OPERATOR}",
        "[": "\N{FULLWIDTH LEFT SQUARE BRACKET}",
        "]": "\N{FULLWIDTH RIGHT SQUARE BRACKET}",
        "<": "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
        ">": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
        "\\": "\N{FULLWIDTH REVERSE SOLIDUS}",
        "|": "\N{DIVIDES}",
    }
)
"""The signs of Markdown, and what is shown in their place where it would be read."""
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f]")
HALVES = re.compile("[\ud800-\udfff]")
WORD_JOINER = "\N{WORD JOINER}"
Json: TypeAlias = dict[str, Any]
Elements: TypeAlias = list[Json]


def heading(text: str) -> Json:
    """Return a heading, which a screen reader finds as such."""
    return {
        "type": "TextBlock",
        "text": meek(cut(text, TITLE)) or " ",
        "style": "heading",
        "size": "Medium",
        "weight": "Bolder",
        "wrap": True,
    }


def rich(text: str, most: int = TEXT) -> Json:
    """Return text that stands as it was typed."""
    return {"type": "RichTextBlock", "inlines": [run(text, most)]}


def small(text: str, most: int = TEXT) -> Json:
    """Return small print."""
    looks = {"size": "Small", "isSubtle": True}
    return {"type": "RichTextBlock", "inlines": [run(text, most) | looks]}


def run(text: str, most: int) -> Json:
    """Return a run of text. Clients read no Markdown in it."""
    return {"type": "TextRun", "text": cut(text, most)}


def option(text: str) -> str:
    """Return the label of something to pick; clients read those as Markdown."""
    return meek(cut(text, OPTION)) or " "


def meek(text: str) -> str:
    """Return text in which nothing acts, not even where it begins like a list or a heading."""
    plain = " ".join(text.split()).translate(LOOKALIKES)
    return plain if not plain or plain[0].isalpha() else WORD_JOINER + plain


def cut(text: str, most: int) -> str:
    """Return text of at most so many letters, in which no date is worked out."""
    shown = text if len(text) <= most else f"{text[: most - 1]}…"
    return whole(shown).replace("{{", f"{{{WORD_JOINER}{{") or " "


def whole(text: str) -> str:
    """Return text that survives the way: half letters made whole, and no signs that nobody sees."""
    if HALVES.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return UNSEEN.sub("", text)
