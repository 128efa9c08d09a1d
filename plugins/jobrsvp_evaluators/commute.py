"""The commute: can the person manage the way there."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from jobrsvp import (
    Assumption,
    Case,
    Context,
    Evaluator,
    Finding,
    Grounds,
    Lever,
    Place,
    Quote,
    Residence,
    joined,
    listed,
    near_limit,
    say,
    template,
)
from jobrsvp_evaluators._certain_place import READ, is_certain
from jobrsvp_evaluators._days import FULL_WEEK, Days, days_of, in_words, often, too_many
from jobrsvp_evaluators._levers import way as levers
from jobrsvp_evaluators._residence import but_from, by_the_clock, lives_there, only_from
from jobrsvp_evaluators._way_cost import as_json, costs_of, package_of
from jobrsvp_evaluators._way_words import MOVING, Way, describe, means_moving, read_as, taking
from jobrsvp_evaluators._ways import quickest
from jobrsvp_evaluators._words import named

# How surely the middle of a place is the place of work: a town is some kilometres wide, a metropolis an hour.
CERTAINTY = {"address": 0.95, "postal": 0.9, "city": 0.8, "metro": 0.65}
# that a way is too long, by whether the posting says how often it is, and whether the minutes are more than a guess
SURE = {(True, True): 0.9, (True, False): 0.7, (False, True): 0.65, (False, False): 0.55}
# Surveys of commuters: half an hour each way is liked by most, an hour by few, 90 minutes by hardly anybody.  Between
# the points it goes straight, so that a minute more never makes another answer; never the whole: one may still move.
EASE = ((15, 0.5), (30, 0.35), (45, 0.1), (60, -0.25), (75, -0.45), (90, -0.6), (180, -0.8))
# Of a dealbreaker on a limit that nobody stated: it leans, and asks.
MOST_CERTAIN_BY_ASSUMPTION = 0.75
# Living elsewhere than remote workers have to rules out, unless they make an exception: so one asks before one goes.
LIVES_ELSEWHERE = 0.75
# Another clock is bent to by many.
OTHER_CLOCK = 0.4
# So many times the usual limit in the middle is beyond it, even where a lucky journey might not be.
BEYOND_CUSTOM = 4 / 3
# ... and beyond a stated limit, where no more than the luckiest journeys between the middle and the shortest keep it.
LUCK = 0.75
# certainty that a stated limit of minutes is meant of a journey on some days a month, or on a single one
SELDOM, ONCE_A_MONTH, ONE_DAY = 0.6, 0.4, 0.3
TIMETABLE = say("How long does public transport take by the timetable?")
MEANS_MOVING = template("{way}, which would mean moving.")
WHERE = say("Where exactly is the place of work?")


class Commute(Evaluator):
    """Compares the way to work with the minutes and the days on site that you accept.

    It counts minutes each way as a range, days a week, hours and money a year.  Only a way whose shortest estimate is
    beyond your limit, to a place that is certain, is a dealbreaker; remote work beats any distance.  When you stated no
    limit, a usual one is taken, and said to be one.
    """

    id = "commute"
    side = "job"
    reads = (
        "posting.title", "posting.locations", "posting.workplace", "posting.employment_type", "posting.country",
        "posting.description", "profile.home", "profile.commute", "profile.pay", "profile.assumptions",
    )  # fmt: skip

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge the way of *case*: days first, then minutes."""
        days = days_of(case, context.languages)
        if days.high == 0:
            return self.remote(case, context, days)
        if days.said and too_many(case, days):
            return self.too_often(case, days)
        if alone := self.without_a_car(case, context, days):
            return alone
        ways = ways_of(case, context)
        if alone := self.to_live_there(case, context, days, ways):
            return alone
        if not ways:
            return self.not_known(case, context, days)
        return self.judge(case, context, days, ways)

    def levers(self, case: Case, context: Context) -> Iterable[Lever]:
        """Yield other days on site, work at home, and where the place of work may be."""
        days = days_of(case, context.languages)
        if not days.on_the_spot:
            yield from levers.at_home(case, days.middle, said=days.said)
        yield from levers.places(case, context.home)
        if days.high == 0 and lives_there(case, context) is False:
            yield levers.hired_there(case, place_of(case, context))

    def remote(self, case: Case, context: Context, days: Days) -> Finding:
        """Speak for work at home, unless it is bound to another country."""
        figures: dict[str, object] = {"minutes_each_way": [0, 0, 0], "days_a_week": 0, "hours_a_year": 0, "road_km": 0}
        figures |= package_of(Decimal(0), Decimal(0), case.profile.pay.currency, [])
        more: Grounds = {"quotes": days.quotes, "figures": figures, "certainty": 0.9}
        if bounds := case.posting.workplace.residence if case.posting.workplace else None:
            more["quotes"] = (*bounds.quotes, *days.quotes)
            if bounded := self.bounded(case, context, bounds, more):
                return bounded
        elif bound := remote_country(case, context):
            country = case.profile.home.country
            question = (
                say("May the remote work be done from {country}?", country=country)
                if country
                else say("May the remote work be done from where I live?")
            )
            more |= {"question": question, "certainty": 1.0}
            headline = say("The work is remote, but perhaps only from {bound}.", bound=named(bound))
            return self.unknown(headline, missing="posting", **more)
        if days.quotes and any(point(location.place) for location in case.posting.locations):
            more["certainty"] = 0.8
            return self.speaks_for(say("Remote work is offered, so the commute does not matter."), strength=0.5, **more)
        return self.speaks_for(say("The work is remote, so there is no commute."), strength=0.5, **more)

    def bounded(self, case: Case, context: Context, bounds: Residence, more: Grounds) -> Finding | None:
        """Return the finding for remote work that the person may do from home only if they live in its *bounds*."""
        home = place_of(case, context)
        there = lives_there(case, context)
        if there is False:
            more |= {"certainty": LIVES_ELSEWHERE, "limit": "stated", "facts": ("home",), "could_veto": True}
            more["question"] = say("Do you hire people who live in {home}?", home=home)
            return self.speaks_against(only_from(bounds), strength=0.9, dealbreaker=bool(bounds.quotes), **more)
        if by_the_clock(case, context) is False:
            more |= {"certainty": 0.7, "question": say("May I work by the clock of {home}?", home=home)}
            headline = say("The work is remote, but by the clock of another time zone.")
            return self.speaks_against(headline, strength=OTHER_CLOCK, **more)
        if there is None and (bounds.areas or bounds.near or bounds.excluded):
            headline = but_from(bounds)
            if context.home is None:
                more["asks"] = "home.place"
                return self.unknown(headline, missing="person", **more)
            more["question"] = say("Do you hire people who live in {home}?", home=home)
            return self.unknown(headline, missing="posting", **more)
        return None

    def without_a_car(self, case: Case, context: Context, days: Days) -> Finding | None:
        """Return the finding about a place that only a car reaches, for somebody who said to come without one."""
        limits = case.profile.commute
        if context.languages is None or "car" in limits.modes or limits.max_minutes is None:
            return None
        quote = quote_of(case, context, "way.own_vehicle")
        if not quote:
            return None
        more: Grounds = {"certainty": SELDOM, "limit": "stated", "quotes": (quote, *days.quotes), "could_veto": True}
        more |= {"facts": ("commute.mode",), "question": say("Do colleagues share a car, or is there a bus?")}
        return self.speaks_against(
            say("You would need a vehicle of your own to get there."), strength=0.9, dealbreaker=True, **more
        )

    def to_live_there(self, case: Case, context: Context, days: Days, ways: list[Way]) -> Finding | None:
        """Return the finding about a post whose holder lives on the spot, unless the person lives nearly there."""
        limit = case.profile.commute.max_minutes
        quote = quote_of(case, context, "way.live_in") if limit is not None and days.mode != "remote" else None
        if limit is None or not quote or (ways and ways[0].travel.minutes[2] <= limit):
            return None
        more: Grounds = {"certainty": SELDOM, "limit": "stated", "quotes": (quote,), "could_veto": True}
        more |= {"facts": ("commute.max_minutes",), "question": say("Do I have to live there?")}
        headline = say("You would have to live there, which would mean moving.")
        return self.speaks_against(headline, strength=0.9, dealbreaker=True, **more)

    def too_often(self, case: Case, days: Days) -> Finding:
        """Speak against more days on site than the person accepts."""
        limit = case.profile.commute.max_days or 0
        elsewhere = None if days.on_the_spot else say("Could the work be done remotely?")
        part_time = case.posting.employment_type == "part_time" and days.mode == "onsite"
        on_site = days.mode != "hybrid"
        more: Grounds = {
            "certainty": 0.6 if part_time else 0.9,
            "limit": "stated",
            "quotes": days.quotes,
            "facts": ("commute.max_days",),
            "figures": {"days_a_week": days.middle},
            "question": say("Would {days} a week on site do?", days=in_words(limit)) if limit else elsewhere,
            "could_veto": True,
        }
        if on_site:
            most = template("The work is on site, and you accept at most {days} a week.")
            none = template("The work is on site, and you accept only remote work.")
        else:
            most = template("It takes {often} on site, and you accept at most {days} a week.")
            none = template("It takes {often} on site, and you accept only remote work.")
        headline = say(most if limit else none, often=often(days.middle), days=in_words(limit))
        return self.speaks_against(headline, strength=1.0, dealbreaker=bool(days.quotes), **more)

    def not_known(self, case: Case, context: Context, days: Days) -> Finding:
        """Say which end of the way is not known."""
        limits = case.profile.commute
        facts = stated(case)
        veto = limits.max_minutes is not None or (limits.max_days is not None and not days.said)
        more: Grounds = {
            "facts": facts,
            "could_veto": veto,
            "quotes": days.quotes,
            "reach": 0.4 if veto else 0.3,
        }
        if context.home is None:
            more["asks"] = "home.place"
            if context.places is None or case.profile.home.place is None:
                return self.unknown(say("Your profile does not say where you live."), missing="person", **more)
            more["detail"] = say("Give a larger town near it.")
            headline = say("Your home {place} is not a place that is known.", place=named(case.profile.home.place))
            return self.unknown(headline, missing="person", **more)
        more["question"] = WHERE
        region = next((location.place for location in case.posting.locations if location.place), None)
        if region:
            headline = say("The posting names no town but only {region}.", region=named(region.name))
            return self.unknown(headline, missing="posting", **more)
        return self.unknown(say("The posting does not say where the work is."), missing="posting", **more)

    def judge(self, case: Case, context: Context, days: Days, ways: list[Way]) -> Finding:
        """Compare the nearest way with the limit, or with what people find bearable."""
        way = ways[0]
        limit = case.profile.commute.max_minutes
        more = shared(case, context, days, ways)
        if limit is None:
            return self.by_custom(case, context, days, way, more)
        low, middle, high = way.travel.minutes
        more["limit"] = "stated"
        takes = taking(way)
        if high <= limit:
            strength = 0.3 + 0.3 * (1 - middle / limit if limit else 0)
            return self.speaks_for(
                say("{way}, within your {limit} minutes.", way=takes, limit=limit), strength=round(strength, 2), **more
            )
        if middle <= limit:
            more["certainty"] *= 0.7
            return self.speaks_for(
                say("{way}, probably within your {limit} minutes.", way=takes, limit=limit), strength=0.2, **more
            )
        if low <= limit and not clearly_beyond(way, limit):
            numbered = any(letter.isdigit() for letter in way.location.text)  # a street is told, or a postal code
            more |= {"could_veto": True, "question": more["question"] or (None if numbered else WHERE)}
            unlikely = (middle - limit) / (middle - low)  # 0: as likely as not; 1: only if all goes well
            strength = round(0.1 + 0.8 * unlikely, 2)
            perhaps = template("{way}, perhaps more than your {limit} minutes.")
            likely = template("{way}, probably more than your {limit} minutes.")
            headline = say(likely if unlikely > 0.5 else perhaps, way=takes, limit=limit)
            return self.speaks_against(headline, strength=strength, **more)
        if means_moving(way, days):
            more["detail"] = joined(more["detail"], say("Your limit is {limit} minutes.", limit=limit))
            return self.too_far(case, days, way, say(MEANS_MOVING, way=takes), limit, more)
        return self.too_far(
            case, days, way, say("{way}, more than your {limit} minutes.", way=takes, limit=limit), limit, more
        )

    def too_far(self, case: Case, days: Days, way: Way, headline: str, limit: float, more: Grounds) -> Finding:
        """Speak against a way whose low end is beyond the *limit*; a dealbreaker when the place is certain."""
        more["could_veto"] = True
        more["quotes"] = more["quotes"] or quotes_of(case, way, days)
        if days.mode is None and not days.on_the_spot:
            more["question"] = more["question"] or say("Can the work be done from home, and on how many days?")
        if way.certain:
            sure = SURE[days.mode is not None, not way.travel.weak]
            most = sure if more["limit"] == "stated" else min(sure, MOST_CERTAIN_BY_ASSUMPTION)
            most = min(most, ONCE_A_MONTH if days.middle < ONE_DAY else SELDOM) if days.middle < 1 else most
            if way.travel.minutes[0] > limit:
                more["certainty"] = near_limit(way.travel.minutes[0], limit, most)
            else:
                more["certainty"] = min(more["certainty"], SELDOM)
        veto = way.certain and bool(more["quotes"])
        return self.speaks_against(headline, strength=0.9, dealbreaker=veto, **more)

    def by_custom(self, case: Case, context: Context, days: Days, way: Way, more: Grounds) -> Finding:
        """Grade a way for somebody who stated no limit; fewer days weigh less, and beyond all custom it is too far."""
        minutes = way.travel.minutes[1]
        grade = ease(minutes)
        longer = template("{way}, longer than most people accept.")
        verdict = say(MEANS_MOVING if means_moving(way, days) else longer, way=taking(way))
        more |= {"limit": "assumed", "asks": "commute.max_minutes"}
        most, rests_on = usual_limit(case, context, days, way)
        if way.travel.minutes[0] > most or (minutes > BEYOND_CUSTOM * most and not way.travel.weak):
            rows = [*more["figures"].get("assumptions", ()), *map(as_json, rests_on)]  # type: ignore[misc]
            more["figures"] = {**more["figures"], "usual_limit_minutes": most, "assumptions": rows}
            usual = say("You stated no limit, so a usual one of {minutes} minutes is taken.", minutes=round(most))
            more["detail"] = joined(more["detail"], usual)
            return self.too_far(case, days, way, verdict, most, more)
        if grade > 0:
            return self.speaks_for(say("{way}, which most people accept.", way=taking(way)), strength=grade, **more)
        strength = -grade * (0.4 + 0.12 * min(days.middle, FULL_WEEK))
        return self.speaks_against(verdict, strength=round(strength, 2), **more)


def quote_of(case: Case, context: Context, concept: str) -> Quote | None:
    """Return where the posting says *concept* first."""
    text = case.posting.description[:READ]
    said = next(iter(context.languages.passed(text).spans(concept)), None) if context.languages else None
    return case.posting.find(text[said.start : said.end]) if said else None


def clearly_beyond(way: Way, limit: float) -> bool:
    """Whether the middle of what is no guess is so far beyond *limit* that only the luckiest journey keeps it."""
    low, middle, _ = way.travel.minutes
    return not way.travel.weak and middle > BEYOND_CUSTOM * limit and middle - limit >= LUCK * (middle - low)


def ease(minutes: float) -> float:
    """Return how a way of *minutes* is borne where nobody stated a limit, -1 to 1: straight between the points."""
    before = EASE[0]
    for point_ in EASE:
        if minutes <= point_[0]:
            share = (minutes - before[0]) / max(point_[0] - before[0], 1)
            return round(before[1] + (point_[1] - before[1]) * max(share, 0.0), 3)
        before = point_
    return before[1]


def usual_limit(case: Case, context: Context, days: Days, way: Way) -> tuple[float, tuple[Assumption, ...]]:
    """Return the minutes each way that are usually borne on so many *days* by such a *way*, and what they rest on."""
    country = case.profile.home.country or (context.home.country if context.home else None)
    names = (f"commute_most_minutes_{way.travel.mode}", "commute_minutes_a_day_less")
    rows = [context.money.assumption(name, country) for name in names] if context.money else []
    if len(rows) < len(names) or None in rows:
        return float(MOVING), ()
    most, more = rows
    assert most
    assert more
    at_home = Decimal(str(max(FULL_WEEK - days.middle, 0)))
    return float(most.value + more.value * at_home), (most, more)


def remote_country(case: Case, context: Context) -> str | None:
    """Return the name of the country that remote work is bound to, when the person lives in another."""
    home = (context.home.country if context.home else None) or case.profile.home.country
    bound = [place for location in case.posting.locations if (place := location.place) and place.kind == "remote"]
    countries = {place.country for place in bound}
    if not home or not bound or None in countries or home in countries:
        return None
    return bound[0].name.removeprefix("Remote, ")


def place_of(case: Case, context: Context) -> str:
    """Return where the person lives, as an employer asks: the state, or the country."""
    home = context.home
    name = (home.admin or home.name) if home and home.country else None
    return name or case.profile.home.place or case.profile.home.country or "my place"


def point(place: Place | None) -> bool:
    """Whether *place* is a point."""
    return place is not None and place.latitude is not None


def ways_of(case: Case, context: Context) -> list[Way]:
    """Return the ways to the places of work, the quickest first."""
    if context.travel is None or context.home is None:
        return []
    ways = []
    for location in case.posting.locations:
        if location.place is None or location.place.latitude is None:
            continue
        place = context.travel.address(location.text, location.place)
        travel = quickest(case, context, place)
        if travel is not None:
            certain = is_certain(case, context, location, place)
            ways.append(Way(location=location, place=place, travel=travel, certain=certain))
    return sorted(ways, key=lambda way: way.travel.minutes[1])


def shared(case: Case, context: Context, days: Days, ways: list[Way]) -> Grounds:
    """Return what every judged way says: certainty, quotes, figures, the question and what would flip it."""
    way = ways[0]
    certainty = CERTAINTY.get(way.place.kind, 0.6) * (1 if way.certain else 0.6)
    certainty *= 0.7 if way.travel.weak else 1
    certainty *= 0.8 if days.mode is None else 1 if days.said else 0.9
    question = question_of(case, days, ways)
    figures, words = figures_of(case, context, days, way)
    return {
        "certainty": round(certainty, 2),
        "quotes": quotes_of(case, way, days),
        "facts": ("home", *stated(case)),
        "figures": figures,
        "detail": joined(describe(way, days), read_as(way), *words, way.travel.note),
        "question": question,
        "could_veto": asks_days(case, days) or bool(way.location.also),
    }


def figures_of(case: Case, context: Context, days: Days, way: Way) -> tuple[dict[str, object], list[str]]:
    """Return the figures of a way and the sentences that say them; what nobody travels daily costs nothing a year."""
    figures: dict[str, object] = {
        "minutes_each_way": list(way.travel.minutes),
        "road_km": way.travel.road_km,
        "days_a_week": days.middle,
        "mode": way.travel.mode,
        "source": way.travel.source,
        "place": way.name,
    }
    if means_moving(way, days):
        return figures | {"would_mean_moving": True}, []
    costs, words = costs_of(case, context, days.middle, way.travel, way.place.country or case.posting.country)
    return figures | costs, words


def question_of(case: Case, days: Days, ways: list[Way]) -> str | None:
    """Return what to ask: which place, how many days, or where exactly."""
    limit = case.profile.commute.max_minutes
    all_suit = limit is not None and all(way.travel.minutes[2] <= limit for way in ways)
    if len(ways) > 1 and not all_suit:
        names = [way.location.text for way in ways[:4]]
        return say("Which of the places would it be: {places}?", places=listed(names, choice=True))
    if ways[0].travel.weak and not means_moving(ways[0], days):
        by_water = "water" in (ways[0].travel.note or "")
        return say("How do people come to {place} over the water?", place=ways[0].place.name) if by_water else TIMETABLE
    if any(location.place and location.place.kind == "remote" for location in case.posting.locations):
        return say("Could the work be done remotely throughout?")
    if also := ways[0].location.also:
        return say("Is it {places}?", places=listed(map(levers.full_name, (ways[0].place, *also)), choice=True))
    if not ways[0].certain:
        return WHERE
    if asks_days(case, days) or (days.mode == "hybrid" and not days.said):
        return say("How many days a week are on site?")
    return None


def asks_days(case: Case, days: Days) -> bool:
    """Whether the person limits the days on site and the posting says nothing of them."""
    limit = case.profile.commute.max_days
    return limit is not None and limit < days.high and not days.said


def quotes_of(case: Case, way: Way, days: Days) -> tuple[Quote, ...]:
    """Return the words of the posting behind a way: the place, and how often."""
    place = way.location.quote or case.posting.find(way.location.text)
    return (*((place,) if place else ()), *days.quotes)


def stated(case: Case) -> tuple[str, ...]:
    """Return the limits that the person stated."""
    limits = case.profile.commute
    said = {"commute.max_minutes": limits.max_minutes, "commute.max_days": limits.max_days}
    return tuple(name for name, value in said.items() if value is not None)
