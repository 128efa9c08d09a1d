"""Whatever a plugin does, wherever: the answer is there, and all that an honest one beside it says."""

import datetime as dt

import pytest
from tests.helpers.distributions import evaluator, install

from jobrsvp import Case, Posting, Profile, reading
from jobrsvp.advice import Assistant
from jobrsvp.panel import registry

CODE = """
import asyncio, atexit, builtins, ctypes, gc, logging, os, pickle, re, signal, socket, subprocess, sys, threading, time
import jobrsvp

class Never(BaseException):
    def __str__(self):
        raise Never

def deed():
    {deed}

if {place!r} == "import":
    deed()

class Theirs(jobrsvp.Evaluator):
    "Does a deed."
    id = "{name}-theirs"
    side = "job"

    def evaluate(self, case, context):
        if {place!r} == "evaluate":
            return deed()
        return self.speaks_for("It is good.", strength=0.5)

class Page(jobrsvp.Reader):
    "Does a deed."
    id = "{name}-page"

    def matches(self, capture):
        return deed() if {place!r} == "matches" else True

    def read(self, capture, posting):
        import dataclasses
        if {place!r} == "read":
            return deed()
        return dataclasses.replace(posting, employment_type={kind!r})

class Tipster(jobrsvp.Adviser):
    "Does a deed."
    id = "{name}-tipster"

    def advise(self, occasion):
        if {place!r} == "advise":
            return deed()
        return [jobrsvp.Tip(id="{name}-tip", text="Bring water.", rule="R1")]

@jobrsvp.hookimpl
def evaluators():
    return [Theirs()] if {place!r} != "hook" else deed()

@jobrsvp.hookimpl
def readers():
    return [Page()]

@jobrsvp.hookimpl
def tips():
    return [Tipster()]
"""
PLACES = ("import", "hook", "evaluate", "matches", "read", "advise")
#: what a plugin may do anywhere, by a word for it
DEEDS = {
    "exception": "raise ValueError('no')",
    "system-exit": "sys.exit(3)",
    "interrupt": "raise KeyboardInterrupt",
    "cancelled": "raise asyncio.CancelledError",
    "base-exception": "raise Never",
    "os-exit": "os._exit(0)",
    "killed": "os.kill(os.getpid(), signal.SIGKILL)",
    "segfault": "ctypes.string_at(0)",
    "loop": "while True: pass",
    "hang-holding-the-lock": "re.match('(a+)+$', 'a' * 64 + 'b')",
    "deaf-and-asleep": "[signal.signal(one, signal.SIG_IGN) for one in (2, 15)]; time.sleep(600)",
    "closed-files": "os.closerange(0, 1000)",
    "memory": "return 'x' * 10**11",
}
#: what is no reason to lose anything, but must not reach the program
ODD = {
    "print": "print('x' * 10**6); os.write(1, b'noise'); os.write(2, b'noise')",
    "stdin": "assert sys.stdin.read() == ''",
    "input": "\n    try: input('Yes? ')\n    except EOFError: pass",
    "breakpoint": "\n    try: breakpoint()\n    except BaseException: pass",
    "logging": "logging.basicConfig(level=0); logging.error('x' * 10**6)",
    "thread": "threading.Thread(target=time.sleep, args=(600,)).start()",
    "fork": "\n    for _ in range(20):\n        if not os.fork(): break",
    "program": "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])",
    "at-exit": "atexit.register(time.sleep, 600)",
    "environment": "os.environ.clear(); os.chdir('/')",
    "path": "sys.path.clear(); gc.disable(); sys.setrecursionlimit(10**6)",
    "patched-jobrsvp": "jobrsvp.Evaluator.speaks_for = jobrsvp.Posting.find = None; del jobrsvp.Finding.__post_init__",
    "patched-decimal": "import decimal; decimal.getcontext().prec = 1",
    "parent-killed": "os.kill(os.getppid(), signal.SIGKILL)",
    "group-killed": "signal.signal(15, signal.SIG_IGN); os.killpg(0, 15)",
}
SLOW = {"hang-holding-the-lock", "deaf-and-asleep"}  # like a loop, which is tried everywhere
TIPS_FOR_EVER = "\n    while True: yield jobrsvp.Tip(id='a', text='More.', rule='R1')"
ENDLESS = {TIPS_FOR_EVER, *(DEEDS[name] for name in SLOW | {"loop"})}
PAGE = reading.capture_html(
    "<main><h1>Data Engineer</h1><p>Company: Example Works</p><p>Location: Boston, MA</p>"
    "<p>Salary: $92,000 - $104,000 a year</p><p>You build pipelines. We offer dental insurance.</p></main>"
)
NOW = dt.datetime(2026, 11, 2, 12, tzinfo=dt.UTC)


def allow(seconds, monkeypatch):
    """Let plugins take so many *seconds* for anything."""
    for name in ("MATCHING", "READING", "JUDGING", "ADVISING"):
        monkeypatch.setattr(f"jobrsvp.panel.limits.{name}_SECONDS", seconds)


@pytest.fixture
def advise(site, third_parties, monkeypatch):
    """Return the answer that is given beside a plugin that does *deed* at *place*."""

    def advise(deed, place):
        most = 4 if deed in ENDLESS else 60  # only what never ends is waited for; a busy computer is slow
        allow(most, monkeypatch)
        install(site, "their_one", CODE.format(deed=deed, place=place, name="a", kind="part_time"))
        install(site, "good_one", CODE.format(deed="pass", place="", name="good", kind="contractor"))
        plugins = third_parties(import_seconds=most)
        with Assistant(registry.load(), plugins, clock=lambda: NOW) as assistant:
            return assistant.advise(PAGE, Profile())

    return advise


def assert_the_honest_one_was_heard(answer):
    assert {one.evaluator: one.stance for one in answer.findings}["good-theirs"] == "for"
    assert answer.posting.employment_type == "contractor"  # read last, for its id comes last
    assert "good-tip" in {tip.id for tip in answer.tips}
    assert not [one for one in answer.problems if one.plugin.startswith("good")]


@pytest.mark.parametrize(
    ("deed", "place"),
    [(deed, place) for deed in DEEDS for place in (("import", "evaluate") if deed in SLOW else PLACES)],
)
def test_a_deed_costs_only_the_plugin(advise, deed, place):
    answer = advise(DEEDS[deed], place)
    assert_the_honest_one_was_heard(answer)
    named = {one.plugin for one in answer.problems}
    assert named & {"their-one", "a-theirs", "a-page", "a-tipster"}


@pytest.mark.parametrize("place", ["import", "evaluate"])
@pytest.mark.parametrize("deed", ODD)
def test_an_oddity_reaches_nobody_else(advise, capfd, deed, place):
    ending = "\n    return jobrsvp.Evaluator.neutral(Theirs(), 'It is odd.')" if place == "evaluate" else ""
    answer = advise(ODD[deed] + ending, place)
    assert_the_honest_one_was_heard(answer)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("deed", ["loop", "hang-holding-the-lock"])
def test_where_it_hung_is_said(advise, deed):
    problem = next(one for one in advise(DEEDS[deed], "evaluate").problems if one.plugin == "a-theirs")
    assert problem.kind == "timed_out"
    assert "stopped in their_one.py, line 10" in problem.message


NEUTRAL = "return jobrsvp.Evaluator.neutral(Theirs(), 'It is.'"
#: what ``evaluate`` may return instead of a finding, and what is said of it
RETURNED = {
    "nothing": ("return None", "returned None instead of a Finding"),
    "text": ("return 'attend'", "returned 'attend' instead of a Finding"),
    "surrogates": ("return jobrsvp.Evaluator.neutral(Theirs(), '\\ud800 is half.')", "has half a character"),
    "a long headline": ("return jobrsvp.Evaluator.neutral(Theirs(), 'x' * 10**7)", "may say 256 kB"),
    "a long detail": (f"{NEUTRAL}, detail='x' * 10**7)", "may say 256 kB"),
    "many figures": (f"{NEUTRAL}, figures=dict.fromkeys(map(str, range(10**5))))", "may say 256 kB"),
    "a function": (f"{NEUTRAL}, figures={{'x': deed}})", "holds what JSON does not have"),
    "a lambda": (f"{NEUTRAL}, figures={{'x': lambda: 0}})", "cannot be sent"),
    "a key that is no text": (f"{NEUTRAL}, figures={{7: 7}})", "a key of finding.figures is 7, and is to be str"),
    "a list in a ring": ("ring = []; ring.append(ring); " + NEUTRAL + ", figures={'x': ring})", "JSON"),
    "its own class": (
        "return type('Sub', (jobrsvp.Finding,), {})(evaluator='a-theirs', side='job', stance='for', headline='It is.')",
        "class",
    ),
    "a number": ("return jobrsvp.Evaluator.neutral(Theirs(), 7)", "AttributeError"),
    "a coroutine": ("return asyncio.sleep(0)", "write def evaluate, without async"),
    "a generator": ("yield jobrsvp.Evaluator.neutral(Theirs(), 'It is.')", "instead of a Finding"),
    "another's finding": (
        "return jobrsvp.Finding(evaluator='commute', side='job', stance='for', headline='It is.')",
        "signed",
    ),
    "a quote of nothing": (f"{NEUTRAL}, quotes=(jobrsvp.Quote(text='Chef', start=0, end=4),))", "does not say"),
    "strength": ("return jobrsvp.Evaluator.speaks_for(Theirs(), 'It is.', strength=7)", "not between 0 and 1"),
    "no such number": (
        "return jobrsvp.Evaluator.speaks_for(Theirs(), 'It is.', strength=float('nan'))",
        "not between 0 and 1",
    ),
}


@pytest.mark.parametrize("kind", RETURNED)
def test_what_is_no_proper_finding_is_told(advise, kind):
    code, says = RETURNED[kind]
    answer = advise(code, "evaluate")
    assert_the_honest_one_was_heard(answer)
    (problem,) = (one for one in answer.problems if one.plugin == "a-theirs")
    assert says in problem.message
    assert {one.evaluator: one.stance for one in answer.findings}["a-theirs"] == "unknown"


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("matches", "return 'yes'"),
        ("read", "return None"),
        ("read", "return jobrsvp.Posting(title=7)"),
        ("read", "return jobrsvp.Posting(title='\\ud800')"),
        ("read", "return jobrsvp.Posting(title='x' * 10**7)"),
        ("advise", "return 7"),
        ("advise", "return [jobrsvp.Tip(id='a', text='x' * 10**7, rule='R1')]"),
        ("advise", "return [jobrsvp.Tip(id='a', text='\\ud800', rule='R1')]"),
        ("advise", "return [jobrsvp.Tip(id='a', text=7, rule='R1')]"),
        ("advise", TIPS_FOR_EVER),
    ],
)
def test_what_is_no_proper_reading_or_tip_is_told(advise, place, code):
    answer = advise(code, place)
    assert_the_honest_one_was_heard(answer)
    assert any(one.plugin in ("a-page", "a-tipster") for one in answer.problems)


def test_an_answer_that_would_run_something_here_runs_nothing(advise, tmp_path):
    evil = f"type('E', (), {{'__reduce__': lambda self: (os.mkdir, ({str(tmp_path / 'evil')!r},))}})()"
    code = f"""data = pickle.dumps({evil})
    for number in range(3, 64):
        try: socket.socket(fileno=os.dup(number)).sendall(len(data).to_bytes(8, 'little') + data)
        except OSError: pass"""
    answer = advise(code, "evaluate")
    assert_the_honest_one_was_heard(answer)
    (problem,) = (one for one in answer.problems if one.plugin == "a-theirs")
    assert "no record of jobrsvp" in problem.message
    assert not (tmp_path / "evil").exists()


def test_who_died_is_asked_again_in_a_new_process(site, third_parties):
    body = "case.posting.title == 'Die' and __import__('os')._exit(1); return self.neutral('It is.')"
    install(site, "their_one", evaluator("theirs", body))
    with Assistant(registry.Registry(), third_parties(), clock=lambda: NOW) as assistant:
        said = [assistant.judge(Case(posting=Posting(title=title))).findings[0] for title in ("Die", "Baker")]
    assert [one.stance for one in said] == ["unknown", "neutral"]


def test_two_hundred_plugins_are_all_heard(site, third_parties, monkeypatch):
    allow(200, monkeypatch)  # a busy computer is slow
    for number in range(200):
        install(site, f"one_{number}", CODE.format(deed="pass", place="", name=f"n{number}", kind="contractor"))
    with Assistant(registry.Registry(), third_parties(import_seconds=200), clock=lambda: NOW) as assistant:
        answer = assistant.judge(Case(posting=Posting(title="Baker")))
    assert {one.stance for one in answer.findings} == {"for"}
    assert len(answer.findings) == 200
