"""Whether what a plugin answered is what it says it is: its records, and what it quotes."""
