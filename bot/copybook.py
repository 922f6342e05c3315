"""The copy: the words of each language, and what a deployment put over them. Its only reader."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

from fluent.runtime import FluentResource
from fluent.syntax.ast import Junk, Pattern, Term, TextElement
from fluent.syntax.ast import Message as Entry
from fluent.syntax.ast import Resource as FluentTree
from fluent.syntax.visitor import Visitor

from flows.verbs import Verb

COPY = resources.files("flows") / "copy"
AS_WRITTEN = "slack"
"""The platform for which the copy is written as it stands."""
TYPED = re.compile(rf"/mentoring\s+(?=(?:{'|'.join(Verb)})\b)")
"""What one types there before a word; elsewhere one types the word alone."""


class MissingWordsError(Exception):
    """The copy lacks an entry, or an entry names something its message does not know."""


@dataclass
class Overlays:
    """Where a deployment keeps words of its own, if it does: a folder with a file a language."""

    folder: Path | None = None


OVERLAYS = Overlays()


class Reflow(Visitor):
    """Joins the lines of an entry: a line break in the file is no line break on the screen."""

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 — Fluent's naming
        """Join the lines of one piece of text."""
        node.value = node.value.replace("\n", " ")


class Bare(Visitor):
    """Leaves out what is typed before a word where the copy is read as it stands."""

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 — Fluent's naming
        """Leave it out of one piece of text."""
        node.value = TYPED.sub("", node.value)


def languages() -> tuple[str, ...]:
    """Return the languages that the bot speaks."""
    names = (file.name for file in COPY.iterdir())
    return tuple(sorted(name.removesuffix(".ftl") for name in names if name.endswith(".ftl")))


def ours(language: str) -> str:
    """Return the words that come with the bot, as they stand in their file."""
    return (COPY / f"{language}.ftl").read_text(encoding="utf-8")


def theirs(language: str) -> str:
    """Return what a deployment put over them, as it stands in its file."""
    file = OVERLAYS.folder / f"{language}.ftl" if OVERLAYS.folder else None
    if file is None or not file.is_file():
        return ""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise MissingWordsError(f"{file} can't be read as a UTF-8 file") from error


def of(language: str, platform: str = AS_WRITTEN) -> FluentTree:
    """Return the words of a language as they are said here."""
    return read(language, ours(language), theirs(language), platform)


def read(language: str, copy: str, overlay: str = "", platform: str = AS_WRITTEN) -> FluentTree:
    """Return the words of a language; raises MissingWordsError for what can't be used."""
    said = entries(f"{language}.ftl", copy)
    over = f"copy/{language}.ftl"
    put(entries(over, overlay), said, over)
    tree = FluentTree(list(said.values()))
    return tree if platform == AS_WRITTEN else bare(tree)


def bare(tree: FluentTree) -> FluentTree:
    """Return the same words for whoever types a word alone."""
    other: FluentTree = tree.clone()
    Bare().visit(other)
    return other


def entries(file: str, copy: str) -> dict[str, Entry | Term]:
    """Return every entry by its name."""
    found: dict[str, Entry | Term] = {}
    for entry in parsed(copy).body:
        match entry:
            case Junk():
                first = str(entry.content).strip().splitlines()[0]
                raise MissingWordsError(f"{file} can't be read at: {first}")
            case Term():
                found[f"-{entry.id.name}"] = entry
            case Entry():
                found[entry.id.name] = entry
            case _:
                pass
    return found


@lru_cache(maxsize=8)
def parsed(copy: str) -> FluentTree:
    """Parse the same text once, for it takes long; whoever changes an entry takes a clone."""
    tree = FluentResource(copy)
    Reflow().visit(tree)
    return tree


def put(overlay: Mapping[str, Entry | Term], over: dict[str, Entry | Term], file: str) -> None:
    """Put an overlay over the words; an entry, or a part of one, that they lack is refused."""
    for name, entry in overlay.items():
        if name not in over:
            raise MissingWordsError(f"{file}: nothing that we say is called {name}")
        over[name] = reworded = over[name].clone()
        parts = {part.id.name: part for part in reworded.attributes}
        for part in entry.attributes:
            if part.id.name not in parts:
                raise MissingWordsError(f"{file}: {name} has no {part.id.name} to reword")
            parts[part.id.name].value = part.value
        reworded.value = entry.value or reworded.value


def texts(tree: FluentTree) -> Iterator[tuple[str, Pattern]]:
    """Return every text of a language by its name, such as ``nudge`` or ``nudge.title``."""
    for entry in tree.body:
        if isinstance(entry, Entry | Term):
            if entry.value is not None:
                yield entry.id.name, entry.value
            yield from (
                (f"{entry.id.name}.{part.id.name}", part.value) for part in entry.attributes
            )
