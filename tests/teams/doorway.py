"""The bot's real door to Teams over real HTTP, and a connector that answers as it is told."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import quote

import httpx
from prometheus_client import CollectorRegistry

from bot import web
from bot.commands import in_teams
from bot.commands.sides import Side
from bot.commands.wiring import House
from bot.reception import Caller
from bot.settings import TeamsSetting
from bot.teams.doors import MESSAGES_PATH
from bot.teams.read import TEAMS
from bot.teams.registration import Registration
from bot.wording import shipped
from storage import tables as t
from storage.people import Account
from tests.bot.loopback import Platform, Says, platform
from tests.bot.office import Office
from tests.teams.login import Login, login
from tests.visitor import NO_TLS, serve

TENANT, NEIGHBOURS = "0f1e2d3c-0000-4000-8000-00000000f001", "0f1e2d3c-0000-4000-8000-00000000f002"
APP, US = "0f1e2d3c-0000-4000-8000-0000000000a1", "28:mentoring"
DESK = "19:desk@thread.tacv2"
EXECUTED, FETCHED, SUBMITTED = "adaptiveCard/action", "task/fetch", "task/submit"


@dataclass
class Doorway:
    """Where the requests of Teams go in, and what came of them."""

    url: str
    office: Office
    teams: Platform
    login: Login
    side: Side
    http: httpx.Client
    ids: Iterator[int] = field(default_factory=count)

    # --- What Teams sends ----------------------------------------------------------------------

    def sends(self, activity: dict[str, Any], token: str | None = None) -> httpx.Response:
        """Send one activity, with a token that Teams signed for its address unless told."""
        ticket = self.login.token(APP, self.teams.url) if token is None else token
        headers = {"Authorization": f"Bearer {ticket}"} if ticket else {}
        return self.http.post(self.url, json=activity, headers=headers)

    def activity(self, who: str = "joao", **about: Any) -> dict[str, Any]:
        """What somebody does in their own chat with us."""
        return {
            "type": "message",
            "id": f"activity {next(self.ids)}",
            "channelId": "msteams",
            "serviceUrl": self.teams.url,
            "from": {"id": f"29:{who}", "aadObjectId": who, "name": who},
            "recipient": {"id": US, "name": "Mentoring"},
            "conversation": chat(who),
            "channelData": {"tenant": {"id": TENANT}},
            "locale": "en-GB",
            **about,
        }

    def types(self, text: str, who: str = "joao", **about: Any) -> list[dict[str, Any]]:
        """Type a word, and return what is said after it."""
        before = len(self.said)
        answer = self.sends(self.activity(who, text=text, **about))
        assert (answer.status_code, answer.content) == (200, b"")
        return self.said[before:]

    def presses(
        self, choice: str, ref: object = "", who: str = "joao", name: str = EXECUTED, **about: Any
    ) -> dict[str, Any]:
        """Press a button, and return what is shown in its place."""
        data = {"action": "press", "choice": choice, "ref": str(ref)}
        return self.invokes(name, data, who, **about)

    def invokes(
        self, name: str, data: dict[str, Any], who: str = "joao", **about: Any
    ) -> dict[str, Any]:
        """Send what a button carries, and return what is shown in its place."""
        action = {"type": "Action.Execute", "verb": "press", "data": data}
        value = {"action": action} if name == EXECUTED else {"data": data}
        answer = self.sends(self.activity(who, type="invoke", name=name, value=value, **about))
        assert answer.status_code == 200, answer.text
        return dict(json.loads(answer.text or "{}"))

    # --- What came of it -----------------------------------------------------------------------

    @property
    def said(self) -> list[dict[str, Any]]:
        """Every message that we posted."""
        return [about for method, about in self.teams.asked if method == "activities"]

    def knows(self, who: str, **about: Any) -> None:
        """Let Teams tell of somebody, each time they are asked about."""
        member = {"id": f"29:{who}", "aadObjectId": who, "name": who, "tenantId": TENANT, **about}
        self.teams.next[quote(f"29:{who}", safe="")] = [Says(200, member)] * 9

    def caller(self, who: str, tenant: str = TENANT) -> Caller | None:
        """Who we know by an account."""
        return self.office.reception.caller(Account(TEAMS, tenant, who))


def chat(who: str, tenant: str = TENANT) -> dict[str, Any]:
    """Somebody's own chat with us."""
    return {"id": f"a:{who}", "conversationType": "personal", "tenantId": tenant}


def words(shown: object) -> str:
    """All that can be read in what is shown."""
    match shown:
        case dict():
            own = [
                str(shown[each])
                for each in ("text", "title", "label", "value")
                if is_text(shown, each)
            ]
            return " ".join((*own, *map(words, shown.values())))
        case list():
            return " ".join(map(words, shown))
        case _:
            return ""


def is_text(shown: dict[str, Any], name: str) -> bool:
    return isinstance(shown.get(name), str)


@contextmanager
def doorway(office: Office) -> Iterator[Doorway]:
    """Open the door for as long as the block lasts; everybody in the office is in Teams too."""
    shipped("en", TEAMS)  # as at a real start: nobody waits for words to be read
    house = House(office.ledger, office.clock, office.organisation)
    with login() as issuer, platform() as teams:
        registration = Registration(
            client_id=APP, tenants=(TENANT,), login=issuer.url, service_urls=(teams.url,)
        )
        setting = TeamsSetting(desk=DESK)
        side = in_teams.side(house, office.reception, registration, setting)
        known(office)
        app = web.create(side.doors, lambda: None, CollectorRegistry())
        with (
            serve(app) as base_url,
            httpx.Client(trust_env=False, verify=NO_TLS, timeout=20) as http,
        ):
            yield Doorway(f"{base_url}{MESSAGES_PATH}", office, teams, issuer, side, http)
        side.close()


def known(office: Office) -> None:
    """Give everybody in the office an account in Teams, by their first name."""
    with office.ledger.page(office.organisation) as page:
        session = page.scope.session
        house = session.query(t.Workspace.id).filter_by(platform=TEAMS, external_id=TENANT).scalar()
        for name, person in office.people.items():
            about = {"workspace_id": house, "external_id": name, "person_id": person}
            session.add(t.Account(organisation_id=office.organisation, **about))
