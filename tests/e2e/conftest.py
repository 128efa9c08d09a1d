"""Fixtures: a site with postings, the service, and each browser with the extension."""

from __future__ import annotations

import functools
import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.e2e import drivers
from tests.e2e.stage import PAGES, Service, new_service, said


class Listed(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a log."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the base class
        pass


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    made = new_service(tmp_path_factory.mktemp("service"))
    made.start()
    yield made
    made.stop()
    made.state.assistant.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the pages, on a host that the extension has no permission for."""
    handler = functools.partial(Listed, directory=str(PAGES))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://jobs.example.test:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as pip installs it, alone in its folder."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder)]
    subprocess.run([*command, str(Path(__file__).parents[2])], check=True)
    (made,) = folder.glob("jobrsvp-*.whl")
    return made


def need(name: str) -> None:
    """Skip when a browser, or what drives it, is really absent."""
    tool = {"chromium": "playwright.sync_api", "firefox": "websockets.sync.client"}[name]
    pytest.importorskip(tool, reason=f"{tool.partition('.')[0]} is not installed")
    if not {"chromium": drivers.CHROMIUM, "firefox": drivers.FIREFOX}[name]:
        pytest.skip(f"{name} is not installed (apt-get install chromium firefox-esr)")


@pytest.fixture(scope="session", params=["chromium", "firefox"])
def browser(request: pytest.FixtureRequest) -> Iterator[Any]:
    need(request.param)
    with getattr(drivers, request.param)() as driven:
        yield driven


@pytest.fixture(scope="session")
def paired(browser: Any, service: Service) -> Any:
    """The browser, connected to the service."""
    browser.visit(service.pair_address())
    popup = browser.press()
    drivers.until(lambda: "Connected to" in said(popup), "paired", nap=browser.wait)
    return browser
