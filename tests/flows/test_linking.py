"""One person with two accounts: a code says so, and nothing else does."""

from datetime import timedelta

from flows import linking
from flows.linking import LENGTH, LETTERS, LIFE, MOST_GUESSES, Held, Whose
from flows.messages import (
    Linked,
    LinkElsewhere,
    LinkGuessed,
    LinkNotNew,
    LinkShown,
    LinkUnknown,
    ProfileAccounts,
)
from flows.outcome import CodeShown, GuessedWrong, OnePerson, Outcome
from flows.people import PersonId
from tests.people import AMARA, JOAO, MONDAY

IN_SLACK = Whose(JOAO.id, frozenset({"slack"}))
IN_TEAMS = Whose(PersonId("joao in teams"), frozenset({"teams"}))
HELD = Held(IN_SLACK, MONDAY + LIFE, 0)


def linked(held: Held | None = HELD, me: Whose = IN_TEAMS, *, is_new: bool = True) -> Outcome:
    return linking.link(held, me, is_new=is_new, now=MONDAY)


def test_a_code_can_be_read_aloud_and_is_typed_in_any_way():
    shown = linking.show(IN_SLACK, "0123456789abcdef0123", MONDAY)
    (kept,) = shown.keep

    assert isinstance(kept, CodeShown)
    assert (kept.person, kept.until) == (JOAO.id, MONDAY + LIFE)
    assert len(kept.code) == LENGTH
    assert set(kept.code) <= set(LETTERS)
    assert isinstance(shown.reply, LinkShown)
    for way in (shown.reply.code, shown.reply.code.lower(), " ".join(kept.code)):
        assert linking.typed(f"link {way}") == kept.code


def test_whoever_types_a_code_on_the_other_platform_is_one_with_whom_it_was_shown_to():
    done = Outcome(reply=Linked(), keep=(OnePerson(JOAO.id, IN_TEAMS.person),))

    assert linked() == done


def test_a_code_that_is_none_changes_nothing_and_counts_as_a_guess():
    assert linked(None) == Outcome(reply=LinkUnknown(), keep=(GuessedWrong(),))


def test_a_code_is_good_for_a_quarter_of_an_hour():
    late = Held(IN_SLACK, MONDAY - timedelta(seconds=1), 0)

    assert linked(late) == Outcome(reply=LinkUnknown())


def test_a_code_is_out_of_use_once_others_were_guessed_at_too_often():
    assert linked(Held(IN_SLACK, MONDAY, MOST_GUESSES)) == Outcome(reply=LinkGuessed())
    assert linked(Held(IN_SLACK, MONDAY, MOST_GUESSES - 1)).reply == Linked()


def test_a_code_is_typed_on_another_platform_than_where_it_was_shown():
    for me in (IN_SLACK, Whose(AMARA.id, frozenset({"slack"}))):
        assert linked(me=me) == Outcome(reply=LinkElsewhere())


def test_an_account_with_which_something_was_begun_stays_what_it_is():
    assert linked(is_new=False) == Outcome(reply=LinkNotNew())


def test_a_code_is_offered_only_where_there_is_another_platform():
    both = frozenset({"slack", "teams"})

    assert linking.offer(IN_SLACK, both) == (ProfileAccounts(),)
    assert linking.offer(IN_SLACK, frozenset({"slack"})) == ()
    assert linking.offer(Whose(JOAO.id, both), both) == ()
