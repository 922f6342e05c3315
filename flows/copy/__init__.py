"""The words people read, one file for each language."""
