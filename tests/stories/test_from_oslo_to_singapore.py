"""Aleksander moves from Oslo to Singapore, in the middle of his mentoring."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.stories.theatre import Theatre, introduced, joins_as_mentor
from tests.visitor import Visitor

AMARA, ALEKSANDER = "Amara Okafor", "Aleksander Lund"
OSLO, SINGAPORE = ZoneInfo("Europe/Oslo"), ZoneInfo("Asia/Singapore")
NUDGE = "Time for another talk"
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SATURDAY = 5
AGAIN_AND_AGAIN = 1000


def test_a_nudge_decided_in_oslo_is_read_in_the_morning_of_singapore(stage: Theatre):
    stage.slack.moves(days=21)
    introduced(stage, AMARA, ALEKSANDER)
    aleksander, kwame = stage.person(ALEKSANDER), stage.person("Kwame Asante")
    joins_as_mentor(kwame, "Writing")

    # Nothing is heard of them for weeks. When the nudge is due, Slack takes no posts.
    stage.slack.moves(days=26)
    stage.slack.breaks("ratelimited", "chat.postMessage", seconds=1)
    decided = first_tried(stage)
    assert time(9) <= decided.astimezone(OSLO).time() < time(17)

    # By the time it does, he has moved: it is afternoon where he was, and evening where he is.
    stage.slack.changes(ALEKSANDER, tz="Asia/Singapore")
    stage.slack.moves(to=noon_of_the_next_weekday(decided))
    stage.slack.heals()
    approves(stage, "Kwame Asante")
    comes_to_read(stage, kwame, "Welcome as a mentor")
    assert not any(NUDGE in text for text in aleksander.reads())

    # He reads it once, at nine of his own next working morning.
    stage.waits(ALEKSANDER, NUDGE, days=5)
    (read,) = [at for at, is_accepted in posts(stage, NUDGE) if is_accepted]
    assert read.astimezone(SINGAPORE).time() == time(9)
    assert read.astimezone(SINGAPORE).weekday() < SATURDAY
    stage.slack.moves(days=2)
    assert sum(NUDGE in text for text in aleksander.reads()) == 1


def approves(stage: Theatre, name: str) -> None:
    ingrid = stage.person("Ingrid Solberg")
    ingrid.sees_at_home(f"To approve: {name}")
    ingrid.presses("Approve", home=True)
    ingrid.closes()


def comes_to_read(stage: Theatre, who: Visitor, words: str) -> None:
    """Slack said that we should wait a second: after it, whoever is at work reads their post."""
    for _ in range(AGAIN_AND_AGAIN):
        stage.settles()
        if any(words in text for text in who.reads()):
            return
    raise AssertionError(f"{who.name} has read no {words!r}")


def noon_of_the_next_weekday(moment: datetime) -> datetime:
    days = (moment.date() + n * DAY for n in (1, 2, 3))
    day = next(each for each in days if each.weekday() < SATURDAY)
    return datetime.combine(day, time(12), tzinfo=UTC)


def posts(stage: Theatre, words: str) -> list[tuple[datetime, bool]]:
    """Return when something with these words was posted, and whether Slack took it."""
    return [(each.at, each.is_taken) for each in stage.slack.posts() if words in each.text]


def first_tried(stage: Theatre) -> datetime:
    """Let hours go by until the nudge was to be posted, and return when."""
    for _ in range(24 * 14):
        stage.slack.moves(to=stage.slack.now + HOUR)
        if tried := posts(stage, NUDGE):
            return tried[0][0]
    raise AssertionError("nobody was nudged")


def test_dates_show_by_the_clock_of_where_one_lives_now(stage: Theatre):
    introduced(stage, AMARA, ALEKSANDER)
    aleksander, amara = stage.person(ALEKSANDER), stage.person(AMARA)

    # In Oslo he names a day two weeks ahead, and each reads it by both clocks.
    aleksander.types("/mentoring meet")
    aleksander.fills({"Or name a day yourself": "2026-03-19", "At which hour?": "10:00"})
    aleksander.submits()
    aleksander.closes()
    stage.slack.moves(days=1)
    amara.presses("Choose a time")
    amara.fills({"Which one suits you?": "Thu 19 Mar, 09:00 · 10:00 for Aleksander"})
    amara.submits()
    amara.closes()
    stage.settles()
    assert "Thu 19 Mar, 10:00 · 09:00 for Amara" in aleksander.sees_at_home("You meet on")
    assert "Thu 19 Mar, 09:00 · 10:00 for Aleksander" in amara.sees_at_home("You meet on")

    # He moves. The talk is at the same instant, and both see at which hour that is for him now.
    stage.slack.changes(ALEKSANDER, tz="Asia/Singapore")
    stage.slack.moves(to=datetime(2026, 3, 17, 12, tzinfo=UTC))
    assert "Thu 19 Mar, 17:00 · 09:00 for Amara" in aleksander.sees_at_home("You meet on")
    assert "Thu 19 Mar, 09:00 · 17:00 for Aleksander" in amara.sees_at_home("You meet on")

    # What he is to prepare he reads in the working hours of Singapore, with the same two clocks.
    prompt = aleksander.sees("The agenda is yours")
    assert "Thu 19 Mar, 17:00 · 09:00 for Amara" in prompt
    ((read, _),) = posts(stage, "What would you like to talk about?")
    there = read.astimezone(SINGAPORE)
    assert there.date() == date(2026, 3, 17)
    assert time(9) <= there.time() < time(17)
