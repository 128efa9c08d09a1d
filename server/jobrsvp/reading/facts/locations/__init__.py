"""Where the work is: every place that the posting names as its location."""

from jobrsvp.reading.facts.locations.choice import candidates, country, read

__all__ = ["candidates", "country", "read"]
