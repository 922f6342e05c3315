"""What is answered on one platform is answered on the other: word by word, button by button."""

import pytest

from bot.card import FormCard
from bot.slack import answer as slack
from bot.teams import answer as teams
from bot.teams.buttons import DIALOGS
from flows.messages import Choice, Kind, Ref
from flows.verbs import STILL_TO_COME, Verb
from tests.bot.office import about

PEOPLE = ("joao", "ingrid", "tomas")
"""In a pair; a coordinator; nobody yet."""
ON_ONE_DATABASE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
DRAWN = {
    "Slack": lambda said: (
        slack.as_view(said) if isinstance(said, FormCard) else slack.as_message(said)
    ),
    "Teams": teams.as_message,
}
ONLY_WHEN_STALE = {Choice.CLOSE_EARLY, Choice.REMIND_ALL, Choice.PREVIEW}
"""Two that lead to a page once there is no round any more; and one that is heard elsewhere."""


@ON_ONE_DATABASE
def test_every_word_is_answered_on_every_platform_whoever_types_it(office, capsys):
    office.pairs()
    matrix = {
        (verb, who): {
            name: bool(drawn(office.reception.typed(office.caller(who), verb)))
            for name, drawn in DRAWN.items()
        }
        for verb in Verb
        for who in PEOPLE
    }
    with capsys.disabled():
        lines = ["word".ljust(12) + " ".join(name.ljust(8) for name in DRAWN)]
        for verb in Verb:
            there = (all(matrix[verb, who][name] for who in PEOPLE) for name in DRAWN)
            later = "it is not here yet" if verb in STILL_TO_COME else ""
            lines.append(
                verb.ljust(12) + " ".join(("yes" if e else "NO").ljust(8) for e in there) + later
            )
        print("", *lines, sep="\n")  # noqa: T201 — to be seen at every run

    assert [which for which, there in matrix.items() if not all(there.values())] == []


@ON_ONE_DATABASE
def test_a_button_that_leads_to_a_page_is_known_to_open_a_dialog(office):
    """Whatever the index answers by a page, Teams asks for in the one way in which it can."""
    pair = office.pairs()
    refs = (None, about(pair), Ref(Kind.PERSON, office.people["tomas"]))
    answered = [
        (choice, office.reception.pressed(office.caller(who), choice, ref, f"{who}{choice}{ref}"))
        for who in ("joao", "amara", "ingrid", "mei")
        for choice in Choice
        for ref in refs
    ]
    pages = {choice for choice, said in answered if isinstance(said, FormCard)}

    assert pages - DIALOGS == ONLY_WHEN_STALE
    assert len(pages) > len(DIALOGS) // 2
