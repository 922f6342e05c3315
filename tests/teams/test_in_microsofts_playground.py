"""A life in Teams as Microsoft's own playground plays it: what it sends, and what it takes.

João is there; everybody else is in a Slack, and they are in one programme.
"""

from pathlib import Path

from tests.databases import Databases
from tests.teams.microsoft import filled, labels, life, text


def test_somebody_joins_meets_a_partner_on_another_platform_and_leaves(
    databases: Databases, tmp_path: Path
):
    with life(tmp_path, databases.fresh("sqlite")) as here:
        joao, amara = here.chat, here.slack.person("Amara Okafor")

        # He joins. What he forgot is named beside it, and nothing that he typed is lost.
        assert "voluntary" in text(joao.types("join"))
        assert "Up to four" in text(joao.presses("I would like a mentor"))
        again = joao.presses("Sign up", about_me="I moved. **[x](y)**", topics="feedback")
        assert "Please answer this one." in text(again)
        assert filled(again)["about_me"] == "I moved. **[x](y)**"
        assert filled(again)["topics"] == "feedback"
        before = len(joao.shown)
        preview = joao.presses("Show what a partner would read", commitment="true")
        assert "I moved. **[x](y)**" in text(preview)
        assert len(joao.shown) == before
        assert "You are in" in text(joao.presses("Sign up", commitment="true"))
        joao.presses("Start the briefing now, ten minutes")
        assert "You are prepared" in text(joao.presses("I have read it"))

        # They are brought together, each where they are.
        here.a_mentor_is_proposed()
        assert "Amara Okafor could be your mentor" in text(joao.sees("A mentor for you?"))
        assert "Your yes is noted" in text(joao.presses("Yes, gladly"))
        here.amara_says_yes()
        joao.sees("An introduction to Amara")
        assert amara.sees("An introduction to João")
        joao.presses("We have met")

        # Home is one card, and what is pressed there opens beside it.
        assert "Need a change?" in labels(joao.types("home"))
        assert "End it" in labels(joao.presses("Need a change?"))

        # He leaves by a typed word, in two steps; both read the same note.
        assert labels(joao.types("exit")) == ["Need a change?"]
        assert "End it" in labels(joao.presses("Need a change?"))
        assert "That is done" in text(joao.presses("End it"))
        here.waits("has come to an end", days=7)
        assert amara.sees("has come to an end")
