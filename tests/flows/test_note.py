"""A note to one's manager: written, seen and sent by the mentee, and by nobody else."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows import note
from flows.budget import ASKS, REMINDERS, Budget
from flows.forms import Form, Wrong
from flows.messages import (
    PRIVATE,
    PRIVATE_FORMS,
    Choice,
    ManagerNote,
    ManagerNoteNobody,
    ManagerNoteNotYet,
    ManagerNoteSent,
    ManagerNoteTooSoon,
)
from flows.outcome import Outcome, WroteToManager
from flows.relationship import Status
from tests.people import AMARA, AROHA, JOAO, MONDAY, PROGRAMME, pair

WORDS = "I led a review on my own, and it went well."
JOAOS = note.Writer(JOAO, (pair(),), AROHA, Budget(), PROGRAMME.name)
NOTHING = ((), (), (), ())


def sent(writer: note.Writer = JOAOS, words: str = WORDS, seen: str = WORDS) -> Outcome:
    return note.send(writer, note.mark(seen) if seen else "", {"note": words}, "n1", MONDAY)


def test_it_is_seen_as_the_manager_will_read_it_before_it_goes():
    written = note.begin(JOAOS, MONDAY).reply
    assert isinstance(written, Form)
    assert dict(written.facts)["manager"] == AROHA.name

    shown = sent(seen="")
    assert isinstance(shown.reply, Form)
    assert shown.reply.key == note.SEND
    assert dict(shown.reply.parts[1].facts)["text"] == WORDS
    assert (shown.facts, shown.keep, shown.messages, shown.homes) == NOTHING


def test_what_was_changed_after_the_preview_is_shown_once_more():
    shown = sent(words="Something else.")

    assert isinstance(shown.reply, Form)
    assert shown.messages == ()
    assert shown.reply.state == note.mark("Something else.")


def test_it_goes_once_to_the_manager_alone_in_their_own_working_hours():
    told = sent()

    assert told.reply == ManagerNoteSent(manager=AROHA.name)
    (said,) = told.messages
    assert isinstance(said, ManagerNote)
    assert (said.to, said.mentee) == (AROHA.id, JOAO.name)
    assert said.not_before == AROHA.calendar.next_open(MONDAY)
    assert told.keep == (WroteToManager(JOAO.id, MONDAY.date()),)
    assert WORDS not in repr(told.keep)
    assert told.homes == told.facts == ()


def test_of_its_words_nothing_is_kept_and_nobody_hears_that_it_could_not_be_delivered():
    assert ManagerNote.for_their_eyes
    assert ManagerNote.leaves_no_trace
    assert ManagerNote.opens_no_case
    assert JOAO.id not in sent().messages[0].outbox_key
    assert Choice.MANAGER_NOTE in PRIVATE
    assert set(note.FORMS) <= PRIVATE_FORMS


def test_a_note_that_says_nothing_comes_back():
    empty = sent(words="  ", seen="").reply

    assert isinstance(empty, Form)
    assert empty.questions[0].error is not None
    assert empty.questions[0].error.wrong is Wrong.MISSING


def test_four_weeks_lie_between_two_notes_and_that_is_no_ask():
    wrote = replace(JOAOS, budget=Budget(wrote_on=MONDAY.date() - timedelta(days=27)))
    too_soon = ManagerNoteTooSoon(from_day=date(2026, 3, 3))

    assert note.begin(wrote, MONDAY).reply == sent(wrote).reply == too_soon
    assert sent(wrote).messages == ()
    assert isinstance(note.begin(wrote, MONDAY + timedelta(days=1)).reply, Form)
    assert ManagerNote not in (*ASKS, *REMINDERS)


def test_sending_it_again_at_once_is_answered_alike_and_changes_nothing():
    again = sent(replace(JOAOS, budget=Budget(wrote_on=MONDAY.date())))

    assert again == Outcome(reply=ManagerNoteSent(manager=AROHA.name))


def test_where_no_manager_is_known_one_clear_sentence_says_so():
    alone = replace(JOAOS, manager=None)

    assert note.begin(alone, MONDAY).reply == sent(alone).reply == ManagerNoteNobody()


@pytest.mark.parametrize(
    "writer",
    [
        replace(JOAOS, relationships=()),
        replace(JOAOS, relationships=(pair(status=Status.INTRODUCED),)),
        replace(JOAOS, relationships=(pair(status=Status.ENDED),)),
        replace(JOAOS, person=AMARA),
    ],
    ids=["nobody", "not yet met", "at an end", "a mentor"],
)
def test_it_is_for_mentees_who_have_met_their_mentor(writer):
    assert note.begin(writer, MONDAY).reply == sent(writer).reply == ManagerNoteNotYet()
    assert sent(writer).messages == ()


def test_only_the_day_is_held_and_shown_to_them():
    assert note.held(Budget()) == ()
    assert [each.key for each in note.held(Budget(wrote_on=MONDAY.date()))] == ["held-wrote"]
