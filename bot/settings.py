"""``app.yaml`` and the environment as typed values. A bad one is refused, naming the line."""

import re
from collections.abc import Sequence
from datetime import date, time, timedelta
from pathlib import Path
from typing import Annotated, Literal, Self
from zoneinfo import available_timezones

import yaml
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.criteria import MatchingSetting, Strict, topic_called
from flows.groups import (
    FEWEST_OPTIONS,
    LONGEST,
    MOST_DIMENSIONS,
    MOST_OPTIONS,
    Dimension,
)
from flows.programme import USUAL_NOTICE, USUAL_SHAPES, ExitWay, Rhythm, Shape
from flows.wishes import LANGUAGES, TOPICS
from storage import calendars, holidays

DATABASE = "sqlite:///var/mentoring.db"
SLACK_API = "https://slack.com/api/"
TENANT_ID = r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"
MICROSOFT_LOGIN = "https://login.microsoftonline.com"
NOON = time(11, 30), time(14, 30)
"""Decent hours contain these, so that a UTC day holds working time of everybody everywhere."""
KEY = "[key]"
"""What pydantic adds to the place of a name that can't be used."""
HOUR = re.compile(r"(\d{1,2}):(\d{2})")


class BadSettingsError(Exception):
    """A setting can't be used; says which, where, and what would do."""


def known_zone(name: str) -> str:
    """Refuse a zone that does not exist."""
    if name not in available_timezones():
        raise ValueError(f"{name!r} is not a time zone; write one like Europe/Oslo")
    return name


def known_language(code: str) -> str:
    """Refuse a language that the copy has no name for."""
    if code not in LANGUAGES:
        raise ValueError(f"{code!r} is not one of the languages: {', '.join(LANGUAGES)}")
    return code


def wall_clock(value: object) -> time:
    """Read an hour. Without quotes, YAML would hand 9:30 over as the number 570."""
    found = HOUR.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError(f'{value!r} is not a time; write it in quotes, like "09:30"')
    return time(int(found[1]), int(found[2]))


def working_week(value: object) -> tuple[int, ...]:
    """Read the days on which people work."""
    return calendars.working_days(str(value))


def known_country(value: object) -> str:
    """Read a country. Without quotes, YAML would hand Norway's NO over as "no"."""
    if isinstance(value, bool):
        raise ValueError('write the country in quotes, like "NO"')  # noqa: TRY004 — pydantic's way
    return holidays.country(str(value))


def named_once(names: list[str]) -> list[str]:
    """Refuse a list in which a name stands twice, in whatever letters."""
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            raise ValueError(f"{name!r} is in the list twice; take one of them out")
        seen.add(name.casefold())
    return names


def short_words(value: object) -> str:
    """Read a group's words. Without quotes, YAML would hand yes and no over as true and false."""
    if not isinstance(value, str):
        raise ValueError(f'{value!r} is not a word; write it in quotes, like "yes"')  # noqa: TRY004 — pydantic's way
    words = value.strip()
    if not words or len(words) > LONGEST or not words.isprintable():
        raise ValueError(f"write it on one line, with at least one letter and at most {LONGEST}")
    return words


def some_options(options: list[str]) -> list[str]:
    """Refuse a question to which there is nothing to choose, or too much."""
    if not FEWEST_OPTIONS <= len(options) <= MOST_OPTIONS:
        raise ValueError(
            f"name {FEWEST_OPTIONS} to {MOST_OPTIONS} options; that somebody prefers not to say is "
            "always one more"
        )
    return named_once(options)


Hour = Annotated[time, BeforeValidator(wall_clock)]
Topic = Annotated[str, AfterValidator(topic_called)]
Language = Annotated[str, AfterValidator(known_language)]
Department = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=75)]
"""As long as what Slack shows of an option."""
WorkspaceId = Annotated[str, StringConstraints(pattern=r"^[TE][A-Z0-9]{4,}$")]
"""A Slack workspace, or a whole Grid organisation."""
NamedOnce = AfterValidator(named_once)


class CoordinatorSetting(Strict):
    """Who runs the programme."""

    name: str = Field(min_length=1)
    email: str = Field(pattern=r".+@.+")


class DateSetting(Strict):
    """A day that participants commit to."""

    name: str = Field(min_length=1)
    day: date


class CompanyTimeSetting(Strict):
    """Whether mentoring counts as working time, and for how many hours in all."""

    counts: bool
    hours: int = Field(0, ge=0, le=400)

    @model_validator(mode="after")
    def must_say_how_many(self) -> Self:
        """Refuse company time without hours, and hours without company time."""
        if self.counts != bool(self.hours):
            raise ValueError("company time needs its hours, and own time has none")
        return self


class RhythmSetting(Strict):
    """The numbers a coordinator decides."""

    nudge_weeks: int = Field(4, ge=2, le=26)
    question_weeks: int = Field(5, ge=3, le=28)
    reminder_weeks: int = Field(6, ge=4, le=30)
    alert_weeks: int = Field(8, ge=5, le=40)
    first_pulse_days: int = Field(30, ge=14, le=90)
    second_pulse_days: int = Field(90, ge=60, le=180)
    answer_days: int = Field(5, ge=2, le=20)
    months: int = Field(12, ge=2, le=36)
    hours: int = Field(18, ge=1, le=400)

    @model_validator(mode="after")
    def must_grow(self) -> Self:
        """Refuse weeks that are out of order."""
        weeks = (self.nudge_weeks, self.question_weeks, self.reminder_weeks, self.alert_weeks)
        if list(weeks) != sorted(set(weeks)):
            raise ValueError("the weeks of nudge, question, reminder and alert must grow")
        return self

    def rhythm(self) -> Rhythm:
        """Return the rhythm."""
        return Rhythm(
            nudge=timedelta(weeks=self.nudge_weeks),
            question=timedelta(weeks=self.question_weeks),
            reminder=timedelta(weeks=self.reminder_weeks),
            alert=timedelta(weeks=self.alert_weeks),
            never_met=timedelta(weeks=self.alert_weeks + 2),
            first_pulse=timedelta(days=self.first_pulse_days),
            second_pulse=timedelta(days=self.second_pulse_days),
            answer_days=self.answer_days,
            months=self.months,
            hours=self.hours,
        )


class HoursSetting(Strict):
    """Decent hours, by everybody's own wall clock."""

    opens: Hour = time(9)
    closes: Hour = time(17)

    @model_validator(mode="after")
    def must_contain_noon(self) -> Self:
        """Refuse hours that some people would have nothing of."""
        if not (self.opens <= NOON[0] and self.closes >= NOON[1]):
            raise ValueError("decent hours must contain 11:30 to 14:30, so that everybody has some")
        return self


class ProgrammeSetting(Strict):
    """What an empty programme is filled with."""

    name: str = Field(min_length=1, max_length=80)
    aim: str = Field(min_length=10, max_length=200)
    zone: Annotated[str, AfterValidator(known_zone)]
    hours: HoursSetting = HoursSetting()
    working_days: Annotated[tuple[int, ...], BeforeValidator(working_week)] = (0, 1, 2, 3, 4)
    holiday_country: Annotated[str | None, BeforeValidator(known_country)] = None
    rhythm: RhythmSetting = RhythmSetting()
    topics: Annotated[list[Topic], NamedOnce] = Field(list(TOPICS), min_length=3)
    departments: Annotated[list[Department], NamedOnce] = Field(min_length=1, max_length=100)
    languages: Annotated[list[Language], NamedOnce] = Field(["en"], min_length=1)
    dates: list[DateSetting] = Field([])
    company_time: CompanyTimeSetting | None = None
    exit: ExitWay = ExitWay.IMMEDIATE
    exit_days: int = Field(USUAL_NOTICE, ge=1, le=5)
    """Shared working days until an early end, where it is ``via_coordinator``."""
    forms: Annotated[list[Shape], NamedOnce] = Field(list(USUAL_SHAPES), min_length=1)


class SlackSetting(Strict):
    """Where the programme lives in Slack. Secrets come from the environment."""

    desk: str | None = Field(None, pattern=r"^[CG][A-Z0-9]{4,}$")
    """The coordinators' private channel, unless they meet on another platform."""
    desk_workspace: WorkspaceId | None = None
    """Which workspace the desk is in; needed only where there are several."""
    workspaces: Annotated[list[WorkspaceId], NamedOnce] = Field([])
    """Which workspaces may install the app by OAuth; a Grid organisation stands for all of its."""

    @property
    def only_workspace(self) -> str | None:
        """Return the one workspace that may install, if it is one."""
        return self.workspaces[0] if len(self.workspaces) == 1 else None


ShortWords = Annotated[str, BeforeValidator(short_words)]


class GroupsSetting(Strict):
    """Something that people may say of themselves, if they like, in the organisation's words."""

    about: ShortWords
    options: Annotated[list[ShortWords], AfterValidator(some_options)]


def asked_once(groups: list[GroupsSetting]) -> list[GroupsSetting]:
    """Refuse a question that is asked twice, and more than anybody would answer."""
    if len(groups) > MOST_DIMENSIONS:
        raise ValueError(f"ask at most {MOST_DIMENSIONS} things; take some out")
    named_once([each.about for each in groups])
    return groups


TenantId = Annotated[str, StringConstraints(pattern=TENANT_ID)]


class TeamsSetting(Strict):
    """Where the programme lives in Teams. Secrets come from the environment."""

    desk: str | None = Field(None, pattern=r"^19:.+@thread\.(tacv2|skype)$")
    """The coordinators' private channel, unless they meet on another platform."""
    tenants: Annotated[list[TenantId], NamedOnce] = Field([])
    """Which tenants may use the app besides its own."""


def different_people(coordinators: list[CoordinatorSetting]) -> list[CoordinatorSetting]:
    """Refuse a coordinator who stands there twice."""
    named_once([each.email for each in coordinators])
    return coordinators


class AppSettings(Strict):
    """The whole file."""

    organisation: str = Field(min_length=1, max_length=200)
    platform: Literal["slack", "teams"] | None = None
    """Which one there is; not needed, since each has a section of its own."""
    programme: ProgrammeSetting
    matching: MatchingSetting = MatchingSetting()
    fairness: Annotated[list[GroupsSetting], AfterValidator(asked_once)] = Field([])
    """What people may say of themselves; matching never reads it."""
    coordinators: Annotated[list[CoordinatorSetting], AfterValidator(different_people)] = Field(
        min_length=2
    )
    slack: SlackSetting | None = None
    teams: TeamsSetting | None = None

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """Return what people may say of themselves, as the handbook knows it."""
        return tuple(Dimension(each.about, tuple(each.options)) for each in self.fairness)

    @model_validator(mode="after")
    def must_live_somewhere(self) -> Self:
        """Refuse a programme that is on no platform, and coordinators who meet on none, or two."""
        there = {"slack": self.slack, "teams": self.teams}
        if self.platform is not None and there[self.platform] is None:
            raise ValueError(
                f"platform is {self.platform}, but there is no section {self.platform}"
            )
        desks = [each for each in (self.slack, self.teams) if each is not None and each.desk]
        if not (self.slack or self.teams):
            raise ValueError("say under slack or teams where the programme lives")
        if len(desks) != 1:
            raise ValueError("name one desk: either under slack or under teams")
        return self


class Environment(BaseSettings):
    """What comes from outside: addresses and secrets. Never printed."""

    model_config = SettingsConfigDict(extra="ignore", hide_input_in_errors=True)

    mentoring_database_url: str = DATABASE
    mentoring_secret_keys: str = Field("", repr=False)
    mentoring_clock: Path | None = None
    mentoring_public_url: str = ""
    slack_signing_secret: str = Field("", repr=False)
    slack_bot_token: str = Field("", repr=False)
    slack_app_token: str = Field("", repr=False)
    slack_client_id: str = ""
    slack_client_secret: str = Field("", repr=False)
    slack_api_url: str = SLACK_API
    teams_client_id: str = ""
    teams_client_secret: str = Field("", repr=False)
    teams_tenant_id: str = ""
    teams_service_urls: str = ""
    teams_login_url: str = MICROSOFT_LOGIN
    dangerously_allow_unauthenticated_requests: str = ""
    """As Microsoft's library calls it."""


def load(path: Path) -> AppSettings:
    """Read the file; raises BadSettingsError with the line and the field."""
    text = words(path)
    tree, values = parsed(path, text)
    try:
        return AppSettings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = tuple(each for each in first["loc"] if each != KEY)
        field = ".".join(str(each) for each in where) or "the file"
        sentence = first["msg"].removeprefix("Value error, ")
        raise BadSettingsError(
            f"{path}, line {line_of(tree, where)}, {field}: {sentence}"
        ) from None


def words(path: Path) -> str:
    """Return what the file says; raises BadSettingsError."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        raise BadSettingsError(f"{path} can't be read; is it there?") from None
    except UnicodeDecodeError:
        raise BadSettingsError(f"{path} is not UTF-8; save it in that encoding") from None


def parsed(path: Path, text: str) -> tuple[yaml.Node | None, object]:
    """Return the file as a tree that knows its lines, and as values; raises BadSettingsError."""
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader), yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise BadSettingsError(f"{path}{line}: this is not valid YAML") from None
    except ValueError as error:
        raise BadSettingsError(f"{path}: a date in it does not exist ({error})") from None


def line_of(node: yaml.Node | None, where: Sequence[str | int]) -> int:
    """Return the line on which a field stands, or its nearest parent."""
    line = node.start_mark.line if node else 0
    for step in where:
        match node:
            case yaml.MappingNode():
                found = next((pair for pair in node.value if pair[0].value == step), None)
                if found is None:
                    break
                line, node = found[0].start_mark.line, found[1]
            case yaml.SequenceNode() if isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.start_mark.line
            case _:
                break
    return int(line) + 1
