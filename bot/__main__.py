"""The command line: ``mentoring``. Errors are one clear line; exit status 2 means bad use."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.commands import run as running
from bot.commands import tick as ticking
from bot.commands.wiring import CannotStartError, house, import_people, open_ledger
from bot.settings import BadSettingsError, Environment
from bot.slack.arrive import NotWelcomeError
from scheduler.clock import ClockError
from storage.directory import BadRowError
from storage.migrate import NotMigratedError
from storage.migrate import migrate as bring_up_to_date

app = typer.Typer(no_args_is_help=True, add_completion=False, help="The mentoring bot.")
people = typer.Typer(no_args_is_help=True, help="The directory of people.")
app.add_typer(people, name="people")

EXPECTED = (
    BadRowError,
    BadSettingsError,
    CannotStartError,
    ClockError,
    NotMigratedError,
    NotWelcomeError,
)
BAD_USE = 2


@contextmanager
def one_clear_line() -> Iterator[None]:
    """Turn what can be expected to go wrong into one line."""
    try:
        yield
    except EXPECTED as error:
        Console(stderr=True, soft_wrap=True).print(str(error), markup=False, highlight=False)
        raise typer.Exit(BAD_USE) from None


@app.command()
def run(
    config: Annotated[Path, typer.Option(help="The programme's settings.")] = Path("app.yaml"),
    host: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8080,
    *,
    playground: Annotated[bool, typer.Option(help="With a Slack of its own, to try it.")] = False,
) -> None:
    """Run everything in one process: doors, rounds and delivery."""
    with one_clear_line():
        running.run(config, host, port, with_playground=playground)


@app.command()
def tick(*, json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """Make the rounds and deliver, once, at the present time."""
    with one_clear_line():
        ticking.tick(as_json=json)


@app.command()
def migrate() -> None:
    """Bring the database to the shape that this version expects."""
    with one_clear_line():
        with closing(open_ledger(Environment())) as ledger:
            bring_up_to_date(ledger.write)
        Console().print("The database is ready.")


@people.command("import")
def import_(file: Annotated[Path, typer.Argument(help="A CSV file.")]) -> None:
    """Take people into the directory, or bring them up to date. Nobody joins by this."""
    with one_clear_line():
        with house(Environment()) as at_home:
            taken = import_people(at_home.ledger, at_home.organisation, file)
        Console().print(f"{taken} people are in the directory.")


def main() -> None:
    """Begin."""
    app()


if __name__ == "__main__":
    main()
