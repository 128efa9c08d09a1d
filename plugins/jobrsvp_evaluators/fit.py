"""How near the job is to what the person looks for."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterable, Iterator

from jobrsvp import (
    LONGEST_HEADLINE,
    Case,
    Context,
    Evaluator,
    Finding,
    Grounds,
    Languages,
    Lever,
    Quote,
    Targets,
    bare,
    fitting,
    joined,
    lever,
    say,
    template,
)
from jobrsvp_evaluators._residence import lives_there
from jobrsvp_evaluators._trades import kinship, plain_words, takes_training, words_in
from jobrsvp_evaluators._words import named

SAME, NEAR = 0.85, 0.45  # similarity of titles: the same one, a neighbouring one
RANK_ALONE = 0.44  # the nearness of two managers of different things
# A skill is short, so that it must be nearly the same; kinds of work may differ by a word.
LIKE_SKILL, LIKE_KIND = 0.85, 0.75
FAR, FAR_FOR_THE_NEW = -1.0, -0.6  # another trade; the new may still choose
# Somebody who named one skill may do well without it; of three, one should be named.
MANY_SKILLS = 3
# A title that was read wrongly mostly stands in the first lines, which are short.
OPENING, LONGEST_LINE, FIRST_LINES = 600, 80, 5
ENGLISH = "en"  # of whom nobody said otherwise
POSTINGS = 8  # whose words are kept: one is judged again and again with something changed
READ = 10_000  # so many characters of the posting are searched
SEE = 0.2  # strength of a doubtful fit: one finds out by going (R2)
DECISIVE, DOUBTFUL = 0.45, 0.12  # points that settle it alone; a sum that is the middle ground
TURNS = {
    "onsite": say("the work is on site"),
    "hybrid": say("the work is partly on site"),
    "remote": say("the work is remote"),
}
WISHED = {
    "onsite": say("The work is on site, as you wish."),
    "hybrid": say("The work is partly on site, as you wish."),
    "remote": say("The work is remote, as you wish."),
}
NOT_WISHED = {
    "onsite": (-0.4, say("The work is on site, which is not what you look for.")),
    "hybrid": (-0.2, say("The work is partly on site, which is not what you look for.")),
    "remote": (-0.4, say("The work is remote, which is not what you look for.")),
}
NO_CAR = "commute.mode"
NEW = frozenset({"student", "new_graduate"})
SKILL = re.compile(r"[\w+#.]+")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Aspect:
    """One side of the fit: ``points`` for or against, ``sentence`` says why, ``fact`` is the field behind it."""

    points: float
    sentence: str
    fact: str
    quotes: tuple[Quote, ...] = ()
    closed: bool = False  #: nobody of the person's trade gets this job
    plain: bool = True  #: the sentence begins with no name


class Fit(Evaluator):
    """Asks how near the job is to what you look for: title, skills, employer, place of work, experience, and your wish.

    The middle ground speaks for going, because going is how one finds out (R2); a clear mismatch speaks against.
    """

    id = "fit"
    side = "job"
    reach = 0.3
    reads = (
        "posting.title", "posting.description", "posting.requirements", "posting.workplace", "posting.organization",
        "posting.language", "profile.targets", "profile.search.stage", "profile.person", "profile.home",
        "profile.commute", "invitation",
    )  # fmt: skip

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Add up the aspects that are known on both sides."""
        aspects = sorted(aspects_of(case, context), key=lambda aspect: -abs(aspect.points))
        if not aspects:
            return self.not_known(case)
        total = round(min(max(sum(aspect.points for aspect in aspects), -1.0), 0.8), 3)
        if aspects[0].closed:
            more = said(aspects, aspects[0]) | CLOSED
            return self.speaks_against(aspects[0].sentence, strength=-total, dealbreaker=True, **more)
        if total >= DOUBTFUL:
            best = leading(aspects, 1)
            return self.speaks_for(best.sentence, strength=total, **said(aspects, best))
        if total > -DOUBTFUL:
            more = shared(aspects) | {"certainty": 0.5}
            return self.speaks_for(say("It is a doubtful fit, which is a reason to go and see."), strength=SEE, **more)
        worst = leading(aspects, -1)
        return self.speaks_against(worst.sentence, strength=-total, **said(aspects, worst))

    def levers(self, case: Case, context: Context) -> Iterable[Lever]:
        """Yield the place of work that the person wishes, where it is another."""
        offered, wanted = case.posting.workplace, case.profile.targets.workplace
        if offered is not None and wanted and offered.mode not in wanted:
            mode = wanted[0]
            yield lever(case, TURNS[mode], {"posting.workplace": {"mode": mode}}, size=0.6, answers=True)

    def not_known(self, case: Case) -> Finding:
        """Say whose silence it is: the person's who named nothing, or the posting's that names nothing of theirs."""
        if case.profile.targets == Targets():
            headline = say("Your profile does not say what you look for.")
            return self.unknown(headline, missing="person", asks="targets.titles")
        return self.unknown(say("The posting says nothing of what you look for."), missing="posting")


def aspects_of(case: Case, context: Context) -> Iterator[Aspect]:
    """Yield what is known."""
    skills = skill_share(case, context)
    yield from title(case, context, skills or 0.0)
    if skills:
        sentence = say("It asks for skills that you have.")
        yield Aspect(points=round(0.05 + 0.2 * skills, 3), sentence=sentence, fact="targets.skills")
    elif skills == 0 and len(case.profile.targets.skills) >= MANY_SKILLS:
        yield Aspect(points=-0.2, sentence=say("It names none of your skills."), fact="targets.skills")
    yield from organization(case, context)
    yield from workplace(case, context)
    yield from experience(case)
    yield from licence(case, context)
    yield from interest(case)


def title(case: Case, context: Context, skills: float) -> Iterator[Aspect]:
    """Yield how near the title is to the nearest one that the person looks for; their skills soften a mismatch."""
    offered, targets = case.posting.title or case.invitation.role, case.profile.targets.titles
    if not offered or not targets:
        return
    nearest = max(targets, key=lambda target: nearness(offered, target, context))
    near = nearness(offered, nearest, context)
    quote = case.posting.quotes.get("title")
    kin = kinship(offered, targets, context.languages)
    closed = False
    both = {"offered": offered, "wanted": nearest}
    if near >= SAME:
        points, sentence = 0.45, about(template("“{offered}” is what you look for."), offered=offered)
    elif kin == "same" and near < NEAR:
        alike = template("“{offered}” is much the same trade as “{wanted}”, your aim.")
        points, sentence = 0.3, about(alike, **both)
    elif near >= NEAR and not (kin == "apart" and unlike(offered, nearest, context)):
        points, sentence = 0.15, about(template("“{offered}” is not far from “{wanted}”, your aim."), **both)
    elif opens_with(case, targets, context):
        points, sentence = 0.15, say("The opening of the posting names what you look for.")
    elif skills >= 0.3 or speaks_of(case, targets, context):
        points, sentence = (
            0.0,
            about(template("“{offered}” sounds unlike “{wanted}”, yet there is more to it."), **both),
        )
    elif kin == "akin":
        akin = template("“{offered}” is another trade than “{wanted}”, of the same field.")
        points, sentence = mismatch(case, RANK_ALONE), about(akin, **both)
    else:
        far = template("“{offered}” is far from “{wanted}”, your aim.")
        points, sentence = mismatch(case, near), about(far, **both)
        keen = case.invitation.interest == "keen"
        trained = takes_training(offered, context.languages)
        closed = bool(quote) and kin == "apart" and points == FAR and trained and not keen
    quotes = (quote,) if quote else ()
    plain = sentence.startswith("The opening")
    yield Aspect(points=points, sentence=sentence, fact="targets.titles", quotes=quotes, closed=closed, plain=plain)


def about(sentence: str, **titles: str) -> str:
    """Return *sentence* with *titles* in it, as long as a headline can hold them."""
    room = (LONGEST_HEADLINE - len(sentence.format_map(dict.fromkeys(titles, "")))) // len(titles)
    shares = (room, room * 3 // 4, room // 2)  # of another language, whose words are longer
    return fitting(*(say(sentence, **{key: named(title, most) for key, title in titles.items()}) for most in shares))


def unlike(one: str, other: str, context: Context) -> bool:
    """Whether two titles share no word, so that their likeness is one of letters only."""
    return not set(plain_words(one, context.languages)) & set(plain_words(other, context.languages))


def mismatch(case: Case, near: float) -> float:
    """Return the points of another trade: half when ranks agree, or the title is foreign and may be misread."""
    points = FAR_FOR_THE_NEW if case.profile.search.stage in NEW else FAR
    foreign = case.posting.language not in (None, case.profile.person.language or ENGLISH)
    return points / 2 if foreign or near == RANK_ALONE else points


def opens_with(case: Case, targets: tuple[str, ...], context: Context) -> bool:
    """Whether one of the first short lines is much like one of the *targets*, whatever was read as the title."""
    lines = [line.strip() for line in case.posting.description[:OPENING].splitlines()]
    short = [line for line in lines if 0 < len(line) <= LONGEST_LINE][:FIRST_LINES]
    return any(nearness(line, target, context) >= SAME for line in short for target in targets)


def speaks_of(case: Case, targets: tuple[str, ...], context: Context) -> bool:
    """Whether the posting's text names one of the *targets* in full; a single word says too little."""
    text = spoken(case.posting.description[:READ], context.languages)
    phrases = [plain_words(target, context.languages) for target in targets]
    return any(f" {' '.join(phrase)} " in text for phrase in phrases if len(phrase) > 1)


@functools.lru_cache(POSTINGS)
def spoken(text: str, languages: Languages | None) -> str:
    """Return the words of *text* as titles are compared, a space around each."""
    return f" {' '.join(words_in(text, languages))} "


@functools.lru_cache(POSTINGS)
def ranks_in(languages: Languages) -> frozenset[str]:
    """Return the words of rank."""
    return frozenset(languages.list("rank"))


def nearness(offered: str, target: str, context: Context) -> float:
    """Return how alike two titles are, 0 to 1; a shared word of rank alone makes them unlike."""
    one, other = plain_words(offered, context.languages), plain_words(target, context.languages)
    alike = context.similarity(" ".join(one), " ".join(other))
    shared_words = set(one) & set(other)
    ranks = ranks_in(context.languages) if context.languages else frozenset()
    if alike < SAME and shared_words and shared_words <= ranks:
        kinds = [" ".join(word for word in words if word not in ranks) for words in (one, other)]
        return alike if all(kinds) and context.similarity(*kinds) >= LIKE_KIND else RANK_ALONE
    return alike


def skill_share(case: Case, context: Context) -> float | None:
    """Return the share of the person's skills that the posting names, or ``None`` when nothing can be said."""
    skills = case.profile.targets.skills
    if not skills or not case.posting.description:
        return None
    text, words = terms(case.posting.description[:READ])
    asked = case.posting.requirements.skills if case.posting.requirements else ()
    return sum(1 for skill in skills if names(skill, words, text, asked, context)) / len(skills)


@functools.lru_cache(POSTINGS)
def terms(text: str) -> tuple[str, frozenset[str]]:
    """Return *text* in small letters with single spaces, and its words as skills are written."""
    small = " ".join(text.casefold().split())
    return small, frozenset(SKILL.findall(small))


def names(skill: str, words: frozenset[str], text: str, asked: tuple[str, ...], context: Context) -> bool:
    """Whether the posting names *skill*: as a word, as a phrase, or much like one of the skills *asked*."""
    wanted = skill.casefold()
    if " " in wanted:
        return wanted in text
    return (
        wanted in words or f"{wanted}." in words or any(context.similarity(wanted, one) >= LIKE_SKILL for one in asked)
    )


def organization(case: Case, context: Context) -> Iterator[Aspect]:
    """Yield an employer that the person looks for."""
    name = case.posting.organization or case.invitation.organization
    if name and any(context.similarity(name, target) >= SAME for target in case.profile.targets.organizations):
        quote = case.posting.quotes.get("organization")
        sentence = about(template("{employer} is an employer you look for."), employer=name)
        quotes = (quote,) if quote else ()
        yield Aspect(points=0.25, sentence=sentence, fact="targets.organizations", quotes=quotes, plain=False)


def workplace(case: Case, context: Context) -> Iterator[Aspect]:
    """Yield whether the work is done where the person wants to do it, and may do it there."""
    wanted, offered = case.profile.targets.workplace, case.posting.workplace
    if not wanted or offered is None:
        return
    if offered.mode == "remote" and offered.mode in wanted and lives_there(case, context) is False:
        points, sentence = -0.4, say("The work is remote, but not from where you live.")
    elif offered.mode in wanted:
        points, sentence = 0.1, WISHED[offered.mode]
    else:
        points, sentence = NOT_WISHED[offered.mode]
    yield Aspect(points=points, sentence=sentence, fact="targets.workplace", quotes=offered.quotes)


def experience(case: Case) -> Iterator[Aspect]:
    """Yield a demand for years that somebody new cannot have."""
    requirements, stage = case.posting.requirements, case.profile.search.stage
    if requirements is None or requirements.years_min is None or stage not in NEW or requirements.years_min < 2:
        return
    years = requirements.years_min
    sentence = say("It asks for {years} years of experience, and you are new.", years=years)
    points = -0.1 if years < 4 else -0.3
    yield Aspect(points=points, sentence=sentence, fact="search.stage", quotes=requirements.quotes)


def licence(case: Case, context: Context) -> Iterator[Aspect]:
    """Yield a demand for a driving licence, of somebody who goes to work without a car and may have none."""
    asked = case.posting.requirements.licences if case.posting.requirements else ()
    if "car" in case.profile.commute.modes or context.languages is None:
        return
    driving = (one for one in asked if context.languages.passed(one).says("requirements.driving"))
    if name := next(driving, None):
        quote = case.posting.find(name)
        quotes = (quote,) if quote else ()
        yield Aspect(points=-0.1, sentence=say("It asks for a driving licence."), fact=NO_CAR, quotes=quotes)


def interest(case: Case) -> Iterator[Aspect]:
    """Yield what the person wants; to be unsure is no reason against."""
    said = {
        "keen": (0.3, say("You are keen on it.")),
        "unsure": (0.0, say("You are unsure about it.")),
        "unwilling": (-0.6, say("You would rather not go.")),
    }
    if case.invitation.interest:
        points, sentence = said[case.invitation.interest]
        yield Aspect(points=points, sentence=sentence, fact="invitation.interest")


def leading(aspects: list[Aspect], sign: int) -> Aspect:
    """Return the weightiest aspect of *sign*, else the weightiest."""
    return next((aspect for aspect in aspects if aspect.points * sign > 0), aspects[0])


def said(aspects: list[Aspect], one: Aspect) -> Grounds:
    """Return the fields of a finding whose headline is the sentence of *one*, which nothing repeats."""
    more = shared([one, *(aspect for aspect in aspects if aspect is not one)], besides=one)
    return more if one.plain else more | {"because": bare(one.sentence)}


def certainty_of(aspects: list[Aspect]) -> float:
    """Return how sure the sum is: another trade is plain to see, a single small aspect is not."""
    if aspects[0].points <= FAR:
        return 0.95
    return 0.9 if len(aspects) > 1 or abs(aspects[0].points) >= DECISIVE else 0.8


# Another trade that takes years to enter: likely hopeless, so one asks before one goes.
CLOSED: Grounds = {
    "certainty": 0.7,
    "question": say("Do you take people from another trade for this job?"),
    "limit": "stated",
}


def question_of(aspects: list[Aspect]) -> Grounds:
    """Return the question when the place of work is not the one they wish, or a licence is asked for."""
    wrong = {aspect.fact for aspect in aspects if aspect.points < 0}
    if "targets.workplace" in wrong:
        question = say("Could the work be done elsewhere than the posting says, for some days a week?")
        return {"question": question, "limit": "stated"}
    return {"question": say("Is the driving licence needed from the first day?")} if NO_CAR in wrong else {}


def shared(aspects: list[Aspect], besides: Aspect | None = None) -> Grounds:
    """Return the fields that every finding has; *besides* the aspect that the headline says."""
    grounds: Grounds = {
        "certainty": certainty_of(sorted(aspects, key=lambda aspect: -abs(aspect.points))),
        "detail": joined(*(aspect.sentence for aspect in aspects if aspect is not besides)),
        "quotes": tuple(dict.fromkeys(quote for aspect in aspects for quote in aspect.quotes)),
        "facts": tuple(aspect.fact for aspect in aspects),
        "figures": {aspect.fact: aspect.points for aspect in aspects},
    }
    return grounds | question_of(aspects)
