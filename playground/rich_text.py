"""Rich text: sections, lists, quotes and code, made of small pieces."""

from playground.block_rules import (
    Rule,
    Shape,
    anything,
    flag,
    kind_of,
    many,
    number,
    one_of,
    string,
)

STYLED: dict[str, Rule] = {
    "style": Shape({}, dict.fromkeys(("bold", "italic", "strike", "code", "underline"), flag))
}
NAME = string(255, 1)
PIECE = kind_of(
    {
        "text": Shape({"text": string(3000, 1)}, STYLED),
        "link": Shape({"url": string(3000, 1)}, STYLED | {"text": string(3000), "unsafe": flag}),
        "user": Shape({"user_id": NAME}, STYLED),
        "usergroup": Shape({"usergroup_id": NAME}, STYLED),
        "channel": Shape({"channel_id": NAME}, STYLED),
        "broadcast": Shape({"range": one_of("here", "channel", "everyone")}, STYLED),
        "emoji": Shape({"name": NAME}, STYLED | {"unicode": NAME, "skin_tone": number(1, 6)}),
        "date": Shape(
            {"timestamp": number(0, 9_999_999_999), "format": NAME},
            STYLED | {"url": NAME, "fallback": string(3000)},
        ),
        "color": Shape({"value": NAME}),
    }
)
PIECES = many(PIECE, 1000, 0)
SECTION = Shape({"elements": PIECES})
BORDER = {"border": number(0, 1)}
LIST = Shape(
    {
        "elements": many(kind_of({"rich_text_section": SECTION}), 1000),
        "style": one_of("bullet", "ordered"),
    },
    BORDER | {"indent": number(0, 8), "offset": number(0, 1000)},
)
RICH_TEXT = Shape(
    {
        "elements": many(
            kind_of(
                {
                    "rich_text_section": SECTION,
                    "rich_text_list": LIST,
                    "rich_text_preformatted": Shape(SECTION.must, BORDER | {"language": anything}),
                    "rich_text_quote": Shape(SECTION.must, BORDER),
                }
            ),
            1000,
        )
    },
    {"block_id": NAME},
)
