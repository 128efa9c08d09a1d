"""The three questions of the page ``/pair``: where you live and how you travel, what you earn, what you look for."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from jobrsvp import Place, Profile, contexts, schemas
from jobrsvp.errors import BadInput
from jobrsvp.http.speech import tongue
from jobrsvp.http.state import state
from jobrsvp.model.saying.said import listed, number, say, spoken, template
from jobrsvp.money.tables import currencies
from jobrsvp.places import country_of
from jobrsvp.sense import amount

# Namesakes to choose from; a page of them would help nobody.
MOST_NAMESAKES = 4
# A place, an amount, a title; what is longer is none.
LONGEST_ANSWER = 200
NO_PLACE = template("No place called {place} is known. Give a larger town near it, or a postal code.")
TRAVEL = {
    "car": template("by car"),
    "transit": template("by bus or train"),
    "bike": template("by bike"),
    "walk": template("on foot"),
}
# Several jobs in one answer.
BETWEEN = re.compile(r"\s*[,;\n]\s*|\s+(?:or|oder|ou|o|u)\s+")
EARN = {
    "year": template("you earn {amount} {currency} a year"),
    "month": template("you earn {amount} {currency} a month"),
    "week": template("you earn {amount} {currency} a week"),
    "day": template("you earn {amount} {currency} a day"),
    "hour": template("you earn {amount} {currency} an hour"),
}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """What the page sends; an empty answer leaves the profile as it is.

    ``title_before`` is what the page sent as title last: a mistyped one is replaced, not kept beside it.
    ``zone`` is the browser's, as ``Europe/London``: of towns of one name that of its country is meant.
    """

    place: str = ""
    mode: str = ""
    pay: str = ""
    period: str = "year"
    title: str = ""
    title_before: str = ""
    zone: str = ""


def keep(body: Any) -> dict[str, Any]:
    """Keep the answers in *body*; return how they were understood, and the namesakes of the place."""
    said = schemas.load(Answers, body)
    answers = {"place": said.place, "pay.current": said.pay, "targets.titles": said.title, "zone": said.zone}
    if long := [name for name, answer in answers.items() if len(answer) > LONGEST_ANSWER]:
        sentence = say("That is too long for an answer. Shorten it.")
        raise BadInput(sentence, {name: [sentence] for name in long})
    here = state()
    tree, found = schemas.dump(here.profile()), places(said.place, country_of(said.zone))
    if found:
        tree["home"] = {"place": said.place.strip(), "country": found[0].country}
    if said.mode:
        tree["commute"]["mode"] = said.mode
    local = currency(found)
    if said.pay.strip():
        tree["pay"] |= {"current": amount(said.pay), "period": said.period}
        tree["pay"]["currency"] = local or tree["pay"]["currency"]
    if now := titles(said.title):
        before = titles(said.title_before)
        others = (one for one in tree["targets"]["titles"] if one not in before)
        tree["targets"]["titles"] = list(dict.fromkeys((*now, *others)))
    profile = schemas.load(Profile, tree)
    here.keep_profile(profile)
    return {"understood": understood(profile, found), "namesakes": [name(one) for one in found[1:MOST_NAMESAKES]]}


def titles(text: str) -> list[str]:
    """Return the jobs that *text* names: ``nurse or carer``."""
    return [one for one in BETWEEN.split(text.strip()) if one]


def travelling() -> list[tuple[str, str]]:
    """Return the ways to travel, and how they are said in the language of the browser."""
    return [(mode, tongue().template(words)) for mode, words in TRAVEL.items()]


def places(text: str, country: str | None) -> list[Place]:
    """Return the places with a point that *text* may name, best first; raises ``BadInput`` when there is none.

    *country* (ISO 3166-1 alpha-2) is where it is likely to be.
    """
    if not text.strip():
        return []
    found = [one for one in contexts.typed(text, country) if one.latitude is not None]
    if not found:
        sentence = say(NO_PLACE, place=text.strip())
        raise BadInput(sentence, {"place": [sentence]})
    return found


def name(place: Place) -> str:
    """Return *place* so that it is found again."""
    return ", ".join(part for part in (place.name, place.admin, place.country) if part)


def currency(found: list[Place]) -> str | None:
    """Return what people are paid in at the place *found* first."""
    return currencies().get(found[0].country or "") if found else None


def understood(profile: Profile, found: list[Place]) -> str:
    """Return what the profile says now, in one line, in the language of the browser."""
    pay, language = profile.pay, tongue()
    place = name(found[0]) if found else profile.home.place
    ways = [say(TRAVEL[mode]) for mode in profile.commute.modes]
    mode = listed(ways, choice=True)
    parts = (
        say("You live in {place} and go to work {mode}", place=place, mode=mode) if place else "",
        say(EARN[pay.period], amount=number(pay.current), currency=pay.currency or "") if pay.current else "",
        say("you look for work as {title}", title=listed(profile.targets.titles, choice=True))
        if profile.targets.titles
        else "",
    )
    return "; ".join(spoken(part, language).replace("  ", " ") for part in parts if part)
