"""A pair goes quiet, and coordinators work on it: by number in the channel, names in private."""

from tests.stories.theatre import Theatre, introduced, joins_as_mentee, joins_as_mentor
from tests.stories.traces import every_table, key_of, listening

DESK = "mentoring-desk"
WORDS = "A heliotrope for you both: how is it going?"


def number_of(post: str) -> str:
    return post.partition("Case ")[2].partition(":")[0]


def gone_quiet(stage: Theatre) -> str:
    """Let weeks go by until the desk hears; return the number of the case."""
    introduced(stage)
    joao, ingrid = stage.person("João Pereira"), stage.person("Ingrid Solberg")
    together = next(name for name in joao.conversations if "Amara" in name)
    joao.presses("We have met", within=together)
    joao.presses("Our agreement", within=together)
    joao.fills({"How often do you meet?": "Every four weeks"})
    joao.submits()
    joao.closes()
    stage.slack.moves(days=54)
    for _ in range(12):
        if any("a pair has gone quiet" in text for text in ingrid.reads(DESK)):
            break
        stage.slack.moves(days=1)
    return number_of(ingrid.sees("a pair has gone quiet", DESK))


def test_a_quiet_pair_is_worked_on_from_the_first_post_to_the_last(stage: Theatre, database: str):
    with listening() as ears:
        number = gone_quiet(stage)
        ingrid, daniel = stage.person("Ingrid Solberg"), stage.person("Daniel Mensah")
        joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")

        # Daniel takes it on. The post says so to all, and Ingrid hears who has it.
        daniel.presses("I take it on", within=DESK)
        assert f"You have case {number}" in daniel.sees(
            "The other coordinators see", stage.words(DESK, "Mentoring")
        )
        stage.settles()
        post = ingrid.sees("Daniel Mensah has taken it on", DESK)
        assert f"Case {number}: a pair has gone quiet" in post
        assert "João" not in post
        ingrid.presses("I take it on", within=DESK)
        assert ingrid.sees(f"Case {number} is taken", stage.words(DESK, "Mentoring"))
        assert "Daniel Mensah has it" in ingrid.sees_at_home("Open cases")

        # Others see nothing of it, and can do nothing.
        assert "Open cases" not in joao.home()

        # He writes to both. Each reads it alone, in their own hours, and no copy is kept.
        daniel.types("/mentoring desk")
        daniel.presses("Open a case")
        daniel.sees_in_modal(f"Case {number}. Nothing was heard from a pair")
        daniel.submits()
        daniel.sees_in_modal("Amara Okafor and João Pereira")
        daniel.presses("Write to them")
        assert daniel.sees_in_modal("To whom?").values["To whom?"] == [
            "Amara Okafor",
            "João Pereira",
        ]
        daniel.fills({"What would you like to say?": WORDS})
        daniel.submits()
        daniel.sees_in_modal("each in private and once")
        daniel.closes()
        sealed = "\n".join(every_table(database, key_of(stage.folder)))
        assert "heliotrope" in sealed
        stage.slack.moves(days=1)
        for each in (joao, amara):
            (read,) = (text for text in each.reads() if WORDS in text)
            assert "Daniel Mensah writes to you" in read
            assert number not in read
        kept = "\n".join((*every_table(database, key_of(stage.folder)), *ears.lines))
        assert "heliotrope" not in kept

        # It rests for two weeks: no morning list meanwhile; then it is there again.
        lists = len([text for text in ingrid.reads(DESK) if "Good morning" in text])
        assert lists == 1
        ingrid.presses("Open the details", within=DESK)
        ingrid.presses("Let it rest")
        ingrid.fills({"For how long?": "Two weeks"})
        ingrid.submits()
        ingrid.sees_modal(f"Case {number} rests")
        ingrid.closes()
        stage.slack.moves(days=13)
        assert "Rests until" in ingrid.sees("has taken it on", DESK)
        assert len([text for text in ingrid.reads(DESK) if "Good morning" in text]) == lists
        stage.slack.moves(days=4)
        assert "Daniel Mensah has it; it was due by" in "".join(daniel.reads(DESK))

        # Whoever closes it leaves its number, and nothing of whom it was about.
        daniel.presses("Open the details", within=DESK)
        daniel.presses("Close the case")
        daniel.sees_in_modal("can't be opened again")
        daniel.submits()
        daniel.sees_modal(f"Case {number} is closed")
        daniel.closes()
        stage.settles()
        posts = [text for text in ingrid.reads(DESK) if f"Case {number}:" in text]
        assert posts == []
        assert ingrid.sees(f"Case {number} is closed", DESK)
        assert "Open cases" not in ingrid.home()
        (row,) = (r for r in every_table(database, key_of(stage.folder)) if r.startswith("case "))
        assert '"relationship_id": null' in row
        lists = len([text for text in ingrid.reads(DESK) if "Good morning" in text])
        stage.slack.moves(days=5)
        assert len([text for text in ingrid.reads(DESK) if "Good morning" in text]) == lists


def test_a_home_shows_five_duties_and_the_digest_counts_no_few(stage: Theatre):
    introduced(stage)
    ingrid = stage.person("Ingrid Solberg")
    home = ingrid.home()

    duties = ["Support", "Difficulties", "New partners and fresh starts", "Evaluation", "Results"]
    assert [home.index(each) for each in duties] == sorted(home.index(each) for each in duties)
    assert "Introduced since" not in home
    stage.slack.moves(days=7)
    assert not any("Introduced since" in text for text in ingrid.reads(DESK))


def test_somebody_who_cannot_be_reached_is_on_the_morning_list_and_not_before(stage: Theatre):
    joao, ingrid = stage.person("João Pereira"), stage.person("Ingrid Solberg")
    joins_as_mentee(joao, "Giving and receiving feedback")
    joins_as_mentor(stage.person("Amara Okafor"), "Giving and receiving feedback")
    stage.settles()
    ingrid.home()
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    stage.settles()
    stage.slack.breaks("refused", "conversations.open", error="user_disabled")
    ingrid.presses("Propose the best pair", home=True)
    ingrid.closes()
    stage.settles()
    assert "can't be reached" not in "".join((*ingrid.reads(DESK), ingrid.home()))

    stage.slack.moves(days=1)
    post = ingrid.sees("Somebody can't be reached", DESK)
    assert "Good morning" in post
    assert "João" not in post
    ingrid.presses("Open a case", within=DESK)
    ingrid.submits()
    assert "Write to them" not in ingrid.sees_in_modal("Who: ").buttons
    ingrid.closes()
