"""A year that goes well, by pressing only what is visible; one reads English, the other German.

Two halves, so that neither takes long: up to an agreement, and from there to looking back. Of the
second one, the months in which nothing happens go by unseen.
"""

import re
from datetime import datetime
from functools import partial

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.screen import Screen
from tests.stories.test_the_second_language import both_said_yes
from tests.stories.theatre import ABOUT_JOAO, Theatre
from tests.stories.tongues import say

JOAO, MATTHIAS, INGRID = "João Pereira", "Matthias Vogel", "Ingrid Solberg"
ABOUT_MATTHIAS = "Elf Jahre im Vertrieb, davon sechs mit einem Team über vier Länder."
TOPICS = ("topic-feedback", "topic-strategy")
QUOTED = re.compile("[“„]([^“”„]+)[“”]")
pytestmark = pytest.mark.timeout(400)
"""Each half is some hundred presses and pictures: on a busy machine that takes its time."""
english, deutsch = partial(say, "en"), partial(say, "de")


def tick(form: Locator, *labels: str) -> None:
    for label in labels:
        form.get_by_label(label, exact=True).check()


def test_from_joining_to_an_agreement(screen: Screen):
    screen.page.goto(screen.stage.base_url)
    both_join(screen)
    are_approved_and_proposed(screen)
    say_yes_and_are_introduced(screen)
    find_a_date(screen)
    meet_and_agree(screen)


def test_from_an_agreement_to_looking_back(screen: Screen):
    agreed(screen.stage)
    screen.page.goto(screen.stage.base_url)
    answer_how_it_goes(screen)
    rest(screen)
    close(screen)
    look_back(screen)


def joins(screen: Screen, say_, role: str, about: str) -> None:
    screen.types("/mentoring join")
    screen.reads(say_("home-welcome", "title"))
    screen.picture(f"join-{role}")
    screen.presses(say_(f"choice-join-as-{role}"))
    form = screen.form(say_(f"sign-up-{role}", "title"))
    tick(form, *(say_(each) for each in TOPICS))
    form.get_by_label(say_("question-about_me")).fill(about)
    tick(form, say_("language-en"), say_("language-de"))
    screen.picture(f"sign-up-{role}")


def both_join(screen: Screen) -> None:
    screen.becomes(JOAO)
    screen.goes_to("Messages")
    joins(screen, english, "mentee", ABOUT_JOAO)
    screen.nothing_is_hard_to_use()
    form = screen.form("Find a mentor")
    form.get_by_role("button", name="Sign up").click()
    expect(form).to_contain_text("Please complete this required field.")
    expect(form.get_by_label("About you")).to_have_value(ABOUT_JOAO)
    form.get_by_label("I can give this time").check()
    form.get_by_role("button", name="Sign up").click()
    form = screen.form("You are in")
    expect(form).to_contain_text(ABOUT_JOAO)
    screen.picture("you-are-in")
    form.get_by_role("button", name="Start the briefing now, ten minutes").click()
    form = screen.form("The ten-minute briefing")
    screen.picture("ten-minutes")
    screen.nothing_is_hard_to_use()
    form.get_by_role("button", name="I have read it").click()
    screen.closes("You are prepared")
    screen.goes_home()
    screen.reads("We are looking for your mentor")
    screen.reads_no_more("Your briefing as a mentee")
    screen.picture("home-seeking")

    screen.becomes(MATTHIAS)
    screen.goes_to("Messages")
    joins(screen, deutsch, "mentor", ABOUT_MATTHIAS)
    form = screen.form(deutsch("sign-up-mentor", "title"))
    form.get_by_label(deutsch("question-capacity")).select_option("2")
    form.get_by_label(deutsch("question-commitment", "tick")).check()
    form.get_by_role("button", name=deutsch("sign-up-mentor", "submit")).click()
    screen.form(deutsch("applied", "title"))
    screen.picture("applied")
    screen.closes(deutsch("applied", "title"))
    screen.goes_home()
    screen.reads(deutsch("home-applied", "title"))
    screen.picture("home-applied")


def are_approved_and_proposed(screen: Screen) -> None:
    screen.becomes(INGRID)
    screen.goes_home()
    screen.reads(f"To approve: {MATTHIAS}")
    screen.picture("coordinator-to-approve")
    screen.nothing_is_hard_to_use()
    screen.presses("Approve")
    screen.picture("approved")
    screen.closes(f"{MATTHIAS} is")
    screen.presses("Propose the best pair")
    expect(screen.form("A pair is proposed")).to_contain_text(f"{JOAO} and {MATTHIAS}")
    screen.picture("proposed")
    screen.closes("A pair is proposed")
    screen.reads_no_more("Looking for a mentor")
    screen.picture("coordinator-proposed")


def say_yes_and_are_introduced(screen: Screen) -> None:
    screen.becomes(JOAO)
    screen.goes_to("Messages")
    screen.reads("Matthias Vogel could be your mentor")
    screen.picture("proposal-to-mentee")
    screen.presses("Yes, gladly")
    screen.reads("Your yes is noted")
    screen.goes_home()
    screen.reads("Suggested: Matthias Vogel")
    screen.picture("home-suggested")

    screen.becomes(MATTHIAS)
    screen.goes_to("Messages")
    screen.reads(f"{JOAO} sucht Mentoring")
    screen.picture("proposal-to-mentor")
    screen.presses(deutsch("choice-yes"))
    screen.reads(deutsch("briefing-wanted", "title"))
    screen.picture("match")
    screen.goes_home()
    screen.picture("home-match")
    screen.goes_to("Messages")
    screen.presses(deutsch("choice-briefing"))
    for number in range(1, 6):
        screen.reads(f"Lektion {number} von 6")
        if number == 1:
            screen.picture("lesson")
        screen.presses(deutsch("choice-lesson-next"))
    screen.reads(deutsch("practice", "title"))
    screen.picture("practice")
    screen.presses("B")
    screen.reads(deutsch("practice-explained", "title"))
    screen.presses(deutsch("choice-lesson-next"))
    screen.reads("Lektion 6 von 6")
    screen.presses(deutsch("choice-lesson-next"))
    screen.reads(deutsch("briefing-done", "title"))
    screen.picture("prepared")
    screen.goes_to(JOAO)
    screen.reads("João, meet Matthias")
    screen.picture("introduction")
    screen.nothing_is_hard_to_use()


def find_a_date(screen: Screen) -> None:
    screen.becomes(JOAO)
    screen.goes_home()
    screen.reads("You have been introduced")
    screen.picture("home-introduced")
    screen.presses("Find a date")
    form = screen.form("Find a date")
    tick(form, "Tue 10 Mar, 11:00 · 12:00 for Matthias", "Thu 12 Mar, 15:00 · 16:00 for Matthias")
    form.get_by_label("Or name a day yourself").fill("2026-03-13")
    form.get_by_label("At which hour?").fill("09:30")
    screen.picture("offers-times")
    screen.nothing_is_hard_to_use()
    form.get_by_role("button", name="Offer these times").click()
    screen.form("Your times are sent")
    screen.picture("times-offered")
    screen.closes("Your times are sent")

    screen.becomes(MATTHIAS)
    screen.goes_to("Messages")
    screen.reads("João bietet Zeiten")
    screen.picture("times-to-choose-from")
    screen.presses(deutsch("times-suggested", "meet"))
    form = screen.form(deutsch("meet-choose", "title"))
    form.get_by_label(deutsch("question-time")).select_option(
        "Di., 10. März, 12:00 Uhr · 11:00 Uhr für João"
    )
    screen.picture("chooses-a-time")
    form.get_by_role("button", name=deutsch("meet-choose", "submit")).click()
    screen.form(deutsch("date-set", "title"))
    screen.picture("date-set")
    screen.closes(deutsch("date-set", "title"))
    screen.goes_home()
    screen.reads("Di., 10. März")
    screen.picture("home-with-a-date")

    screen.moves("2026-03-06")
    screen.goes_to("Messages")
    screen.reads(deutsch("process-prompt", "title"))
    screen.picture("two-days-before-mentor")
    screen.becomes(JOAO)
    screen.goes_to("Messages")
    screen.reads("The agenda is yours")
    screen.picture("two-days-before-mentee")


def meet_and_agree(screen: Screen) -> None:
    screen.moves("2026-03-11")
    screen.reads("has passed")
    screen.picture("afterwards")
    screen.presses("We have met")
    screen.reads("You and Matthias have met")
    screen.picture("first-meeting")
    screen.presses("Our agreement")
    form = screen.form("Our agreement")
    form.get_by_label("How often do you meet?").select_option("Every four weeks")
    form.get_by_label("Until when do you plan to work together?").fill("2027-02-26")
    tick(form, "What we say stays between us", "We ask before we mention the other to anybody")
    form.get_by_label("How do you give each other feedback?").fill("At the end of each talk.")
    form.get_by_label("Your own goals, one to three").fill("Lead one project across two offices")
    screen.picture("agreement")
    screen.nothing_is_hard_to_use()
    form.get_by_role("button", name="Send to us all").click()
    screen.form("Your agreement is sent")
    screen.picture("agreement-sent")
    screen.closes("Your agreement is sent")
    screen.goes_to(MATTHIAS)
    screen.reads("Your agreement")
    screen.picture("agreement-together")
    screen.goes_home()
    screen.reads("You agreed to meet every 4 weeks")
    screen.picture("home-agreed")


def agreed(stage: Theatre) -> None:
    """Live, unseen, up to an agreement."""
    joao, _ = both_said_yes(stage)
    joao.who.presses("Wir haben uns getroffen · We have met", within=MATTHIAS)
    joao.who.types("/mentoring agree")
    joao.who.fills({"Until when do you plan to work together?": "2027-02-26"})
    joao.who.submits()
    joao.who.closes()


def have_met(stage: Theatre, *days: str) -> None:
    """Live on, unseen; they say after each talk that it took place."""
    joao = stage.person(JOAO)
    for day in days:
        stage.slack.moves(to=datetime.fromisoformat(f"{day}T12:00Z"))
        joao.home()
        joao.presses("We have met", home=True)
        joao.closes()


def rates(screen: Screen, *answers: str) -> None:
    """Tap one answer after the other, each once the newest message asks for it."""
    log = screen.page.get_by_role("log")
    for answer in answers:
        newest = log.get_by_role("listitem").last
        expect(newest.get_by_role("button", name=answer, exact=True)).to_be_visible()
        [question, *_] = QUOTED.findall(newest.text_content() or "")
        screen.presses(answer)
        expect(log).not_to_contain_text(question)


def answer_how_it_goes(screen: Screen) -> None:
    screen.moves("2026-04-08")
    screen.becomes(JOAO)
    screen.goes_to("Messages")
    screen.reads("this match feels right for me")
    screen.picture("pulse")
    screen.nothing_is_hard_to_use()
    screen.presses("4")
    screen.reads("I feel confident about what I want to work on here.")
    screen.picture("pulse-confidence")
    screen.presses("3")
    screen.reads("I felt free to say no to joining")
    screen.presses("Yes")
    screen.reads("That was all")
    screen.picture("pulse-done")
    screen.becomes(MATTHIAS)
    screen.goes_to("Messages")
    screen.reads("Wie läuft es?")
    screen.picture("pulse-german")
    screen.presses("2")
    screen.reads("Ingrid Solberg")
    screen.picture("pulse-a-word")
    rates(screen, "4", deutsch("choice-freely"))
    screen.reads(deutsch("answers-noted", "title"))

    have_met(screen.stage, "2026-04-10", "2026-05-08", "2026-06-12", "2026-07-10", "2026-08-07")
    screen.becomes(JOAO)
    screen.moves("2026-09-02")
    screen.goes_to("Messages")
    screen.reads("You are about half-way")
    screen.picture("half-way")
    rates(screen, "4", "4", "4")
    screen.becomes(MATTHIAS)
    screen.goes_to("Messages")
    screen.reads(deutsch("check-in", "title"))
    screen.picture("half-way-mentor")
    rates(screen, "5", "5", "5")
    screen.reads(deutsch("mentor-answers-noted", "join-as-mentor"))
    screen.picture("half-way-mentor-done")
    screen.becomes(INGRID)
    screen.goes_home()
    screen.reads_no_more("Briefings still to come")
    screen.picture("coordinator-half-way")
    screen.goes_to("mentoring-desk")
    screen.picture("desk-half-way")


def rest(screen: Screen) -> None:
    screen.becomes(MATTHIAS)
    screen.goes_to("Messages")
    screen.types("/mentoring pause")
    form = screen.form(deutsch("pause", "title"))
    form.get_by_label(deutsch("pause-until")).fill("2026-10-12")
    screen.picture("rest")
    form.get_by_role("button", name=deutsch("pause", "submit")).click()
    screen.form(deutsch("pause-noted", "title"))
    screen.picture("rest-noted")
    screen.closes(deutsch("pause-noted", "title"))
    screen.becomes(JOAO)
    screen.goes_to("Messages")
    screen.reads("A rest until")
    screen.picture("rest-begins")
    screen.goes_home()
    screen.reads("You rest until")
    screen.picture("home-resting")
    screen.moves("2026-10-13")
    screen.goes_to("Messages")
    screen.reads("Your rest is over")
    screen.picture("rest-is-over")
    have_met(screen.stage, "2026-10-16", "2026-11-13", "2026-12-11")


def close(screen: Screen) -> None:
    screen.moves("2027-01-05")
    screen.goes_home()
    screen.reads("The last weeks with Matthias")
    screen.picture("home-closing")
    screen.goes_to("Messages")
    screen.reads("ends well by itself then")
    screen.picture("closing")
    screen.goes_home()
    screen.presses("Finish, or go on?")
    form = screen.form("Finish, or go on?")
    screen.picture("finish-or-go-on")
    form.get_by_role("button", name="Save in private").click()
    screen.closes("That is noted")
    screen.presses("A thank-you note")
    form = screen.form("A thank-you note")
    form.get_by_label("What would you like to thank for?").fill("You asked what I was afraid of.")
    form.get_by_label("I would like to stay in touch").check()
    screen.picture("thank-you-note")
    screen.nothing_is_hard_to_use()
    form.get_by_role("button", name="Seal it").click()
    screen.form("It is sealed")
    screen.picture("sealed")
    screen.closes("It is sealed")
    screen.becomes(MATTHIAS)
    screen.goes_home()
    screen.reads("Die letzten Wochen mit João")
    screen.picture("home-closing-german")
    screen.presses(deutsch("choice-thanks"))
    form = screen.form(deutsch("thanks", "title"))
    form.get_by_label(deutsch("thanks-note")).fill("Du hast mir das Zuhören beigebracht.")
    form.get_by_label(deutsch("thanks-in_touch", "tick")).check()
    screen.picture("thank-you-note-german")
    form.get_by_role("button", name=deutsch("thanks", "submit")).click()
    screen.closes(deutsch("thanks-noted", "title"))
    have_met(screen.stage, "2027-01-15")
    screen.becomes(JOAO)
    screen.moves("2027-02-09")
    screen.goes_to("Messages")
    screen.reads("A last meeting makes a good end")
    screen.picture("last-meeting")


def look_back(screen: Screen) -> None:
    screen.moves("2027-03-01")
    screen.reads("Matthias thanks you: Du hast mir das Zuhören beigebracht.")
    screen.picture("a-good-end")
    screen.goes_home()
    screen.picture("home-ended")
    screen.becomes(MATTHIAS)
    screen.goes_to("Messages")
    screen.reads("You asked what I was afraid of.")
    screen.picture("a-good-end-german")
    screen.goes_home()
    screen.picture("home-ended-german")

    screen.moves("2027-03-09")
    screen.goes_to("Messages")
    screen.reads(deutsch("look-back", "title"))
    screen.picture("looking-back-german")
    screen.presses(deutsch("choice-end-check-in"))
    screen.form(deutsch("end-check-in", "title"))
    screen.picture("end-check-in-german")
    screen.closes(deutsch("end-check-in", "title"))
    screen.becomes(JOAO)
    screen.goes_to("Messages")
    screen.reads("Looking back")
    screen.picture("looking-back")
    screen.presses("Look back")
    form = screen.form("Looking back")
    for question, answer in (
        ("Do you feel different, compared with the beginning?", "Clearly"),
        ("What became of the aims you began with?", "Mostly reached"),
        ("Your confidence at the beginning, as you see it today", "Low"),
        ("Your confidence now", "High"),
        ("Would you do it again?", "Yes"),
    ):
        form.get_by_label(question).select_option(answer)
    tick(form, "I trust myself with more")
    screen.picture("end-check-in")
    screen.nothing_is_hard_to_use()
    form.get_by_role("button", name="Send without my name").click()
    expect(screen.form("Thank you, it counts")).to_contain_text(
        "confident to 3 of 5, and now to 4 of 5"
    )
    screen.picture("then-and-now")
    screen.closes("Thank you, it counts")
    screen.presses("Become a mentor")
    screen.form("Become a mentor")
    screen.picture("become-a-mentor")
    screen.closes("Become a mentor")
    screen.becomes(INGRID)
    screen.goes_home()
    screen.reads("Evaluation")
    screen.picture("coordinator-at-the-end")
    screen.goes_to("mentoring-desk")
    screen.picture("desk-at-the-end")
