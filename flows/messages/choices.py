"""What can be chosen, and which of it nobody may read about."""

from enum import StrEnum


class Choice(StrEnum):
    """A button. Its value names the attribute in the copy file that labels it."""

    JOIN_AS_MENTEE = "join-as-mentee"
    JOIN_AS_MENTOR = "join-as-mentor"
    JOIN_AS_PEER = "join-as-peer"
    APPROVE = "approve"
    PROPOSE = "propose"
    CIRCLE = "circle"
    PROPOSE_PEERS = "propose-peers"
    PROPOSE_CO_MENTORS = "propose-co-mentors"
    DETAILS = "details"
    YES = "yes"
    NO = "no"
    MET = "met"
    NOT_YET = "not-yet"
    AGREE = "agree"
    PAGE = "page"
    REMATCH = "rematch"
    CHANGE = "change"
    TALK = "talk"
    GUIDE = "guide"
    LEAVE = "leave"
    FORGET = "forget-me"
    PREVIEW = "preview"
    TAKE_BACK_MENTEE = "take-back-mentee"
    TAKE_BACK_MENTOR = "take-back-mentor"
    TAKE_BACK_PEER = "take-back-peer"
    CHANGE_PROFILE = "change-profile"
    APART = "apart"
    LINK = "link-account"
    BRIEFING = "briefing"
    EXPRESS = "express"
    EXPRESS_READ = "express-read"
    LESSON_NEXT = "lesson-next"
    LESSON_LATER = "lesson-later"
    ANSWER_A = "answer-a"
    ANSWER_B = "answer-b"
    ANSWER_C = "answer-c"
    WAIVE = "waive"
    MEET = "meet"
    ANOTHER_TIME = "another-time"
    CALL_OFF = "call-off"
    TOMORROW = "tomorrow"
    CASES = "cases"
    CLAIM = "claim"
    HAND_BACK = "hand-back"
    SNOOZE = "snooze"
    WRITE = "write"
    CLOSE = "close"
    RATE_1 = "rate-1"
    RATE_2 = "rate-2"
    RATE_3 = "rate-3"
    RATE_4 = "rate-4"
    RATE_5 = "rate-5"
    FREELY = "freely"
    NOT_FREELY = "not-freely"
    NEXT_WEEK = "next-week"
    GO_ON = "go-on"
    THANKS = "thanks"
    CHECK_IN = "end-check-in"
    PAUSE = "pause"
    RESUME = "resume"
    LOAD_OK = "load-ok"
    LOAD_FEWER = "load-fewer"
    REMIND = "remind"
    MANAGER_NOTE = "manager-note"
    CHOOSE = "choose"
    STILL_HERE = "still-here"
    MATCH = "match"
    WHO_ANSWERED = "who-answered"
    REMIND_ALL = "remind-all"
    CLOSE_EARLY = "close-early"
    LOOK = "look"
    SETTLE = "settle"
    LEFT_OVER = "left-over"
    DECLARE = "declare"
    FAIRNESS = "fairness"


DOORS = (Choice.JOIN_AS_MENTEE, Choice.JOIN_AS_MENTOR, Choice.JOIN_AS_PEER)
"""The ways into a programme, each with a page of its own."""

RATINGS = (Choice.RATE_1, Choice.RATE_2, Choice.RATE_3, Choice.RATE_4, Choice.RATE_5)
"""One scale, from not at all to fully."""
FREELY = (Choice.FREELY, Choice.NOT_FREELY)

PRIVATE = frozenset(
    {
        Choice.YES,
        Choice.NO,
        Choice.NOT_YET,
        Choice.CHANGE,
        Choice.TALK,
        Choice.GUIDE,
        Choice.APART,
        Choice.DECLARE,
        Choice.LEAVE,
        Choice.FORGET,
        *RATINGS,
        *FREELY,
        Choice.NEXT_WEEK,
        Choice.GO_ON,
        Choice.THANKS,
        Choice.CHECK_IN,
        Choice.LOAD_OK,
        Choice.LOAD_FEWER,
        Choice.REMIND,
        Choice.MANAGER_NOTE,
        Choice.CHOOSE,
        Choice.STILL_HERE,
    }
)
"""Choices that travel under one neutral name and leave no mark."""

PRIVATE_FORMS = frozenset(
    {
        *("change", "change-which", "apart", "declare", "farewell", "forget-me"),
        *("go-on", "thanks", "end-check-in"),
        *("manager-note", "manager-note-send"),
        *("choose", "choose-directory"),
    }
)
"""Forms that do so too."""
