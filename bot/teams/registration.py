"""Who we are at Microsoft, whom we let in, and where we may speak. Pure."""

from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from bot.addresses import is_loopback

LOGIN = "https://login.microsoftonline.com"
"""Where tokens come from."""
CONNECTORS = frozenset(
    {
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    }
)
"""Where Teams listens. No other address is believed, whoever names it."""
PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """An app's registration, and the tenants that use it."""

    client_id: str
    secret: str = field(default="", repr=False)
    tenants: tuple[str, ...]
    """The app's own stands first."""
    login: str = LOGIN
    """On this machine for rehearsals, where whatever is spoken to must be on it too."""
    service_urls: tuple[str, ...] = ()
    """Connectors besides Microsoft's own."""
    believes_anybody: bool = False
    """Whether requests need no token. Only in a rehearsal, for playgrounds that have none."""

    @property
    def is_rehearsal(self) -> bool:
        """Say whether nobody real can be reached with this."""
        return is_loopback(self.login)

    @property
    def has_dialogs(self) -> bool:
        """Say whether a page to fill in can lie over the chat: playgrounds have none."""
        return not self.believes_anybody

    def serves(self, tenant: str) -> bool:
        """Say whether a tenant is one of ours."""
        return tenant in self.tenants

    def may_speak_to(self, address: str) -> bool:
        """Say whether an address is a connector that we may speak to, and may hear of."""
        found = parts(address)
        if found is None:
            return False
        if any(origin(found) == origin(own) for own in map(urlsplit, self.service_urls)):
            return True
        known = found.scheme == "https" and found.hostname in CONNECTORS
        return known and origin(found)[2] == PORTS["https"] and not self.is_rehearsal


def parts(address: str) -> SplitResult | None:
    """Return the parts of a web address; None if it is none."""
    try:
        found = urlsplit(address)
        _ = found.port  # raises for what is no number
    except ValueError:
        return None
    return found if found.scheme in PORTS and found.hostname and not found.username else None


def origin(address: SplitResult) -> tuple[str, str | None, int | None]:
    """Return what tells one server from another."""
    return address.scheme, address.hostname, address.port or PORTS.get(address.scheme)
