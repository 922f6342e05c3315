"""How people are matched, as app.yaml says it: what cannot be used is named with its line."""

import re
from pathlib import Path

import pytest

from bot.settings import BadSettingsError, load
from flows.matching.policy import PROTECTED, STANDARD, Mode, Objective, Part, protected

SHIPPED = Path(__file__).parents[2] / "app.yaml"
COPY = SHIPPED.read_text(encoding="utf-8")
WITHOUT = re.sub(r"(?ms)^matching:.*?(?=^coordinators:)", "", COPY)


def written(folder, matching=""):
    path = folder / "app.yaml"
    path.write_text(f"{matching}\n{WITHOUT}", encoding="utf-8")
    return path


@pytest.fixture
def policy(tmp_path):
    """What a few lines under ``matching:`` come to."""
    return lambda *lines: load(written(tmp_path, under_matching(*lines))).matching.policy()


@pytest.fixture
def refusal(tmp_path):
    """The line, the field and the sentence in which a few lines are refused."""

    def said(*lines):
        with pytest.raises(BadSettingsError) as error:
            load(written(tmp_path, under_matching(*lines)))
        found = re.fullmatch(r".*app\.yaml, line (\d+), ([\w. -]+): ([^\n]+)", str(error.value))
        assert found is not None, str(error.value)
        return int(found[1]), found[2], found[3]

    return said


def under_matching(*lines):
    return "\n".join(["matching:", *(f"  {line}" for line in lines)])


def test_the_numbers_that_come_with_the_bot_are_the_usual_ones():
    assert load(SHIPPED).matching.policy() == STANDARD


def test_a_file_that_says_nothing_of_matching_means_the_usual_numbers(tmp_path):
    assert load(written(tmp_path)).matching.policy() == STANDARD


def test_every_number_of_the_policy_stands_in_the_file_that_comes_with_the_bot():
    said = COPY[COPY.index("matching:") : COPY.index("coordinators:")]
    for name in (*Part, "thresholds", "objective", "spread", "mode", "k", "rounds"):
        assert re.search(rf"^  ( ?){name}:", said, re.MULTILINE), name


def test_what_is_left_out_is_as_usual(policy):
    changed = policy("weights: {timezone: 20.5}", "thresholds: {good: 70.5}", "spread: 0")

    assert changed.weights == {**STANDARD.weights, Part.TIMEZONE: 20.5}
    assert (changed.acceptable, changed.good, changed.spread) == (500, 705, 0)
    assert changed.skills == STANDARD.skills


def test_a_round_is_what_the_file_says(policy):
    changed = policy("mode: one_offer", "objective: leximin", "rounds: 1", "rank_days: 3")

    assert changed.mode is Mode.ONE_OFFER
    assert changed.objective is Objective.LEXIMIN
    assert (changed.rounds, changed.rank_days, changed.accept_days) == (1, 3, 3)


def test_hours_may_stand_in_any_order(policy):
    assert list(policy("timezone: {hours: {6: 0.2, 0.5: 1, 3: 0.7}}").timezone.hours) == [0.5, 3, 6]


@pytest.mark.parametrize(
    ("weight", "says"),
    [
        ("-1", "greater than or equal to 0"),
        ("1001", "less than or equal to 1000"),
        ("1.0e+300", "less than or equal to 1000"),
        (".nan", "finite number"),
        (".inf", "finite number"),
        ("much", "valid number"),
        ("true", "valid number"),
        ("'45'", "valid number"),
    ],
)
def test_a_weight_that_is_no_weight_is_named_with_its_line(refusal, weight, says):
    line, field, sentence = refusal("weights:", "  skills: 50", f"  timezone: {weight}")

    assert (line, field) == (4, "matching.weights.timezone")
    assert says in sentence


def test_weights_that_come_to_nothing_are_refused(refusal):
    nothing = ", ".join(f"{part}: 0" for part in Part)

    _, field, sentence = refusal(f"weights: {{{nothing}}}")

    assert field == "matching.weights"
    assert sentence == "the weights come to nothing; let at least one be more than 0"


@pytest.mark.parametrize(
    "name",
    [
        *("gender", "age", "ethnicity", "disability", "religion", "orientation", "name", "photo"),
        *("Gender", "same_gender", "sexual-orientation", "first name", "date_of_birth"),
    ],
)
def test_a_weight_on_what_never_counts_is_refused_by_its_name(refusal, name):
    line, _, sentence = refusal("weights:", "  skills: 50", f"  {name}: 5")

    assert line == 4
    assert sentence == f"nobody is matched or passed over for their {name}; take this weight out"


@pytest.mark.parametrize("part", Part)
def test_what_is_asked_is_not_mistaken_for_what_never_counts(part):
    assert not protected(part)
    assert not protected("language_level")
    assert {"gender", "age", "photo"} <= PROTECTED


def test_a_weight_on_what_nobody_asks_names_what_is_asked(refusal):
    line, _, sentence = refusal("weights:", "  charm: 5")

    assert line == 3
    assert sentence.startswith("'charm' is not one of the weights: skills, grade_gap,")


@pytest.mark.parametrize(
    ("passage", "field", "says"),
    [
        ("colour: red", "matching.colour", "not permitted"),
        ("thresholds: {acceptable: 70}", "matching.thresholds", "as many points as an acceptable"),
        ("thresholds: {good: 101}", "matching.thresholds.good", "equal to 100"),
        ("thresholds: {good: .nan}", "matching.thresholds.good", "finite"),
        ("objective: fairest", "matching.objective", "'tiered', 'total' or 'leximin'"),
        ("mode: lottery", "matching.mode", "'choice'"),
        ("k: 0", "matching.k", "greater than or equal to 1"),
        ("spread: -1", "matching.spread", "greater than or equal to 0"),
        ("rounds: 0", "matching.rounds", "greater than or equal to 1"),
        ("rank_days: 1", "matching.rank_days", "greater than or equal to 2"),
        ("grade_gap: {ideal: 5}", "matching.grade_gap", "must lie between the fewest"),
        ("grade_gap: {min: -1}", "matching.grade_gap.min", "greater than or equal to 0"),
        (
            "grade_gap: {value_by_distance: [0.5, 1]}",
            "matching.grade_gap.value_by_distance",
            "not rise",
        ),
        ("skills: {rank_weights: []}", "matching.skills.rank_weights", "at least 1"),
        ("skills: {rank_weights: [0]}", "matching.skills.rank_weights", "more than 0"),
        ("skills: {rank_weights: [1, 1.5]}", "matching.skills.rank_weights.1", "equal to 1"),
        ("skills: {level: {1: 0.5, 2: 1}}", "matching.skills.level", "levels 1, 2 and 3"),
        ("skills: {level: {1: 1, 2: 0.5, 3: 1}}", "matching.skills.level", "higher level"),
        ("timezone: {hours: {1: 0.5, 2: 1}}", "matching.timezone.hours", "must not rise"),
        ("timezone: {hours: {-1: 1}}", "matching.timezone.hours.-1", "greater than or equal"),
        ("timezone: {max: .inf}", "matching.timezone.max", "finite"),
        ("department: {other: 2}", "matching.department.other", "equal to 1"),
        ("format: {equal: soon}", "matching.format.equal", "valid number"),
        ("language: {shared: -0.1}", "matching.language.shared", "equal to 0"),
    ],
)
def test_a_number_that_cannot_be_used_is_named(tmp_path, passage, field, says):
    with pytest.raises(BadSettingsError) as error:
        load(written(tmp_path, under_matching("# how people are matched", passage)))

    assert f"app.yaml, line 3, {field}: " in str(error.value)
    assert says in str(error.value)
