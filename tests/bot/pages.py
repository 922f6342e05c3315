"""Every form somebody can meet, and every line that a message can hold, as a flow makes it."""

from dataclasses import replace
from itertools import product

from flows import briefing, coordinator, home, lessons, mydata, signup
from flows import exit as leaving
from flows.cases import Case, CaseId, CaseKind
from flows.coordinator import hopes, nobody_to_propose
from flows.desk import tell
from flows.forms import Error, Form, Wrong, wrong
from flows.matching.candidates import Format
from flows.matching.propose import Nobody
from flows.matching.reasons import Because, Reason
from flows.matching.rules import Rule
from flows.messages import Message
from flows.outcome import Progress
from flows.people import Role
from flows.proposal import Side
from flows.reasons import ANYONE, line
from flows.signup import preview
from flows.verbs import FOR_EVERYBODY
from flows.words import Part, Value, part
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    INGRID,
    JOAO,
    JOAO_WISHES,
    MONDAY,
    PAIR,
    PROGRAMME,
    TOMAS,
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
SECOND = replace(pair(mentor=TOMAS), id="r2")
QUIET = Case(
    id=CaseId("c1"),
    number=4711,
    kind=CaseKind.GONE_QUIET,
    opened_on=MONDAY.date(),
    relationship=PAIR.id,
)
ASKED = replace(QUIET, kind=CaseKind.WORD_WANTED, relationship=None, person=JOAO.id)
STUCK = replace(QUIET, kind=CaseKind.BRIEFING_STUCK)
SIGN_UP = signup.form(JOAO, Role.MENTEE, PROGRAMME, None)

FORMS: dict[str, Form] = {
    "a mentee signs up": SIGN_UP,
    "a mentor applies": signup.form(AMARA, Role.MENTOR, PROGRAMME, None),
    "a mentee changes what they said": signup.form(JOAO, Role.MENTEE, PROGRAMME, ELOQUENT),
    "a mentee named themselves": wrong(
        SIGN_UP, "hoped_for", Error(Wrong.NOT_YOURSELF), {"hoped_for": JOAO.id}
    ),
    "somebody wants a change": leaving.form((PAIR,), JOAO.id, PROGRAMME),
    "somebody asks for help": leaving.form((PAIR,), JOAO.id, PROGRAMME, verbs=FOR_EVERYBODY),
    "somebody with two partners wants a change": leaving.form((PAIR, SECOND), JOAO.id, PROGRAMME),
    "somebody without a partner asks for help": leaving.form(
        (), JOAO.id, PROGRAMME, verbs=FOR_EVERYBODY
    ),
    "a coordinator opens a quiet case": coordinator.details(QUIET, PAIR, None),
    "a coordinator opens a wanted word": coordinator.details(ASKED, None, JOAO),
    "a coordinator opens a briefing that is stuck": coordinator.details(STUCK, PAIR, None, (JOAO,)),
    "a coordinator waives a briefing": briefing.waiver((JOAO, TOMAS)),
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
    return {rule: nobody_to_propose(Nobody({rule: 3})).reply.parts for rule in Rule}


def everything_held(person=JOAO, **known: Value) -> tuple[Part, ...]:
    """What somebody who told us everything can see about themselves."""
    view = home.View(
        person=replace(person, **known),
        programme=PROGRAMME,
        wishes=(
            replace(AMARA_OFFERS, person=person.id),
            replace(ELOQUENT, working_days=frozenset(range(7))),
        ),
        relationships=(PAIR,),
        hoped_for="Amara Okafor",
        manager="Ingrid Solberg",
        former=("Kwame Asante",),
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
        *everything_held(working_share=0.5, holiday_country="PT"),
        *preview(ELOQUENT),
        *follows(),
        *coordinator.briefings((JOAO,) * (coordinator.MOST_NAMED + 1)).parts,
        *hopes(side),
        *coordinator.application(Side(INGRID, AMARA_OFFERS)).parts,
        *(part("held-format", what=kind) for kind in kinds_of_cases()),
    ]


def kinds_of_cases() -> list[Value]:
    """What a coordinator reads in private of each kind of case that concerns another one."""
    told = [tell(case, frozenset({INGRID.id}), PROGRAMME, MONDAY) for case in (QUIET, ASKED, STUCK)]
    return [message.what for messages in told for message in messages]
