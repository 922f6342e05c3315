"""What others say of an Adaptive Card: the schema that was published, and Microsoft's renderer.

Neither knows all that Teams takes: what is Teams' own is taken out before, and what the schema of
1.5 forgot is said in the way of 1.4.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).parent
NODE = Path(sys.executable).with_name("node")
SCHEMA = files("adaptive_cards") / "schemas" / "schema-1.5.json"
FOUND = {"title": "Somebody", "value": "somebody"}
"""Where Teams itself looks for people, it is not for us to offer some."""
NEWER = {"style": {"filtered": "compact"}}
"""A list that can be searched came with 1.5."""
WORDS = {"text", "title", "label", "value", "errorMessage", "ref", "state"}
"""Where a card says something, or carries something of ours."""
MOST = 28 * 1024
"""Bytes that pass on every way to Teams."""
MARKDOWN = "*_`~[]<>\\|"
LONGEST_ROW = 6
"""So many buttons beside each other, and no client hides one."""


def judged(cards: Mapping[str, Any]) -> dict[str, dict[str, list[str]]]:
    """Return what each of the two refuses, card by card, in one go.

    Of all that differ in nothing but words, one is judged for the others.
    """
    alike = {json.dumps(muted(card)): name for name, card in cards.items()}
    asked = {
        "schema": json.loads(SCHEMA.read_text(encoding="utf-8")),
        "cards": {name: bent(cards[name]) for name in alike.values()},
    }
    with TemporaryDirectory() as folder:
        file = Path(folder) / "cards.json"
        file.write_text(json.dumps(asked), encoding="utf-8")
        done = subprocess.run(  # noqa: S603 — a script of ours, on a file of ours
            [NODE, HERE / "cards.mjs", file],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, list[str]]] = json.loads(done.stdout)
    return found


def muted(drawn: Any) -> Any:
    """Return the same card without its words: both only ask whether there are some."""
    match drawn:
        case dict():
            return {
                key: bool(value) if key in WORDS and isinstance(value, str) else muted(value)
                for key, value in drawn.items()
            }
        case list():
            return [muted(each) for each in drawn]
        case _:
            return drawn


def bent(drawn: Any) -> Any:
    """Return a card without what is Teams' own, and without what the schema forgot."""
    match drawn:
        case {"choices.data": _, **rest}:
            return bent(rest | {"choices": [*rest["choices"], FOUND]})
        case dict():
            return {
                key: NEWER.get(key, {}).get(value, value) if isinstance(value, str) else bent(value)
                for key, value in drawn.items()
                if key != "msteams"
            }
        case list():
            return [bent(each) for each in drawn]
        case _:
            return drawn


def objects(drawn: object) -> Iterator[dict[str, Any]]:
    """Return every object in what was drawn."""
    match drawn:
        case dict():
            yield drawn
            for value in drawn.values():
                yield from objects(value)
        case list():
            for value in drawn:
                yield from objects(value)


def breaches(card: Mapping[str, Any]) -> list[str]:
    """Return what neither of the two sees: what only those notice who know how Teams behaves."""
    found = []
    if card.get("version") != "1.5":
        found.append("another version")
    if len(json.dumps(card, ensure_ascii=False).encode("utf-8")) > MOST:
        found.append("too large")
    ids = [each["id"] for each in objects(card) if "id" in each]
    found += [f"the id {each} twice" for each in sorted({e for e in ids if ids.count(e) > 1})]
    for each in objects(card):
        found += faults(each)
    return found


def faults(part: Mapping[str, Any]) -> Iterator[str]:
    """Return what is wrong with one part of a card."""
    kind = str(part.get("type", ""))
    if kind.startswith("Input.") and not str(part.get("label", "")).strip():
        yield "an input without a label"
    if kind.startswith("Input.") and part.get("isRequired") and not part.get("errorMessage"):
        yield "an input that is required, and can't say so"
    if kind in {"TextBlock", "Input.Toggle"} and acts(part.get("text") or part.get("title")):
        yield f"words that act in a {kind}"
    if kind == "Input.ChoiceSet" and any(acts(each["title"]) for each in part["choices"]):
        yield "words that act among choices"
    if kind == "TextRun" and "{{" in part["text"]:
        yield "a date to be worked out"
    if kind == "ActionSet" and len(part["actions"]) > LONGEST_ROW:
        yield "too many buttons in a row"
    if kind == "Action.OpenUrl" and not part["url"].startswith("https://"):
        yield "an address that is not safe"
    if kind == "Action.Execute" and part.get("fallback", {}).get("data") != part.get("data"):
        yield "a button that old clients can't press"
    if "entities" in part:
        yield "a mention"


def acts(text: object) -> bool:
    """Say whether a client would read some of this as markup."""
    said = text if isinstance(text, str) else ""
    starts = said.lstrip()[:1]
    return any(sign in said for sign in MARKDOWN) or starts in set("#-+") or "{{" in said
