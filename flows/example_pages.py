"""One example of every form and every screen, as the chapters make them, with who looks at it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from flows import (
    about,
    agreement,
    apart,
    briefing,
    casework,
    choosing,
    circle,
    closing,
    coordinator,
    fairness,
    farewell,
    home,
    lanes,
    left_over,
    lessons,
    lookback,
    note,
    pause,
    planning,
    profile,
    review,
    round_desk,
    settling,
    signup,
    swapping,
)
from flows import exit as leaving
from flows.ballots import Ballot, MatchingRound, Protocol, RoundId, Ruling, Stage
from flows.budget import Budget
from flows.cases import Case, CaseId, CaseKind, Matter
from flows.casework import Work
from flows.examples import FRIDAY, MONDAY, THANKS
from flows.forms import Error, Form, Wrong, wrong
from flows.groups import Dimension
from flows.matching.audit import Finding, Row
from flows.matching.candidates import Format, Mentee, Mentor
from flows.matching.lines import Lines
from flows.matching.market import Market
from flows.matching.policy import Mode
from flows.matching.score import Score, score
from flows.matching_round import State
from flows.outcome import Progress, Screen
from flows.people import Calendar, Person, PersonId, Role, Standing
from flows.programme import CompanyTime, ExitWay, KeyDate, Programme, ProgrammeId, Shape
from flows.proposal import Side
from flows.relationship import (
    Agreement,
    Closing,
    Further,
    LookBack,
    Member,
    Plan,
    Relationship,
    RelationshipId,
    Status,
)
from flows.rulings import Table, ruled
from flows.verbs import FOR_EVERYBODY
from flows.wishes import LANGUAGES, TOPICS, Own, Wish

LONDON, LISBON, OSLO = (
    Calendar(ZoneInfo(name)) for name in ("Europe/London", "Europe/Lisbon", "Europe/Oslo")
)
AMARA = Person(id=PersonId("amara"), name="Amara Okafor", calendar=LONDON)
JOAO = Person(id=PersonId("joao"), name="João Pereira", calendar=LISBON, location="Lisbon")
TOMAS = Person(id=PersonId("tomas"), name="Tomás Herrera", calendar=LONDON)
INGRID = Person(id=PersonId("ingrid"), name="Ingrid Solberg", calendar=OSLO)
PROGRAMME = Programme(
    id=ProgrammeId("p1"),
    name="Fjordlight Mentoring",
    aim="Grow the next project leads.",
    coordinators=(INGRID,),
    calendar=OSLO,
    topics=TOPICS,
    departments=("Design", "Engineering", "Finance"),
    languages=LANGUAGES,
    dates=(KeyDate("Kick-off", date(2026, 3, 12)),),
    company_time=CompanyTime(counts=True, hours=18),
)
SEEKS = Wish(
    person=JOAO.id,
    role=Role.MENTEE,
    topics=("feedback", "confidence"),
    format=Format.REMOTE,
    languages=("en", "pt"),
    about_me="I moved from research to design last year.",
    ideal="Somebody who changed field late.",
    qualified=True,
)
OFFERS = replace(
    SEEKS,
    person=AMARA.id,
    role=Role.MENTOR,
    topics=("feedback", "strategy"),
    about_me="I have led three teams through a merger.",
    ideal="",
    capacity=2,
)
APPLIES = replace(OFFERS, qualified=False)
EXCHANGES = replace(SEEKS, role=Role.PEER, offers=("strategy", "data"), ideal="")
PAIR = Relationship(
    id=RelationshipId("r1"),
    members=(Member(person=AMARA, role=Role.MENTOR), Member(person=JOAO, role=Role.MENTEE)),
    status=Status.ACTIVE,
    accepted_at=MONDAY,
    introduced_on=MONDAY,
    sign_of_life=MONDAY,
)
SECOND = replace(
    PAIR,
    id=RelationshipId("r2"),
    members=(Member(person=TOMAS, role=Role.MENTOR), Member(person=JOAO, role=Role.MENTEE)),
)
TURNS = replace(
    PAIR,
    id=RelationshipId("r4"),
    members=(Member(person=JOAO, role=Role.PEER), Member(person=TOMAS, role=Role.PEER)),
    turn=0,
)
EQUALS = replace(PROGRAMME, forms=tuple(Shape))
GROUPS = (
    Dimension("Gender", ("Woman", "Man", "Another")),
    Dimension("Working time", ("Full time", "Part time")),
)
SEEN = fairness.Look(
    Role.MENTEE,
    "Gender",
    FRIDAY,
    Finding(
        rows=(
            Row(group="", people=9, matched_percent=None, mean_score=71),
            Row(group="Man", people=30, matched_percent=80, mean_score=74),
            Row(group="Woman", people=31, matched_percent=77, mean_score=70),
        ),
        is_whole=True,
        gap_percent=3,
        gap_score=4,
    ),
)
SEEN_IN_PART = fairness.Look(
    Role.MENTEE,
    "Working time",
    FRIDAY,
    Finding(
        rows=(
            Row(group="Full time", people=40, matched_percent=15, mean_score=None),
            Row(group="Part time", people=12, matched_percent=None, mean_score=None),
        ),
        is_whole=False,
        gap_percent=None,
        gap_score=None,
    ),
)
OFFERED = Plan(
    id="d1", offered=tuple(MONDAY + timedelta(days=n, hours=4) for n in (2, 3)), by=AMARA.id
)
ENDING = replace(
    PAIR,
    status=Status.CLOSING,
    closing_since=MONDAY.date(),
    agreement=Agreement(5, date(2026, 4, 27)),
    members=tuple(
        replace(each, closing=Closing(further=Further.THREE_MONTHS, thanks=THANKS, in_touch=True))
        for each in PAIR.members
    ),
)
OVER = replace(
    PAIR,
    status=Status.ENDED,
    members=tuple(
        replace(each, closing=LookBack(next_on=MONDAY.date(), asks=1)) for each in PAIR.members
    ),
)
CIRCLE = replace(
    PAIR,
    id=RelationshipId("r3"),
    members=(*PAIR.members, *(Member(person=each, role=Role.MENTEE) for each in (INGRID, TOMAS))),
)
TOLD = replace(PROGRAMME, exit=ExitWay.VIA_COORDINATOR)
QUIET = Case(
    id=CaseId("c1"),
    number=4711,
    kind=CaseKind.GONE_QUIET,
    opened_on=MONDAY.date(),
    relationship=PAIR.id,
)
ASKED = replace(QUIET, kind=CaseKind.WORD_WANTED, relationship=None, person=JOAO.id)
STUCK = replace(QUIET, kind=CaseKind.BRIEFING_STUCK)
WAITS = replace(QUIET, kind=CaseKind.PROPOSAL_WAITING, due_on=date(2026, 3, 6))
TAKEN = replace(QUIET, owner=INGRID.id, rests_until=date(2026, 3, 5))
LATE = replace(QUIET, opened_on=date(2026, 2, 16), due_on=date(2026, 2, 23))
TABLE = circle.Table(
    mentors=(Mentor(id=AMARA.id, topics={"feedback": 2}, free_places=1, load=0, qualified=True),),
    mentees=tuple(
        Mentee(id=each.id, topics=("feedback",), waiting_since=MONDAY.date())
        for each in (JOAO, TOMAS, INGRID)
    ),
    people={each.id: each for each in (AMARA, JOAO, TOMAS, INGRID)},
    lines=Lines({}),
)
WORK = Work(Matter(QUIET, frozenset()), (AMARA, JOAO), PROGRAMME, INGRID.id, MONDAY)
GONE = replace(QUIET, kind=CaseKind.UNREACHABLE, relationship=None, person=JOAO.id)
AT_WORK = replace(WORK, matter=Matter(TAKEN, frozenset()))
ENDING_SOON = replace(QUIET, kind=CaseKind.ENDING_SOON)
SIGN_UP = signup.form(JOAO, Role.MENTEE, PROGRAMME, None)


def weighed(mentor: Person) -> Score:
    """Return what speaks for a mentor, to somebody who would like to talk of feedback."""
    seeks = Mentee(id=JOAO.id, topics=("feedback",), waiting_since=MONDAY.date(), grade=3)
    offers = Mentor(
        id=mentor.id, topics={"feedback": 2}, free_places=1, load=0, qualified=True, grade=5
    )
    return score(seeks, offers, MONDAY, line_known=mentor != TOMAS)


CHOOSING = choosing.Choosing(
    MatchingRound(id=RoundId("m1"), stage=Stage.RANKING, until=FRIDAY),
    Ballot(person=JOAO.id, role=Role.MENTEE, shown=(AMARA.id, TOMAS.id, INGRID.id), is_told=True),
    tuple(
        (Side(each, replace(OFFERS, person=each.id)), weighed(each))
        for each in (AMARA, TOMAS, INGRID)
    ),
)
CHOSEN_FROM = State(
    round=CHOOSING.round,
    ballots=(CHOOSING.ballot,),
    people={JOAO.id: JOAO},
    waiting=frozenset({JOAO.id}),
    programme=PROGRAMME,
    protocol=Protocol(),
)
SEEKING = Mentee(id=JOAO.id, topics=("feedback",), waiting_since=MONDAY.date(), grade=3)
OFFERING = tuple(
    Mentor(id=each.id, topics={"feedback": 2}, free_places=1, load=0, qualified=True, grade=grade)
    for each, grade in ((AMARA, 5), (TOMAS, 9))
)
UNSEEN = replace(
    CHOSEN_FROM,
    round=replace(CHOSEN_FROM.round, stage=Stage.REVIEW),
    ballots=(replace(CHOOSING.ballot, given=AMARA.id),),
)
REVIEWED = Table(
    state=UNSEEN,
    market=Market(mentees=(SEEKING,), mentors=OFFERING, lines=Lines({}), at=MONDAY),
    mentees={JOAO.id: SEEKING},
    mentors={each.id: each for each in OFFERING},
    names={each.id: each.name for each in (AMARA, JOAO, TOMAS)},
)
SETTLED = REVIEWED.under(
    ruled(
        ruled(
            ruled(UNSEEN.round, Ruling.OVERRIDE, (JOAO.id, TOMAS.id), "Both asked for it."),
            Ruling.LOCK,
            (JOAO.id, TOMAS.id),
        ),
        Ruling.FORBID,
        (JOAO.id, AMARA.id),
    )
)
WITHOUT = replace(
    REVIEWED,
    state=replace(UNSEEN, round=replace(UNSEEN.round, stage=Stage.ASKING), ballots=()),
    mentors={each.id: replace(each, topics={"data": 2}) for each in OFFERING},
)
FULL = replace(REVIEWED, market=replace(REVIEWED.market, mentors=()))

FORMS: Mapping[str, Mapping[str, Form]] = {
    "signup": {
        "Somebody who would like a mentor": SIGN_UP,
        "Somebody who named themselves as the mentor they hope for": wrong(
            SIGN_UP, "hoped_for", Error(Wrong.NOT_YOURSELF), {"hoped_for": JOAO.id}
        ),
        "Somebody who would like to be a mentor": signup.form(AMARA, Role.MENTOR, PROGRAMME, None),
        "A mentor who may agree to be listed": signup.form(
            AMARA, Role.MENTOR, replace(PROGRAMME, has_directory=True), None
        ),
        "Somebody who would like to exchange with a peer": signup.form(
            JOAO, Role.PEER, PROGRAMME, None
        ),
        "Somebody who looks before they send": signup.look(
            {"topics": SEEKS.topics, "about_me": SEEKS.about_me}, PROGRAMME
        ),
        "Somebody who looks before they have written anything": signup.look({}, PROGRAMME),
        "A mentee who changes their mind": signup.take_back_form(Role.MENTEE),
        "A mentor who changes their mind": signup.take_back_form(Role.MENTOR),
        "A peer who changes their mind": signup.take_back_form(Role.PEER),
    },
    "profile": {
        "Somebody who would like to be written to in another way": profile.form(
            JOAO, Own(JOAO.id, zone="Europe/Lisbon"), ("en",)
        ),
    },
    "apart": {
        "Somebody who names nobody yet": apart.form(()),
        "Somebody who named a colleague": apart.form((TOMAS,)),
    },
    "fairness": {
        "Somebody who may say something of themselves": fairness.form(GROUPS, {}),
        "Somebody who has said something": fairness.form(GROUPS, {"Working time": "Part time"}),
        "A coordinator who looks at groups of mentees": fairness.page(
            Role.MENTEE, GROUPS, (SEEN, SEEN_IN_PART)
        ),
        "A coordinator who looks at groups of mentors, where too few said anything": fairness.page(
            Role.MENTOR, GROUPS, ()
        ),
    },
    "agreement": {
        "A member who fills in the agreement": agreement.form(PAIR, JOAO.id, PROGRAMME, MONDAY),
        "A co-mentor who does": agreement.form(TURNS, JOAO.id, PROGRAMME, MONDAY),
        "Somebody with several partners": agreement.which((PAIR, SECOND), JOAO.id),
    },
    "planning": {
        "A mentee who looks for a date": planning.offering(PAIR, JOAO.id, MONDAY),
        "A mentee who may choose a date": planning.choosing(
            replace(PAIR, plan=OFFERED), JOAO.id, MONDAY
        ),
        "Somebody with several partners": planning.which((PAIR, SECOND), JOAO.id),
    },
    "choosing": {
        "A mentee who chooses": choosing.form(CHOOSING, FRIDAY),
        "A mentee who picks out of those listed": choosing.form(
            replace(CHOOSING, round=replace(CHOOSING.round, mode=Mode.DIRECTORY)), FRIDAY
        ),
        "A mentee who named somebody twice": wrong(
            choosing.form(CHOOSING, FRIDAY),
            "second",
            Error(Wrong.RANKED_TWICE),
            {"first": AMARA.id, "second": AMARA.id},
        ),
    },
    "round_desk": {
        "A coordinator who begins a matching round": round_desk.form(
            round_desk.Queue(40, 36), Protocol()
        ),
        "A coordinator where nobody could be matched": round_desk.form(
            round_desk.Queue(0, 36), Protocol()
        ),
        "A coordinator who looks up who has not chosen": round_desk.details(
            CHOSEN_FROM, (JOAO, TOMAS)
        ),
    },
    "review": {
        "A coordinator who looks through the pairs": review.form(REVIEWED),
        "A coordinator with more pairs than fit a page": replace(
            review.form(REVIEWED), key=review.MORE
        ),
        "A coordinator whose colleague was quicker": review.form(
            REVIEWED, notes=review.moved(REVIEWED, "", {})
        ),
        "A coordinator where a pair can't be any more": review.form(FULL),
    },
    "left_over": {
        "A coordinator who looks up who has nobody": left_over.form(WITHOUT),
        "A coordinator with more of them than fit a page": replace(
            left_over.form(WITHOUT), key=left_over.MORE, can_send=True
        ),
        "A coordinator where everybody has somebody": left_over.form(REVIEWED),
    },
    "swapping": {
        "A coordinator who looks for another mentor": swapping.form(REVIEWED, (JOAO.id,)),
        "A coordinator who would have to say why": wrong(
            swapping.form(REVIEWED, (JOAO.id,)),
            swapping.MENTOR,
            Error(Wrong.IN_SPITE_OF_GRADES),
            {swapping.MENTOR: TOMAS.id},
        ),
    },
    "settling": {
        "A coordinator who settles pairs before a round": settling.form(SETTLED),
    },
    "circle": {
        "A coordinator who suggests a circle": circle.form(TABLE),
        "A coordinator whose choice is not possible": wrong(
            circle.form(TABLE),
            circle.MENTEES,
            Error(Wrong.NOT_AVAILABLE),
            {circle.MENTOR: AMARA.id, circle.MENTEES: (JOAO.id, TOMAS.id, INGRID.id)},
        ),
        "A coordinator where too few wait": circle.form(replace(TABLE, mentees=())),
        "A coordinator who suggests one beside a round": circle.form(
            replace(TABLE, is_round_open=True), (AMARA.id, tuple(e.id for e in TABLE.mentees))
        ),
        "A coordinator where those who wait are in a round": circle.form(
            replace(TABLE, mentees=(), is_round_open=True)
        ),
    },
    "coordinator": {
        "A coordinator who opens the case of a quiet pair": coordinator.details(QUIET, PAIR, None),
        "A coordinator who opens the case of a pair without an agreement": coordinator.details(
            replace(QUIET, kind=CaseKind.NO_AGREEMENT), PAIR, None
        ),
        "A coordinator who hears that an end is coming": coordinator.details(
            ENDING_SOON, PAIR, None
        ),
        "A coordinator who opens the case of a word that is wanted": coordinator.details(
            ASKED, None, JOAO
        ),
    },
    "casework": {
        "A coordinator with several cases": casework.which(
            (LATE, ASKED, TAKEN), PROGRAMME, MONDAY.date()
        ),
        "A coordinator who opens a case that nobody has": casework.details(
            WORK, coordinator.details(QUIET, PAIR, None)
        ),
        "A coordinator who opens a case that rests": casework.details(
            AT_WORK, coordinator.details(TAKEN, PAIR, None)
        ),
        "A coordinator who opens the case of a proposal that waits": casework.details(
            replace(WORK, matter=Matter(WAITS, frozenset())),
            coordinator.details(WAITS, PAIR, None),
        ),
        "A coordinator who opens the case of somebody who can't be reached": casework.details(
            replace(WORK, matter=Matter(GONE, frozenset()), people=()),
            coordinator.details(GONE, None, JOAO),
        ),
        "A coordinator who lets a case rest": casework.snooze(WORK),
        "A coordinator who writes to the people of a case": casework.write(WORK),
        "A coordinator who closes a case": casework.close_form(WORK),
    },
    "briefing": {
        "A coordinator who waives somebody's briefing": briefing.waiver((JOAO, TOMAS)),
        "A coordinator who opens the case of a briefing that is still to come": (
            coordinator.details(STUCK, PAIR, None, (JOAO,))
        ),
    },
    "closing": {
        "A member who would like to go on": closing.form(
            ENDING, ENDING.members[1], closing.GO_ON, PROGRAMME
        ),
        "A member who writes a note of thanks": closing.form(
            ENDING, ENDING.members[1], closing.THANKS, PROGRAMME
        ),
    },
    "note": {
        "A mentee who writes to their manager": note.form(AMARA),
        "A mentee who sees what their manager will read": note.preview(
            note.Writer(JOAO, (PAIR,), AMARA, Budget(), "Fjordlight Mentoring"), AMARA, THANKS
        ),
    },
    "lookback": {
        f"A {member.role} who looks back": lookback.form(OVER, member)
        for member in reversed(OVER.members)
    },
    "pause": {
        "A mentor who would like to rest": pause.form(
            pause.Rest(AMARA, (PAIR,), is_matched=True), MONDAY
        ),
        "A mentor who chose a day that has passed": wrong(
            pause.form(pause.Rest(AMARA, (PAIR,), is_matched=True), MONDAY),
            pause.UNTIL,
            Error(Wrong.REST_TOO_LONG, pause.LONGEST_WEEKS),
            {pause.UNTIL: "2026-03-01"},
        ),
    },
    "exit": {
        "A mentee in a circle who wants a change": leaving.form((CIRCLE,), JOAO.id, PROGRAMME),
        "The mentor of a circle who wants a change": leaving.form((CIRCLE,), AMARA.id, PROGRAMME),
        "A member where the coordinator hears of an end before": leaving.form(
            (PAIR,), JOAO.id, TOLD
        ),
        "A member who wants a change": leaving.form((PAIR,), JOAO.id, PROGRAMME),
        "Somebody with several partners": leaving.form((PAIR, SECOND), JOAO.id, PROGRAMME),
        "Somebody without a partner who asks for help": leaving.form(
            (), JOAO.id, PROGRAMME, verbs=FOR_EVERYBODY
        ),
    },
    "farewell": {
        "Somebody who leaves where the coordinator hears of an end before": farewell.form(
            farewell.LEAVE, Standing.ENROLLED, has_partner=True, coordinator="Ingrid Solberg"
        ),
        "Somebody with a partner who leaves the programme": farewell.form(
            farewell.LEAVE, Standing.ENROLLED, has_partner=True
        ),
        "Somebody without a partner who would like to be forgotten": farewell.form(
            farewell.FORGET, Standing.ENROLLED, has_partner=False
        ),
        "Somebody who has not joined and would like to leave": farewell.form(
            farewell.LEAVE, None, has_partner=False
        ),
        "Somebody who has not joined and would like to be forgotten": farewell.form(
            farewell.FORGET, None, has_partner=False
        ),
    },
}
"""By chapter, then by who fills it in."""


VIEW = home.View(person=JOAO, programme=PROGRAMME, wishes=(), relationships=(), has_joined=True)


def look(
    person: Person,
    *wishes: Wish,
    relationships: tuple[Relationship, ...] = (),
    applications: tuple[Side, ...] = (),
    seekers: tuple[Side, ...] = (),
) -> Screen:
    """Return what somebody sees when they look in."""
    view = home.View(
        person=person,
        programme=PROGRAMME,
        wishes=wishes,
        relationships=relationships,
        applications=applications,
        seekers=seekers,
    )
    return home.screen(view, MONDAY)


SCREENS: Mapping[str, Mapping[str, Screen]] = {
    "about": {
        "Anybody who asks": Screen((about.outline(PROGRAMME),)),
        "Anybody who asks where there are equals too": Screen((about.outline(EQUALS),)),
    },
    "profile": {
        "Somebody who is in both roles": profile.screen(
            replace(VIEW, wishes=(SEEKS, replace(OFFERS, person=JOAO.id)), apart=(TOMAS,))
        ),
        "Somebody who has not joined": profile.screen(replace(VIEW, has_joined=False)),
        "Somebody who may say something of themselves": profile.screen(
            replace(
                VIEW,
                programme=replace(PROGRAMME, dimensions=GROUPS),
                declared={"Working time": "Part time"},
            )
        ),
    },
    "coordinator": {
        "A coordinator, on their home or after the word desk": Screen(
            lanes.desk(
                lanes.Waiting(
                    programme=PROGRAMME,
                    applications=(Side(AMARA, APPLIES),),
                    seekers=(Side(JOAO, SEEKS, hoped_for="Tomás Herrera"),),
                    cases=(LATE, ASKED, TAKEN),
                    figures={"introduced": 12, "over": 5},
                ),
                MONDAY.date(),
            )
        ),
    },
    "equals": {
        "Somebody who waits for a peer": look(JOAO, EXCHANGES),
        "A co-mentor whose turn it is": look(JOAO, EXCHANGES, relationships=(TURNS,)),
        "A co-mentor whose turn it is not": look(TOMAS, EXCHANGES, relationships=(TURNS,)),
        "A coordinator, where equals wait": Screen(
            coordinator.equals((Side(JOAO, EXCHANGES), Side(TOMAS, EXCHANGES)))
        ),
    },
    "lessons": {
        **{
            f"A {role}, lesson by lesson": Screen(
                tuple(lessons.lesson(role, had) for had in range(lessons.LESSONS))
            )
            for role in reversed(Role)
        },
        **{
            f"A {role} who tries what was read": Screen(
                (
                    lessons.situation(role),
                    *(lessons.explained(role, answer) for answer in lessons.ANSWERS),
                )
            )
            for role in reversed(Role)
        },
        **{
            f"A {role} with ten minutes": Screen((lessons.express(role),))
            for role in reversed(Role)
        },
        "A line manager": Screen((lessons.for_manager(PROGRAMME),)),
        "Somebody with a briefing still to come in both roles": Screen(
            tuple(lessons.at_home(Progress(JOAO.id, role, n)) for n, role in enumerate(Role))
        ),
    },
    "home": {
        "Somebody who has not joined": look(TOMAS),
        "A mentee who waits, and has applied as a mentor too": look(
            JOAO, SEEKS, replace(APPLIES, person=JOAO.id)
        ),
        "A mentor with one mentee and room for another": look(AMARA, OFFERS, relationships=(PAIR,)),
        "A mentee whose pair has agreed": look(
            JOAO,
            SEEKS,
            relationships=(replace(PAIR, agreement=Agreement(5, date(2027, 3, 2))),),
        ),
        "A mentee whose planned end is near": look(JOAO, SEEKS, relationships=(ENDING,)),
        "A mentor who rests": look(
            AMARA, OFFERS, relationships=(replace(PAIR, paused_until=date(2026, 4, 1)),)
        ),
        "A mentee with two partners": look(JOAO, SEEKS, relationships=(PAIR, SECOND)),
    },
}
"""By chapter, then by who looks at it."""
