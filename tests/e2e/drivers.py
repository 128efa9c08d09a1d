"""Drive real browsers with the real toolbar button: Chromium over CDP, Firefox over WebDriver BiDi.

Both offer the same few verbs (:class:`Browser`); a popup offers ``run`` and ``screenshot``.  Scripts are JavaScript
expressions and may be promises.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import itertools
import json
import random
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

EXTENSION = Path(__file__).parents[2] / "extension"
OTHER_EXTENSION = Path(__file__).parent / "other_extension"  #: another extension beside ours, with no token
MANIFEST = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
GECKO_ID = MANIFEST["browser_specific_settings"]["gecko"]["id"]
GECKO_UUID = "2f5a1c1e-6d0b-4f6a-9a55-0c7be0a1d2e3"
OTHER_GECKO_ID = "other@other.example"
OTHER_UUID = "2f5a1c1e-6d0b-4f6a-9a55-0c7be0a1d2e4"
POPUP = MANIFEST["action"]["default_popup"]
PANEL = MANIFEST["side_panel"]["default_path"]
HOSTS = ("jobs.example.test", "board.example.test", "evil.test")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")


def chromium_id(key: bytes) -> str:
    """Return the id that Chromium derives from the manifest's public *key*, without one from the folder's path."""
    digest = hashlib.sha256(key).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)


CHROMIUM_ID = chromium_id(base64.b64decode(MANIFEST["key"]))


def free_port() -> int:
    """Return a port that nobody listens on, below those that outgoing connections are given: it can be taken again."""
    for port in random.sample(range(20_000, 32_000), 100):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("no free port")


def until(
    probe: Callable[[], Any], what: str, seconds: float = 15.0, nap: Callable[[float], object] = time.sleep
) -> Any:
    """Return the first true answer of *probe*; raises ``TimeoutError`` naming *what* never came."""
    for _ in range(int(seconds / 0.05)):
        if answer := probe():
            return answer
        nap(0.05)
    raise TimeoutError(what)


class Popup(Protocol):
    """An open popup."""

    def run(self, script: str) -> Any: ...

    def screenshot(self, path: Path) -> None: ...


class Browser(Protocol):
    """A browser with the extension in it and one tab in front."""

    name: str
    origin: str

    def visit(self, address: str) -> None: ...

    def run(self, script: str) -> Any: ...

    def press(self) -> Popup: ...

    def tap(self) -> None: ...

    def views(self, address: str) -> int: ...

    def panel(self) -> contextlib.AbstractContextManager[Popup]: ...

    def badge(self) -> str: ...

    def look(self, width: int = 1280, height: int = 800, *, dark: bool = False) -> None: ...

    def darken(self, view: Popup) -> None: ...

    def picture(self, path: Path) -> None: ...

    def wait(self, seconds: float) -> None: ...


class ChromiumPopup:
    """The popup of the action: no page to Playwright, so its target is spoken to directly."""

    def __init__(self, session: Any, nap: Callable[[float], object], target: str) -> None:
        self.session, self.nap = session, nap
        self.answers: dict[int, dict[str, Any]] = {}
        self.numbers = itertools.count(1)
        session.on("Target.receivedMessageFromTarget", self._heard)
        self.attached = session.send("Target.attachToTarget", {"targetId": target, "flatten": False})["sessionId"]

    def _heard(self, event: dict[str, Any]) -> None:
        if event["sessionId"] == self.attached:
            message = json.loads(event["message"])
            self.answers[message.get("id", 0)] = message

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        number = next(self.numbers)
        message = json.dumps({"id": number, "method": method, "params": params})
        self.session.send("Target.sendMessageToTarget", {"sessionId": self.attached, "message": message})
        answer = until(lambda: self.answers.pop(number, None), method, nap=self.nap)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["result"]

    def run(self, script: str) -> Any:
        answer = self.send(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def screenshot(self, path: Path) -> None:
        shot = self.send("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(shot["data"]))


class Chromium:
    """Chromium, through Playwright."""

    name = "chromium"
    origin = f"chrome-extension://{CHROMIUM_ID}"
    other_extension = f"chrome-extension://{chromium_id(str(OTHER_EXTENSION).encode())}"

    def __init__(self, context: Any) -> None:
        self.context = context
        self.session = context.browser.new_browser_cdp_session()
        workers = context.service_workers
        self.worker = workers[0] if workers else context.wait_for_event("serviceworker", timeout=20_000)
        self.page = context.pages[0]

    def wait(self, seconds: float) -> None:
        self.page.wait_for_timeout(seconds * 1000)

    def visit(self, address: str) -> None:
        self.page.goto(address)
        self.page.bring_to_front()

    def run(self, script: str) -> Any:
        return self.page.evaluate(script)

    def targets(self, kind: str) -> list[dict[str, Any]]:
        found = self.session.send("Target.getTargets", {"filter": [{"type": kind}]})["targetInfos"]
        return list(found)

    def press(self) -> ChromiumPopup:
        before = {target["targetId"] for target in self.targets("page")}
        self.tap()
        fresh = until(lambda: self._popup(before), "popup", nap=self.wait)
        popup = ChromiumPopup(self.session, self.wait, fresh)
        until(lambda: popup.run("document.body?.dataset.ready === '1'"), "popup ready", nap=self.wait)
        return popup

    def tap(self) -> None:
        """Press the button of the toolbar, and wait for nothing."""
        tab = next(target for target in self.targets("tab") if target["url"] == self.page.url)
        self.session.send("Extensions.triggerAction", {"id": CHROMIUM_ID, "targetId": tab["targetId"]})

    def views(self, address: str) -> int:
        """How many views show *address*, the popup's or the panel's."""
        return sum(target["url"].endswith(address) for target in self.targets("page"))

    @contextlib.contextmanager
    def panel(self) -> Iterator[ChromiumPopup]:
        """Open the side panel by the button of the popup, for a while."""
        self.press().run("(document.querySelector('#keep-open').click(), true)")
        fresh = until(lambda: self._showing(PANEL, set()), "panel", nap=self.wait)
        panel = ChromiumPopup(self.session, self.wait, fresh)
        until(lambda: panel.run("document.body?.dataset.ready === '1'"), "panel ready", nap=self.wait)
        yield panel
        panel.run("(setTimeout(close), true)")
        until(lambda: not self.views(PANEL), "panel gone", nap=self.wait)

    def _popup(self, before: set[str]) -> str | None:
        return self._showing(POPUP, before)

    def _showing(self, address: str, before: set[str]) -> str | None:
        for target in self.targets("page"):
            if target["url"].endswith(address) and target["targetId"] not in before:
                return str(target["targetId"])
        return None

    def badge(self) -> str:
        script = """async () => {
            const [tab] = await chrome.tabs.query({active: true, lastFocusedWindow: true});
            return chrome.action.getBadgeText({tabId: tab.id}); }"""
        return str(self.worker.evaluate(script))

    def look(self, width: int = 1280, height: int = 800, *, dark: bool = False) -> None:
        """Give the tab a size in pixels, and light or dark colours."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(color_scheme="dark" if dark else "light")

    def darken(self, view: Any) -> None:
        """Give the popup in *view* dark colours; a tab has them by its look."""
        if isinstance(view, ChromiumPopup):
            feature = {"name": "prefers-color-scheme", "value": "dark"}
            view.send("Emulation.setEmulatedMedia", features=[feature])

    def picture(self, path: Path) -> None:
        """Take a picture of the whole page in the tab."""
        self.page.screenshot(path=path, full_page=True)


@contextlib.contextmanager
def chromium(extension: Path = EXTENSION) -> Iterator[Chromium]:
    """Yield Chromium with *extension* in it."""
    from playwright.sync_api import sync_playwright

    arguments = [
        f"--disable-extensions-except={extension},{OTHER_EXTENSION}",
        f"--load-extension={extension},{OTHER_EXTENSION}",
        "--host-resolver-rules=" + ",".join(f"MAP {host} 127.0.0.1" for host in HOSTS),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_playwright() as playwright, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=CHROMIUM, headless=True, args=arguments, locale="en-US"
        )
        try:
            yield Chromium(context)
        finally:
            context.close()


class FirefoxPopup:
    """The popup of the action, or the sidebar, reached from another page of the extension."""

    def __init__(self, firefox: Firefox, view: str = "popup") -> None:
        self.firefox, self.view = firefox, view

    def run(self, script: str) -> Any:
        inside = f"""(async () => {{
            const window = browser.extension.getViews({{type: '{self.view}'}})[0];
            const document = window.document;
            return await ({script}); }})()"""
        return self.firefox.evaluate(self.firefox.helper, inside)

    def screenshot(self, path: Path) -> None:
        picture = self.firefox.evaluate(self.firefox.window(), PICTURE_IN_FIREFOX % VIEWS_IN_FIREFOX[self.view])
        path.write_bytes(base64.b64decode(picture.partition(",")[2]))


class Firefox:
    """Firefox, by WebDriver BiDi over a plain web socket."""

    name = "firefox"
    origin = f"moz-extension://{GECKO_UUID}"
    other_extension = f"moz-extension://{OTHER_UUID}"

    def __init__(self, wire: Any, extension: Path) -> None:
        self.wire, self.numbers = wire, itertools.count(1)
        self.send("session.new", capabilities={})
        for path in (extension, OTHER_EXTENSION):
            self.send("webExtension.install", extensionData={"type": "path", "path": str(path)})
        self.tab = self.send("browsingContext.getTree")["contexts"][0]["context"]
        self.helper = self.send("browsingContext.create", type="tab", background=True)["context"]

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        number = next(self.numbers)
        self.wire.send(json.dumps({"id": number, "method": method, "params": params}))
        while (answer := json.loads(self.wire.recv(timeout=40))).get("id") != number:
            pass
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['error']}: {answer['message'][:300]}")
        return dict(answer["result"])

    def evaluate(self, context: str, script: str) -> Any:
        text = f"(async () => JSON.stringify((await ({script})) ?? null))()"
        target = {"context": context}
        answer = self.send("script.evaluate", expression=text, target=target, awaitPromise=True, userActivation=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def wait(self, seconds: float) -> None:
        time.sleep(seconds)

    def visit(self, address: str) -> None:
        self.send("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def run(self, script: str) -> Any:
        called = f"({script})()" if script.lstrip().startswith(("async", "()")) else script
        return self.evaluate(self.tab, called)

    def press(self) -> FirefoxPopup:
        self.tap()
        return self._ready(FirefoxPopup(self))

    def tap(self) -> None:
        """Press the button of the toolbar, and wait for nothing."""
        address = f"{self.origin}/manifest.json"
        self.send("browsingContext.navigate", context=self.helper, url=address, wait="complete")
        self.send("browsingContext.activate", context=self.tab)
        # An old popup that is still closing would be taken for the new one.
        self.evaluate(self.window(), CLOSE_IN_FIREFOX)
        until(lambda: not self.views(POPUP), "old popup gone")
        self.evaluate(self.window(), PRESS_IN_FIREFOX % json.dumps(GECKO_ID))

    def views(self, address: str) -> int:
        """How many views show *address*, the popup's or the panel's."""
        ours = f"browser.extension.getViews().filter(({{location}}) => location.href.endsWith('{address}')).length"
        return int(self.evaluate(self.helper, ours))

    @contextlib.contextmanager
    def panel(self) -> Iterator[FirefoxPopup]:
        """Open the sidebar by the button of the popup, for a while."""
        popup = self.press()
        until(lambda: popup.run("document.body.dataset.settled"), "popup settled")  # until then the button moves
        middle = popup.run(MIDDLE)
        self.evaluate(self.window(), CLICK_IN_FIREFOX % (middle["x"], middle["y"]))
        until(lambda: self.views(PANEL), "sidebar")
        yield self._ready(FirefoxPopup(self, "sidebar"))
        self.evaluate(self.window(), "window.SidebarController.hide()")
        until(lambda: not self.views(PANEL), "sidebar gone")

    def _ready(self, view: FirefoxPopup) -> FirefoxPopup:
        def ready() -> bool:
            with contextlib.suppress(RuntimeError):
                return bool(view.run("document.body?.dataset.ready === '1'"))
            return False

        until(ready, f"{view.view} ready")
        return view

    def window(self) -> str:
        tree = self.send("browsingContext.getTree", **{"moz:scope": "chrome"})["contexts"]
        return next(str(context["context"]) for context in tree if "browser.xhtml" in context["url"])

    def badge(self) -> str:
        script = """browser.tabs.query({active: true, currentWindow: true})
            .then(([tab]) => browser.action.getBadgeText({tabId: tab.id}))"""
        return str(self.evaluate(self.helper, script))

    def look(self, width: int = 1280, height: int = 800, *, dark: bool = False) -> None:
        """Give the tab a size in pixels, and light or dark colours."""
        self.send("browsingContext.setViewport", context=self.tab, viewport={"width": width, "height": height})
        self.evaluate(self.window(), COLOURS_IN_FIREFOX % (0 if dark else 1))

    def darken(self, view: Any) -> None:
        """Give the popup in *view* dark colours; a tab has them by its look."""
        if isinstance(view, FirefoxPopup):
            place = VIEWS_IN_FIREFOX[view.view]
            self.evaluate(self.window(), f"({place}).browsingContext.prefersColorSchemeOverride = 'dark'")

    def picture(self, path: Path) -> None:
        """Take a picture of the whole page in the tab."""
        shot = self.send("browsingContext.captureScreenshot", context=self.tab, origin="document")
        path.write_bytes(base64.b64decode(shot["data"]))


CLOSE_IN_FIREFOX = """(async () => {
    for (const panel of document.querySelectorAll('panel')) if (panel.state !== 'closed') panel.hidePopup(); })()"""
MIDDLE = """(() => { const {left, top, width, height} = document.querySelector('#keep-open').getBoundingClientRect();
    return {x: Math.round(left + width / 2), y: Math.round(top + height / 2)}; })()"""
# Firefox opens its sidebar for a finger only, so the click comes from below the page.
CLICK_IN_FIREFOX = """(async () => {
    const click = `for (const step of ['mousemove', 'mousedown', 'mouseup']) content.synthesizeMouseEvent(step, %d, %d,
        {button: 0, clickCount: 1}, {isWidgetEventSynthesized: false, isDOMEventSynthesized: false});`;
    const popup = document.querySelector('.webextension-popup-browser');
    popup.messageManager.loadFrameScript(`data:,${encodeURIComponent(click)}`, false); })()"""
PRESS_IN_FIREFOX = """(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(%s);
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window); })()"""
COLOURS_IN_FIREFOX = "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', %d)"
VIEWS_IN_FIREFOX = {
    "popup": "document.querySelector('.webextension-popup-browser')",
    "sidebar": "document.querySelector('#sidebar').contentDocument.querySelector('#webext-panels-browser')",
}
PICTURE_IN_FIREFOX = """(async () => {
    const picture = await (%s).browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.getContext('2d').drawImage(picture, 0, 0);
    return canvas.toDataURL('image/png'); })()"""

QUIET = {
    "ui.popup.disable_autohide": True,  # a headless window loses the focus at random, and its popup with it
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.aboutwelcome.enabled": False,
    "termsofuse.bypassNotification": True,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "extensions.webextensions.uuids": json.dumps({GECKO_ID: GECKO_UUID, OTHER_GECKO_ID: OTHER_UUID}),
    "network.dns.localDomains": ",".join(HOSTS),
}


@contextlib.contextmanager
def firefox(extension: Path = EXTENSION) -> Iterator[Firefox]:
    """Yield Firefox with *extension* in it; its own address is fixed by a preference."""
    from websockets.sync.client import connect

    port = free_port()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        wishes = "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in QUIET.items())
        (Path(profile) / "user.js").write_text(wishes, encoding="utf-8")
        command = [str(FIREFOX), "--headless", "--no-remote", "--profile", profile, f"--remote-debugging-port={port}"]
        process = subprocess.Popen(
            [*command, "--remote-allow-system-access"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

        def dial() -> Any:
            with contextlib.suppress(OSError):
                # No pings: they draw on the global random, which hypothesis watches in whatever test runs meanwhile.
                return connect(f"ws://127.0.0.1:{port}/session", max_size=None, ping_interval=None, legacy=True)
            return None

        try:
            with until(dial, "firefox", 40) as wire:
                yield Firefox(wire, extension)
        finally:
            process.terminate()
            process.wait(20)
