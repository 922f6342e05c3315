from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from flows import desk
from flows.cases import Case, CaseId, CaseKind
from flows.messages import CaseForYou, Kind, PairGoneQuiet, Place, Ref, WordWanted
from flows.words import Words
from tests.people import AMARA, AROHA, DANIEL, INGRID, MONDAY, PROGRAMME

SATURDAY = datetime(2026, 3, 7, 12, 0, tzinfo=UTC)
TOLD_AT_ONCE = [kind for kind in CaseKind if kind not in desk.WITH_THE_MORNING_LIST]
every_kind = pytest.mark.parametrize("kind", TOLD_AT_ONCE)


def case(kind: CaseKind) -> Case:
    return Case(id=CaseId("c1"), number=4711, kind=kind, opened_on=date(2026, 3, 2))


@pytest.mark.parametrize(
    ("kind", "post"),
    [(CaseKind.GONE_QUIET, PairGoneQuiet), (CaseKind.WORD_WANTED, WordWanted)],
)
def test_a_case_that_concerns_no_coordinator_is_posted_on_the_desk(kind, post):
    told = desk.tell(case(kind), frozenset({AMARA.id}), PROGRAMME, MONDAY)

    about = Ref(Kind.CASE, "c1")
    assert told == (post(about=about, number=4711, not_before=MONDAY),)


@every_kind
def test_the_desk_is_written_to_in_the_programmes_own_hours(kind):
    (post,) = desk.tell(case(kind), frozenset(), PROGRAMME, SATURDAY)

    assert post.not_before == datetime(2026, 3, 9, 8, 0, tzinfo=UTC)


@every_kind
@pytest.mark.parametrize(
    ("concerned", "left"), [(INGRID, DANIEL), (DANIEL, INGRID)], ids=["Ingrid", "Daniel"]
)
def test_a_case_that_concerns_a_coordinator_goes_to_the_others_alone(kind, concerned, left):
    told = desk.tell(case(kind), frozenset({concerned.id, AMARA.id}), PROGRAMME, MONDAY)

    assert told == (
        CaseForYou(
            to=left.id,
            about=Ref(Kind.CASE, "c1"),
            number=4711,
            what=Words(f"case-kind-{kind}"),
            not_before=MONDAY,
        ),
    )
    assert told[0].place is Place.DIRECT


def test_each_of_them_hears_in_their_own_hours():
    programme = replace(PROGRAMME, coordinators=(INGRID, AROHA, DANIEL))

    told = desk.tell(case(CaseKind.WORD_WANTED), frozenset({INGRID.id}), programme, SATURDAY)

    assert [(each.to, each.not_before) for each in told] == [
        (person.id, person.calendar.next_open(SATURDAY)) for person in (AROHA, DANIEL)
    ]


def test_if_it_concerns_every_coordinator_nobody_is_told():
    everybody = frozenset({INGRID.id, DANIEL.id})

    assert desk.unconcerned(PROGRAMME, everybody) == ()
    assert desk.tell(case(CaseKind.GONE_QUIET), everybody, PROGRAMME, MONDAY) == ()


def test_coordinators_are_named_in_the_programmes_order():
    assert desk.unconcerned(PROGRAMME, frozenset({AMARA.id})) == (INGRID, DANIEL)
