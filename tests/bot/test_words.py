"""What people read, word for word: change the copy, and see here what changes on the screen."""

import json
import textwrap
from dataclasses import replace

import pytest

from bot import copybook
from bot.card import Button, Card, Field, FormCard
from bot.slack import draw
from bot.wording import FALLBACK, Reader, card_for, form_for
from flows.examples import EXAMPLES
from flows.messages import every_message
from tests.bot.pages import FORMS, MESSAGES
from tests.every import every
from tests.people import JOAO

READER = Reader.of(JOAO)
ELSEWHERE = [replace(READER, language=each) for each in copybook.languages() if each != FALLBACK]
in_other_languages = pytest.mark.parametrize(
    "reader", ELSEWHERE, ids=[each.language for each in ELSEWHERE]
)


def wrapped(text, first="", then=""):
    return textwrap.fill(text, 78, initial_indent=first, subsequent_indent=then)


def pressable(button: Button) -> str:
    marks = "*" * button.is_main + "~" * button.is_private
    return f"[ {button.label} ]{marks}"


def in_terminal(card: Card) -> str:
    """A card as one could read it on paper: * for the main button, ~ for private ones."""
    said = [
        f"== {card.title} ==",
        wrapped(card.body),
        *(wrapped(line, "- ", "  ") for line in card.lines),
        "  ".join(pressable(button) for button in card.buttons),
        f"(small) {card.footer}" * bool(card.footer),
    ]
    return "\n".join(each for each in said if each)


def asked(field: Field) -> str:
    must = "" if field.is_required else " (optional)"
    said = [f"? {field.label}{must}: {field.kind}, {field.at_most} at most"]
    if field.hint:
        said.append(f"    {field.hint}")
    said += [f"    {'x' if is_given(field, pick) else '-'} {pick.label}" for pick in field.picks]
    if field.value and not field.picks:
        said.append(f"    > {field.value}")
    if field.error:
        said.append(f"    ! {field.error}")
    return "\n".join(said)


def is_given(field: Field, pick) -> bool:
    given = field.value if isinstance(field.value, tuple) else (field.value,)
    return field.value is True or pick.value in given


def on_paper(form: FormCard) -> str:
    paragraphs = [
        wrapped(each.text, "(small) " * each.is_small)
        + (f"\n{pressable(each.button)}" if each.button else "")
        for each in form.paragraphs
    ]
    keys = "  ".join(f"[ {label} ]" for label in (form.submit, form.close) if label)
    private = "(private)\n" if form.is_private else ""
    return private + "\n".join(
        [f"== {form.title} ==", *paragraphs, *(asked(field) for field in form.fields), keys]
    )


def in_slack(drawn) -> str:
    """What Slack gets, a block on each line."""
    blocks = [json.dumps(block, ensure_ascii=False) for block in drawn["blocks"]]
    around = {name: value for name, value in drawn.items() if name != "blocks"}
    return "\n".join([json.dumps(around, ensure_ascii=False), *blocks])


def test_there_is_an_example_of_everything_the_bot_can_say():
    assert {type(each) for each in EXAMPLES} == set(every_message())


@every("message", MESSAGES)
def test_a_message_reads_like_this(message, snapshot):
    assert in_terminal(card_for(message, READER)) == snapshot(name=message.key)


@every("message", MESSAGES)
def test_a_message_looks_like_this_in_slack(message, snapshot):
    assert in_slack(draw.message(card_for(message, READER))) == snapshot(name=message.key)


@every("name", FORMS.keys())
def test_a_form_reads_like_this(name, snapshot):
    assert on_paper(form_for(FORMS[name], READER)) == snapshot(name=name)


@every("name", FORMS.keys())
def test_a_form_looks_like_this_in_slack(name, snapshot):
    assert in_slack(draw.modal(form_for(FORMS[name], READER))) == snapshot(name=name)


@in_other_languages
@every("message", MESSAGES)
def test_a_message_reads_like_this_in_another_language(message, reader, snapshot):
    assert in_terminal(card_for(message, reader)) == snapshot(name=message.key)


@in_other_languages
@every("name", FORMS.keys())
def test_a_form_reads_like_this_in_another_language(name, reader, snapshot):
    assert on_paper(form_for(FORMS[name], reader)) == snapshot(name=name)
