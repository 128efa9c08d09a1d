"""How well the facts in a text are read: pay, structured pay and benefits, beside the peers that are installed.

Run ``python -m tests.benchmarks.reading_facts``; ``--misses`` prints every case that went wrong.
"""

from __future__ import annotations

import gzip
import importlib.metadata
import json
import sys
import time
from pathlib import Path

DATA = Path(__file__).parents[3] / "shared/data"
A_YEAR = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}


def lines(name):
    """Return the records of one file of the data."""
    path = DATA / name
    data = gzip.decompress(path.read_bytes()) if name.endswith(".gz") else path.read_bytes()
    return [json.loads(line) for line in data.decode("utf-8").split("\n") if line.strip()]


def near(one, other):
    """Whether two amounts agree within one percent; ``None`` agrees with ``None``."""
    if one is None or other is None:
        return one is None and other is None
    return abs(float(one) - float(other)) <= 0.01 * abs(float(other))


def same(pay, expected):
    """Whether *pay* is the *expected* one in amount, currency and period."""
    return (
        near(pay["min"], expected["min"])
        and near(pay["max"], expected["max"])
        and pay["cur"] == expected["cur"]
        and pay["per"] == expected["per"]
    )


def ours(text, country):
    """Return our first reading of *text* as a plain record."""
    from jobrsvp.reading.facts.pay.prose import read_pay

    for pay in read_pay(text, country)[:1]:
        return {"min": pay.minimum, "max": pay.maximum, "cur": pay.currency, "per": pay.period}
    return None


def salary_strings(read, misses=None):
    """Return precision, recall and the number of traps fired on the salary strings."""
    right = returned = known = traps = 0
    for case in lines("salary_strings.jsonl"):
        got, expected = read(case["text"], case["ctx"]), case["exp"]
        returned += got is not None
        known += expected is not None
        traps += expected is None and got is not None
        hit = bool(got and expected and any(same(got, one) for one in [expected, *case["alts"]]))
        right += hit
        if (misses is not None and hit != bool(expected)) or (misses is not None and got and not expected):
            misses.append((case["id"], case["text"], expected, got))
    return right / max(returned, 1), right / known, traps


def pay_in_text(read, misses=None):
    """Return precision, recall and the number of postings: the stated range of real postings."""
    right = returned = known = 0
    for case in lines("pay_in_text.jsonl.gz"):
        if not case.get("strict"):
            continue
        gold = case["salary"]
        period = {"HOURLY": "hour", "YEARLY": "year", "MONTHLY": "month"}.get(gold["period"], gold["period"].lower())
        got = read(case["text"], case["country"])
        known += 1
        returned += got is not None
        hit = bool(got) and got["cur"] == gold["currency"] and _agrees(got, gold, period)
        right += hit
        if misses is not None and not hit:
            misses.append((case["uid"], gold, got))
    return right / max(returned, 1), right / known, known


def _agrees(got, gold, period):
    if got["per"] == period:
        return near(got["min"], gold["min"]) and near(got["max"], gold["max"])
    if not gold.get("normalised_to_annual") or period != "year":
        return False
    factor = A_YEAR[got["per"]]
    ends = [got["min"], got["max"]]
    return all(
        end is not None and abs(float(end) * factor - wanted) <= 0.03 * wanted
        for end, wanted in zip(ends, (gold["min"], gold["max"]), strict=True)
    )


def jsonld_salary_cases(misses=None):
    """Return how many shapes of baseSalary are read right, and how many there are."""
    from jobrsvp.reading.facts.pay.base_salary import read_base_salary

    cases = lines("jsonld_salary_cases.jsonl")
    right = 0
    for case in cases:
        pays = read_base_salary(case["posting"])
        hit = _structured(pays, case["exp"])
        right += hit
        if misses is not None and not hit:
            misses.append((case["name"], case["posting"], case["exp"], pays))
    return right, len(cases)


def _structured(pays, expected):
    if expected is None:
        return not pays
    if expected == "ESTIMATE":
        return bool(pays) and pays[0].estimated
    if not pays:
        return False
    low, high, currency, period = expected
    pay = pays[0]
    return (
        near(pay.minimum, low)
        and near(pay.maximum, high)
        and (pay.currency, pay.period, pay.estimated) == (currency, period, False)
    )


def benefit_strings(misses=None):
    """Return precision, recall, negation and values of the benefit sentences, and the traps fired."""
    from jobrsvp.reading.facts.benefits.read import read_benefits

    right = returned = known = denied = denials = values = valued = traps = 0
    for case in lines("benefit_strings.jsonl"):
        read = read_benefits(case["text"])
        offered = {benefit.key for benefit in read if benefit.offered}
        refused = {benefit.key for benefit in read if not benefit.offered}
        right += len(offered & set(case["pos"]))
        returned += len(offered)
        known += len(case["pos"])
        denied += len(refused & set(case["neg"]))
        denials += len(case["neg"])
        traps += not case["pos"] and not case["neg"] and bool(read)
        by_key = {benefit.key: benefit for benefit in read}
        good = [key for key, value in case["val"].items() if key in by_key and by_key[key].value == value]
        values += len(good)
        valued += len(case["val"])
        wrong = offered != set(case["pos"]) or refused != set(case["neg"]) or len(good) != len(case["val"])
        if misses is not None and wrong:
            misses.append((case["id"], case["text"], case["pos"], case["neg"], case["val"], read))
    return right / max(returned, 1), right / known, denied / denials, values / valued, traps


def payband(text, country):
    """Read with payband-mcp."""
    from payband_mcp import money

    got = money.parse(text, location={"GB": "London, UK", "US": "New York, US"}.get(country, country or ""))
    if not got or not got.get("currency"):
        return None
    return {"min": got["min"], "max": got["max"], "cur": got["currency"], "per": got["interval"]}


def jobspy(text, country):
    """Read with JobSpy 1.1.82; it knows US dollars only."""
    from jobspy.util import extract_salary

    period, low, high, currency = extract_salary(text)
    if low is None:
        return None
    return {"min": low, "max": high, "cur": currency, "per": {"yearly": "year", "hourly": "hour"}.get(period, "month")}


def price_parser(text, country):
    """Read with price-parser, which has no ranges and no periods: one figure a year is the kindest reading."""
    from price_parser import Price

    got = Price.fromstring(text)
    if got.amount is None:
        return None
    currency = {"$": "USD", "£": "GBP", "€": "EUR", "₹": "INR"}.get(got.currency, got.currency)
    return {"min": got.amount, "max": got.amount, "cur": currency, "per": "year"}


INSTALL = {"python-jobspy": "python-jobspy==1.1.82"}
PEERS = {"payband-mcp": payband, "python-jobspy": jobspy, "price-parser": price_parser}


def forgiving(read):
    """Return *read* with a crash on one text counted as nothing read."""

    def tried(text, country):
        try:
            return read(text, country)
        except Exception:
            return None

    return tried


def timed(work):
    """Return what *work* returns, and the seconds it took."""
    start = time.perf_counter()
    return work(), time.perf_counter() - start


def pay_table(show):
    """Print the rows of pay: ours, then every peer."""
    misses = []
    for name, read in {"jobrsvp": ours, **{name: forgiving(read) for name, read in PEERS.items()}}.items():
        if name in PEERS:
            try:
                importlib.metadata.version(name)
            except importlib.metadata.PackageNotFoundError:
                print(f"  {name:14} not installed: pip install {INSTALL.get(name, name)}")
                continue
        try:
            read("Salary: $1 an hour", "US")  # imports are not what is measured
            (precision, recall, traps), seconds = timed(lambda read=read: salary_strings(read, misses))
            (text_precision, text_recall, known), text_seconds = timed(lambda read=read: pay_in_text(read, misses))
        except Exception as problem:
            print(f"  {name:14} could not run: {problem!r}")
            continue
        print(
            f"  {name:14} strings P {precision:.3f} R {recall:.3f} traps {traps}/41 {seconds / 150 * 1e3:.2f} ms"
            f" | in text P {text_precision:.3f} R {text_recall:.3f} {text_seconds / known * 1e3:.2f} ms"
        )
        if name == "jobrsvp" and show:
            print(*misses, sep="\n")


def main():
    """Print every figure."""
    if not DATA.is_dir():
        print("the data of the project are not beside the checkout: nothing measured")
        return
    show = "--misses" in sys.argv
    misses = []
    print("pay (full = amount, currency and period of the first entry)")
    pay_table(show)
    right, known = jsonld_salary_cases(misses)
    print(f"structured pay: {right} of {known}")
    precision, recall, negation, values, traps = benefit_strings(misses)
    print(f"benefits: P {precision:.3f} R {recall:.3f} negation {negation:.3f} values {values:.3f} traps {traps}/20")
    if show:
        print(*misses, sep="\n")


if __name__ == "__main__":
    main()
