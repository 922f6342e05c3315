"""A circle: suggested by a coordinator, begun by those who said yes, smaller, and at its end."""

from tests.stories.theatre import BY_LINKS, Theatre, joins_as_mentee, joins_as_mentor
from tests.visitor import Visitor

MENTEES = ("Aleksander Lund", "João Pereira", "Marta Villanueva", "Wanjiru Kamau")
ONE_MORE = "Eirik Nygård"
AMARA = "Amara Okafor"
TOPIC = "Giving and receiving feedback"
FOUR_WEEKS, SPREAD = 28, 10
ENDS = "2026-07-31"
"""A Friday, five months on."""


def gathers(stage: Theatre, *mentees: str) -> tuple[Visitor, ...]:
    """Everybody signs up, and Amara is approved; the last one returned is Amara."""
    people = tuple(stage.person(name) for name in mentees)
    for each in people:
        joins_as_mentee(each, TOPIC)
    amara, ingrid = stage.person(AMARA), stage.person("Ingrid Solberg")
    joins_as_mentor(amara, TOPIC)
    stage.settles()
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    stage.settles()
    return (*people, amara)


def suggests(stage: Theatre, *mentees: str) -> Visitor:
    """Ingrid fills in the form, and sends it."""
    ingrid = stage.person("Ingrid Solberg")
    ingrid.presses("Suggest a circle", home=True)
    chosen = {"Who would be the mentor?": AMARA, "Who would be the mentees?": list(mentees)}
    ingrid.fills(chosen)
    ingrid.submits()
    return ingrid


def asked(stage: Theatre, *mentees: str) -> tuple[Visitor, ...]:
    """A circle is suggested, and everybody has read so."""
    people = gathers(stage, *mentees)
    ingrid = suggests(stage, *mentees)
    ingrid.sees_modal("A circle is suggested")
    ingrid.closes()
    stage.slack.moves(days=1)
    return people


def everything_read(who: Visitor) -> str:
    said = (text for place in who.conversations for text in who.reads(place))
    return "\n".join((*said, who.home()))


def first(name: str) -> str:
    return name.split(maxsplit=1)[0]


def test_a_circle_begins_gets_smaller_and_ends_well(stage: Theatre):
    *mentees, amara = asked(stage, *MENTEES)
    aleksander, joao, marta, wanjiru = mentees
    everybody = (*mentees, amara)

    # Everybody is asked in private: of the mentor by name, of the mentees nothing but that.
    for each in mentees:
        assert each.sees(f"{AMARA} could be the mentor of a circle")
        others = (name for name in MENTEES if name != each.name)
        assert not any(first(name) in everything_read(each) for name in others)
    assert amara.sees("Three to six mentees could meet with you together")
    assert not any(first(name) in everything_read(amara) for name in MENTEES)

    # All of them say yes, and are introduced in one conversation.
    for each in everybody:
        each.presses("Yes, gladly")
    stage.slack.moves(days=1)
    together = next(name for name in joao.conversations if "Amara" in name)
    said = joao.sees(stage.words("you all said yes to meeting as a circle", BY_LINKS), together)
    named = [each for each in everybody if stage.words("", each.name) != joao.name]
    assert all(first(each.name) in said for each in named)
    assert all(name in joao.home() for name in (AMARA, *MENTEES) if name != joao.name)

    # Silence: the mentees are nudged, and the mentor is not.
    stage.slack.moves(days=FOUR_WEEKS - 2)
    for each in mentees:
        stage.waits(each.name, "Time for another talk", days=2 + SPREAD)
    assert not any("Time for another talk" in text for text in amara.reads())

    # They have met, which any of them may say, and settle how they work together.
    wanjiru.presses("We have met", within="Mentoring")
    stage.settles()
    assert all(f"Last met on {stage.today}" in each.home() for each in everybody)
    joao.types("/mentoring agree")
    joao.fills({"Until when do you plan to work together?": ENDS})
    joao.submits()
    joao.closes()
    stage.slack.moves(days=1)
    assert marta.sees(
        stage.words("what you settled", "Your agreement with"),
        next(n for n in marta.conversations if "," in n),
    )

    # Marta leaves, in private. Until the day nobody can see anything.
    stay = (aleksander, joao, wanjiru, amara)
    before = {each.name: everything_read(each) for each in stay}
    marta.types("/mentoring exit")
    marta.sees_in_modal("they read that it has become")
    marta.submits()
    marta.closes()
    stage.settles()
    for each in stay:
        assert everything_read(each) == before[each.name]

    # On the day the others read, in the same words, of how many the circle is now.
    stage.slack.moves(days=5)
    notes = [each.sees("You are 4 in your circle now") for each in stay]
    assert len({note.partition(": ")[0] for note in notes}) == 1
    assert len({note.partition(". ")[2] for note in notes}) == 1
    assert not any("Marta" in note for note in notes)
    assert marta.sees("has come to an end")
    for each in stay:
        assert "Marta Villanueva" not in each.home()
        assert stage.is_in_teams or any(
            "Marta" not in name for name in each.conversations if "," in name
        )
    heard = len(marta.reads())

    # It ends well by itself, on the day that they settled.
    stage.waits(joao.name, "The last weeks with", days=60)
    stage.waits(joao.name, "A good end", days=70)
    assert all(each.sees("A good end") for each in (aleksander, wanjiru, amara))
    assert len(marta.reads()) == heard


def test_a_circle_begins_without_whoever_says_no_and_nobody_misses_them(stage: Theatre):
    *mentees, amara = asked(stage, *MENTEES, ONE_MORE)
    aleksander, joao, marta, wanjiru, eirik = mentees

    # Marta says no; Wanjiru says nothing; the others say yes. Nothing begins before the day.
    marta.presses("No, thank you")
    assert marta.sees("nobody is told")
    for each in (aleksander, joao, eirik, amara):
        each.presses("Yes, gladly")
        assert each.sees("Once enough of those we ask have said yes")
    stage.slack.moves(days=5)
    assert not any("Amara" in name for name in joao.conversations)
    stage.slack.moves(days=4)

    # It begins with the four, who read of nobody else.
    together = next(name for name in joao.conversations if "Amara" in name)
    assert joao.sees(stage.words("you all said yes to meeting as a circle", BY_LINKS), together)
    for each in (aleksander, joao, eirik, amara):
        assert not any(name in everything_read(each) for name in ("Marta", "Wanjiru"))

    # Whoever said no, and whoever said nothing, read one and the same, and wait on.
    no, nothing = (each.sees("Nothing came of the circle") for each in (marta, wanjiru))
    assert no == nothing
    for each in (marta, wanjiru):
        each.sees_at_home("You enter matching again on")
        assert not any(first(name) in everything_read(each) for name in ("João", "Aleksander"))

    # After the next digest they wait like anybody else; and a late yes changes nothing.
    wanjiru.presses("Yes, gladly")
    stage.slack.moves(days=7)
    seekers = stage.person("Ingrid Solberg").home()
    assert "Marta Villanueva" in seekers
    assert "Wanjiru Kamau" in seekers
    assert "João Pereira" not in seekers
    wanjiru.sees_at_home("We are looking for your mentor")


def test_where_too_few_say_yes_all_hear_the_same(stage: Theatre):
    *mentees, amara = asked(stage, *MENTEES)
    aleksander, joao, marta, wanjiru = mentees
    for each in (aleksander, joao, amara):
        each.presses("Yes, gladly")
    marta.presses("No, thank you")
    stage.slack.moves(days=9)

    everybody = (aleksander, joao, marta, wanjiru, amara)
    heard = {each.sees("Nothing came of the circle") for each in everybody}
    assert len(heard) == 1
    assert not any("Amara" in name for name in joao.conversations)


def test_what_stands_in_the_way_is_one_sentence_and_nothing_private(stage: Theatre):
    people = ("João Pereira", "Beatriz Fonseca", "Marta Villanueva", "Wanjiru Kamau")
    marta = gathers(stage, *people)[2]
    marta.types("/mentoring profile")
    marta.presses("Whom I would rather not meet")
    marta.fills({"Somebody I would rather not be matched with": "João Pereira"})
    marta.submits()
    marta.closes()

    ingrid = suggests(stage, "João Pereira", "Beatriz Fonseca", "Wanjiru Kamau")
    ingrid.sees_in_modal("one of these people reports to another")
    ingrid.fills({"Who would be the mentees?": ["João Pereira", "Wanjiru Kamau"]})
    ingrid.submits()
    ingrid.sees_in_modal("at least 3")
    ingrid.fills({"Who would be the mentees?": ["João Pereira", "Marta Villanueva", people[3]]})
    ingrid.submits()
    ingrid.sees_in_modal("not available to one another right now")
    ingrid.fills({"Who would be the mentees?": ["Beatriz Fonseca", "Marta Villanueva", people[3]]})
    ingrid.submits()
    ingrid.sees_modal("A circle is suggested")
