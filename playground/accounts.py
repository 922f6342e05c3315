"""Who has an account: the people that the workspace began with, and all that changed since."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from playground.memory import Memory, dump
from playground.people import Person


class Accounts(Mapping[str, Person]):
    """Every account but the app's own, by id."""

    def __init__(self, memory: Memory, people: Sequence[Person]) -> None:
        """Begin with these people; whoever changed since is as they were left."""
        self._memory = memory
        self._people = {person.id: person for person in people}
        for row in memory.rows("SELECT account FROM accounts ORDER BY rowid"):
            person = Person(**json.loads(row["account"]))
            self._people[person.id] = person

    def keep(self, person: Person) -> None:
        """Remember somebody new, or what somebody has become."""
        self._people[person.id] = person
        self._memory.write(
            "INSERT OR REPLACE INTO accounts VALUES (:id, :account)",
            {"id": person.id, "account": dump(asdict(person))},
        )

    def __getitem__(self, person_id: str) -> Person:
        """Return the person with this id."""
        return self._people[person_id]

    def __iter__(self) -> Iterator[str]:
        """Go through the ids, in the order in which people came."""
        return iter(self._people)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._people)
