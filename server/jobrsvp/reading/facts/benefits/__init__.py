"""What the employer offers besides pay."""

from jobrsvp.reading.facts.benefits.read import read_benefits

__all__ = ["read_benefits"]
