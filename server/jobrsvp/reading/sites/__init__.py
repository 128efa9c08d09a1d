"""Readers of single sites: each mends what generic reading gets wrong there, and nothing else.

One file for each, named as its ``id``; a test guards the folder.  A new reader is one new file and one line here.
"""

from jobrsvp.api.reader import Reader
from jobrsvp.reading.sites.didi import Didi
from jobrsvp.reading.sites.indeed import Indeed
from jobrsvp.reading.sites.linkedin_guest import LinkedinGuest
from jobrsvp.reading.sites.linkedin_member import LinkedinMember
from jobrsvp.reading.sites.linkedin_search import LinkedinSearch

READERS: tuple[Reader, ...] = (Didi(), Indeed(), LinkedinGuest(), LinkedinMember(), LinkedinSearch())
