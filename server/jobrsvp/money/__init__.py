"""Money: amounts a year, exchange rates, what benefits are worth, and the package of both jobs.

Every amount is a ``Decimal`` with a currency.  Every number that is not in the posting or the profile comes from a
table in ``data`` with its source, and the person may overwrite it under ``[assumptions]``.
"""

from jobrsvp.money.ledger import Ledger

__all__ = ["Ledger"]
