"""A year that goes well, from two sign-ups to "become a mentor?", as the two in it live it.

It is lived twice: on both databases, and with different answers to all that is asked in private.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.databases import KINDS, Databases
from tests.stories.theatre import Theatre, joins_as_mentee, joins_as_mentor, theatre
from tests.visitor import Visitor

JOAO, AMARA, INGRID = "João Pereira", "Amara Okafor", "Ingrid Solberg"
TOPICS = ("Giving and receiving feedback", "Thinking strategically")
HERS, HIS = "You asked the marzipan question.", "You went your heliotrope way."
GOAL = "Become quicksilver"
ZONES = {JOAO: "Europe/Lisbon", AMARA: "Europe/London"}
ASKS = ("how is it going?", "Did you meet?", "Looking back")
"""What stands over everything that asks somebody something."""


@dataclass(frozen=True)
class Answers:
    """What João answers in private."""

    pulse: tuple[str, ...]
    second: tuple[str, ...]
    half_way: tuple[str, ...]
    further: str
    confidence: str
    """As it is at the end."""


@dataclass(frozen=True)
class Heard:
    """One message that reached somebody."""

    at: datetime
    place: str
    title: str
    text: str


TOGETHER = ("An introduction to", "Your agreement with")
"""What both are told; in Teams each of them alone."""


@dataclass(frozen=True)
class Year:
    """What reached each of them, what they found when they looked, and what they keep."""

    heard: dict[str, tuple[Heard, ...]]
    read: dict[str, str]
    confidence: str
    home: str


GLAD = Answers(
    pulse=("5", "3", "Yes"),
    second=("4", "5", "5"),
    half_way=("5", "5", "4"),
    further="Finish as planned",
    confidence="Very high",
)
TORN = Answers(
    pulse=("1", "3", "No"),
    second=("2", "1", "1"),
    half_way=("1", "2", "2"),
    further="Go on for six more months",
    confidence="Low",
)
LIVES = dict(zip(KINDS, (GLAD, TORN), strict=True))


@pytest.fixture(scope="module")
def year(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Year]:
    """Each year is lived once, when somebody first asks for it."""
    lived: dict[str, Year] = {}

    def on(kind: str) -> Year:
        if kind not in lived:
            folder = tmp_path_factory.mktemp("year") / "var"
            with theatre(folder, databases.fresh(kind)) as stage:
                lived[kind] = live(stage, LIVES[kind])
        return lived[kind]

    return on


# --- The year -----------------------------------------------------------------------------


def live(stage: Theatre, his: Answers) -> Year:
    joao, amara = stage.person(JOAO), stage.person(AMARA)
    begin(stage, joao, amara)
    find_a_date(stage, joao, amara)
    agree(stage, joao, amara)
    answer(stage, joao, amara, his)
    rest(stage, joao, amara)
    close(stage, joao, amara, his)
    confidence = look_back(stage, joao, amara, his)
    return Year(
        heard={each.name: tuple(heard(stage, each)) for each in (joao, amara)},
        read={name: everything_read(stage.person(name)) for name in (AMARA, INGRID)},
        confidence=confidence,
        home=joao.home(),
    )


def begin(stage: Theatre, joao: Visitor, amara: Visitor) -> None:
    """Both join, are proposed to each other, say yes, and have the briefing; then they meet."""
    ingrid = stage.person(INGRID)
    joins_as_mentee(joao, *TOPICS, has_ten_minutes=False)
    joins_as_mentor(amara, *TOPICS, has_ten_minutes=False)
    stage.settles()
    ingrid.sees_at_home(f"To approve: {AMARA}")
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    stage.settles()
    ingrid.presses("Propose the best pair", home=True)
    ingrid.closes()
    stage.slack.moves(days=1)
    joao.presses("Yes, gladly", within="Mentoring")
    amara.presses("Yes, gladly", within="Mentoring")
    stage.settles()
    joao.presses("Six short lessons", within="Mentoring")
    for button in ("Next",) * 5 + ("B",) + ("Next",) * 2:
        joao.presses(button, within="Mentoring")
    assert joao.sees("introduced once everybody has had the briefing")
    amara.presses("Start the briefing now, ten minutes", within="Mentoring")
    amara.presses("I have read it", within="Mentoring")
    assert amara.sees("You and João are introduced now")
    stage.slack.moves(days=1)
    assert joao.sees(stage.words("João, you go first", "Mentees go first"), AMARA)


def find_a_date(stage: Theatre, joao: Visitor, amara: Visitor) -> None:
    joao.sees_at_home("No date is settled")
    joao.presses("Find a date", home=True)
    joao.fills(
        {
            "Times that could suit everybody": ["Thu 12 Mar, 15:00"],
            "Or name a day yourself": "2026-03-10",
            "At which hour?": "11:00",
        }
    )
    joao.submits()
    joao.closes()
    stage.settles()
    amara.presses("Choose a time", within="Mentoring")
    amara.fills({"Which one suits you?": "Tue 10 Mar, 11:00"})
    amara.submits()
    amara.closes()
    at(stage, "2026-03-10T12:30")


def agree(stage: Theatre, joao: Visitor, amara: Visitor) -> None:
    """They say on the day after that they met, and it counts for the day on which they did."""
    at(stage, "2026-03-11T10:00")
    joao.presses("We have met", within="Mentoring")
    assert joao.sees("Two things while it is fresh")
    for each in (joao, amara):
        assert each.sees_at_home("Last met on Tuesday 10 March")
    joao.presses("Our agreement", within="Mentoring")
    joao.fills(
        {
            "How often do you meet?": "Every four weeks",
            "Until when do you plan to work together?": "2027-02-26",
            "Your own goals, one to three": GOAL,
        }
    )
    joao.submits()
    joao.closes()
    stage.slack.moves(days=1)
    for each in (joao, amara):
        assert "until Friday, 26 February 2027" in each.sees_at_home("You agreed to meet")


def answer(stage: Theatre, joao: Visitor, amara: Visitor, his: Answers) -> None:
    """A month, a quarter and half a year after the introduction."""
    at(stage, "2026-04-02T12:00")
    taps(joao, *his.pulse)
    taps(amara, "4", "4", "Yes")
    have_met(stage, "2026-04-07", "2026-05-05", "2026-06-02")
    at(stage, "2026-06-05T13:00")
    taps(joao, *his.second)
    have_met(stage, "2026-06-30", "2026-07-28", "2026-08-25")
    at(stage, "2026-09-01T12:00")
    taps(joao, *his.half_way)
    taps(amara, "5", "5", "4")
    assert "Change how many" in amara.buttons("Mentoring")
    have_met(stage, "2026-09-22")


def rest(stage: Theatre, joao: Visitor, amara: Visitor) -> None:
    amara.types("/mentoring pause")
    amara.fills({"Until when?": "2026-11-02"})
    amara.submits()
    amara.closes()
    stage.slack.moves(days=1)
    for each in (joao, amara):
        assert "No date is settled" not in each.sees_at_home("You rest until Monday 2 November")
    at(stage, "2026-11-03T12:00")
    assert "Find a date" in joao.buttons("Mentoring")
    have_met(stage, "2026-11-05", "2026-12-03", "2026-12-29")


def close(stage: Theatre, joao: Visitor, amara: Visitor, his: Answers) -> None:
    """Eight weeks ahead each reads of the end; each writes a note, and João says what he'd like."""
    at(stage, "2027-01-05T12:00")
    for each, note in ((joao, HIS), (amara, HERS)):
        each.sees_at_home("The last weeks with")
        each.presses("A thank-you note", home=True)
        each.fills({"What would you like to thank for?": note, "Afterwards": True})
        each.submits()
        each.closes()
    joao.presses("Finish, or go on?", home=True)
    joao.fills({"What would you be glad of?": his.further})
    joao.submits()
    joao.closes()
    have_met(stage, "2027-01-26", "2027-02-24")
    assert HIS not in everything_read(amara)
    assert HERS not in everything_read(joao)
    at(stage, "2027-03-01T12:00")


def look_back(stage: Theatre, joao: Visitor, amara: Visitor, his: Answers) -> str:
    """Each looks back after a week; João reads how confident he was and is, and may pass it on."""
    at(stage, "2027-03-08T12:00")
    for each, confidence in ((amara, "High"), (joao, his.confidence)):
        each.presses("Look back", within="Mentoring")
        own = "Would you do it again?" if each is joao else "Have you become a better listener?"
        last = "Yes" if each is joao else "Clearly"
        each.fills(
            {
                "Do you feel different, compared with the beginning?": "Clearly",
                "What difference has it made?": ["I trust myself with more"],
                "What became of the aims you began with?": "Mostly reached",
                "Your confidence at the beginning, as you see it today": "Low",
                "Your confidence now": confidence,
                own: last,
            }
        )
        each.submits()
    then_and_now = joao.sees_modal("Thank you, it counts").text
    joao.closes()
    amara.closes()
    joao.presses("Become a mentor", within="Mentoring")
    joao.sees_modal("Become a mentor")
    joao.closes()
    stage.slack.moves(days=90)
    return then_and_now


def at(stage: Theatre, moment: str) -> None:
    stage.slack.moves(to=datetime.fromisoformat(moment).replace(tzinfo=UTC))


def have_met(stage: Theatre, *days: str) -> None:
    """Live on; João says after each talk that it took place."""
    joao = stage.person(JOAO)
    for day in days:
        at(stage, f"{day}T12:00")
        joao.sees_at_home("You and Amara")
        joao.presses("We have met", home=True)
        joao.closes()


def taps(who: Visitor, *answers: str) -> None:
    for each in answers:
        who.presses(each, within="Mentoring")
    assert who.sees("That was all.")


def heard(stage: Theatre, who: Visitor) -> list[Heard]:
    """Return what was written to somebody, as it read when it came."""
    places = who.places
    return [
        Heard(each.at, places[each.place], each.title, each.text)
        for each in stage.slack.posts()
        if each.place in places
    ]


def everything_read(who: Visitor) -> str:
    """Return what somebody can read in any conversation, at home, and about themselves."""
    who.types("/mentoring my-data")
    messages = [text for place in who.conversations for text in who.reads(place)]
    return "\n".join((*messages, who.home()))


# --- How it was ---------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_each_hears_what_concerns_them_in_its_order_and_nothing_else(year, kind, platform):
    lived = year(kind)

    assert alone(lived, JOAO) == [
        "A mentor for you?",
        "It's a match",
        "Your meeting is settled",
        "What would you like to talk about?",
        "You and Amara",
        "Your goals",
        "You and Amara: how is it going?",
        "You and Amara: how is it going?",
        "Half-way: how is it going?",
        "A rest until Monday 2 November",
        "You and Amara again",
        "The last weeks with Amara",
        "Your last meeting with Amara",
        "A good end",
        "Looking back",
    ]
    assert alone(lived, AMARA) == [
        "Welcome as a mentor",
        "A mentee for you?",
        "João offers times to meet",
        "Your meeting is settled",
        "How would you like to lead the talk?",
        "You and João: how is it going?",
        "Half-way: how is it going?",
        "A rest until Monday 2 November",
        "The last weeks with João",
        "Your last meeting with João",
        "A good end",
        "Looking back",
    ]
    for one, other in ((JOAO, AMARA), (AMARA, JOAO)):
        if platform == "slack":
            assert titles(lived, one, other) == ["An introduction", "Your agreement"]
        else:
            told = [each for each in titles(lived, one, "Mentoring") if each.startswith(TOGETHER)]
            assert len(told) == len(TOGETHER)


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_is_asked_twice_in_four_weeks(year, kind):
    days = {who: [each.at for each in year(kind).heard[who] if asks(each)] for who in ZONES}

    assert [len(each) for each in days.values()] == [4, 3]
    for asked in days.values():
        assert all(after - before > timedelta(days=28) for before, after in pairwise(asked))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_arrives_outside_working_hours(year, kind):
    for who, zone in ZONES.items():
        for each in year(kind).heard[who]:
            there = each.at.astimezone(ZoneInfo(zone))
            assert there.weekday() < 5, each
            assert time(9) <= there.time() < time(17), each


@pytest.mark.parametrize("kind", KINDS)
def test_it_ends_with_what_each_wrote_and_a_way_on(year, kind):
    his, hers = (
        next(each.text for each in year(kind).heard[who] if each.title == "A good end")
        for who in ZONES
    )
    assert f"Amara thanks you: {HERS}" in his
    assert f"João thanks you: {HIS}" in hers
    assert "You would like to stay in touch, and so would Amara." in his
    now = {"Low": 2, "Very high": 5}[LIVES[kind].confidence]
    assert f"confident to 3 of 5, and now to {now} of 5" in year(kind).confidence
    assert "Would you like to try with somebody new?" in year(kind).home


def test_nobody_can_tell_from_what_they_read_what_somebody_answered(year):
    """In one life João is glad, in the other torn: Amara and Ingrid read the very same words."""
    glad, torn = (year(kind) for kind in KINDS)

    assert glad.heard[AMARA] == torn.heard[AMARA]
    assert glad.read == torn.read
    assert GOAL not in "".join(glad.read.values())
    assert titles(glad, JOAO, "Mentoring") == titles(torn, JOAO, "Mentoring")


def alone(lived: Year, who: str) -> list[str]:
    """What is told to one of them only; in Teams, what is told to both comes in between."""
    return [each for each in titles(lived, who, "Mentoring") if not each.startswith(TOGETHER)]


def titles(lived: Year, who: str, place: str) -> list[str]:
    return [each.title for each in lived.heard[who] if each.place == place]


def asks(message: Heard) -> bool:
    return any(each in message.title for each in ASKS)
