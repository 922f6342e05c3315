"""The side of Slack: where the app is installed, its doors, and a way to speak there."""

from dataclasses import dataclass
from functools import partial

import structlog

from bot import web
from bot.commands.connections import desk_workspace, installed
from bot.commands.sides import Side, quiet
from bot.commands.wiring import House, require_rehearsal
from bot.reception import Reception
from bot.settings import Environment, SlackSetting
from bot.slack import arrive, doors
from bot.slack.installed import Installed
from bot.slack.manifest import EVENTS_PATH, REDIRECT_PATH
from bot.slack.oauth import INSTALL_PATH, Oauth, Office, closed
from bot.slack.read import SLACK
from bot.slack.send import SlackChannel
from scheduler.clock import real
from storage import foundation
from storage.installations import Installation

log = structlog.get_logger("mentoring.run")


def ask(env: Environment) -> Installation | None:
    """Ask Slack what our tokens stand for; raises NotWelcomeError."""
    token = env.slack_bot_token
    single = arrive.identify(token, env.slack_api_url) if token else None
    if env.slack_app_token:
        arrive.require_line(env.slack_app_token, env.slack_api_url)
    return single


def side(
    house: House,
    reception: Reception,
    env: Environment,
    slack: SlackSetting,
    single: Installation | None,
) -> Side:
    """Connect workspaces, and open the doors; raises NotWelcomeError, CannotStartError."""
    everywhere = installed(house, env, single)
    if everywhere.store.all():
        require_rehearsal(env)
    connect(house, everywhere, slack)
    for each in (*everywhere.store.all(), *([single] if single else [])):
        welcome(everywhere, reception, each, must=each == single)
    premises = Premises(house, env, slack, everywhere, reception)
    hears = doors.app(reception, everywhere, env.slack_signing_secret)
    token = env.slack_app_token
    return Side(
        SLACK,
        SlackChannel(everywhere.token, env.slack_api_url),
        partial(arrive.everybody, everywhere),
        pages(premises) | ({} if token else {EVENTS_PATH: doors.http(hears)}),
        partial(doors.line, hears, token) if token else quiet,
    )


def connect(house: House, everywhere: Installed, slack: SlackSetting) -> None:
    """Connect the workspace of the one token, and put the desk where it is."""
    single = everywhere.single
    if single:
        foundation.connect(house.ledger, house.organisation, SLACK, single.workspace, None)
    place_desk(house, everywhere, slack)


def place_desk(house: House, everywhere: Installed, slack: SlackSetting) -> None:
    """Put the desk where it is, if it is in Slack at all."""
    where = desk_workspace(slack, everywhere.single) if slack.desk else ""
    foundation.place_desk(house.ledger, house.organisation, SLACK, where, slack.desk)


def welcome(
    everywhere: Installed, reception: Reception, house: Installation, *, must: bool
) -> None:
    """Find the people of the directory in a workspace. One that can't be asked stops nobody else.

    Raises NotWelcomeError if it *must* let us in.
    """
    try:
        arrive.recognise(everywhere, reception, house)
    except arrive.NotWelcomeError:
        if must:
            raise
        log.warning("a workspace did not show its people", workspace=house.workspace)


@dataclass(frozen=True)
class Premises:
    """What the doors open to."""

    house: House
    env: Environment
    slack: SlackSetting
    everywhere: Installed
    reception: Reception

    def arrived(self, new: Installation) -> None:
        """Welcome a workspace that has just installed the app."""
        place_desk(self.house, self.everywhere, self.slack)
        welcome(self.everywhere, self.reception, new, must=False)

    @property
    def office(self) -> Office | None:
        """What it takes to let workspaces install the app; None if none may."""
        env = self.env
        if not env.slack_client_id:
            return None
        return Office(
            env.slack_client_id,
            env.slack_client_secret,
            env.mentoring_public_url,
            frozenset(self.slack.workspaces),
        )


def pages(premises: Premises) -> dict[str, web.Door]:
    """Return the pages for whoever installs the app."""
    office = premises.office
    if office is None:
        return {f"GET {INSTALL_PATH}": closed, f"GET {REDIRECT_PATH}": closed}
    oauth = Oauth(office, premises.everywhere, real, premises.arrived)
    return {f"GET {INSTALL_PATH}": oauth.install, f"GET {REDIRECT_PATH}": oauth.redirect}
