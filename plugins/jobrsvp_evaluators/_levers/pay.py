"""Other pay: more for a no, less for a yes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from jobrsvp import Case, Lever, Money, Pay, lever, say

# Steps of some five percent, from a third to twice: nobody haggles finer, nor further.
STEP, LEAST, MOST = Decimal("1.05"), Decimal("0.33"), Decimal(2)
# What a posting without pay may plausibly turn out to pay, beside what the person earns or needs.
WORST, BEST = Decimal("0.6"), Decimal("1.5")
EVEN, HALF = Decimal(2), Decimal("0.5")  # from two leading units on in whole steps of a tenth, below in halves


def levers(case: Case, money: Money) -> Iterator[Lever]:
    """Yield the pay a person could ask for, and the least that would do, as two ladders."""
    now = stated(case, money)
    base = now or wished(case)
    if base is None:
        return
    amount, pay = base
    goals = [goal for goal in goals_of(case, money, pay) if goal]
    steps = ladder(amount, [*goals, *map(just_below, goals)])
    up = [step for step in steps if now is None or step > amount]
    least = lawful(case, money, pay)
    down = [step for step in reversed(steps) if (now is None or step < amount) and step >= least]
    plausible = {one for one in (nearest(steps, WORST * amount), nearest(steps, BEST * amount)) if now is None}
    for step in up:
        yield at(
            case,
            money,
            pay,
            step,
            say("it pays at least {pay}", pay=in_words(money, step, pay)),
            "attend",
            size(step, amount, now),
        )
    for step in down:
        yield at(
            case,
            money,
            pay,
            step,
            say("it pays at most {pay}", pay=in_words(money, step, pay)),
            "decline",
            size(step, amount, now),
        )
    yield from answers(case, money, pay, plausible or ends(case))


def lawful(case: Case, money: Money, pay: Pay) -> Decimal:
    """Return the minimum wage where it is told as *pay* is, else 0: nobody is offered less."""
    wage = money.assumption("minimum_wage", case.posting.country or case.profile.home.country)
    currency, _, period = wage.unit.split(" ") if wage else ("", "", "")
    return wage.value if wage and (currency, period) == (pay.currency, pay.period) else Decimal(0)


def stated(case: Case, money: Money) -> tuple[Decimal, Pay] | None:
    """Return the middle of the base pay that the posting states, with the statement; ``None`` where it states none."""
    try:
        offer = money.offer(case.posting, case.profile)
    except LookupError:  # no exchange rate
        return None
    pay = next((one for one in case.posting.pay if is_base(one)), None)
    if offer is None or pay is None:
        return None
    low, high = pay.minimum or pay.maximum or Decimal(0), pay.maximum or pay.minimum or Decimal(0)
    return (low + high) / 2, pay


def wished(case: Case) -> tuple[Decimal, Pay] | None:
    """Return what the person needs, or earns, as if it were stated."""
    own = case.profile.pay
    amount = own.floor or own.current
    stated = any(is_base(pay) for pay in case.posting.pay)
    if not amount or stated:  # pay without an exchange rate cannot be put beside it
        return None
    return amount, Pay(minimum=amount, maximum=amount, currency=own.currency or "USD", period=own.period)


def goals_of(case: Case, money: Money, pay: Pay) -> Iterator[Decimal]:
    """Yield floor and present pay, where they are of the same period and currency as *pay*."""
    own = case.profile.pay
    if own.period == pay.period and own.currency == pay.currency:
        yield from (one for one in (own.floor, own.current) if one)


def is_base(pay: Pay) -> bool:
    """Whether *pay* is an amount that is not only hoped for."""
    return bool(pay.minimum or pay.maximum) and pay.basis != "ote"


def ladder(amount: Decimal, goals: Iterable[Decimal]) -> list[Decimal]:
    """Return round amounts from far below *amount* to far above, and the *goals*, in order."""
    steps, one = set(goals), amount * LEAST
    while one <= amount * MOST:
        steps.add(rounded(one))
        one *= STEP
    return sorted(steps)


def rounded(amount: Decimal) -> Decimal:
    """Return *amount* as people say it: 85,000 and not 84,713; 15.50 and not 15.37."""
    unit = Decimal(10) ** (amount.adjusted() - 1)
    if amount < EVEN * 10 * unit:
        unit *= HALF
    return (amount / unit).to_integral_value() * unit


def just_below(goal: Decimal) -> Decimal:
    """Return what is less than *goal* by no more than people notice: 22,900 for 23,000."""
    return goal - Decimal(10) ** (goal.adjusted() - 2)


def nearest(steps: list[Decimal], amount: Decimal) -> Decimal:
    """Return the step nearest to *amount*."""
    return min(steps, key=lambda step: abs(step - amount))


def size(step: Decimal, amount: Decimal, now: object) -> float:
    """Return how much is asked for; where nothing is stated, how far it is from what the person needs."""
    return float(min(abs(step / amount - 1), Decimal(1))) / (1 if now else 2)


def ends(case: Case) -> set[Decimal]:
    """Return the two ends of a stated range: the worst and the best answer."""
    pay = next((one for one in case.posting.pay if is_base(one)), None)
    if pay is None:
        return set()
    return {one for one in (pay.minimum, pay.maximum) if one}


def answers(case: Case, money: Money, pay: Pay, amounts: Iterable[Decimal]) -> Iterator[Lever]:
    """Yield the worst and the best answers to what it pays."""
    for amount in sorted(amounts):
        words = say("it pays {pay}", pay=in_words(money, amount, pay))
        yield lever(case, words, change_of(pay, amount), size=1.0, answers=True, ladder="the answer")


def at(case: Case, money: Money, pay: Pay, amount: Decimal, words: str, towards: str, share: float) -> Lever:
    """Return the lever by which the job pays *amount*."""
    return lever(case, words, change_of(pay, amount), towards=towards, size=share, ladder=towards)  # type: ignore[arg-type]  # an answer


def change_of(pay: Pay, amount: Decimal) -> dict[str, object]:
    """Return the change by which *pay* is *amount*."""
    plain = float(amount) if amount % 1 else int(amount)
    return {"posting.pay": {"minimum": plain, "maximum": plain, "currency": pay.currency, "period": pay.period}}


def in_words(money: Money, amount: Decimal, pay: Pay) -> str:
    """Return *amount* in words."""
    return money.say(amount, pay.currency, pay.period)
