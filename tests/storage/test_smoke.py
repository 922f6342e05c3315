def test_an_organisation_is_founded_once(ledger):
    assert len(ledger.organisations()) == 1
