"""Hours, nights, weekends and travel: told, described, and whose they are."""
