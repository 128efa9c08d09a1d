"""The page before any fact: its lines and parts, its structured data and labels, and what kind of page it is."""
