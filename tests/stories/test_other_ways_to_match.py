"""Other rounds: one suggestion to both; pairs that a coordinator always looks through; a directory.

In the second one Ingrid puts two together whom a rule keeps apart, and writes down why.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.engines import address, is_sqlite
from tests.stories.test_a_round import DESK, INGRID, LOOKING, TOPIC, are_together, begins
from tests.stories.theatre import (
    APP_YAML,
    Theatre,
    everybody_joins,
    joins_as_mentor,
    theatre,
)
from tests.stories.traces import every_table

JOAO, AMARA, KWAME = "João Pereira", "Amara Okafor", "Kwame Asante"
ANOTHER_TOPIC = "Working with data"
WHY = "They both asked me for it."
REASON = "The reason, if a rule gives way"
COULD_BE, IN_SPITE = "could be your mentor", "although you share no topic"


def files_of(database: str) -> list[Path]:
    """Where a database lies; a server keeps its own."""
    if not is_sqlite(database):
        return []
    kept = Path(str(address(database).database))
    found = list(kept.parent.glob(f"{kept.name}*"))
    assert kept in found
    return found


@contextmanager
def in_mode(mode: str, database: str, folder: Path) -> Iterator[Theatre]:
    """The sample programme with another mode."""
    config, as_it_is = folder / "app.yaml", APP_YAML.read_text()
    changed = as_it_is.replace("mode: choice", f"mode: {mode}")
    assert changed != as_it_is
    config.write_text(changed)
    with theatre(folder / "var", database, config=config) as stage:
        yield stage


def test_the_pair_that_fits_best_is_suggested_to_both_and_takes_two_yeses(
    database: str, tmp_path: Path
):
    with in_mode("one_offer", database, tmp_path) as stage:
        everybody_joins(stage, TOPIC, (JOAO,), (AMARA,))
        begins(stage)
        joao, amara = stage.person(JOAO), stage.person(AMARA)

        # There is no list: each is asked about the other, and neither yes is enough alone.
        joao.types("/mentoring choose")
        assert joao.modal is None
        stage.waits(JOAO, f"{AMARA} {COULD_BE}", days=3)
        assert amara.sees(f"{JOAO} {LOOKING}")
        amara.presses("Yes, gladly")
        stage.slack.moves(days=1)
        assert not are_together(stage, JOAO, AMARA)
        joao.presses("Yes, gladly")
        stage.slack.moves(days=1)
        assert are_together(stage, JOAO, AMARA)


def test_a_coordinator_puts_two_together_in_spite_of_a_rule_and_writes_down_why(
    database: str, tmp_path: Path
):
    with in_mode("coordinator", database, tmp_path) as stage:
        ingrid, kwame = stage.person(INGRID), stage.person(KWAME)
        everybody_joins(stage, TOPIC, (JOAO,), (AMARA,))
        joins_as_mentor(kwame, ANOTHER_TOPIC)
        stage.settles()
        ingrid.presses("Approve", home=True)
        ingrid.closes()
        ingrid.home()
        ingrid.presses("Begin a matching round", home=True)
        ingrid.presses("Who has nobody, and why")
        assert JOAO in ingrid.modal.text
        assert "Only one mentor fits well" in ingrid.modal.text
        assert "1: they share no topic" in ingrid.modal.text
        ingrid.closes()
        ingrid.closes()
        begins(stage)
        stage.slack.moves(days=1)

        # Without a reason the rule stands; with one it gives way, and the page shows both.
        ingrid.presses("Look at the pairs", within=DESK)
        [asked_about] = ingrid.modal.labels
        ingrid.fills({asked_about: "Find another mentor"})
        ingrid.submits()
        ingrid.fills({f"Another mentor for {JOAO}": KWAME})
        ingrid.submits()
        [error] = ingrid.modal.errors.values()
        assert "they share no topic" in error
        ingrid.fills({REASON: WHY})
        ingrid.submits()
        [pair] = ingrid.modal.labels
        assert pair.startswith(f"{JOAO} and {KWAME}")
        assert "although they share no topic" in ingrid.modal.text
        assert WHY in ingrid.modal.text
        ingrid.submits()
        ingrid.closes()
        stage.settles()
        stage.waits(KWAME, f"{JOAO} {LOOKING}", days=3)

        # Both read that a rule speaks against it; why it gave way is nobody's but hers.
        for name in (JOAO, KWAME):
            assert stage.person(name).sees(IN_SPITE)
        everything = [text for who in (JOAO, KWAME, AMARA, INGRID) for text in read(stage, who)]
        assert not any(WHY in text for text in everything)
        assert any("A rule was set aside by hand" in text for text in ingrid.reads(DESK))
        assert not any(WHY in row for row in every_table(database))
        everywhere = [*tmp_path.rglob("*"), *files_of(database)]
        assert not any(WHY.encode() in each.read_bytes() for each in everywhere if each.is_file())
        for name in (JOAO, KWAME):
            stage.person(name).presses("Yes, gladly")
        stage.slack.moves(days=1)
        assert are_together(stage, JOAO, KWAME)


def test_a_mentee_picks_out_of_those_who_agreed_to_be_listed(database: str, tmp_path: Path):
    with in_mode("directory", database, tmp_path) as stage:
        joao, amara, ingrid = (stage.person(name) for name in (JOAO, AMARA, INGRID))
        everybody_joins(stage, TOPIC, (JOAO,), (AMARA, KWAME))
        agrees_to_be_listed(stage, AMARA)
        begins(stage)
        assert joao.sees("Pick up to three")
        joao.presses("Choose")
        assert AMARA in joao.modal.text
        assert KWAME not in joao.modal.text
        joao.fills({"First choice": AMARA})
        joao.submits()
        joao.closes()

        # Picking was his yes: she is asked, and hers is enough. Nobody else is.
        stage.waits(AMARA, f"{JOAO} {LOOKING}", days=14)
        assert AMARA not in "".join(ingrid.reads(DESK))
        amara.presses("Yes, gladly")
        stage.slack.moves(days=1)
        assert are_together(stage, JOAO, AMARA)
        assert not any(LOOKING in text for text in stage.person(KWAME).reads())


def agrees_to_be_listed(stage: Theatre, name: str) -> None:
    """A mentor who has signed up opens the page again, and ticks the one box."""
    who = stage.person(name)
    who.types("/mentoring join")
    who.presses("I would like to be a mentor")
    who.fills({"May you be listed?": True})
    who.submits()
    who.closes()
    stage.settles()


def read(stage: Theatre, name: str) -> list[str]:
    who = stage.person(name)
    return [*(text for place in who.conversations for text in who.reads(place)), who.home()]
