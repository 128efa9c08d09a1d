"""What a plugin did not declare, or nobody allowed, it does not get, however it tries; and the finding says so."""

import dataclasses
import http.server
import shutil
import socket
import threading

import pytest
from tests.helpers.distributions import entries, evaluator, install

from jobrsvp import Case, Needs, Online, Posting, Profile
from jobrsvp.contexts import ContextOf
from jobrsvp.panel import allowances, registry
from jobrsvp.panel.everyone import ask_all
from jobrsvp.panel.process import landlock
from jobrsvp.testing import full_profile, noon

CASE = Case(posting=Posting(title="Baker"), profile=full_profile())
IMPORTS = """import asyncio, ctypes, gc, http.client, io, linecache, os, pathlib, shutil, socket, sqlite3, subprocess
import threading, urllib.request, requests
"""
HOSTS = {
    "socket": "socket.create_connection(('127.0.0.1', {port}))",
    "raw socket": "socket.socket().connect(('127.0.0.1', {port}))",
    "urllib": "urllib.request.urlopen('http://127.0.0.1:{port}/', timeout=1)",
    "requests": "requests.get('http://127.0.0.1:{port}/', timeout=1)",
    "http.client": "http.client.HTTPConnection('127.0.0.1', {port}, timeout=1).request('GET', '/')",
    "asyncio": "asyncio.run(asyncio.open_connection('127.0.0.1', {port}))",
    "name": "socket.getaddrinfo('example.invalid', 80)",
    "datagram": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', {port}))",
    "server": "socket.create_server(('127.0.0.1', 0))",
    "swallowed": "try: socket.create_connection(('127.0.0.1', {port}))\nexcept OSError: pass",
}
FILES = {
    "open": "open({secret!r}).read()",
    "bytes": "open(os.fsencode({secret!r})).read()",
    "io": "io.FileIO({secret!r}).read()",
    "pathlib": "pathlib.Path({secret!r}).read_text()",
    "os.open": "os.read(os.open({secret!r}, os.O_RDONLY), 9)",
    "by a way round": "open(os.path.dirname(__file__) + '/../' + os.path.basename({secret!r})).read()",
    "linecache": "linecache.getlines({secret!r})",
    "thread": "run = threading.Thread(target=open, args=({secret!r},)); run.start(); run.join()",
    "sqlite": "sqlite3.connect({secret!r}).execute('select 1')",
    "sqlite address": "sqlite3.connect('file:' + {secret!r} + '?mode=ro', uri=True).execute('select 1')",
    "folder": "os.listdir(os.path.dirname({secret!r}))",
    "scan": "list(os.scandir(os.path.dirname({secret!r})))",
    "write": "open({secret!r}, 'w').write('gone')",
    "append": "os.open({secret!r}, os.O_WRONLY | os.O_APPEND)",
    "new file": "open({secret!r} + '.new', 'x')",
    "delete": "os.remove({secret!r})",
    "rename": "os.rename({secret!r}, {secret!r} + '.old')",
    "copy": "shutil.copy({secret!r}, {secret!r} + '.old')",
    "link": "os.symlink({secret!r}, {secret!r} + '.old')",
    "its own code": "open(__file__, 'a').write('# changed')",
    "mode": "os.chmod({secret!r}, 0o777)",
    "swallowed": "try: open({secret!r})\nexcept OSError: pass",
}
PROGRAMS = {
    "subprocess": "subprocess.run(['true'])",
    "by its path": "subprocess.run([shutil.which('true')])",
    "shell": "subprocess.run('true', shell=True)",
    "os.system": "os.system('true')",
    "os.popen": "os.popen('true').read()",
    "exec": "os.execv('/bin/true', ['true'])",
    "spawn": "os.spawnv(os.P_WAIT, '/bin/true', ['true'])",
    "posix_spawn": "os.posix_spawn('/bin/true', ['true'], {{}})",
    "the C library": "ctypes.CDLL(None).system(b'true')",
    "a function of it": "ctypes.pythonapi.system(b'true')",
    "kill": "os.kill(os.getppid(), 0)",
    "swallowed": "try: subprocess.run(['true'])\nexcept OSError: pass",
}


@pytest.fixture
def secret(tmp_path):
    """A file of the person."""
    (file := tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return file


@pytest.fixture
def listener():
    """Somebody who would like to be told something."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


@pytest.fixture
def ask(site, third_parties):
    """Return the finding of a plugin that does *body*, the problem if there is one, when *allowed* what it *needs*."""

    def ask(body, needs="", allowed=None, profile=CASE.profile, folder=None):
        code = IMPORTS + evaluator("theirs", f"{body}\nreturn self.neutral('It went well.')")
        install(site, "their_one", f"{code}\nJOBRSVP_NEEDS = jobrsvp.Needs({needs})\n")
        (entry,) = entries(site)
        kept = {"their-one": allowances.of(entry, allowed)} if allowed else {}
        (folder or site).mkdir(exist_ok=True)
        found = third_parties(allowed=kept, folder=folder).joined(registry.Registry())
        case = dataclasses.replace(CASE, profile=profile)
        answers = ask_all(found, case, ContextOf(profile, None, noon(), ()))
        return answers.findings, (*found.problems, *answers.problems)

    return ask


def assert_refused(findings, problems, what):
    ((finding,), (problem,)) = findings, problems
    assert problem.message.startswith(f"It was refused {what}")
    assert "JOBRSVP_NEEDS" in problem.message
    assert (finding.stance, finding.detail) == ("unknown", problem.message)


@pytest.mark.parametrize("way", HOSTS)
def test_a_host_is_refused(ask, listener, way):
    answer = ask(HOSTS[way].format(port=listener.getsockname()[1]))
    assert_refused(*answer, "the host ")
    with pytest.raises(BlockingIOError):
        listener.accept()


@pytest.mark.parametrize("way", FILES)
def test_a_file_is_refused(ask, secret, way):
    answer = ask(FILES[way].format(secret=str(secret)))
    assert_refused(*answer, "the file ")
    assert secret.read_text(encoding="utf-8") == "secret"
    assert sorted(one.name for one in secret.parent.iterdir()) == ["secret.txt", "site"]


@pytest.mark.parametrize("way", PROGRAMS)
def test_a_program_is_refused(ask, way):
    assert_refused(*ask(PROGRAMS[way].format()), "")


def test_where_it_was_tried_is_said(ask, secret):
    _, (problem,) = ask(f"open({str(secret)!r})")
    assert f"the file {secret} (their_one.py, line 12)" in problem.message


def test_what_is_needed_waits_until_it_is_allowed(ask):
    findings, (problem,) = ask("pass", "hosts=('api.example.org',), programs=('git',)")
    assert findings == ()
    needed = "hosts: api.example.org; programs: git"
    assert problem.message == f"It waits until you allow what it needs ({needed}): jobrsvp plugins allow their-one"


def test_less_than_is_needed_is_not_enough(ask):
    findings, (problem,) = ask("pass", "hosts=('a.example', 'b.example')", Needs(hosts=("a.example",)))
    assert findings == ()
    assert "It waits until you allow" in problem.message


def test_an_allowed_host_is_reached(ask, listener):
    body = HOSTS["socket"].format(port=listener.getsockname()[1])
    (finding,), problems = ask(body, "hosts=('127.0.0.1',)", Needs(hosts=("127.0.0.1",)))
    assert (finding.headline, problems) == ("It went well.", ())
    listener.accept()[0].close()


@pytest.fixture
def online():
    """A server, and the profile of somebody who allowed it."""

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"sponsor": true}')

        def log_message(self, *_):
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        (serving := threading.Thread(target=server.serve_forever)).start()
        address = f"http://127.0.0.1:{server.server_port}"
        yield address, Profile(online=Online(allowed=("register",), addresses={"register": address}))
        server.shutdown()
        serving.join()


def test_the_web_of_the_context_reaches_an_allowed_host_and_keeps_its_answers(ask, online, tmp_path):
    address, profile = online
    body = f"assert context.web.get_json('register', '{address}/x') == {{'sponsor': True}}"
    needs = Needs(hosts=("127.0.0.1",))
    (finding,), problems = ask(body, "hosts=('127.0.0.1',)", needs, profile=profile, folder=tmp_path / "own")
    assert (finding.headline, problems) == ("It went well.", ())
    assert (tmp_path / "own/their-one/web-cache.sqlite3").exists()


def test_the_web_of_the_context_reaches_no_other_host(ask, online, tmp_path):
    address, profile = online
    body = f"context.web.get_json('register', '{address}/x')"
    assert_refused(*ask(body, profile=profile, folder=tmp_path / "own"), "the host 127.0.0.1 (their_one.py, line 12)")


def test_beside_an_allowed_host_no_other_is_reached(ask):
    answer = ask(HOSTS["name"], "hosts=('127.0.0.1',)", Needs(hosts=("127.0.0.1",)))
    assert_refused(*answer, "the host example.invalid")


def test_an_allowed_file_is_read_and_written(ask, secret):
    body = f"assert open({str(secret)!r}).read() == 'secret'; open({str(secret)!r}, 'w').write('mine')"
    (finding,), problems = ask(body, f"files=({str(secret)!r},)", Needs(files=(str(secret),)))
    assert (finding.headline, problems) == ("It went well.", ())
    assert secret.read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(not shutil.which("true"), reason="there is no such program")
def test_an_allowed_program_is_run(ask):
    body = "assert subprocess.run(['true']).returncode == 0"
    (finding,), problems = ask(body, "programs=('true',)", Needs(programs=("true",)))
    assert (finding.headline, problems) == ("It went well.", ())


@pytest.mark.skipif(not landlock.version(), reason="this kernel has no landlock")
@pytest.mark.parametrize(
    "way", ["open({secret!r})", "open({secret!r}, 'w')", "os.remove({secret!r})", "os.execv('/bin/true', ['true'])"]
)
def test_the_kernel_refuses_what_goes_round_python(ask, secret, way):
    blind = "[one.checks.clear() for one in gc.get_objects() if type(one).__name__ == 'Confinement']; "
    _, (problem,) = ask(blind + way.format(secret=str(secret)))
    assert "PermissionError" in problem.message
    assert secret.read_text(encoding="utf-8") == "secret"


def record(site):
    (info,) = site.glob("their_one-1.0.dist-info")
    (info / "RECORD").write_text("their_one.py,,\n", encoding="utf-8")


def test_files_that_changed_without_a_new_version_are_refused_until_looked_at_again(site, third_parties):
    install(site, "their_one", evaluator("theirs", "return self.neutral('It is.')"))
    record(site)
    (entry,) = entries(site)
    kept = {"their-one": allowances.of(entry, Needs(hosts=("a.example",)))}
    assert "theirs" in third_parties(allowed=kept).joined(registry.Registry()).evaluators
    (site / "their_one.py").write_text("raise RuntimeError('imported')", encoding="utf-8")
    found = third_parties(allowed=kept).joined(registry.Registry())
    assert [one.message for one in found.problems] == [
        "Its files changed, and its version did not, since you allowed what it needs."
        " Look at it again: jobrsvp plugins allow their-one"
    ]


def test_another_version_is_allowed_nothing(site):
    install(site, "their_one", "")
    (entry,) = entries(site)
    older = allowances.Allowance(needs=Needs(hosts=("a.example",)), version="0.9", files="")
    assert not allowances.changed(entry, older)
    assert allowances.allowed(entry, older) == Needs()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": 1}', '{"a": {"needs": {"hosts": [1]}}}'])
def test_a_damaged_file_of_allowances_allows_nothing(tmp_path, text):
    (file := tmp_path / "plugins.json").write_text(text, encoding="utf-8")
    assert allowances.kept(file) == {}


def test_an_allowance_is_kept(tmp_path):
    one = allowances.Allowance(needs=Needs(hosts=("a.example",), files=("~/x",)), version="1.0", files="ab")
    allowances.keep(tmp_path / "plugins.json", "their-one", one)
    assert allowances.kept(tmp_path / "plugins.json") == {"their-one": one}
