"""On site, hybrid or remote: the text first, then labels and the title, then the flag of the structured data."""

from jobrsvp.reading.facts.workplace.choice import Stay, candidates, contradiction, read

__all__ = ["Stay", "candidates", "contradiction", "read"]
