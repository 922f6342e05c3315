"""The bot is down for a week: what still matters is said once, and what is over is not said."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from scheduler.clock import hold
from storage.chance import SeededChance
from tests.stories.theatre import Theatre, joins_as_mentee, joins_as_mentor, proposes, theatre
from tests.visitor import Visitor

AMARA, JOAO = "Amara Okafor", "João Pereira"
SOFIA, MARTA = "Sofia Marques", "Marta Villanueva"
OLIVER, ZAINAB = "Oliver Grant", "Zainab Hussain"
ZONES = {
    AMARA: "Europe/London",
    JOAO: "Europe/Lisbon",
    SOFIA: "Europe/Lisbon",
    MARTA: "Europe/Madrid",
    OLIVER: "Europe/London",
    ZAINAB: "Europe/London",
}
TUESDAY_AT_ELEVEN = ("2026-03-17", "11:00", "Tue 17 Mar, 11:00")
MONDAY_OF_THAT_WEEK = "2026-03-16"
GOES_DOWN = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)  # a Thursday evening
COMES_BACK = datetime(2026, 3, 19, 18, 30, tzinfo=UTC)  # the Thursday after
WEEKS_LATER = datetime(2026, 4, 1, tzinfo=UTC)


def test_what_still_matters_is_said_once_and_what_is_over_is_not(tmp_path: Path, database: str):
    folder, chance = tmp_path / "var", SeededChance(11)
    with theatre(folder, database, chance) as stage:
        two_pairs_and_a_proposal(stage)
        stage.slack.moves(to=GOES_DOWN)
        asks_two_more_after_hours(stage)
        before = all_heard(stage)

    # Nobody is at home for a week: a date goes by, a rest ends, the days to answer run out.
    hold(folder / "clock", COMES_BACK)

    with theatre(folder, database, chance) as stage:
        # It comes back on an evening, and says nothing before the next morning of each.
        stage.settles()
        assert all_heard(stage) == before

    # It is even stopped and started once more; that changes nothing.
    with theatre(folder, database, chance) as stage:
        stage.slack.moves(to=WEEKS_LATER)
        after = {name: heard[len(before[name]) :] for name, heard in all_heard(stage).items()}

        # What still matters is said, once: the rest is over, the date has passed, and a welcome.
        assert titles(after[MARTA]) == ["You and Sofia again"]
        assert titles(after[JOAO]) == ["You and Amara"]
        assert stage.person(JOAO).sees("The time you set with Amara has passed")
        assert titles(after[OLIVER]) == ["Welcome as a mentor"]

        # What is over is not: how to prepare for Tuesday, and a proposal whose days have run out.
        assert after[AMARA] == after[SOFIA] == after[ZAINAB] == []

        # All of it is read on the next morning, and nothing outside working hours.
        for name, heard in after.items():
            for at, _ in heard:
                there = at.astimezone(ZoneInfo(ZONES[name]))
                assert (there.day, there.time()) == (20, time(9))

        # Nothing is lost: the pairs are pairs, and whoever was asked in vain is found again.
        assert f"You and {AMARA}" in stage.person(JOAO).home()
        assert f"You and {SOFIA}" in stage.person(MARTA).home()
        assert "a mentor with a free place" in stage.person(OLIVER).home()
        assert f"Waiting, the longest first: {ZAINAB}" in stage.person("Ingrid Solberg").home()


# --- The evening before -------------------------------------------------------------------


def two_pairs_and_a_proposal(stage: Theatre) -> None:
    """João and Amara settle a date in the week to come; Marta and Sofia rest until then."""
    joao, amara = pairs(stage, JOAO, AMARA, "Giving and receiving feedback")
    marta, _ = pairs(stage, MARTA, SOFIA, "Writing")
    day, hour, shown = TUESDAY_AT_ELEVEN
    joao.types("/mentoring meet")
    joao.fills({"Or name a day yourself": day, "At which hour?": hour})
    joao.submits()
    joao.closes()
    stage.slack.moves(days=1)
    amara.presses("Choose a time", within="Mentoring")
    amara.fills({"Which one suits you?": shown})
    amara.submits()
    amara.closes()
    marta.types("/mentoring pause")
    marta.fills({"Until when?": MONDAY_OF_THAT_WEEK})
    marta.submits()
    marta.closes()


def asks_two_more_after_hours(stage: Theatre) -> None:
    """What Oliver and Zainab would read waits for the next morning."""
    signs_up(stage, ZAINAB, OLIVER, "Coaching others")
    assert f"We ask {ZAINAB} and {OLIVER}" in proposes(stage)
    stage.settles()


def pairs(stage: Theatre, mentee: str, mentor: str, topic: str) -> tuple[Visitor, Visitor]:
    people = signs_up(stage, mentee, mentor, topic)
    assert f"We ask {mentee} and {mentor}" in proposes(stage)
    stage.slack.moves(days=1)
    for each in people:
        each.presses("Yes, gladly")
    stage.slack.moves(days=1)
    return people


def signs_up(stage: Theatre, mentee: str, mentor: str, topic: str) -> tuple[Visitor, Visitor]:
    younger, elder = stage.person(mentee), stage.person(mentor)
    ingrid = stage.person("Ingrid Solberg")
    joins_as_mentee(younger, topic)
    joins_as_mentor(elder, topic)
    stage.settles()
    ingrid.sees_at_home(f"To approve: {mentor}")
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    stage.settles()
    return younger, elder


# --- What was heard -----------------------------------------------------------------------

Heard = tuple[datetime, str]
"""When something was posted, and how it began."""


def all_heard(stage: Theatre) -> dict[str, list[Heard]]:
    """Return everything the bot has posted to each of the six, in any conversation."""
    return {name: list(heard(stage, stage.person(name))) for name in ZONES}


def heard(stage: Theatre, who: Visitor) -> Iterator[Heard]:
    for each in stage.slack.posts():
        if each.place in who.places:
            yield each.at, each.text


def titles(heard: Sequence[Heard]) -> list[str]:
    return [text.partition(". ")[0] for _, text in heard]
