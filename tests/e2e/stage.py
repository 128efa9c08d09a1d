"""What the tests in browsers play on: the service, the site, and the words of the popup."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.e2e import drivers
from tests.e2e.drivers import until
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from jobrsvp.advice import Assistant
from jobrsvp.http.app import create_app
from jobrsvp.model import CommuteLimits, Home, Person, PresentBenefits, PresentPay, Profile, Search
from jobrsvp.panel import registry
from jobrsvp.store import Store

PAGES = Path(__file__).parent / "pages"
PROFILE = Profile(
    home=Home(place="Boston, MA", country="US"),
    commute=CommuteLimits(mode="car", max_minutes=95),
    pay=PresentPay(current=90000, floor=80000, currency="USD"),  # type: ignore[arg-type]
    benefits=PresentBenefits(has=("health_insurance", "dental", "retirement", "pto")),
    search=Search(stage="employed"),
    person=Person(name="Kim Doe"),
)


class Quiet(WSGIRequestHandler):
    """Writes no log."""

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002 - the name of the base class
        pass


@dataclasses.dataclass
class Service:
    """A service that can be stopped, started again and replaced by a stranger on its port."""

    port: int
    app: Any
    seen: list[tuple[str, str, str | None]] = dataclasses.field(default_factory=list)
    server: BaseWSGIServer | None = None

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def state(self) -> Any:
        return self.app.extensions["jobrsvp"]

    def pair_address(self) -> str:
        return f"{self.base}/pair?k={self.state.launch.new_key()}"

    def watched(self, environ: dict[str, Any], start: Any) -> Any:
        self.seen.append((environ["REQUEST_METHOD"], environ["PATH_INFO"], environ.get("HTTP_ORIGIN")))
        return self.app.wsgi_app(environ, start)

    def start(self, app: Any = None) -> None:
        self.server = until(lambda: bound(self.port, app or self.watched), "the port")
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server = None

    @contextlib.contextmanager
    def replaced_by(self, stranger: Any) -> Iterator[None]:
        """Let *stranger*, a WSGI application, sit on the port for a while."""
        self.stop()
        self.start(stranger)
        try:
            yield
        finally:
            self.stop()
            self.start()


def bound(port: int, app: Any) -> BaseWSGIServer | None:
    """Return a server of *app* at *port*, or ``None`` while a connection that ends still holds the port."""
    with contextlib.suppress(SystemExit), contextlib.redirect_stderr(io.StringIO()):
        return make_server("127.0.0.1", port, app, threaded=True, request_handler=Quiet)
    return None


def new_service(folder: Path) -> Service:
    """Return a service of its own, with its files in *folder*; not started."""
    port = drivers.free_port()
    assistant = Assistant(registry.load(), store=Store(folder / "store.sqlite3"))
    app = create_app(assistant, port=port, profile_file=folder / "profile.toml", launch_file=folder / "launch-key")
    service = Service(port=port, app=app)
    service.state.keep_profile(PROFILE)
    return service


def said(popup: Any) -> str:
    """The status line."""
    return str(popup.run("document.querySelector('#status').textContent"))


def settled(browser: Any, popup: Any) -> Any:
    """Wait until the popup shows an answer or a trouble, and asks nothing more; return the popup."""
    done = "['done', 'failed'].includes(document.body.dataset.phase) && !document.querySelector('[aria-busy=true]')"
    until(lambda: popup.run(done), "answer", nap=browser.wait)
    return popup
