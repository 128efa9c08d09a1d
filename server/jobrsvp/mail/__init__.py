"""Mail: the text of an invitation becomes an :class:`jobrsvp.Invitation`, every fact with its quote.

One file for each kind of fact; ``message`` takes the mail apart, ``read`` puts the facts together.  What two readings
of a mail would tell differently is asked, never guessed.
"""

from jobrsvp.mail.read import read_invitation

__all__ = ["read_invitation"]
