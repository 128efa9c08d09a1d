"""Settings of all tests."""

from hypothesis import settings

settings.register_profile("jobrsvp", deadline=None)  # a busy machine is slow, and that proves nothing
settings.load_profile("jobrsvp")
