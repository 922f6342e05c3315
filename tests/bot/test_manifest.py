"""The manifest asks for what the code uses and for nothing else, and says why."""

import ast
import json
from pathlib import Path

import pytest
import yaml
from slack_sdk import WebClient
from typer.testing import CliRunner

from bot.__main__ import app
from bot.slack import listen
from bot.slack.manifest import EVENTS, SCOPES, WITHOUT_SCOPE, as_yaml, manifest, scopes

ROOT = Path(__file__).parents[2]
CODE = sorted((ROOT / "bot").rglob("*.py"))
URL = "https://mentoring.example"
FEATURES = {"commands", "mpim:write", "users:read.email"}
"""Scopes that no method has for its own: for a command, for several people, for one field."""


OF_SEVERAL = {
    "files_upload_v2": {"files.getUploadURLExternal", "files.completeUploadExternal"},
}
"""What the client puts together from several methods."""


def called(source: str) -> set[str]:
    """The methods of the Web API that some code calls, as Slack names them."""
    methods = {name for name in vars(WebClient) if "_" in name and not name.startswith("_")}
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in methods:
            found |= OF_SEVERAL.get(node.attr, {node.attr.replace("_", ".")})
        match node:
            case ast.Call(func=ast.Attribute(attr="api_call"), args=[ast.Constant(value=name)]):
                found.add(str(name))
    return found


def of_everything() -> set[str]:
    return {method for path in CODE for method in called(path.read_text(encoding="utf-8"))}


def test_every_method_that_we_call_has_its_scope_in_the_table_and_none_stands_there_idly():
    listed = [*WITHOUT_SCOPE, *(method for each in SCOPES for method in each.methods)]

    assert len(listed) == len(set(listed))
    assert of_everything() == set(listed)


def test_a_call_that_is_not_in_the_table_would_be_noticed():
    assert called("client.frobnicate_all()") == set()
    assert called("await client.reactions_add(name='x')") == {"reactions.add"}
    assert called("client.api_call('files.delete')") == {"files.delete"}


def test_every_scope_is_used_by_a_method_an_event_or_a_feature():
    idle = {each.name for each in SCOPES if not each.methods}

    assert idle == FEATURES


def test_the_app_asks_for_no_scope_that_would_let_it_read_channels_or_groups():
    readable = {each for each in scopes() if each.endswith((":history", ":read"))}

    assert readable == {"im:history", "users:read"}
    assert {each.name for each in EVENTS if each.name.startswith("message")} == {"message.im"}


def test_every_event_that_is_asked_for_is_heard():
    source = Path(listen.__file__).read_text(encoding="utf-8")
    heard = {each.name.partition(".")[0] for each in EVENTS}

    assert [name for name in sorted(heard) if f'app.event("{name}")' not in source] == []
    assert source.count('app.event("') == len(heard)


@pytest.mark.parametrize("each", [*SCOPES, *EVENTS], ids=lambda each: each.name)
def test_everything_that_is_asked_for_says_why(each):
    assert each.why.startswith("to ")


# --- Its shape -----------------------------------------------------------------------------------


def addresses(made):
    """Everything in a manifest that is an address."""
    text = json.dumps(made)
    return [word for word in text.split('"') if word.startswith("http")]


def test_over_http_everything_is_sent_to_one_address():
    made = manifest(f"{URL}/", socket=False)

    assert addresses(made) == [
        f"{URL}/slack/events",
        f"{URL}/slack/oauth_redirect",
        f"{URL}/slack/events",
        f"{URL}/slack/events",
    ]
    assert made["settings"]["socket_mode_enabled"] is False


def test_in_socket_mode_nothing_is_sent_anywhere():
    made = manifest("", socket=True)

    assert addresses(made) == []
    assert made["settings"]["socket_mode_enabled"] is True
    assert made["settings"]["interactivity"] == {"is_enabled": True}


def test_people_can_write_to_the_bot_and_open_its_home():
    assert manifest(URL, socket=False)["features"]["app_home"] == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }


def test_a_whole_organisation_can_install_it():
    assert manifest(URL, socket=False)["settings"]["org_deploy_enabled"] is True


def test_what_people_read_in_slacks_directory_is_as_long_as_slack_takes():
    made = manifest(URL, socket=False)
    told = made["display_information"]
    (shortcut,), (verb,) = made["features"]["shortcuts"], made["features"]["slash_commands"]

    assert len(told["name"]) <= 35
    assert len(told["description"]) <= 140
    assert 174 <= len(told["long_description"]) <= 4000
    assert len(shortcut["name"]) <= 24
    assert len(shortcut["description"]) <= 150
    assert len(verb["description"]) <= 100


# --- The command ---------------------------------------------------------------------------------


@pytest.fixture
def runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("MENTORING_PUBLIC_URL", "SLACK_APP_TOKEN"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments, **env):
        return CliRunner().invoke(app, ["manifest", "slack", *arguments], env=env)

    return run


def test_the_yaml_is_the_manifest_with_each_reason_beside_what_it_is_for(runs):
    said = runs(MENTORING_PUBLIC_URL=URL)

    assert (said.exit_code, said.stderr) == (0, "")
    assert yaml.safe_load(said.stdout) == manifest(URL, socket=False)
    for each in (*SCOPES, *EVENTS):
        assert f"- {each.name}  # {each.why}\n" in said.stdout


def test_the_json_is_the_same_manifest(runs):
    assert json.loads(runs("--json", MENTORING_PUBLIC_URL=URL).stdout) == manifest(
        URL, socket=False
    )


@pytest.mark.parametrize(
    ("arguments", "env"),
    [(("--socket",), {}), ((), {"SLACK_APP_TOKEN": "xapp-1"})],
)
def test_socket_mode_needs_no_address(runs, arguments, env):
    assert yaml.safe_load(runs(*arguments, **env).stdout) == manifest("", socket=True)


def test_a_file_can_be_named_to_write_to(runs, tmp_path):
    said = runs("-o", "slack.yaml", MENTORING_PUBLIC_URL=URL)

    assert said.stdout == "slack.yaml is written; paste it at api.slack.com/apps\n"
    written = (tmp_path / "slack.yaml").read_text(encoding="utf-8")
    assert written == as_yaml(manifest(URL, socket=False))


@pytest.mark.parametrize(
    ("arguments", "env", "says"),
    [
        ((), {}, "MENTORING_PUBLIC_URL is not set;"),
        ((), {"MENTORING_PUBLIC_URL": "here"}, "MENTORING_PUBLIC_URL is not an address like"),
        (("-o", "no/such/folder"), {"MENTORING_PUBLIC_URL": URL}, "no/such/folder can't be"),
    ],
)
def test_what_is_missing_is_one_clear_line(runs, arguments, env, says):
    said = runs(*arguments, **env)

    assert (said.exit_code, said.stdout, said.stderr.count("\n")) == (2, "", 1)
    assert said.stderr.startswith(says)
