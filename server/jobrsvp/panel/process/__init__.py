"""The process of one plugin: how it is started, what it may do, and how it is talked to."""
