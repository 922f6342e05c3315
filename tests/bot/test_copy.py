"""The copy as a whole: complete, without a dead entry, and true to its own house style."""

import re
from collections import Counter
from dataclasses import astuple
from datetime import UTC, datetime
from importlib import resources
from zoneinfo import ZoneInfo

import pytest
from fluent.runtime import FluentResource
from fluent.syntax.ast import Message as Entry

from bot import copybook
from bot.channel import Ways
from bot.copybook import MissingWordsError
from bot.teams.read import TEAMS
from bot.wording import FOOTER, REPEATED, Wording, shipped
from flows.examples import EXAMPLES
from flows.forms import Error, Wrong, wrong
from flows.matching.candidates import Format
from flows.matching.reasons import Because, Reason
from flows.matching.rules import Rule
from flows.messages import ApprovalNoted, Choice, HomePair, IntroductionTogether, Kind, Nudge
from flows.people import Role
from flows.reasons import line
from flows.wishes import LANGUAGES, TOPICS
from flows.words import Words, names, part
from tests.bot.pages import (
    FORMS,
    MESSAGES,
    SIGN_UP,
    briefings,
    everything_held,
    lines,
    reasons,
    verdicts,
)
from tests.every import every

LANGUAGES_WE_SPEAK = copybook.languages()
ENGLISH = (resources.files("flows") / "copy" / "en.ftl").read_text(encoding="utf-8")
in_every_language = pytest.mark.parametrize("language", LANGUAGES_WE_SPEAK)
LONDON = ZoneInfo("Europe/London")
LABELS = [
    *(f"choice-{choice}" for choice in Choice),
    *(f"topic-{slug}" for slug in TOPICS),
    *(f"language-{code}" for code in LANGUAGES),
    *(f"format-{way}" for way in Format),
    *(f"weekday-{day}" for day in range(7)),
    *("platform-slack", "platform-teams"),
]
PLEASE = {"en": "Please ", "de": "Bitte "}
HALF_AN_HOUR = {"en": "5.5 hours apart", "de": "5,5 Stunden auseinander"}
WHO_LEFT_OR_WHY = {
    "en": (
        r"\bleft because\b",
        r"\bleft\b",
        r"\b(has|have) (quit|resigned|withdrawn|declined|refused)\b",
        r"\b(decided|chose|wanted|asked) to (leave|end|stop)\b(?! and what)",
        r"\bended (it|by|because)\b",
        r"\b(ended|end|over|leave|leaving|no)\b[^.]*\bbecause\b",
    ),
    "de": (
        r"\bhat (gekündigt|abgelehnt|abgebrochen|aufgehört|beendet|verlassen|nein gesagt)\b",
        r"\b(ist|sind) (ausgestiegen|ausgeschieden|gegangen)\b",
        r"\bwollte (gehen|aufhören|beenden|aussteigen)\b",
        r"\bbeendet (von|durch|weil)\b",
        r"\b(zu Ende|Ende|vorbei|verlassen|gehen|nein)\b[^.]*\b(weil|wegen)\b",
    ),
}
WHERE_IT_STANDS = {
    "en": (
        r"\b(above|below)\b(?! (you|all)\b)",
        r"\b(on|to|at) the (left|right|top|bottom)\b",
        r"\b(left|right)[- ](hand|side)\b",
        r"\b(underneath|overleaf|next to this|beside this)\b",
    ),
    "de": (
        r"\b(unten|oben|unterhalb|oberhalb|links|rechts|darunter|darüber|nebenan stehend)\b",
        r"\b(oben|unten|neben)stehend",
    ),
}
HURRIES = {
    "en": (
        r"\b\w+ (minutes?|hours?|days?|weeks?) (left|to go|remaining)\b",
        r"\b(only|just) \w+ (minutes?|hours?|days?|weeks?)\b",
        r"\b(last chance|final reminder|hurry up|time is running|expires? (in|soon))\b",
        r"\bare you sure\b",
    ),
    "de": (
        r"\b(nur|bloß) noch\b",
        r"\bnoch \w+ (Minuten?|Stunden?|Tage?|Wochen?)\b",
        r"\b(letzte Chance|letzte Erinnerung|beeil|läuft (bald )?ab|dringend)",
        r"\b(bist du (dir )?sicher|wirklich beenden)\b",
    ),
}
NOT_SO_IN_GERMAN = (
    r"(?<=[a-zäöüß,] )(Sie|Ihr|Ihnen|Ihre\w*)\b",
    r"\w[:*_]in(nen)?\b",
    r"\b(Mentor|Partner|Koordinator)(?!ing)",
)
"""We say du, and nobody is made a man, or a colon, by the grammar."""
START, END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
HEBREW, ARABIC = "נועה לוי", "ليلى حداد"


class Overheard:
    """The entries of a language, and which of them were said."""

    def __init__(self, bundle) -> None:
        self.bundle = bundle
        self.has_message = bundle.has_message
        self.get_message = bundle.get_message
        self.said = set()

    def format_pattern(self, pattern, known):
        self.said.add(id(pattern))
        return self.bundle.format_pattern(pattern, known)


def entries(copy):
    return [each for each in FluentResource(copy).body if isinstance(each, Entry)]


def outline(copy):
    """What a file is made of, without its words: a diff of two languages shows words alone."""
    lines = re.findall(r"^(##? .*|[a-z][\w-]* =|    \.[\w-]+ =)", copy, re.MULTILINE)
    return [line for line in lines if not line.startswith("### ")]


def everything_said(words):
    """Every text that people can meet: messages, forms, lines, labels, what is wrong."""
    for message in (*EXAMPLES, *briefings().values()):
        card = words.card(message, LONDON)
        yield from (card.title, card.body, *card.lines, *(each.label for each in card.buttons))
    mistakes = [wrong(SIGN_UP, "about_me", Error(each, 600), {}) for each in Wrong]
    for form in (*FORMS.values(), *mistakes):
        page = words.form(form, LONDON)
        yield from (page.title, page.submit, page.close)
        yield from (each.text for each in page.paragraphs)
        yield from (each.button.label for each in page.paragraphs if each.button)
        for field in page.fields:
            yield from (field.label, field.hint, field.error)
            yield from (pick.label for pick in field.picks)
    yield words.line(part(FOOTER), LONDON)
    yield from astuple(words.calendar_labels())
    yield from (each.label for each in words.ways(Ways("", "")))
    for each in (*lines(), REPEATED):
        yield words.line(each, LONDON)
    for key in LABELS:
        yield label(words, key)


def label(words, key):
    return words.line(part("held-format", what=Words(key)), LONDON).partition(": ")[2]


def never_said(copy, language="en"):
    """Entries and attributes that nothing can ever say."""
    words = Wording.parse(language, copy)
    overheard = Overheard(words.bundle)
    for _ in everything_said(Wording(language, overheard)):
        pass
    patterns = {}
    for entry in entries(copy):
        found = words.bundle.get_message(entry.id.name)
        if found.value is not None:
            patterns[entry.id.name] = found.value
        for name, pattern in found.attributes.items():
            patterns[f"{entry.id.name}.{name}"] = pattern
    return {name for name, pattern in patterns.items() if id(pattern) not in overheard.said}


@pytest.fixture(scope="module")
def texts():
    return {
        language: [text for text in everything_said(shipped(language)) if text]
        for language in LANGUAGES_WE_SPEAK
    }


def rules(of_each):
    """Each rule of each language."""
    found = [(language, never) for language in LANGUAGES_WE_SPEAK for never in of_each[language]]
    return pytest.mark.parametrize(("language", "never"), found)


def sayings(texts, pattern):
    return [text for text in texts if re.search(pattern, text, re.IGNORECASE)]


# --- Complete ---------------------------------------------------------------------------------


@in_every_language
def test_no_entry_is_dead(language):
    assert never_said(copybook.ours(language), language) == set()


def test_a_dead_entry_and_a_dead_attribute_would_be_noticed():
    copy = f"{ENGLISH}\ngoodbye = Goodbye.\nsettled-too = Done.\n    .title = Done\n"

    assert {"goodbye", "settled-too", "settled-too.title"} <= never_said(copy)


@in_every_language
def test_no_entry_stands_in_the_file_twice(language):
    counted = Counter(entry.id.name for entry in entries(copybook.ours(language)))

    assert [name for name, times in counted.items() if times > 1] == []


@in_every_language
def test_entries_notes_and_headings_stand_in_the_same_order_in_every_language(language):
    assert outline(copybook.ours(language)) == outline(ENGLISH)


@in_every_language
@every("key", LABELS)
def test_everything_that_can_be_picked_or_pressed_has_a_name(key, language):
    assert label(shipped(language), key)


@in_every_language
@every("mistake", Wrong)
def test_every_mistake_has_a_sentence_that_says_what_to_do(mistake, language):
    page = shipped(language).form(wrong(SIGN_UP, "about_me", Error(mistake, 600), {}), LONDON)

    assert page.errors["about_me"].startswith(PLEASE[language])


@in_every_language
@every("rule", Rule)
def test_every_rule_that_stands_in_the_way_has_words(rule, language):
    *counted, always = (shipped(language).line(each, LONDON) for each in verdicts()[rule])

    assert all(said.startswith("5: ") for said in counted)
    assert not any(letter.isdigit() for letter in always)


@pytest.mark.parametrize("rule", [Rule.FORBIDDEN, Rule.PREVIOUS_PAIR, Rule.FREE_PLACE])
def test_a_private_wish_and_a_full_mentor_read_alike(rule):
    assert verdicts()[rule] == (part("blocked-not_available"),)


@in_every_language
def test_every_reason_has_words_for_every_reader(language):
    assert all(shipped(language).line(each, LONDON) for each in reasons())


def test_everything_we_hold_about_somebody_has_words():
    held = [shipped("en").line(each, LONDON) for each in everything_held()]

    assert "Name: João Pereira" in held
    assert "Mentees you would like at once: 2" in held
    assert "A mentor you hope for: Amara Okafor" in held


def test_somebody_who_reads_italian_can_see_what_we_hold_too():
    assert all(shipped("en").line(each, LONDON) for each in everything_held(language="it"))


@pytest.mark.parametrize(("hours", "said"), [(0.0, "Same time zone"), (1.0, "One hour apart")])
def test_the_hours_between_two_people_are_said_as_people_say_them(hours, said):
    reason = line("why", Reason(Because.HOURS_APART, hours=hours), Role.MENTEE)

    assert shipped("en").line(reason, LONDON) == said


@in_every_language
def test_half_an_hour_between_two_people_is_said_too(language):
    reason = line("why", Reason(Because.HOURS_APART, hours=5.5), Role.MENTEE)

    assert shipped(language).line(reason, LONDON) == HALF_AN_HOUR[language]


# --- Broken copy ------------------------------------------------------------------------------


def test_a_line_that_cannot_be_read_is_refused_and_shown():
    with pytest.raises(MissingWordsError, match=r"^en\.ftl can't be read at: nudge = { \$partner$"):
        Wording.parse("en", "settled = Done.\nnudge = { $partner\nbusy = Later.\n")


def test_one_broken_line_in_the_whole_copy_is_refused():
    with pytest.raises(MissingWordsError, match=r"can't be read"):
        Wording.parse("en", ENGLISH.replace("{ $partner }", "{ $partner", 1))


@pytest.mark.parametrize(
    ("copy", "said"),
    [
        ("settled = Done.", "en.ftl has no entry nudge"),
        ("nudge = Hello.", "en.ftl: nudge lacks title"),
        ("nudge =\n    .title = Hello", "en.ftl: nudge lacks its text"),
        ("nudge = Hello { $boss }.\n    .title = Hello", "nudge names what its message can't"),
        ("nudge = Hello { other }.\n    .title = Hello", "nudge names what its message can't"),
    ],
)
def test_words_that_are_missing_or_know_too_much_are_never_shown_half(copy, said):
    words = Wording.parse("en", f"{copy}\nchoice-met = Met\nchoice-change = Change\n")

    with pytest.raises(MissingWordsError, match=said):
        words.card(Nudge(partner="Amara"), LONDON)


def test_a_language_that_is_not_there_yet_is_english():
    assert shipped("fr") is shipped("en")


@in_every_language
def test_in_teams_nothing_is_said_as_in_slack(language):
    in_teams = shipped(language, TEAMS)
    said = set(everything_said(in_teams))

    assert [each for each in said if re.search("(?i)/mentoring|workspace", each)] == []
    assert all(len(in_teams.card(each, LONDON).body.split()) <= 60 for each in EXAMPLES)
    assert said - set(everything_said(shipped(language)))


def test_what_people_typed_stands_in_teams_as_they_typed_it():
    card = shipped("en", TEAMS).card(ApprovalNoted(mentor="/mentoring join"), LONDON)

    assert card.title == "/mentoring join is approved"


# --- House style ------------------------------------------------------------------------------


@in_every_language
@every("message", MESSAGES)
def test_nobody_has_to_read_more_than_sixty_words(message, language):
    assert len(shipped(language).card(message, LONDON).body.split()) <= 60


@in_every_language
@every("message", MESSAGES)
def test_whatever_a_pair_reads_about_themselves_says_where_help_is_in_few_words(message, language):
    footer = shipped(language).card(message, LONDON).footer
    about_a_pair = message.about is not None and message.about.kind is Kind.RELATIONSHIP

    assert bool(footer) is about_a_pair
    assert len(footer.split()) <= 6


@in_every_language
@every("message", briefings())
def test_nobody_has_to_read_more_than_sixty_words_of_a_lesson_at_once(message, language):
    card = shipped(language).card(message, LONDON)

    assert len(card.body.split()) <= 60
    assert all(len(line.split()) <= 40 for line in card.lines)


@rules(WHO_LEFT_OR_WHY)
def test_nothing_says_who_left_or_why(texts, language, never):
    words = shipped(language)
    promises = [words.line(part(key, partner="Amara"), LONDON) for key in ("change-end", "my-data")]

    assert [text for text in sayings(texts[language], never) if text not in promises] == []


@rules(WHERE_IT_STANDS)
def test_nothing_says_where_on_a_screen_something_stands(texts, language, never):
    assert sayings(texts[language], never) == []


@rules(HURRIES)
def test_nobody_is_hurried_or_talked_round(texts, language, never):
    assert sayings(texts[language], never) == []


@pytest.mark.parametrize("never", NOT_SO_IN_GERMAN)
def test_in_german_we_say_du_and_make_nobody_a_man(texts, never):
    assert [text for text in texts["de"] if re.search(never, text)] == []


def test_the_check_of_house_style_can_fail():
    bad = ["Two days left!", "Press the button below.", "Amara has withdrawn."]
    schlecht = ["Nur noch zwei Tage!", "Drück den Knopf unten.", "Amara hat abgelehnt."]

    assert sayings(bad, r"\bleft\b") == bad[:1]
    assert sayings(bad, r"\b(above|below)\b(?! (you|all)\b)") == bad[1:2]
    assert sayings(bad, r"\b(has|have) (quit|resigned|withdrawn|declined|refused)\b") == bad[2:]
    assert sayings(schlecht, HURRIES["de"][0]) == schlecht[:1]
    assert sayings(schlecht, WHERE_IT_STANDS["de"][0]) == schlecht[1:2]
    assert sayings(schlecht, WHO_LEFT_OR_WHY["de"][0]) == schlecht[2:]
    assert [bool(re.search(each, "Fragen Sie Ihre Mentor:in")) for each in NOT_SO_IN_GERMAN] == [
        True
    ] * len(NOT_SO_IN_GERMAN)


# --- Names ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [HEBREW, ARABIC])
def test_a_right_to_left_name_stays_in_its_place(name):
    card = shipped("en").card(Nudge(partner=name), LONDON)

    assert card.title == f"Time for another talk with {START}{name}{END}?"
    assert f"suggest a time to {START}{name}{END}: a walk" in card.body


def test_two_right_to_left_names_side_by_side_do_not_change_places():
    card = shipped("en").card(IntroductionTogether(mentor=HEBREW, mentee=ARABIC), LONDON)

    assert card.body.startswith(f"{START}{ARABIC}{END}, meet {START}{HEBREW}{END};")


def test_right_to_left_names_in_a_list_stay_in_their_places():
    said = shipped("en").line(part("held-relationship", what=names((HEBREW, "Amara"))), LONDON)

    assert said.endswith(f"{START}{HEBREW}{END} and Amara")


def test_other_names_carry_nothing_unseen():
    assert shipped("en").card(ApprovalNoted(mentor="João O'Neill-Åse"), LONDON).title == (
        "João O'Neill-Åse is approved"
    )


def test_a_name_that_orders_the_other_direction_turns_nothing_else_round():
    name = "Eve\N{RIGHT-TO-LEFT OVERRIDE}nomis"

    assert shipped("en").card(ApprovalNoted(mentor=name), LONDON).title.startswith(START)


def test_a_name_with_braces_is_a_name_and_no_instruction():
    assert shipped("en").card(ApprovalNoted(mentor="{ $partner }"), LONDON).title == (
        "{ $partner } is approved"
    )


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Monday 2 March"), ("de", "Montag, 2. März")]
)
def test_a_day_is_said_as_the_readers_language_says_days(language, said):
    met = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)

    assert said in shipped(language).card(HomePair(partner="Amara", met_on=met), LONDON).body


@pytest.mark.parametrize(("language", "said"), [("en", "Ana, Bo and Cy"), ("de", "Ana, Bo und Cy")])
def test_names_are_joined_as_the_readers_language_joins_them(language, said):
    held = part("held-relationship", what=names(("Ana", "Bo", "Cy")))

    assert shipped(language).line(held, LONDON).endswith(said)


def test_a_day_is_the_readers_own():
    met = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
    card = shipped("en").card(HomePair(partner="Amara", met_on=met), ZoneInfo("Pacific/Auckland"))

    assert card.body.startswith("Last met on Tuesday 3 March.")
