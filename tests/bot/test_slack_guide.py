"""The guide for administrators names only what exists, and asks for what the manifest asks for."""

import re
from pathlib import Path

import pytest
import typer
import yaml

from bot.__main__ import app
from bot.commands.connections import OAUTH, PREFIXES
from bot.settings import Environment, SlackSetting
from bot.slack.manifest import EVENTS, SCOPES
from bot.slack.oauth import INSTALL_PATH
from flows.verbs import FOR_EVERYBODY

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "slack.md").read_text(encoding="utf-8")
FLAT = re.sub(r"\s+", " ", GUIDE)
VARIABLES = sorted(set(re.findall(r"\b(?:MENTORING|SLACK|TEAMS)_[A-Z_]+\b", GUIDE)))
COMMANDS = sorted(set(re.findall(r"`(?:\.venv/bin/)?mentoring ([^`]+)`", FLAT)))


def test_it_takes_ten_steps():
    steps = GUIDE.partition("## Ten steps")[2].partition("\n## ")[0]

    assert re.findall(r"^(\d+)\. ", steps, re.MULTILINE) == [str(n) for n in range(1, 11)]
    assert steps.rstrip().count("`/mentoring join`") >= 1


@pytest.mark.parametrize("name", VARIABLES)
def test_every_variable_exists(name):
    assert name.lower() in Environment.model_fields


def test_every_variable_that_connects_slack_is_explained():
    names = {name for name in Environment.model_fields if name.startswith("slack_")}

    assert {name.upper() for name in names - {"slack_api_url"}} <= set(VARIABLES)
    assert {name.upper() for name in (*OAUTH, *PREFIXES)} <= set(VARIABLES)


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_exists_with_its_options(line):
    command, words = typer.main.get_command(app), line.split()
    while commands := getattr(command, "commands", None):
        command = commands[words.pop(0)]
    offered = {name for each in command.params for name in each.opts}

    assert {word for word in words if word.startswith("-")} <= offered


def test_the_commands_that_connect_slack_are_all_there():
    assert {line.split()[0] for line in COMMANDS} == {"manifest", "migrate", "people", "run"}


@pytest.mark.parametrize("asked", [SCOPES, EVENTS], ids=["scopes", "events"])
def test_what_is_asked_for_is_listed_with_the_same_reasons(asked):
    table = "".join(f"| `{each.name}` | {each.why} |\n" for each in asked)

    assert f"|---|---|\n{table}\n" in GUIDE


def test_nothing_else_is_listed():
    assert GUIDE.count("\n| `") == len(SCOPES) + len(EVENTS)


@pytest.mark.parametrize("verb", sorted(set(re.findall(r"`/mentoring (\S+)`", GUIDE))))
def test_every_word_that_is_quoted_can_be_typed(verb):
    assert verb in FOR_EVERYBODY


def test_the_settings_that_are_shown_can_be_used():
    shown = re.search(r"\n( +slack:\n(?: {8,}.*\n)+)", GUIDE)

    assert shown is not None
    assert SlackSetting(**yaml.safe_load(shown[1])["slack"]).workspaces == ["T0NORTH", "T0SOUTH"]


@pytest.mark.parametrize("field", sorted(set(re.findall(r"`slack\.(\w+)`", GUIDE))))
def test_every_setting_that_is_named_exists(field):
    assert field in SlackSetting.model_fields


def test_the_page_to_install_is_where_the_guide_says():
    assert f"`{INSTALL_PATH}`" in GUIDE


def test_the_front_page_leads_here():
    assert "(docs/slack.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
