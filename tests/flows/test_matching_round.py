from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import matching_round, pairing
from flows.ballots import Ballot, Decision, MatchingRound, Protocol, RoundId, Ruling, Stage
from flows.matching.policy import STANDARD, Mode
from flows.matching_round import Work
from flows.messages import (
    Choice,
    DirectoryReady,
    ListAgain,
    ListReady,
    OfferClosed,
    ProposalClosed,
    ProposalToMentee,
    ProposalToMentor,
    RoundAsks,
    RoundFoundNobody,
    RoundLists,
    RoundOver,
)
from flows.outcome import Because, NotNow
from flows.people import PersonId, Role
from flows.words import part
from tests.flows.rounds_lived import Life, silence

FOUR = {"amara": 1, "eleanor": 1, "kwame": 1, "sofia": 1}
ONE_LAP = Protocol(rounds=1, final_offers=0)


def ranking(**orders: str):
    """Somebody's order; whoever is not named chooses nothing."""

    def of(ballot: Ballot):
        named = tuple(map(PersonId, orders.get(ballot.person, "").split()))
        return tuple(each for each in named if each in ballot.shown) or None

    return of


def saying(**answers: bool | None):
    """What each says to whoever it is; yes, if nothing is said of them."""
    return lambda who: answers.get(who, True)


# --- A round that goes well ---------------------------------------------------------------


def test_everybody_chooses_and_gets_somebody_they_chose():
    life = Life(("joao", "eirik"), {"amara": 1, "kwame": 1}).lives()

    assert set(life.pairs) == {"joao", "eirik"}
    assert len(set(life.pairs.values())) == 2
    assert not life.read(RoundFoundNobody)


def test_choices_count_the_most_together():
    orders = ranking(joao="kwame amara", eirik="amara kwame")

    life = Life(("joao", "eirik"), {"amara": 1, "kwame": 1}, orders).lives()

    assert life.pairs == {"joao": "kwame", "eirik": "amara"}


def test_who_chose_is_not_asked_again_and_hears_of_nobody_before_it_is_mutual():
    life = Life(("joao",), {"amara": 1}).lives(until=lambda life: bool(life.open))

    assert not life.read(ProposalToMentee)
    assert [each.to for each in life.read(ProposalToMentor)] == ["amara"]
    [proposal] = life.open
    assert [m.person.id for m in proposal.members if m.said_yes] == ["joao"]


def test_who_chose_nothing_has_the_order_shown_and_is_asked():
    life = Life(("joao",), {"amara": 1}, silence).lives(until=lambda life: bool(life.open))

    assert [each.to for each in life.read(ProposalToMentee)] == ["joao"]
    [proposal] = life.open
    assert not any(m.said_yes for m in proposal.members)


def test_a_list_is_told_of_once_and_reminded_of_once():
    def only_eirik(ballot):
        return ballot.shown if ballot.person == "eirik" else None

    life = Life(("joao", "eirik"), FOUR, only_eirik, protocol=ONE_LAP).lives()

    assert len(life.read(ListReady, "eirik")) == 1
    assert [type(each) for each in life.read(ListReady, "joao")] == [ListReady, ListAgain]


def test_the_last_day_to_choose_is_the_fifth_working_day_and_a_whole_one():
    life = Life(("joao",), {"amara": 1}, silence)
    life.lives(until=lambda life: life.round.stage is Stage.RANKING and not life.state.untold)

    assert life.round.until == date(2026, 3, 9)
    life.round = replace(life.round, is_reminded=True)
    waits = matching_round.next_work(life.state, life.now)
    assert waits == NotNow(Because.WAITING_FOR_ANSWERS, until=life.state.chosen_at)
    assert life.state.chosen_at.date() == date(2026, 3, 10)


def test_the_desk_reads_how_many_and_never_who():
    life = Life(("joao", "eirik"), {"amara": 1, "kwame": 1}).lives()
    said = [*life.read(RoundLists), *life.read(RoundAsks), *life.read(RoundOver)]

    assert [each.parts[0] for each in said] == [
        part("round-mentees", mentees=2),
        part("round-pairs", pairs=2),
        part("round-waiting", waiting=0),
    ]


# --- No, and silence ----------------------------------------------------------------------


def test_after_a_no_the_next_choice_is_asked_in_the_same_round():
    orders = ranking(joao="amara kwame eleanor")
    life = Life(("joao",), FOUR, orders, saying(amara=False, kwame=False), ONE_LAP).lives()

    assert [mentor for _, mentor in life.proposed] == ["amara", "kwame", "eleanor"]
    assert life.pairs == {"joao": "eleanor"}


def test_a_mentee_never_hears_that_a_mentor_whom_they_chose_said_no():
    life = Life(("joao",), {"amara": 1}, says=saying(amara=False), protocol=ONE_LAP).lives()

    assert not life.read(ProposalClosed, "joao")
    assert len(life.read(OfferClosed, "amara")) == 1
    assert len(life.read(RoundFoundNobody, "joao")) == 1


@pytest.mark.parametrize("answer", [None, False])
def test_a_mentor_reads_the_same_whether_they_declined_or_did_not_answer(answer):
    life = Life(("joao",), {"amara": 1}, says=saying(amara=answer), protocol=ONE_LAP).lives()

    assert [each.partner for each in life.read(OfferClosed, "amara")] == ["joao"]


def test_a_silent_mentor_is_suggested_to_nobody_and_the_pair_stays_possible():
    life = Life(("joao", "eirik"), {"amara": 2}, says=saying(amara=None)).lives()
    amara = life.ballots[PersonId("amara"), Role.MENTOR]

    assert amara.is_silent
    assert set(amara.still) == {"joao", "eirik"}
    assert len(life.proposed) == 2  # nobody was suggested to her again
    life.carry_out(matching_round.offer.still_here(PersonId("amara")))
    assert "amara" not in life.former(PersonId("joao"))
    assert [each.id for each in life.market.mentors] == ["amara"]


def test_two_of_whom_one_said_no_are_never_suggested_again():
    life = Life(("joao",), {"amara": 1}, says=saying(amara=False)).lives()

    assert life.proposed == [("joao", "amara")]
    assert "amara" in life.former(PersonId("joao"))
    assert not life.ballots[PersonId("amara"), Role.MENTOR].is_silent


def test_a_mentee_who_was_asked_and_is_silent_sits_out_until_there_is_a_new_list():
    life = Life(("joao",), FOUR, silence, saying(joao=None)).lives()
    firsts = [mentor for _, mentor in life.proposed]

    # Once in each lap: two with lists, and two offers of one.
    assert len(firsts) == 4


def test_who_was_struck_out_is_never_asked():
    life = Life(("joao",), FOUR, protocol=ONE_LAP, says=saying(**dict.fromkeys(FOUR, False)))
    life.lives(until=lambda life: life.round.stage is Stage.RANKING and not life.state.untold)
    key = (PersonId("joao"), Role.MENTEE)
    struck, *others = life.ballots[key].shown
    chosen = replace(life.ballots[key].heard(), ranked=tuple(others), struck=(struck,))
    life.ballots[key] = chosen
    life.ranks = silence
    life.lives()

    assert struck not in {mentor for _, mentor in life.proposed}
    assert len(life.proposed) == 2


# --- Going on -----------------------------------------------------------------------------


def test_it_takes_lists_twice_then_two_offers_then_it_is_over():
    everybody = {f"mentor{n}": 1 for n in range(12)}
    life = Life(("joao",), everybody, says=saying(**dict.fromkeys(everybody, False))).lives()

    assert len(life.read(RoundLists)) == 2
    assert len(life.proposed) == 3 + 3 + 1 + 1
    assert len(set(life.proposed)) == 8
    assert len(life.read(RoundFoundNobody, "joao")) == 1


def test_the_numbers_are_the_programmes_own():
    days = Protocol.of(replace(STANDARD, rank_days=7, accept_days=4, rounds=1, final_offers=1)).laps

    assert [each.rank_days for each in days] == [7, 0]
    assert [each.turns for each in days] == [(4, 2, 2), (4,)]


def test_whoever_says_yes_to_one_offer_is_asked_like_anybody():
    protocol = Protocol(mode=Mode.ONE_OFFER)
    life = Life(("joao",), FOUR, says=saying(joao=True), protocol=protocol).lives()

    assert not life.read(ListReady)
    assert len(life.read(ProposalToMentee, "joao")) == 1
    assert len(life.pairs) == 1


def test_one_offer_after_the_other_is_made_five_times():
    protocol = Protocol(mode=Mode.ONE_OFFER)
    everybody = {f"mentor{n}": 1 for n in range(12)}
    refusing = saying(**dict.fromkeys(everybody, False))
    life = Life(("joao",), everybody, says=refusing, protocol=protocol).lives()

    assert len(life.proposed) == 5


def directory(ranks, **usual) -> Life:
    """A round in which mentees pick; of four mentors two agreed to be listed."""
    usual = {"rounds": 1, "final_offers": 0} | usual
    return Life(
        ("joao", "eirik"),
        FOUR,
        ranks,
        protocol=Protocol(mode=Mode.DIRECTORY, **usual),
        round=MatchingRound(id=RoundId("m1"), mode=Mode.DIRECTORY),
        listed=frozenset({PersonId("amara"), PersonId("kwame")}),
    )


def test_only_those_who_agreed_are_listed_and_only_those_picked_are_asked():
    life = directory(ranking(joao="amara"))
    life.says = saying(amara=False)
    life.lives()

    assert set(life.read(DirectoryReady)[0].choices) == {Choice.CHOOSE}
    assert life.proposed == [("joao", "amara")]
    assert not life.read(ProposalToMentee), "picking was the yes"
    assert life.pairs == {}


def test_everybody_sees_all_who_are_listed_and_the_next_pick_has_its_turn():
    life = directory(ranking(joao="amara kwame", eirik="amara"))
    life.lives(until=lambda life: life.round.stage is Stage.RANKING)
    for who in ("joao", "eirik"):
        assert set(life.ballots[PersonId(who), Role.MENTEE].shown) == life.listed

    assert life.lives().pairs == {"joao": "kwame", "eirik": "amara"}


def test_whoever_is_no_longer_listed_is_not_asked():
    life = directory(ranking(joao="amara", eirik="kwame"))
    life.lives(until=lambda life: any(each.ranked for each in life.ballots.values()))
    life.listed = frozenset({PersonId("kwame")})

    assert life.lives().pairs == {"eirik": "kwame"}


def test_whoever_picked_nobody_is_suggested_to_somebody_where_the_programme_wants_it_so():
    life = directory(silence, final_offers=1).lives()

    assert set(life.pairs) == {"joao", "eirik"}
    assert len(life.read(ProposalToMentee)) == 2, "both are asked"


def test_where_a_coordinator_looks_first_nobody_is_asked_before():
    life = Life(("joao",), {"amara": 1}, protocol=Protocol(review=True))
    life.lives(until=lambda life: life.round.stage is Stage.REVIEW)

    assert not life.open
    assert life.ballots[PersonId("joao"), Role.MENTEE].given == "amara"
    assert life.state.given == matching_round.portion(life.state)
    assert matching_round.next_work(life.state, life.now) == NotNow(Because.WAITING_FOR_ANSWERS)
    life.round = life.round.at(Stage.ASKING)
    assert life.lives().pairs == {"joao": "amara"}


def test_a_locked_pair_is_asked_before_any_other():
    life = Life(("joao", "eirik"), {"amara": 1}, ranking(eirik="amara", joao="amara"))
    lock = Decision(Ruling.LOCK, PersonId("joao"), PersonId("amara"), "They asked for it.")
    life.round = replace(life.round, decisions=(lock,))
    market = replace(life.market, locks=life.round.pairs(Ruling.LOCK))
    life.carry_out(pairing.deal(life.state, market, life.now))

    assert life.ballots[PersonId("joao"), Role.MENTEE].shown == ("amara",)
    assert pairing.assigned(life.state, market) == {"joao": "amara"}


def test_choosing_can_be_closed_before_its_day():
    life = Life(("joao",), {"amara": 1}, silence)
    life.lives(until=lambda life: life.round.stage is Stage.RANKING and not life.state.untold)
    life.carry_out(matching_round.close_early(life.state))

    assert matching_round.next_work(life.state, life.now) is Work.PAIR


def test_whoever_is_not_there_any_more_is_left_out_and_the_others_go_on():
    life = Life(("joao", "eirik"), {"amara": 1, "kwame": 1})
    life.lives(until=lambda life: life.round.stage is Stage.RANKING and not life.state.untold)
    life.carry_out(matching_round.close_early(life.state))
    life.steps(to=Work.PAIR)
    given = matching_round.portion(life.state)
    life.carry_out(matching_round.ask(life.state, (life.suggestion(given[0]),), life.now))

    assert len(life.open) == 1
    assert not life.state.given


def test_nothing_that_was_done_is_done_again():
    life = Life(("joao", "eirik"), FOUR)
    life.lives(until=lambda life: life.round.stage is Stage.RANKING and not life.state.untold)
    said = len(life.messages)
    life.goes_on()

    assert len(life.messages) == said


def test_what_stays_of_a_ballot_is_who_is_silent_and_with_whom_silence_was_all():
    kept = Ballot(
        person=PersonId("amara"),
        role=Role.MENTOR,
        shown=(PersonId("joao"),),
        ranked=(PersonId("joao"),),
        struck=(PersonId("joao"),),
        given=PersonId("joao"),
        is_silent=True,
        still=(PersonId("eirik"),),
    ).afterwards()

    assert kept == Ballot(
        person=PersonId("amara"), role=Role.MENTOR, is_silent=True, still=(PersonId("eirik"),)
    )


# --- Whatever anybody does ----------------------------------------------------------------

crowds = st.integers(1, 6)
whims = st.sampled_from([None, True, False])


@settings(max_examples=40, deadline=None)
@given(
    mentees=crowds,
    mentors=st.lists(st.integers(1, 2), min_size=1, max_size=5),
    choose=st.lists(st.sampled_from(["silent", "shown", "last"]), min_size=6, max_size=6),
    say=st.lists(whims, min_size=11, max_size=11),
    mode=st.sampled_from([Mode.CHOICE, Mode.ONE_OFFER]),
)
def test_a_round_comes_to_an_end_and_pairs_nobody_without_their_own_yes(
    mentees, mentors, choose, say, mode
):
    names = tuple(f"mentee{n}" for n in range(mentees))
    places = {f"mentor{n}": many for n, many in enumerate(mentors)}
    whim = dict(zip((*names, *places), say, strict=False))

    def ranks(ballot):
        how = choose[int(ballot.person[-1])]
        return None if how == "silent" else ballot.shown[:: -1 if how == "last" else 1]

    life = Life(names, places, ranks, whim.get, Protocol(mode=mode)).lives()

    for mentee, mentor in life.pairs.items():
        chose = mode is Mode.CHOICE and choose[int(mentee[-1])] != "silent"
        assert chose or whim[mentee]
        assert whim[mentor]
    declined = [pair for pair in life.proposed if whim[pair[1]] is False]
    assert len(declined) == len(set(declined))
    assert all(life.held(name, Role.MENTOR) <= many for name, many in places.items())
    assert {each.to for each in life.read(RoundFoundNobody)} == set(names) - set(life.pairs)
