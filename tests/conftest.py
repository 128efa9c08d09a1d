"""Settings of all tests."""

from hypothesis import settings

settings.register_profile("jobrsvp", settings.default, deadline=None)  # a busy machine is slow, and that proves nothing
settings.load_profile("jobrsvp")
