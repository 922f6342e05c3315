"""Every form somebody can meet, and every line that a message can hold, as a flow makes it."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

from flows import (
    about,
    action,
    agreement,
    answers,
    apart,
    briefing,
    casework,
    choosing,
    closing,
    coordinator,
    digest,
    equals,
    fairness,
    farewell,
    home,
    introduction,
    lanes,
    left_over,
    lessons,
    lookback,
    matching_round,
    mydata,
    note,
    offer,
    pause,
    phase,
    planning,
    profile,
    prompts,
    pulse,
    review,
    round_desk,
    rulings,
    settling,
    signup,
    swapping,
)
from flows import circle as circles
from flows import exit as leaving
from flows import guide as cards
from flows.ballots import Ballot, Protocol, Ruling, Stage
from flows.budget import Budget
from flows.cases import Case, CaseId, CaseKind, Matter
from flows.casework import Work
from flows.coordinator import hopes, nobody_to_propose
from flows.desk import how_it_stands, tell
from flows.example_pages import (
    CHOOSING,
    CHOSEN_FROM,
    FULL,
    GROUPS,
    REVIEWED,
    SEEN,
    SEEN_IN_PART,
    SETTLED,
    WITHOUT,
)
from flows.examples import EXAMPLES, FRIDAY
from flows.forms import Error, Form, Wrong, wrong
from flows.items import BANK, counted_as
from flows.matching import policy
from flows.matching.candidates import Format, Mentee, Mentor
from flows.matching.explain import Cause, Tier, WhyNot
from flows.matching.lines import Lines
from flows.matching.policy import Mode
from flows.matching.propose import Nobody
from flows.matching.reasons import Because, Reason
from flows.matching.rules import Rule
from flows.matching.score import Score
from flows.matching.settled import LIFTABLE
from flows.matching.unmatched import Change, Relax, Unmatched
from flows.matching_round import State
from flows.messages import AgendaPrompt, LastMeeting, Message, ProcessPrompt
from flows.outcome import Progress, Sheet
from flows.people import PersonId, Role, Standing
from flows.programme import CompanyTime, ExitWay, Shape
from flows.proposal import Side
from flows.reasons import ANYONE, at_a_distance, line
from flows.relationship import FEWEST_MENTEES, Agreement, Closing, Further, LookBack, Plan, Status
from flows.signup import preview
from flows.tally import Figure
from flows.verbs import FOR_EVERYBODY
from flows.whynot import explained, hoped_for, in_spite_of, refusal, what_would_help
from flows.wishes import Own
from flows.words import Part, Value, part, topics
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    INGRID,
    JOAO,
    JOAO_WISHES,
    MEI_LIN,
    MONDAY,
    PAIR,
    PROGRAMME,
    TOMAS,
    circle,
    pair,
)

ELOQUENT = replace(
    JOAO_WISHES,
    strengths="Listening, sketching",
    location="Lisbon",
    departments=("Design", "Finance"),
    ideal="Somebody who changed field late.",
    hoped_for=AMARA.id,
)
EXCHANGES = replace(ELOQUENT, role=Role.PEER, offers=("strategy", "data"), ideal="")
TURNS = replace(PAIR, members=tuple(replace(each, role=Role.PEER) for each in PAIR.members), turn=0)
PEERS = replace(TURNS, turn=None)
AGREED = replace(PAIR, agreement=Agreement(5, date(2027, 3, 2)))
SECOND = replace(pair(mentor=TOMAS), id="r2")
QUIET = Case(
    id=CaseId("c1"),
    number=4711,
    kind=CaseKind.GONE_QUIET,
    opened_on=MONDAY.date(),
    relationship=PAIR.id,
)
ASKED = replace(QUIET, kind=CaseKind.WORD_WANTED, relationship=None, person=JOAO.id)
UNSETTLED = replace(QUIET, kind=CaseKind.NO_AGREEMENT)
STUCK = replace(QUIET, kind=CaseKind.BRIEFING_STUCK)
ENDING = replace(
    AGREED,
    status=Status.CLOSING,
    closing_since=date(2027, 1, 5),
    members=tuple(
        replace(each, closing=Closing(further=Further.SIX_MONTHS, thanks="Thanks!", in_touch=True))
        for each in PAIR.members
    ),
)
OVER = replace(
    PAIR,
    status=Status.ENDED,
    extended_until=date(2027, 3, 2),
    members=tuple(
        replace(each, closing=LookBack(next_on=MONDAY.date(), has_answered=True))
        for each in PAIR.members
    ),
)
FORGOTTEN = pair(mentor=replace(AMARA, name=""), status=Status.ENDED)
SIGN_UP = signup.form(JOAO, Role.MENTEE, PROGRAMME, None)

PICKING = replace(CHOOSING, round=replace(CHOOSING.round, mode=Mode.DIRECTORY))
UNMATCHED = Unmatched(mentee=JOAO.id, because={}, taken=0, smallest_change=None)
THURSDAY = MONDAY + timedelta(days=3, hours=2)
OFFERED = Plan(id="d1", offered=(THURSDAY, THURSDAY + timedelta(days=1)), by=AMARA.id)
ABROAD = pair(mentee=MEI_LIN)
WAITS = replace(QUIET, kind=CaseKind.PROPOSAL_WAITING)
GONE = replace(ASKED, kind=CaseKind.UNREACHABLE)
TAKEN = replace(QUIET, owner=INGRID.id)
RESTED = replace(QUIET, rests_until=date(2026, 3, 9))
LATE = replace(QUIET, opened_on=date(2026, 2, 2), due_on=date(2026, 2, 9))
ENDING_SOON = replace(QUIET, kind=CaseKind.ENDING_SOON)
TOLD = replace(PROGRAMME, exit=ExitWay.VIA_COORDINATOR)

CASES = (QUIET, ASKED, UNSETTLED, STUCK, WAITS, ENDING_SOON)
WRITER = note.Writer(JOAO, (PAIR,), AMARA, Budget(), PROGRAMME.name)
RESTS = pause.Rest(AMARA, (PAIR,), is_matched=True)
AGREE = agreement.form(PAIR, JOAO.id, PROGRAMME, MONDAY)


ROUND = replace(
    circle(),
    accepted_at=None,
    members=tuple(replace(each, is_asked=True) for each in circle().members),
)
TABLE = circles.Table(
    mentors=(Mentor(id=AMARA.id, topics={"feedback": 2}, free_places=1, load=0, qualified=True),),
    mentees=tuple(
        Mentee(id=each.id, topics=("feedback",), waiting_since=MONDAY.date())
        for each in (JOAO, MEI_LIN, TOMAS)
    ),
    people={each.id: each for each in (AMARA, JOAO, MEI_LIN, TOMAS)},
    lines=Lines({}),
)


CHOSEN = replace(
    CHOOSING, ballot=replace(CHOOSING.ballot.heard(), ranked=(AMARA.id,), struck=(TOMAS.id,))
)


def at(stage: Stage, lap: int = 0, until: date | None = FRIDAY) -> State:
    """Return a round at one of its stages."""
    now = replace(CHOSEN_FROM.round, stage=stage, lap=lap, until=until)
    return replace(CHOSEN_FROM, round=now)


def everything_of_a_round() -> list[Part]:
    """What coordinators read of a round, and everybody of their own ballot, line by line."""
    posts = (
        matching_round.over(CHOSEN_FROM, at(Stage.OVER).round, MONDAY).messages[0],
        *matching_round.to_ask(SETTLED.state, SETTLED.market.locks, SETTLED.market, MONDAY),
        matching_round.to_look_at(SETTLED.state, 2, MONDAY),
    )
    silent = Ballot(
        person=AMARA.id, role=Role.MENTOR, is_silent=True, still=(JOAO.id,), struck=(JOAO.id,)
    )
    return [
        *(
            line
            for until in (None, FRIDAY)
            for stage in Stage
            if stage not in {Stage.PLANNED, Stage.OVER}
            for line in round_desk.card(at(stage, until=until)).parts
        ),
        *(line for lap in range(4) for line in round_desk.card(at(Stage.RANKING, lap)).parts),
        *(line for each in posts for line in each.parts),
        part("round-mentees", mentees=1),
        *(part("round-short", mentees=many) for many in (1, 2)),
        *(part("morning-round", pairs=many) for many in (1, 36)),
        *(
            left_over.how_many_fit(replace(UNMATCHED, taken=len(fits)), fits, 500)
            for fits in ({}, {AMARA.id: 400}, {AMARA.id: 600}, {AMARA.id: 600, TOMAS.id: 600})
        ),
        *review.told(review.every(REVIEWED), review.every(REVIEWED), ()),
        *(
            line
            for who in REVIEWED.mentees
            for whom in (*REVIEWED.mentors, who)
            for line in hoped_for(replace(REVIEWED, hoped_for={who: whom}), who, {})
        ),
        *home.unlisted(AMARA_OFFERS, replace(PROGRAMME, has_directory=True)),
        *offer.although(tuple(LIFTABLE)),
        *choosing.shown(CHOSEN, (AMARA.id,)),
        *choosing.held(CHOSEN.ballot, {AMARA.id: AMARA.name, TOMAS.id: TOMAS.name}),
        *choosing.held(silent, {JOAO.id: JOAO.name}),
    ]


def work(case: Case) -> Work:
    """Return a case in front of the coordinator."""
    return Work(Matter(case, frozenset()), (AMARA, JOAO), PROGRAMME, INGRID.id, MONDAY)


MESSAGES = {each.key: each for each in EXAMPLES}
FORMS: dict[str, Form] = {
    "a mentee signs up": SIGN_UP,
    "a mentor applies": signup.form(AMARA, Role.MENTOR, PROGRAMME, None),
    "a mentor may agree to be listed": signup.form(
        AMARA, Role.MENTOR, replace(PROGRAMME, has_directory=True), None
    ),
    "a mentee picks out of those listed": choosing.form(PICKING, FRIDAY),
    "a coordinator begins a round in which mentees pick": round_desk.form(
        round_desk.Queue(40, 36), Protocol(mode=Mode.DIRECTORY)
    ),
    "a mentee changes what they said": signup.form(JOAO, Role.MENTEE, PROGRAMME, ELOQUENT),
    "a mentee named themselves": wrong(
        SIGN_UP, "hoped_for", Error(Wrong.NOT_YOURSELF), {"hoped_for": JOAO.id}
    ),
    "a mentee looks before sending": signup.look({"topics": ("feedback",)}, PROGRAMME),
    "somebody looks before writing": signup.look({}, PROGRAMME),
    "a mentee changes their mind": signup.take_back_form(Role.MENTEE),
    "a mentor changes their mind": signup.take_back_form(Role.MENTOR),
    "a profile is changed": profile.form(JOAO, Own(JOAO.id, zone="Asia/Kuching"), ("en", "de")),
    "nobody is named yet": apart.form(()),
    "somebody was named": apart.form((TOMAS,)),
    "somebody may say something of themselves": fairness.form(GROUPS, {}),
    "somebody has said something of themselves": fairness.form(GROUPS, {"Gender": "Woman"}),
    "a coordinator looks at groups of mentees": fairness.page(
        Role.MENTEE, GROUPS, (SEEN, SEEN_IN_PART)
    ),
    "a coordinator looks at groups of mentors": fairness.page(Role.MENTOR, GROUPS, ()),
    "somebody fills in the agreement": AGREE,
    "somebody with two partners wants to agree": agreement.which((PAIR, SECOND), JOAO.id),
    "somebody looks for a date": planning.offering(PAIR, JOAO.id, MONDAY),
    "somebody looks for another time, with a partner far away": planning.offering(
        replace(ABROAD, plan=Plan(id="d1", at=THURSDAY, offered=(THURSDAY,), by=MEI_LIN.id)),
        MEI_LIN.id,
        MONDAY,
    ),
    "somebody may choose a date": planning.choosing(replace(PAIR, plan=OFFERED), JOAO.id, MONDAY),
    "somebody with two partners looks for a date": planning.which((PAIR, SECOND), JOAO.id),
    "somebody says how to go on": closing.form(ENDING, ENDING.members[1], "go-on", PROGRAMME),
    "somebody writes a thank-you note": closing.form(
        ENDING, ENDING.members[1], "thanks", PROGRAMME
    ),
    "a mentee writes to their manager": note.form(AMARA),
    "a mentee sees what their manager will read": note.preview(WRITER, AMARA, "I led a review."),
    "a mentee looks back": lookback.form(OVER, OVER.members[1]),
    "a mentor looks back": lookback.form(OVER, OVER.members[0]),
    "a mentor would like to rest": pause.form(RESTS, MONDAY),
    "a mentor chose a day that has passed": wrong(
        pause.form(RESTS, MONDAY),
        pause.UNTIL,
        Error(Wrong.REST_TOO_LONG, pause.LONGEST_WEEKS),
        {pause.UNTIL: "2026-03-01"},
    ),
    "somebody would like to exchange with a peer": signup.form(JOAO, Role.PEER, PROGRAMME, None),
    "a peer takes it back": signup.take_back_form(Role.PEER),
    "a co-mentor fills in the agreement": agreement.form(TURNS, JOAO.id, PROGRAMME, MONDAY),
    "a peer fills in the agreement": agreement.form(PEERS, JOAO.id, PROGRAMME, MONDAY),
    "a mentee in a circle wants a change": leaving.form((circle(),), JOAO.id, PROGRAMME),
    "the mentor of a circle wants a change": leaving.form((circle(),), AMARA.id, PROGRAMME),
    "somebody wants a change and the coordinator will hear": leaving.form((PAIR,), JOAO.id, TOLD),
    "somebody leaves and the coordinator will hear": farewell.form(
        farewell.LEAVE, Standing.ENROLLED, has_partner=True, coordinator=INGRID.name
    ),
    "a coordinator opens a case of an end": coordinator.details(ENDING_SOON, PAIR, None),
    "somebody wants a change": leaving.form((PAIR,), JOAO.id, PROGRAMME),
    "somebody asks for help": leaving.form((PAIR,), JOAO.id, PROGRAMME, verbs=FOR_EVERYBODY),
    "somebody with two partners wants a change": leaving.form((PAIR, SECOND), JOAO.id, PROGRAMME),
    "somebody without a partner asks for help": leaving.form(
        (), JOAO.id, PROGRAMME, verbs=FOR_EVERYBODY
    ),
    "somebody leaves": farewell.form(farewell.LEAVE, Standing.ENROLLED, has_partner=True),
    "somebody with nobody leaves": farewell.form(
        farewell.LEAVE, Standing.ENROLLED, has_partner=False
    ),
    "somebody is to be forgotten": farewell.form(
        farewell.FORGET, Standing.ENROLLED, has_partner=True
    ),
    "somebody who has not joined leaves": farewell.form(farewell.LEAVE, None, has_partner=False),
    "somebody who has not joined is to be forgotten": farewell.form(
        farewell.FORGET, None, has_partner=False
    ),
    "a coordinator opens a quiet case": coordinator.details(QUIET, PAIR, None),
    "a coordinator opens a case of no agreement": coordinator.details(UNSETTLED, PAIR, None),
    "a coordinator opens a wanted word": coordinator.details(ASKED, None, JOAO),
    "a coordinator opens a briefing that is stuck": coordinator.details(STUCK, PAIR, None, (JOAO,)),
    "a coordinator waives a briefing": briefing.waiver((JOAO, TOMAS)),
    **{
        f"a coordinator works on a case, {how}": casework.details(
            work(case), coordinator.details(case, PAIR, JOAO)
        )
        for how, case in {
            "new": QUIET,
            "taken": TAKEN,
            "resting": RESTED,
            "waiting": WAITS,
            "out of reach": GONE,
        }.items()
    },
    "a mentee chooses from a list": choosing.form(CHOOSING, FRIDAY),
    "a mentee who hoped for somebody else chooses from a list": choosing.form(
        replace(CHOOSING, hoped_for="Kwame Asante"), FRIDAY
    ),
    "a mentee chooses, and there is one only": choosing.form(
        replace(CHOOSING, mentors=CHOOSING.mentors[:1]), FRIDAY
    ),
    "a mentee changes what they chose": choosing.form(CHOSEN, FRIDAY),
    "a mentee named somebody twice": wrong(
        choosing.form(CHOOSING, FRIDAY), "second", Error(Wrong.RANKED_TWICE), {"first": TOMAS.id}
    ),
    "a mentee struck out whom they ranked": wrong(
        choosing.form(CHOOSING, FRIDAY), choosing.APART, Error(Wrong.RATHER_NOT_RANKED), {}
    ),
    "a coordinator begins a round": round_desk.form(round_desk.Queue(40, 36), Protocol()),
    "a coordinator begins a round of offers": round_desk.form(
        round_desk.Queue(1, 2), Protocol(mode=Mode.ONE_OFFER)
    ),
    "a coordinator begins a round and nobody waits": round_desk.form(
        round_desk.Queue(0, 2), Protocol()
    ),
    **{
        f"a coordinator looks up who has answered, {stage}, {len(people)}": round_desk.details(
            at(stage), people
        )
        for stage in (Stage.RANKING, Stage.ASKING)
        for people in ((), (JOAO, TOMAS))
    },
    "a coordinator looks through pairs": review.form(REVIEWED),
    "a coordinator looks through pairs, and others follow": replace(
        review.form(REVIEWED), key=review.MORE
    ),
    "a coordinator looks through pairs, and a colleague was quicker": review.form(
        REVIEWED, notes=review.moved(REVIEWED, "", {})
    ),
    "a coordinator looks through pairs, and all can't be": review.form(FULL),
    "a coordinator looks through pairs, where people may say something of themselves": review.form(
        replace(
            REVIEWED,
            state=replace(REVIEWED.state, programme=replace(PROGRAMME, dimensions=GROUPS)),
        )
    ),
    "a coordinator looks up who has nobody": left_over.form(WITHOUT),
    "a coordinator looks up who has nobody, and others follow": replace(
        left_over.form(WITHOUT), key=left_over.MORE, can_send=True
    ),
    "a coordinator looks up who has nobody, and all have somebody": left_over.form(REVIEWED),
    "a coordinator looks through a pair that breaks a rule": review.form(
        REVIEWED.under(
            rulings.ruled(
                REVIEWED.round,
                Ruling.OVERRIDE,
                review.every(REVIEWED)[0].pair,
                "Both asked for it.",
            )
        )
    ),
    "a coordinator looks through pairs, and some have nobody": review.form(
        replace(REVIEWED, state=replace(REVIEWED.state, ballots=()))
    ),
    "a coordinator looks for another mentor": swapping.form(REVIEWED, tuple(REVIEWED.mentees)),
    "a coordinator looks through what is changed": review.form(
        REVIEWED,
        notes=swapping.changed(
            REVIEWED, replace(REVIEWED, state=replace(REVIEWED.state, ballots=())), AMARA.id
        ),
    ),
    **{
        f"a coordinator can't swap: {why}": wrong(
            swapping.form(REVIEWED, tuple(REVIEWED.mentees)), swapping.MENTOR, Error(why), {}
        )
        for why in (Wrong.NOT_AVAILABLE, *rulings.BROKEN.values())
    },
    "a coordinator settles pairs": settling.form(SETTLED),
    "a coordinator looks up who has answered, and somebody has": round_desk.details(
        replace(at(Stage.RANKING), ballots=(CHOSEN.ballot,)), ()
    ),
    "a coordinator suggests a circle": circles.form(TABLE),
    "a coordinator suggests a circle and too few wait": circles.form(replace(TABLE, mentees=())),
    "a coordinator suggests the circle that fits best beside a round": circles.form(
        replace(TABLE, is_round_open=True), (AMARA.id, tuple(e.id for e in TABLE.mentees))
    ),
    "a coordinator suggests a circle and a round is open": circles.form(
        replace(TABLE, mentees=(), is_round_open=True)
    ),
    **{
        f"a circle can't be: {why}": wrong(
            circles.form(TABLE), circles.MENTEES, Error(why, FEWEST_MENTEES), {}
        )
        for why in (Wrong.TOO_FEW, Wrong.NOT_AVAILABLE, *circles.BROKEN.values())
    },
    "a coordinator picks a case": casework.which((QUIET, TAKEN, RESTED), PROGRAMME, MONDAY.date()),
    "a coordinator lets a case rest": casework.snooze(work(QUIET)),
    "a coordinator writes to the people of a case": casework.write(work(QUIET)),
    "a coordinator closes a case": casework.close_form(work(QUIET)),
}

FACTS = Reason(
    Because.SHARED_TOPICS,
    topics=("feedback",),
    levels=2,
    department="Design",
    hours=8.0,
    format=Format.REMOTE,
    languages=("en", "pt"),
)


def reasons() -> list[Part]:
    """All that can be said for a pair, and against it, to each reader."""
    readers = (Role.MENTEE, Role.MENTOR, ANYONE)
    return [
        line(kind, replace(FACTS, code=code, format=way), reader)
        for kind, code, way, reader in product(("why", "caution"), Because, Format, readers)
    ]


def verdicts() -> dict[Rule, tuple[Part, ...]]:
    """What a coordinator reads when one rule stood in the way of a pair."""
    return {rule: nobody_to_propose(Nobody({rule: 5})).reply.parts for rule in Rule}


def of_a_matching() -> list[Part]:
    """All that a coordinator can read of a matching: what was in the way, and what would help."""
    two = {PersonId("joao"): "João Pereira", PersonId("amara"): "Amara Okafor"}
    not_matched = WhyNot(
        mentee=PersonId("joao"), mentor=PersonId("amara"), score=500, cause=Rule.HOURS
    )
    left = Unmatched(mentee=PersonId("joao"), because={}, taken=0, smallest_change=None)
    blank = Score(tenths=500, parts={}, unknown=tuple(policy.Part))
    return [
        *explained(blank),
        *in_spite_of(Rule),
        *(
            refusal(replace(not_matched, cause=cause), two)
            for cause in (*Rule, *Cause)
            if cause is not Cause.TAKEN
        ),
        *(
            refusal(replace(not_matched, cause=Cause.TAKEN, to=tuple(two), tier=tier), two)
            for tier in Tier
        ),
        what_would_help(left),
        *(
            what_would_help(
                replace(
                    left,
                    smallest_change=Change(
                        what=what, mentors=2, hours=9.5, levels=levels, name="en"
                    ),
                )
            )
            for what, levels in product(Relax, (-1, 0, 1, 5))
        ),
    ]


def everything_held(person=JOAO, **known: Value) -> tuple[Part, ...]:
    """What somebody who told us everything can see about themselves."""
    view = home.View(
        person=replace(person, **known),
        programme=PROGRAMME,
        wishes=(
            replace(AMARA_OFFERS, person=person.id, is_listed=True),
            replace(ELOQUENT, working_days=frozenset(range(7))),
            replace(EXCHANGES, person=person.id),
        ),
        relationships=(replace(AGREED, paused_until=date(2026, 4, 1)),),
        rests_until=date(2026, 4, 1),
        hoped_for="Amara Okafor",
        manager="Ingrid Solberg",
        platforms=("slack", "teams"),
        former=("Kwame Asante",),
        apart=(TOMAS,),
        briefings=tuple(
            Progress(person.id, role, 2, is_done, MONDAY.date())
            for role, is_done in product(Role, (True, False))
        ),
    )
    return mydata.show(view).parts


def briefings() -> dict[str, Message]:
    """Everything that is read in a briefing."""
    return {
        f"{role} {name}": message
        for role in Role
        for name, message in {
            **{f"lesson {n + 1}": lessons.lesson(role, n) for n in range(lessons.LESSONS)},
            "practice": lessons.situation(role),
            **{answer: lessons.explained(role, answer) for answer in lessons.ANSWERS},
            "express": lessons.express(role),
            "for managers": lessons.for_manager(PROGRAMME),
        }.items()
    }


def follows() -> list[Part]:
    """What somebody who has had the briefing may read of those they are introduced to."""
    keys = ("briefing-introduces", "briefing-still-waits")
    return [part(key, partner="Amara") for key in keys]


def lines() -> list[Part]:
    """Every line that a message can hold."""
    side = Side(JOAO, ELOQUENT, "Amara Okafor")
    return [
        *reasons(),
        *(part for parts in verdicts().values() for part in parts),
        *of_a_matching(),
        *everything_held(working_share=0.5, holiday_country="PT"),
        *preview(ELOQUENT),
        *preview(EXCHANGES),
        *at_a_distance((Format.REMOTE,)),
        *about.lines(replace(PROGRAMME, forms=tuple(Shape))),
        part("first-turn", first="Amara", other="João"),
        *equals.whose_turn(TURNS, AMARA.id),
        *equals.whose_turn(TURNS, JOAO.id),
        *introduction.openers(
            replace(TURNS, why=(part("why-topics-anyone", topics=topics(("data",))),))
        ),
        *about.lines(replace(PROGRAMME, company_time=CompanyTime(counts=True, hours=18))),
        *about.lines(replace(PROGRAMME, company_time=CompanyTime(counts=False))),
        *follows(),
        *coordinator.briefings((JOAO,) * (coordinator.MOST_NAMED + 1)).parts,
        *hopes(side),
        *coordinator.application(Side(INGRID, AMARA_OFFERS)).parts,
        *introduction.openers(pair(why=())),
        *introduction.openers(
            pair(why=(part("why-topics-anyone", topics=topics(("feedback", "data", "time"))),))
        ),
        *everything_agreed(),
        *closing.handed_over(ENDING, ENDING.members[0]),
        *closing.held(ENDING, JOAO.id),
        *closing.held(OVER, JOAO.id),
        *lookback.held(OVER, JOAO.id),
        *lookback.set_beside(2, 4),
        part("stay-in-touch", partners=lookback.partners(FORGOTTEN, JOAO.id)),
        *closing.say(LastMeeting, ENDING, PROGRAMME, MONDAY)[0].parts,
        *closing.choose(ENDING, JOAO.id, "thanks", {"note": "Thanks!"}, PROGRAMME).reply.parts,
        *agreement.at_home(PAIR, JOAO.id),
        *agreement.at_home(AGREED, JOAO.id),
        *(line for each in cards.CARDS for line in cards.card(each).parts),
        *planning.looked_for(replace(PAIR, plan=OFFERED), JOAO.id, MONDAY),
        *planning.looked_for(replace(PAIR, plan=OFFERED), AMARA.id, MONDAY),
        *planning.listed(ABROAD, AMARA.id, (THURSDAY, THURSDAY + timedelta(hours=9))),
        *planning.held(replace(PAIR, plan=OFFERED), JOAO.id),
        *mydata.show(
            home.View(person=AMARA, programme=PROGRAMME, wishes=(), relationships=(ROUND,))
        ).parts,
        *(
            line
            for kind, each in product((AgendaPrompt, ProcessPrompt), phase.Phase)
            for line in prompts.thoughts(kind, each)
        ),
        *(part("held-format", what=kind) for kind in kinds_of_cases()),
        *everything_on_the_desk(),
        *everything_of_a_round(),
        *everything_asked(),
    ]


def everything_on_the_desk() -> tuple[Part, ...]:
    """What coordinators read of cases, queues and figures, line by line."""
    late, taken_late = LATE, replace(LATE, owner=INGRID.id)
    cases = (QUIET, GONE, ENDING_SOON, TAKEN, RESTED, late, taken_late)
    every_case = (*cases, *(QUIET,) * casework.MOST_LINES)
    queues = digest.Queues(applications=2, seekers=3, unbriefed=1, peers=2, cases=2)
    (weekly,) = digest.post(queues, {"introduced": 12, "over": 5}, PROGRAMME, MONDAY)
    empty = lanes.desk(lanes.Waiting(programme=PROGRAMME), MONDAY.date())
    applied = (Side(INGRID, AMARA_OFFERS),) * (lanes.AT_HOME + 1)
    busy = lanes.desk(lanes.Waiting(programme=PROGRAMME, applications=applied), MONDAY.date())
    return (
        *casework.lines(every_case, PROGRAMME, MONDAY.date()),
        *how_it_stands(replace(TAKEN, rests_until=RESTED.rests_until), PROGRAMME, MONDAY.date()),
        *weekly.parts,
        *(line for each in empty for line in each.parts),
        *busy[0].parts,
        *(part("held-format", what=each.name) for each in empty),
        *(part("held-format", what=each.what) for each in empty),
    )


def everything_agreed() -> tuple[Part, ...]:
    """What somebody reads who has filled in all of the agreement."""
    given = {
        **{question.key: "Words" for question in AGREE.questions},
        "every": "5",
        "until": "2026-12-01",
        "format": Format.REMOTE,
        "between": agreement.BETWEEN_US,
        "share": True,
    }
    outcome = agreement.agree(PAIR, JOAO.id, given, PROGRAMME, MONDAY)
    return tuple(line for each in (outcome.reply, *outcome.messages) for line in each.parts)


def everything_asked() -> list[Part]:
    """Every sentence of pulse and check-in, and what somebody can see of their answers."""
    bank = [pulse.sentence(item, role) for (_, role), items in BANK.items() for item in items]
    sheet = Sheet(relationship=PAIR.id, person=JOAO.id, answered=frozenset({"match"}), confidence=3)
    return [
        *(part("held-format", what=sentence) for sentence in bank),
        *answers.held([(sheet, "Amara Okafor")]),
        *answers.on_the_desk(
            {
                counted_as(item, role): Figure(0.8, 10)
                for (_, role), items in BANK.items()
                for item in items
            }
        )[0].parts,
        *action.held(PAIR, replace(sheet, reminds_of=MONDAY.date())),
        *answers.last_asked(Budget(asked_on=MONDAY.date())),
        *note.held(Budget(wrote_on=MONDAY.date())),
    ]


def kinds_of_cases() -> list[Value]:
    """What a coordinator reads in private of each kind of case that concerns another one."""
    told = [tell(case, frozenset({INGRID.id}), PROGRAMME, MONDAY) for case in CASES]
    return [message.what for messages in told for message in messages]
