"""How people are matched comes from the deployment; the database never holds it."""

from dataclasses import replace

from flows.matching.policy import STANDARD, Part


def test_a_page_knows_how_people_are_matched_here(ledger):
    ours = replace(STANDARD, weights={**STANDARD.weights, Part.SKILLS: 1})
    (organisation,) = ledger.organisations()

    with replace(ledger, policy=ours).page(organisation) as page:
        assert page.policy is ours
    with ledger.glance(organisation) as page:
        assert page.policy is STANDARD
