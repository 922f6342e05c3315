"""A programme in full swing: pairs in every status, people who wait, people who never joined."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.commands.wiring import House
from flows import exit as leaving
from flows import introduction, meeting, proposal
from flows.cases import Case, CaseKind
from flows.facts import Quiet, Stepped
from flows.matching.propose import Pair
from flows.matching.score import Score
from flows.outcome import NotNow, Outcome, Progress
from flows.people import PersonId, Role
from flows.programme import Silence
from flows.proposal import Side
from flows.relationship import RelationshipId, Step
from flows.wishes import Wish
from storage.page import Page
from tests.people import AMARA_OFFERS, JOAO_WISHES

STAGES = (
    "proposed",
    "half answered",
    "accepted",
    "introduced",
    "active",
    "asked whether they met",
    "leaving",
    "declined",
    "ended",
)


@dataclass
class Lives:
    """Who is where in life, by ids of ours."""

    coordinators: tuple[PersonId, ...] = ()
    pairs: dict[str, list[tuple[RelationshipId, PersonId, PersonId]]] = field(default_factory=dict)
    """Relationship, mentor and mentee, by stage."""
    applicants: list[PersonId] = field(default_factory=list)
    seekers: list[PersonId] = field(default_factory=list)
    newcomers: list[PersonId] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)


def lead(house: House, people: Iterator[PersonId], of_each: int) -> Lives:
    """Have people live up to every stage, as many pairs in each as asked."""
    lives, now = Lives(), house.clock()
    with house.ledger.page(house.organisation) as page:
        lives.coordinators = tuple(each.id for each in page.programme.coordinators)
    others = (each for each in people if each not in lives.coordinators)
    for stage in STAGES:
        lives.pairs[stage] = [
            lead_to(house, stage, (next(others), next(others)), now) for _ in range(of_each)
        ]
    with house.ledger.page(house.organisation) as page:
        for _ in range(of_each):
            lives.applicants.append(wish(page, AMARA_OFFERS, next(others), now, qualified=False))
            lives.seekers.append(wish(page, JOAO_WISHES, next(others), now, qualified=True))
            lives.seekers.append(wish(page, AMARA_OFFERS, next(others), now, qualified=True))
        lives.cases = [open_case(page, lives, kind, now) for kind in CaseKind]
    lives.newcomers = list(others)
    return lives


def lead_to(
    house: House, stage: str, who: tuple[PersonId, PersonId], now: datetime
) -> tuple[RelationshipId, PersonId, PersonId]:
    """Have one pair live up to a stage."""
    mentor, mentee = who
    with house.ledger.page(house.organisation) as page:
        new = propose(page, mentor, mentee, now)
    for act in acts(stage, mentor, mentee):
        with house.ledger.page(house.organisation) as page:
            relationship = page.relationships.get(new)
            assert relationship is not None
            match act:
                case "told", person:
                    outcome = proposal.delivered(relationship, person)
                case "yes", person:
                    outcome = proposal.yes(relationship, person, now)
                case "no", person:
                    outcome = proposal.no(relationship, person, now)
                case "introduced", _:
                    done = introduction.delivered(relationship, now)
                    assert not isinstance(done, NotNow)
                    outcome = done
                case "met", person:
                    outcome = meeting.met(relationship, person, now)
                case "asked", _:
                    outcome = Outcome(facts=(Quiet(new, Silence.ASKED, now),))
                case "leaves", person:
                    outcome = leaving.end(relationship, person, now)
                case _:
                    outcome = Outcome(facts=(Stepped(new, Step.END_EARLY, now),))
            page.carry_out(outcome, now)
    return new, mentor, mentee


def acts(stage: str, mentor: PersonId, mentee: PersonId) -> list[tuple[str, PersonId]]:
    """Return what leads to a stage."""
    told = [("told", mentor), ("told", mentee)]
    introduced = [*told, ("yes", mentor), ("yes", mentee), ("introduced", mentor)]
    active = [*introduced, ("met", mentee)]
    return {
        "proposed": told,
        "half answered": [*told, ("yes", mentor)],
        "accepted": introduced[:-1],
        "introduced": introduced,
        "active": active,
        "asked whether they met": [*active, ("asked", mentee)],
        "leaving": [*active, ("leaves", mentee)],
        "declined": [*told, ("no", mentor)],
        "ended": [*active, ("over", mentor)],
    }[stage]


def propose(page: Page, mentor: PersonId, mentee: PersonId, now: datetime) -> RelationshipId:
    """Propose two people to each other; nothing of it waits in the outbox."""
    for like, who in ((AMARA_OFFERS, mentor), (JOAO_WISHES, mentee)):
        wish(page, like, who, now, qualified=True)
    sides = (side(page, mentee, Role.MENTEE), side(page, mentor, Role.MENTOR))
    new = page.new_relationship()
    pair = Pair(mentee, mentor, Score(700, {}))
    outcome = proposal.propose(new, pair, sides, page.programme, now)
    page.carry_out(replace(outcome, messages=(), homes=()), now)
    return new


def wish(page: Page, like: Wish, who: PersonId, now: datetime, *, qualified: bool) -> PersonId:
    """Have somebody in the programme, with a wish much like somebody else's."""
    role = replace(like, person=who, qualified=qualified, capacity=1)
    page.people.keep(role, page.programme.id, now.date())
    page.briefings.keep(Progress(who, like.role, is_done=True), page.programme.id)
    return who


def side(page: Page, person: PersonId, role: Role) -> Side:
    [wished] = [each for each in page.people.wishes(person) if each.role is role]
    return Side(page.people.person(person), wished)


def open_case(page: Page, lives: Lives, kind: CaseKind, now: datetime) -> str:
    """Open a case of one kind, about the first pair that it can be about."""
    pair, _, mentee = lives.pairs["active"][0]
    blank = page.cases.blank()
    about_a_pair = kind is not CaseKind.WORD_WANTED
    case = Case(
        id=blank.id,
        number=blank.number,
        kind=kind,
        opened_on=now.date(),
        relationship=pair if about_a_pair else None,
        person=None if about_a_pair else mentee,
    )
    page.cases.open(case)
    return case.id
