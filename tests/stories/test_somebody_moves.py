"""Somebody moves to the other side of the earth while a message waits for their morning."""

from datetime import UTC, datetime, timedelta

from tests.stories.theatre import Theatre, joins_as_mentee, joins_as_mentor

SATURDAY = datetime(2026, 3, 7, 12, 0, tzinfo=UTC)
NINE_IN_LISBON = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
NINE_IN_AUCKLAND = datetime(2026, 3, 9, 20, 0, tzinfo=UTC)  # Tuesday there
MINUTE = timedelta(minutes=1)
PROPOSAL = "Amara Okafor could be your mentor"


def is_held(stage: Theatre, name: str) -> str:
    """What we hold about somebody, as they are shown it when they ask now."""
    person = stage.person(name)
    before = len(person.reads())
    person.types("/mentoring my-data")
    assert person.sees("Everything we keep about you")
    return "".join(person.reads()[before:])


def reads(stage: Theatre, name: str, words: str) -> bool:
    return any(words in text for text in stage.person(name).reads())


def proposed_on_a_saturday(stage: Theatre) -> None:
    ingrid = stage.person("Ingrid Solberg")
    joins_as_mentee(stage.person("João Pereira"), "Giving and receiving feedback")
    joins_as_mentor(stage.person("Amara Okafor"), "Giving and receiving feedback")
    stage.settles()
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    stage.slack.moves(to=SATURDAY)
    ingrid.presses("Propose the best pair", home=True)
    ingrid.closes()
    stage.settles()


def test_whoever_has_moved_is_written_to_in_the_morning_of_the_new_place(stage: Theatre):
    proposed_on_a_saturday(stage)

    # João's move is known to Slack on Saturday, and to us with the first round of the next day.
    stage.slack.changes("João Pereira", tz="Pacific/Auckland", locale="pt-PT")
    stage.settles()
    assert "Europe/Lisbon" in is_held(stage, "João Pereira")
    stage.slack.moves(to=NINE_IN_LISBON + 3 * 60 * MINUTE)
    held = is_held(stage, "João Pereira")
    assert "Pacific/Auckland" in held
    assert "Language: Portuguese" in held

    # At nine in Lisbon it is night where he lives now; Amara, who stayed, has read hers.
    assert reads(stage, "Amara Okafor", "João Pereira is looking for a mentor")
    assert not reads(stage, "João Pereira", PROPOSAL)

    # He reads it at nine of his own next morning.
    stage.slack.moves(to=NINE_IN_AUCKLAND - MINUTE)
    assert not reads(stage, "João Pereira", PROPOSAL)
    stage.slack.moves(to=NINE_IN_AUCKLAND)
    assert reads(stage, "João Pereira", PROPOSAL)


def test_nobody_is_kept_waiting_by_moving(stage: Theatre):
    proposed_on_a_saturday(stage)

    stage.slack.changes("João Pereira", tz="Europe/Athens")
    stage.slack.moves(to=NINE_IN_LISBON)

    assert reads(stage, "João Pereira", PROPOSAL)


def test_pressing_and_opening_things_writes_nothing_down_about_where_one_is(stage: Theatre):
    joao = stage.person("João Pereira")
    joins_as_mentee(joao, "Giving and receiving feedback")
    stage.settles()

    stage.slack.changes("João Pereira", tz="Pacific/Auckland")
    joao.home()
    joao.types("/mentoring home")
    joao.types("/mentoring join")
    stage.settles()

    assert "Europe/Lisbon" in is_held(stage, "João Pereira")
