"""Arriving in a tenant: do our keys fit, and what do we hear of people as time goes by.

What differs since the last daily round (an address, a zone, a language) is known to this process
only, so that no row tells who was here, and when. A restart before the round loses it, and nothing
that matters: what we heard first is written, the next thing they do tells the newer again, and a
chat that is not there any more is opened anew.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import httpx
import structlog

from bot.teams.registration import Registration
from bot.teams.sdk import Connector
from storage.people import Account, Profile
from storage.profiles import Told
from storage.references import Reference, References

log = structlog.get_logger("mentoring.teams")


class NotWelcomeError(Exception):
    """Microsoft does not let us in; says what to do."""


def identify(connector: Connector) -> None:
    """Ask Microsoft for a token, to know that what is set is right; raises NotWelcomeError."""
    try:
        connector.wait(connector.token())
    except ValueError as error:
        raise NotWelcomeError(
            f"Microsoft refused TEAMS_CLIENT_SECRET ({code(error)}); check it, TEAMS_CLIENT_ID and "
            "TEAMS_TENANT_ID against the app's registration"
        ) from error
    except (OSError, httpx.HTTPError) as error:
        raise NotWelcomeError(
            "Microsoft can't be reached for a token; check the network and TEAMS_LOGIN_URL"
        ) from error


def code(error: ValueError) -> str:
    """Return the short word with which a token was refused; nothing else of what was said."""
    said = str(error)
    return said if said.replace("_", "").isalpha() else "no token"


@dataclass(frozen=True)
class Arrivals:
    """What we hear of people while they come and go; written down by the daily round only."""

    registration: Registration
    references: References
    opened: Callable[[Account], object]
    """Opens somebody's own chat, and notes where it is; raises what a channel raises."""
    told: dict[Account, Profile] = field(default_factory=dict)

    def notice(self, account: Account, here: Reference, profile: Profile) -> None:
        """Remember where somebody can be reached, and what their client told along."""
        self.references.notice(account, here)
        if profile.zone or profile.language:
            self.told[account] = profile

    def chat_with(self, account: Account) -> Reference | None:
        """Return somebody's own chat with us, opened if there is none; raises as a channel does."""
        if self.references.of(account) is None:
            self.opened(account)
        return self.references.of(account)

    def everybody(self) -> Iterator[Told]:
        """Write down where people can be reached by now, and tell what else is new about them."""
        self.references.write_what_differs()
        for account in sorted(self.told, key=lambda each: (each.workspace, each.external_id)):
            yield account, self.told[account]
