"""One file (or folder) for each fact of a posting."""
