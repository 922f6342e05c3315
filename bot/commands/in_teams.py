"""The side of Teams: connected tenants, a door, and a way to speak there."""

from bot.commands.sides import Side
from bot.commands.wiring import House
from bot.reception import Reception
from bot.settings import TeamsSetting
from bot.teams.arrive import Arrivals, identify
from bot.teams.doors import MESSAGES_PATH, entrance
from bot.teams.read import TEAMS
from bot.teams.registration import Registration
from bot.teams.sdk import Connector
from bot.teams.send import TeamsChannel
from storage import foundation
from storage.references import References


def side(
    house: House, reception: Reception, registration: Registration, teams: TeamsSetting
) -> Side:
    """Connect our tenants, and open the door; raises NotWelcomeError."""
    connector = Connector(registration)
    try:
        identify(connector)
        connect(house, registration, teams)
    except BaseException:
        connector.close()
        raise
    channel, arrivals = speaking(house, connector)
    way_in = entrance(reception, connector, arrivals)
    return Side(
        TEAMS,
        channel,
        arrivals.everybody,
        {MESSAGES_PATH: way_in.door},
        way_in.open,
        connector.close,
    )


def speaking_side(house: House, registration: Registration) -> Side:
    """Return a side that is spoken to only, and can't reach us."""
    connector = Connector(registration)
    channel, arrivals = speaking(house, connector)
    return Side(TEAMS, channel, arrivals.everybody, close=connector.close)


def speaking(house: House, connector: Connector) -> tuple[TeamsChannel, Arrivals]:
    """Return how people are spoken to, and what is heard of them."""
    references = References(house.ledger, house.organisation, TEAMS)
    channel = TeamsChannel(connector, references)
    arrivals = Arrivals(
        connector.registration, references, lambda account: channel.open((account,))
    )
    return channel, arrivals


def connect(house: House, registration: Registration, teams: TeamsSetting) -> None:
    """Connect every tenant that we serve, and put the desk into the app's own."""
    ledger, organisation = house.ledger, house.organisation
    for tenant in registration.tenants:
        if ledger.organisation_of(TEAMS, tenant) is None:
            foundation.connect(ledger, organisation, TEAMS, tenant, None)
    foundation.place_desk(ledger, organisation, TEAMS, registration.tenants[0], teams.desk)
