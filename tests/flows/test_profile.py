from dataclasses import replace
from zoneinfo import available_timezones

import pytest

from flows import profile
from flows.forms import Error, Form, Wrong
from flows.home import View
from flows.messages import Profile, ProfileMentee, ProfileMentor, ProfileNewcomer, ProfileNoted
from flows.outcome import Outcome
from flows.wishes import Own
from flows.words import Several, Words, names, part
from tests.people import AMARA_OFFERS, JOAO, JOAO_WISHES, PROGRAMME, TOMAS

MOST_IN_A_LIST = 100
NOTHING = Own(JOAO.id, working_days=JOAO.calendar.working_days)
SPOKEN = ("de", "en")
DAYS = ("0", "1", "2", "3", "4")


def cards(*wishes, **known):
    view = View(person=JOAO, programme=PROGRAMME, wishes=wishes, relationships=(), **known)
    return profile.screen(view).cards


def test_somebody_who_has_joined_sees_what_holds_in_whatever_role():
    (first,) = cards(has_joined=True)

    assert first == Profile(
        parts=(
            part("held-name", what="João Pereira"),
            part("held-language", what=Words("language-en")),
            part("held-zone", what="Europe/Lisbon"),
            part("held-days", what=Several(tuple(Words(f"weekday-{n}") for n in range(5)))),
        )
    )


def test_somebody_who_has_not_joined_is_told_so_and_can_join():
    (only,) = cards()

    assert isinstance(only, ProfileNewcomer)


def test_whom_they_would_rather_not_meet_stands_there_for_them_alone():
    (first,) = cards(has_joined=True, apart=(TOMAS,))

    assert first.parts[-1] == part("held-apart", what=names((TOMAS.name,)))


def test_somebody_in_both_roles_finds_a_card_for_each():
    _, mentor, mentee = cards(AMARA_OFFERS, JOAO_WISHES, has_joined=True)

    assert isinstance(mentor, ProfileMentor)
    assert isinstance(mentee, ProfileMentee)
    assert part("held-about-me", what=JOAO_WISHES.about_me) in mentee.parts
    assert "held-days" not in {line.key for line in (*mentor.parts, *mentee.parts)}


# --- Changing it --------------------------------------------------------------------------


def values(form: Form) -> dict:
    return {each.key: each.value for each in form.questions}


def test_the_page_starts_with_what_the_platform_says():
    page = profile.form(JOAO, NOTHING, SPOKEN)

    assert values(page) == {
        "language": profile.AS_BEFORE,
        "zone": profile.AS_BEFORE,
        "working_days": DAYS,
    }


def test_only_languages_that_the_bot_speaks_are_offered():
    language, _, _ = profile.form(JOAO, NOTHING, SPOKEN).questions

    assert [each.value for each in language.options] == [profile.AS_BEFORE, *SPOKEN]


def test_every_zone_exists_and_they_fit_one_list():
    assert set(profile.ZONES) <= available_timezones()
    assert len(set(profile.ZONES)) == len(profile.ZONES)
    assert len(profile.ZONES) + 2 <= MOST_IN_A_LIST


@pytest.mark.parametrize("zone", ["Europe/Oslo", "Asia/Kuching"])
def test_whoever_chose_before_finds_what_they_chose(zone):
    own = replace(NOTHING, language="de", zone=zone)

    found = values(profile.form(JOAO, own, SPOKEN))

    assert (found["language"], found["zone"]) == ("de", zone)


def test_a_language_that_the_bot_speaks_no_longer_is_handed_back():
    own = replace(NOTHING, language="fr")

    assert values(profile.form(JOAO, own, SPOKEN))["language"] == profile.AS_BEFORE


def chosen(language="de", zone="Asia/Singapore", working_days=("0", "6")) -> Outcome:
    given = {"language": language, "zone": zone, "working_days": working_days}
    return profile.choose(JOAO, NOTHING, SPOKEN, given)


def test_what_somebody_chose_is_theirs_and_their_home_is_drawn_anew():
    own = Own(JOAO.id, language="de", zone="Asia/Singapore", working_days=frozenset({0, 6}))

    assert chosen() == Outcome(reply=ProfileNoted(), keep=(own,), homes=(JOAO.id,))


def test_what_is_handed_back_is_nobodys_choice_any_more():
    (own,) = chosen(profile.AS_BEFORE, profile.AS_BEFORE, DAYS).keep

    assert own == NOTHING


@pytest.mark.parametrize(
    ("wrong", "key", "error"),
    [
        ({"language": "tlh"}, "language", Wrong.NOT_OFFERED),
        ({"zone": "Mars/Olympus"}, "zone", Wrong.NOT_OFFERED),
        ({"working_days": ()}, "working_days", Wrong.MISSING),
    ],
)
def test_what_can_not_be_is_not_taken(wrong, key, error):
    outcome = chosen(**wrong)

    assert isinstance(outcome.reply, Form)
    assert {each.key: each.error for each in outcome.reply.questions if each.error} == {
        key: Error(error)
    }
    assert outcome.keep == ()
