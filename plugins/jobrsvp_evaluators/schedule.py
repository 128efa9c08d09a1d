"""When the work is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jobrsvp import Case, Context, Evaluator, Finding, Languages, Lever, Passed, Quote, joined, near_limit, say
from jobrsvp import Schedule as Hours
from jobrsvp_evaluators._affirmed import READ, SENTENCE_ENDS, in_one_sentence, is_affirmed
from jobrsvp_evaluators._levers import hours as levers

# The concepts of the language files by which a quote speaks of a limit; who works in shifts works nights in turn.
SPOKEN_OF = {
    "weekends": ("schedule.weekends",),
    "nights": ("schedule.nights", "schedule.shifts"),
    "travel_percent_max": ("working_time.travelling",),
    "hours_per_week_max": ("working_time.hours_a_week", "working_time.hours_label"),
    "hours_per_week_min": ("working_time.hours_a_week", "working_time.hours_label"),
}
# Up to so many hours a week the OECD counts as part-time; a full week begins at about 35.
PART_TIME, FULL_TIME = 30, 35
# A posting that asks for what is not accepted may still make an exception.
SURE = 0.9
# So much of the time accepted is no limit for who is away for nights; some of whom come home more often when they ask.
MUCH_TRAVEL, AWAY = 50, 0.75
DENIED = 30  # characters that a denial reaches: "no longer journeys", "pas de grands déplacements"
UNAFFIRMED = 0.75  # that a sentence which names nights, and no duty or hours beside, speaks of this job
QUESTIONS = {
    "weekends": say("Is there any work on weekends?"),
    "nights": say("Are there any night shifts?"),
    "travel_percent_max": say("How much travel does the job need?"),
    "hours_per_week_max": say("How many hours a week are usual?"),
    "hours_per_week_min": say("How many hours a week are usual?"),
}
PERHAPS = {
    "weekends": say("It mentions weekends, but not whether you would work them."),
    "nights": say("It mentions nights, but not whether you would work them."),
    "travel_percent_max": say("It speaks of travel, and does not say how much."),
}


class Schedule(Evaluator):
    """Asks whether hours, shifts, weekends and travel are what you accept.

    A limit that you stated and the posting certainly breaks is a dealbreaker; what the posting does not say never is.
    """

    id = "schedule"
    side = "job"
    reach = 0.2
    reads = (
        "posting.schedule", "posting.description", "profile.schedule", "profile.pay.hours_per_week",
        "profile.targets.titles",
    )  # fmt: skip

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge the hours against each limit that the person stated."""
        limits, schedule, asks = stated(case), case.posting.schedule, to_ask(case, context.languages)
        if not limits:
            headline = say("You stated no limit for hours, weekends, nights or travel.")
            if all(getattr(case.profile.schedule, name) is None for name in QUESTIONS):
                return self.unknown(headline, missing="person", asks=asks or "schedule.weekends", reach=0.0)
            return self.neutral(say("You accept the hours that it may have."), asks=asks)
        broken = dict(breaches(case))
        if not broken and (away := self.away(case, context)):
            return away
        unsaid = [name for name in limits if schedule is None or said(schedule, name) is None]
        question = QUESTIONS[unsaid[0]] if unsaid else None
        if broken:
            return self.breaks(case, context, broken)
        if doubtful := in_doubt(case, unsaid, context.languages):
            return self.perhaps(doubtful)
        if schedule and schedule.on_call and case.profile.schedule.nights is False:
            return self.on_call(schedule)
        if len(unsaid) == len(limits):
            headline = say("The posting does not say when the work is done.")
            return self.unknown(
                headline,
                missing="posting",
                facts=facts(limits),
                limit="stated",
                question=question,
                could_veto=True,
            )
        return self.speaks_for(
            say("The hours keep within your limits, as far as the posting says."),
            strength=0.15,
            certainty=0.8 if not unsaid else 0.6,
            quotes=quotes_about(schedule, limits, context.languages) if schedule else (),
            facts=facts(limits),
            limit="stated",
            question=question,
            could_veto=bool(unsaid),
            asks=asks,
        )

    def on_call(self, schedule: Hours) -> Finding:
        """Speak against being on call, for somebody who keeps the nights free."""
        return self.speaks_against(
            say("It is on call, which may reach into your nights."),
            strength=0.3,
            certainty=0.6,
            quotes=schedule.quotes,
            limit="stated",
            question=say("How often is one on call, and at what hours?"),
            could_veto=True,
        )

    def perhaps(self, doubtful: Mapping[str, Quote]) -> Finding:
        """Speak against weekends or nights that the posting names, perhaps as those of others; one asks before."""
        name, quote = next(iter(doubtful.items()))
        return self.speaks_against(
            PERHAPS[name],
            strength=0.3,
            certainty=0.5,
            quotes=(quote,),
            facts=facts(doubtful),
            limit="stated",
            question=QUESTIONS[name],
            could_veto=True,
        )

    def away(self, case: Case, context: Context) -> Finding | None:
        """Return the veto for work that keeps somebody away for nights who accepts little travel."""
        most, text = case.profile.schedule.travel_percent_max, case.posting.description[:READ]
        if most is None or most >= MUCH_TRAVEL or context.languages is None:
            return None
        page = context.languages.passed(text)
        said = next((one for one in page.spans("schedule.away") if is_of_this_job(page, text, one.start)), None)
        quote = said and case.posting.find(text[said.start : said.end])
        if not quote:
            return None
        question = say("How many nights a month are away from home?")
        return self.speaks_against(
            say("It keeps you away from home overnight, and you accept little travel."),
            strength=1.0,
            certainty=AWAY,
            dealbreaker=True,
            quotes=(quote,),
            facts=("schedule.travel_percent_max",),
            limit="stated",
            question=question,
            could_veto=True,
        )

    def levers(self, case: Case, context: Context) -> Iterable[Lever]:
        """Yield hours within the limits that are broken, and either answer to what the posting does not say."""
        unsaid = [
            name for name in stated(case) if case.posting.schedule is None or said(case.posting.schedule, name) is None
        ]
        return levers.levers(case, list(dict(breaches(case))), unsaid[:1])

    def breaks(self, case: Case, context: Context, broken: dict[str, str]) -> Finding:
        """Return the veto for the limits *broken*, a sentence for each."""
        assert case.posting.schedule is not None
        quotes = quotes_about(case.posting.schedule, broken, context.languages)
        sentences = list(broken.values())
        return self.speaks_against(
            sentences[0],
            strength=1.0,
            certainty=max(how_surely(case, name, context.languages) for name in broken),
            dealbreaker=bool(quotes),
            detail=joined(*sentences[1:]),
            quotes=quotes,
            facts=facts(broken),
            limit="stated",
        )


def is_of_this_job(page: Passed, text: str, start: int) -> bool:
    """Whether what is said at *start* is not denied before, nor what other people do: ``no nights away``."""
    beside = {
        name: [said for said in page.spans(name) if in_one_sentence(text, said.start, start)]
        for name in ("context.denial", "whose.others", "whose.doing", "whose.own")
    }
    if any(0 <= start - said.end <= DENIED for said in beside["context.denial"]):
        return False
    return not (beside["whose.others"] and beside["whose.doing"]) or bool(beside["whose.own"])


def stated(case: Case) -> list[str]:
    """Return the limits that could be broken; accepting weekends or nights is no limit."""
    limits = case.profile.schedule
    return [name for name in QUESTIONS if getattr(limits, name) not in (None, True)]


def said(schedule: Any, limit: str) -> Any:
    """Return what *schedule* says about *limit*."""
    return getattr(schedule, levers.field(limit))


def to_ask(case: Case, languages: Languages | None) -> str | None:
    """Return the limit to ask of who does not state it: of weekends or nights that the posting has, else of hours.

    Of hours on a part-time posting, or a full one for a part-timer: nearly everybody works a full week.
    """
    schedule, limits = case.posting.schedule, case.profile.schedule
    if schedule is None:
        return None
    for name in ("weekends", "nights"):
        if getattr(schedule, name) and getattr(limits, name) is None:
            return f"schedule.{name}"
    hours = schedule.hours_per_week
    if not hours or limits.hours_per_week_max is not None or limits.hours_per_week_min is not None:
        return None
    if hours <= PART_TIME:
        return "schedule.hours_per_week_min"
    now = case.profile.pay.hours_per_week
    aims = languages and any(languages.passed(one).says("employment.part_time") for one in case.profile.targets.titles)
    part_time = (now is not None and now <= PART_TIME) or aims
    return "schedule.hours_per_week_max" if part_time and hours >= FULL_TIME else None


def in_doubt(case: Case, unsaid: Iterable[str], languages: Languages | None) -> dict[str, Quote]:
    """Return the limits *unsaid* of which a quote speaks all the same, so that nobody knows whose hours are meant.

    So does a sentence about travel that says neither how much nor that it is on some days a year.
    """
    if languages is None:
        return {}
    pages = [(quote, languages.passed(quote.text)) for quote in (case.posting.schedule or Hours()).quotes]
    doubted = {name: SPOKEN_OF[name][0] for name in unsaid if name in PERHAPS}
    found = {name: [quote for quote, page in pages if page.says(concept)] for name, concept in doubted.items()}
    if "travel_percent_max" in doubted:
        found["travel_percent_max"] = [*unmeasured_travel(case, languages)]
    return {name: quotes[0] for name, quotes in found.items() if quotes}


def unmeasured_travel(case: Case, languages: Languages) -> Iterator[Quote]:
    """Yield the words of the posting about travel, but for journeys on some days a year."""
    text = case.posting.description[:READ]
    page = languages.passed(text)
    seldom = [said.start for said in page.spans("schedule.seldom")]
    for said in page.spans("working_time.travelling"):
        quote = case.posting.find(text[said.start : said.end])
        if quote and not any(in_one_sentence(text, said.start, one, SENTENCE_ENDS) for one in seldom):
            yield quote


def least_of(schedule: Any, limit: str) -> Any:
    """Return the least that *schedule* says about *limit*: of a range of hours the person may take the lower end."""
    most = said(schedule, limit)
    least = schedule.hours_per_week_min if schedule and limit == "hours_per_week_max" else None
    return most if least is None or most is None else min(least, most)


def breaches(case: Case) -> Iterator[tuple[str, str]]:
    """Yield each limit that the posting certainly breaks, with a sentence."""
    schedule, limits = case.posting.schedule, case.profile.schedule
    if schedule is None:
        return
    if limits.weekends is False and schedule.weekends:
        yield "weekends", say("It includes weekends, which you keep free.")
    if limits.nights is False and schedule.nights:
        yield "nights", say("It includes night work, which you do not do.")
    if limits.travel_percent_max is not None and (schedule.travel_percent or 0) > limits.travel_percent_max:
        sentence = say(
            "It asks for travel {travel_percent} % of the time, and your limit is {travel_percent_max} %.",
            travel_percent=schedule.travel_percent,
            travel_percent_max=limits.travel_percent_max,
        )
        yield "travel_percent_max", sentence
    hours = least_of(schedule, "hours_per_week_max")
    if limits.hours_per_week_max is not None and (hours or 0) > limits.hours_per_week_max:
        sentence = say(
            "It asks for {hours_per_week} hours a week, and your limit is {hours_per_week_max}.",
            hours_per_week=hours,
            hours_per_week_max=limits.hours_per_week_max,
        )
        yield "hours_per_week_max", sentence
    least = limits.hours_per_week_min
    if least is not None and schedule.hours_per_week and schedule.hours_per_week < least:
        sentence = say(
            "It is for {hours_per_week} hours a week, and you want at least {least}.",
            hours_per_week=schedule.hours_per_week,
            least=least,
        )
        yield "hours_per_week_min", sentence


def how_surely(case: Case, limit: str, languages: Languages | None = None) -> float:
    """Return how certain it is that *limit* is broken: near a number nothing is sure, nor beside a denial."""
    most, schedule = getattr(case.profile.schedule, limit), case.posting.schedule
    if most is not False:
        return near_limit(least_of(schedule, limit) or 0, most, SURE)
    quotes = about(schedule.quotes, limit, languages) if schedule else ()
    return SURE if languages is None or is_affirmed(case, quotes, languages) else UNAFFIRMED


def quotes_about(schedule: Hours, limits: Iterable[str], languages: Languages | None) -> tuple[Quote, ...]:
    """Return the quotes of *schedule* that speak of *limits*, each once."""
    return tuple(dict.fromkeys(quote for name in limits for quote in about(schedule.quotes, name, languages)))


def about(quotes: tuple[Quote, ...], limit: str, languages: Languages | None) -> tuple[Quote, ...]:
    """Return the quotes that speak of *limit*, or all when none clearly does."""
    if languages is None:
        return quotes
    pages = {quote: languages.passed(quote.text) for quote in quotes}
    return tuple(quote for quote, page in pages.items() if any(page.says(one) for one in SPOKEN_OF[limit])) or quotes


def facts(limits: Any) -> tuple[str, ...]:
    """Return the fields of the profile behind *limits*."""
    return tuple(f"schedule.{name}" for name in limits)
