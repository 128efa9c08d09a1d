"""The draft checker: what a message to an employer had better not say, or leave out."""

from jobrsvp.etiquette.checker.check import check

__all__ = ["check"]
