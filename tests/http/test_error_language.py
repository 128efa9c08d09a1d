"""What is wrong is said in the person's language, wherever in the program the sentence was made."""

import base64

import pytest
from marshmallow import fields
from tests.http.conftest import error_of

from jobrsvp.schemas import fields as ours
from jobrsvp.schemas.maker import SIMPLE
from jobrsvp.translations import catalogue, languages

OTHERS = [one for one in languages() if one != "en"]
ARTICLE = {"capture": {"text": "A recipe for bread. Mix flour and water, then bake it for an hour.", "title": "Bread"}}
#: (method, path, body, the field that is named) of what people can do wrong in the popup and on the pages.
WRONG = [
    ("POST", "suggestions", {"capture": {"html": "<p>.</p>"}}, None),
    ("PUT", "profile", {"profile": {"home": {"place": "Cambirdge"}}}, "home.place"),
    ("PUT", "profile", {"profile": {"home": {"country": "Germany"}}}, "home.country"),
    ("PUT", "profile", {"profile": {"pay": {"currency": "DOLLARS"}}}, "pay.currency"),
    ("PUT", "profile", {"profile": {"pay": {"floor": -1}}}, "pay.floor"),
    ("PUT", "profile", {"profile": {"pay": {"floor": "much"}}}, "pay.floor"),
    ("PUT", "profile", {"profile": {"commute": {"mode": "rocket"}}}, "commute.mode"),
    ("PUT", "profile", {"profile": {"time": {"available": ["next Tuesday"]}}}, "time.available"),
    ("PUT", "profile", {"profile": {"nothing": 1}}, "nothing"),
    ("PUT", "profile", {"toml": "= 3"}, None),
    ("POST", "invitations", {"text": " "}, None),
    ("POST", "messages/check", {"text": ""}, None),
    ("POST", "files", {"name": "me.png", "data": base64.b64encode(b"\x89PNG\x00").decode()}, None),
    ("POST", "profile/proposal", {"name": "diary.txt", "data": base64.b64encode(b"It rained.").decode()}, None),
    ("GET", "suggestions/none-such", None, None),
    ("PUT", "suggestions/{case}/facts", {"posting": {"workplace": {"mode": "hybrid", "days_on_site": 9}}}, None),
    ("PUT", "suggestions/{case}/case", {"case": None}, "case"),
    ("GET", "suggestions/{case}/calendar", None, "invitation.starts_at"),
    ("POST", "messages", {"suggestion": "{case}", "kind": "cancel"}, "kind"),
]
PAGE = {"capture": {"text": "Nurse\nCompany: Brook Clinic\nSalary: $92,000 a year\nYou care for patients."}}


@pytest.fixture
def refused(paired):
    """Return ``refused(wrong, language) -> error``."""
    case = paired.post("suggestions", PAGE).json["id"]

    def refused(wrong, language):
        method, path, body, _ = wrong
        body = {key: case if value == "{case}" else value for key, value in body.items()} if body else body
        return error_of(
            paired.call(method, f"/api/v1/{path.format(case=case)}", body, headers={"Accept-Language": language})
        )

    return refused


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: f"{wrong[1]} {wrong[3] or ''}")
def test_a_refusal_is_said_in_each_language(refused, wrong):
    english, *others = (refused(wrong, language) for language in ("en", *OTHERS))
    assert len({english["message"], *(other["message"] for other in others)}) == len(languages())
    for other in others:
        assert other["fields"].keys() == english["fields"].keys()
        assert all(other["fields"][name] != english["fields"][name] for name in english["fields"])


def test_the_profile_says_in_which_language_before_the_browser(paired):
    paired.put("profile", {"profile": {"person": {"language": "es"}}})
    answer = paired.call("POST", "/api/v1/invitations", {"text": " "}, headers={"Accept-Language": "de"})
    assert error_of(answer)["message"].startswith("El correo está vacío.")


def test_who_is_not_connected_learns_nothing_of_the_profile(paired, unpaired):
    paired.put("profile", {"profile": {"person": {"language": "es"}}})
    assert error_of(unpaired.get("profile"))["message"].startswith("This browser is not connected.")


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_of_a_field_is_translated(language):
    kinds = {*SIMPLE.values(), ours.Fixed, ours.Record, fields.Dict, fields.Raw}
    said = {one for kind in kinds for one in kind(**NEEDED.get(kind, {})).error_messages.values()}
    plain = {one.replace("{obj_type}", "datetime") for one in said}
    assert {one for one in plain if one not in catalogue(language) and "{" not in one} == set()


NEEDED = {ours.Fixed: {"cls_or_instance": fields.Raw()}, ours.Record: {"schema": fields.Raw}}
