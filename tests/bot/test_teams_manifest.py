"""What is uploaded to Teams: within its schema, with its pictures, asking for little."""

import json
import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from jsonschema import Draft4Validator
from typer.testing import CliRunner

from bot.__main__ import app
from bot.teams import icons
from bot.teams.manifest import DOES, IN_A_TEAM, MOST, VERSION, manifest, package
from flows.verbs import FOR_COORDINATORS, FOR_EVERYBODY, Verb

CLIENT = "3f0c1b52-1d2e-4c3b-9a4f-000000000001"
URL = "https://mentoring.example.org"
SCHEMAS = (
    Path(__file__).parents[1] / "node/node_modules/@microsoft/app-manifest/build/json-schemas/teams"
)
MADE = manifest(CLIENT, f"{URL}/about", "0.1.0", "mentoring.example.org")


def breaches(made, version=VERSION):
    """What the schema of one version does not allow."""
    schema = json.loads((SCHEMAS / f"v{version}/MicrosoftTeams.schema.json").read_text("utf-8"))
    return [each.message for each in Draft4Validator(schema).iter_errors(made)]


def test_the_schema_lets_the_manifest_pass():
    assert breaches(MADE) == []
    assert f"/v{VERSION}/" in MADE["$schema"]


def test_no_lower_version_has_what_is_needed_for_a_private_channel():
    below = f"1.{int(VERSION.split('.')[1]) - 1}"

    assert breaches(MADE | {"manifestVersion": below}, below) == [
        "Additional properties are not allowed ('supportsChannelFeatures' was unexpected)"
    ]


@pytest.mark.parametrize(
    "bad",
    [{"id": "mentoring"}, {"developer": {}}, {"validDomains": "x"}, {"bots": [{"scopes": []}]}],
    ids=str,
)
def test_a_manifest_that_teams_would_refuse_would_be_noticed(bad):
    assert breaches(MADE | bad)


def test_every_word_that_people_can_type_says_what_it_does():
    assert set(DOES) == set(FOR_EVERYBODY)
    assert set(IN_A_TEAM) <= set(FOR_EVERYBODY)


def test_the_words_that_are_offered_are_for_everybody_and_one_can_always_leave():
    (bot,) = MADE["bots"]
    offered = {
        scope: [each["title"] for each in listed["commands"]]
        for listed in bot["commandLists"]
        for scope in listed["scopes"]
    }

    assert list(offered) == bot["scopes"] == ["personal", "team"]
    assert len(offered["personal"]) <= MOST
    assert {Verb.JOIN, Verb.HELP, Verb.EXIT, Verb.MY_DATA} <= set(offered["personal"])
    assert FOR_COORDINATORS & {*offered["personal"], *offered["team"]} == set()
    assert Verb.EXIT not in offered["team"]


def test_nothing_is_asked_for_that_would_let_the_app_read_along():
    assert set(MADE["permissions"]) == {"identity", "messageTeamMembers"}
    assert "authorization" not in MADE
    assert "webApplicationInfo" not in MADE
    assert MADE["validDomains"] == ["mentoring.example.org"]


def test_the_package_holds_the_manifest_and_two_pictures_of_the_right_size():
    with ZipFile(BytesIO(package(MADE))) as zipped:
        found = {name: zipped.read(name) for name in zipped.namelist()}
    sizes = {name: struct.unpack(">II", found[name][16:24]) for name in found if "png" in name}

    assert json.loads(found["manifest.json"]) == MADE
    assert set(MADE["icons"].values()) | {"manifest.json"} == set(found)
    assert sizes == {"color.png": (192, 192), "outline.png": (32, 32)}


def test_the_outline_is_white_on_nothing():
    points = {icons.shade(share, icons.NOTHING) for share in (0.0, 0.5, 1.0)}

    assert {each[:3] for each in points} == {b"\xff\xff\xff"}
    assert sorted(each[3] for each in points) == [0, 128, 255]


# --- The command ---------------------------------------------------------------------------------


@pytest.fixture
def runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("MENTORING_PUBLIC_URL", "TEAMS_CLIENT_ID"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments, **env):
        return CliRunner().invoke(app, ["manifest", "teams", *arguments], env=env)

    return run


def test_a_package_is_written_for_the_registration_and_the_address_that_are_set(runs, tmp_path):
    said = runs("-o", "ours.zip", MENTORING_PUBLIC_URL=URL, TEAMS_CLIENT_ID=CLIENT)

    assert (said.exit_code, said.stderr) == (0, "")
    assert said.stdout.startswith("ours.zip is written;")
    with ZipFile(tmp_path / "ours.zip") as zipped:
        made = json.loads(zipped.read("manifest.json"))
    assert (made["id"], made["validDomains"]) == (CLIENT, ["mentoring.example.org"])
    assert made["developer"]["privacyUrl"] == URL
    assert breaches(made) == []


@pytest.mark.parametrize(
    ("arguments", "env", "says"),
    [
        ((), {"TEAMS_CLIENT_ID": CLIENT}, "MENTORING_PUBLIC_URL is not set;"),
        ((), {"MENTORING_PUBLIC_URL": URL}, "TEAMS_CLIENT_ID is not the id of"),
        ((), {"MENTORING_PUBLIC_URL": URL, "TEAMS_CLIENT_ID": "app"}, "TEAMS_CLIENT_ID is not"),
        (
            ("--page", "http://intranet"),
            {"MENTORING_PUBLIC_URL": URL, "TEAMS_CLIENT_ID": CLIENT},
            "http://intranet does not begin with https://;",
        ),
        (
            ("-o", "no/such/folder.zip"),
            {"MENTORING_PUBLIC_URL": URL, "TEAMS_CLIENT_ID": CLIENT},
            "no/such/folder.zip can't be",
        ),
    ],
)
def test_what_is_missing_is_one_clear_line(runs, arguments, env, says):
    said = runs(*arguments, **env)

    assert (said.exit_code, said.stdout, said.stderr.count("\n")) == (2, "", 1)
    assert said.stderr.startswith(says)
