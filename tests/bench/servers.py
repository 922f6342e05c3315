"""Two servers to compare, each in a process of its own: ours, and a bare Bolt that only acks.

Both are the same AsyncApp in the same FastAPI under the same uvicorn; both check the signature.
"""

import logging
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request, Response
from prometheus_client import CollectorRegistry
from slack_bolt.adapter.fastapi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

from bot import logs, web
from bot.commands.rehearsal import TEAM, Rehearsal, Stage, rehearse
from bot.commands.run import look_things_up, serve
from bot.settings import load
from tests.fuzz.lives import lead
from tests.people import MONDAY

ROOT = Path(__file__).parents[2]
SECRET = "signing-secret"  # noqa: S105 — the name of a file
PATIENCE = 30.0


def main() -> None:
    """Serve one of the two until told to stop."""
    kind, folder, port = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    logs.configure()
    if kind == "bare":
        serve(bare((folder / SECRET).read_text()), "127.0.0.1", port)
        return
    look_things_up(ROOT / "app.yaml")
    with closing(rehearsal(folder, port)) as ours:
        serve(ours.app, "127.0.0.1", port)


def bare(secret: str) -> FastAPI:
    """Return an app that verifies, parses and acknowledges, and does nothing."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=TEAM.id, bot_token="xoxb-bare")  # noqa: S106 — it opens nothing

    app = AsyncApp(
        signing_secret=secret, authorize=authorize, logger=logging.getLogger("slack_bolt.bare")
    )

    async def acknowledged(ack: Any) -> None:
        await ack()

    app.command("/mentoring")(acknowledged)
    app.view("sign-up-mentee")(acknowledged)
    handler = AsyncSlackRequestHandler(app)

    async def door(request: Request) -> Response:
        return await handler.handle(request)

    return web.create({"/slack/events": door}, lambda: None, CollectorRegistry())


def rehearsal(folder: Path, port: int) -> Rehearsal:
    """Open the rehearsal that lies in a folder; its clock stands still."""
    stage = Stage(folder, f"http://127.0.0.1:{port}", is_live=False)
    return rehearse(load(ROOT / "app.yaml"), stage, MONDAY)


def furnish(folder: Path) -> list[str]:
    """Make a programme in full swing; return the accounts of people who have a partner."""
    with closing(rehearsal(folder, 9)) as made:
        house = made.works.house
        with house.ledger.glance(house.organisation) as page:
            everybody = sorted(page.people.lines.manager_of)
        lives = lead(house, iter(everybody), 2)
        mentees = [mentee for pairs in lives.pairs.values() for _, _, mentee in pairs]
        with house.ledger.glance(house.organisation) as page:
            accounts = [page.people.account(each) for each in mentees]
    return [each.external_id for each in accounts if each]


@contextmanager
def serving(kind: str, folder: Path, port: int) -> Iterator[None]:
    """Run a server for as long as the block lasts."""
    command = [sys.executable, "-m", "tests.bench.servers", kind, str(folder), str(port)]
    process = subprocess.Popen(command, cwd=ROOT)  # noqa: S603 — ourselves
    try:
        wait_for(port)
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE)


def wait_for(port: int) -> None:
    """Wait until a server answers."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


if __name__ == "__main__":
    main()
