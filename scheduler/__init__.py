"""The clock: what time it is, and what is due."""
