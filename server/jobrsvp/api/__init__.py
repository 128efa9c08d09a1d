"""The contract with plugin authors, one thing a file.  Everything here is exported from ``jobrsvp``."""
