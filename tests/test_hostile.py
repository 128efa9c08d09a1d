"""Reading, mails and the checker take time as the text is long, whatever it says two hundred times over.

Six hundred texts take some fifteen seconds of a processor, and any of them may be the one that somebody sends.
"""

import contextlib
import datetime as dt
import statistics

import pytest
from tests.hostile import FAMILIES, of_size
from tests.timing import seconds

from jobrsvp import mail, reading
from jobrsvp.errors import JobRSVPError
from jobrsvp.etiquette import check

NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
SIZE = 4_000  # characters
MANY_TIMES = 4  # a family that takes so many times the median is timed again, at four times the size
LINEAR = 10  # four times the text may take some eight times as long, and not sixteen
NOISE = 0.01  # seconds: below, the clock tells little


def read_page(text):
    reading.read(reading.capture_text(f"Nurse\nCompany: Acme\n{text}"), today=NOW.date(), anyway=True)


def read_mail(text):
    mail.read_invitation(f"Hello,\nwe invite you to an interview.\n{text}", NOW)


WORK = {"page": read_page, "mail": read_mail, "checker": check}


def time_of(work, piece, size, times=1):
    """Return the shortest of so many *times*, of texts that differ by an end, for what was found in one is kept."""

    def timed(text):
        with contextlib.suppress(JobRSVPError):  # some hold nothing to read, which takes time, too
            work(text)

    return min(seconds(timed, f"{of_size(piece, size)} {again} {size}") for again in range(times))


def test_there_are_two_hundred_families_and_each_is_another():
    assert len(set(FAMILIES)) == len(FAMILIES) >= 200


@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", WORK)
def test_the_time_grows_with_the_size_only(name):
    work = WORK[name]
    once = {piece: time_of(work, piece, SIZE) for piece in FAMILIES}
    usual = statistics.median(once.values())
    for piece, time in once.items():
        if time > MANY_TIMES * usual:
            short, long = (time_of(work, piece, size, times=3) for size in (SIZE, 4 * SIZE))
            assert long < LINEAR * max(short, NOISE), piece
