"""The key to ``/pair``, and the code that the page shows.

The key lies in a file that only this user can read, so another user of the computer, or a page that guesses, opens
nothing.  It ends with the pairing, or after ten minutes.
"""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from pathlib import Path

from jobrsvp import paths

# Long enough to find the browser, short enough that a link in its history is dead.
KEY_LASTS_SECONDS = 600
# The code is on the screen while the button is pressed.
CODE_LASTS_SECONDS = 300
# A typing mistake or two is human; guessing needs millions.
TRIES = 5
LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"  # without those that look alike


class Launch:
    """The launch key in *file*, and the one code that is open, if any."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._lock = threading.Lock()
        self._code, self._ends, self._tries = "", 0.0, 0

    def new_key(self) -> str:
        """Return a new key; the one before opens nothing any more."""
        key = secrets.token_urlsafe(24)
        paths.write_private(self.file, key)
        return key

    def opens(self, key: str) -> bool:
        """Whether *key* is the key."""
        try:
            held, written = self.file.read_text(encoding="ascii"), self.file.stat().st_mtime
        except OSError:
            return False
        fresh = time.time() - written < KEY_LASTS_SECONDS
        return bool(held) and fresh and hmac.compare_digest(held.encode(), key.encode())

    def new_code(self) -> str:
        """Return a code for one pairing; the one before is void."""
        with self._lock:
            self._code = "".join(secrets.choice(LETTERS) for _ in range(8))
            self._ends, self._tries = time.monotonic() + CODE_LASTS_SECONDS, TRIES
            return self._code

    def redeem(self, code: str) -> bool:
        """Whether *code* is the open code; it ends with its use, after five tries, and after five minutes."""
        with self._lock:
            if not self._code or self._tries <= 0 or time.monotonic() > self._ends:
                return False
            self._tries -= 1
            right = hmac.compare_digest(code.strip().upper().encode(), self._code.encode())
            if right:
                self._code = ""
                self.file.unlink(missing_ok=True)
            return right
