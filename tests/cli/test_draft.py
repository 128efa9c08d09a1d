"""``jobrsvp draft``."""

from typing import get_args

import pytest

from jobrsvp.model import DraftKind

INVITATION = """
stage = "invited"
starts_at = 2026-12-04T10:00:00+00:00
organization = "Example Works"
role = "Data Engineer"
change = "pay"
"""
NOW = ("--now", "2026-12-01T09:00:00Z")


@pytest.mark.parametrize("kind", get_args(DraftKind))
def test_every_message_can_be_had_without_an_invitation(shell, kind):
    assert shell.json("draft", kind)["kind"] == kind


def test_the_reason_is_given_unless_it_is_kept_back(shell):
    invitation = shell.file("invitation.toml", INVITATION)
    given = shell.json("draft", "decline", "--invitation", invitation, *NOW)
    kept = shell.json("draft", "decline", "--invitation", invitation, "--no-reason", *NOW)
    assert "salary" in given["body"]
    assert "salary" not in kept["body"]


def test_language_thread_and_open_door_are_options(shell):
    invitation = shell.file("invitation.toml", INVITATION)
    more = ("--language", "fr", "--thread", "Votre entretien", "--no-keep-in-touch")
    draft = shell.json("draft", "decline", "--invitation", invitation, *more, *NOW)
    assert draft["subject"] == "Re: Votre entretien"
    assert draft["body"].startswith("Bonjour,")
    assert "autre poste" not in draft["body"]


def test_a_wish_that_contradicts_itself_is_refused_in_a_sentence(shell):
    invitation = shell.file("invitation.toml", INVITATION)
    done = shell.run("draft", "reschedule", "--invitation", invitation, *NOW)
    assert done.exit_code == 2
    assert "the pay is too low: ask for 'cancel' or 'decline'" in done.output
