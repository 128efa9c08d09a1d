"""What runs in the process of one plugin: it imports the plugin once, then answers until the program hangs up."""

from __future__ import annotations

import contextlib
import dataclasses
import faulthandler
import functools
import gc
import importlib
import io
import logging
import os
import pickle
import signal
import socket
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import EntryPoint
from typing import Any, NoReturn

from jobrsvp import languages, schemas
from jobrsvp.api import hooks
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.api.needs import Needs
from jobrsvp.api.version import deprecated_in
from jobrsvp.errors import NotAPosting, PluginError, ProblemKind
from jobrsvp.model import Case
from jobrsvp.panel.ask import ContextOf, ask, checked, signed
from jobrsvp.panel.entries import Source, module_of
from jobrsvp.panel.limits import LARGEST_ANSWER, LARGEST_POSTING, MEMORY_BYTES
from jobrsvp.panel.mistakes import encodable, error_in
from jobrsvp.panel.process import wire
from jobrsvp.panel.process.confinement import Confinement
from jobrsvp.panel.registry import Registry, enter

TABLES = ("evaluators", "readers", "advisers")


def run(channel: socket.socket, trace_file: int | None, *, noisy: bool) -> NoReturn:
    """Answer what comes through *channel*, then end the process.

    Where it stands when it must be ended goes to *trace_file*; what it prints is shown only if *noisy*.
    """
    try:
        alone(trace_file, noisy=noisy)
        serve(channel)
    except EOFError:
        os._exit(0)
    except BaseException:
        os._exit(1)
    os._exit(0)


def alone(trace_file: int | None, *, noisy: bool) -> None:
    """Cut this process off from input, output, signals and memory of the program."""
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(2 if noisy else nothing, 1)
    if not noisy:
        os.dup2(nothing, 2)
    os.close(nothing)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115 - it stays open
    # What is printed is out at once: a process that is killed writes nothing more.
    sys.stdout, sys.stderr = (written_at_once(fd) for fd in (1, 2))
    logging.root.handlers.clear()
    if trace_file is not None:
        faulthandler.enable(trace_file)
        if sys.platform != "win32":
            faulthandler.register(signal.SIGUSR1, trace_file)
    limit_memory(MEMORY_BYTES)
    gc.freeze()


def written_at_once(fd: int) -> io.TextIOWrapper:
    """Return a text file that keeps nothing back of what is written to *fd*."""
    raw = open(fd, "wb", 0, closefd=False)  # noqa: SIM115 - it stays open
    return io.TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace", write_through=True)


def limit_memory(memory_bytes: int) -> None:
    """Let this process have *memory_bytes* of address space more than its parent had, where the system can."""
    if sys.platform == "linux":
        import resource

        with open("/proc/self/statm", encoding="ascii") as pages:
            most = int(pages.read().split()[0]) * resource.getpagesize() + memory_bytes
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def serve(channel: socket.socket) -> None:
    """Import the plugin, say what it offers, and answer questions; raises ``EOFError`` when nobody asks any more."""
    mine = os.getpid()
    order: wire.Load = pickle.loads(wire.receive(channel))  # noqa: S301 - the program sent it
    confinement = confined(order)
    registry = Registry()
    name = order.plugin
    said = answer_of(lambda: sendable(introduced(registry, order), name), name, order, "not_loaded", confinement)
    wire.send(channel, said)
    while True:
        question = wire.Question(*pickle.loads(wire.receive(channel)))  # noqa: S301
        said = answer_of(functools.partial(told, registry, question), question.name, order, "failed", confinement)
        if os.getpid() != mine:
            os._exit(0)  # a child that the plugin left behind
        wire.send(channel, said)


def confined(order: wire.Load) -> Confinement:
    """Refuse from now on what *order* does not allow; files of its own go to the folder of the plugin."""
    sys.path[:] = order.path
    importlib.invalidate_caches()
    if order.folder:
        os.environ.update(JOBRSVP_HOME=order.folder, TMPDIR=order.folder)
        tempfile.tempdir = None
    confinement = Confinement(module_of(order.value)[0], order.allowed, order.folder)
    confinement.begin()
    return confinement


def introduced(registry: Registry, order: wire.Load) -> wire.Manifest:
    """Import the plugin, and return what it offers; nothing while it waits for what it needs to be allowed."""
    source = Source(plugin=order.plugin, distribution=order.distribution, version=order.version)
    enter(registry, EntryPoint(order.plugin, order.value, hooks.NAME), source)
    needs = getattr(sys.modules.get(module_of(order.value)[0]), "JOBRSVP_NEEDS", Needs())
    if not isinstance(needs, Needs):
        raise PluginError(order.plugin, "incompatible", "JOBRSVP_NEEDS is no jobrsvp.Needs(hosts=..., files=..., ...).")
    if not needs.within(order.allowed):
        message = f"It waits until you allow what it needs ({needs}): jobrsvp plugins allow {order.plugin}"
        waits = wire.Fault(plugin=order.plugin, kind="not_loaded", message=encodable(message))
        return wire.Manifest(faults=(waits,), needs=needs)
    return wire.Manifest(
        offers=tuple(offer(table, thing) for table in TABLES for thing in getattr(registry, table).values()),
        languages=tuple(str(path) for path in registry.language_files),
        faults=tuple(fault(error) for error in registry.faults),
        needs=needs,
        deprecated=tuple(deprecated_in(module_of(order.value)[0])),
    )


def offer(table: str, thing: Any) -> wire.Offer:
    """Return what the program must know of *thing*."""
    said: dict[str, Any] = {"table": table, "id": str(thing.id), "priority": getattr(thing, "priority", 0)}
    if isinstance(thing, Evaluator):
        text = " ".join((type(thing).__doc__ or "").split())
        said |= {"side": thing.side, "help": encodable(text), "needs": tuple(thing.needs), "reach": float(thing.reach)}
        said["options"] = tuple(schemas.options(thing.Options))
    return wire.Offer(**said)


def told(registry: Registry, question: wire.Question) -> bytes:
    """Return what the plugin says to *question*, packed."""
    if question.languages:
        languages.extend(question.languages)
    thing, arguments = getattr(registry, question.table)[question.name], pickle.loads(question.arguments)  # noqa: S301
    if question.method == "evaluate":
        return evaluated(thing, *arguments)
    said = getattr(thing, question.method)(*arguments)
    most = LARGEST_POSTING if question.method == "read" else LARGEST_ANSWER
    return sendable(tuple(said) if question.method == "advise" else said, question.name, most)


def evaluated(evaluator: Evaluator, case: Case, context_of: ContextOf) -> bytes:
    """Return the finding of *evaluator*, packed; the program looks at what is in it."""
    with contextlib.closing(context_of) if hasattr(context_of, "close") else contextlib.nullcontext():
        finding = signed(ask(evaluator, case, context_of(evaluator)), evaluator)
    if type(finding.quotes) is not tuple:
        finding = dataclasses.replace(finding, quotes=tuple(finding.quotes))
    try:
        return sendable(finding, evaluator.id, LARGEST_ANSWER)
    except PluginError:
        raise
    except Exception:
        checked(finding, evaluator, case, third_party=True)  # says what is wrong in words of the finding
        raise


def answer_of(
    said: Callable[[], bytes], name: str, order: wire.Load, kind: ProblemKind, confinement: Confinement
) -> bytes:
    """Return what the function *said* returns, or what went wrong, packed; *kind* is what it is then."""
    wrong: wire.Fault | None = None
    answer = b""
    try:
        answer = said()
    except NotAPosting as refused:
        seen, reasons = str(refused.seen), tuple(map(str, refused.reasons))
        answer = wire.packed(wire.Refused(seen=seen, reasons=reasons, then=str(refused)))
    except BaseException as error:
        verb = "It failed" if kind == "failed" else "It could not be loaded"
        wrong = fault(error_in(error, name, module_of(order.value)[0], verb=verb, kind=kind))
    if refusals := confinement.taken():  # also where the plugin went on as if nothing had happened
        trace = wrong.trace if wrong else ""
        wrong = wire.Fault(plugin=name, kind=kind, message=encodable(refusals), trace=trace)
    return wire.packed(wrong) if wrong else answer


def sendable(answer: Any, name: str, most: int | None = None) -> bytes:
    """Return *answer* packed.

    Raises :class:`PluginError` for one that cannot be sent or is longer than *most* bytes, and any other exception for
    one that the program would not read.
    """
    try:
        data = wire.packed_answer(answer)
    except pickle.UnpicklingError:
        raise
    except Exception as error:
        raise PluginError(name, "failed", f"It returned what cannot be sent ({error}).") from error
    if most is not None and len(data) > most:
        raise PluginError(name, "failed", f"It said {len(data) // 1024} kB, and may say {most // 1024} kB.")
    return data


def fault(error: PluginError) -> wire.Fault:
    """Return *error* as it is sent."""
    return wire.Fault(plugin=error.plugin, kind=error.kind, message=encodable(str(error)), trace=error.trace)
