"""The people of the workspace, and how to read them from a directory in CSV."""

import csv
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

LOCALES = {
    "cs": "cs-CZ",
    "da": "da-DK",
    "de": "de-DE",
    "en": "en-GB",
    "es": "es-ES",
    "fr": "fr-FR",
    "hi": "hi-IN",
    "it": "it-IT",
    "ja": "ja-JP",
    "ko": "ko-KR",
    "nb": "nb-NO",
    "nl": "nl-NL",
    "pl": "pl-PL",
    "pt": "pt-BR",
    "sv": "sv-SE",
    "tr": "tr-TR",
    "zh": "zh-CN",
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account in the workspace."""

    id: str
    name: str
    email: str = ""
    title: str = ""
    tz: str = "Etc/UTC"
    locale: str = "en-GB"
    deleted: bool = False
    restricted: bool = False
    """A guest, who sees only some channels."""
    ultra_restricted: bool = False
    """A guest in a single channel."""
    bot: bool = False
    app_user: bool = False
    """Somebody who has an account only because an app made it."""
    team: str = ""
    """The team that somebody from outside belongs to."""

    @property
    def stranger(self) -> bool:
        """Whether this is somebody from another team, met in a shared channel."""
        return bool(self.team)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone that this person's clock shows."""
        return ZoneInfo(self.tz)

    @property
    def handle(self) -> str:
        """The short name in front of the e-mail's @, as Slack's old user names were."""
        return self.email.partition("@")[0] or self.name.lower().replace(" ", ".")


def read(csv_path: Path | str) -> tuple[Person, ...]:
    """Read people from a directory file; columns that Slack has no use for are passed over."""
    with Path(csv_path).open(encoding="utf-8", newline="") as file:
        return tuple(_person(row) for row in csv.DictReader(file))


def _person(row: dict[str, str]) -> Person:
    language = row.get("language") or "en"
    return Person(
        id=row["id"],
        name=row["name"],
        email=row["email"],
        title=row.get("title") or "",
        tz=row.get("time_zone") or "Etc/UTC",
        locale=LOCALES.get(language, language),
    )
