"""The key that opens a page, the code that `/pair` shows, and the pages that are open.

The key lies in a file that only this user can read, so another user of the computer, or a page that guesses, opens
nothing.  It ends with the pairing, or after ten minutes.  A page that it opened has a token of its own, which is known
to that page and to the memory of the service alone.
"""

from __future__ import annotations

import dataclasses
import hmac
import secrets
import threading
import time
from pathlib import Path

from jobrsvp import paths

# Long enough to find the browser, short enough that a link in its history is dead.
KEY_LASTS_SECONDS = 600
# The code is on the screen while the button is pressed; a page that stays open shows the next one a minute before.
CODE_LASTS_SECONDS, CODE_MARGIN_SECONDS = 300, 60
# A page that is left open over night goes on in the morning; one that was closed asks no more.
PAGE_LASTS_SECONDS = 24 * 3600
# A typing mistake or two is human; guessing needs millions.
TRIES = 5
LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"  # without those that look alike


@dataclasses.dataclass(kw_only=True)
class OpenPage:
    """A page that is open: the key that opened it, when it last asked, how many connections there had been by then.

    ``kept`` is how many answers the history held when the page first asked; ``tried``: one was given on the page.
    """

    key: str
    asked_at: float
    connections: int
    kept: int | None = None
    tried: bool = False


class Launch:
    """The launch key in *file*, the one code that is open, if any, and the open pages by their tokens."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.connections = 0
        self._lock = threading.RLock()
        self._code, self._ends, self._tries = "", 0.0, 0
        self._pages: dict[str, OpenPage] = {}

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

    def open_page(self, key: str) -> str | None:
        """Return the token of a page that *key* opens, ``None`` when it opens none.

        Besides the key itself, one of an open page does, so that the page can be loaded again and lead to the next.
        """
        with self._lock:
            if not (self.opens(key) or self.is_of_an_open_page(key)):
                return None
            token = secrets.token_urlsafe(24)
            self._pages[token] = OpenPage(key=key, asked_at=time.monotonic(), connections=self.connections)
            return token

    def is_of_an_open_page(self, key: str) -> bool:
        """Whether a page that *key* opened asked something within the time that a key lasts."""
        since = time.monotonic() - KEY_LASTS_SECONDS
        return any(
            page.asked_at > since and hmac.compare_digest(page.key.encode(), key.encode())
            for page in self._pages.values()
        )

    def page(self, token: str) -> OpenPage | None:
        """Return the open page that has *token*, and note that it asked; ``None`` when there is none."""
        now = time.monotonic()
        with self._lock:
            self._pages = {one: page for one, page in self._pages.items() if now - page.asked_at < PAGE_LASTS_SECONDS}
            found = self._pages.get(token)
            if found:
                found.asked_at = now
            return found

    def connected(self) -> None:
        """Note that a browser connected, or that a connected one called."""
        with self._lock:
            self.connections += 1

    def code(self) -> str:
        """Return the open code; a new one when that is used, or will soon be too old."""
        with self._lock:
            lasts = time.monotonic() < self._ends - CODE_MARGIN_SECONDS
            return self._code if self._code and self._tries > 0 and lasts else self.new_code()

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
                self.connected()
            return right
