"""Reading: a capture becomes a posting, every fact with its quote.

One file for each kind of fact, one for each site reader.  Generic reading comes first (structured data, labels,
headings, prose); a reader only mends what that gets wrong.  Nothing here opens a connection or trusts the page.
"""

from jobrsvp.reading.page.capture import capture_html, capture_text
from jobrsvp.reading.pipeline import Mending, mendings, read
from jobrsvp.reading.reasons import Reasons, weigh

__all__ = ["Mending", "Reasons", "capture_html", "capture_text", "mendings", "read", "weigh"]
