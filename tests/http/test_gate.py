"""Who may call, and who may not."""

import pytest
from tests.http.conftest import HOST, ORIGIN, POSTING, Caller, error_of, pair

HELLO = {"client": "x", "nonce": "y"}
PAGE = {"capture": {"text": POSTING}}


@pytest.mark.parametrize(
    "host", ["evil.test:8427", "localhost:8427", "127.0.0.1", "127.0.0.1:1", f"{HOST}.evil.test", "[::1]:8427"]
)
@pytest.mark.parametrize("path", ["/pair", "/api/v1/health", "/nowhere"])
def test_another_host_is_misdirected(app, host, path):
    answer = Caller(app, host=host).call("GET", path)
    assert answer.status_code == 421
    error_of(answer)


@pytest.mark.parametrize("origin", [None, "null", f"http://{HOST}", "https://evil.test", "http://chrome-extension://x"])
@pytest.mark.parametrize(("path", "body"), [("hello", HELLO), ("pairings", {"code": "x"})])
def test_only_an_extension_may_say_hello_or_pair(app, origin, path, body):
    assert Caller(app, origin=origin).post(path, body).status_code == 403


@pytest.mark.parametrize("type_", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
@pytest.mark.parametrize("path", ["hello", "pairings"])
def test_a_form_is_refused(unpaired, type_, path):
    answer = unpaired.call("POST", f"/api/v1/{path}", data='{"a": 1}', content_type=type_)
    assert answer.status_code == 415


@pytest.mark.parametrize("path", ["health", "openapi.json", "suggestions", "profile", "evaluators", "pairings"])
def test_without_a_token_nothing_is_told(unpaired, path):
    answer = unpaired.get(path)
    assert answer.status_code == 401
    assert error_of(answer)["code"] == "not_paired"


@pytest.mark.parametrize("token", ["x", "x:y", ":", "x:y:z"])
def test_a_wrong_token_opens_nothing(app, token):
    assert Caller(app, token).get("health").status_code == 401


def test_the_token_is_bound_to_the_origin_it_was_paired_with(app, paired):
    other = Caller(app, paired.token, "moz-extension://11111111-2222-3333-4444-555555555555")
    assert other.get("health").status_code == 403


def test_without_an_origin_only_get_is_answered(app, paired):
    bare = Caller(app, paired.token, origin=None)
    assert bare.get("health").status_code == 200
    assert bare.post("suggestions", PAGE).status_code == 403
    assert bare.delete("suggestions/x").status_code == 403


def test_a_body_must_be_json(paired):
    answer = paired.call("POST", "/api/v1/suggestions", data="{}", content_type="text/plain")
    assert answer.status_code == 415


@pytest.mark.parametrize("method", ["OPTIONS", "GET", "POST", "HEAD"])
def test_no_answer_has_a_cors_header(app, paired, method):
    for caller in (Caller(app), paired):
        answer = caller.call(method, "/api/v1/suggestions", headers={"Access-Control-Request-Method": "POST"})
        assert not [name for name, _ in answer.headers if name.lower().startswith("access-control")]


def test_every_answer_forbids_framing_sniffing_and_caching(unpaired):
    headers = unpaired.call("GET", "/pair").headers
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"


def test_pairing_attempts_are_limited(unpaired):
    statuses = [unpaired.post("pairings", {"code": "WRONG"}).status_code for _ in range(25)]
    assert statuses[-1] == 429


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[" * 100_000, 400),
        (b'{"a":' * 50 + b"1" + b"}" * 50, 400),
        (b'{"a": NaN}', 400),
        (b'{"a": 1e999999999}', 400),
        (b'{"a": 0.1e-99999999999999999999}', 400),
        (b"\xff\xfe", 400),
        (b'{"capture": {"text": 7}}', 422),
        (b"[]", 422),
        (b"7", 422),
        (b'{"capture": {"html": "' + b"a" * 3_000_000 + b'"}}', 413),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else None,
)
def test_a_bad_body_gets_the_one_error_shape(paired, body, status):
    answer = paired.call("POST", "/api/v1/suggestions", data=body, content_type="application/json")
    assert answer.status_code == status
    error_of(answer)


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "nowhere", 404), ("DELETE", "profile", 405)])
def test_what_is_not_there_gets_the_one_error_shape(paired, method, path, status):
    answer = paired.call(method, f"/api/v1/{path}")
    assert answer.status_code == status
    error_of(answer)


@pytest.mark.parametrize(
    "path",
    ["//api/v1/health", "/api//v1/health", "/api/v1/health/", "/static/x", "/API/v1/health"],
)
def test_there_is_no_side_door(paired, path):
    answer = paired.call("GET", path)
    assert answer.status_code == 404
    error_of(answer)


def test_half_a_character_in_a_page_costs_nothing_but_itself(paired):
    body = b'{"capture": {"text": "Data Engineer \\ud800\\nCompany: Example Works\\nSalary: $92,000 a year\\nPTO"}}'
    answer = paired.call("POST", "/api/v1/suggestions", data=body, content_type="application/json")
    assert answer.status_code == 201
    assert paired.get(f"suggestions/{answer.json['id']}").status_code == 200


@pytest.mark.parametrize("field", ["client", "nonce"])
def test_half_a_character_in_a_hello_is_no_failure(unpaired, field):
    body = b'{"client": "x", "nonce": "y", "FIELD": "\\udfff"}'.replace(b"FIELD", field.encode())
    assert unpaired.call("POST", "/api/v1/hello", data=body, content_type="application/json").status_code == 200


def test_two_browsers_do_not_disturb_each_other(app, launch, paired):
    firefox = pair(app, launch, "moz-extension://11111111-2222-3333-4444-555555555555")
    assert paired.get("health").status_code == firefox.get("health").status_code == 200
    assert {one["origin"] for one in paired.get("pairings").json["pairings"]} == {ORIGIN, firefox.origin}


def test_strangers_cannot_use_up_the_calls_of_a_connected_browser(app, launch, paired):
    for number in range(25):
        Caller(app, origin=f"chrome-extension://stranger{number}").post("pairings", {"code": "WRONG"})
    assert paired.post("pairings", {"code": launch.new_code()}).status_code == 201


def test_however_many_names_strangers_have_they_count_as_one(app):
    callers = [Caller(app, origin=f"chrome-extension://stranger{number}") for number in range(25)]
    assert [one.post("pairings", {"code": "WRONG"}).status_code for one in callers][-1] == 429


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("DELETE", "profile", "GET, HEAD, PUT"), ("PUT", "evaluators", "GET, HEAD"), ("OPTIONS", "health", "GET, HEAD")],
)
def test_a_method_that_is_not_known_is_answered_with_those_that_are(paired, method, path, allowed):
    answer = paired.call(method, f"/api/v1/{path}", data="x", content_type="text/plain")
    assert (answer.status_code, answer.headers["Allow"]) == (405, allowed)
    assert error_of(answer)["code"] == "method_not_allowed"
