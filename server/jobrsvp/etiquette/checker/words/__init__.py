"""The words of a message: its sentences, what each is said of, and the names among them."""
