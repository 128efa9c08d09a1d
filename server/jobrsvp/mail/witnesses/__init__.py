"""What stands behind each value that is read from a mail, and whether that is enough to say it."""
