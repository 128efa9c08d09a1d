import pytest
from tests.evaluators.people import past, profile, quote

from jobrsvp import Contact, Invitation
from jobrsvp_evaluators.contacts import Contacts


@pytest.fixture
def find(judge):
    """Return ``find(invited_by=, organizations=, **posting) -> Finding``."""

    def find(invited_by=None, organizations=(), **posting):
        person = profile(targets={"organizations": list(organizations)})
        return judge(Contacts(), profile=person, invitation=Invitation(invited_by=invited_by), **posting)

    return find


@pytest.mark.parametrize(
    ("invited_by", "strength", "word"),
    [("agency", 0.25, "other jobs for you"), ("hiring_manager", 0.25, "hiring manager")],
)
def test_who_invites_counts(find, invited_by, strength, word):
    finding = find(invited_by)
    assert (finding.stance, finding.strength) == ("for", strength)
    assert word in finding.headline


def test_a_target_employer_counts_and_is_quoted(find):
    words = quote("Example Works")
    posting = {"organization": "Example Works Ltd", "quotes": {"organization": words}}
    finding = find("employer", ["Example Works"], **posting)
    assert (finding.strength, finding.quotes) == (0.3, (words,))


def test_several_contacts_add_up_to_half_at_most(find):
    finding = find("hiring_manager", ["Example Works"], organization="Example Works")
    assert finding.strength == 0.5


def test_the_contact_in_the_posting_counts_when_the_invitation_is_silent(find):
    agency = Contact(kind="agency", quote=quote("on behalf of our client"))
    assert find(contact=agency).strength == 0.25
    assert find("employer", contact=agency).stance == "neutral"


@pytest.mark.parametrize("invited_by", [None, "employer"])
def test_the_employer_alone_is_no_news(find, invited_by):
    assert find(invited_by).stance == "neutral"


@pytest.fixture
def again(judge):
    """Return ``again(history, contact_name=) -> Finding`` for Example Works."""

    def again(history, contact_name=None):
        invitation = Invitation(contact_name=contact_name)
        return judge(Contacts(), invitation=invitation, history=history, organization="Example Works")

    return again


def test_whom_one_met_there_before_counts_and_is_named(again):
    finding = again([past(10, organization="Example Works Ltd", met=("Ada Moss", "Jo Lind"))])
    assert (finding.stance, finding.strength) == ("for", 0.2)
    assert finding.headline == "You met Ada Moss and Jo Lind before."
    assert finding.figures == {"met": ["Ada Moss", "Jo Lind"], "in_touch": "case-10"}


def test_who_was_met_elsewhere_and_invites_now_is_known(again):
    assert again([past(10, organization="Other House", met=("Ada Moss",))], "Ada Moss").strength == 0.2
    assert again([past(10, organization="Other House", met=("Ada Moss",))]).stance == "neutral"


def test_an_earlier_meeting_with_the_firm_counts_a_little(again):
    finding = again([past(40, "cancelled", organization="Example Works")])
    assert (finding.strength, finding.figures) == (0.1, {"in_touch": "case-40"})


def test_two_long_names_still_make_a_headline(again):
    names = ("Maximiliana Featherstonehaugh-Cholmondeley", "Bartholomew Wolfeschlegelsteinhausen the Younger")
    assert len(again([past(10, organization="Example Works", met=names)]).headline) <= 90
