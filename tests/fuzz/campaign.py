"""Batches of payloads from one seed, sent to the running door, and what is asked of each batch.

The door stays up, the logs say nothing about anybody, and nothing changes that its signed sender
could not have changed. Whatever fails names the seed and the payload's number.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.databases import Databases
from tests.fuzz.grammar import Grammar, body
from tests.fuzz.mutate import mutated
from tests.fuzz.oracle import Oracle, claim, tables
from tests.fuzz.world import Envelope, World, world
from tests.stories.theatre import theatre
from tests.stories.traces import key_of, listening

SEED, BATCH = 20260302, 500
SAID_AGAIN = 0.04
GOODBYES = 2
"""At the end of each batch, so that the app is there for all the others."""


@dataclass
class Campaign:
    """Some thousand payloads, of which a part is spoilt, and what came of them."""

    world: World
    spoilt: float
    effects: Counter[str] = field(default_factory=Counter)
    answered: Counter[int] = field(default_factory=Counter)

    @property
    def sent(self) -> int:
        """How many payloads the door has answered."""
        return sum(self.answered.values())

    def goes_on(self, batches: range) -> None:
        """Send these batches, each to a world that is as it was at the beginning."""
        for which in batches:
            self.judge(which * BATCH, self.batch(which * BATCH, BATCH))

    def batch(self, first: int, count: int) -> list[Envelope]:
        """Return the payloads from one number on; some come twice, as Slack would send them."""
        made: list[Envelope] = []
        for number in range(first, first + count):
            random = Random(f"{SEED}:{number}")  # noqa: S311 — repeatable is the point
            grammar = Grammar(self.world, random, number)
            if made and random.random() < SAID_AGAIN:
                made.append(random.choice(made))
                continue
            leaves = number >= first + count - GOODBYES
            payload = grammar.goodbye() if leaves else grammar.payload()
            if random.random() < self.spoilt:
                payload = mutated(payload, grammar)
            made.append(Envelope(body(payload), payload.content))
        return made

    def judge(self, first: int, sent: list[Envelope]) -> None:
        """Send a batch, and hold everything against it that it did."""
        where = f"seed {SEED}, payloads {first} to {first + len(sent) - 1}"
        verdict, lines, statuses = self.verdict(sent)
        fell = [first + n for n, status in enumerate(statuses) if status >= 500]
        assert not fell, f"{where}: {fell} brought the door down"
        told = [line for line in lines if says_too_much(line, self.world)]
        assert not told, f"{where}: {told[:3]}"
        assert not verdict.wrong, f"{where}: {verdict.wrong[:3]}"
        self.effects += verdict.effects
        self.answered += Counter(statuses)

    def verdict(self, sent: list[Envelope]) -> tuple[Oracle, list[str], list[int]]:
        """Send a batch to a fresh world; return the verdict, the log and the answers."""
        self.world.restore()
        keys = key_of(self.world.stage.folder)
        before = tables(self.world.database, keys)
        with listening() as ears:
            answers = [
                *self.world.send(sent[:-GOODBYES]),
                *self.world.send(sent[-GOODBYES:]),
            ]
        after = tables(self.world.database, keys)
        judged = Oracle(before, after, tuple(map(claim, sent))).judge()
        return judged, ears.lines, [each.status for each in answers]


@contextmanager
def campaign(databases: Databases, folder: Path, *, spoilt: float) -> Iterator[Campaign]:
    """Open a theatre for a campaign."""
    database = databases.fresh("sqlite")
    with theatre(folder / "var", database) as stage, world(stage, database) as made:
        yield Campaign(made, spoilt)


def says_too_much(line: str, here: World) -> bool:
    """Say whether a log line names somebody, quotes them, or reports an error by no reference."""
    known = {*here.accounts, *here.accounts.values(), *here.strangers, *here.names}
    error = "level='error'" in line or "level='critical'" in line
    return (
        "written by" in line
        or any(each in line for each in known)
        or (error and "reference=" not in line)
    )
