"""``mentoring match``: a file goes in, a file comes out, and a slip of the pen is named."""

import json
import random
import re
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from bot.__main__ import app
from bot.commands.match_file import MatchFile, MenteeGiven, MentorGiven
from bot.criteria import MatchingSetting
from flows.matching.policy import STANDARD, Part

PAGE = (Path(__file__).parents[2] / "docs" / "matching.md").read_text(encoding="utf-8")

E1 = {
    "id": "e1",
    "skills_wanted": ["feedback", "public speaking"],
    "grade": 3,
    "department": "ops",
    "departments_wanted": [],
    "timezone": "Europe/Oslo",
    "location": "Oslo",
    "languages": ["en"],
    "format": "remote",
    "manager": "m4",
    "forbid": [],
    "previous": [],
    "waiting": False,
}
E2 = {**E1, "id": "e2", "skills_wanted": ["strategy"]}
M1 = {
    "id": "m1",
    "skills_offered": {"feedback": 3, "strategy": 2},
    "grade": 5,
    "department": "hr",
    "timezone": "Europe/Berlin",
    "location": "Berlin",
    "languages": ["en", "de"],
    "format": "either",
    "capacity": 1,
    "qualified": True,
    "manager": "m9",
    "forbid": [],
}
M2 = {**M1, "id": "m2", "skills_offered": {"Präsentieren": 3, "strategy": 3}}
PLAIN = {
    "config": {"seed": 7, "date": "2026-03-02"},
    "mentees": [E1, E2],
    "mentors": [M1, M2],
    "people": [{"id": "m9", "manager": None}, {"id": "m4", "manager": None}],
}


@dataclass(frozen=True)
class Said:
    """What the command answered."""

    status: int
    out: str
    err: str

    @property
    def result(self):
        """What came out, but for how long it took."""
        assert self.status == 0, self.err
        found = json.loads(self.out)
        assert set(found.pop("seconds")) == {"score", "solve"}
        return found

    @property
    def pairs(self):
        return {each["mentee"]: each["mentor"] for each in self.result["pairs"]}


@pytest.fixture
def match(tmp_path):
    """The command, on a file with this in it."""

    def matched(given, *options):
        path = tmp_path / "in.json"
        text = given if isinstance(given, str) else json.dumps(given)
        path.write_text(text, encoding="utf-8")
        found = CliRunner().invoke(app, ["match", str(path), *options])
        assert isinstance(found.exception, SystemExit | None), found.exception
        return Said(found.exit_code, found.stdout, found.stderr.replace(str(path), "in.json"))

    return matched


@pytest.fixture
def refusal(match):
    """The one line in which a file is refused."""

    def said(given):
        answer = match(given)
        assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1), answer
        return answer.err.strip()

    return said


def but(given=PLAIN, **changes):
    """The same file, but for some of it: ``mentees_0_grade=7``."""
    changed = deepcopy(given)
    for name, value in changes.items():
        where, found = name.split("__"), changed
        for step in where[:-1]:
            found = found[int(step)] if step.isdigit() else found.setdefault(step, {})
        found[int(where[-1]) if where[-1].isdigit() else where[-1]] = value
    return changed


# --- What comes out ------------------------------------------------------------------------


def test_everybody_gets_the_mentor_who_suits_them_and_reads_why(match):
    found = match(PLAIN).result

    assert list(found) == ["pairs", "shortlists", "unmatched", "tiers"]
    assert found["pairs"][0] == {
        "mentee": "e1",
        "mentor": "m1",
        "score": 79.3,
        "reasons": ["2 levels apart", "Same time zone", "Both can meet by video or phone"],
        "cautions": [],
    }
    assert found["pairs"][1]["mentor"] == "m2"
    assert found["pairs"][1]["reasons"][0] == "Shared topics: Thinking strategically"
    assert found["shortlists"]["e2"] == [
        {"mentor": "m2", "score": 97.8},
        {"mentor": "m1", "score": 91.0},
    ]
    assert found["unmatched"] == []
    assert found["tiers"] == {"matched": 2, "acceptable": 2, "good": 2, "total": 177.1}


def test_a_score_has_one_decimal_always(match):
    assert '"score": 91.0' in match(PLAIN).out


def test_whoever_is_left_over_reads_what_was_in_the_way_and_what_would_help(match):
    found = match(but(mentors__0__grade=9, mentors__1__capacity=1)).result

    assert found["pairs"][0]["mentor"] == "m2"
    (left,) = found["unmatched"]
    assert left == {
        "mentee": "e1" if found["pairs"][0]["mentee"] == "e2" else "e2",
        "because": {"grade_range": 1, "taken": 1},
        "smallest_change": "One more place with a mentor who fits (1 would)",
    }


def test_what_was_said_in_private_and_a_full_mentor_are_not_told_apart(match):
    forbidden = but(mentees__0__forbid=["m1"], mentees__0__previous=["m2"])
    full = but(mentors__0__capacity=0, mentors__1__capacity=0)

    for given in (forbidden, full):
        (left,) = (each for each in match(given).result["unmatched"] if each["mentee"] == "e1")
        assert left["because"] == {"not_available": 2}


def test_in_german_the_reasons_are_german(match):
    found = match(PLAIN, "--language", "de").result

    assert found["pairs"][1]["reasons"][0] == "Gemeinsame Themen: Strategisch denken"
    assert match(PLAIN, "--language", "tlh").status == 2


def test_the_result_goes_to_a_file_if_one_is_named(match, tmp_path):
    said = match(PLAIN, "-o", str(tmp_path / "out.json"))

    assert (said.status, said.out) == (0, "")
    kept = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert kept["tiers"] == match(PLAIN).result["tiers"]


def test_a_file_that_cannot_be_written_is_said_so(match, tmp_path):
    said = match(PLAIN, "-o", str(tmp_path / "nowhere" / "out.json"))

    assert said.status == 2
    assert said.err.endswith("can't be written; is its folder there?\n")


def crowd(many, places):
    draw = random.Random(5)  # noqa: S311 — the same people every time
    topics = ["feedback", "strategy", "data", "writing", "time"]
    return {
        "config": {"seed": 3, "date": "2026-03-02"},
        "mentees": [
            {
                "id": f"e{n}",
                "skills_wanted": draw.sample(topics, 3),
                "grade": draw.randint(1, 4),
                "timezone": draw.choice(["Europe/Oslo", "Asia/Kolkata", "Europe/Lisbon"]),
                "languages": draw.sample(["en", "de", "no"], 2),
                "waiting": n % 7 == 0,
            }
            for n in range(many)
        ],
        "mentors": [
            {
                "id": f"m{n}",
                "skills_offered": {each: draw.randint(1, 3) for each in draw.sample(topics, 3)},
                "grade": draw.randint(4, 7),
                "timezone": draw.choice(["Europe/Oslo", "Asia/Kathmandu"]),
                "languages": draw.sample(["en", "de", "no"], 2),
                "capacity": 1 + n % 2,
                "manager": f"m{n + 1}" if n % 3 else None,
            }
            for n in range(places)
        ],
    }


def test_the_order_in_the_file_changes_nothing(match):
    given, shuffled = crowd(20, 9), crowd(20, 9)
    draw = random.Random(11)  # noqa: S311 — the same order every time
    for people in (shuffled["mentees"], shuffled["mentors"]):
        draw.shuffle(people)
        people[:] = [dict(reversed(each.items())) for each in people]
    shuffled = dict(reversed(shuffled.items()))

    assert match(given).result == match(shuffled).result
    assert json.dumps(match(given).result) == json.dumps(match(shuffled).result)


def test_another_seed_decides_only_between_equals(match):
    twins = but(mentors=[{**M2, "id": f"x{n}"} for n in range(5)])
    chosen = {match(but(twins, config__seed=seed)).pairs["e1"] for seed in range(4)}

    assert len(chosen) > 1


# --- What never counts ---------------------------------------------------------------------


def test_swapping_what_is_protected_or_names_changes_no_byte(match):
    given = crowd(16, 8)
    one, other = deepcopy(given), deepcopy(given)
    for n, (mine, theirs) in enumerate(
        zip((*one["mentees"], *one["mentors"]), (*other["mentees"], *other["mentors"]), strict=True)
    ):
        mine["protected"] = {"gender": "f" if n % 2 else "m", "name": f"A {n}", "age": n}
        theirs["protected"] = {"gender": "m" if n % 2 else "f", "name": f"Z {n}", "photo": ["x"]}
    plain, first, second = (match(each).result for each in (given, one, other))

    assert json.dumps(plain) == json.dumps(first) == json.dumps(second)


@pytest.mark.parametrize(
    "anything", [None, 5, "\u0000 \ud83d\ude00", [1, [2]], {"name": {"first": "x"}, "": 1.5}]
)
def test_anything_may_stand_under_protected(match, anything):
    given = but(mentees__0__protected=anything, protected=anything)

    assert match(given).result == match(PLAIN).result


def test_a_number_that_is_none_may_stand_under_protected_too(match):
    text = json.dumps(but(mentees__0__protected="HERE")).replace('"HERE"', "NaN")

    assert match(text).result == match(PLAIN).result


@pytest.mark.parametrize("name", ["gender", "name", "date_of_birth"])
def test_what_never_counts_has_no_field_and_the_error_says_where_it_may_stand(refusal, name):
    assert refusal(but(**{f"mentees__1__{name}": "x"})) == (
        f"in.json: mentees[1].{name}: {name} never counts in matching; "
        "take it out, or put it under protected"
    )


def test_a_weight_on_what_never_counts_is_refused_by_its_name(refusal):
    assert refusal(but(config__weights={"ethnicity": 3})) == (
        "in.json: config.weights.ethnicity: nobody is matched or passed over for their ethnicity; "
        "take this weight out"
    )


# --- Bad input -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "where", "says"),
    [
        ({"mentees__1__colour": "red"}, "mentees[1].colour", "no such field"),
        ({"config__speed": 1}, "config.speed", "no such field"),
        ({"extra": []}, "extra", "no such field"),
        ({"mentees__1__grade": "high"}, "mentees[1].grade", "valid integer"),
        ({"mentees__1__grade": True}, "mentees[1].grade", "valid integer"),
        ({"mentees__1__timezone": "Europe/Olso"}, "mentees[1].timezone", "not a time zone"),
        ({"mentees__1__timezone": "UTC+5:30"}, "mentees[1].timezone", "not a time zone"),
        ({"mentees__0__format": "pigeon"}, "mentees[0].format", "'remote', 'either' or"),
        ({"mentees__0__languages": "en"}, "mentees[0].languages", "in brackets"),
        ({"mentees__0__waiting": "yes"}, "mentees[0].waiting", "boolean"),
        ({"mentees__0__id": 1}, "mentees[0].id", "valid string"),
        ({"mentees__0__id": " "}, "mentees[0].id", "at least 1"),
        ({"mentees__0": {"grade": 3}}, "mentees[0].id", "missing"),
        ({"mentees__0": "e1"}, "mentees[0]", "in braces"),
        ({"mentors__0__capacity": -1}, "mentors[0].capacity", "equal to 0"),
        ({"mentors__0__capacity": 1.5}, "mentors[0].capacity", "integer"),
        ({"mentors__0__qualified": 1}, "mentors[0].qualified", "boolean"),
        (
            {"mentors__0__skills_offered": {"feedback": 4}},
            "mentors[0].skills_offered.feedback",
            "equal to 3",
        ),
        ({"config__weights": {"skills": -1}}, "config.weights.skills", "equal to 0"),
        ({"config__weights": {"skills": 1e9}}, "config.weights.skills", "equal to 1000"),
        ({"config__weights": {"skills": float("nan")}}, "config.weights.skills", "finite"),
        (
            {
                "config__weights": dict.fromkeys(
                    ["skills", "grade_gap", "department", "timezone", "format", "language"], 0
                )
            },
            "config.weights",
            "come to nothing",
        ),
        ({"config__objective": "best"}, "config.objective", "'tiered'"),
        ({"config__k": 0}, "config.k", "equal to 1"),
        ({"config__k": 6}, "config.k", "equal to 5"),
        ({"config__date": "soon"}, "config.date", "date"),
        ({"config__thresholds": {"good": 10}}, "config.thresholds", "as many points"),
        ({"locks": [["e1"]]}, "locks[0][1]", "missing"),
        ({"locks": [["e9", "m1"]]}, "locks[0][0]", "no mentee is called 'e9'"),
        ({"locks": [["e1", "e2"]]}, "locks[0][1]", "no mentor is called 'e2'"),
        ({"mentees__1__id": "e1"}, "mentees[1].id", "is mentees[0] already"),
        ({"mentors__1__id": "m1"}, "mentors[1].id", "is mentors[0] already"),
        ({"mentees__1__id": "E1"}, "mentees[1].id", "differ only in capitals"),
        ({"mentors__1__id": "E1"}, "mentors[1].id", "differ only in capitals"),
        ({"people__0__id": "M1"}, "people[0].id", "differ only in capitals"),
        ({"people__0__id": "m1"}, "people[0].manager", "another manager"),
        (
            {"mentees__0__skills_wanted": ["data", "feedbak"]},
            "mentees[0].skills_wanted[1]",
            'did you mean "feedback"?',
        ),
        (
            {"mentors__1__skills_offered": {"negotation": 1}},
            "mentors[1].skills_offered.negotation",
            'did you mean "negotiating"?',
        ),
    ],
)
def test_what_cannot_be_used_is_named_with_its_place(refusal, changes, where, says):
    said = refusal(but(**changes))

    assert said.startswith(f"in.json: {where}: "), said
    assert says in said


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "line 1: this is not valid JSON"),
        ("{\n'id': 1}", "line 2: this is not valid JSON"),
        ("[]", "the file: write an object, in braces"),
        ("[" * 100_000, "lists lie too deep"),
        ('{"config": {"seed": ' + "9" * 5000 + "}}", "a number is too long"),
    ],
)
def test_what_is_no_file_for_matching_is_refused(refusal, text, says):
    assert says in refusal(text)


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path):
    found = CliRunner().invoke(app, ["match", str(tmp_path / "nowhere.json")])

    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr.endswith("nowhere.json can't be read; is it there?\n")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"mentors__0__manager": "e1"}, "one of them reports to the other"),
        ({"mentees__0__forbid": ["m1"]}, "one of them forbids the other"),
        ({"mentors__0__forbid": ["e1"]}, "one of them forbids the other"),
        ({"mentees__0__previous": ["m1"]}, "they were a pair before"),
        ({"mentors__0__qualified": False}, "the mentor is not qualified"),
        ({"mentors__0__capacity": 0}, "the mentor has no place"),
    ],
)
def test_a_lock_that_breaks_a_rule_which_no_lock_lifts_is_refused(refusal, changes, says):
    given = but(but(**changes), locks=[["e2", "m2"], ["e1", "m1"]])

    assert refusal(given) == f"in.json: locks[1]: 'e1' and 'm1': {says}"


def test_locks_that_cannot_stand_together_are_refused(refusal):
    assert refusal(but(locks=[["e1", "m1"], ["e1", "m2"]])).startswith("in.json: locks[1]: ")
    assert "more mentees than" in refusal(but(locks=[["e1", "m1"], ["e2", "m1"]]))


def test_nobody_is_locked_with_themselves(refusal):
    both = but(mentors__0={**M1, "id": "e1", "manager": "m4"}, locks=[["e1", "e1"]])

    assert "one and the same person" in refusal(both)


# --- Unusual, and fine ---------------------------------------------------------------------


def test_a_lock_lifts_levels_hours_format_language_and_topics_and_says_so(match):
    apart = {"grade": 9, "timezone": "Pacific/Auckland", "languages": ["pt"], "format": "in_person"}
    given = but(mentors__0={**M1, **apart, "skills_offered": {"data": 1}}, locks=[["e1", "m1"]])

    first = match(given).result["pairs"][0]

    assert (first["mentee"], first["mentor"]) == ("e1", "m1")
    assert [each for each in first["cautions"] if each.startswith("Settled by hand")] == [
        "Settled by hand, although the grades are too far apart, or the wrong way round",
        "Settled by hand, although they share no language",
        "Settled by hand, although they are too many hours apart",
        "Settled by hand, although no way of meeting suits both",
        "Settled by hand, although they share no topic",
    ]


@pytest.mark.parametrize("side", ["mentees", "mentors"])
def test_an_empty_side_matches_nobody(match, side):
    given = but(**{side: []})
    found = match(given).result

    assert found["pairs"] == []
    assert found["tiers"]["matched"] == 0
    assert len(found["unmatched"]) == len(given["mentees"])


def test_an_empty_file_is_an_empty_programme(match):
    assert match({}).result == {
        "pairs": [],
        "shortlists": {},
        "unmatched": [],
        "tiers": {"matched": 0, "acceptable": 0, "good": 0, "total": 0.0},
    }


def test_a_mentor_of_capacity_nought_takes_nobody(match):
    assert set(match(but(mentors__0__capacity=0)).pairs.values()) == {"m2"}


def test_one_person_may_be_on_both_sides_and_is_never_their_own_mentor(match):
    both = {**M1, "id": "e1", "manager": "m4", "grade": 5}
    given = but(mentors=[both], mentees__0__grade=3)

    assert match(given).pairs == {"e2": "e1"}


def test_managers_in_a_circle_are_a_line_that_nobody_knows(match):
    given = but(people=[{"id": "m9", "manager": "m4"}, {"id": "m4", "manager": "m9"}])
    found = match(given).result["pairs"]

    assert {pair["mentee"] for pair in found} == {"e1", "e2"}
    assert all("leads the other" in pair["cautions"][-1] for pair in found)


def test_a_line_of_two_thousand_levels_is_followed_to_the_top(match):
    line = [{"id": f"p{n}", "manager": f"p{n + 1}"} for n in range(2000)]
    given = but(
        mentees__0__manager="p0", people=[*line, {"id": "p2000", "manager": "m1"}, {"id": "m9"}]
    )

    assert match(given).pairs["e1"] == "m2"


@pytest.mark.parametrize(
    ("day", "fine"),
    [("2026-03-02", True), ("2026-07-01", False)],
)
def test_hours_apart_are_those_of_the_day(match, day, fine):
    """From Adelaide it is nine hours and a half to Oslo in March, and seven and a half in July."""
    limits = {"max": 9}
    given = but(
        config__date=day,
        config__timezone=limits,
        mentees=[{**E2, "timezone": "Australia/Adelaide"}],
        mentors=[M2],
    )

    assert bool(match(given).pairs) is not fine


def test_half_an_hour_counts(match):
    near = {"max": 4.5}
    given = but(config__timezone=near, mentees__0__timezone="Asia/Kolkata")

    assert "e1" in match(given).pairs
    assert "e1" not in match(but(given, mentees__0__timezone="Asia/Kathmandu")).pairs


def test_what_is_missing_is_not_known_and_neither_helps_nor_harms(match):
    found = match(
        {
            "mentees": [{"id": "e", "skills_wanted": ["data"]}],
            "mentors": [
                {"id": "m", "skills_offered": {"data": 3}, "grade": None, "languages": None}
            ],
        }
    ).result

    assert found["pairs"][0]["score"] == 77.5
    assert found["pairs"][0]["cautions"] == [
        "Less ideal: nobody told us whether one of them leads the other",
        "Not known: levels, time zones, ways of meeting, languages",
    ]


def test_former_partners_and_forbidden_people_whom_nobody_knows_are_noticed(match):
    said = match(but(mentees__0__forbid=["m7"], mentees__1__previous=["m8"]))

    assert said.result == match(PLAIN).result
    assert said.err.splitlines() == [
        "mentees[0].forbid[0]: nobody in the file is called 'm7'",
        "mentees[1].previous[0]: nobody in the file is called 'm8'",
    ]


def test_a_topic_of_the_files_own_meets_what_is_written_alike(match):
    welding = but(
        mentees__0__skills_wanted=["Underwater  Welding"],
        mentors__1__skills_offered={"underwater-welding": 3},
    )
    said = match(welding)

    assert said.pairs["e1"] == "m2"
    assert "'underwater welding' is none of our topics" in said.err
    assert said.result["pairs"][0]["reasons"][0] == "Shared topics: underwater welding"
    assert match(but(welding, config__topics=["underwater welding"])).err == ""


def test_a_topic_that_looks_like_one_of_ours_can_be_named_as_ones_own(match):
    given = but(mentees__0__skills_wanted=["feedbak"], config__topics=["Feedbak"])

    assert match(given).status == 0


def test_the_policy_of_the_file_is_obeyed(match):
    far = but(mentors__1__grade=8, mentees__0__skills_wanted=["strategy"])

    assert len(match(far).pairs) == 1
    assert len(match(but(far, config__grade_gap={"max": 6})).pairs) == 2


def test_notes_are_few_however_many_there_are(match):
    said = match(but(mentees__0__forbid=[f"x{n}" for n in range(9)]))

    assert len(said.err.splitlines()) == 6
    assert said.err.endswith("and 4 more like these\n")


# --- The audit -----------------------------------------------------------------------------


def grouped(sizes, places):
    """As many mentees of each group, and mentors for some of them; the first groups fit better."""
    people = [
        {
            "id": f"e{place:02}",
            "skills_wanted": ["data"],
            "grade": 3 - place // 8,
            "protected": {"gender": group} if group else {},
        }
        for place, group in enumerate(group for group, many in sizes.items() for _ in range(many))
    ]
    mentor = {"skills_offered": {"data": 3}, "grade": 5, "capacity": 1}
    return {
        "config": {"date": "2026-03-02"},
        "mentees": people,
        "mentors": [{**mentor, "id": f"m{n}"} for n in range(places)],
    }


def test_the_audit_shows_what_became_of_each_group(match):
    said = match(grouped({"f": 8, "M ": 8}, 14), "--audit")

    assert said.result["audit"] == {
        "mentees": {
            "gender": {
                "groups": [
                    {"group": "f", "people": 8, "matched_percent": 100, "mean_score": 88},
                    {"group": "m", "people": 8, "matched_percent": 75, "mean_score": 83},
                ],
                "all_shown": True,
                "gap": {"matched_percent": 25, "mean_score": 5},
            }
        },
        "mentors": {},
    }
    assert "mentees by gender" in said.err


def test_a_group_of_fewer_than_five_is_not_shown_nor_what_gives_it_away(match):
    said = match(grouped({"f": 8, "m": 8, "x": 4}, 20), "--audit")
    found = said.result["audit"]["mentees"]["gender"]

    assert [each["group"] for each in found["groups"]] == ["m"]
    assert found["all_shown"] is False
    assert "fewer than five" in said.err


def test_without_being_asked_for_there_is_no_audit(match):
    assert "audit" not in match(grouped({"f": 8, "m": 8}, 12)).result


def test_the_audit_changes_nothing_else(match):
    given = grouped({"f": 8, "m": 8}, 12)
    audited = match(given, "--audit").result
    del audited["audit"]

    assert audited == match(given).result


# --- The page about it ---------------------------------------------------------------------


def test_the_example_on_the_page_comes_out_as_it_says(match):
    given, told = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    found = match(given).result

    assert {name: found[name] for name in json.loads(told)} == json.loads(told)


def test_the_numbers_on_the_page_can_be_used(tmp_path):
    (ours,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    policy = MatchingSetting.model_validate(yaml.safe_load(ours)["matching"]).policy()

    assert (policy.grade_gap.max, policy.mode, policy.good) == (3, "one_offer", 700)


def test_every_field_is_on_the_page():
    fields = {*MenteeGiven.model_fields, *MentorGiven.model_fields, *MatchFile.model_fields}

    assert [name for name in sorted(fields) if f"`{name}`" not in PAGE] == ["mentees", "mentors"]
    assert all(f"| `{part}` | {STANDARD.weights[part]} |" in PAGE for part in Part)
