import datetime as dt
from typing import get_args

import pytest

from jobrsvp import Adviser, Case, Contact, Invitation, Occasion, Posting, Profile, Tip, WeighedFinding
from jobrsvp.etiquette import tips
from jobrsvp.model import Action, AvailableTime

NOW = dt.datetime(2026, 11, 23, 4, tzinfo=dt.UTC)
RULES = {f"R{number}" for number in range(7)} | {f"C{number}" for number in range(1, 7)}


def occasion(action, findings=(), contact=None, hours=None, **invitation):
    starts_at = None if hours is None else NOW + dt.timedelta(hours=hours)
    case = Case(posting=Posting(contact=contact), invitation=Invitation(starts_at=starts_at, **invitation))
    answer = "decline" if action in ("skip", "decline", "cancel") else "attend"
    return Occasion(case=case, suggestion=answer, action=action, findings=findings, now=NOW)


def rules(*given, **more):
    return {tip.rule for tip in tips(occasion(*given, **more))}


def ids(*given, **more):
    return {tip.id for tip in tips(occasion(*given, **more))}


def voice(evaluator, stance, strength=0.5, **more):
    return WeighedFinding(evaluator=evaluator, side="job", stance=stance, headline="x", strength=strength, weight=1,
                 contribution=0, range=(0, 0), **more)  # fmt: skip


@pytest.mark.parametrize("action", get_args(Action))
def test_every_action_has_tips_that_name_a_rule(action):
    assert tips(occasion(action))
    assert rules(action) <= RULES


@pytest.mark.parametrize(
    ("action", "more", "wanted", "never"),
    [
        ("accept", {}, {"R1", "R2", "R3", "R4", "R5", "R6"}, {"R0", "C1", "C2", "C3", "C4", "C5", "C6"}),
        ("keep", {}, {"R1", "R2", "R3", "R4"}, {"C1", "C2", "C3", "C4", "C5", "C6"}),
        ("apply", {}, {"R1", "R2", "R4"}, {"C1", "C2", "C3", "C4", "C5", "C6"}),
        ("accept", {"referred_by": "Mira"}, {"R0"}, set()),
        ("decline", {}, {"C2", "C5", "C6"}, {"R0", "R1", "R2", "R3", "R5", "R6", "C1", "C3", "C4"}),
        ("cancel", {"referred_by": "Mira"}, {"R0", "C2", "C5", "C6"}, {"C1", "C3"}),
        ("cancel", {"change": "illness"}, {"C1", "C2", "C6"}, {"C3", "C4"}),
        ("reschedule", {"change": "work_conflict"}, {"C1", "C2"}, {"C3", "C4", "C5"}),
        ("cancel", {"change": "accepted_other_offer"}, {"C3", "C2", "C5", "C6"}, {"C1", "C4"}),
        ("decline", {"change": "pay"}, {"C4", "C5", "C6"}, {"C1", "C3"}),
        ("decline", {"change": "not_interested"}, {"C2", "C5", "C6"}, {"C1", "C3", "C4"}),
        ("skip", {"referred_by": "Mira"}, {"R0", "C6"}, {"C1", "C2", "C3", "C4"}),
        ("decline", {"invited_by": "agency"}, {"R4", "C6"}, set()),
        ("cancel", {"invited_by": "agency", "change": "accepted_other_offer"}, {"C3"}, {"R4"}),
    ],
)
def test_the_rules_fit_the_action_and_the_reason(action, more, wanted, never):
    named = rules(action, **more)
    assert wanted <= named
    assert not named & never


def test_a_recruiter_in_the_posting_counts_like_one_who_invites():
    assert "other-openings" in ids("accept", contact=Contact(kind="agency"))


@pytest.mark.parametrize("evaluator", ["commute", "pay-cut", "benefits"])
def test_terms_that_speak_against_are_said_honestly(evaluator):
    assert "C4" in rules("decline", findings=(voice(evaluator, "against"),))
    assert "C4" not in rules("decline", findings=(voice(evaluator, "against"),), change="accepted_other_offer")


@pytest.mark.parametrize(
    ("evaluator", "rule"), [("practice-value", "R1"), ("market-insight", "R5"), ("resume-feedback", "R6")]
)
def test_there_is_no_talk_of_a_gain_that_an_evaluator_denies(evaluator, rule):
    assert rule not in rules("accept", findings=(voice(evaluator, "neutral", 0),))
    assert rule in rules("accept", findings=(voice(evaluator, "for"),))


@pytest.mark.parametrize(("hours", "called"), [(23.9, True), (-1, False), (24, False), (200, False), (None, False)])
def test_at_the_last_minute_one_calls_first(hours, called):
    for action in ("decline", "cancel", "reschedule"):
        assert ("call-then-write" in ids(action, hours=hours)) == called
        assert ("apologise-at-once" in ids(action, hours=hours)) == (hours == -1)


@pytest.mark.parametrize("action", ["decline", "cancel", "reschedule"])
@pytest.mark.parametrize("hours", [None, -2, 3, 100])
@pytest.mark.parametrize("link", [None, "https://example.org/move"])
def test_one_channel_is_named_first_and_no_other_beside_it(action, hours, link):
    given = occasion(action, hours=hours, reschedule_link=link, channel="email")
    assert len([tip for tip in tips(given) if tip.rule == "C2"]) == 1


def text_of(name, *given, **more):
    return next(tip.text for tip in tips(occasion(*given, **more)) if tip.id == name)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (("benefits",), "the benefits are a fair reason to say no"),
        (("pay-cut",), "the pay is a fair reason to say no"),
        (("commute", "benefits"), "the way to work and the benefits are fair reasons to say no"),
    ],
)
def test_the_terms_are_said_in_a_sentence(found, said):
    assert said in text_of("honest-about-terms", "cancel", findings=tuple(voice(one, "against") for one in found))


def test_no_second_reason_is_asked_for():
    against = (voice("commute", "against"),)
    assert "honest-about-terms" not in ids("cancel", findings=against, change="illness")
    assert "the pay is" in text_of("honest-about-terms", "cancel", findings=against, change="pay")


def test_whoever_has_another_offer_no_longer_looks_and_asks_for_no_other_opening():
    given = tips(occasion("cancel", change="accepted_other_offer"))
    assert not any("loop" in tip.text or "other openings" in tip.text for tip in given)
    assert "no longer looking" in text_of("gracious-about-offer", "cancel", change="accepted_other_offer")
    assert "appreciate their interest" in text_of("thank-for-interest", "cancel", change="accepted_other_offer")


def test_the_tips_say_why_and_when():
    assert "you may meet them again" in text_of("no-derogatory-word", "decline")
    assert "before you apply again" in text_of("refine-resume", "accept")
    assert "when another opening shows" in text_of("keep-contacts", "accept")
    assert "If you want" in text_of("thank-and-keep-in-touch", "decline")


def test_after_the_meeting_nobody_prepares():
    named = ids("keep", hours=-20, referred_by="Mira")
    assert {"thank-afterwards", "keep-contacts", "look-back", "refine-resume", "thank-referrer"} == named


@pytest.mark.parametrize(("form", "is_seen"), [("phone", False), ("video", False), ("onsite", True), (None, True)])
def test_there_is_nothing_to_look_at_on_the_phone(form, is_seen):
    assert ("look-around" in ids("accept", format=form)) == is_seen
    assert ("listen" in ids("accept", format=form)) != is_seen


@pytest.mark.parametrize(("calls", "tip"), [("they", "they-call"), ("you", "you-call"), (None, "who-calls")])
def test_before_a_telephone_call_it_is_said_who_calls(calls, tip):
    given = {"format": "phone", "calls": calls, "phone": "0113 496 0000"}
    assert {"they-call", "you-call", "who-calls"} & ids("accept", **given) == {tip}
    assert not {"they-call", "you-call", "who-calls"} & ids("accept", format="video")
    assert ("on 0113 496 0000" in text_of(tip, "accept", **given)) == (calls is not None)


def learned(evaluator, **figures):
    return (voice(evaluator, "for", figures=figures),)


def test_what_was_learned_in_one_meeting_is_used_in_the_next():
    asked = learned("market-insight", asked_before=["dbt", "SQL"])
    assert "dbt, SQL" in text_of("expect-what-was-asked", "accept", findings=asked)
    assert "expect-what-was-asked" not in ids("accept")


def test_before_applying_again_what_confused_is_rewritten():
    confusing = learned("resume-feedback", confusing=["the gap in 2021"])
    assert "the gap in 2021" in text_of("before-you-apply-again", "apply", findings=confusing)
    assert "before-you-apply-again" not in ids("accept", findings=confusing)


def test_when_another_opening_shows_one_writes_to_whom_one_knows():
    met = learned("contacts", met=["Ada Moss"], in_touch="a")
    assert "Ada Moss" in text_of("write-to-whom-you-met", "apply", findings=met)
    assert "reach-out-again" not in ids("apply", findings=met)
    assert "reach-out-again" in ids("apply", findings=learned("contacts", in_touch="a"))


@pytest.mark.parametrize(("absences", "is_said"), [(8, False), (9, True), (None, False)])
def test_the_tenth_absence_of_a_month_is_not_asked_for(absences, is_said):
    case = Case(posting=Posting(), profile=Profile(time=AvailableTime(absences_this_month=absences)))
    given = tips(Occasion(case=case, suggestion="attend", action="accept", findings=(), now=NOW))
    assert ("not-the-tenth-absence" in {tip.id for tip in given}) == is_said


def test_when_time_is_short_there_is_a_middle_way():
    against = (voice("time-cost", "against"),)
    assert "middle-way" in ids("decline", findings=against)
    assert "middle-way" not in ids("decline", findings=against, change="pay")
    assert "middle-way" not in ids("accept")


def test_without_time_to_prepare_it_is_no_practice():
    case = Case(posting=Posting(), profile=Profile(time=AvailableTime(preparation_hours=0)))
    named = {tip.id for tip in tips(Occasion(case=case, suggestion="attend", action="accept", findings=(), now=NOW))}
    assert "no-time-to-prepare" in named
    assert "prepare" not in named


def test_the_yes_comes_before_the_thanks_to_whoever_recommended():
    named = [tip.id for tip in tips(occasion("accept", referred_by="Mira"))]
    assert named.index("confirm-gladly") < named.index("thank-referrer")


def test_their_own_link_is_the_channel_to_move_the_meeting():
    named = ids("reschedule", reschedule_link="https://example.org/move")
    assert "reschedule-link" in named
    assert "propose-times" not in named


def test_the_tip_names_the_channel():
    text = next(tip.text for tip in tips(occasion("decline", channel="linkedin")) if tip.rule == "C2")
    assert "on LinkedIn" in text


class Strange(Adviser):
    id = "strange"

    def advise(self, occasion):
        yield Tip(id="wear-a-hat", text="Wear a hat.", rule="R2")
        yield "no tip"
        raise RuntimeError("broken")


def test_a_plugins_tips_are_added_and_its_failure_costs_only_the_rest():
    given = [tip.id for tip in tips(occasion("accept"), [Strange()])]
    assert given[-1] == "wear-a-hat"
    assert len(given) == len(set(given))
