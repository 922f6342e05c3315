"""A directory file: people added, brought up to date and linked, and nobody enrolled by it."""

from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import playground.app
from flows.people import Person, PersonId
from storage import directory
from storage.directory import BadRowError, read
from storage.people import Account, Profile
from tests.people import INGRID, PROGRAMME
from tests.storage.world import House, furnish, offers, seed, sign_up

NARNIA = (
    "'Narnia' is not a country whose holidays we know; "
    "write its two letters, like GB, or those of a part of it, like GB-ENG, or leave it empty"
)
SAMPLE = Path(playground.app.__file__).parent / "people.csv"
HEADER = (
    "id,email,name,grade,department,location,time_zone,"
    "manager,working_share,working_days,holiday_country,language"
)
AMARA = "U1,amara@x.example,Amara Okafor,6,Engineering,London,Europe/London,ada@x.example,1,,GB,en"
ADA = "U2,ada@x.example,Ada Lind,9,Engineering,Oslo,Europe/Oslo,,0.8,Mon-Thu,NO,en"
JOAO = "U3,joao@x.example,João Pereira,4,Design,,Europe/Lisbon,AMARA@x.example,,Mon,PT,pt"


@pytest.fixture
def house(ledger) -> House:
    return furnish(ledger)


@pytest.fixture
def file(tmp_path):
    """Write a directory file, line by line, and return where it is."""

    def write(*lines: str, header: str = HEADER) -> Path:
        path = tmp_path / "people.csv"
        path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
        return path

    return write


def take_in(house: House, path: Path) -> int:
    with house.page() as page:
        return directory.keep(page.scope, read(path))


def known(house: House, email: str) -> Person:
    with house.page() as page:
        who = page.people.named("Nobody", email, "UTC")
        person = page.people.person(who)
    assert person.name != "Nobody", f"{email} is not in the directory"
    return person


# --- Taking in ----------------------------------------------------------------------------


def test_people_are_added_with_what_the_file_says(house, file):
    assert take_in(house, file(AMARA, ADA, JOAO)) == 3
    joao = known(house, "joao@x.example")
    assert joao.name == "João Pereira"
    assert (joao.grade, joao.department, joao.location, joao.language) == (4, "Design", None, "pt")
    assert joao.calendar.zone == ZoneInfo("Europe/Lisbon")
    assert joao.calendar.working_days == {0}
    assert known(house, "ada@x.example").calendar.working_days == {0, 1, 2, 3}
    shares = house.rows("person", "working_share, holiday_country", "holiday_country IS NOT NULL")
    assert set(shares) == {(1.0, "GB"), (0.8, "NO"), (1.0, "PT")}


def test_the_same_file_twice_adds_nobody(house, file):
    take_in(house, file(AMARA, ADA, JOAO))
    before = sorted(house.rows("person", "id, id_mark, email_mark, manager_id, line_known"))
    assert take_in(house, file(JOAO, ADA, AMARA)) == 3
    assert sorted(house.rows("person", "id, id_mark, email_mark, manager_id, line_known")) == before


def test_people_are_brought_up_to_date(house, file):
    take_in(house, file(AMARA, ADA))
    amara = known(house, "amara@x.example")
    moved = AMARA.replace("Okafor", "Okafor-Lind").replace(",6,", ",7,").replace("London", "Oslo")
    take_in(house, file(moved, ADA))
    after = known(house, "amara@x.example")
    assert after.id == amara.id
    assert (after.name, after.grade, after.location) == ("Amara Okafor-Lind", 7, "Oslo")


def test_somebody_with_a_new_address_is_known_by_the_id(house, file):
    take_in(house, file(AMARA))
    before = house.rows("person", "id")
    take_in(house, file(AMARA.replace("amara@", "a.okafor@")))
    assert sorted(house.rows("person", "id")) == sorted(before)
    assert known(house, "a.okafor@x.example").name == "Amara Okafor"


def test_an_address_is_the_same_in_capitals(house, file):
    take_in(house, file(AMARA))
    before = house.rows("person", "id")
    take_in(house, file(AMARA.replace("U1,amara@x", ",AMARA@X")))
    assert len(house.rows("person", "id")) == len(before)


def test_importing_enrols_nobody(house, file):
    take_in(house, file(AMARA, ADA, JOAO))
    for table in ("participant", "wish", "outbox", "journal", "due"):
        assert house.rows(table) == [], table
    with house.glance() as page:
        assert page.pool.seekers() == page.pool.applications() == page.pool.mentors() == ()


def test_the_sample_directory_holds_sixty_people_whose_lines_are_known(ledger):
    [organisation] = ledger.organisations()
    house = House(ledger, organisation)
    assert take_in(house, SAMPLE) == 60
    assert len(house.rows("person")) == 60
    with house.page() as page:
        ingrid = page.people.named("Nobody", "ingrid.solberg@fjordlight.example", "UTC")
        page.programmes.plant(seed(replace(PROGRAMME, coordinators=(replace(INGRID, id=ingrid),))))
        ids = [PersonId(each) for (each,) in house.rows("person", "id")]
        assert all(page.people.lines.known(each) for each in ids)
        assert len({page.people.person(each).name for each in ids}) == 60
    assert house.rows("participant") == []


# --- Lines --------------------------------------------------------------------------------


def test_managers_are_linked_by_address_whatever_the_order_and_the_capitals(house, file):
    take_in(house, file(JOAO, AMARA, ADA))
    joao, amara, ada = (known(house, f"{name}@x.example") for name in ("joao", "amara", "ada"))
    assert (joao.manager, amara.manager, ada.manager) == (amara.id, ada.id, None)
    with house.glance() as page:
        lines = page.people.lines
        assert list(lines.above(joao.id)) == [amara.id, ada.id]
        assert lines.join(ada.id, joao.id)
        assert lines.known(joao.id)


def test_a_manager_may_be_named_by_id(house, file):
    take_in(house, file(ADA, AMARA.replace("ada@x.example", "u2")))
    assert known(house, "amara@x.example").manager == known(house, "ada@x.example").id


def test_a_manager_nobody_knows_leaves_the_line_not_known(house, file):
    take_in(house, file(JOAO))
    joao = known(house, "joao@x.example")
    assert joao.manager is None
    with house.glance() as page:
        assert not page.people.lines.known(joao.id)


def test_whoever_reports_to_nobody_is_the_top_of_the_house(house, file):
    take_in(house, file(ADA))
    with house.page() as page:
        ada = page.people.named("Nobody", "ada@x.example", "UTC")
        assert page.people.lines.known(ada)


def test_a_file_about_one_person_does_not_forget_whom_they_report_to(house, file):
    take_in(house, file(AMARA, ADA))
    take_in(house, file(AMARA.replace(",6,", ",7,")))
    assert known(house, "amara@x.example").manager == known(house, "ada@x.example").id


def test_a_file_without_managers_says_nothing_about_whom_people_report_to(house, file):
    take_in(house, file(ADA, AMARA))
    take_in(house, file("amara@x.example,Amara,Europe/London", header="email,name,time_zone"))
    take_in(house, file("bo@x.example,Bo,Europe/London", header="email,name,time_zone"))
    amara, bo = known(house, "amara@x.example"), known(house, "bo@x.example")
    assert amara.manager == known(house, "ada@x.example").id
    with house.page() as page:
        assert not page.people.lines.known(bo.id)


def test_a_country_is_the_same_in_small_letters(file):
    assert [each.holiday_country for each in read(file(ADA.replace(",NO,", ",no,"), AMARA))] == [
        "NO",
        "GB",
    ]


def test_whoever_works_part_of_the_week_is_known_to_do_so(house, file):
    take_in(house, file(ADA, AMARA))
    shares = [known(house, f"{who}@x.example").working_share for who in ("ada", "amara")]
    assert shares == [0.8, 1.0]
    assert known(house, "ada@x.example").holiday_country == "NO"


def test_the_days_that_somebody_chose_at_sign_up_outlive_the_next_import(house, file):
    take_in(house, file(AMARA, ADA))
    amara, days = known(house, "amara@x.example"), frozenset({1, 3})
    sign_up(house, offers(amara, working_days=days))
    take_in(house, file(AMARA, ADA))
    with house.glance() as page:
        assert page.people.wishes(amara.id)[0].working_days == days


# --- Accounts -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("account", "email"),
    [("U1", None), ("u1", None), ("U0OTHER", "Amara@X.example")],
    ids=["by id", "by id in small letters", "by address"],
)
def test_an_account_is_bound_to_the_line_that_names_it(house, file, account, email):
    take_in(house, file(AMARA))
    theirs = Account("slack", "T1", account)
    with house.page() as page:
        assert page.people.recognise(theirs, Profile("A. Okafor", "UTC", "en", email))
        who = page.people.of_account(theirs)
        assert who is not None
        assert page.people.person(who).name == "Amara Okafor", "the directory knows better"


def test_an_account_that_no_line_names_is_somebody_new_whose_line_is_not_known(house, file):
    take_in(house, file(AMARA))
    with house.page() as page:
        who = page.people.bind(
            Account("slack", "T1", "U9"), Profile("Eve", "Asia/Tokyo", "en", "eve@x.example")
        )
        assert page.people.person(who).name == "Eve"
        assert not page.people.lines.known(who)


# --- Bad lines ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (",,Eve,,,,UTC,,,,,", "line 3: give an id or an email"),
        ("U9,,,,,,UTC,,,,,", "line 3, name: is empty"),
        (f"U9,,{'E' * 201},,,,UTC,,,,,", "line 3, name: has more than 200 characters"),
        ("U9,,Eve,,O\0slo,,UTC,,,,,", "line 3, department: holds a character that no text has"),
        ("U9,,Eve,,,,Mars/Olympus,,,,,", "line 3, time_zone: 'Mars/Olympus' is not a time zone"),
        ("U9,,Eve,,,,,,,,,", "line 3, time_zone: '' is not a time zone"),
        ("U9,,Eve,VP,,,UTC,,,,,", "line 3, grade: 'VP' is not a whole number"),
        ("U9,,Eve,-1,,,UTC,,,,,", "line 3, grade: '-1' is not a whole number"),
        ("U9,,Eve,3.5,,,UTC,,,,,", "line 3, grade: '3.5' is not a whole number"),
        ("U9,,Eve,,,,UTC,,150,,,", "line 3, working_share: '150' is not between 0 and 1"),
        ("U9,,Eve,,,,UTC,,0,,,", "line 3, working_share: '0' is not between 0 and 1"),
        ("U9,,Eve,,,,UTC,,half,,,", "line 3, working_share: 'half' is not between 0 and 1"),
        ("U9,,Eve,,,,UTC,,nan,,,", "line 3, working_share: 'nan' is not between 0 and 1"),
        (
            "U9,,Eve,,,,UTC,,,Funday,,",
            "line 3, working_days: 'Funday' is not like Mon-Fri or Mon,Tue",
        ),
        (
            'U9,,Eve,,,,UTC,,,"Mon,,Tue",,',
            "line 3, working_days: 'Mon,,Tue' is not like Mon-Fri or Mon,Tue",
        ),
        (
            "U9,,Eve,,,,UTC,,,,Narnia,",
            f"line 3, holiday_country: {NARNIA}",
        ),
        ("U1,AMARA@x.example,Eve,,,,UTC,,,,,", "line 3: amara@x.example is in the file twice"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_its_column(file, line, sentence):
    with pytest.raises(BadRowError) as caught:
        read(file(AMARA, line))
    assert str(caught.value) == sentence


@pytest.mark.parametrize("gone", ["name", "time_zone"])
def test_a_missing_column_is_named(file, gone):
    header = ",".join(each for each in HEADER.split(",") if each != gone)
    with pytest.raises(BadRowError, match=f"^line 1: the column {gone} is missing$"):
        read(file(AMARA, header=header))


def test_an_empty_file_misses_its_columns(tmp_path):
    empty = tmp_path / "people.csv"
    empty.write_text("", encoding="utf-8")
    with pytest.raises(BadRowError, match=r"^line 1: the column name, time_zone is missing$"):
        read(empty)


def test_a_quote_that_is_never_closed_is_named_with_the_line_where_it_begins(file):
    with pytest.raises(BadRowError, match=r"^line 3: is not CSV; look for a quote too many$"):
        read(file(AMARA, f'"{ADA}', JOAO))


def test_a_file_that_is_not_there_or_not_text_is_refused_in_one_sentence(tmp_path):
    with pytest.raises(BadRowError, match="can't be read as a UTF-8 file"):
        read(tmp_path / "nowhere.csv")
    (tmp_path / "people.csv").write_bytes(b"name,time_zone\n\xff\xfe,UTC\n")
    with pytest.raises(BadRowError, match="can't be read as a UTF-8 file"):
        read(tmp_path / "people.csv")


def test_a_bad_line_takes_nothing_in(house, file):
    before = house.rows("person", "id")
    with pytest.raises(BadRowError):
        take_in(house, file(AMARA, ADA, "U9,,Eve,VP,,,UTC,,,,,"))
    assert house.rows("person", "id") == before


def test_only_name_and_zone_are_needed_and_a_column_we_do_not_know_is_passed_over(house, file):
    path = file("eve@x.example,Eve,Asia/Tokyo,left-handed", header="email,name,time_zone,hand")
    assert take_in(house, path) == 1
    eve = known(house, "eve@x.example")
    assert (eve.grade, eve.department, eve.manager) == (None, None, None)
    assert eve.calendar.working_days == {0, 1, 2, 3, 4}


def test_a_file_saved_by_a_spreadsheet_is_read_as_it_is(tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes(f"\ufeff{HEADER}\r\n{AMARA}\r\n{JOAO},,,\r\n".encode())
    assert [each.name for each in read(path)] == ["Amara Okafor", "João Pereira"]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("Mon-Fri", (0, 1, 2, 3, 4)),
        ("mon, wed ,FRI", (0, 2, 4)),
        ("Sun-Thu", (0, 1, 2, 3, 6)),
        ("Mon-Tue,Sat", (0, 1, 5)),
        ("Wed", (2,)),
    ],
)
def test_working_days_are_read_as_people_write_them(said, days):
    assert directory.working_days(said) == days


def test_two_people_with_one_id_are_not_taken_for_one(file):
    with pytest.raises(BadRowError, match="line 3"):
        read(file(AMARA, ADA.replace("U2", "U1")))


@pytest.mark.parametrize(
    "line",
    [
        f"U9,,Eve,,{'x' * 201},,UTC,,,,,",
        "U9,,Eve,99999999999,,,UTC,,,,,",
        f"U9,,Eve,,,,UTC,,,,{'x' * 65},",
    ],
    ids=["department", "grade", "country"],
)
def test_what_does_not_fit_the_tables_is_named_with_its_line(file, line):
    with pytest.raises(BadRowError, match="line 3"):
        read(file(AMARA, line))
