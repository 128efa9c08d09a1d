"""Manners: tips, drafts and the draft checker."""

from jobrsvp.etiquette.tips import tips

__all__ = ["tips"]
