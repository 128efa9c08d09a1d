"""Who writes, for which firm and which position: every name that a mail gives is weighed with all that is beside it."""
