"""Conversations: their messages by the names of a site or by their marks, and who speaks in them."""
