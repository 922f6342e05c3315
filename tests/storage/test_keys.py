"""What is sealed stays sealed, tells no time, and outlives a change of keys."""

import struct
from base64 import urlsafe_b64decode
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import inspect

from flows.people import PersonId
from storage import directory, foundation
from storage.directory import Entry
from storage.keys import BadKeyError, Keyring, WrongKeyError
from storage.ledger import Ledger
from storage.people import Account, Profile
from tests.conftest import KEY
from tests.people import AMARA, INGRID, JOAO, MONDAY
from tests.storage.world import asks, furnish, offers, opened, paired, sign_up

NEW = "YSBuZXdlciBrZXksIHRvbywganVzdCBmb3IgdGVzdHM="
OTHER = "bm9ib2R5J3Mga2V5LCBhbmQgbm90IHRoZSByaWdodCE="
ARLO = Account("slack", "T1", "U0ARLO")
ARLOS_PROFILE = Profile("Arlo Finch", "Europe/London", "en", "arlo@fjordlight.example")


def with_keys(ledger: Ledger, *keys: str) -> Ledger:
    """Return the same memory, opened with other keys."""
    return Ledger(ledger.write, ledger.read, Keyring.parse(keys), ledger.chance)


def everything(ledger: Ledger) -> list[str]:
    """Return every value of every table, as text, as a curious person would print it."""
    with ledger.read.connect() as connection:
        return [
            str(value)
            for table in inspect(ledger.read).get_table_names()
            for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"')  # noqa: S608 — a table's own name
            for value in row
        ]


def sealed(values: list[str]) -> list[str]:
    return [value for value in values if value.startswith("gAAAA")]


def written_at(token: str) -> int:
    """Return the second of writing that a Fernet token holds in clear."""
    [second] = struct.unpack(">Q", urlsafe_b64decode(token)[1:9])
    return second


def test_a_sealed_word_can_be_read_back_and_not_without_the_key():
    ring = Keyring.parse([KEY])
    token = ring.seal("I would like to leave research.")
    assert "research" not in token
    assert ring.unseal(token) == "I would like to leave research."


def test_a_sealed_word_does_not_tell_when_it_was_written():
    token = Keyring.parse([KEY]).seal("I would like to leave research.")
    assert urlsafe_b64decode(token)[1:9] == bytes(8)
    assert written_at(token) == 0
    assert written_at(Fernet(KEY).encrypt(b"as it comes")) > 0, "this is what it would look like"


def test_the_same_word_looks_different_each_time():
    ring = Keyring.parse([KEY])
    assert ring.seal("yes") != ring.seal("yes")


def test_what_people_said_cannot_be_read_in_the_tables(ledger):
    house = paired(ledger)
    sign_up(house, asks(JOAO, ideal="Somebody patient.", strengths="Juggling", hoped_for=AMARA.id))
    printed = "\n".join(everything(ledger))
    said = ("Amara", "Okafor", "João", "Pereira", "Ingrid", "merger", "moved from research")
    for words in (*said, "patient", "Juggling", "why-topics"):
        assert words not in printed
    [(hoped_for,)] = house.rows("wish", "hoped_for", "role = 'mentee'")
    assert AMARA.id not in hoped_for
    assert ledger.keys.unseal(hoped_for) == AMARA.id


def test_the_place_that_somebody_typed_cannot_be_read_in_the_tables(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO, location="my sister's flat in Porto"))
    assert "my sister's flat" not in "\n".join(everything(ledger))


def test_what_people_said_is_not_left_in_the_files_of_sqlite(databases):
    address = databases.fresh("sqlite")
    ledger = opened(address)
    furnished = paired(ledger)
    assert furnished.posted()
    path = address.removeprefix("sqlite:///")
    left = b"".join(Path(f"{path}{ending}").read_bytes() for ending in ("", "-wal"))
    ledger.close()
    assert left
    for words in ("Okafor", "merger", "moved from research"):
        assert words.encode() not in left


def test_tidying_up_leaves_nothing_in_the_log_of_sqlite(databases):
    address = databases.fresh("sqlite")
    ledger = opened(address)
    house = paired(ledger)
    log = Path(f"{address.removeprefix('sqlite:///')}-wal")
    assert log.stat().st_size > 0
    ledger.tidy()
    assert log.stat().st_size == 0
    assert house.posted(), "and everything is still there"
    ledger.close()


def test_tidying_up_is_for_every_database(ledger):
    house = paired(ledger)
    before = house.posted()
    ledger.tidy()
    assert house.posted() == before


def test_nothing_that_is_sealed_in_a_whole_life_tells_its_time(ledger):
    paired(ledger)
    tokens = sealed(everything(ledger))
    assert len(tokens) > len((AMARA, JOAO, INGRID))
    assert {written_at(token) for token in tokens} == {0}


# --- Changing keys ------------------------------------------------------------------------


def test_the_newest_key_seals_and_the_old_one_still_reads():
    old, new = Keyring.parse([KEY]), Keyring.parse([NEW])
    both = Keyring.parse([NEW, KEY])
    assert both.unseal(old.seal("before")) == "before"
    assert new.unseal(both.seal("after")) == "after"
    with pytest.raises(WrongKeyError):
        old.unseal(both.seal("after"))


def test_people_can_be_read_after_the_keys_have_changed(ledger):
    paired(ledger)
    [organisation] = ledger.organisations()
    with with_keys(ledger, NEW, KEY).page(organisation) as page:
        assert page.people.person(AMARA.id) == AMARA
        assert page.relationships.of(JOAO.id)[0].why
        assert page.outbox.claim(MONDAY, MONDAY) is not None


def test_a_wrong_key_is_found_at_the_start_and_said_in_one_sentence(ledger):
    foundation.require_right_keys(ledger)
    foundation.require_right_keys(with_keys(ledger, NEW, KEY))
    with pytest.raises(WrongKeyError) as caught:
        foundation.require_right_keys(with_keys(ledger, OTHER))
    assert str(caught.value) == "sealed with a key that is not in MENTORING_SECRET_KEYS"
    assert OTHER not in str(caught.value)


def test_something_that_was_never_sealed_is_refused_in_the_same_words():
    for nonsense in ("", "hello", "gAAAA"):
        with pytest.raises(WrongKeyError):
            Keyring.parse([KEY]).unseal(nonsense)


@pytest.mark.parametrize("key", ["", "short", KEY[:-2], "é" * 44, "!" * 44])
def test_a_bad_key_is_refused_without_showing_it(key):
    with pytest.raises(BadKeyError) as caught:
        Keyring.parse([KEY, key])
    assert str(caught.value) == "each secret key must be a Fernet key of 44 characters"
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("between", ["", ";", " "])
def test_two_keys_that_ran_together_are_not_taken_for_one(between):
    with pytest.raises(BadKeyError):
        Keyring.parse([f"{KEY}{between}{NEW}"])


def test_a_fresh_key_is_a_good_one_and_never_the_same():
    keys = {Keyring.fresh() for _ in range(20)}
    assert len(keys) == 20
    assert all(len(key) == 44 for key in keys)
    assert Keyring.parse(sorted(keys)).keys


def test_a_keyring_never_prints_its_keys(ledger):
    ring = Keyring.parse([KEY, NEW])
    for printed in (repr(ring), str(ring), f"{ring!r:>40}", repr(with_keys(ledger, KEY, NEW))):
        assert KEY not in printed
        assert NEW not in printed
    assert repr(ring) == "Keyring(2 keys)"


# --- Marks --------------------------------------------------------------------------------


def test_a_mark_tells_nothing_and_is_another_one_for_another_purpose():
    ring = Keyring.parse([KEY])
    mark = ring.mark("directory", "amara@fjordlight.example")
    assert len(mark) == 64
    assert "amara" not in mark
    assert mark == ring.mark("directory", "amara@fjordlight.example")
    assert mark != ring.mark("inbound", "amara@fjordlight.example")
    assert mark != Keyring.parse([NEW]).mark("directory", "amara@fjordlight.example")


def test_marks_are_tried_newest_first():
    old, new = Keyring.parse([KEY]), Keyring.parse([NEW])
    both = Keyring.parse([NEW, KEY])
    assert both.marks("directory", "a") == (new.mark("directory", "a"), old.mark("directory", "a"))
    assert both.mark("directory", "a") == new.mark("directory", "a")


def entry(**changes: object) -> Entry:
    known: dict[str, object] = {
        "line": 2,
        "id": "",
        "email": "Arlo@Fjordlight.example",
        "name": "Arlo Finch",
        "grade": 3,
        "department": "Finance",
        "location": None,
        "zone": "Europe/London",
        "manager": "",
        "working_share": 1.0,
        "working_days": (0, 1, 2, 3, 4),
        "holiday_country": None,
        "language": "en",
    }
    return Entry(**{**known, **changes})  # type: ignore[arg-type]  # plain values


def test_an_address_from_the_directory_is_recognised_after_the_keys_have_changed(ledger):
    house = furnish(ledger)
    with house.page() as page:
        directory.keep(page.scope, (entry(),))
    with with_keys(ledger, NEW, KEY).page(house.organisation) as page:
        assert page.people.recognise(ARLO, ARLOS_PROFILE)
        arlo = page.people.of_account(ARLO)
        assert arlo is not None
        assert page.people.person(arlo).grade == 3


def test_importing_again_under_a_new_key_finds_the_same_person(ledger):
    house = furnish(ledger)
    with house.page() as page:
        directory.keep(page.scope, (entry(id="U0ARLO"),))
    before = house.rows("person", "id")
    with with_keys(ledger, NEW, KEY).page(house.organisation) as page:
        directory.keep(page.scope, (entry(id="U0ARLO", grade=4),))
    assert sorted(house.rows("person", "id")) == sorted(before)
    with with_keys(ledger, NEW).page(house.organisation) as page:
        assert page.people.recognise(ARLO, ARLOS_PROFILE), "the mark is the new key's by now"


def test_a_coordinator_is_found_by_address_under_any_key(ledger):
    house = furnish(ledger)
    with house.page() as page:
        first = page.people.named("Nora Quist", "nora@fjordlight.example", "Europe/Oslo")
    with with_keys(ledger, NEW, KEY).page(house.organisation) as page:
        again = page.people.named("N. Quist", "NORA@fjordlight.example", "Europe/Oslo")
    assert again == first


def test_binding_an_account_twice_meets_nobody_new(ledger):
    house = furnish(ledger)
    with house.page() as page:
        first = page.people.bind(ARLO, ARLOS_PROFILE)
    with house.page() as page:
        assert page.people.bind(ARLO, ARLOS_PROFILE) == first
        assert page.people.of_account(ARLO) == first
        assert page.people.account(PersonId(first)) == ARLO
    assert len(house.rows("person", "id", f"id = '{first}'")) == 1


def test_a_stranger_is_not_recognised_and_not_written_down(ledger):
    house = furnish(ledger)
    before = house.rows("person", "id")
    with house.page() as page:
        assert not page.people.recognise(ARLO, ARLOS_PROFILE)
    assert house.rows("person", "id") == before


def test_what_was_heard_under_the_old_key_is_not_heard_again(ledger):
    house = furnish(ledger)
    with house.page() as page:
        assert page.first_time("event-1", MONDAY)
    with with_keys(ledger, NEW, KEY).page(house.organisation) as page:
        assert not page.first_time("event-1", MONDAY)


def test_offers_and_wishes_are_read_as_they_were_written(ledger):
    house = furnish(ledger)
    wish = asks(JOAO, ideal="Somebody patient.", strengths="Juggling", hoped_for=AMARA.id)
    sign_up(house, wish, offers(AMARA))
    with house.page() as page:
        assert page.people.wishes(JOAO.id) == (wish,)
        assert page.people.wishes(AMARA.id) == (offers(AMARA),)
