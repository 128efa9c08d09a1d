"""A service that several people share, on a real PostgreSQL server: nobody sees or changes what is another's."""

import datetime as dt
import json

import pytest
import sqlalchemy
from tests.helpers import postgresql
from tests.http.conftest import ORIGIN, POSTING, Caller, error_of

from jobrsvp.errors import BadInput
from jobrsvp.http.shared import Sharing, create_shared_app
from jobrsvp.panel import registry
from jobrsvp.store import People, open_database

pytestmark = pytest.mark.skipif(
    postgresql.programs() is None, reason="PostgreSQL is not installed: apt-get install postgresql"
)
HOST = "jobs.example"
NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
PAGE = {"capture": {"text": POSTING, "url": "https://jobs.example/1"}}


@pytest.fixture(scope="module")
def cluster():
    with postgresql.cluster() as cluster:
        yield cluster


@pytest.fixture(scope="module")
def database(cluster):
    database = open_database(cluster.address(cluster.database()))
    yield database
    database.close()


@pytest.fixture(scope="module")
def people(database):
    return People(database)


@pytest.fixture(scope="module")
def app(database, people):
    sharing = Sharing(hosts=(HOST,), origins=(ORIGIN,), calls_a_minute=10_000)
    return create_shared_app(database, registry.load(), sharing)


class Member:
    """One person with a kept case of theirs."""

    def __init__(self, app, people, name):
        self.person, self.token = people.add(name, NOW)
        self.caller = Caller(app, self.token, host=HOST)
        self.case = self.keep()

    def keep(self):
        answer = self.caller.post("suggestions", PAGE)
        assert answer.status_code == 201, answer.text
        assert answer.json["problems"] == []
        return answer.json["id"]

    def everything(self):
        """Return all that the service holds of them."""
        case = self.caller.get(f"suggestions/{self.case}").json
        return case, self.caller.get("suggestions").json, self.caller.get("profile").json


@pytest.fixture(scope="module")
def ann(app, people):
    ann = Member(app, people, "Ann")
    assert ann.caller.put("profile", {"person": {"name": "Ann Secret"}}).status_code == 200
    return ann


@pytest.fixture(scope="module")
def bob(app, people):
    return Member(app, people, "Bob")


#: How Bob tries: method, address, body; CASE is Ann's case, OWN his own, ANN her id, BOB his.
TRIES = [
    ("GET", "suggestions/CASE", None),
    ("HEAD", "suggestions/CASE", None),
    ("DELETE", "suggestions/CASE", None),
    ("PUT", "suggestions/CASE/outcome", {"result": "declined"}),
    ("PUT", "suggestions/CASE/facts", {"posting": {"title": "Hacked"}}),
    ("PUT", "suggestions/CASE/facts", {"posting.title": "Hacked"}),
    ("PUT", "suggestions/CASE/case", {"case": None}),
    ("PUT", "suggestions/CASE/case", {"case": "OWN"}),
    ("PUT", "suggestions/OWN/case", {"case": "CASE"}),
    ("GET", "suggestions/CASE/calendar", None),
    ("POST", "messages", {"suggestion": "CASE", "kind": "decline", "channel": "email"}),
    ("GET", "suggestions/%43ASE", None),
    ("GET", "suggestions/CASE?person=ANN", None),
    ("GET", "suggestions/CASE%00", None),
    ("GET", "suggestions/OWN/../CASE", None),
    ("GET", "suggestions/CASE%20", None),
    ("GET", "suggestions/CASE%27%20OR%20%271%27=%271", None),
    ("GET", "suggestions/%25", None),
    ("GET", "suggestions/ANN:CASE", None),
    ("GET", "suggestions?search=Data&limit=500", None),
    ("GET", "suggestions?search=%25", None),
    ("GET", "suggestions?search=%27%20OR%201=1--", None),
    ("GET", "suggestions?person=ANN", None),
    ("GET", "suggestions?offset=-1&limit=100000", None),
    ("GET", "profile?person=ANN", None),
    ("GET", "profile/ANN", None),
    ("PUT", "profile", {"profile": {}, "person": "ANN"}),
    ("GET", "people", None),
    ("GET", "people/ANN", None),
    ("DELETE", "people/ANN", None),
    ("GET", "pairings", None),
    ("DELETE", "pairings/ANN", None),
    ("POST", "pairings", {"code": "x"}),
    ("POST", "suggestions", {**PAGE, "id": "CASE"}),
    ("POST", "suggestions", {**PAGE, "person": "ANN"}),
    ("GET", "evaluators?person=ANN", None),
]
#: Headers by which he tries to be Ann: the name, the value.
GUISES = [
    {"Authorization": "Bearer ANN:BOBTOKEN"},
    {"Authorization": "Bearer ANN:"},
    {"Authorization": "Bearer ANN"},
    {"Authorization": "Bearer ANN:HASH"},
    {"Authorization": "Bearer *:BOBTOKEN"},
    {"Authorization": "Bearer ANN:BOBTOKEN, Bearer ANN:x"},
    {"Authorization": "Basic QW5uOng="},
    {"Authorization": "Bearer BOB:BOBTOKEN", "X-Person": "ANN", "X-Forwarded-User": "Ann", "Cookie": "person=ANN"},
]


def filled(value, ann, bob):
    """Return *value* with the ids in it."""
    text = json.dumps(value)
    for name, said in {
        "CASE": ann.case, "OWN": bob.case, "ANN": ann.person.id, "BOBTOKEN": bob.token.partition(":")[2],
        "BOB": bob.person.id,
    }.items():  # fmt: skip
        text = text.replace(name, said)
    return json.loads(text)


def told_of_ann(answer, ann):
    """Return whether *answer* tells anything of Ann."""
    return ann.case in answer.text or "Ann Secret" in answer.text


@pytest.mark.parametrize(("method", "path", "body"), TRIES, ids=lambda value: value if isinstance(value, str) else "")
def test_nobody_sees_or_changes_what_is_anothers(ann, bob, method, path, body):
    before = ann.everything()
    path, body = filled(path, ann, bob), filled(body, ann, bob)
    answer = bob.caller.call(method, f"/api/v1/{path}", body)
    asked = ann.case in path or ann.case in json.dumps(body)
    assert answer.status_code < 500
    assert answer.status_code >= 400 or not asked or "id" in (body or {}) or "?" in path
    assert not told_of_ann(answer, ann)
    assert ann.everything() == before


@pytest.mark.parametrize("headers", GUISES, ids=str)
def test_nobody_gets_in_as_another(app, ann, bob, people, headers):
    headers = filled(headers, ann, bob)
    headers["Authorization"] = headers["Authorization"].replace("HASH", people.key_of(ann.person.id))
    answer = Caller(app, host=HOST).call("GET", f"/api/v1/suggestions/{ann.case}", headers=headers)
    assert answer.status_code in (401, 404)
    assert not told_of_ann(answer, ann)


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT id FROM cases WHERE id = :case",
        "SELECT id FROM cases WHERE person = :ann",
        "UPDATE cases SET title = 'x' WHERE id = :case RETURNING id",
        "UPDATE cases SET person = :bob WHERE id = :case RETURNING id",
        "DELETE FROM cases WHERE id = :case RETURNING id",
    ],
)
def test_the_database_itself_shows_a_session_the_rows_of_its_person_alone(database, ann, bob, statement):
    names = {"case": ann.case, "ann": ann.person.id, "bob": bob.person.id}
    asked = {name: value for name, value in names.items() if f":{name}" in statement}
    with database.session(bob.person.id) as session:
        assert session.connection().execute(sqlalchemy.text(statement), asked).all() == []


def test_the_database_takes_no_row_that_is_said_to_be_anothers(database, ann, bob):
    statement = sqlalchemy.text("UPDATE cases SET person = :ann WHERE id = :own")
    with database.engine.connect() as connection:
        connection.execute(sqlalchemy.text("SELECT set_config('jobrsvp.person', :bob, true)"), {"bob": bob.person.id})
        with pytest.raises(sqlalchemy.exc.ProgrammingError, match="row-level security"):
            connection.execute(statement, {"ann": ann.person.id, "own": bob.case})


def test_a_connection_that_names_nobody_sees_nothing(database, ann):
    with database.engine.connect() as connection:
        assert connection.execute(sqlalchemy.text("SELECT count(*) FROM cases")).scalar() == 0


def test_each_has_a_history_and_a_profile_of_their_own(ann, bob):
    assert [one["id"] for one in bob.caller.get("suggestions").json["suggestions"]] == [bob.case]
    assert bob.caller.get("profile").json["profile"]["person"]["name"] is None
    assert ann.caller.get("profile").json["profile"]["person"]["name"] == "Ann Secret"


def test_the_service_proves_itself_to_each(app, ann):
    answer = Caller(app, host=HOST).post("hello", {"client": ann.person.id, "nonce": "n"})
    assert len(answer.json["proof"]) == 64


def test_the_figures_have_a_key_that_no_person_has(database, ann, tmp_path):
    app = create_shared_app(database, registry.load(), Sharing(hosts=(HOST,)), metrics_file=tmp_path / "key")
    assert Caller(app, ann.token, host=HOST).call("GET", "/metrics").status_code == 401
    assert Caller(app, (tmp_path / "key").read_text(), host=HOST).call("GET", "/metrics").status_code == 200


@pytest.mark.parametrize("host", ["127.0.0.1:8427", "localhost", "evil.example", f"{HOST}:443", f"x.{HOST}"])
def test_a_host_that_was_not_named_is_misdirected(app, ann, host):
    answer = Caller(app, ann.token, host=host).get("health")
    assert answer.status_code == 421
    error_of(answer)


@pytest.mark.parametrize("origin", ["null", "https://evil.example", "chrome-extension://other"])
def test_an_origin_that_was_not_named_is_refused(app, ann, origin):
    assert Caller(app, ann.token, origin=origin, host=HOST).get("health").status_code == 403
    assert Caller(app, origin=origin, host=HOST).post("hello", {"client": "x", "nonce": "y"}).status_code == 403


def test_without_an_origin_only_get_is_answered(app, ann):
    bare = Caller(app, ann.token, origin=None, host=HOST)
    assert bare.get("health").status_code == 200
    assert bare.post("suggestions", PAGE).status_code == 403


@pytest.mark.parametrize("path", ["/", "/pair", "/try", "/page/state"])
def test_there_are_no_pages(app, ann, path):
    assert ann.caller.call("GET", path).status_code == 404


def test_two_processes_count_the_calls_of_a_person_together(cluster, people, database):
    address = database.engine.url.render_as_string(hide_password=False)
    other = open_database(address)
    person, _ = people.add("Often", NOW)
    counted = [one.calls(person.id, NOW) for one in (people, People(other), people)]
    other.close()
    assert counted == [1, 2, 3]


def test_who_asks_too_often_waits_and_others_do_not(database, people):
    app = create_shared_app(database, registry.load(), Sharing(hosts=(HOST,), origins=(ORIGIN,), calls_a_minute=5))
    _, token = people.add("Eager", NOW)
    eager = Caller(app, token, host=HOST)
    assert 429 in [eager.get("health").status_code for _ in range(12)]  # a new minute may have begun
    _, token = people.add("Calm", NOW)
    assert Caller(app, token, host=HOST).get("health").status_code == 200


def test_beyond_the_quota_the_answer_comes_and_says_that_it_was_not_kept(app, people):
    _, token = people.add("Keeper", NOW, most_cases=1)
    caller = Caller(app, token, host=HOST)
    caller.post("suggestions", PAGE)
    answer = caller.post("suggestions", {"capture": {"text": POSTING.replace("Data Engineer", "Baker")}})
    assert answer.status_code == 201
    assert "as many as you may" in answer.json["problems"][0]["message"]
    assert caller.get("suggestions").json["total"] == 1


def test_who_is_removed_is_forgotten_and_shut_out(app, people, database):
    gone = Member(app, people, "Gone")
    people.remove("Gone")
    assert gone.caller.get("health").status_code == 401
    with database.session("*") as session:
        held = session.connection().execute(
            sqlalchemy.text("SELECT count(*) FROM cases WHERE person = :id"), {"id": gone.person.id}
        )
        assert held.scalar() == 0


@pytest.mark.parametrize("name", ["", " ", "a" * 81, "a\nb", "Ann"])
def test_a_name_that_is_none_or_taken_is_refused(ann, people, name):
    with pytest.raises(BadInput):
        people.add(name, NOW)


def test_a_role_that_sees_all_rows_is_refused(cluster):
    with pytest.raises(BadInput, match="no superuser"):
        open_database(cluster.address(cluster.database(), role="admin"))


@pytest.mark.parametrize("address", ["sqlite:///x", "nonsense", "mysql://a/b", ""])
def test_what_is_no_address_of_postgresql_is_refused(address):
    with pytest.raises(BadInput, match="postgresql://"):
        open_database(address)
