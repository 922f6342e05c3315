"""Everything the bot can say, a module for each chapter that has something to say.

The words are in copy/; here is what each message knows. Whoever says a message imports it from
here. A message is written down once, in its chapter: this page takes all that is there.
"""

# mypy: implicit-reexport
# ruff: noqa: F403, I001 — a table of contents names chapters, in the order in which they are lived

from flows.messages.choices import *
from flows.messages.message import *
from flows.messages.message import Message

from flows.messages.signup import *
from flows.messages.about import *
from flows.messages.profile import *
from flows.messages.linking import *
from flows.messages.apart import *
from flows.messages.declared import *
from flows.messages.proposal import *
from flows.messages.choosing import *
from flows.messages.offer import *
from flows.messages.matching_round import *
from flows.messages.round_desk import *
from flows.messages.briefing import *
from flows.messages.introduction import *
from flows.messages.agreement import *
from flows.messages.meeting import *
from flows.messages.planning import *
from flows.messages.prompts import *
from flows.messages.action import *
from flows.messages.guide import *
from flows.messages.note import *
from flows.messages.nudge import *
from flows.messages.pulse import *
from flows.messages.closing import *
from flows.messages.lookback import *
from flows.messages.pause import *
from flows.messages.load import *
from flows.messages.exit import *
from flows.messages.rematch import *
from flows.messages.farewell import *
from flows.messages.desk import *
from flows.messages.morning import *
from flows.messages.digest import *
from flows.messages.casework import *
from flows.messages.coordinator import *
from flows.messages.home import *
from flows.messages.lanes import *
from flows.messages.mydata import *
from flows.messages.instead import *


def every_message() -> tuple[type[Message], ...]:
    """Return every message class that can be said, in the order of the chapters."""
    kinds = (each for each in globals().values() if isinstance(each, type))
    return tuple(kind for kind in kinds if issubclass(kind, Message) and "key" in vars(kind))
