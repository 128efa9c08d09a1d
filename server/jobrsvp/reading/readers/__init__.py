"""Readers of single sites: each mends what generic reading gets wrong there, and nothing else.

One file for each, named as its ``id``; a test guards the folder.  A new reader is one new file and one line here.
"""

from jobrsvp.evaluator import Reader
from jobrsvp.reading.readers.didi import Didi
from jobrsvp.reading.readers.indeed import Indeed
from jobrsvp.reading.readers.linkedin_guest import LinkedinGuest
from jobrsvp.reading.readers.linkedin_member import LinkedinMember
from jobrsvp.reading.readers.linkedin_search import LinkedinSearch

READERS: tuple[Reader, ...] = (Didi(), Indeed(), LinkedinGuest(), LinkedinMember(), LinkedinSearch())
