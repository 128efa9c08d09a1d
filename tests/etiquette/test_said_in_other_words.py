"""What plain people say in other words: regret at short notice, a decision after doubts, what is meant by *dated*."""

import datetime as dt

import pytest

from jobrsvp import Invitation
from jobrsvp.etiquette import check

NOW = dt.datetime(2027, 3, 2, 10, tzinfo=dt.UTC)
TOMORROW = Invitation(stage="accepted", channel="email", starts_at=NOW + dt.timedelta(hours=20))


def faults(text, kind, invitation=TOMORROW):
    return {remark.fault for remark in check(text, invitation, kind=kind, now=NOW)}


@pytest.mark.parametrize(
    "said",
    [
        "I'm afraid I must cancel tomorrow.",
        "Unfortunately I have to call off our talk.",
        "I regret that I cannot come tomorrow.",
    ],
)
def test_whoever_regrets_the_evening_before_is_not_late(said):
    assert "late" not in faults(f"Hello Ms Lang. {said} Thank you for the invitation.", "withdraw")


def test_whoever_calls_off_the_evening_before_without_regret_is_late():
    text = "Hello Ms Lang. I have to cancel tomorrow. Thank you for the invitation."
    assert "late" in faults(text, "withdraw")


def test_regret_is_no_apology_once_the_hour_is_over():
    gone = Invitation(stage="accepted", channel="email", starts_at=NOW - dt.timedelta(hours=3))
    text = "Hello Ms Lang. Unfortunately I have to cancel. Thank you for the invitation."
    assert "late" in faults(text, "withdraw", gone)


@pytest.mark.parametrize(
    "said",
    [
        "I could go either way all week, but I am not going to take it.",
        "I was in two minds, and it has to be a no.",
        "I was on the fence; my answer is no.",
    ],
)
def test_a_no_after_doubts_is_a_decision(said):
    assert "no-decision" not in faults(f"Hello Ms Lang. {said} Thank you for the tour.", "decline")


def test_doubts_alone_are_no_decision():
    text = "Hello Ms Lang. I am still in two minds about it. Thank you for the tour."
    assert "no-decision" in faults(text, "decline")


@pytest.mark.parametrize(
    "said",
    [
        "I received your letter dated 8 March.",
        "Thanks for the call, and good luck finding someone.",
        "Is there one thing that I could do better in an interview?",
    ],
)
def test_plain_words_run_nobody_down(said):
    assert "rude" not in faults(f"Hello Ms Lang. {said} Kind regards", "accept")


@pytest.mark.parametrize(
    "said",
    [
        "If you choose somebody younger I don't know where the children and I will live.",
        "If the answer is no, it will be you who explains it to my wife.",
    ],
)
def test_guilt_is_seen_without_a_hard_word(said):
    assert faults(f"Hello Ms Lang. I hope to hear from you. {said} Kind regards", "follow_up")


@pytest.mark.parametrize(
    "said",
    [
        "I cannot come, I am having surgery. Could we say Friday at nine? I have spin class at eleven.",
        "There was no network in the whole town, and the stream of the match froze at the end.",
    ],
)
def test_an_excuse_beside_leisure_is_not_believed(said):
    assert "false-reason" in faults(f"Hello Ms Lang. {said} Thanks", "reschedule")


@pytest.mark.parametrize(
    "said", ["Aye, Thursday at ten suits me. Where do I park?", "Still good for Wednesday. I bring my own tools."]
)
def test_a_friendly_yes_need_not_thank(said):
    assert "no-thanks" not in faults(f"Hello Ms Lang. {said} See you then. Kirsty", "accept")


def test_a_no_must_thank():
    assert "no-thanks" in faults("Ms Lang. I do not take the job. Delete the appointment.", "decline")


@pytest.mark.parametrize(
    "said",
    [
        "If that 58 was to turn into 66 it might be a different answer.",
        "Make it 80 by tomorrow and I'll reverse that.",
        "At 43 an hour I'd think about it.",
    ],
)
def test_a_price_for_a_yes_is_bargaining(said):
    assert "bargaining" in faults(f"Hello Ms Lang. I say no to the offer, thank you. {said} Regards", "decline")


def test_a_plain_reason_of_pay_is_no_bargaining():
    text = "Hello Ms Lang. I say no, thank you; the pay does not cover our rent. Regards"
    assert "bargaining" not in faults(text, "decline")


def test_another_day_is_no_threat():
    text = "Hello Ms Lang. May I come on Tuesday, or else any day from the 22nd? Thank you."
    assert "threat" not in faults(text, "reschedule")


def test_or_else_alone_is_a_threat():
    text = "Hello Ms Lang. Give me the day shift or else. Thank you."
    assert "threat" in faults(text, "decline")


@pytest.mark.parametrize(
    "said",
    [
        "I cannot come, my hip is in plaster. We are cycling to Cardiff tomorrow, so I will read no mail.",
        "I must cancel, I am stranded in Lisbon. I could drop by this afternoon with the papers.",
        "My van was stolen, I have to cancel. On Saturday we are driving up to Wick for a week.",
        "I have to cancel, it is the third funeral of a grandfather this spring.",
        "I have to cancel, as on Friday I shall have a fever.",
        "I cannot come, every road in Scotland is closed.",
        "My doctor forbids me to sit, speak or read, so I have to cancel.",
        "I have no internet, so I cannot open your message. I have to cancel.",
        "I am in bed with a fever tomorrow. Could we say later that day instead?",
    ],
)
def test_a_reason_that_the_message_disproves_is_not_believed(said):
    assert faults(f"Hello Ms Lang. I am sorry. {said} Thank you", "cancel") & {"false-reason", "contradiction"}


@pytest.mark.parametrize(
    "said",
    [
        "I broke my wrist playing handball and have to cancel.",
        "My car was stolen, so I have to cancel. I could take the bus on Monday.",
        "I have to cancel, my grandfather has died. The funeral is in Cork.",
        "Our internet is down until Friday, so I have to cancel the video call. I write from the library.",
        "I am in bed with a fever and have to cancel. By phone I could speak later that day.",
        "I am stuck in Lisbon and have to cancel. I am back on Sunday.",
    ],
)
def test_a_plain_reason_is_believed(said):
    assert not faults(f"Hello Ms Lang. I am sorry. {said} Thank you for the invitation.", "cancel") & {
        "false-reason", "contradiction",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Halfords have put thirty-two grand on the table.", "decline"),
        ("I am joining Asda, they are doing me 17 quid an hour.", "withdraw"),
        ("Just so you know, Boots has offered me 41k.", "accept"),
        ("I signed with Arup at £58,000 and a bonus.", "decline"),
        ("The other firm pays double the salary.", "follow_up"),
    ],
)
def test_the_sums_of_another_employer_are_kept_back(said, kind):
    assert "private-detail" in faults(f"Hello Ms Lang. Thank you for the invitation. {said} Regards", kind)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Thank you for the offer of £29,000, I have signed with another firm nearer home.", "decline"),
        ("The advert gives $20 to $24 an hour. Is that before tax?", "ask"),
        ("I accept the position at £36,000 and start with you in May.", "accept"),
        ("A thousand thanks, I have accepted another offer.", "decline"),
        ("At present I earn 15 an hour with another firm.", "ask"),
    ],
)
def test_a_sum_of_this_employer_is_no_boast(said, kind):
    assert "private-detail" not in faults(f"Hello Ms Lang. Thank you for the invitation. {said} Regards", kind)


@pytest.mark.parametrize(
    ("said", "kind", "fault"),
    [
        ("My readers will learn how you treat people.", "accept", "threat"),
        ("If I hear nothing by Monday, a full account goes on Trustpilot.", "follow_up", "threat"),
        ("I would hate to have to mention it to the guild.", "follow_up", "threat"),
        ("Five in the morning, what a treat. I will be there.", "accept", "irony"),
        ("Moving the call a fourth time really keeps life exciting. I will be there.", "accept", "irony"),
        ("Will there be fireworks, too? I will be there.", "accept", "irony"),
        ("Unpaid Sundays and a mug, who could resist? I decline.", "decline", "irony"),
    ],
)
def test_threats_and_mock_praise_are_heard_in_every_message(said, kind, fault):
    assert fault in faults(f"Hello Ms Lang. Thank you for the invitation. {said} Regards", kind)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I will tell my friends in the trade that you are hiring.", "accept"),
        ("My sister reads law and told me about the post.", "accept"),
        ("Nine in the morning is early for me, but I look forward to it.", "accept"),
        ("I look forward to the third talk, I will be there.", "accept"),
        ("Congratulations on the new workshop. I stay where I am, and hope that we keep in touch.", "decline"),
    ],
)
def test_a_plain_word_is_neither_threat_nor_irony(said, kind):
    assert not faults(f"Hello Ms Lang. Thank you for the invitation. {said} Regards", kind) & {"threat", "irony"}
