"""The package: laws that hold for any two jobs, and what it says of single ones."""

import ast
import dataclasses
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.money.hundred import CASES, case_of, findings_on, package_of

from jobrsvp import Finding, Profile, money
from jobrsvp.model import PresentBenefits
from jobrsvp.money.package import assemble

ROOM = Path(money.__file__).parent
AMOUNT = st.integers(min_value=0, max_value=1_000_000).map(Decimal)
BAND = st.tuples(AMOUNT, AMOUNT, AMOUNT).map(sorted)
NAMES = ["base", "health_insurance", "retirement", "pto", "bonus"]
LINES = st.fixed_dictionaries({"base": BAND}, optional=dict.fromkeys(NAMES[1:], BAND))
COMPARING = Profile(benefits=PresentBenefits(has=()))


def finding(evaluator, package, **figures):
    return Finding(
        evaluator=evaluator, side="job", stance="neutral", headline="Pay.", figures={"package": package, **figures}
    )


def package(present, offered, profile=COMPARING, factor=1):
    lines = {
        side: {name: [str(amount * factor) for amount in band] for name, band in both.items()}
        for side, both in (("present", present), ("offered", offered))
    }
    return assemble([finding("pay-cut", {"currency": "USD", **lines})], profile)


def ends(band):
    return (band.low, band.middle, band.high)


@given(LINES, LINES, st.integers(min_value=1, max_value=1000))
def test_scaling_all_money_scales_the_difference(present, offered, factor):
    once, many = package(present, offered).difference, package(present, offered, factor=factor).difference
    for name, band in once.items():
        assert [amount * factor for amount in ends(band)] == list(ends(many[name]))


@given(LINES, LINES)
def test_swapping_the_jobs_flips_the_sign(present, offered):
    there, back = package(present, offered).difference, package(offered, present).difference
    for name, band in there.items():
        assert ends(band) == tuple(-amount for amount in reversed(ends(back[name])))


@given(LINES)
def test_the_same_job_makes_no_difference(lines):
    assert all(ends(band) == (0, 0, 0) for band in package(lines, lines).difference.values())


@given(LINES, LINES)
def test_the_total_is_the_sum_of_the_lines(present, offered):
    difference = dict(package(present, offered).difference)
    total = difference.pop("total")
    assert total.middle == sum(band.middle for band in difference.values())
    assert total.low <= total.middle <= total.high


@pytest.mark.parametrize("path", sorted(ROOM.glob("*.py")), ids=lambda path: path.name)
def test_no_float_is_written_in_the_room(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    allowed = {"ESTIMATED", "CONVERTED"}  # certainties, which are no money
    for node in tree.body:
        names = {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}
        constants = [leaf.value for leaf in ast.walk(node) if isinstance(leaf, ast.Constant)]
        assert names & allowed or not any(isinstance(value, float) for value in constants)


@pytest.mark.parametrize("case", CASES[::10], ids=lambda case: case["working"][:40])
def test_no_float_touches_money(case):
    found = package_of(case)
    for side in (found.present, found.offered, found.difference, found.hourly):
        assert all(type(amount) is Decimal for band in side.values() for amount in ends(band))
    assert all(type(one.value) is Decimal for one in found.assumptions)


@pytest.mark.parametrize("case", CASES[::10], ids=lambda case: case["working"][:40])
def test_assembling_is_pure(case):
    findings = findings_on(case_of(case))
    profile = case_of(case).profile
    assert assemble(findings, profile) == assemble(reversed(findings), profile)


def test_assumptions_are_listed_once_with_their_source():
    rows = package_of(CASES[0]).assumptions
    assert len({row.key for row in rows}) == len(rows)
    assert all(row.source for row in rows)


WAYS = {"present_commute_cost": Decimal(0), "present_commute_hours": Decimal(0)}
COST = {"commute_cost": {"low": "1000", "middle": "2000", "high": "4000", "currency": "USD"}}


def test_hours_on_the_way_lower_the_hourly_figure():
    lines = {"currency": "USD", "present": {"base": [104000] * 3}, "offered": {"base": [104000] * 3}}
    hours = {"hours": {"present": "2080", "offered": "2080"}}
    way = finding("commute", COST, hours_a_year=320)
    found = assemble([finding("pay-cut", lines | hours), way], dataclasses.replace(COMPARING, assumptions=WAYS))
    assert found.hourly["present"].middle == Decimal("50.00")  # 104,000 / 2,080
    assert found.hourly["offered"].middle == Decimal("42.50")  # 102,000 / 2,400
    assert ends(found.offered["commute_cost"]) == (-4000, -2000, -1000)
    assert found.difference["total"].middle == -2000


def test_a_way_to_work_is_not_set_against_one_that_nobody_told():
    lines = {"currency": "USD", "present": {"base": [104000] * 3}, "offered": {"base": [104000] * 3}}
    hours = {"hours": {"present": "2080", "offered": "2080"}}
    found = assemble([finding("pay-cut", lines | hours), finding("commute", COST, hours_a_year=320)], COMPARING)
    assert "commute_cost" not in found.difference
    assert found.difference["total"].middle == 0
    assert found.hourly["offered"].middle == Decimal("50.00")
    assert ends(found.offered["commute_cost"]) == (-4000, -2000, -1000)


def test_a_contractor_by_the_day_works_fewer_hours():
    row = next(case for case in CASES if case["posting"].get("employment_type") == "contractor")
    base = package_of(row).offered["total"].middle
    assert package_of(row).hourly["offered"].middle == (base / (220 * 8)).quantize(Decimal("0.01"))


def test_a_commute_in_another_currency_is_converted():
    lines = {"currency": "USD", "present": {"base": [1] * 3}, "offered": {"base": [1] * 3}}
    cost = {"commute_cost": {"low": "100", "middle": "100", "high": "100", "currency": "EUR"}}
    profile = dataclasses.replace(COMPARING, assumptions={**WAYS, "usd_per_eur": Decimal("1.5")})
    found = assemble([finding("pay-cut", lines), finding("commute", cost)], profile)
    assert found.difference["commute_cost"].middle == -150


def test_without_pay_of_the_new_job_there_is_no_total():
    lines = {"currency": "USD", "present": {"base": ["98000"] * 3}, "offered": {}}
    found = assemble([finding("pay-cut", lines)], COMPARING)
    assert "total" not in found.difference
    assert "base" not in found.difference


def test_benefits_stay_out_of_the_difference_until_the_person_says_theirs():
    lines = {
        "currency": "USD",
        "present": {"base": ["50000"] * 3},
        "offered": {"base": ["50000"] * 3, "pto": ["4000"] * 3},
    }
    found = assemble([finding("pay-cut", lines)], Profile())
    assert found.difference["total"].middle == 0
    assert found.offered["pto"].middle == 4000


@pytest.mark.parametrize("findings", [[], [finding("stranger", {"currency": "USD", "present": {"base": ["1"] * 3}})]])
def test_nothing_to_compare_is_no_package(findings):
    assert assemble(findings, Profile()) is None
