"""Names and other languages before the draft checker."""

import pytest

from jobrsvp import BadInput, Invitation
from jobrsvp.etiquette import check
from jobrsvp.etiquette.checking import language_of

INVITATION = Invitation(
    stage="invited", role="Snake Handler (m/f)", contact_name="Ms Crook", organization="Gross & Petty",
    referred_by="Will Savage",
)  # fmt: skip
LETTER = """Dear Ms Crook,

Thank you for inviting me to interview for the Snake Handler position at Gross & Petty. I am grateful to Will Savage.
I am glad to confirm it.

Kind regards
Oscar Swindle
"""
GERMAN = """Sehr geehrte Frau Weber,

vielen Dank für die Einladung. Leider muss ich unser Gespräch am Montag absagen, weil ich krank bin. Ich würde gern in
Kontakt bleiben.

Mit freundlichen Grüßen
Jo Doe
"""


def test_nobody_chose_their_name():
    assert check(LETTER, INVITATION, names=("Oscar Swindle", None)) == []


def test_what_is_said_of_them_still_counts_and_is_quoted_as_it_stands():
    [remark] = check("Ms Crook is an idiot.", INVITATION)
    assert remark.text in ("an idiot", "is an idiot")
    assert check("Your Snake Handler position is a joke and so is Crook.", INVITATION)
    assert check("You are a crook.", INVITATION)


def test_a_first_name_that_begins_sentences_is_no_name_there():
    assert check("Will you ever learn to behave?", INVITATION) == check("Will you ever learn to behave?")


def test_a_letter_in_another_language_is_not_held_against_english_words():
    assert check(GERMAN) == []
    assert check("Merci beaucoup pour votre invitation, je ne peux pas venir. Je vais le dire à mon chef.") == []


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        (GERMAN, True),
        (LETTER, False),
        ("Nobody wants your job.", False),
        ("We meet in Den Haag on 4 May, at De Vries.", False),
        ("", False),
    ],
)
def test_the_small_words_tell_the_language(text, foreign):
    assert (language_of(text) != "en") == foreign


def test_length_and_shouting_are_judged_in_every_language():
    assert [remark.text for remark in check(GERMAN.replace("krank bin.", "krank bin!!!"))] == ["!!!"]


@pytest.mark.parametrize(("smiles", "remarked"), [(3, []), (4, ["\N{SMILING FACE WITH SMILING EYES}"])])
def test_more_emoji_than_three_are_too_many(smiles, remarked):
    message = "Guten Tag, gern komme ich am Montag. Vielen Dank für die Einladung!"
    found = check(message + "\N{SMILING FACE WITH SMILING EYES}" * smiles, kind="accept")
    assert [remark.text for remark in found] == remarked


@pytest.mark.parametrize("text", ["", "  ", "und " * 9000])
def test_what_is_no_message_is_refused(text):
    with pytest.raises(BadInput):
        check(text)
