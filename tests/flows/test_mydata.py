from dataclasses import replace
from zoneinfo import ZoneInfo

from flows import mydata
from flows.home import View
from flows.matching.candidates import Format
from flows.messages import MyData
from flows.people import Calendar, Person, PersonId
from flows.relationship import RelationshipId, Status
from flows.words import Several, Verbatim, Words, names, part, topics
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    JOAO,
    JOAO_WISHES,
    KWAME,
    MEI_LIN,
    PROGRAMME,
    pair,
    proposed,
)


def shown(who: Person, **known) -> tuple:
    nothing = {"wishes": (), "relationships": ()}
    data = mydata.show(View(person=who, programme=PROGRAMME, **(nothing | known)))
    assert isinstance(data, MyData)
    return data.parts


def test_somebody_sees_what_the_directory_says_of_them():
    assert shown(JOAO) == (
        part("held-name", what="João Pereira"),
        part("held-zone", what="Europe/Lisbon"),
        part("held-language", what=Words("language-en")),
        part("held-department", what="Design"),
        part("held-grade", what=4),
        part("held-location", what="Lisbon"),
    )


def test_who_works_part_time_and_whose_holidays_are_known_sees_that_too():
    half = replace(JOAO, working_share=0.5, holiday_country="PT")

    assert shown(half)[-2:] == (part("held-share", what=50), part("held-country", what="PT"))


def test_somebody_sees_where_we_know_how_to_reach_them():
    both = Several((Words("platform-slack"), Words("platform-teams")))

    assert shown(JOAO, platforms=("slack", "teams"))[-1] == part("held-accounts", what=both)


def test_a_language_that_we_have_no_name_for_is_shown_by_its_code():
    assert part("held-language", what="mi") in shown(replace(JOAO, language="mi"))


def test_what_is_not_known_is_left_out():
    newcomer = Person(id=PersonId("new"), name="Nuno", calendar=Calendar(ZoneInfo("Europe/Lisbon")))

    assert [line.key for line in shown(newcomer)] == ["held-name", "held-zone", "held-language"]


def test_a_mentee_sees_everything_they_said_and_whom_they_hoped_for():
    wish = replace(
        JOAO_WISHES,
        strengths="Listening",
        location="Lisbon",
        departments=("Design", "Finance"),
        ideal="Somebody who changed field late.",
        working_days=frozenset({4, 0}),
    )

    lines = shown(JOAO, wishes=(wish,), hoped_for=AMARA.name)[6:]

    assert lines == (
        part("held-topics-mentee", what=topics(("feedback", "confidence"))),
        part("held-about-me", what="I moved from research to design last year."),
        part("held-strengths", what="Listening"),
        part("held-format", what=Words("format-remote")),
        part("held-where", what="Lisbon"),
        part("held-languages", what=Several((Words("language-en"), Words("language-pt")))),
        part("held-days", what=Several((Words("weekday-0"), Words("weekday-4")))),
        part("held-departments", what=Several((Verbatim("Design"), Verbatim("Finance")))),
        part("held-ideal", what="Somebody who changed field late."),
        part("held-hoped-for", what="Amara Okafor"),
    )


def test_a_mentor_also_sees_how_many_mentees_they_would_like():
    lines = shown(AMARA, wishes=(AMARA_OFFERS,))

    assert part("held-capacity", what=2) in lines
    assert part("held-topics-mentor", what=topics(("feedback", "strategy"))) in lines


def test_a_mentee_has_no_number_of_mentees_and_what_was_left_empty_is_left_out():
    keys = {line.key for line in shown(JOAO, wishes=(JOAO_WISHES,))}

    assert not keys & {"held-capacity", "held-strengths", "held-where", "held-departments"}
    assert not keys & {"held-ideal", "held-hoped-for"}


def test_somebody_who_is_both_sees_both():
    also = replace(JOAO_WISHES, person=AMARA.id, format=Format.IN_PERSON)

    lines = shown(AMARA, wishes=(AMARA_OFFERS, also))

    assert part("held-format", what=Words("format-either")) in lines
    assert part("held-format", what=Words("format-in_person")) in lines


def test_somebody_sees_with_whom_they_are_and_never_what_the_partner_said_in_private():
    second = pair(AMARA, MEI_LIN, id=RelationshipId("r2"), question_answered=True)

    lines = shown(AMARA, relationships=(pair(), second))[-2:]

    assert lines == (
        part("held-relationship", what=names(("João Pereira",))),
        part("held-relationship", what=names(("Mei Lin Tan",))),
    )


def test_what_is_shown_does_not_depend_on_how_it_stands_between_them():
    shows = {shown(JOAO, relationships=(pair(status=status),)) for status in Status}

    assert len(shows) == 1


def test_nothing_is_shown_about_anybody_else():
    lines = shown(JOAO, wishes=(JOAO_WISHES,), relationships=(pair(),))

    assert AMARA_OFFERS.about_me not in repr(lines)
    assert KWAME.name not in repr(lines)


def test_nobody_reads_of_a_proposal_that_has_not_reached_them():
    on_its_way = proposed(has_reached_them=False)

    assert shown(JOAO, relationships=(on_its_way,)) == shown(JOAO)


def test_somebody_sees_whom_they_are_said_to_report_to():
    assert mydata.held("held-manager", KWAME.name) in shown(JOAO, manager=KWAME.name)


def test_somebody_sees_with_whom_they_were_in_a_relationship():
    assert mydata.held("held-former", names((AMARA.name,))) in shown(JOAO, former=(AMARA.name,))


def test_somebody_sees_whom_they_would_rather_not_be_matched_with():
    assert mydata.held("held-apart", names((KWAME.name,))) in shown(JOAO, apart=(KWAME,))
