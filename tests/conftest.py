"""What all tests share."""

from hypothesis import settings

# How long an example takes says more of the machine than of the code: no test here is about time.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
