"""What the employer offers besides pay."""

from jobrsvp.reading.facts.benefits.read import read, read_benefits

__all__ = ["read", "read_benefits"]
