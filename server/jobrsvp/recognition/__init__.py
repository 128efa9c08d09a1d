"""Knowing a job again that the person looked at before, wherever it stands now; law: never by its employer alone."""

from __future__ import annotations

from jobrsvp.recognition.before import goes_on, seen_before
from jobrsvp.recognition.fingerprint import Fingerprint, fingerprint

__all__ = ["Fingerprint", "fingerprint", "goes_on", "seen_before"]
