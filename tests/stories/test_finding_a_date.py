"""Two find a date, prepare for it, meet, and find the next one, as they live it."""

from datetime import UTC, datetime

import httpx
import pytest

from tests.databases import Databases
from tests.stories.theatre import Theatre, introduced, theatre

PRIVATE = ("joão", "amara", "mentor", "mentee")


@pytest.fixture
def stage(tmp_path, databases: Databases):
    with theatre(tmp_path / "var", databases.fresh("sqlite")) as made:
        yield made


def offers(who, times: list[str]):
    who.fills({"Times that could suit everybody": times})
    who.submits()
    who.sees_modal("Your times are sent")
    who.closes()


def chooses(who, time: str):
    who.fills({"Which one suits you?": time})
    who.submits()
    who.sees_modal("Your meeting is settled")


def the_file(stage: Theatre) -> httpx.Response:
    """What a calendar fetches by the newest link."""
    posts = stage.slack.calls("chat.postMessage")
    addresses = [
        element["url"]
        for post in posts
        for block in post["arguments"]["blocks"]
        for element in block.get("elements", ())
        if element.get("url", "").endswith(".ics")
    ]
    return httpx.get(addresses[-1], trust_env=False)


def count(who, words: str) -> int:
    return len([text for text in who.reads() if words in text])


def test_from_a_first_offer_to_the_second_meeting(stage: Theatre):
    stage.is_slacks_own("files are linked to at https addresses only, and a rehearsal has none")
    introduced(stage)
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")

    # João offers two times; nothing is settled, and both homes say whose turn it is.
    assert "No date is settled" in joao.sees_at_home("The next meeting with Amara")
    joao.presses("Find a date", home=True)
    offers(joao, ["Tue 10 Mar, 11:00", "Thu 12 Mar, 15:00"])
    stage.settles()
    assert "You offered times" in joao.sees_at_home("Nothing is settled")
    assert "João offered times" in amara.sees_at_home("Nothing is settled")

    # Amara chooses one, and both have it in writing, with a file and with links.
    assert "Thu 12 Mar, 15:00" in amara.sees("João offers times to meet")
    amara.presses("Choose a time")
    chooses(amara, "Thu 12 Mar, 15:00")
    amara.closes()
    stage.settles()
    for who, partner in ((joao, "Amara"), (amara, "João")):
        assert f"You and {partner} meet on: Thu 12 Mar, 15:00" in who.sees(
            "Your meeting is settled"
        )
        assert "You meet on: Thu 12 Mar, 15:00" in who.sees_at_home("The next meeting")
    assert len(stage.slack.calls("files.completeUploadExternal")) == 2
    fetched = the_file(stage)
    assert fetched.headers["content-type"].startswith("text/calendar")
    assert "DTSTART:20260312T150000Z" in fetched.text
    assert not any(each in fetched.text.casefold() for each in PRIVATE)

    # Two days before, João hears of the agenda and Amara of the process; João puts it off.
    stage.slack.moves(to=datetime(2026, 3, 10, 8, 59, tzinfo=UTC))
    assert count(joao, "The agenda is yours") == 0
    stage.slack.moves(to=datetime(2026, 3, 10, 9, 30, tzinfo=UTC))
    assert joao.sees("What brought you to mentoring")
    assert "you lead the talk" in amara.sees("How would you like to lead the talk?")
    assert count(joao, "lead the talk") == count(amara, "The agenda is yours") == 0
    joao.presses("Show me tomorrow", within="Mentoring")
    assert joao.sees("we show it again on Wednesday 11 March")
    stage.slack.moves(to=datetime(2026, 3, 11, 9, 30, tzinfo=UTC))
    assert count(joao, "The agenda is yours") == 1

    # Afterwards João, and only João, is shown where to say that they met; the file is gone.
    stage.slack.moves(to=datetime(2026, 3, 12, 16, 30, tzinfo=UTC))
    assert joao.sees("has passed")
    assert count(amara, "has passed") == 0
    assert the_file(stage).status_code == 410
    joao.presses("We have met", within="Mentoring")
    assert joao.sees("Two things while it is fresh")

    # Meeting two goes in at once, some weeks away.
    joao.presses("Put meeting two in now?", within="Mentoring")
    offers(joao, ["Thu 2 Apr, 09:00"])
    stage.slack.moves(days=1)
    amara.types("/mentoring meet")
    chooses(amara, "Thu 2 Apr, 09:00")
    amara.closes()
    stage.settles()
    assert "You meet on: Thu 2 Apr, 09:00" in joao.sees_at_home("Last met on")

    # With a date ahead nobody is nudged; a date can be moved, and called off.
    amara.presses("Another time", within="Mentoring")
    amara.sees_in_modal("It stands until another time is chosen")
    amara.fills({"Or name a day yourself": "2026-04-20", "At which hour?": "10:00"})
    amara.submits()
    amara.closes()
    stage.slack.moves(days=1)
    joao.types("/mentoring meet")
    chooses(joao, "Mon 20 Apr, 10:00")
    joao.closes()
    stage.slack.moves(days=34)
    assert count(joao, "Time for another talk") == 0
    joao.presses("Call it off", home=True)
    stage.slack.moves(days=3)
    assert amara.sees("The meeting with João is off")
    assert the_file(stage).status_code == 410


def test_two_far_apart_read_every_time_by_both_clocks(stage: Theatre):
    introduced(stage, "Amara Okafor", "Mei Lin Tan")
    amara, mei_lin = stage.person("Amara Okafor"), stage.person("Mei Lin Tan")

    mei_lin.types("/mentoring meet")
    offers(mei_lin, ["Tue 10 Mar, 16:00 · 08:00 for Amara"])
    stage.slack.moves(days=1)
    assert "Tue 10 Mar, 08:00 · 16:00 for Mei" in amara.sees("Mei offers times to meet")
    amara.presses("Choose a time")
    chooses(amara, "Tue 10 Mar, 08:00 · 16:00 for Mei")
    amara.sees_in_modal("08:00 · 16:00 for Mei")
    amara.closes()
    stage.slack.moves(days=1)
    assert "16:00 · 08:00 for Amara" in mei_lin.sees("Your meeting is settled")


def test_a_file_that_can_not_be_brought_leaves_the_links(stage: Theatre):
    stage.is_slacks_own("a file is brought in Slack only")
    introduced(stage)
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")
    joao.types("/mentoring meet")
    offers(joao, ["Tue 10 Mar, 11:00"])
    stage.settles()
    stage.slack.breaks("refused", method="files.getUploadURLExternal", error="missing_scope")
    amara.presses("Choose a time")
    chooses(amara, "Tue 10 Mar, 11:00")
    amara.closes()
    stage.settles()

    assert [count(each, "Your meeting is settled") for each in (joao, amara)] == [1, 1]
    assert stage.slack.calls("files.completeUploadExternal") == []
    assert "Google Calendar" in joao.buttons("Mentoring")
    assert the_file(stage).status_code == 200


def test_with_an_early_end_the_date_ends_for_both_and_what_was_offered_is_never_read(
    stage: Theatre,
):
    stage.is_slacks_own("files are linked to at https addresses only, and a rehearsal has none")
    introduced(stage)
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")
    joao.types("/mentoring meet")
    offers(joao, ["Tue 24 Mar, 11:00"])
    stage.settles()
    amara.presses("Choose a time")
    chooses(amara, "Tue 24 Mar, 11:00")
    amara.closes()
    stage.settles()
    before = joao.home()
    amara.types("/mentoring exit")
    amara.submits()
    amara.closes()
    stage.settles()
    assert joao.home() == before
    assert the_file(stage).status_code == 200

    stage.slack.moves(days=6)
    assert joao.sees("clear any dates from your own calendar")
    assert the_file(stage).status_code == 410
    assert "You meet on" not in joao.home()
    joao.types("/mentoring meet")
    assert joao.sees("You are in no mentoring relationship right now")
    assert not any("agenda is yours" in text for text in joao.reads())


def test_whoever_types_it_as_a_message_gets_a_card_to_begin_with(stage: Theatre):
    stage.is_slacks_own("in Teams the form itself comes")
    introduced(stage)
    joao = stage.person("João Pereira")
    joao.types("meet", to="Mentoring")
    assert joao.sees("Offer times, choose one")
    joao.presses("Find a date", within="Mentoring")
    joao.sees_modal("Find a date")
    joao.presses("We have met")
    joao.sees_modal("You and Amara have met")
