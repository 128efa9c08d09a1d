"""What stands around the text of a posting and tells facts of it: boxes beside it, names of icons."""
