"""Somebody typed, pressed or sent something: whatever it was, they get one clear answer."""

from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest
from sqlalchemy import func, select, update
from structlog.testing import capture_logs

from bot.card import Card, FieldKind, FormCard
from bot.reception import Reception, Retry
from bot.slack import answer as answers
from bot.slack import draw, read
from flows.facts import Stepped
from flows.messages import Choice, Kind, Ref
from flows.outcome import Outcome
from flows.relationship import RelationshipId, Status, Step
from storage import engines
from storage import tables as t
from storage.people import Account, Profile
from tests.bot.office import DESK, SLACK, TEAM, Office, about, ledger_at, opened
from tests.people import AMARA_OFFERS, JOAO_WISHES

GOOD = {
    "topics": ("feedback", "confidence"),
    "about_me": "I moved from research to design.",
    "format": "remote",
    "languages": ("en",),
    "working_days": ("0", "1", "2", "3", "4"),
    "commitment": True,
}
NOTHING_DONE = {
    "settled": "Nothing to do",
    "not yours": "Nothing was changed",
    "fault": "We are sorry",
    "busy": "Please try again",
}

ON_ONE_DATABASE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
"""For what is decided before anything is written: which database it is makes no difference."""


def signs_up(office, name="joao", delivery="V1 a", form="sign-up-mentee", **given):
    state = form.removeprefix("sign-up-")
    return office.reception.sent(office.caller(name), form, state, {**GOOD, **given}, delivery)


def presses(office, name, choice, ref=None, delivery="1.1"):
    return office.reception.pressed(office.caller(name), choice, ref, f"{name} {delivery}")


def is_quiet(answer):
    """Whether it says no more than that there is nothing to do, or nothing at all."""
    return answer == () or answer.title == NOTHING_DONE["settled"]


def types(office, name, text, delivery=""):
    return office.reception.typed(office.caller(name), text, delivery)


def wishes(office, name="joao"):
    with office.ledger.glance(office.organisation) as page:
        return page.people.wishes(office.people[name])


def breaks(office, column):
    """Have a column of somebody's row hold what no key can read."""
    with office.ledger.page(office.organisation) as page:
        page.scope.session.execute(update(column.class_).values({column.key: "not sealed"}))


# --- Words that are typed -----------------------------------------------------------------------


@ON_ONE_DATABASE
@pytest.mark.parametrize("text", ["frobnicate", "joinn", "<!channel>", "join-me", "x" * 5000, "🙂"])
def test_a_word_nobody_knows_gets_a_list_of_what_can_be_typed(office, text):
    card = types(office, "joao", text)

    assert card.title == "I did not understand that"
    words = (
        "join, about, home, profile, choose, meet, agree, guide, pause, "
        "help, exit, my-data, forget-me and leave"
    )
    assert words in card.body
    assert "Ingrid Solberg is glad to help" in card.body


@ON_ONE_DATABASE
def test_a_coordinators_word_from_somebody_else_is_a_word_nobody_knows(office):
    assert types(office, "joao", "desk") == types(office, "joao", "frobnicate")
    assert "desk" not in types(office, "joao", "desk").body


@ON_ONE_DATABASE
def test_a_coordinator_is_told_of_their_own_words_too(office):
    assert "desk" in types(office, "ingrid", "frobnicate").body
    assert [card.title for card in types(office, "ingrid", "desk")] == [
        "Support",
        "Difficulties",
        "New partners and fresh starts",
        "Evaluation",
        "Results to share",
    ]


@ON_ONE_DATABASE
@pytest.mark.parametrize("text", ["", "   ", "HOME", " home now please "])
def test_no_word_at_all_and_home_in_any_dress_are_the_home(office, text):
    assert [card.title for card in types(office, "joao", text)] == ["Welcome"]


def test_the_same_word_heard_twice_is_answered_once(office):
    assert types(office, "joao", "frobnicate", delivery="Ev1") != ()
    assert types(office, "joao", "frobnicate", delivery="Ev1") == ()


@ON_ONE_DATABASE
@pytest.mark.parametrize("word", ["help", "exit"])
def test_asking_how_to_leave_leaves_no_mark(office, word):
    first, second = (types(office, "joao", word, delivery="Ev1") for _ in range(2))

    assert first == second
    with office.ledger.glance(office.organisation) as page:
        assert page.scope.session.scalars(select(t.Inbound.mark)).all() == []


def test_what_we_hold_is_shown_to_the_person_it_is_about(office):
    signs_up(office)

    card = types(office, "joao", "my-data")
    assert "Name: João Pereira" in card.lines
    assert "About you: I moved from research to design." in card.lines


@ON_ONE_DATABASE
def test_somebody_whose_slack_speaks_italian_is_shown_what_we_hold(office):
    account = Account(SLACK, TEAM, "U0CHIARA")
    caller = office.reception.meet(account, Profile("Chiara Neri", "Europe/Rome", "it"))

    assert office.reception.typed(caller, "my-data").title == "Your data"


# --- Forms --------------------------------------------------------------------------------------


@ON_ONE_DATABASE
def test_an_empty_form_comes_back_with_every_question_that_needs_an_answer(office):
    page = office.reception.sent(office.caller("joao"), "sign-up-mentee", "mentee", {}, "V1 a")

    assert set(page.errors) == {
        "topics",
        "about_me",
        "format",
        "languages",
        "working_days",
        "commitment",
    }
    assert set(page.errors.values()) == {"Please answer this one."}
    assert wishes(office) == ()


@ON_ONE_DATABASE
@pytest.mark.parametrize(
    ("field", "said", "sentence"),
    [
        ("about_me", "x" * 601, "Please keep this to 600 characters."),
        ("strengths", "x" * 81, "Please keep this to 80 characters."),
        ("ideal", "x" * 5000, "Please keep this to 600 characters."),
        ("about_me", "   \n ", "Please answer this one."),
        ("topics", ("feedback", "flying"), "Please choose from the list."),
        ("topics", ("feedback", "career", "data", "time", "hiring"), "Please choose 4 at most."),
        ("format", "by pigeon", "Please choose from the list."),
        ("working_days", ("7",), "Please choose from the list."),
        ("commitment", False, "Please answer this one."),
    ],
)
def test_an_answer_that_cannot_be_taken_is_named_and_nothing_typed_is_lost(
    office, field, said, sentence
):
    page = signs_up(office, **{field: said})

    assert page.errors == {field: sentence}
    kept = {each.key: each.value for each in page.fields}
    assert kept[field] == said
    assert kept["about_me"] == (said if field == "about_me" else GOOD["about_me"])
    assert wishes(office) == ()


@ON_ONE_DATABASE
def test_nobody_hopes_for_themselves(office):
    page = signs_up(office, hoped_for=office.people["joao"])

    assert page.errors == {"hoped_for": "Please name somebody other than yourself."}


def test_a_form_that_was_put_right_is_kept(office):
    signs_up(office, delivery="V1 a", about_me="")
    card = signs_up(office, delivery="V1 b")

    assert card.title == "You are in"
    assert len(wishes(office)) == 1


def test_a_form_that_was_put_right_in_the_same_window_is_kept(office):
    signs_up(office, delivery="V1 a", hoped_for=office.people["joao"])
    card = signs_up(office, delivery="V1 a")

    assert card.title == "You are in"
    assert len(wishes(office)) == 1


def test_a_form_sent_twice_is_kept_once(office):
    first, second = (signs_up(office, delivery="V1 a") for _ in range(2))

    assert first.title == "You are in"
    assert second == first or is_quiet(second)
    assert len(wishes(office)) == 1
    assert office.journal("Joined") == 1


def test_a_form_sent_again_later_changes_what_was_said_and_is_no_second_joining(office):
    signs_up(office, delivery="V1 a")
    signs_up(office, delivery="V2 b", about_me="I draw now.")

    assert [wish.about_me for wish in wishes(office)] == ["I draw now."]
    assert office.journal("Joined") == 1


@ON_ONE_DATABASE
@pytest.mark.parametrize("form", ["", "sign-up-astronaut", "case-gone-quiet"])
def test_a_form_of_an_older_version_changes_nothing(office, form):
    card = office.reception.sent(office.caller("joao"), form, "", {}, "V1 a")

    assert card.title == NOTHING_DONE["settled"]


@ON_ONE_DATABASE
def test_a_named_person_comes_back_as_the_platform_knows_them(office):
    signs_up(office, hoped_for=office.people["amara"])
    page = presses(office, "joao", Choice.JOIN_AS_MENTEE)

    (picked,) = (each for each in page.fields if each.kind is FieldKind.PERSON)
    assert picked.value == "U0AMARA"


@ON_ONE_DATABASE
def test_text_that_looks_like_markup_is_kept_and_shown_word_for_word(office):
    typed = "<!channel> R&D <@U1> *bold*"
    card = signs_up(office, about_me=typed)

    assert f"In their own words: {typed}" in card.lines
    assert wishes(office)[0].about_me == typed


# --- Buttons ------------------------------------------------------------------------------------


def test_a_button_pressed_twice_counts_once(office):
    pair = office.introduces()
    office.delivery.run()
    said = [presses(office, "joao", Choice.MET, about(pair), delivery="1.1") for _ in range(2)]

    assert said[0].title == "You and Amara have met"
    assert is_quiet(said[1])
    assert office.journal("Stepped") == 2  # both said yes; they met


def test_a_yes_pressed_twice_is_one_yes(office):
    pair = office.proposes()
    first, second = (presses(office, "joao", Choice.YES, about(pair)) for _ in range(2))

    assert first == second
    assert first.title == "Your yes is noted"
    assert office.relationship(pair).status is Status.PROPOSED


def test_the_last_yes_brings_two_people_together(office):
    pair = office.proposes()
    presses(office, "joao", Choice.YES, about(pair))

    assert presses(office, "amara", Choice.YES, about(pair)).title == "It's a match"
    assert presses(office, "amara", Choice.YES, about(pair)).title == NOTHING_DONE["settled"]


@ON_ONE_DATABASE
@pytest.mark.parametrize("choice", [Choice.YES, Choice.NO])
def test_a_proposal_that_is_over_cannot_be_answered(office, choice):
    pair = office.proposes()
    office.clock.passes(days=20)

    assert presses(office, "joao", choice, about(pair)).title == NOTHING_DONE["settled"]


@ON_ONE_DATABASE
@pytest.mark.parametrize(
    "choice", [Choice.YES, Choice.NO, Choice.MET, Choice.NOT_YET, Choice.REMATCH, Choice.CHANGE]
)
def test_a_relationship_that_never_was_can_be_acted_on_by_nobody(office, choice):
    ref = about(RelationshipId("gone"))

    assert presses(office, "joao", choice, ref).title == NOTHING_DONE["settled"]


@ON_ONE_DATABASE
@pytest.mark.parametrize(
    "choice",
    [
        Choice.YES,
        Choice.NO,
        Choice.MET,
        Choice.NOT_YET,
        Choice.REMATCH,
        Choice.CHANGE,
        Choice.TALK,
    ],
)
def test_somebody_elses_relationship_is_not_ones_own(office, choice):
    pair = office.pairs()
    before = office.relationship(pair)

    assert presses(office, "tomas", choice, about(pair)).title == NOTHING_DONE["not yours"]
    assert office.relationship(pair) == before


def test_somebody_elses_relationship_cannot_be_ended_by_a_form_either(office):
    pair = office.pairs()
    card = office.reception.sent(office.caller("tomas"), "change", str(about(pair)), {}, "V1 a")

    assert card.title == NOTHING_DONE["not yours"]
    assert office.relationship(pair).ends_on is None


@ON_ONE_DATABASE
@pytest.mark.parametrize("choice", [Choice.APPROVE, Choice.PROPOSE, Choice.DETAILS])
def test_a_coordinators_button_works_for_nobody_else(office, choice):
    office.wish("amara", replace(AMARA_OFFERS, qualified=False))
    ref = Ref(Kind.PERSON, office.people["amara"])

    assert presses(office, "joao", choice, ref).title == NOTHING_DONE["not yours"]
    assert not wishes(office, "amara")[0].qualified


def test_a_mentor_is_approved_once(office):
    office.wish("amara", replace(AMARA_OFFERS, qualified=False))
    ref = Ref(Kind.PERSON, office.people["amara"])

    assert presses(office, "ingrid", Choice.APPROVE, ref).title == "Amara Okafor is approved"
    assert presses(office, "daniel", Choice.APPROVE, ref).title == NOTHING_DONE["settled"]
    assert office.journal("Approved") == 1


@ON_ONE_DATABASE
@pytest.mark.parametrize(
    ("choice", "ref"),
    [
        (Choice.APPROVE, None),
        (Choice.DETAILS, None),
        (Choice.DETAILS, Ref(Kind.CASE, "gone")),
        (Choice.MET, None),
        (Choice.MET, Ref(Kind.PERSON, "gone")),
        (Choice.MET, Ref(Kind.CASE, "gone")),
    ],
)
def test_a_stale_button_says_that_there_is_nothing_to_do(office, choice, ref):
    assert presses(office, "ingrid", choice, ref).title == NOTHING_DONE["settled"]


@ON_ONE_DATABASE
def test_a_stale_button_about_somebody_who_is_gone_says_so_too(office):
    card = presses(office, "ingrid", Choice.APPROVE, Ref(Kind.PERSON, "gone"))

    assert answers.as_message(card)["text"].startswith(NOTHING_DONE["settled"])


def test_a_proposal_heard_twice_names_nobody_who_was_not_asked(office):
    for name in ("joao", "mei"):
        office.wish(name, JOAO_WISHES)
    for name in ("amara", "tomas"):
        office.wish(name, AMARA_OFFERS)
    said = [presses(office, "ingrid", Choice.PROPOSE, delivery="1.1") for _ in range(2)]

    assert office.journal("Proposed") == 1
    assert is_quiet(said[1])


def test_private_presses_leave_no_mark_and_others_do(office):
    pair = office.pairs()
    for choice in (Choice.CHANGE, Choice.TALK, Choice.GUIDE):
        presses(office, "joao", choice, about(pair), delivery="1.1")
    office.reception.sent(office.caller("joao"), "change", str(about(pair)), {}, "V1 a")

    with office.ledger.glance(office.organisation) as page:
        assert page.scope.session.scalar(select(func.count()).select_from(t.Inbound)) == 0
    presses(office, "joao", Choice.MET, about(pair), delivery="1.1")
    with office.ledger.glance(office.organisation) as page:
        assert page.scope.session.scalar(select(func.count()).select_from(t.Inbound)) == 1


@ON_ONE_DATABASE
def test_ending_it_twice_or_by_both_reads_the_same_each_time(office):
    pair = office.pairs()
    said = [
        office.reception.sent(office.caller(name), "change", str(about(pair)), {}, "V1 a")
        for name in ("joao", "joao", "amara")
    ]

    assert [card.title for card in said] == ["That is done"] * 3
    assert said[0] == said[1]


# --- When something is wrong on our side --------------------------------------------------------


def test_a_fault_is_an_apology_with_the_reference_that_stands_in_the_log(office):
    signs_up(office, about_me="SECRET")
    breaks(office, t.Wish.about_me)
    with capture_logs() as lines:
        answer = types(office, "joao", "home")

    (line,) = lines
    assert isinstance(answer, Retry)
    assert answer.card.title == NOTHING_DONE["fault"]
    assert line["reference"] in answer.card.body
    assert (line["event"], line["log_level"], line["what"]) == ("fault", "error", "WrongKeyError")


@ON_ONE_DATABASE
def test_the_log_of_a_fault_tells_nothing_about_anybody(office):
    signs_up(office)
    breaks(office, t.Wish.about_me)
    with capture_logs() as lines:
        types(office, "joao", "home")

    told = str(lines)
    personal = ("João", "Pereira", "U0JOAO", TEAM, "not sealed", *office.people.values())
    assert [word for word in personal if word in told] == []
    assert "verb:" in told


@ON_ONE_DATABASE
def test_two_faults_have_two_references(office):
    signs_up(office)
    breaks(office, t.Wish.about_me)

    with capture_logs() as lines:
        types(office, "joao", "home")
        types(office, "joao", "home")
    assert len({line["reference"] for line in lines}) == 2


@ON_ONE_DATABASE
@pytest.mark.parametrize("choice", [Choice.YES, Choice.NO, Choice.CHANGE, Choice.TALK])
def test_a_fault_in_something_private_is_logged_as_private_and_no_more(office, choice):
    pair = office.pairs()
    breaks(office, t.Relationship.why)
    with capture_logs() as lines:
        answer = presses(office, "joao", choice, about(pair))

    (line,) = lines
    assert {**line, "reference": ""} == {
        "event": "fault",
        "log_level": "error",
        "reference": "",
        "what": "private",
        "where": [],
    }
    assert line["reference"] in answer.card.body


def test_a_fault_in_a_private_form_is_logged_as_private_and_no_more(office):
    pair = office.pairs()
    breaks(office, t.Relationship.why)
    with capture_logs() as lines:
        office.reception.sent(office.caller("joao"), "change", str(about(pair)), {}, "V1 a")

    assert [(line["what"], line["where"]) for line in lines] == [("private", [])]


@ON_ONE_DATABASE
@pytest.mark.parametrize("word", ["exit", "help"])
def test_a_fault_after_a_typed_exit_is_logged_as_private_and_no_more(office, word):
    office.pairs()
    breaks(office, t.Relationship.why)
    with capture_logs() as lines:
        types(office, "joao", word)

    assert [(line["what"], line["where"]) for line in lines] == [("private", [])]


def test_after_a_fault_nothing_was_changed_and_the_same_press_works_later(office):
    office.wish("joao", JOAO_WISHES)
    office.wish("amara", AMARA_OFFERS)
    with office.ledger.page(office.organisation) as page:
        good = page.scope.session.scalars(select(t.Wish.ideal)).first()
    breaks(office, t.Wish.ideal)
    presses(office, "ingrid", Choice.PROPOSE, delivery="1.1")
    assert office.journal("Proposed") == 0

    with office.ledger.page(office.organisation) as page:
        page.scope.session.execute(update(t.Wish).values(ideal=good))
    card = presses(office, "ingrid", Choice.PROPOSE, delivery="1.1")
    assert card.title == "A pair is proposed"


# --- When somebody else is writing --------------------------------------------------------------


@pytest.fixture
def busy_office(databases, furnished, monkeypatch):
    """An office on SQLite, in which a writer waits for another for a moment only."""
    monkeypatch.setattr(engines, "BUSY_MS", 20)
    ledger = ledger_at(databases.fresh("sqlite", like=furnished("sqlite")), seed=3)
    yield opened(ledger)
    ledger.close()


@contextmanager
def somebody_writing(office: Office):
    with office.ledger.page(office.organisation) as page:
        assert page.programmes.exists()
        yield


def test_a_press_while_somebody_else_writes_is_asked_for_again(busy_office):
    pair = busy_office.pairs()
    with somebody_writing(busy_office):
        answer = presses(busy_office, "joao", Choice.MET, about(pair))

    assert isinstance(answer, Retry)
    assert answer.card.title == NOTHING_DONE["busy"]
    assert presses(busy_office, "joao", Choice.MET, about(pair)).title == "You and Amara have met"


def test_a_form_sent_while_somebody_else_writes_keeps_what_was_typed(busy_office):
    with somebody_writing(busy_office):
        answer = signs_up(busy_office)

    sent = read.Sent("sign-up-mentee", "mentee", GOOD, {}, "V1 a", first_field="topics")
    assert answers.to_form(answer, sent, {})["response_action"] == "errors"
    assert signs_up(busy_office).title == "You are in"


def test_looking_waits_for_nobody(busy_office):
    with somebody_writing(busy_office):
        assert types(busy_office, "joao", "home")[0].title == "Welcome"
        assert busy_office.reception.home(busy_office.caller("joao"))[0].title == "Welcome"


def test_a_word_typed_while_somebody_else_writes_is_answered(busy_office):
    with somebody_writing(busy_office):
        answer = types(busy_office, "joao", "home", delivery="Ev1")

    assert answer != ()


# --- Who is it? ---------------------------------------------------------------------------------


def test_somebody_new_is_met_once(office):
    account = Account(SLACK, TEAM, "U0NEW")
    profile = Profile("Chiara Neri", "Europe/Rome", "en")
    assert office.reception.caller(account) is None

    caller = office.reception.meet(account, profile)
    assert office.reception.meet(account, profile) == caller == office.reception.caller(account)


def test_somebody_from_a_workspace_we_do_not_know_is_nobody(office):
    elsewhere = Account(SLACK, "T0ELSEWHERE", "U0JOAO")

    assert office.reception.caller(elsewhere) is None
    assert office.reception.meet(elsewhere, Profile("Eve", "UTC", "en")) is None


# --- As Slack shows it --------------------------------------------------------------------------

CARD = Card("Title", "Body")
PAGE = FormCard(key="sign-up-mentee", title="T", submit="Send", close="Close")


@dataclass(frozen=True)
class Window:
    """A form as it came in."""

    form: str = "sign-up-mentee"
    first_field: str = "about_me"

    @property
    def sent(self):
        return read.Sent(self.form, "", {}, {}, "V1 a", self.first_field)


def test_an_answer_takes_the_place_of_the_form():
    shown = answers.to_form(CARD, Window().sent, {})

    assert shown == {"response_action": "update", "view": draw.notice(CARD)}


def test_another_form_takes_the_place_of_the_form():
    shown = answers.to_form(PAGE, Window("change-which").sent, {})

    assert shown == {"response_action": "update", "view": draw.modal(PAGE)}


def test_what_could_not_be_done_now_leaves_the_form_as_it_was():
    assert answers.to_form(Retry(CARD), Window().sent, {}) == {
        "response_action": "errors",
        "errors": {"about_me": "Body"},
    }


def test_a_form_without_a_question_comes_back_with_the_reason_on_top():
    view = draw.modal(PAGE) | {"id": "V1", "blocks": [{"type": "divider"}]}
    shown = answers.to_form(Retry(CARD), Window(first_field="").sent, view)

    assert shown["response_action"] == "update"
    assert shown["view"]["blocks"][0]["text"]["text"] == "Body"
    assert shown["view"]["private_metadata"] == view["private_metadata"]


def test_nothing_to_show_is_nothing_shown():
    assert answers.as_view(()) is None
    assert answers.as_message(()) == {}
    assert DESK.startswith("C")


def test_a_relationship_that_moved_on_meanwhile_is_left_alone(office):
    pair = office.pairs()
    office.carries_out(Outcome(facts=(Stepped(pair, Step.END_EARLY, office.clock()),)))

    assert presses(office, "joao", Choice.MET, about(pair)).title == NOTHING_DONE["settled"]


@ON_ONE_DATABASE
def test_two_receptions_agree_on_who_somebody_is(office):
    other = Reception(office.ledger, office.clock)

    assert other.caller(Account(SLACK, TEAM, "U0JOAO")) == office.caller("joao")
