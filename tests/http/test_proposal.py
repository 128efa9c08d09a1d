"""A résumé over HTTP: what it says of the profile, and nothing is kept."""

import base64

import pytest
from tests.helpers.documents import pdf
from tests.http.conftest import error_of
from tests.resume import resumes


@pytest.fixture
def given(paired):
    def send(data, name="cv.pdf"):
        return paired.post("profile/proposal", {"name": name, "data": base64.b64encode(data).decode()})

    return send


def test_a_resume_is_returned_as_fields_each_with_its_line(given):
    answer = given(pdf(*resumes.ENGLISH.split("\n")))
    assert answer.status_code == 200
    fields = {one["field"]: one for one in answer.json["fields"]}
    assert fields["targets.titles"]["value"] == ["Senior Weaver", "Weaver"]
    assert fields["search.last_searched"]["value"] == "2019-03-01"
    assert fields["home.place"]["quote"].startswith("12 Weir Lane")


def test_nothing_of_it_is_kept(given, paired):
    before = paired.get("profile").json
    given(resumes.ENGLISH.encode(), "cv.txt")
    assert paired.get("profile").json == before


def test_what_is_no_resume_is_a_sentence(given):
    answer = given(b"Dear diary, it rained.", "diary.txt")
    assert answer.status_code == 422
    assert "diary.txt does not read as a résumé" in error_of(answer)["message"]


def test_what_did_not_arrive_whole_is_a_sentence(paired):
    answer = paired.post("profile/proposal", {"name": "cv.txt", "data": "%"})
    assert "Choose it again" in error_of(answer)["message"]
