from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flows import casework, desk, morning
from flows.ballots import MatchingRound, Stage
from flows.cases import (
    Case,
    CaseId,
    CaseKind,
    Closed,
    HandedBack,
    Listed,
    Matter,
    Rested,
    TakenOn,
)
from flows.casework import Work
from flows.example_pages import REVIEWED
from flows.forms import Form
from flows.messages import (
    CaseClosed,
    CaseHandedBack,
    CaseRests,
    CaseTaken,
    CaseTakenAlready,
    CaseWordsSent,
    Choice,
    CoordinatorWrites,
    Kind,
    MorningList,
    MorningListForYou,
    NoCases,
    Ref,
    Settled,
)
from flows.outcome import Because, NotNow, Outcome
from flows.relationship import Status
from flows.words import Words, names, part
from tests.people import AMARA, AROHA, BLANK, DANIEL, INGRID, JOAO, MEI_LIN, MONDAY, PROGRAMME, pair

TODAY = MONDAY.date()
DAY = timedelta(days=1)
SEVEN_UTC = MONDAY.replace(hour=7)
"""Eight in Oslo: the desk opens at nine."""
QUIET = Case(
    id=CaseId("c1"),
    number=4711,
    kind=CaseKind.GONE_QUIET,
    opened_on=TODAY,
    due_on=date(2026, 3, 9),
)
ABOUT = Ref(Kind.CASE, "c1")


def case(**changes: object) -> Case:
    return replace(QUIET, **changes)


def work(this: Case = QUIET, who=INGRID, people=(AMARA, JOAO), now=MONDAY) -> Work:
    concerned = frozenset({AMARA.id, JOAO.id})
    return Work(Matter(this, concerned), people, PROGRAMME, who.id, now)


def matter(this: Case = QUIET, *concerned: object) -> Matter:
    return Matter(this, frozenset(each.id for each in concerned) | {AMARA.id, JOAO.id})


# --- By when ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "due"),
    [(CaseKind.GONE_QUIET, date(2026, 3, 9)), (CaseKind.WORD_WANTED, date(2026, 3, 4))],
)
def test_a_new_case_is_due_in_some_working_days_and_a_word_that_is_wanted_sooner(kind, due):
    assert desk.dated(case(kind=kind, due_on=None), PROGRAMME).due_on == due


def test_a_case_that_knows_its_day_keeps_it():
    assert desk.dated(case(due_on=TODAY), PROGRAMME).due_on == TODAY


# --- Taking it on -------------------------------------------------------------------------


def test_a_coordinator_takes_a_case_on_and_the_others_homes_show_it():
    assert casework.take_on(work()) == Outcome(
        reply=CaseTaken(number=4711, due=date(2026, 3, 9), about=ABOUT),
        keep=(TakenOn(CaseId("c1"), INGRID.id),),
        homes=(INGRID.id, DANIEL.id),
    )


def test_taking_on_what_one_has_changes_nothing():
    taken = casework.take_on(work(case(owner=INGRID.id)))

    assert taken == Outcome(reply=CaseTaken(number=4711, due=date(2026, 3, 9), about=ABOUT))


def test_whoever_is_later_is_told_who_has_it():
    later = casework.take_on(work(case(owner=DANIEL.id)))

    reply = CaseTakenAlready(number=4711, owner="Daniel Mensah", about=ABOUT)
    assert later == Outcome(reply=reply)


def test_what_somebody_had_who_runs_nothing_any_more_is_free_again():
    orphaned = work(case(owner=AROHA.id))

    assert casework.can_be_done(orphaned)[0].choice is Choice.CLAIM


def test_anybody_on_the_desk_can_hand_a_case_back_since_its_owner_may_be_away():
    assert casework.hand_back(work(case(owner=DANIEL.id))) == Outcome(
        reply=CaseHandedBack(number=4711, about=ABOUT),
        keep=(HandedBack(CaseId("c1")),),
        homes=(INGRID.id, DANIEL.id),
    )


@pytest.mark.parametrize("who", [AMARA, JOAO, MEI_LIN])
def test_nobody_but_a_coordinator_may_see_a_case(who):
    assert not casework.may_see(matter(), PROGRAMME, who.id)
    assert casework.may_see(matter(), PROGRAMME, INGRID.id)


def test_a_coordinator_whom_it_concerns_sees_it_nowhere():
    about_ingrid = matter(QUIET, INGRID)

    assert not casework.may_see(about_ingrid, PROGRAMME, INGRID.id)
    assert casework.visible((about_ingrid,), INGRID.id, TODAY) == ()
    assert casework.visible((about_ingrid,), DANIEL.id, TODAY) == (QUIET,)


# --- Letting it rest ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "until"),
    [("1", date(2026, 3, 3)), ("7", date(2026, 3, 9)), ("14", date(2026, 3, 16))],
)
def test_a_case_rests_for_so_many_days(days, until):
    rested = casework.rest(work(), {"days": days})

    assert rested.keep == (Rested(CaseId("c1"), until),)
    assert rested.reply == CaseRests(number=4711, until=until, about=ABOUT)


def test_a_case_never_wakes_on_a_day_on_which_nobody_works():
    friday = MONDAY + 4 * DAY

    (rested,) = casework.rest(work(now=friday), {"days": "1"}).keep

    assert rested.until == date(2026, 3, 9)


@pytest.mark.parametrize("given", [{}, {"days": "400"}])
def test_days_that_are_not_offered_are_refused(given):
    assert isinstance(casework.rest(work(), given).reply, Form)
    assert casework.rest(work(), given).keep == ()


# --- Writing to its people ----------------------------------------------------------------


def test_what_a_coordinator_writes_goes_to_each_alone_in_their_own_hours():
    at_night = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
    given = {"to": (AMARA.id, MEI_LIN.id), "text": "Shall we talk?"}

    sent = casework.pass_on(work(people=(AMARA, MEI_LIN), now=at_night), given)

    assert sent.messages == tuple(
        CoordinatorWrites(
            to=each.id,
            coordinator="Ingrid Solberg",
            occasion=at_night.isoformat(),
            parts=(part("coordinators-words", text="Shall we talk?"),),
            not_before=each.calendar.next_open(at_night),
        )
        for each in (AMARA, MEI_LIN)
    )
    readers = names(("Amara Okafor", "Mei Lin Tan"))
    assert sent.reply == CaseWordsSent(number=4711, people=readers, about=ABOUT)
    assert sent.keep == sent.facts == ()


def test_what_is_written_leads_to_no_case_and_is_forgotten_once_read():
    given = {"to": (JOAO.id,), "text": "Hello"}

    (message,) = casework.pass_on(work(), given).messages

    assert message.to == JOAO.id
    assert message.about is None
    assert "c1" not in message.outbox_key
    assert message.for_their_eyes


@pytest.mark.parametrize(
    "given",
    [
        {"to": (), "text": "Hello"},
        {"to": (MEI_LIN.id,), "text": "Hello"},
        {"to": (JOAO.id,), "text": ""},
    ],
    ids=["to nobody", "to somebody else", "nothing"],
)
def test_nothing_is_written_to_nobody_or_to_people_whom_it_is_not_about(given):
    answer = casework.pass_on(work(), given)

    assert isinstance(answer.reply, Form)
    assert answer.messages == ()


def test_where_nobody_can_be_written_to_there_is_no_button_and_no_page():
    alone = work(people=())

    assert Choice.WRITE not in [each.choice for each in casework.can_be_done(alone)]
    assert casework.begin_to_write(alone) == Outcome(reply=Settled())
    assert casework.pass_on(alone, {"to": (JOAO.id,), "text": "x"}) == Outcome(reply=Settled())


# --- Closing, and finding -----------------------------------------------------------------


def test_closing_asks_for_no_outcome_and_keeps_none():
    form = casework.close_form(work())

    assert form.questions == ()
    assert casework.close(work()) == Outcome(
        reply=CaseClosed(number=4711),
        keep=(Closed(CaseId("c1")),),
        homes=(INGRID.id, DANIEL.id),
    )


def test_cases_are_picked_by_number_the_most_urgent_first_and_what_rests_last():
    rests = case(id=CaseId("c2"), number=1, rests_until=TODAY + DAY, due_on=TODAY - DAY)
    late = case(id=CaseId("c3"), number=2, due_on=TODAY - DAY)
    found = casework.visible((matter(rests), matter(QUIET), matter(late)), INGRID.id, TODAY)

    form = casework.pick(found, PROGRAMME, TODAY).reply

    assert [each.value for each in form.questions[0].options] == ["c3", "c1", "c2"]
    assert [each.key for each in form.parts] == [
        "case-line-late",
        "case-line",
        "case-line-rests",
    ]
    assert casework.pick((), PROGRAMME, TODAY) == Outcome(reply=NoCases())


@pytest.mark.parametrize("status", Status)
def test_what_can_be_done_is_the_same_whatever_became_of_the_pair(status):
    people = tuple(member.person for member in pair(status=status).members)

    assert casework.can_be_done(work(people=people)) == casework.can_be_done(work())


# --- The post on the desk -----------------------------------------------------------------


def test_the_post_shows_number_and_kind_and_then_who_has_it_and_until_when_it_rests():
    owned = case(owner=DANIEL.id, rests_until=TODAY + DAY)

    fresh, later = (desk.post(each, PROGRAMME, TODAY) for each in (QUIET, owned))

    assert fresh.parts == ()
    assert later == replace(
        fresh,
        parts=(
            part("post-taken", owner="Daniel Mensah", due=date(2026, 3, 9)),
            part("post-rests", until=TODAY + DAY),
        ),
    )
    assert desk.post(case(is_closed=True), PROGRAMME, TODAY) == CaseClosed(number=4711)


# --- The morning list ---------------------------------------------------------------------


def listed(*matters: Matter, now: datetime = MONDAY) -> Outcome | NotNow:
    return morning.decide(matters, PROGRAMME, now)


@pytest.mark.parametrize("matters", [(), (Matter(QUIET, frozenset()),)], ids=["alone", "a case"])
def test_pairs_that_wait_for_a_look_are_on_the_list_once_and_not_before_their_day(matters):
    told = tuple(replace(each, case=replace(each.case, is_listed=True)) for each in matters)
    due = MONDAY + 2 * DAY
    waits = replace(REVIEWED.state, round=REVIEWED.state.round.at(Stage.REVIEW, due.date()))

    assert isinstance(morning.decide(told, PROGRAMME, due - DAY, waits), NotNow)
    said = morning.decide(told, PROGRAMME, due, waits)
    assert isinstance(said, Outcome)
    assert said.messages[0].parts[-1] == part("morning-round", pairs=1)
    [kept] = [each for each in said.keep if isinstance(each, MatchingRound)]
    assert isinstance(morning.decide(told, PROGRAMME, due, replace(waits, round=kept)), NotNow)


def test_a_morning_on_which_nothing_is_new_or_due_is_silent():
    known = matter(case(is_listed=True))

    decided = listed(known)

    assert decided == NotNow(Because.NOT_DUE, until=datetime(2026, 3, 3, 8, tzinfo=UTC))
    assert listed() == NotNow(Because.SETTLED)


def test_the_list_waits_until_the_desk_opens():
    saturday = datetime(2026, 3, 7, 12, tzinfo=UTC)

    assert listed(matter(), now=SEVEN_UTC).until == MONDAY.replace(hour=8)
    assert listed(matter(), now=saturday).until == datetime(2026, 3, 9, 8, tzinfo=UTC)


def test_what_is_new_is_listed_once_by_number_and_kind():
    known = {"number": 4711, "kind": Words("case-kind-gone-quiet"), "due": date(2026, 3, 9)}

    decided = listed(matter())

    assert decided == Outcome(
        keep=(Listed((CaseId("c1"),)),),
        messages=(
            MorningList(
                occasion="2026-03-02", parts=(part("case-line", **known),), not_before=MONDAY
            ),
        ),
    )
    assert isinstance(listed(matter(case(is_listed=True))), NotNow)


@pytest.mark.parametrize("days", [0, 1, 30])
def test_what_is_due_comes_again_each_morning_and_says_how_old_it_is(days):
    due = case(is_listed=True, opened_on=TODAY - 7 * DAY, due_on=TODAY, owner=DANIEL.id)

    (post,) = listed(matter(due), now=MONDAY + days * DAY).messages

    (line,) = post.parts
    assert line.key == ("case-line-late-taken" if days else "case-line-taken")
    assert dict(line.facts).get("days", 7) == 7 + days


def test_what_rests_is_not_named_until_its_day_and_then_it_is():
    resting = case(is_listed=True, due_on=TODAY, rests_until=TODAY + DAY)

    assert isinstance(listed(matter(resting)), NotNow)
    assert listed(matter(resting), now=MONDAY + DAY).keep == (Listed((CaseId("c1"),)),)


def test_a_case_that_concerns_a_coordinator_is_on_no_list_but_the_others_own():
    shared = case(id=CaseId("c2"), number=1)

    on_desk, private = listed(matter(QUIET, INGRID), matter(shared)).messages

    assert isinstance(on_desk, MorningList)
    assert [dict(each.facts)["number"] for each in on_desk.parts] == [1]
    assert isinstance(private, MorningListForYou)
    assert private.to == DANIEL.id
    assert [dict(each.facts)["number"] for each in private.parts] == [4711]


def test_a_list_of_discreet_cases_alone_leaves_the_channel_silent():
    (private,) = listed(matter(QUIET, DANIEL)).messages

    assert private.to == INGRID.id


def test_of_many_cases_the_first_are_named_and_the_others_counted():
    many = tuple(matter(case(id=CaseId(f"c{n}"), number=n)) for n in range(25))

    (post,) = listed(*many).messages

    assert len(post.parts) == 21
    assert post.parts[-1] == part("case-line-more", cases=5)


@pytest.mark.parametrize("owner", [None, DANIEL.id])
def test_a_proposal_that_waited_is_no_case_any_more_once_its_last_day_is_over(owner):
    waited = case(kind=CaseKind.PROPOSAL_WAITING, is_listed=True, due_on=TODAY, owner=owner)

    assert listed(matter(waited)).keep == (Listed((CaseId("c1"),)),)
    over = listed(matter(waited), now=MONDAY + DAY)
    assert over == Outcome(keep=(Closed(CaseId("c1")), Listed(())))


# --- Somebody who can't be reached --------------------------------------------------------


def test_that_somebody_cannot_be_reached_comes_with_the_next_morning_list_and_not_before():
    (opened,) = desk.cannot_be_reached(JOAO.id, BLANK, PROGRAMME, MONDAY).keep

    assert opened.person == JOAO.id
    assert opened.opened_on == TODAY + DAY
    assert desk.tell(opened, frozenset(), PROGRAMME, MONDAY) == ()
    assert isinstance(listed(matter(opened)), NotNow)
    assert casework.visible((matter(opened),), INGRID.id, TODAY) == ()
    assert listed(matter(opened), now=MONDAY + DAY).messages
