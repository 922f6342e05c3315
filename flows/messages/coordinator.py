"""Replies to a coordinator."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from flows.messages.message import Message
from flows.words import Several


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalNoted(Message):
    """Shown to a coordinator who approved a mentor."""

    key: ClassVar[str] = "approval-noted"
    mentor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSent(Message):
    """Shown to a coordinator who asked for the best pair."""

    key: ClassVar[str] = "proposal-sent"
    mentor: str
    mentee: str
    answer_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleSuggested(Message):
    """Shown to a coordinator who suggested a circle."""

    key: ClassVar[str] = "circle-suggested"
    mentor: str
    mentees: Several
    answer_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyToPropose(Message):
    """Shown to a coordinator when no legal pair is left, with what stood in the way."""

    key: ClassVar[str] = "nobody-to-propose"
