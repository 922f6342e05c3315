"""What an administrator uploads to have the app in Teams: a manifest and two pictures, zipped.

The version of the manifest is the lowest that has what is needed: 1.25 is the first in which an app
can say that it works in private channels, where coordinators meet, and takes twelve words a list
since 1.24. No permission is asked for that would let the app read a channel or a chat.
"""

import json
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.teams import icons
from flows.verbs import FOR_EVERYBODY, Verb

VERSION = "1.25"
SCHEMA = f"https://developer.microsoft.com/json-schemas/teams/v{VERSION}/MicrosoftTeams.schema.json"
NAME, FULL = "Mentoring", "Mentoring: be introduced, keep meeting"
SHORT = "Sign up for mentoring, be introduced to somebody, keep meeting."
LONG = (
    "People say freely what they need or what they can offer. The bot suggests a partner to both, "
    "with its reasons, and takes a yes from both. It introduces them, reminds lightly, and anybody "
    "can leave at any time, in private and without a reason. It reads what is typed to it and "
    "nothing else."
)
MOST = 12
"""So many words a list may hold; whoever types another is told all of them."""
DOES: dict[str, str] = {
    Verb.JOIN: "Sign up, as a mentee or as a mentor",
    Verb.ABOUT: "What this programme is, and who runs it",
    Verb.HOME: "Where you are, what is next, what you can do",
    Verb.PROFILE: "What you said about yourself, and your language",
    Verb.CHOOSE: "Say whom you would like to meet first",
    Verb.MEET: "Find a date for a meeting, or note one",
    Verb.AGREE: "Write down how you two want to work together",
    Verb.GUIDE: "Short pages about good conversations",
    Verb.PAUSE: "Take a rest for some weeks",
    Verb.HELP: "What you can do when something is not right",
    Verb.EXIT: "End a relationship, in private and without a reason",
    Verb.MY_DATA: "Everything the programme keeps about you",
    Verb.FORGET_ME: "Have everything about you deleted",
    Verb.LEAVE: "Leave the programme",
}
"""What each word does, for the list from which people pick one."""
IN_A_TEAM = (Verb.HOME, Verb.JOIN, Verb.ABOUT, Verb.HELP)
"""Words for a channel, where others read along; the answer comes in one's own chat."""
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The day on which time begins in a zip file: the same package every time."""


def manifest(client_id: str, page: str, release: str, domain: str) -> dict[str, Any]:
    """Return the manifest of the app with this registration, which is served from *domain*.

    *page* is where people read about the programme, its privacy and its terms.
    """
    lists = ((["personal"], FOR_EVERYBODY[:MOST]), (["team"], IN_A_TEAM))
    return {
        "$schema": SCHEMA,
        "manifestVersion": VERSION,
        "version": release,
        "id": client_id,
        "developer": {
            "name": NAME,
            "websiteUrl": page,
            "privacyUrl": page,
            "termsOfUseUrl": page,
        },
        "name": {"short": NAME, "full": FULL},
        "description": {"short": SHORT, "full": LONG},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": icons.ACCENT,
        "bots": [
            {
                "botId": client_id,
                "scopes": ["personal", "team"],
                "isNotificationOnly": False,
                "supportsFiles": False,
                "commandLists": [
                    {"scopes": scopes, "commands": [command(verb) for verb in verbs]}
                    for scopes, verbs in lists
                ],
            }
        ],
        "defaultInstallScope": "personal",
        "supportsChannelFeatures": "tier1",
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [domain],
    }


def command(verb: Verb) -> dict[str, str]:
    """Return a word that one can pick, and what it does."""
    return {"title": verb.value, "description": DOES[verb]}


def package(made: dict[str, Any]) -> bytes:
    """Return the file to upload: the manifest, and the two pictures that it names."""
    text = json.dumps(made, indent=2, ensure_ascii=False).encode()
    files = {"manifest.json": text, "color.png": icons.colour(), "outline.png": icons.outline()}
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(ZipInfo(name, FIRST_DAY), content, ZIP_DEFLATED)
    return whole.getvalue()


def host(address: str) -> str:
    """Return the domain of an address."""
    return urlsplit(address).hostname or ""
