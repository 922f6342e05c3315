"""The desk's posts, drawn anew where they stand; and who can't be reached."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channel import RefusedError, UnreachableError
from flows.cases import Case, CaseId, CaseKind, Closed, TakenOn
from flows.desk import tell
from flows.messages import EndedEarly, MetNoted, Nudge
from flows.outcome import Outcome
from tests.bot.office import DESK, Notebook, about
from tests.people import MONDAY, PROGRAMME

ONE = CaseId("c1")
DAY = timedelta(days=1)


@pytest.fixture
def quiet(office) -> Case:
    """A pair has gone quiet, and the post about it waits."""
    which = office.pairs()
    case = Case(
        id=ONE,
        number=4711,
        kind=CaseKind.GONE_QUIET,
        opened_on=MONDAY.date(),
        relationship=which,
    )
    posts = tell(case, frozenset(), PROGRAMME, MONDAY)
    office.carries_out(Outcome(keep=(case,), messages=posts))
    return case


def becomes(office, *steps: object) -> None:
    office.carries_out(Outcome(keep=steps))


def test_a_post_is_drawn_anew_in_place_when_somebody_takes_the_case_on(office, quiet):
    office.delivery.run()
    assert office.channel.redrawn == []
    becomes(office, TakenOn(ONE, office.people["daniel"]))

    office.delivery.run()

    [(where, post, card)] = office.channel.redrawn
    assert (where, post) == (DESK, "post 1")
    assert card.title == "Case 4711: a pair has gone quiet"
    assert card.lines[0].startswith("Daniel Mensah has taken it on")
    office.delivery.run()
    assert len(office.channel.redrawn) == 1


def test_what_became_of_a_case_before_its_post_stood_is_drawn_at_once(office, quiet):
    becomes(office, TakenOn(ONE, office.people["daniel"]))

    office.delivery.run()

    assert len(office.channel.redrawn) == 1


def test_a_case_that_was_closed_before_its_post_went_is_not_posted(office, quiet):
    becomes(office, Closed(ONE))

    assert office.delivery.run() == 0
    assert office.channel.told == []


def test_a_closed_case_shows_its_number_and_no_button(office, quiet):
    office.delivery.run()
    becomes(office, Closed(ONE))
    office.delivery.run()

    [(_, _, card)] = office.channel.redrawn
    assert card.title == "Case 4711 is closed"
    assert card.buttons == ()


def test_a_post_that_cannot_be_drawn_holds_up_nobody(office, quiet, monkeypatch):
    def refuses(self, card, line, post):
        raise RefusedError("message_not_found")

    monkeypatch.setattr(Notebook, "redraw", refuses)
    office.delivery.run()
    becomes(office, TakenOn(ONE, office.people["daniel"]))
    office.posts(MetNoted(to=office.people["joao"], partner="Amara"))

    assert office.delivery.run() == 1


# --- Out of reach -------------------------------------------------------------------------


def cases(office) -> list[tuple[str, str | None]]:
    with office.ledger.glance(office.organisation) as page:
        return [(each.case.kind, each.case.person) for each in page.cases.matters()]


def test_somebody_who_cannot_be_reached_is_one_case_however_often_it_is_tried(office):
    joao = office.people["joao"]
    for occasion in ("1", "2"):
        office.posts(MetNoted(to=joao, partner="Amara", occasion=occasion))
        office.channel.fails_with = [UnreachableError("user_disabled")]
        office.delivery.run()

    assert cases(office) == [("unreachable", joao)]
    assert office.channel.told == []


def test_the_note_about_an_ending_raises_no_alert(office):
    which = office.pairs()
    note = EndedEarly(to=office.people["joao"], about=about(which), partner="Amara")
    office.posts(note)
    office.channel.fails_with = [UnreachableError("user_disabled")]
    office.delivery.run()

    assert cases(office) == []


def test_the_case_does_not_say_which_message_it_was(office):
    which = office.pairs()
    joao = office.people["joao"]
    silence = office.relationship(which).sign_of_life.isoformat()
    nudge = Nudge(to=joao, about=about(which), partner="Amara", occasion=silence)
    office.posts(nudge)
    office.channel.fails_with = [UnreachableError("user_disabled")]
    office.delivery.run()

    with office.ledger.glance(office.organisation) as page:
        (matter,) = page.cases.matters()
    assert matter.case == replace(
        matter.case, relationship=None, opened_on=MONDAY.date() + DAY, kept_from=frozenset()
    )
