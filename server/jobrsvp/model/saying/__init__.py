"""What is said to a reader: the form of a headline (``clause``), and text that can be said in another language."""
