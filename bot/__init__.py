"""The front door: hears people, and speaks to people."""
