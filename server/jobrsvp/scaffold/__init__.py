"""What ``jobrsvp plugins new`` and ``jobrsvp plugins capture`` write: ``templates`` hold it, with names to fill in."""
