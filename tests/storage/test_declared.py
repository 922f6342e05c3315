"""What people said of themselves: seen by nobody, read by nothing that matches, gone with them."""

from collections.abc import Mapping
from dataclasses import replace

from flows import fairness
from flows.ballots import MatchingRound, RoundId, Stage
from flows.groups import FEWEST_OPTIONS, LONGEST, MOST_DIMENSIONS, Declared, Dimension
from flows.matching.policy import STANDARD, Mode
from flows.messages import Choice, NotYours
from flows.outcome import Forgotten, Left, Outcome
from flows.people import Role
from scheduler import matching
from storage import foundation
from storage import tables as t
from storage.chance import SeededChance
from storage.engines import reader, writer
from storage.keys import Keyring
from storage.ledger import Ledger
from tests.conftest import KEY
from tests.people import AMARA, INGRID, JOAO, KWAME, MEI_LIN, MONDAY, TOMAS, someone
from tests.storage.world import CAST, Door, House, Watch, asks, furnish, offers, sign_up

GENDER = Dimension("Gender", ("Woman", "Man"))
TIME = Dimension("Working time", ("Full time", "Part time"))
CROWD = tuple(someone(f"N{n} Nobody", "Europe/Lisbon", grade=4) for n in range(12))
WOMEN, MEN = CROWD[:6], CROWD[6:]
OF_OUR_OWN = {"declared", "fairness"}


def asking(ledger: Ledger) -> Ledger:
    """The same memory, where people may say something of themselves, and a round is quick."""
    policy = replace(STANDARD, mode=Mode.ONE_OFFER)
    return replace(ledger, dimensions=(GENDER, TIME), policy=policy)


def crowded(ledger: Ledger, *mentees) -> House:
    house = furnish(asking(ledger), (*CAST, KWAME, *CROWD))
    wait = (asks(each) for each in mentees)
    sign_up(house, *wait, offers(AMARA, capacity=3), offers(KWAME, capacity=3))
    return house


def says(house: House, said: Mapping[str, str], *people) -> None:
    house.carry_out(Outcome(keep=tuple(Declared(each.id, said) for each in people)))


def plays_a_round(house: House, which: str = "m1") -> None:
    """A round begins, and people are given to each other."""
    house.carry_out(Outcome(keep=(MatchingRound(id=RoundId(which), mode=Mode.ONE_OFFER),)), MONDAY)
    with house.glance() as page:
        programme = page.programme.id
    matching.go_on(house.ledger, house.organisation, programme, MONDAY)


def seen(house: House) -> dict[tuple[str, str], dict[str, int]]:
    with house.glance() as page:
        return {
            (each.role, each.dimension): {row.group: row.people for row in each.finding.rows}
            for each in page.declared.shown()
        }


def test_what_was_said_is_kept_for_the_one_who_said_it_and_can_be_taken_back(ledger):
    house = crowded(ledger, JOAO)
    says(house, {"Gender": "Man"}, JOAO)

    with house.glance() as page:
        assert page.profile(JOAO.id).declared == {"Gender": "Man"}
        assert page.profile(AMARA.id).declared == page.view(JOAO.id).declared == {}

    says(house, {}, JOAO)
    with house.glance() as page:
        assert page.declared.of(JOAO.id) == {}


def test_nobody_can_tell_from_the_table_who_said_anything_or_how_much(ledger):
    house = crowded(ledger, JOAO, MEI_LIN)
    everybody = {JOAO.id, MEI_LIN.id, AMARA.id, KWAME.id}
    house.carry_out(Outcome(keep=(asks(MEI_LIN),)))
    before = house.rows("declared", "person_id, said, counted")
    assert {who for who, *_ in before} == everybody

    most = {f"{n}{'𐀀' * (LONGEST - 1)}": "𐀀" * LONGEST for n in range(MOST_DIMENSIONS)}
    says(house, most, JOAO)

    after = house.rows("declared", "person_id, said, counted")
    assert {who for who, *_ in after} == everybody
    assert {len(said) for _, said, _ in (*before, *after)} == {len(before[0][1])}
    assert [counted for *_, counted in after] == [counted for *_, counted in before]
    assert FEWEST_OPTIONS > 1


def test_who_joined_before_it_was_asked_has_a_row_with_the_first_who_says_anything(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), asks(MEI_LIN))
    assert house.rows("declared") == []

    house = House(asking(ledger), house.organisation)
    says(house, {"Gender": "Woman"}, MEI_LIN)

    assert {who for (who,) in house.rows("declared", "person_id")} == {JOAO.id, MEI_LIN.id}


def test_saying_it_leaves_no_mark_at_the_door_and_tells_nobody(ledger):
    house = crowded(ledger, JOAO)
    door, tables = Door(house, Watch()), t.Base.metadata.sorted_tables
    before = {table.name: sorted(map(str, house.rows(table.name))) for table in tables}

    page = door.press(JOAO, Choice.DECLARE, None, "a press")
    given = {"group-0": "Man", "group-1": fairness.RATHER_NOT}
    answer = door.reception.sent(door.caller(JOAO), fairness.DECLARE, "", given, "a form")

    assert page.is_private
    assert "Gender: Man" in str(answer)
    after = {table.name: sorted(map(str, house.rows(table.name))) for table in tables}
    assert {name for name in before if before[name] != after[name]} == {"declared"}


def test_whoever_has_not_joined_or_is_asked_nothing_is_shown_no_page(ledger):
    house = crowded(ledger, JOAO)

    assert "settled already" in str(Door(house, Watch()).press(TOMAS, Choice.DECLARE, None, "1"))
    plain = Door(House(ledger, house.organisation), Watch())
    assert "settled already" in str(plain.press(JOAO, Choice.DECLARE, None, "2"))
    assert "settled already" in str(plain.press(INGRID, Choice.FAIRNESS, None, "3"))


def test_only_coordinators_look_at_groups(ledger):
    house = crowded(ledger, *CROWD)
    says(house, {"Gender": "Woman"}, *WOMEN)
    says(house, {"Gender": "Man"}, *MEN)
    plays_a_round(house)
    door = Door(house, Watch())

    page = str(door.press(INGRID, Choice.FAIRNESS, None, "1"))
    assert "Woman: 6 people" in page
    assert "Working time: nothing can be shown" in page
    form, refused = fairness.PAGE[Role.MENTEE], door.words(JOAO, NotYours())
    assert door.press(JOAO, Choice.FAIRNESS, None, "2") == refused
    assert door.reception.sent(door.caller(JOAO), form, "", {}, "3") == refused
    other = door.reception.sent(door.caller(INGRID), form, "", {}, "4")
    assert other.key == fairness.PAGE[Role.MENTOR]


def test_what_is_shown_stays_whatever_somebody_says_since_and_whoever_joins(ledger):
    house = crowded(ledger, *CROWD)
    says(house, {"Gender": "Woman"}, *WOMEN)
    says(house, {"Gender": "Man"}, *MEN)
    plays_a_round(house)
    first = seen(house)
    assert first == {(Role.MENTEE, "Gender"): {"Woman": 6, "Man": 6}}

    says(house, {"Gender": "Man"}, WOMEN[0])
    sign_up(house, asks(JOAO))
    says(house, {"Gender": "Man"}, JOAO)
    house.carry_out(Outcome(keep=(MatchingRound(id=RoundId("m1")).at(Stage.OVER),)))
    plays_a_round(house, "m2")

    assert seen(house) == first
    kept = dict(house.rows("declared", "person_id, counted"))
    assert "mentee" in str(kept[WOMEN[0].id])
    assert str(kept[WOMEN[0].id]) == str(kept[MEN[0].id])
    assert "mentee" not in str(kept[JOAO.id])


def test_forgetting_somebody_forgets_what_they_said(ledger):
    house = crowded(ledger, JOAO, MEI_LIN)
    says(house, {"Gender": "Man"}, JOAO)
    house.carry_out(Outcome(keep=(Left(JOAO.id), Forgotten(JOAO.id))))

    assert JOAO.id not in {who for (who,) in house.rows("declared", "person_id")}
    with house.glance() as page:
        assert page.declared.of(JOAO.id) == {}


def test_an_account_whose_owner_said_something_never_becomes_somebody_elses(ledger):
    """Only who has joined can say anything; whoever has joined stays a person of their own."""
    house = crowded(ledger, JOAO)
    says(house, {"Gender": "Man"}, JOAO)
    says(house, {"Gender": "Man"}, TOMAS)

    with house.page() as page:
        assert page.has_begun(JOAO.id)
        assert not page.has_begun(TOMAS.id)
        assert page.declared.of(TOMAS.id) == {}


# --- Matching never reads it --------------------------------------------------------------


def opened_where_asked(address: str) -> Ledger:
    made = Ledger(writer(address), reader(address), Keyring.parse([KEY]), chance=SeededChance(7))
    foundation.found(made, "Fjordlight")
    return made


def unsealed(ledger: Ledger, value: object) -> object:
    is_sealed = isinstance(value, str) and value.startswith("gAAAA")
    return ledger.keys.unseal(str(value)) if is_sealed else value


def lived(address: str, women, men) -> dict[str, list[str]]:
    """Everything that is kept after a round, but for what people said of themselves."""
    ledger = opened_where_asked(address)
    house = crowded(ledger, *CROWD)
    says(house, {"Gender": "Woman"}, *women)
    says(house, {"Gender": "Man", "Working time": "Part time"}, *men)
    plays_a_round(house)
    kept = {
        table.name: sorted(
            str([unsealed(ledger, each) for each in row]) for row in house.rows(table.name)
        )
        for table in t.Base.metadata.sorted_tables
        if table.name not in OF_OUR_OWN | {"organisation"}
    }
    ledger.close()
    return kept


def test_whatever_people_say_of_themselves_everything_else_is_the_same_to_the_letter(databases):
    one, other, nothing = (
        lived(databases.fresh("sqlite"), *said) for said in ((WOMEN, MEN), (MEN, WOMEN), ((), ()))
    )

    assert one["ballot"]
    assert one["relationship"]
    assert one == other == nothing
