from dataclasses import fields, replace
from importlib import import_module
from itertools import combinations
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import messages
from flows.examples import EXAMPLES
from flows.messages import (
    PRIVATE,
    RATINGS,
    Choice,
    EndedEarly,
    Kind,
    Message,
    Nudge,
    Place,
    Ref,
    every_message,
)
from tests.every import every
from tests.people import AMARA, JOAO

EVERY = every_message()
PAIR = Ref(Kind.RELATIONSHIP, "r1")


def by_name(each: object) -> str:
    return each.__name__ if isinstance(each, type) else type(each).__name__


def test_every_message_has_exactly_one_example():
    assert sorted(by_name(each) for each in EXAMPLES) == sorted(by_name(each) for each in EVERY)


def test_no_two_messages_share_a_key():
    assert len({each.key for each in EVERY}) == len(EVERY)


def test_every_message_that_can_be_said_is_listed():
    said = {
        each
        for name, each in vars(messages).items()
        if isinstance(each, type) and issubclass(each, Message) and not name.startswith("_")
    }

    assert said - {Message} == set(EVERY)


def test_no_chapter_is_missing_from_the_table_of_contents():
    chapters = [
        import_module(f"{messages.__name__}.{each.name}")
        for each in iter_modules(messages.__path__)
    ]
    missing = {
        name
        for chapter in chapters
        for name in vars(chapter)
        if not name.startswith("_") and name not in vars(messages)
    }

    assert chapters
    assert missing == set()


@every("kind", {by_name(each): each for each in EVERY})
def test_every_message_is_described_for_the_coordinator_who_reads_the_code(kind):
    assert kind.__doc__


@every("kind", {by_name(each): each for each in EVERY})
def test_no_message_offers_the_same_choice_twice_and_each_offers_at_most_three(kind):
    apart_from_the_scale = [each for each in kind.choices if each not in RATINGS]

    assert len(set(kind.choices)) == len(kind.choices)
    assert len(apart_from_the_scale) <= 3


def test_the_choices_nobody_may_read_about_are_the_private_ones():
    assert {
        *(Choice.YES, Choice.NO, Choice.NOT_YET, Choice.CHANGE, Choice.TALK, Choice.GUIDE),
        *(Choice.APART, Choice.DECLARE, Choice.LEAVE, Choice.FORGET),
        *(*RATINGS, Choice.FREELY, Choice.NOT_FREELY, Choice.NEXT_WEEK),
        *(Choice.GO_ON, Choice.THANKS, Choice.CHECK_IN),
        *(Choice.LOAD_OK, Choice.LOAD_FEWER, Choice.REMIND, Choice.MANAGER_NOTE),
        *(Choice.CHOOSE, Choice.STILL_HERE),
    } == PRIVATE


@every("message", {by_name(each): each for each in EXAMPLES})
def test_what_is_read_in_a_group_or_on_the_desk_is_addressed_to_nobody(message):
    if message.place is not Place.DIRECT:
        assert message.to is None


@every("message", {by_name(each): each for each in EXAMPLES})
def test_nothing_said_on_the_desk_knows_a_name(message):
    if message.place is Place.DESK:
        known = {field.name for field in fields(message)} - {
            field.name for field in fields(Message)
        }
        assert known <= {"number"}


def test_the_note_about_an_ending_knows_the_partners_name_and_nothing_else():
    known = {field.name for field in fields(EndedEarly)} - {field.name for field in fields(Message)}

    assert known == {"partner"}


def test_the_same_message_is_kept_once():
    one = Nudge(to=JOAO.id, partner="Amara", about=PAIR, occasion="march")

    assert one.outbox_key == replace(one, partner="Mara", not_before=None).outbox_key
    assert one.outbox_key == "nudge:relationship:r1:march:joão"


def test_another_reader_another_time_or_another_pair_is_another_message():
    one = Nudge(to=JOAO.id, partner="Amara", about=PAIR, occasion="march")
    others = (
        one,
        replace(one, to=AMARA.id),
        replace(one, occasion="april"),
        replace(one, about=Ref(Kind.RELATIONSHIP, "r2")),
        EndedEarly(to=JOAO.id, partner="Amara", about=PAIR, occasion="march"),
    )

    assert all(a.outbox_key != b.outbox_key for a, b in combinations(others, 2))


def test_a_message_to_nobody_in_particular_is_kept_once_for_its_place():
    one = messages.PairGoneQuiet(number=1, about=Ref(Kind.CASE, "c1"))

    assert one.outbox_key == "pair-gone-quiet:case:c1::desk"


@given(kind=st.sampled_from(Kind), this=st.text(min_size=1))
def test_a_button_brings_back_what_it_carried(kind, this):
    ref = Ref(kind, this)

    assert Ref.parse(str(ref)) == ref


@given(text=st.text())
def test_a_button_that_carries_anything_else_carries_nothing(text):
    ref = Ref.parse(text)

    assert ref is None or str(ref) == text


@pytest.mark.parametrize("text", ["", "relationship", "relationship:", ":r1", "cat:r1"])
def test_a_reference_needs_a_known_kind_and_an_id(text):
    assert Ref.parse(text) is None
