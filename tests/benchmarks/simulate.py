"""``make simulate``: the decision over a grid of cases, held against a truth that is stated here in plain words.

The grid crosses pay, floor, way, limit, days on site, fit, practice and weights, with each of the facts unknown too.
Three figures: hopeless jobs that are attended, firm answers that are right, and pairs of cases that differ by one
percent of one fact and go from one firm answer to the opposite one.

The truth knows what a case leaves out: it is thrown, always with the same dice.  A job is **hopeless** when what is
said of it is a tenth or more beyond a limit: the pay below the floor (stated, else 70 % of the present pay), or the way
beyond the minutes (stated, else usual).  It is **worth it** when the pay, the way, the fit and the practice, as people
would weigh them, come out above zero, and no limit is broken; within a tenth of zero both answers are right.
"""

from __future__ import annotations

import dataclasses
import itertools
import random
from collections.abc import Callable, Iterator

from tests.benchmarks.figures import line
from tests.helpers.cases import HOME, KM_A_DEGREE, Facts, case_of

import jobrsvp_evaluators
from jobrsvp import Finding
from jobrsvp.contexts import ContextOf, home_of
from jobrsvp.decision import untried
from jobrsvp.model import Decision
from jobrsvp.panel.ask import ask
from jobrsvp.testing import noon
from jobrsvp.travel.estimate import estimate

GRID = {
    "ratio": (None, 0.2, 0.4, 0.6, 0.72, 0.9, 1.0, 1.1, 1.4),
    "floor": (None, 0.85),
    "km": (None, 2, 15, 40, 90, 700),
    "most": (None, 45),
    "days": (None, 0, 2, 5),
    "fit": (None, "same", "near", "far"),
    "practice": (False, True),
    "weights": ((), (("pay-cut", 0.3),), (("fit", 3.0),)),
}
ONE_PERCENT = 1.01
SEED = 4
USUAL_FLOOR, USUAL_MINUTES, A_DAY_LESS = 0.7, 90, 15
CLEARLY = 0.1  # so far beyond a limit nobody doubts it
AS_GOOD_AS_EVEN = 0.1
# What each evaluator looks at: the same facts, the same finding, so that a grid of tens of thousands takes a minute.
LOOKS_AT = {
    "pay-cut": ("ratio", "floor", "km"),
    "commute": ("km", "most", "days"),
    "fit": ("fit", "days", "practice"),
    "benefits": ("ratio", "floor", "km"),
    "time-cost": ("km", "practice"),
    "schedule": (),
    "contacts": ("practice",),
    "goodwill": ("practice",),
    "market-insight": ("practice",),
    "posting-quality": (),
    "practice-value": ("practice",),
    "resume-feedback": ("practice",),
}


class Panel:
    """The built-in panel, which remembers what it said of the same facts."""

    def __init__(self) -> None:
        self.evaluators = list(jobrsvp_evaluators.evaluators())
        self.said: dict[tuple[object, ...], Finding] = {}

    def decide(self, facts: Facts) -> Decision:
        """Return the decision on *facts*."""
        case = case_of(facts)
        context_of = ContextOf(case.profile, home_of(case.profile.home), noon(), (), "en")
        findings = []
        for one in self.evaluators:
            key = (one.id, *(getattr(facts, name) for name in LOOKS_AT[one.id]))
            if key not in self.said:
                self.said[key] = ask(one, case, context_of(one))
            findings.append(self.said[key])
        return untried(findings, case)


def grid() -> Iterator[Facts]:
    """Yield the facts of every case."""
    for values in itertools.product(*GRID.values()):
        yield Facts(**dict(zip(GRID, values, strict=True)))


def minutes(facts: Facts) -> float:
    """Return the minutes each way, as the estimate has them: another truth would judge the estimate."""
    if not facts.days:
        return 0.0
    work = (HOME[0] + (facts.km or 0) / KM_A_DEGREE, HOME[1])
    return estimate(HOME, work, "car", radius_km=1).minutes[1]


def minutes_borne(facts: Facts) -> float:
    """Return the minutes each way that the person bears."""
    return facts.most or USUAL_MINUTES + A_DAY_LESS * (5 - (facts.days or 5))


def beyond(facts: Facts, by: float = 0.0) -> bool:
    """Whether a limit is broken, by more than the part *by* of it; of what is not known none is."""
    floor = facts.floor or USUAL_FLOOR
    short = facts.ratio is not None and facts.ratio < floor * (1 - by)
    far = facts.km is not None and facts.days is not None and minutes(facts) > minutes_borne(facts) * (1 + by)
    return short or far


def hopeless(facts: Facts) -> bool:
    """Whether what is said of the job is clearly beyond a limit; a way is never sure to a tenth, but to a third."""
    floor = facts.floor or USUAL_FLOOR
    if facts.ratio is not None and facts.ratio < floor * (1 - CLEARLY):
        return True
    far = facts.km is not None and facts.days is not None
    return far and minutes(facts) > minutes_borne(facts) * 1.5


def known(facts: Facts, dice: random.Random) -> Facts:
    """Return *facts* with what is not said filled in by *dice*, as postings are: most are ordinary."""
    return dataclasses.replace(
        facts,
        ratio=facts.ratio or dice.choice([0.6, 0.8, 0.9, 1.0, 1.0, 1.1, 1.1, 1.3]),
        km=facts.km or dice.choice([2, 8, 15, 15, 25, 40, 90]),
        days=dice.choice([0, 2, 3, 5, 5, 5, 5, 5]) if facts.days is None else facts.days,
        fit=facts.fit or dice.choice(["same", "same", "near", "far"]),
    )


def worth(facts: Facts) -> float:
    """Return what the job is worth to the person, 0 when they are of two minds; every fact is known."""
    weights = dict(facts.weights)
    pay = min(max(1.5 * ((facts.ratio or 0) - 0.95), -1), 0.8)
    way = 0.5 if not facts.days else min(max((50 - minutes(facts)) / 60, -0.8), 0.5) * (0.4 + 0.12 * facts.days)
    fit = {"same": 0.4, "near": 0.15, "far": -0.9, None: 0.0}[facts.fit]
    practice = 0.6 if facts.practice else 0.15
    return 0.25 + weights.get("pay-cut", 1) * pay + way + weights.get("fit", 1) * fit + practice


def right(decision: Decision, facts: Facts) -> bool:
    """Whether *decision* is what the truth of *facts* asks for."""
    if decision.suggestion == "attend":
        return not beyond(facts, CLEARLY) and worth(facts) > -AS_GOOD_AS_EVEN
    return beyond(facts) or worth(facts) < AS_GOOD_AS_EVEN


CHANGES: dict[str, Callable[[Facts], Facts]] = {
    "pay": lambda facts: dataclasses.replace(facts, ratio=facts.ratio and facts.ratio * ONE_PERCENT),
    "floor": lambda facts: dataclasses.replace(facts, floor=facts.floor and facts.floor * ONE_PERCENT),
    "way": lambda facts: dataclasses.replace(facts, km=facts.km and facts.km * ONE_PERCENT),
}
# Where the pay meets the floor or the present pay, and the way the limits: between the points of the grid.
EDGES = {
    "ratio": (0.849, 0.8499, 0.85, 0.699, 0.7, 0.995, 0.999, 1.0, 1.0999),
    "km": (14, 18, 22, 24, 26, 28, 30, 33, 36, 38, 45, 60, 70, 80, 85, 95, 100, 105, 110, 130, 150),
}


def edges() -> Iterator[Facts]:
    """Yield the cases near the limits."""
    others = {name: values for name, values in GRID.items() if name not in EDGES}
    for values in itertools.product(*others.values()):
        rest = dict(zip(others, values, strict=True))
        for ratio, km in itertools.product(EDGES["ratio"], (None, 15)):
            yield Facts(ratio=ratio, km=km, **rest)
        for km, ratio in itertools.product(EDGES["km"], (None, 0.9, 1.1)):
            yield Facts(ratio=ratio, km=km, **rest)


def jumps(panel: Panel, facts: Facts) -> Iterator[tuple[str, Facts]]:
    """Yield the changes by one percent that make a firm answer the opposite firm one."""
    before = panel.decide(facts)
    if before.firmness != "firm":
        return
    for name, change in CHANGES.items():
        other = change(facts)
        if other != facts:
            after = panel.decide(other)
            if after.firmness == "firm" and after.suggestion != before.suggestion:
                yield name, facts


def main() -> None:
    """Print the three figures."""
    panel, dice = Panel(), random.Random(SEED)
    cases = [(facts, panel.decide(facts)) for facts in grid()]
    line("cases of the grid", f"{len(cases):,}", "at least 20,000")
    lost = [(facts, one) for facts, one in cases if hopeless(facts)]
    attended = [(facts, one) for facts, one in lost if one.suggestion == "attend"]
    line("hopeless jobs attended", f"{len(attended)} of {len(lost):,} ({len(attended) / len(lost):.2%})", "0 %")
    firm = [(facts, one) for facts, one in cases if one.firmness == "firm"]
    good = [right(one, known(facts, dice)) for facts, one in firm]
    line("firm answers", f"{len(firm):,} of {len(cases):,} ({len(firm) / len(cases):.0%})")
    line("  of these right", f"{sum(good):,} ({sum(good) / len(good):.2%})", "at least 98 %")
    near = list(edges())
    pairs = [jump for facts in itertools.chain(near, (facts for facts, _ in cases)) for jump in jumps(panel, facts)]
    line(
        "pairs 1 % apart, from firm to the opposite",
        f"{len(pairs)} of {len(CHANGES) * (len(near) + len(cases)):,}",
        "0",
    )
    for title, some in (("attended", [facts for facts, _ in attended]), ("jumps", [facts for _, facts in pairs])):
        for facts in some[:3]:
            line(f"  {title}", str(facts))


if __name__ == "__main__":
    main()
