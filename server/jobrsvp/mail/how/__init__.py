"""How a meeting is held and answered: its format, its address, its links, and the channel."""
