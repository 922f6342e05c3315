"""Teams: the same programme, at home there."""
