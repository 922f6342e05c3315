"""How the handbook's promises are tried out on people made up at random."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)  # a busy machine breaks no promise
settings.load_profile("patient")
