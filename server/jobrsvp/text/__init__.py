"""Characters to plain text, lines and pieces.  This room knows no job and no language."""
