"""A web that is none: what it answers is said in the test, and nothing is patched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jobrsvp import ProviderError


class FakeWeb:
    """Stands for ``context.web``: gives each address its answer of *answers*, JSON values or an error to raise.

    ``judge(evaluator, web=FakeWeb({"https://api.example.org/firms": ["Acme"]}))``.  What was asked is in ``asked``:
    the method, the address, and the parameters or the body.  Any other address fails as in the program, with
    :class:`jobrsvp.ProviderError`.
    """

    def __init__(self, answers: Mapping[str, Any] | None = None) -> None:
        self.answers = dict(answers or {})
        self.asked: list[tuple[str, str, Mapping[str, Any]]] = []

    def get_json(self, provider: str, url: str, params: Mapping[str, str] | None = None) -> Any:
        """Return the answer for *url*."""
        return self._answer(provider, "GET", url, params or {})

    def post_json(self, provider: str, url: str, body: Mapping[str, Any]) -> Any:
        """Return the answer for *url*."""
        return self._answer(provider, "POST", url, body)

    def _answer(self, provider: str, method: str, url: str, told: Mapping[str, Any]) -> Any:
        self.asked.append((method, url, told))
        if url not in self.answers:
            raise ProviderError(provider, f"{provider} could not be reached at {url}: the test gives no answer for it.")
        answer = self.answers[url]
        if isinstance(answer, Exception):
            raise answer
        return answer
