"""Looks employers up in the United Kingdom's register of licensed sponsors.

The register is a table (CSV) that the Home Office publishes anew on most working days, at a new address each time.
"""

from __future__ import annotations

import csv
import dataclasses
import functools
import io
import re

import requests

import jobrsvp

JOBRSVP_API = "2.0"
JOBRSVP_NEEDS = jobrsvp.Needs(hosts=("assets.publishing.service.gov.uk",))
TIMEOUT_SECONDS = 4  # an answer has five
#: What may stand behind a name in one place and not in the other.
FORMS = re.compile(r"\b(?:ltd|limited|plc|llp|inc|uk|the|t/a.*)\b\.?")


@dataclasses.dataclass(frozen=True)
class SponsorOptions:
    """What a person sets under ``[evaluators.sponsor-register]``."""

    needed: bool = jobrsvp.option(False, "You need an employer who may sponsor a visa for the United Kingdom.")
    address: str = jobrsvp.option("", "Where the register is today: the address of the CSV file on gov.uk.")
    route: str = jobrsvp.option("Skilled Worker", "The route that you would come by, as the register writes it.")


class SponsorRegister(jobrsvp.Evaluator):
    """Looks the employer up in the United Kingdom's register of licensed sponsors, if you need a visa."""

    id = "sponsor-register"
    side = "job"
    needs = ("posting.organization",)
    reach = 0.6
    Options = SponsorOptions

    def evaluate(self, case: jobrsvp.Case, context: jobrsvp.Context[SponsorOptions]) -> jobrsvp.Finding:
        """Judge by whether the employer is licensed for the route."""
        wish = context.options
        if not wish.needed:
            return self.neutral("You need no sponsor, as far as you said.")
        if not wish.address:
            return self.unknown(
                "The address of the register of sponsors is not set.",
                missing="person",
                asks="evaluators",
                detail="Set it: jobrsvp profile set evaluators.sponsor-register.address https://...",
            )
        try:
            routes = register(wish.address).get(plain(case.posting.organization or ""), frozenset())
        except requests.RequestException:
            return self.unsure("The register of sponsors could not be asked.")
        quote = case.posting.quotes.get("organization")
        quotes = (quote,) if quote else ()
        if wish.route in routes:
            return self.speaks_for("The employer is a licensed sponsor.", strength=0.5, quotes=quotes)
        return self.speaks_against(
            "The employer is not in the register of sponsors by this name.",
            strength=0.6,
            certainty=0.6,  # many employers are licensed under the name of a parent
            detail="It may be licensed under another name.",
            question="Do you hold a licence to sponsor visas, and under which name?",
            quotes=quotes,
        )

    def unsure(self, headline: str) -> jobrsvp.Finding:
        """Return that it is not known, and what the employer could be asked."""
        return self.unknown(headline, missing="posting", question="Do you hold a licence to sponsor visas?")


@functools.lru_cache(maxsize=1)
def register(address: str) -> dict[str, frozenset[str]]:
    """Return the routes of each employer at *address* by its plain name; asked once in the life of the process."""
    answer = requests.get(address, timeout=TIMEOUT_SECONDS)
    answer.raise_for_status()
    routes: dict[str, frozenset[str]] = {}
    for row in csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig", errors="replace"))):
        name = plain(row.get("Organisation Name") or "")
        routes[name] = routes.get(name, frozenset()) | {(row.get("Route") or "").strip()}
    return routes


def plain(name: str) -> str:
    """Return *name* as it can be compared: without signs and legal forms, in small letters."""
    return " ".join(re.sub(r"[^\w\s]", " ", FORMS.sub(" ", name.casefold())).split())


@jobrsvp.hookimpl
def evaluators() -> list[jobrsvp.Evaluator]:
    """Return what this plugin adds."""
    return [SponsorRegister()]
