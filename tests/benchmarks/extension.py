"""The extension in Chromium: press to suggestion, taking the page, size, and what is read through it."""

from __future__ import annotations

import dataclasses
import functools
import http.server
import json
import statistics
import tempfile
import threading
import time
from pathlib import Path

from tests.benchmarks.figures import DATA, data_is_there, heading, line
from tests.e2e import drivers
from tests.e2e.stage import PAGES, new_service, said, settled
from tests.extension.test_folder import LARGEST_BYTES, bytes_loaded

PRESSES = 20
LARGE_PAGE_CHARACTERS = 300_000
SHOWN = "performance.timeOrigin + performance.getEntriesByName('answered')[0].startTime"
#: A saved page is looked at as it was saved: nothing more is loaded, nothing of it runs.
STILL = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'"


class Saved(http.server.SimpleHTTPRequestHandler):
    """Serves a folder quietly; every page holds still."""

    def guess_type(self, path):
        return "text/html; charset=utf-8"

    def end_headers(self):
        self.send_header("Content-Security-Policy", STILL)
        super().end_headers()

    def log_message(self, format, *args):  # noqa: A002 - the name of the base class
        pass


def serve(folder):
    """Serve *folder* on a host that the extension has no permission for; return its address and the server."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Saved, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://jobs.example.test:{server.server_port}", server


def large_page(folder):
    """Write a posting of 300,000 characters of HTML."""
    page = (PAGES / "ordinary.html").read_text(encoding="utf-8")
    row = (
        '<li class="team-list__item team-list__item--compact" data-index="{0}"><a class="team-list__link" '
        'href="https://jobs.example.test/teams/{0}?from=posting">Team {0}</a> <p class="team-list__text">It keeps one '
        "of the ports running, every day of the year, and looks after its data.</p></li>\n"
    )  # as many elements for its length as the densest of the saved pages
    rows, size = [], len(page)
    while size < LARGE_PAGE_CHARACTERS:
        rows.append(row.format(len(rows)))
        size += len(rows[-1])
    (folder / "large.html").write_text(page.replace("</main>", f"<ul>{''.join(rows)}</ul></main>"), encoding="utf-8")
    (folder / "ordinary.html").write_text(page, encoding="utf-8")


def connect(browser, service):
    """Pair *browser* with *service*."""
    browser.visit(service.pair_address())
    popup = browser.press()
    drivers.until(lambda: "Connected to" in said(popup), "paired", nap=browser.wait)


def press_times(browser, address):
    """Return milliseconds from the press to the open popup and to the suggestion, and of taking the page.

    With them come those of the bare round trip to the service with the same page, and of the popup's own button.
    """
    opened, shown, taken, bare, again = [], [], [], [], []
    script = (drivers.EXTENSION / "page" / "capture.js").read_text(encoding="utf-8")
    for number in range(PRESSES + 3):
        browser.visit(f"{address}?{number}")
        browser.wait(0.2)
        pressed = time.time() * 1000
        popup = settled(browser, browser.press())
        if popup.run("document.body.dataset.phase") == "done" and number >= 3:
            opened.append(popup.run("performance.timeOrigin") - pressed)
            shown.append(popup.run(SHOWN) - pressed)
            taken.append(popup.run("chrome.storage.session.get().then(LAST)".replace("LAST", LAST_CAPTURE)))
            page = json.dumps({"capture": in_page(browser, script)["capture"]})
            bare.append(popup.run(ROUND_TRIP % json.dumps(page)))
            again.append(popup.run(AGAIN))
    return opened, shown, taken, bare, again


#: The same question without an extension around it: a greeting and the answer are fetched by themselves.
ROUND_TRIP = """chrome.storage.local.get('pairing').then(async ({pairing: {base, client, token}}) => {
    const ask = (path, body, more = {}) => fetch(`${base}/api/v1/${path}`, {method: 'POST', body,
        headers: {'Content-Type': 'application/json', ...more}}).then((answer) => answer.json());
    const began = performance.now();
    await ask('hello', JSON.stringify({client, nonce: '0'.repeat(32)}));
    await ask('suggestions', %s, {Authorization: `Bearer ${client}:${token}`});
    return performance.now() - began; })"""
AGAIN = """(async () => {
    const answers = () => performance.getEntriesByName('answered');
    const before = answers().length, began = performance.now();
    document.querySelector('#again').click();
    while (answers().length === before) await new Promise((done) => setTimeout(done, 1));
    return answers().at(-1).startTime - began; })()"""
LAST_CAPTURE = "(kept) => Object.values(kept).sort((one, other) => other.at - one.at)[0].captureMs"


def speed(browser, folder):
    """Print how fast a press is answered."""
    large_page(folder)
    address, server = serve(folder)
    for name, aim in (("ordinary.html", "at most 250 ms"), ("large.html", "at most 400 ms")):
        opened, shown, taken, bare, again = press_times(browser, f"{address}/{name}")
        kilobytes = (folder / name).stat().st_size // 1000
        line(f"press to suggestion shown, {kilobytes} kB page, median", f"{statistics.median(shown):.0f} ms", aim)
        line("  of which the browser opens a popup, even an empty one", f"{statistics.median(opened):.0f} ms")
        ours = [end - start for start, end in zip(opened, shown, strict=True)]
        line("  of which from the opened popup to the suggestion", f"{statistics.median(ours):.0f} ms")
        line("  beside the bare round trip with the same page", f"{statistics.median(bare):.0f} ms")
        line(
            "the popup's own button to the new suggestion, median",
            f"{statistics.median(again):.0f} ms",
            "at most 120 ms",
        )
        line(f"taking the {kilobytes} kB page, median", f"{statistics.median(taken):.1f} ms")
    server.shutdown()


def size():
    """Print how large the folder is."""
    line("what a browser loads", f"{bytes_loaded() / 1000:.1f} kB", f"at most {LARGEST_BYTES // 1000} kB")


def facts(capture):
    """Return what reading finds in *capture*, by the names of the checked answers."""
    from jobrsvp import reading
    from jobrsvp.errors import NotAPosting

    try:
        posting = reading.read(capture)
    except NotAPosting:
        return {}
    pay = posting.pay[0] if posting.pay else None
    return {
        "title": posting.title,
        "company": posting.organization,
        "mode": posting.workplace.mode if posting.workplace else None,
        "salary": [float(pay.minimum or 0), float(pay.maximum or 0)] if pay else None,
        "date_posted": str(posting.date_posted) if posting.date_posted else None,
        "employment_type": posting.employment_type,
    }


def right(found, gold):
    """Return how many of the checked facts in *gold* were *found*, and how many there are."""
    wanted = {name: gold[name] for name in ("title", "company", "mode", "salary", "date_posted") if name in gold}
    if wanted.get("salary"):
        wanted["salary"] = [float(wanted["salary"].get("min") or 0), float(wanted["salary"].get("max") or 0)]
    hits = sum(bool(found) and same(found.get(name), value) for name, value in wanted.items())
    return hits, len(wanted)


def same(one, other):
    """Whether two facts agree, words without regard to case and blanks."""
    if isinstance(one, str) and isinstance(other, str):
        return one.casefold().split() == other.casefold().split()
    return one == other


def in_page(browser, script):
    """Return the value of the last line of *script*, run in the page past its policy, as the extension runs it."""
    session = browser.context.new_cdp_session(browser.page)
    answer = session.send("Runtime.evaluate", {"expression": script, "returnByValue": True})
    session.detach()
    return answer["result"]["value"]


def parity(browser):
    """Print what is found through the capture, beside what is found in the file."""
    from jobrsvp import reading, schemas
    from jobrsvp.model import Capture

    address, server = serve(DATA / "pages")
    script = (drivers.EXTENSION / "page" / "capture.js").read_text(encoding="utf-8")
    ours = files = known = 0
    for row in (DATA / "pages.gold.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(row)
        html = (DATA / "pages" / case["file"]).read_text(encoding="utf-8", errors="replace")
        browser.page.goto(f"{address}/{case['file']}", wait_until="domcontentloaded")
        taken = in_page(browser, script)
        file = reading.capture_html(html)
        capture = dataclasses.replace(schemas.load(Capture, taken["capture"]), url=file.url)  # not our own server's
        through, saved = right(facts(capture), case["gold"]), right(facts(file), case["gold"])
        ours, files, known = ours + through[0], files + saved[0], known + through[1]
        if through != saved:
            print(f"   differs: {case['file'][:60]} {through[0]} of {through[1]}, in the file {saved[0]}")
    server.shutdown()
    line("facts of saved pages found through the capture", f"{ours / known:.1%}", "within 3 points of")
    line("facts of saved pages found in the file", f"{files / known:.1%}", f"{known} facts")


def main():
    """Print every figure of the extension."""
    heading("extension")
    size()
    if not drivers.CHROMIUM:
        print("skipped: the other figures need Chromium")
        return
    with tempfile.TemporaryDirectory() as folder, drivers.chromium() as browser:
        (Path(folder) / "service").mkdir()
        service = new_service(Path(folder) / "service")
        service.start()
        connect(browser, service)
        speed(browser, Path(folder))
        if data_is_there():
            parity(browser)
        service.stop()
        service.state.assistant.close()


if __name__ == "__main__":
    main()
