"""Logs say what happened, and nothing about anybody, at every level."""

import logging

import pytest
import structlog

from bot import logs

PERSONAL = "João asked to leave"


pytestmark = pytest.mark.usefixtures("as_logs_were")


@pytest.mark.parametrize(
    "name",
    [
        "slack_bolt",
        "slack_bolt.AsyncApp",
        "slack_bolt.mentoring",
        "slack_sdk.web.async_client",
        "uvicorn.access",
        "sqlalchemy.engine.Engine",
        "aiohttp.client",
        "httpx",
        "apscheduler.scheduler",
        "asyncio",
    ],
)
def test_a_talkative_library_says_nothing_below_a_warning(name, capsys):
    logs.configure(logging.DEBUG)
    for level in (logging.DEBUG, logging.INFO):
        logging.getLogger(name).log(level, "payload: %s", PERSONAL)

    assert capsys.readouterr().err == ""


def test_what_a_library_fills_in_is_left_out(capsys):
    logs.configure(logging.DEBUG)
    logging.getLogger("slack_bolt.AsyncApp").warning("unhandled: %s from %s", PERSONAL, "U0JOAO")

    said = capsys.readouterr().err
    assert "unhandled: %s from %s" in said
    assert PERSONAL not in said
    assert "U0JOAO" not in said


def test_what_a_library_filled_in_itself_is_cut_where_data_begins(capsys):
    logs.configure(logging.DEBUG)
    logging.getLogger("slack_bolt.AsyncApp").warning(f"Unhandled request ({{'by': '{PERSONAL}'}})")  # noqa: G004 — as Bolt does

    said = capsys.readouterr().err
    assert "Unhandled request" in said
    assert PERSONAL not in said


def test_of_a_long_warning_only_the_gist_is_kept(capsys):
    logs.configure(logging.DEBUG)
    for talkative in ("A" * 80 + PERSONAL, f"First line\n{PERSONAL}"):
        logging.getLogger("somebody.else").warning(talkative)

    assert PERSONAL not in capsys.readouterr().err


def test_a_fault_in_a_library_shows_no_values(capsys):
    logs.configure(logging.DEBUG)

    def fails(said):
        raise ValueError(said)

    try:
        fails(PERSONAL)
    except ValueError:
        logging.getLogger("apscheduler.executors").exception("Job %s raised", PERSONAL)

    assert PERSONAL not in capsys.readouterr().err


def test_a_warning_without_a_word_is_a_line_too(capsys):
    logs.configure(logging.DEBUG)
    logging.getLogger("somebody.else").warning("")

    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_error_without_a_word_does_not_bring_the_library_down():
    logs.configure(logging.DEBUG)
    logging.getLogger("slack_sdk.socket_mode").error(TimeoutError())


def test_our_own_lines_say_what_happened_one_line_each(capsys):
    logs.configure(logging.DEBUG)
    structlog.get_logger("mentoring.delivery").warning("refused", why="ratelimited")
    structlog.get_logger("mentoring.reception").debug("heard", what="a verb")

    first, second = capsys.readouterr().err.splitlines()
    assert "event='refused'" in first
    assert "why='ratelimited'" in first
    assert "event='heard'" in second


def test_configured_twice_a_line_is_still_written_once(capsys):
    logs.configure(logging.DEBUG)
    logs.configure(logging.DEBUG)
    structlog.get_logger("mentoring.works").info("once")

    assert len(capsys.readouterr().err.splitlines()) == 1


def test_by_default_our_own_details_stay_quiet(capsys):
    logs.configure()
    structlog.get_logger("mentoring.works").debug("detail")
    logging.getLogger("mentoring.works").info("news")

    said = capsys.readouterr()
    assert "detail" not in said.err
    assert "news" in said.err
    assert said.out == ""
