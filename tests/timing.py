"""How long a reader or a checker works on a text, for the tests that it grows with the size only."""

import time


def seconds(work, text):
    """Return the seconds of processor time that *work* takes on *text*, or on what holds one."""
    start = time.process_time()
    work(text)
    return time.process_time() - start
