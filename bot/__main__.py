"""The command line: ``mentoring``. Errors are one clear line; exit status 2 means bad use."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.commands import manifest as manifests
from bot.commands import match as matching
from bot.commands import preview as previewing
from bot.commands import run as running
from bot.commands import simulate as simulating
from bot.commands import tick as ticking
from bot.commands.match_file import BadFileError
from bot.commands.preview import IncompleteError
from bot.commands.simulate import BadPlanError, BrokenPromiseError
from bot.commands.simulation.stage import Plan
from bot.commands.wiring import CannotStartError, house, import_people, open_ledger
from bot.copybook import MissingWordsError
from bot.settings import BadSettingsError, Environment
from bot.slack.arrive import NotWelcomeError
from bot.teams.arrive import NotWelcomeError as NotWelcomeInTeamsError
from bot.wording import FALLBACK
from scheduler.clock import ClockError
from storage.directory import BadRowError
from storage.migrate import NotMigratedError
from storage.migrate import migrate as bring_up_to_date

app = typer.Typer(no_args_is_help=True, add_completion=False, help="The mentoring bot.")
people = typer.Typer(no_args_is_help=True, help="The directory of people.")
app.add_typer(people, name="people")
manifest = typer.Typer(no_args_is_help=True, help="What an administrator uploads.")
app.add_typer(manifest, name="manifest")

EXPECTED = (
    BadFileError,
    BadPlanError,
    BadRowError,
    BadSettingsError,
    CannotStartError,
    ClockError,
    MissingWordsError,
    NotMigratedError,
    NotWelcomeError,
    NotWelcomeInTeamsError,
)
BAD_USE = 2
FAILED_CHECK = 1


@contextmanager
def one_clear_line() -> Iterator[None]:
    """Turn what can be expected to go wrong into one line."""
    try:
        yield
    except EXPECTED as error:
        Console(stderr=True, soft_wrap=True).print(str(error), markup=False, highlight=False)
        raise typer.Exit(BAD_USE) from None
    except (IncompleteError, BrokenPromiseError) as error:
        Console(stderr=True, soft_wrap=True).print(str(error), markup=False, highlight=False)
        raise typer.Exit(FAILED_CHECK) from None


@app.command()
def run(
    config: Annotated[Path, typer.Option(help="The programme's settings.")] = Path("app.yaml"),
    host: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8080,
    *,
    playground: Annotated[bool, typer.Option(help="With a Slack of its own, to try it.")] = False,
    teams: Annotated[
        str, typer.Option(help="And with a playground of Teams at this address.")
    ] = "",
) -> None:
    """Run everything in one process: doors, rounds and delivery."""
    with one_clear_line():
        running.run(config, host, port, with_playground=playground, teams=teams)


@app.command()
def tick(*, json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """Make the rounds and deliver, once, at the present time."""
    with one_clear_line():
        ticking.tick(as_json=json)


@app.command()
def simulate(
    mentees: Annotated[int, typer.Option(help="How many sign up for a mentor.")] = 60,
    mentors: Annotated[int, typer.Option(help="How many apply as mentors.")] = 25,
    months: Annotated[int, typer.Option(help="For how long.")] = 14,
    seed: Annotated[int, typer.Option(help="Another number, another life.")] = 1,
    *,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Let people who don't exist live a whole programme, and count what it asks of everybody."""
    with one_clear_line():
        simulating.simulate(Plan(mentees, mentors, months, seed), as_json=json)


@app.command()
def match(
    file: Annotated[Path, typer.Argument(help="A JSON file; docs/matching.md describes it.")],
    output: Annotated[Path | None, typer.Option("-o", help="The file to write.")] = None,
    language: Annotated[str, typer.Option(help="Of the reasons.")] = FALLBACK,
    *,
    audit: Annotated[bool, typer.Option("--audit", help="Also compare groups of people.")] = False,
) -> None:
    """Match mentees with mentors on a file, without a database."""
    with one_clear_line():
        matching.match(file, output, language, with_audit=audit)


@app.command()
def migrate() -> None:
    """Bring the database to the shape that this version expects."""
    with one_clear_line():
        with closing(open_ledger(Environment())) as ledger:
            bring_up_to_date(ledger.write, keys=ledger.keys)
        Console().print("The database is ready.")


@app.command()
def preview(
    output: Annotated[Path | None, typer.Option("-o", help="The file to write.")] = None,
    config: Annotated[Path, typer.Option(help="Beside it may lie words of yours.")] = Path(
        "app.yaml"
    ),
    *,
    check: Annotated[bool, typer.Option("--check", help="Only say whether all is well.")] = False,
) -> None:
    """Show everything the bot can say, on one page."""
    with one_clear_line():
        previewing.check(config) if check else previewing.preview(config, output)


@people.command("import")
def import_(file: Annotated[Path, typer.Argument(help="A CSV file.")]) -> None:
    """Take people into the directory, or bring them up to date. Nobody joins by this."""
    with one_clear_line():
        with house(Environment()) as at_home:
            taken = import_people(at_home.ledger, at_home.organisation, file)
        Console().print(f"{taken} people are in the directory.")


@manifest.command("slack")
def manifest_for_slack(
    file: Annotated[Path | None, typer.Option("-o", help="Write it to this file.")] = None,
    *,
    socket: Annotated[bool, typer.Option("--socket", help="For Socket Mode.")] = False,
    json: Annotated[bool, typer.Option("--json", help="As JSON, without the reasons.")] = False,
) -> None:
    """Print what makes the Slack app: its command, its events and what it may do, with reasons."""
    with one_clear_line():
        print(manifests.slack(socket=socket, as_json=json, file=file), end="")  # noqa: T201 — to be piped, so without wrapping


@manifest.command("teams")
def manifest_for_teams(
    file: Annotated[Path, typer.Option("-o", help="The zip file to write.")] = Path("teams.zip"),
    page: Annotated[str, typer.Option(help="A page about the programme, on https.")] = "",
) -> None:
    """Write what makes the Teams app: its words, its two pictures, and nothing that it may read."""
    with one_clear_line():
        print(manifests.teams(page=page, file=file), end="")  # noqa: T201 — like the one for Slack


def main() -> None:
    """Begin."""
    app()


if __name__ == "__main__":
    main()
