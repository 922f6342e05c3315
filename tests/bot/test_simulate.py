"""A programme is lived by people who don't exist, and what must hold is looked at from outside."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.card import Button, Card
from bot.commands.simulation import cast, checks
from bot.commands.simulation.counter import Heard
from bot.commands.simulation.door import Act
from bot.commands.simulation.figures import Figures, Weight, figures, weight
from bot.commands.simulation.stage import Plan, Stage, staged
from bot.wording import Reader, card_for
from flows import budget
from flows.examples import EXAMPLES
from flows.messages import Choice, Place

pytestmark = pytest.mark.usefixtures("as_logs_were")
SMALL = Plan(mentees=3, mentors=2, months=3, seed=3)
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
DAY = timedelta(days=1)
OSLO = replace(cast.coordinators()[0], account="UE1")
PEOPLE = {"UE1": OSLO}
OFFICE = OSLO.calendar


def lived(plan: Plan) -> Stage:
    with staged(plan) as stage:
        for _ in stage.days():
            pass
    return stage


@pytest.fixture(scope="module")
def stage() -> Stage:
    return lived(SMALL)


def said(key: str, at: datetime, *choices: Choice, place: Place = Place.DIRECT) -> Heard:
    """Something that was said to somebody in Oslo, about one relationship."""
    buttons = tuple(Button(each, each, "relationship:r1") for each in choices)
    to = () if place is Place.DESK else ("UE1",)
    return Heard(at, place, to, Card("Title", "Body", buttons=buttons, key=key))


def introduced(at: datetime) -> Heard:
    return said("introduction-apart", at, Choice.MET, Choice.CHANGE)


def nudged(at: datetime) -> Heard:
    return said("nudge", at, Choice.MET, Choice.CHANGE)


def asked(at: datetime) -> Heard:
    return said("did-you-meet", at, Choice.MET, Choice.NOT_YET, Choice.CHANGE)


def met(at: datetime, answer: str = "met-noted") -> Act:
    return Act(at, "UE1", Choice.MET, "r1", answer)


# --- A life ---------------------------------------------------------------------------------


def test_a_small_programme_keeps_every_promise(stage):
    heard, acts = stage.channel.heard, stage.life.acts
    reports = (
        checks.first_nudges(heard, acts),
        checks.asks(heard),
        checks.hours(heard, stage.people, OFFICE),
        checks.apologies(heard, acts, stage.failed),
    )

    assert [each.found for each in reports] == [(), (), (), ()]
    assert reports[2].cases > 10


def test_people_sign_up_are_matched_and_meet(stage):
    found = figures(stage)

    assert found.people == 5
    assert found.pairs["matched"] > 0
    assert found.pairs["met"] > 0
    assert found.messages["introduction-together"] + found.messages.get("introduction-apart", 0) > 0
    assert found.messages_a_month > 0
    assert found.taps_a_week > 0


def test_the_same_number_brings_the_same_life(stage):
    again = lived(SMALL)

    assert figures(again) == figures(stage)
    assert [(each.at, each.to, each.card.key) for each in again.channel.heard] == [
        (each.at, each.to, each.card.key) for each in stage.channel.heard
    ]


def test_another_number_brings_another_life(stage):
    other = lived(replace(SMALL, months=1, seed=4))

    assert other.life.acts[:20] != stage.life.acts[:20]


def test_nobody_in_a_simulation_has_a_persons_name(stage):
    names = {each.name.rstrip("0123456789") for each in stage.people.values()}

    assert names == {"Mentee ", "Mentor ", "Coordinator "}


# --- The checks can fail --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "found"), [(27, 1), (28, 0), (42, 0), (43, 1)], ids=["early", "first", "last", "late"]
)
def test_a_nudge_too_early_or_too_late_is_caught(days, found):
    report = checks.first_nudges([introduced(NOON), nudged(NOON + days * DAY)], [])

    assert (report.cases, len(report.found)) == (1, found)


def test_a_nudge_counts_from_the_last_meeting_that_was_told():
    heard = [introduced(NOON), nudged(NOON + 40 * DAY)]

    assert len(checks.first_nudges(heard, [met(NOON + 20 * DAY)]).found) == 1
    assert checks.first_nudges(heard, [met(NOON + 20 * DAY, "settled")]).found == ()


def test_nobody_counts_the_days_of_a_pause():
    rests, back = said("pause-begins", NOON + 9 * DAY, Choice.CHANGE), NOON + 60 * DAY
    again = said("pause-over", back, Choice.MET, Choice.MEET, Choice.CHANGE)
    heard = [introduced(NOON), rests, again, nudged(back + 30 * DAY)]

    assert checks.first_nudges(heard, []).found == ()
    assert len(checks.first_nudges([*heard[:3], nudged(back + 20 * DAY)], []).found) == 1


@pytest.mark.parametrize(("days", "found"), [(27, 1), (28, 0)], ids=["too soon", "in time"])
def test_two_questions_too_close_are_caught(days, found):
    report = checks.asks([asked(NOON), asked(NOON + days * DAY)])

    assert (report.cases, len(report.found)) == (2, found)


def test_reminders_and_proposals_are_no_questions():
    again = said("did-you-meet-again", NOON + DAY, Choice.MET, Choice.NOT_YET)
    proposal = said("proposal-to-mentee", NOON + 2 * DAY, Choice.YES, Choice.NO)

    assert checks.asks([asked(NOON), again, proposal]).cases == 1
    assert weight(proposal) is Weight.MATCHING


def test_whatever_has_a_button_we_do_not_know_as_an_offer_is_a_question():
    assert weight(nudged(NOON)) is Weight.NOTE
    assert weight(said("how-it-goes", NOON, Choice.ANSWER_A, Choice.CHANGE)) is Weight.ASK


@pytest.mark.parametrize(
    ("kinds", "weighs"),
    [(budget.ASKS, Weight.ASK), (budget.REMINDERS, Weight.REMINDER)],
    ids=["questions", "reminders"],
)
def test_what_costs_weighs_so_from_outside_too(kinds, weighs):
    reader = Reader("en", OFFICE.zone)
    cards = {type(each): card_for(each, reader) for each in EXAMPLES if isinstance(each, kinds)}

    assert set(cards) == set(kinds)
    for card in cards.values():
        assert weight(Heard(NOON, Place.DIRECT, ("UE1",), card)) is weighs, card.key


@pytest.mark.parametrize(
    ("at", "found"),
    [
        (datetime(2026, 3, 3, 7, 59, tzinfo=UTC), 1),
        (datetime(2026, 3, 3, 8, 0, tzinfo=UTC), 0),
        (datetime(2026, 3, 3, 16, 0, tzinfo=UTC), 1),
        (datetime(2026, 3, 7, 12, 0, tzinfo=UTC), 1),
    ],
    ids=["before nine in Oslo", "at nine", "at five", "on a Saturday"],
)
@pytest.mark.parametrize("place", [Place.DIRECT, Place.DESK])
def test_a_word_outside_working_hours_is_caught(place, at, found):
    report = checks.hours([said("nudge", at, place=place)], PEOPLE, OFFICE)

    assert len(report.found) == found


def test_an_apology_is_caught_and_so_is_a_visit_that_failed():
    sorry = Act(NOON, "UE1", "home", "", "fault")

    assert checks.apologies([], [sorry], 0).found == ("fault",)
    assert len(checks.apologies([], [], 2).found) == 1


# --- At the command line --------------------------------------------------------------------


def at_the_terminal(*arguments: str):
    return CliRunner().invoke(app, ["simulate", *arguments])


@pytest.mark.parametrize("name", ["mentees", "mentors", "months"])
@pytest.mark.parametrize("value", ["0", "-1", "100000"])
def test_what_cannot_be_lived_is_refused_in_one_sentence(name, value):
    said = at_the_terminal(f"--{name}", value)

    assert (said.exit_code, said.stdout) == (2, "")
    assert said.stderr.startswith(f"--{name} takes a whole number from 1 to ")
    assert said.stderr.count("\n") == 1


def test_a_program_reads_every_figure_and_every_check():
    said = at_the_terminal("--mentees", "1", "--mentors", "1", "--months", "1", "--json")
    told = json.loads(said.stdout)

    assert said.exit_code == 0
    assert set(told) == {*Figures.__slots__, "checks"}
    assert set(told["pairs"]) == {"matched", "met", "nudged", "paused", "left", "completed"}
    assert [each["found"] for each in told["checks"]] == [[], [], [], []]


def test_somebody_reads_a_table():
    said = at_the_terminal("--mentees", "1", "--mentors", "1", "--months", "1")

    assert said.exit_code == 0
    assert "people, 1 months" in said.stdout
    assert "nobody is asked twice in 28 days" in said.stdout
