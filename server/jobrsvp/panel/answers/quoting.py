"""Whether what a plugin quotes stands where it says, in the posting or on the page that a reader was given."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping

from jobrsvp.errors import PluginError
from jobrsvp.model import Capture, Posting, Quote
from jobrsvp.model.quote import quotes_in
from jobrsvp.text.lines import text_of

#: The facts in words whose quote says them; a date or a kind is written in many ways.
IN_WORDS = ("title", "organization")


def check_quotes(plugin: str, quotes: Iterable[Quote], sources: Mapping[str, str]) -> None:
    """Raise :class:`PluginError` for a quote that does not stand in *sources* at its place."""
    for quote in quotes:
        text = sources.get(quote.source, "")
        if text[quote.start : quote.end] == quote.text:
            continue
        shown = f"{quote.text!r:.80}"
        if quote.text and quote.text in text:
            place = text.index(quote.text)
            message = (
                f"It quotes {shown} at {quote.start} to {quote.end}, and it stands at {place} to"
                f" {place + len(quote.text)}: take what posting.find returns."
            )
        else:
            message = f"It quotes what the posting does not say: {shown}"
        raise PluginError(plugin, "failed", message)


def check_reading(plugin: str, made: Posting, given: Posting, capture: Capture) -> None:
    """Raise :class:`PluginError` for a quote anywhere in *made* that is not of the page *capture*, read as *given*.

    A source that the reader adds or changes is believed as far as its quoted words stand on the page.
    """
    quotes = tuple(quotes_in(made))
    check_quotes(plugin, quotes, made.sources)
    own = [one for one in quotes if made.sources.get(one.source) != given.sources.get(one.source)]
    page = squeezed(said_by(capture)) if own else ""
    for quote in own:
        if squeezed(quote.text) not in page:
            raise PluginError(plugin, "failed", f"It quotes what the page does not say: {quote.text!r:.80}")


def said_by(capture: Capture) -> str:
    """Return all words of *capture*, visible ones and those of its data."""
    told = (text_of(capture.html), capture.title, capture.text, *capture.meta.values(), *capture.jsonld, *capture.data)
    return "\n".join(filter(None, (*told, *map(text_of, capture.frames))))


def squeezed(text: str) -> str:
    """Return *text* without blanks, which markup puts in and takes away."""
    return "".join(text.split())


def outdated(made: Posting, given: Posting) -> tuple[str, ...]:
    """Return the facts in words that *made* says otherwise than *given*, while the quote is still of what was said."""
    return tuple(
        name
        for name in IN_WORDS
        if (value := getattr(made, name)) != getattr(given, name)
        and (quote := made.quotes.get(name))
        and quote == given.quotes.get(name)
        and squeezed(value or "").casefold() not in squeezed(quote.text).casefold()
    )


def without_outdated(made: Posting, given: Posting) -> Posting:
    """Return *made* without the quotes that are of what *given* said."""
    gone = outdated(made, given)
    if not gone:
        return made
    return dataclasses.replace(made, quotes={name: one for name, one in made.quotes.items() if name not in gone})
