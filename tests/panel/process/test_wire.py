"""Messages between the program and a plugin's process."""

import collections
import datetime as dt
import functools
import os
import pickle
import socket
import threading
import time
from decimal import Decimal

import pytest

from jobrsvp import Finding, Needs, PastCase, Profile, say
from jobrsvp.contexts import ContextOf
from jobrsvp.model.saying.said import Said
from jobrsvp.panel.process import wire
from jobrsvp.testing import full_posting, full_profile, noon

FINDING = Finding(evaluator="a", side="job", stance="for", headline=say("It pays {percent} %.", percent=15))

A_CASE = {"title": "Baker", "organization": None, "stage": "listing", "suggestion": "attend", "action": "apply"}


@pytest.fixture
def channel():
    """Both ends of a channel."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


@pytest.mark.parametrize(
    "record",
    [FINDING, full_posting(), {"a": [1, Decimal("1.5")]}, dt.datetime(2026, 11, 2, tzinfo=dt.UTC), wire.Manifest()],
    ids=lambda one: type(one).__name__,
)
def test_records_and_plain_values_come_through(record):
    assert wire.unpacked(wire.packed(record)) == record


@pytest.mark.parametrize("record", [FINDING, full_posting(), full_profile()], ids=lambda one: type(one).__name__)
def test_what_is_packed_for_many_comes_through_whole(record):
    assert pickle.loads(wire.packed_for_many(record)) == record


def test_what_was_said_keeps_its_parts():
    assert wire.unpacked(wire.packed(FINDING)).headline.parts == FINDING.headline.parts


class Evil:
    def __init__(self, *call):
        self.call = call

    def __reduce__(self):
        return self.call[0], self.call[1:]


@pytest.mark.parametrize(
    "evil",
    [
        Evil(os.mkdir, "evil"),
        Evil(eval, "1"),
        Evil(functools.partial, print),
        Evil(getattr, "x", "upper"),
        Evil(Finding.__init__),
        os.system,
        say,
    ],
)
def test_nothing_else_does(evil):
    with pytest.raises(pickle.UnpicklingError, match="not a record"):
        wire.unpacked(pickle.dumps(evil))


@pytest.mark.parametrize("name", ["dataclasses.types.FunctionType", "Mapping", "dataclasses", "nothing", "annotations"])
def test_what_a_module_of_records_imports_is_no_record(name):
    module = b"jobrsvp.model.finding"
    data = b"\x80\x04\x8c" + bytes([len(module)]) + module + b"\x8c" + bytes([len(name)]) + name.encode() + b"\x93."
    with pytest.raises((pickle.UnpicklingError, AttributeError)):
        wire.unpacked(data)


@pytest.mark.parametrize("name", ["jobrsvp.model.saying.said Said", "jobrsvp.model Finding", f"{wire.__name__} made"])
@pytest.mark.parametrize("state", [(None, {"into": 1}), {"into": 1}])
def test_no_message_changes_what_it_names(name, state):
    module, name = (part.encode() for part in name.split())
    data = pickle.GLOBAL + module + b"\n" + name + b"\n" + pickle.dumps(state, 0)[:-1] + pickle.BUILD + pickle.STOP
    with pytest.raises((pickle.UnpicklingError, TypeError)):
        wire.unpacked(data)
    assert Said.into != 1
    assert not hasattr(wire.made, "into")


@pytest.mark.parametrize("values", [(10**6,), (0,), ("Finding",), (Finding,), ([],), ()], ids=str)
def test_a_record_of_no_kind_or_without_its_parts_is_none(values):
    data = pickle.dumps(Evil(wire.made, *values))
    with pytest.raises((IndexError, TypeError, ValueError)):
        wire.unpacked(data)


@pytest.mark.parametrize("answer", [Evil(os.mkdir, "evil"), os.system, say, collections.OrderedDict(), object()])
def test_a_plugin_is_told_what_it_cannot_say(answer):
    with pytest.raises(pickle.UnpicklingError, match="not a record"):
        wire.packed_answer(answer)


@pytest.mark.parametrize("answer", [FINDING, full_posting(), wire.Manifest(needs=Needs(hosts=("a.org",))), {1: {2}}])
def test_what_it_can_say_comes_through(answer):
    assert wire.unpacked(wire.packed_answer(answer)) == answer


def test_a_profile_that_a_process_has_is_not_made_again():
    one, two, other = (sent(full_profile()), sent(full_profile()), sent(Profile()))
    assert one is two
    assert other == Profile()


def test_earlier_cases_are_made_when_somebody_looks_at_them():
    history = [PastCase(id=name, created_at=noon(), **A_CASE) for name in "ab"]
    gone = sent(ContextOf(full_profile(), None, noon(), history)).history
    assert "records" not in vars(gone)
    assert (len(gone), list(gone), gone[:1]) == (2, history, (history[0],))


def sent(record):
    """Return *record* as a process of a plugin gets it."""
    return pickle.loads(wire.packed_for_many((record,)))[0]


def test_what_comes_after_an_answer_is_no_answer_to_what_is_asked_next(channel):
    ours, theirs = channel
    theirs.sendall((wire.HEADER.pack(1) + b"x") * 2)
    with pytest.raises(ValueError, match="more than one"):
        wire.receive(ours)


def test_a_message_comes_whole(channel):
    ours, theirs = channel
    sending = threading.Thread(target=wire.send, args=(theirs, b"x" * 5_000_000))
    sending.start()
    assert wire.receive(ours) == b"x" * 5_000_000
    sending.join()


def test_a_message_that_is_too_long_is_not_read(channel):
    ours, theirs = channel
    wire.send(theirs, b"x" * 100)
    with pytest.raises(wire.TooLong):
        wire.receive(ours, most=99)


def test_a_message_that_comes_in_drops_is_not_waited_for_longer(channel):
    ours, theirs = channel
    theirs.sendall(wire.HEADER.pack(10) + b"x")
    with pytest.raises(TimeoutError):
        wire.receive(ours, time.monotonic() + 0.05)


def test_who_has_gone_is_noticed(channel):
    ours, theirs = channel
    theirs.close()
    with pytest.raises(EOFError):
        wire.receive(ours)
