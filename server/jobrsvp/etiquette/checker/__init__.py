"""The draft checker: what a message to an employer had better not say, or leave out."""

from jobrsvp.etiquette.checker.check import check

#: The languages in which words are weighed; of a message in another one only the form and the facts are judged.
CHECKED = ("en", "de", "fr", "es")

__all__ = ["CHECKED", "check"]
