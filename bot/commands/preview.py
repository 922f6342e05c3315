"""``mentoring preview``: everything the bot can say, on one page that can be read and printed."""

import importlib
import re
import sys
from pathlib import Path

from fluent.syntax.serializer import serialize_pattern
from rich.console import Console

import flows
from bot import copybook
from bot.commands import preview_page as page
from bot.commands.complete import problems
from bot.commands.preview_page import Chapter
from bot.commands.wiring import CannotStartError
from bot.wording import reword
from flows.example_pages import FORMS, SCREENS
from flows.examples import EXAMPLES
from flows.messages import Message, every_message

CHAPTERS = re.findall(r"^(?:\d+\.| {3})\s+``(\w+)``\s+(.+)$", flows.__doc__ or "", re.MULTILINE)
"""The table of contents of the handbook: each chapter, and what it is about."""
ELSEWHERE, WITHIN = "anywhere", "within"


class IncompleteError(Exception):
    """Something the bot says is not as it should be; every line says what."""


def preview(config: Path, output: Path | None) -> None:
    """Write the page to a file, or to where the command's answers go."""
    reword(config)
    text = page.draw(chapters(), copybook.languages())
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CannotStartError(f"{output} can't be written; give -o a file that can") from error


def check(config: Path) -> None:
    """Say that everything is complete, or raise IncompleteError with what is not."""
    reword(config)
    found = problems()
    if found:
        raise IncompleteError("\n".join(found))
    count, languages = len(every_message()), len(copybook.languages())
    plural = "" if languages == 1 else "s"
    Console().print(f"all {count} messages in {languages} language{plural} are complete")


def chapters() -> tuple[Chapter, ...]:
    """Return the chapters in the handbook's own order; those that say nothing are left out."""
    told = (chapter(name, about) for name, about in CHAPTERS)
    return (
        *(each for each in told if each.messages or each.forms or each.screens),
        chapter(ELSEWHERE, "what any chapter may say: it is done already, or it can't be done"),
        Chapter(
            name=WITHIN,
            about="the lines and labels within messages and forms, as the copy has them",
            lines=lines(),
        ),
    )


def chapter(name: str, about: str) -> Chapter:
    """Return one chapter with its examples."""
    return Chapter(
        name=name,
        about=about,
        messages=tuple(each for each in EXAMPLES if spoken_in(each) == name),
        forms=tuple(FORMS.get(name, {}).items()),
        screens=tuple(SCREENS.get(name, {}).items()),
    )


def spoken_in(message: Message) -> str:
    """Return the one chapter that says something; what several say belongs to none of them."""
    modules = ((name, importlib.import_module(f"flows.{name}")) for name, _ in CHAPTERS)
    found = [name for name, module in modules if type(message) in vars(module).values()]
    return found[0] if len(found) == 1 else ELSEWHERE


def lines() -> tuple[tuple[str, str, str], ...]:
    """Return what stands within messages and forms: language, name, and words as they are kept."""
    whole = {each.key for each in EXAMPLES}
    whole |= {form.key for each in FORMS.values() for form in each.values()}
    return tuple(
        (language, name, serialize_pattern(text).strip())
        for language in copybook.languages()
        for name, text in copybook.texts(copybook.of(language))
        if name.partition(".")[0] not in whole
    )
