"""What is written down and counted of requests: never a word of a posting or a person."""
