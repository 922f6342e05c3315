from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import signup
from flows.facts import Joined, TookBack
from flows.forms import Error, Form, OneOf, SomeOf, Wrong, Yes
from flows.matching.candidates import Format
from flows.messages import Applied, Kind, Ref, SignedUp, TakenBack
from flows.mydata import wished
from flows.outcome import NoWish, Outcome
from flows.people import Role
from flows.programme import CompanyTime, KeyDate, Rhythm
from flows.signup import Applicant, form, preview, sign_up
from flows.wishes import LONGEST_LINE, LONGEST_TEXT, TOPICS, Wish
from flows.words import part, topics
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    DANIEL,
    INGRID,
    JOAO,
    JOAO_WISHES,
    MONDAY,
    PROGRAMME,
)

MENTEE = Applicant(JOAO, Role.MENTEE, None)
MENTOR = Applicant(AMARA, Role.MENTOR, None)
SAID = {
    "topics": ("feedback", "confidence"),
    "about_me": "I moved from research to design last year.",
    "strengths": "Listening",
    "format": "remote",
    "location": "Lisbon",
    "languages": ("en", "pt"),
    "working_days": ("0", "1", "2"),
    "departments": ("Design",),
    "ideal": "Somebody who changed field late.",
    "hoped_for": AMARA.id,
    "commitment": True,
}
OFFERED = {key: SAID[key] for key in SAID if key not in {"ideal", "hoped_for"}} | {"capacity": "2"}
either_role = pytest.mark.parametrize("role", Role)
either_applicant = pytest.mark.parametrize(
    ("applicant", "sent"), [(MENTEE, SAID), (MENTOR, OFFERED)], ids=["mentee", "mentor"]
)


def join(applicant: Applicant, sent: dict):
    return sign_up(applicant, sent, PROGRAMME, MONDAY)


def question(page: Form, key: str):
    return next(each for each in page.questions if each.key == key)


# --- One page for each role ---------------------------------------------------------------


def test_a_mentee_is_asked_everything_on_one_page():
    page = form(JOAO, Role.MENTEE, PROGRAMME, None)

    assert [each.key for each in page.questions] == list(SAID)
    assert (page.key, page.state) == ("sign-up-mentee", "mentee")


def test_a_mentor_is_asked_how_many_and_not_for_an_ideal_mentor():
    page = form(AMARA, Role.MENTOR, PROGRAMME, None)

    assert [each.key for each in page.questions] == [
        "topics",
        "capacity",
        "about_me",
        "strengths",
        "format",
        "location",
        "languages",
        "working_days",
        "departments",
        "commitment",
    ]
    assert (page.key, page.state) == ("sign-up-mentor", "mentor")


@either_role
def test_the_page_says_what_taking_part_asks_in_hours_months_and_dates(role):
    programme = replace(
        PROGRAMME,
        rhythm=Rhythm(hours=20, months=9),
        dates=(KeyDate("Kick-off", date(2026, 3, 12)), KeyDate("Close", date(2026, 12, 3))),
    )

    page = form(JOAO, role, programme, None)

    assert page.facts == (("hours", 20), ("months", 9))
    assert [part.facts for part in page.parts] == [
        (("day", date(2026, 3, 12)), ("name", "Kick-off")),
        (("day", date(2026, 12, 3)), ("name", "Close")),
        (),
    ]


@either_role
def test_nobody_has_promised_their_time_before_they_said_so(role):
    commitment = question(form(JOAO, role, PROGRAMME, None), "commitment")

    assert isinstance(commitment, Yes)
    assert commitment.required
    assert commitment.value is False


def test_a_mentor_may_have_one_two_or_three_mentees_and_one_unless_they_say_more():
    capacity = question(form(AMARA, Role.MENTOR, PROGRAMME, None), "capacity")

    assert isinstance(capacity, OneOf)
    assert [option.value for option in capacity.options] == ["1", "2", "3"]
    assert capacity.value == "1"


def test_a_mentor_is_listed_only_where_there_is_a_directory_and_only_by_their_own_yes():
    has_one = replace(PROGRAMME, has_directory=True)
    asked = question(form(AMARA, Role.MENTOR, has_one, None), "listed")
    assert (asked.required, asked.value) == (False, False)
    for role, programme in ((Role.MENTEE, has_one), (Role.MENTOR, PROGRAMME)):
        assert "listed" not in {each.key for each in form(JOAO, role, programme, None).questions}

    me = Applicant(AMARA, Role.MENTOR, None)
    for said, is_listed in ((None, False), (True, True)):
        sent = sign_up(me, OFFERED | {"listed": said}, has_one, MONDAY)
        [wish] = [each for each in sent.keep if isinstance(each, Wish)]
        assert wish.is_listed is is_listed
        again = form(AMARA, Role.MENTOR, has_one, wish)
        assert question(again, "listed").value is is_listed
        assert (part("held-listed") in wished(wish)) is is_listed


def test_the_page_starts_from_what_the_directory_knows():
    page = form(JOAO, Role.MENTEE, PROGRAMME, None)

    assert question(page, "location").value == "Lisbon"
    assert question(page, "languages").value == ("en",)
    assert question(page, "working_days").value == ("0", "1", "2", "3", "4")
    assert question(page, "format").value == Format.EITHER


def test_a_mentee_picks_up_to_four_topics_and_a_mentor_as_many_as_there_are():
    of_mentee = question(form(JOAO, Role.MENTEE, PROGRAMME, None), "topics")
    of_mentor = question(form(AMARA, Role.MENTOR, PROGRAMME, None), "topics")

    assert isinstance(of_mentee, SomeOf)
    assert (of_mentee.at_most, of_mentor.at_most) == (4, len(TOPICS))
    assert [option.value for option in of_mentee.options] == list(TOPICS)


@either_applicant
def test_whoever_comes_back_finds_what_they_said(applicant, sent):
    (wish,) = join(applicant, sent).keep

    page = form(applicant.person, applicant.role, PROGRAMME, wish)

    assert {each.key: each.value for each in page.questions} == sent


# --- Joining ------------------------------------------------------------------------------


def test_a_mentee_is_in_at_once_and_sees_what_a_partner_will_read():
    joined = join(MENTEE, SAID)

    assert joined.reply == SignedUp(
        parts=preview(joined.keep[0]), about=Ref(Kind.BRIEFING, "mentee")
    )
    assert joined.facts == (Joined(JOAO.id, Role.MENTEE, MONDAY),)
    assert joined.keep == (
        Wish(
            person=JOAO.id,
            role=Role.MENTEE,
            topics=("feedback", "confidence"),
            format=Format.REMOTE,
            languages=("en", "pt"),
            working_days=frozenset({0, 1, 2}),
            location="Lisbon",
            departments=("Design",),
            about_me="I moved from research to design last year.",
            strengths="Listening",
            ideal="Somebody who changed field late.",
            hoped_for=AMARA.id,
            qualified=True,
        ),
    )
    assert joined.homes == (JOAO.id,)
    assert joined.messages == ()


def test_a_mentor_has_applied_and_the_coordinators_see_it():
    applied = join(MENTOR, OFFERED)

    (wish,) = applied.keep
    assert (wish.capacity, wish.qualified) == (2, False)
    assert (wish.ideal, wish.hoped_for) == ("", None)
    assert applied.reply == Applied(
        parts=preview(wish), about=Ref(Kind.BRIEFING, "mentor"), coordinator=INGRID.name
    )
    assert applied.facts == (Joined(AMARA.id, Role.MENTOR, MONDAY),)
    assert applied.homes == (AMARA.id, INGRID.id, DANIEL.id)


@pytest.mark.parametrize("qualified", [True, False])
def test_a_mentor_who_sends_it_again_stays_as_approved_as_before(qualified):
    before = replace(AMARA_OFFERS, qualified=qualified)

    again = join(replace(MENTOR, before=before), OFFERED)

    assert again.keep[0].qualified is qualified
    assert isinstance(again.reply, Applied) is not qualified
    assert again.facts == ()


def test_whoever_joins_twice_has_joined_once_and_changed_what_they_said():
    once = join(MENTEE, SAID)

    twice = join(replace(MENTEE, before=once.keep[0]), SAID | {"topics": ("career",)})

    assert twice.facts == ()
    assert twice.keep == (replace(once.keep[0], topics=("career",)),)


@either_applicant
def test_what_is_not_required_may_be_left_out(applicant, sent):
    required = {each.key for each in form(JOAO, applicant.role, PROGRAMME, None).questions} - {
        "strengths",
        "location",
        "departments",
        "ideal",
        "hoped_for",
    }

    (wish,) = join(applicant, {key: sent[key] for key in required}).keep

    assert (wish.strengths, wish.location, wish.departments) == ("", "", ())
    assert (wish.ideal, wish.hoped_for) == ("", None)


def test_a_mentee_holds_one_relationship_at_a_time():
    assert join(MENTEE, SAID | {"capacity": "3"}).keep[0].capacity == 1


# --- What can be wrong --------------------------------------------------------------------

WRONG = [
    (MENTEE, "about_me", "x" * (LONGEST_TEXT + 1), Error(Wrong.TOO_LONG, LONGEST_TEXT)),
    (MENTEE, "ideal", "x" * (LONGEST_TEXT + 1), Error(Wrong.TOO_LONG, LONGEST_TEXT)),
    (MENTEE, "strengths", "x" * (LONGEST_LINE + 1), Error(Wrong.TOO_LONG, LONGEST_LINE)),
    (MENTEE, "location", "x" * (LONGEST_LINE + 1), Error(Wrong.TOO_LONG, LONGEST_LINE)),
    (MENTEE, "topics", TOPICS[:5], Error(Wrong.TOO_MANY, 4)),
    (MENTEE, "topics", ("juggling",), Error(Wrong.NOT_OFFERED)),
    (MENTEE, "topics", (), Error(Wrong.MISSING)),
    (MENTEE, "format", "telepathy", Error(Wrong.NOT_OFFERED)),
    (MENTEE, "languages", ("tlh",), Error(Wrong.NOT_OFFERED)),
    (MENTEE, "working_days", ("7",), Error(Wrong.NOT_OFFERED)),
    (MENTEE, "working_days", (), Error(Wrong.MISSING)),
    (MENTEE, "departments", ("Magic",), Error(Wrong.NOT_OFFERED)),
    (MENTEE, "commitment", False, Error(Wrong.MISSING)),
    (MENTEE, "hoped_for", JOAO.id, Error(Wrong.NOT_YOURSELF)),
    (MENTEE, "about_me", "  \n", Error(Wrong.MISSING)),
    (MENTOR, "capacity", "0", Error(Wrong.NOT_OFFERED)),
    (MENTOR, "capacity", "4", Error(Wrong.NOT_OFFERED)),
    (MENTOR, "capacity", None, Error(Wrong.MISSING)),
    (MENTOR, "commitment", None, Error(Wrong.MISSING)),
]


@pytest.mark.parametrize(("applicant", "key", "value", "error"), WRONG)
def test_a_mistake_is_shown_under_its_question_and_everything_typed_is_kept(
    applicant, key, value, error
):
    sent = (SAID if applicant is MENTEE else OFFERED) | {key: value}

    refused = join(applicant, sent)

    page = refused.reply
    assert isinstance(page, Form)
    assert page.key == signup.FORM[applicant.role]
    assert {each.key: each.error for each in page.questions if each.error} == {key: error}
    assert {each.key: each.value for each in page.questions} == sent
    assert (refused.facts, refused.keep, refused.messages, refused.homes) == ((), (), (), ())


@pytest.mark.parametrize("applicant", [MENTEE, MENTOR], ids=["mentee", "mentor"])
def test_an_empty_form_is_marked_wherever_an_answer_is_needed(applicant):
    page = join(applicant, {}).reply

    assert isinstance(page, Form)
    marked = {each.key for each in page.questions if each.error == Error(Wrong.MISSING)}
    assert marked == {each.key for each in page.questions if each.required}
    assert not any(each.error for each in page.questions if not each.required)


def test_a_page_that_came_back_still_says_what_taking_part_asks():
    page = join(MENTEE, {}).reply

    assert page.facts == (("hours", 18), ("months", 12))
    assert [each.key for each in page.parts] == ["sign-up-date", "sign-up-preview"]


def test_the_longest_text_is_still_taken():
    longest = SAID | {"about_me": "x" * LONGEST_TEXT, "strengths": "y" * LONGEST_LINE}

    assert isinstance(join(MENTEE, longest).reply, SignedUp)


odd_values = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=5),
    st.lists(st.sampled_from(["0", "6", "7", "en", "feedback", "Design", ""])).map(tuple),
)


@given(odd=st.dictionaries(st.sampled_from([*SAID, "capacity", "unasked"]), odd_values))
@pytest.mark.parametrize("applicant", [MENTEE, MENTOR], ids=["mentee", "mentor"])
def test_whatever_is_sent_somebody_joins_or_gets_back_what_they_typed(applicant, odd):
    sent = (SAID if applicant is MENTEE else OFFERED) | odd

    outcome = join(applicant, sent)

    if isinstance(outcome.reply, Form):
        assert outcome.keep == outcome.facts == ()
        assert all(each.value == sent.get(each.key) for each in outcome.reply.questions)
    else:
        assert [wish.person for wish in outcome.keep] == [applicant.person.id]


# --- What a partner will read -------------------------------------------------------------


def test_a_partner_reads_topics_about_me_and_strengths():
    wish = replace(JOAO_WISHES, strengths="Listening")

    assert preview(wish) == (
        part("preview-topics", topics=topics(("feedback", "confidence"))),
        part("preview-about-me", text="I moved from research to design last year."),
        part("preview-strengths", text="Listening"),
    )


def test_what_was_left_empty_is_left_out():
    assert [line.key for line in preview(replace(JOAO_WISHES, about_me=""))] == ["preview-topics"]


@given(ideal=st.text(min_size=20, max_size=60), hoped_for=st.uuids().map(str))
def test_a_partner_never_reads_whom_somebody_hopes_for_or_their_ideal_mentor(ideal, hoped_for):
    wish = replace(JOAO_WISHES, ideal=ideal, hoped_for=hoped_for)

    assert preview(wish) == preview(JOAO_WISHES)


# --- Looking before sending ---------------------------------------------------------------


def looked(**given):
    page = signup.look(given, PROGRAMME)
    assert not page.can_send
    return [(each.key, dict(each.facts)) for each in page.parts]


@either_applicant
def test_what_is_shown_before_sending_is_what_is_shown_after(applicant, sent):
    after = join(applicant, sent).reply.parts

    assert looked(**sent) == [(each.key, dict(each.facts)) for each in after]


def test_an_empty_page_shows_that_there_is_nothing_to_read_yet():
    assert looked() == [("preview-nothing", {})]


def test_a_topic_that_is_not_offered_is_not_shown():
    assert looked(topics=("juggling", "feedback")) == [
        ("preview-topics", {"topics": topics(("feedback",))})
    ]


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (None, []),
        (CompanyTime(counts=False), [("sign-up-own-time", ())]),
        (CompanyTime(counts=True, hours=18), [("sign-up-company-time", (("hours", 18),))]),
    ],
)
def test_the_page_says_whose_time_it_is(time, said):
    page = form(JOAO, Role.MENTEE, replace(PROGRAMME, company_time=time, dates=()), None)

    assert [(each.key, each.facts) for each in page.parts[:-1]] == said


def test_the_six_things_a_coordinator_asks_for_are_on_the_page():
    asked_for = {each.key for each in form(JOAO, Role.MENTEE, PROGRAMME, None).questions}

    assert {"format", "strengths", "topics", "ideal", "location", "departments"} <= asked_for
    assert "languages" in asked_for


# --- Changing one's mind ------------------------------------------------------------------


@pytest.mark.parametrize("role", Role)
def test_taking_a_role_back_says_first_what_it_does(role):
    page = signup.take_back_form(role)

    assert (page.key, page.state, page.questions) == (f"take-back-{role}", role, ())


def test_who_takes_a_role_back_is_no_longer_looked_after_in_it_and_stays():
    outcome = signup.take_back(JOAO, Role.MENTEE, JOAO_WISHES, PROGRAMME, MONDAY)

    assert outcome.reply == TakenBack()
    assert outcome.keep == (NoWish(JOAO.id, Role.MENTEE),)
    assert outcome.facts == (TookBack(JOAO.id, Role.MENTEE, MONDAY),)
    assert outcome.homes == (JOAO.id, INGRID.id, DANIEL.id)
    assert outcome.messages == ()


def test_taking_back_what_is_not_there_changes_nothing():
    outcome = signup.take_back(JOAO, Role.MENTOR, None, PROGRAMME, MONDAY)

    assert outcome == Outcome(reply=TakenBack())
