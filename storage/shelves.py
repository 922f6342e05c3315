"""What a page has at hand: one shelf for each thing that is kept."""

from dataclasses import dataclass, replace

from flows.groups import Dimension
from flows.matching.policy import STANDARD, Mode, Policy
from flows.programme import Programme
from storage.briefings import Briefings
from storage.cases import Cases
from storage.declared import Declarations
from storage.due import DueTable, Woken
from storage.figures import Figures
from storage.kept import kept
from storage.links import Links
from storage.matching_rounds import MatchingRounds
from storage.matchmaking import Matchmaking
from storage.outbox import Dispatch, Outbox
from storage.people import People
from storage.pool import Pool
from storage.programmes import Programmes
from storage.pulses import Pulses
from storage.relationships import Relationships
from storage.scope import Scope


@dataclass(frozen=True)
class Shelves:
    """Everything that is kept of one organisation, within one open transaction."""

    scope: Scope
    dispatch: Dispatch
    policy: Policy = STANDARD
    """How people are matched."""
    dimensions: tuple[Dimension, ...] = ()
    """What people may say of themselves, which matching never reads."""

    @kept
    def people(self) -> People:
        """Who the organisation knows."""
        return People(self.scope)

    @kept
    def programmes(self) -> Programmes:
        """The programme's row."""
        return Programmes(self.scope, self.people)

    @kept
    def programme(self) -> Programme:
        """The organisation's programme."""
        picks = self.policy.mode is Mode.DIRECTORY
        asked = self.dimensions
        return replace(self.programmes.the_one(), has_directory=picks, dimensions=asked)

    @kept
    def briefings(self) -> Briefings:
        """Who has had the briefing."""
        return Briefings(self.scope, self.people)

    @kept
    def pulses(self) -> Pulses:
        """What people were asked, and what was counted."""
        return Pulses(self.scope)

    @kept
    def relationships(self) -> Relationships:
        """Who mentors whom."""
        return Relationships(self.scope, self.people)

    @kept
    def pool(self) -> Pool:
        """Who waits for a partner, and who could be one."""
        return Pool(self.people, self.relationships)

    @kept
    def rounds(self) -> MatchingRounds:
        """The matching round, and everybody's ballot."""
        return MatchingRounds(self.scope)

    @property
    def matching(self) -> Matchmaking:
        """What a matching round looks at, as it is now."""
        crowd = (self.people, self.relationships, self.pool)
        return Matchmaking(self.scope, *crowd, self.rounds, self.programme, self.policy)

    @kept
    def declared(self) -> Declarations:
        """What people said of themselves, and what may be seen of it."""
        return Declarations(self.scope)

    @kept
    def cases(self) -> Cases:
        """What waits on the desk."""
        return Cases(self.scope, self.people)

    @kept
    def figures(self) -> Figures:
        """What the weekly digest shows."""
        return Figures(self.scope)

    @kept
    def due(self) -> DueTable:
        """When the clock looks at what."""
        return DueTable(self.scope)

    @kept
    def woken(self) -> Woken:
        """What the clock looks at anew."""
        return Woken()

    @kept
    def links(self) -> Links:
        """Which codes were shown to make one person of two accounts."""
        return Links(self.scope, self.people)

    @kept
    def outbox(self) -> Outbox:
        """Messages waiting for their hour."""
        return Outbox(self.scope)
