"""How long a reader or a checker works on a text, for the tests that it grows with the size only."""

import gc
import time


def seconds(work, text):
    """Return the seconds of processor time that *work* takes on *text*, or on what holds one.

    What other tests left in memory is no part of it: a collection looks through all of that.
    """
    gc.disable()
    try:
        start = time.process_time()
        work(text)
        return time.process_time() - start
    finally:
        gc.enable()
