"""The tables as Markdown, for ``docs/money.md``; ``python -m jobrsvp.money.listing`` prints them.

A test keeps the page equal to the data: after a change, print the tables again and put them between the marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jobrsvp.money import laws, tables


def listings() -> dict[str, str]:
    """Return each table by the name of its mark in the page."""
    return {"values": values(), "laws": pay_laws(), "statutory": statutory(), "rates": rates()}


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [heading, ["---"] * len(heading), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def cited(source: str, url: str) -> str:
    """Return *source* as a link; our own assumptions have no address but this page."""
    return f"[{source}]({url})" if url.startswith("https://") else source


def values() -> str:
    """Return the values that a person may overwrite."""
    rows = (
        [f"`{one.key}`", one.country or "any", f"{one.value:,}", one.unit, one.year, cited(one.source, one.url)]
        for one in tables.values().values()
    )
    return table(["key", "country", "value", "unit", "year", "source"], rows)


def pay_laws() -> str:
    """Return the laws on pay in postings; countries with the same law share a row."""
    countries: dict[tuple[str, ...], list[str]] = {}
    for law in laws.pay_laws():
        when = "in the posting" if law.duty == "posting" else "before the interview"
        row = (law.place, when, str(law.since), law.who, cited(law.source, law.url))
        countries.setdefault(row, []).append(law.country)
    heading = ["law of", "country", "pay is shown", "since", "for", "source"]
    return table(heading, ([row[0], ", ".join(where), *row[1:]] for row, where in countries.items()))


def statutory() -> str:
    """Return the benefits that the law gives."""
    countries: dict[tuple[str, str], list[str]] = {}
    for row in tables.load("statutory.json"):
        keys = ", ".join(f"`{key}`" for key in row["keys"])
        countries.setdefault((keys, cited(row["source"], row["url"])), []).append(row["country"])
    return table(["countries", "benefits", "source"], ([", ".join(where), *row] for row, where in countries.items()))


def rates() -> str:
    """Return date and source of the exchange rates, and the most used of them."""
    found = tables.rates()
    shown = [code for code in ("EUR", "USD", "CHF", "CAD", "AUD", "JPY", "INR", "PLN", "SEK") if code in found.units]
    listed = ", ".join(f"{found.units[code]} {code}" for code in shown)
    return (
        f"{len(found.units)} currencies of {found.date}, from [{found.source}]({found.url}). "
        f"One {found.base} is {listed}."
    )


def main() -> None:
    """Print every table under its name."""
    for name, text in listings().items():
        print(f"<!-- {name} -->\n{text}\n<!-- end of {name} -->\n")


if __name__ == "__main__":
    main()
