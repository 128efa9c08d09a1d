"""``python -m jobrsvp.cli``."""

from jobrsvp.cli import main

main()
