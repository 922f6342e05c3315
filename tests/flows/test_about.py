from dataclasses import replace
from datetime import date

import pytest

from flows import about
from flows.messages import About
from flows.programme import CompanyTime, KeyDate, Rhythm
from flows.words import names, part
from tests.people import DANIEL, INGRID, PROGRAMME


def test_whoever_asks_reads_what_it_is_for_and_can_join():
    outline = about.outline(PROGRAMME)

    assert isinstance(outline, About)
    assert (outline.programme, outline.aim) == (PROGRAMME.name, PROGRAMME.aim)


def test_every_number_is_the_programmes_own():
    rhythm = Rhythm(hours=20, months=9, answer_days=3)
    dates = (KeyDate("Close", date(2026, 12, 3)),)
    programme = replace(
        PROGRAMME, rhythm=rhythm, dates=dates, company_time=CompanyTime(counts=True, hours=12)
    )

    assert about.lines(programme) == (
        part("about-brings"),
        part("about-goes", days=3, months=9),
        part("about-silence", weeks=4),
        part("about-asks", hours=20, months=9),
        part("sign-up-company-time", hours=12),
        part("sign-up-date", day=date(2026, 12, 3), name="Close"),
        part("about-partner-sees"),
        part("about-coordinator-sees", coordinators=names((INGRID.name, DANIEL.name))),
        part("about-nobody-sees"),
        part("about-leaving"),
    )


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (None, []),
        (CompanyTime(counts=False), ["sign-up-own-time"]),
        (CompanyTime(counts=True, hours=18), ["sign-up-company-time"]),
    ],
)
def test_whose_time_it_is_stands_there_once_the_organisation_has_said_so(time, said):
    lines = about.lines(replace(PROGRAMME, company_time=time))

    assert [each.key for each in lines if each.key.endswith("-time")] == said
