"""The server around the application: nobody is shut out, nobody waits in vain, every error has the one shape.

waitress alone lets a hundred connections that never send a request keep everybody else out, lets a thousand callers
wait for half a minute, and says what is wrong with a request in plain text.
"""

from __future__ import annotations

import contextlib
import json
import logging
import select
import socket
import sys
import time
from typing import Any

from flask import Flask
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask, ThreadedTaskDispatcher
from waitress.utilities import Error

from jobrsvp.http.errors import answer

if sys.platform != "win32":
    import resource

# One press, a report page, the options and a spare: it is one person's own.
THREADS = 4
# What waits longer than this many requests take is better told to come again: some tenths of a second.
WAITING = 32
RETRY_AFTER_SECONDS = 1
LARGEST_BODY_BYTES = 8 * 1024 * 1024  # ends the connection; from 2 MiB on the application refuses with a sentence
# A thousand callers, and room for the files that the service itself has open.
CONNECTIONS, FILES = 1200, 100
# Without poll, which Windows lacks, no more than this can be watched.
CONNECTIONS_BY_SELECT = 400


class BusyError(Error):  # type: ignore[misc]  # waitress has no types
    """So many wait already that it is better to come again."""

    code = 503
    reason = "Service Unavailable"


class Refusal(ErrorTask):  # type: ignore[misc]
    """Says in the one shape of an error what was wrong with a request that the application never saw."""

    def execute(self) -> None:
        """Write the answer; a caller who is to come again keeps the connection."""
        error = self.request.error
        busy = isinstance(error, BusyError)
        text = json.dumps(answer(error.code, "busy" if busy else "")[0]).encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers.append(("Content-Type", "application/json"))
        if busy:
            self.response_headers.append(("Retry-After", str(RETRY_AFTER_SECONDS)))
        else:
            self.set_close_on_finish()
        self.content_length = len(text)
        self.write(text)


class Channel(HTTPChannel):  # type: ignore[misc]
    """One connection, which knows when it was last answered."""

    error_task_class = Refusal

    def __init__(self, *arguments: Any, **more: Any) -> None:
        self.answered_at = time.monotonic()
        super().__init__(*arguments, **more)

    def service(self) -> None:
        """Answer one request."""
        super().service()
        self.answered_at = time.monotonic()


class Server(TcpWSGIServer):  # type: ignore[misc]
    """Refuses early when too many wait, and lets the connection go that was without a request for longest."""

    channel_class = Channel

    def __init__(self, app: Flask, listener: socket.socket, *, threads: int, connections: int) -> None:
        adjustments = Adjustments(
            sockets=[listener], threads=threads, ident=None, max_request_body_size=LARGEST_BODY_BYTES,
            asyncore_use_poll=hasattr(select, "poll"), connection_limit=connections + FILES,
        )  # fmt: skip
        self.connections = connections
        self.refusals = workers(1)
        super().__init__(
            app, {}, True, listener, dispatcher=workers(threads), adj=adjustments, bind_socket=False,
            sockinfo=(listener.family, listener.type, listener.proto, listener.getsockname()),
        )  # fmt: skip

    def add_task(self, task: Channel) -> None:
        """Have the next request of the connection *task* answered, or refused."""
        if len(self.task_dispatcher.queue) < WAITING:
            super().add_task(task)
            return
        task.requests[0].error = task.requests[0].error or BusyError("")
        self.refusals.add_task(task)

    def handle_accept(self) -> None:
        """Take a new connection; where there are too many, one without a request has to go."""
        super().handle_accept()
        if len(self.active_channels) > self.connections:
            idle = [channel for channel in self.active_channels.values() if not channel.requests]
            if idle:
                min(idle, key=lambda channel: channel.answered_at).handle_close()

    def close(self) -> None:
        """End the threads, and let the port go."""
        self.refusals.shutdown()
        super().close()


def workers(threads: int) -> ThreadedTaskDispatcher:
    """Return so many *threads* that answer."""
    dispatcher = ThreadedTaskDispatcher()
    dispatcher.set_thread_count(threads)
    return dispatcher


def create_server(app: Flask, listener: socket.socket, *, threads: int = THREADS) -> Server:
    """Return the server of *app* at *listener*; its ``run`` serves until the process is stopped."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a short queue is no news to the person
    return Server(app, listener, threads=threads, connections=most_connections())


def most_connections() -> int:
    """Return how many connections the system lets us have at once."""
    if sys.platform == "win32" or not hasattr(select, "poll"):
        return CONNECTIONS_BY_SELECT
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CONNECTIONS + FILES
    with contextlib.suppress(ValueError, OSError):
        soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        if soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted if hard < 0 else min(wanted, hard), hard))
    soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return CONNECTIONS if soft < 0 else max(16, min(CONNECTIONS, soft - FILES))
