"""What a rule says of a case."""

import pytest

import jobrsvp
from jobrsvp import Profile
from jobrsvp.rules.facts import FACTS
from jobrsvp.testing import check_evaluator

HEAD = 'says = "against"\nheadline = "It is as I do not like it."\n'


@pytest.mark.parametrize(
    ("line", "stance"),
    [
        ('travel_percent = "> 30"', "against"),
        ('travel_percent = "> 30 %"', "against"),
        ('travel_percent = "> 60"', "neutral"),
        ('travel_percent = ">= 60"', "against"),
        ('travel_percent = "<60"', "neutral"),
        ("travel_percent = 60", "against"),
        ('travel_percent = "> profile.schedule.travel_percent_max"', "against"),
        ("weekends = true", "against"),
        ("weekends = false", "neutral"),
        ("nights = true", "unknown"),
        ('workplace = "hybrid"', "against"),
        ('workplace = ["onsite", "hybrid"]', "against"),
        ('workplace = "remote"', "neutral"),
        ('title = "engineer"', "against"),
        ('title = "engine"', "neutral"),
        ('text = "four day week"', "against"),
        ('text = "four\u2013day week"', "against"),
        ('text = ["no such words", "four-day week"]', "against"),
        ('text = "no such words"', "neutral"),
        ('benefits = "dental"', "against"),
        ('benefits = "vision"', "unknown"),
        ('skills = "sql"', "against"),
        ('skills = "cobol"', "neutral"),
        ('pay_to = "< 100000"', "against"),
        ('pay_to = "< 95000"', "neutral"),
        ('days_open = "> 30"', "against"),
        ('contact = "agency"', "against"),
        ('profile.search.stage = "employed"', "against"),
        ("profile.schedule.weekends = false", "against"),
        ('profile.targets.skills = "python"', "against"),
        ("profile.home.country = 'DE'", "neutral"),
        ('years_min = "> 2"\ncountry = "US"', "against"),
        ('years_min = "> 2"\ncountry = "DE"', "neutral"),
    ],
)
def test_a_line_holds_or_not(judged, line, stance):
    assert judged(f"{HEAD}[when]\n{line}").stance == stance


@pytest.mark.parametrize(
    ("line", "quotes"),
    [
        ('travel_percent = "> 30"', ["60 % travel"]),
        ('text = "four day week"', ["Four-Day Week"]),
        ('benefits = "dental"', ["dental insurance"]),
        ('title = "engineer"', ["Data Engineer"]),
        ('pay_to = "> 1"', ["80,000 to"]),
        ('profile.search.stage = "employed"', []),
    ],
)
def test_the_quote_is_that_of_the_fact(judged, line, quotes):
    assert [quote.text for quote in judged(f"{HEAD}[when]\n{line}").quotes] == quotes


def test_unless_keeps_a_rule_from_applying(judged):
    text = f'{HEAD}[when]\ntravel_percent = "> 30"\n[unless]\nworkplace = "hybrid"\n'
    assert judged(text).stance == "neutral"
    assert judged(text.replace("hybrid", "remote")).stance == "against"


def test_what_the_posting_does_not_say_is_its_silence(judged):
    finding = judged(f'{HEAD}[when]\ntravel_percent = "> 30"', schedule=None)
    assert (finding.stance, finding.missing, finding.asks) == ("unknown", "posting", None)


def test_what_the_profile_does_not_say_is_asked_of_the_person(judged):
    line = 'travel_percent = "> profile.schedule.travel_percent_max"'
    finding = judged(f"{HEAD}[when]\n{line}", profile=Profile())
    assert (finding.missing, finding.asks) == ("person", "schedule.travel_percent_max")


def test_a_dealbreaker_rests_on_the_rule_and_its_quote(judged):
    finding = judged(f'{HEAD}dealbreaker = true\n[when]\ntravel_percent = "> 30"')
    assert (finding.dealbreaker, finding.facts, finding.limit) == (True, ("rules.my-rule",), "stated")


def test_what_cannot_be_quoted_is_no_dealbreaker(judged):
    schedule = jobrsvp.Schedule(travel_percent=60)
    finding = judged(f'{HEAD}dealbreaker = true\n[when]\ntravel_percent = "> 30"', schedule=schedule)
    assert (finding.stance, finding.dealbreaker) == ("against", False)
    assert finding.detail.endswith("so it rules nothing out.")


def test_the_headline_names_facts(judged):
    head = 'says = "for"\nheadline = "{travel_percent} % is travel."\nstrength = 0.2\n'
    finding = judged(f'{head}[when]\ntravel_percent = "> 30"')
    assert (finding.headline, finding.because, finding.strength) == ("60 % is travel.", "60 % is travel", 0.2)


@pytest.mark.parametrize("name", FACTS)
def test_a_rule_about_any_fact_keeps_the_contract(rule, name):
    fact = FACTS[name]
    value = {"number": '"> 1"', "yes or no": "true"}.get(fact.kind, f'"{(fact.choices or ("SQL",))[0]}"')
    value = {"country": '"US"', "language": '"en"'}.get(name, value)
    check_evaluator(rule(f"{HEAD}dealbreaker = {str(fact.quotable).lower()}\n[when]\n{name} = {value}\n"))
