"""Logs: what happened, for whoever runs the bot; nothing about anybody.

Libraries that log whole payloads or addresses are kept to warnings, at every level of ours.
"""

import logging
import re
import sys

import structlog

TALKATIVE = (
    "aiohttp",
    "alembic",
    "apscheduler",
    "asyncio",
    "httpx",
    "httpcore",
    "microsoft_teams",
    "microsoft_teams.common.http.client",  # sets httpx back to its own level
    "msal",
    "slack_bolt",
    "slack_sdk",
    "sqlalchemy",
    "urllib3",
    "uvicorn",
)
TWICE = ("slack_sdk.web",)
"""They report what they raise as well; whoever called them says it."""
OURS = "mentoring"


WORDS = re.compile(r"[A-Za-z ,-]*")
"""All that is kept of a line that a library filled in itself: what comes before any data."""


class OnlyTheGist(logging.Filter):
    """Cuts what a library logs to its first words, where a payload can't stand."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the template of the message, and drop what was filled in."""
        if record.name.startswith(OURS):
            return True
        lines = str(record.msg).splitlines() or [""]
        words = WORDS.match(lines[0])
        record.msg = (lines[0] if record.args or not words else words[0].rstrip())[:80]
        record.args = None
        record.exc_info = None
        return True


def configure(level: int = logging.INFO) -> None:
    """Send every log line to standard error, one event a line."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.KeyValueRenderer(key_order=["event"]),
            ],
            foreign_pre_chain=[structlog.stdlib.add_logger_name, structlog.stdlib.add_log_level],
        )
    )
    handler.addFilter(OnlyTheGist())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    quieten()
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.add_logger_name,
            structlog.stdlib.add_log_level,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def quieten() -> None:
    """Keep talkative libraries to their warnings, and some to silence."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in TWICE:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def where(error: BaseException) -> list[str]:
    """Return the way an error took through the code: functions and lines, and no values."""
    steps, trace = [], error.__traceback__
    while trace is not None:
        steps.append(f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return steps
