"""What puts a date into a calendar: a valid file, correct links, and nothing private in either."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import calendar
from bot.calendar import Entry, file, folded, google, outlook
from bot.card import Card
from bot.slack import draw, read
from bot.wording import Reader, card_for
from flows import planning
from flows.examples import EXAMPLES
from flows.messages import DateSet, Nudge
from flows.relationship import Plan
from tests.people import AMARA, JOAO, MEI_LIN, MONDAY, pair

THURSDAY = datetime(2026, 3, 5, 13, 30, tzinfo=UTC)
ENTRY = Entry("d1", THURSDAY, 45, 2, "Time for a talk", MONDAY)
DATED = pair(mentee=MEI_LIN, plan=Plan(id="d1", at=THURSDAY, minutes=45))
SET = planning.date_set(DATED, AMARA.id, MONDAY, "o.r.d1.mark")
PUBLIC = "https://bot.example.org/"


def unfolded(content: bytes) -> list[str]:
    """The lines of a file as RFC 5545, section 3.1, has them put together again."""
    return content.replace(b"\r\n ", b"").decode().split("\r\n")


def test_a_date_is_a_file_that_every_calendar_can_read():
    assert file(ENTRY).decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Dates//Dates 1.0//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:d1",
        "SEQUENCE:2",
        "DTSTAMP:20260302T100000Z",
        "DTSTART:20260305T133000Z",
        "DTEND:20260305T141500Z",
        "SUMMARY:Time for a talk",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@given(title=st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_whatever_an_entry_is_called_its_lines_are_short_and_whole(title):
    content = file(replace(ENTRY, title=title))

    assert content.endswith(b"\r\n")
    for line in content.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    (summary,) = [each for each in unfolded(content) if each.startswith("SUMMARY:")]
    said = re.sub(r"\\(.)", r"\1", summary.removeprefix("SUMMARY:"))
    assert said == title


@pytest.mark.parametrize("letter", ["é", "語", "🙂"])
def test_no_letter_is_cut_in_two(letter):
    pieces = list(folded((letter * 100).encode()))

    assert [each.decode() for each in pieces]
    assert all(len(each) <= 75 for each in pieces)


def test_what_would_end_a_value_is_marked():
    content = file(replace(ENTRY, title="one; two, three\\four\nEND:VEVENT\r"))

    assert r"SUMMARY:one\; two\, three\\four\nEND:VEVENT" in unfolded(content)
    assert content.count(b"\r\nEND:VEVENT") == 1


@given(line=st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=400))
def test_a_line_that_was_folded_unfolds_to_itself(line):
    pieces = list(folded(line.encode()))

    assert pieces[0] + b"".join(each.removeprefix(b" ") for each in pieces[1:]) == line.encode()
    assert all(each.startswith(b" ") for each in pieces[1:])


def test_links_carry_the_moment_in_universal_time_and_encode_what_would_mislead():
    odd = replace(ENTRY, title="Tea & cake = 100% + #1?")
    of_google, of_outlook = urlsplit(google(odd)), urlsplit(outlook(odd))

    assert of_google.netloc == "calendar.google.com"
    assert parse_qs(of_google.query) == {
        "action": ["TEMPLATE"],
        "text": [odd.title],
        "dates": ["20260305T133000Z/20260305T141500Z"],
    }
    assert of_outlook.netloc == "outlook.office.com"
    assert parse_qs(of_outlook.query) == {
        "path": ["/calendar/action/compose"],
        "rru": ["addevent"],
        "subject": [odd.title],
        "startdt": ["2026-03-05T13:30:00Z"],
        "enddt": ["2026-03-05T14:15:00Z"],
    }
    assert "Tea%20%26%20cake%20%3D%20100%25%20%2B%20%231%3F" in google(odd)
    assert "+" not in google(odd) + outlook(odd)


def test_nothing_that_leaves_for_a_calendar_says_with_whom_or_what_it_is_about():
    card = card_for(SET, Reader.of(AMARA), public=PUBLIC)
    leaves = card.attachment.content.decode() + "".join(each.address for each in card.links[:2])

    assert "Mei" in card.body
    for private in ("mei", "amara", "mente", "mentor", "relationship", "r1"):
        assert private not in leaves.casefold()
    assert "CLASS:PRIVATE" in leaves


def test_where_we_can_be_reached_the_file_can_be_fetched_and_elsewhere_there_are_the_links():
    reachable = card_for(SET, Reader.of(AMARA), public=PUBLIC)
    hidden = card_for(SET, Reader.of(AMARA))

    assert [each.label for each in hidden.links] == ["Google Calendar", "Outlook"]
    assert reachable.links[2].address == "https://bot.example.org/calendar/o.r.d1.mark.ics"
    assert hidden.attachment == reachable.attachment
    assert card_for(replace(SET, entry=""), Reader.of(AMARA), public=PUBLIC).links == hidden.links


def test_only_a_date_has_them():
    for message in EXAMPLES:
        card = card_for(message, Reader.of(JOAO), public=PUBLIC)
        assert bool(card.links) == isinstance(message, DateSet), message.key
    assert calendar.dressed(Card("", ""), Nudge(partner="Amara"), None, "") == Card("", "")


def test_a_link_in_slack_opens_an_address_and_asks_us_nothing():
    drawn = draw.message(card_for(SET, Reader.of(AMARA), public=PUBLIC))
    (row,) = [each for each in drawn["blocks"] if "url" in (each.get("elements") or [{}])[0]]

    assert [each["action_id"] for each in row["elements"]] == ["link-0", "link-1", "link-2"]
    for each in row["elements"]:
        assert not read.is_button({"actions": [each]})
    assert read.is_button({"actions": [{"type": "button", "action_id": "meet"}]})


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        (AMARA, "Thu 5 Mar, 13:30 · 21:30 for Mei"),
        (MEI_LIN, "Thu 5 Mar, 21:30 · 13:30 for Amara"),
    ],
)
def test_each_reads_the_moment_by_both_clocks_their_own_first(reader, said):
    card = card_for(planning.date_set(DATED, reader.id, MONDAY, ""), Reader.of(reader))

    assert said in card.body


def test_where_the_clocks_agree_one_is_enough_and_where_the_day_differs_it_is_named():
    near = replace(pair(), plan=Plan(id="d1", at=THURSDAY))
    late = replace(DATED, plan=Plan(id="d1", at=THURSDAY.replace(hour=18)))

    assert (
        "on: Thu 5 Mar, 13:30, for"
        in card_for(planning.date_set(near, AMARA.id, MONDAY, ""), Reader.of(AMARA)).body
    )
    assert (
        "Thu 5 Mar, 18:30 · Fri 6 Mar, 02:30 for Mei"
        in card_for(planning.date_set(late, AMARA.id, MONDAY, ""), Reader.of(AMARA)).body
    )


def test_the_same_hour_reads_otherwise_before_and_after_the_clocks_change():
    for month, said in ((3, "Fri 27 Mar, 13:30 · 21:30"), (4, "Mon 27 Apr, 14:30 · 21:30")):
        at = THURSDAY.replace(month=month, day=27)
        moved = replace(DATED, plan=Plan(id="d1", at=at))
        assert (
            said in card_for(planning.date_set(moved, AMARA.id, MONDAY, ""), Reader.of(AMARA)).body
        )
