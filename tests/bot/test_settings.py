"""A broken app.yaml is refused in one sentence that names the file, the line and the field."""

import re
from datetime import time
from pathlib import Path

import pytest

from bot.settings import BadSettingsError, load
from flows.groups import Dimension
from flows.programme import Rhythm
from flows.wishes import TOPICS

SHIPPED = Path(__file__).parents[2] / "app.yaml"
COPY = SHIPPED.read_text(encoding="utf-8")


@pytest.fixture
def refusal(tmp_path):
    """What is said about the shipped file once one passage of it reads differently."""

    def said(passage: str, instead: str) -> str:
        assert passage in COPY
        with pytest.raises(BadSettingsError) as error:
            load(written(tmp_path, COPY.replace(passage, instead, 1)))
        return str(error.value).removeprefix(str(tmp_path / "app.yaml"))

    return said


def written(folder, text):
    path = folder / "app.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def line_of(passage):
    return COPY[: COPY.index(passage)].count("\n") + 1


def test_the_file_that_comes_with_the_bot_can_be_used():
    settings = load(SHIPPED)

    assert settings.programme.rhythm.rhythm() == Rhythm()
    assert tuple(settings.programme.topics) == TOPICS
    assert len(settings.coordinators) == 2


ASKED, TIME = "# fairness:", "{about: Time, options: [A, B]}"


@pytest.mark.parametrize(
    ("passage", "instead", "field", "says"),
    [
        ("  aim: Grow", "  colour: red\n  aim: Grow", "programme.colour", "not permitted"),
        ("organisation: Fjordlight\n", "", "organisation", "required"),
        ("platform: slack", "platform: pigeon", "platform", "'slack'"),
        ("zone: Europe/Oslo", "zone: Europe/Olso", "programme.zone", "like Europe/Oslo"),
        (": Mon-Fri ", ": Mon-Funday ", "programme.working_days", "not like Mon-Fri or Mon,Tue"),
        ('# holiday_country: "NO"', "holiday_country: NO", "programme.holiday_country", "quotes"),
        ('# holiday_country: "NO"', "holiday_country: Narnia", "programme.holiday_country", "GB"),
        ("nudge_weeks: 4 ", "nudge_weeks: soon ", "programme.rhythm.nudge_weeks", "integer"),
        ("nudge_weeks: 4 ", "nudge_weeks: 1 ", "programme.rhythm.nudge_weeks", "equal to 2"),
        ("  dates: []", "  topics: [feedback, flying, data]", "programme.topics.1", "'flying'"),
        ("[pairs, circles]", "[pairs, crowds]", "programme.forms.1", "'pairs', 'circles'"),
        ("[pairs, circles]", "[pairs, pairs]", "programme.forms", "twice"),
        ("[pairs, circles]", "[]", "programme.forms", "at least 1"),
        ("[en, de,", "[en, klingon,", "programme.languages.1", "'klingon'"),
        ("  dates: []", "  topics: [data, feedbak, time]", "programme.topics.1", '"feedback"?'),
        ("  dates: []", "  dates: [{name: Start, day: soon}]", "programme.dates.0.day", "date"),
        ('closes: "17:00"', 'closes: "noon"', "programme.hours.closes", "time"),
        ("ingrid.solberg@", "ingrid.solberg", "coordinators.0.email", "match"),
        (ASKED, "fairness: [{about: Time, options: [One]}]", "fairness.0.options", "2 to 8"),
        (ASKED, "fairness: [{about: Time, options: [A, a]}]", "fairness.0.options", "twice"),
        (ASKED, "fairness: [{about: T, options: [yes, B]}]", "fairness.0.options.0", "quotes"),
        (ASKED, "fairness: [{about: ' ', options: [A, B]}]", "fairness.0.about", "one line"),
        (ASKED, f"fairness: [{TIME}, {TIME}]", "fairness", "twice"),
        (ASKED, f"fairness: [{', '.join([TIME] * 7)}]", "fairness", "at most 6"),
        ("desk: C0MENTORDESK", "desk: mentoring-desk", "slack.desk", "match"),
        ("  desk: C0", "  workspaces: [T0NORTH, north]\n  desk: C0", "slack.workspaces.1", "match"),
        ("  desk: C0", "  workspaces: [T0A12, T0A12]\n  desk: C0", "slack.workspaces", "twice"),
        ("  desk: C0", "  desk_workspace: C0DESK\n  desk: C0", "slack.desk_workspace", "match"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_field(refusal, passage, instead, field, says):
    said = refusal(passage, instead)
    wanted = re.fullmatch(r", line (\d+), ([\w.]+): ([^\n]+)", said)

    assert wanted is not None
    assert wanted[2] == field
    assert says in wanted[3]
    assert abs(int(wanted[1]) - line_of(passage)) <= 1


def test_what_people_may_say_of_themselves_is_in_the_organisations_words(tmp_path):
    asked = "fairness: [{about: Working time, options: [Full time, 'Part time ']}]"

    assert load(written(tmp_path, COPY)).dimensions == ()
    assert load(written(tmp_path, COPY.replace(ASKED, asked))).dimensions == (
        Dimension("Working time", ("Full time", "Part time")),
    )


def test_a_missing_field_is_named_with_the_line_of_its_parent(refusal):
    said = refusal("  zone: Europe/Oslo              # the desk keeps these hours", "  # the desk")

    assert said == f", line {line_of('programme:')}, programme.zone: Field required"


def test_a_topic_may_be_called_by_any_of_its_names(tmp_path):
    called = COPY.replace("  dates: []", "  topics: [Führung, public speaking, data]")

    found = load(written(tmp_path, called)).programme.topics

    assert found == ["leading-people", "presenting", "data"]


def test_one_coordinator_is_not_enough(refusal):
    said = refusal("  - {name: Daniel", "#  - {name: Daniel")

    assert said.startswith(f", line {line_of('coordinators:')}, coordinators: ")
    assert "at least 2" in said


def test_a_programme_lives_in_slack_in_teams_or_in_both_with_one_desk(refusal, tmp_path):
    slack = COPY[COPY.index("slack:\n") :]
    teams = 'teams:\n  desk: "19:desk@thread.tacv2"\n'
    alone = load(written(tmp_path, COPY.replace(slack, teams).replace("platform: slack", "")))

    assert (alone.slack, alone.teams.desk) == (None, "19:desk@thread.tacv2")
    assert "no section teams" in refusal("platform: slack", "platform: teams")
    assert "name one desk" in refusal(slack, slack + teams)
    assert "name one desk" in refusal("  desk: C0MENTORDESK", "  workspaces: []")
    with pytest.raises(BadSettingsError, match="where the programme lives"):
        load(written(tmp_path, COPY.replace(slack, "").replace("platform: slack", "")))


@pytest.mark.parametrize(
    ("passage", "instead"),
    [("programme:\n", "programme: {\n"), ("  aim: Grow", "\taim: Grow"), ("zone: ", "zone: : ")],
)
def test_what_is_no_yaml_is_refused_with_its_line(refusal, passage, instead):
    assert re.fullmatch(r", line \d+: this is not valid YAML", refusal(passage, instead))


def test_a_day_that_does_not_exist_is_refused(refusal):
    said = refusal("  dates: []", "  dates: [{name: Start, day: 2027-02-30}]")

    assert said.startswith(": a date in it does not exist (")


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path):
    with pytest.raises(BadSettingsError, match=r"nowhere\.yaml can't be read; is it there\?"):
        load(tmp_path / "nowhere.yaml")


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words"])
def test_a_file_that_holds_something_else_is_refused(tmp_path, text):
    with pytest.raises(BadSettingsError, match=r"app\.yaml, line 1, the file: "):
        load(written(tmp_path, text))


HOURS = '  hours: {opens: "09:00", closes: "17:00"}'


@pytest.mark.parametrize(
    "hours",
    ['{opens: "12:00", closes: "17:00"}', '{opens: "09:00", closes: "14:00"}'],
)
def test_hours_without_noon_are_refused(refusal, hours):
    assert "decent hours must contain 11:30 to 14:30" in refusal(HOURS, f"  hours: {hours}")


@pytest.mark.parametrize("time", ["{counts: true}", "{counts: false, hours: 3}"])
def test_company_time_has_hours_and_own_time_has_none(refusal, time):
    said = refusal("company_time: {counts: true, hours: 18}", f"company_time: {time}")

    assert "company time needs its hours, and own time has none" in said


def test_weeks_that_do_not_grow_are_refused(refusal):
    assert "must grow" in refusal("question_weeks: 5", "question_weeks: 4")


@pytest.mark.parametrize(
    ("passage", "instead", "field"),
    [
        (HOURS, '  hours: {opens: "12:00", closes: "17:00"}', "programme.hours"),
        ("question_weeks: 5", "question_weeks: 4", "programme.rhythm"),
    ],
)
def test_numbers_that_do_not_go_together_are_named_with_their_line(
    refusal, passage, instead, field
):
    assert re.match(rf", line \d+, {re.escape(field)}", refusal(passage, instead))


def test_an_hour_without_quotes_is_what_it_says_or_is_refused(tmp_path):
    path = written(tmp_path, COPY.replace('opens: "09:00"', "opens: 9:30"))
    try:
        opens = load(path).programme.hours.opens
    except BadSettingsError:
        return

    assert opens == time(9, 30)


def test_an_hour_with_a_zone_is_refused(tmp_path):
    with pytest.raises(BadSettingsError):
        load(written(tmp_path, COPY.replace('"09:00"', '"09:00Z"')))


def test_a_file_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "app.yaml"
    path.write_bytes(COPY.replace("Fjordlight", "Fjordlicht für alle").encode("latin-1"))

    with pytest.raises(BadSettingsError):
        load(path)


def test_the_same_coordinator_twice_is_one_coordinator(refusal):
    assert "coordinators" in refusal("daniel.mensah@", "ingrid.solberg@")


@pytest.mark.parametrize("instead", ['[Design, ""]', "[Design, Design]", f"[{'x' * 151}]"])
def test_departments_that_slack_could_not_list_are_refused(refusal, instead):
    passage = "[Design, Engineering, Finance, HR, Legal, Operations, Research, Sales]"

    assert "programme.departments" in refusal(passage, instead)


@pytest.mark.parametrize(
    ("passage", "instead"),
    [("[en, de,", "[en, en,"), ("  dates: []", "  topics: [feedback, feedback, data]")],
)
def test_the_same_choice_twice_is_refused(refusal, passage, instead):
    assert "programme." in refusal(passage, instead)


def test_a_programme_may_have_its_own_weekend_and_keep_a_countrys_holidays(tmp_path):
    there = COPY.replace(": Mon-Fri ", ": Sun-Thu ").replace(
        '# holiday_country: "NO"', 'holiday_country: "ae"'
    )

    programme = load(written(tmp_path, there)).programme

    assert programme.working_days == (0, 1, 2, 3, 6)
    assert programme.holiday_country == "AE"
    assert load(SHIPPED).programme.working_days == (0, 1, 2, 3, 4)
    assert load(SHIPPED).programme.holiday_country is None
