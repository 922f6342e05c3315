"""The memory: what is kept, and how it is kept whole."""
