"""Pairing: the page, the code, the proof."""

import hashlib
import hmac

import pytest
from tests.http.conftest import HOST, Caller, error_of, pair


def test_the_page_needs_the_launch_key(unpaired, launch):
    key = launch.new_key()
    assert unpaired.call("GET", "/pair").status_code == 404
    assert unpaired.call("GET", "/pair?k=guess").status_code == 404
    assert unpaired.call("GET", f"/pair?k={key}").status_code == 200


def test_the_page_shows_the_code_to_the_extension_and_to_people(app, unpaired, launch):
    page = unpaired.call("GET", f"/pair?k={launch.new_key()}").text
    code = page.partition('name="jobrsvp-pairing" content="')[2].partition('"')[0]
    assert page.count(code) == 2
    assert Caller(app).post("pairings", {"code": code}).status_code == 201


def test_a_new_launch_key_ends_the_one_before(unpaired, launch):
    first = launch.new_key()
    launch.new_key()
    assert unpaired.call("GET", f"/pair?k={first}").status_code == 404


def test_a_launch_key_that_opened_no_page_ends_with_the_pairing(app, unpaired, launch):
    key = launch.new_key()
    pair(app, launch)
    assert unpaired.call("GET", f"/pair?k={key}").status_code == 404


def test_the_key_is_private(launch):
    launch.new_key()
    assert launch.file.stat().st_mode & 0o077 == 0


def test_a_code_is_good_once_in_any_case_of_letters(unpaired, launch):
    code = launch.new_code()
    assert unpaired.post("pairings", {"code": f" {code.lower()} "}).status_code == 201
    assert unpaired.post("pairings", {"code": code}).status_code == 403


def test_five_wrong_tries_end_a_code(unpaired, launch):
    code = launch.new_code()
    for _ in range(5):
        assert error_of(unpaired.post("pairings", {"code": "WRONG"}))["code"] == "wrong_code"
    assert unpaired.post("pairings", {"code": code}).status_code == 403


def test_the_service_proves_that_it_knows_the_token(app, paired):
    client, _, token = paired.token.partition(":")
    proof = Caller(app).post("hello", {"client": client, "nonce": "abc"}).json["proof"]
    key = hashlib.sha256(token.encode()).hexdigest().encode()
    assert proof == hmac.new(key, f"jobrsvp|{HOST}|abc".encode(), "sha256").hexdigest()


def test_a_proof_for_a_stranger_is_worth_nothing_and_never_twice_the_same(unpaired):
    proofs = {unpaired.post("hello", {"client": "nobody", "nonce": "abc"}).json["proof"] for _ in range(3)}
    assert len(proofs) == 3


def test_pairing_again_ends_the_token_before(app, launch, paired):
    newer = pair(app, launch)
    assert paired.get("health").status_code == 401
    assert newer.get("health").status_code == 200


def test_a_revoked_pairing_opens_nothing(paired):
    (one,) = paired.get("pairings").json["pairings"]
    assert paired.delete(f"pairings/{one['client']}").status_code == 204
    assert paired.get("health").status_code == 401


def test_revoking_a_stranger_is_404(paired):
    assert paired.delete("pairings/nobody").status_code == 404


@pytest.mark.parametrize("key", ["api", "version", "service"])
def test_health_tells_versions(paired, key):
    assert key in paired.get("health").json
