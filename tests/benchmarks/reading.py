"""How well and how fast whole pages are read, beside ``extruct`` and ``trafilatura``; then the facts in texts.

Run ``python -m tests.benchmarks.reading``; ``--misses`` prints every case that went wrong.
"""

from __future__ import annotations

import importlib
import json
import re
import statistics
import sys
import time
import unicodedata

from tests.benchmarks.figures import DATA, data_is_there, heading, line, percentile

from jobrsvp import NotAPosting, reading

COUNTRIES = {
    "us": "united states", "usa": "united states", "uk": "united kingdom", "au": "australia", "de": "germany",
    "españa": "spain", "espana": "spain", "deutschland": "germany",
}  # fmt: skip
ROUNDS = 7
HOSTILE = {
    "150,000 nested divisions": "<div>" * 60_000,
    "unclosed a and b": "<a><b>" * 50_000,
    "60,000 attributes": "<div " + "a1 " * 100_000 + ">x</div>",
    "unclosed comments": "<!--" * 75_000,
    "unclosed CDATA": "<![" * 100_000,
    "ampersands": "&" * 300_000,
    "tags never closed": '<a x="' * 50_000,
    "blanks": " " * 300_000,
    "digits": "1," * 150_000,
    "amounts": "$1 - " * 60_000,
    "brackets in JSON-LD": f'<script type="application/ld+json">{"[" * 290_000}</script>',
    "labels": "Location: a\n" * 25_000,
}


def main():
    if data_is_there():
        misses = "--misses" in sys.argv
        pages(misses)
        fragments(misses)
        refusals(misses)
        speed()
    hostile()
    heading("reading: facts in texts")
    importlib.import_module("tests.benchmarks.reading_facts").main()


def records(name):
    """Return the records of one labelled file, with the text of the page that each names."""
    found = [json.loads(one) for one in (DATA / name).read_text(encoding="utf-8").splitlines() if one.strip()]
    folder = DATA / name.partition(".")[0]
    return [(one, (folder / one["file"]).read_text(encoding="utf-8", errors="replace")) for one in found]


def read(html):
    """Return the posting of a saved page, or ``None`` when it is refused."""
    try:
        return reading.read(reading.capture_html(html))
    except NotAPosting:
        return None


def folded(text):
    """Return *text* without case, accents, marks and soft hyphens."""
    plain = unicodedata.normalize("NFKD", (text or "").replace("\u00ad", ""))
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)).casefold()))


def same_name(read, expected):
    """Whether two names of an employer agree: one may leave out what the other adds in brackets or as a suffix."""
    left, right = folded(re.sub(r"\([^)]*\)", "", read or "")), folded(re.sub(r"\([^)]*\)", "", expected))
    return bool(left) and (left == right or left.startswith(f"{right} ") or right.startswith(f"{left} "))


def place_parts(text):
    """Return the folded parts of a location, countries by one name."""
    parts = [folded(part) for part in re.split(r"[,/()]", text)]
    return [COUNTRIES.get(part, part) for part in parts if part and part != "remote"]


def same_place(read, expected):
    """Whether a location that was read names the *expected* city, or the country when that is all there is."""
    left, right = place_parts(read), place_parts(expected)
    return not right or (bool(left) and (right[0] in left or left[0] in right))


def same_places(read, expected):
    """Whether every expected location was read, one in five may be missing, and none beside them."""
    texts = [one.text for one in read]
    found = sum(any(same_place(text, one) for text in texts) for one in expected)
    return len(texts) <= len(expected) + 1 and found >= 0.8 * len(expected)


def check(name, right, aim, misses):
    """Print how many of *right*, a list of (file, good, read, expected), are good."""
    line(name, f"{sum(good for _, good, _, _ in right)} of {len(right)}", aim)
    for file, good, got, expected in right if misses else ():
        if not good:
            print(f"    {file}: read {got!r}, expected {expected!r}")


def pages(misses):
    heading("reading: 18 whole pages")
    rows = {name: [] for name in ("title", "organisation", "locations", "workplace mode")}
    for one, html in records("pages.gold.jsonl"):
        posting, gold, file = read(html), one["gold"], one["file"]
        if posting is None:
            print(f"    refused: {file}")
            continue
        rows["title"].append((file, folded(posting.title) == folded(gold["title"]), posting.title, gold["title"]))
        employer = posting.organization
        rows["organisation"].append((file, same_name(employer, gold["company"]), employer, gold["company"]))
        texts = [place.text for place in posting.locations]
        rows["locations"].append((file, same_places(posting.locations, gold["locations"]), texts, gold["locations"]))
        if "mode" in gold:
            mode = posting.workplace.mode if posting.workplace else None
            rows["workplace mode"].append((file, mode == gold["mode"], mode, gold["mode"]))
    for name, aim in zip(rows, ("17", "17", "17", "16"), strict=True):
        check(name, rows[name], f"aim {aim}", misses)


def fragments(misses):
    heading("reading: 11 fragments")
    rows = {"title": [], "organisation": [], "location": []}
    for one, html in records("fragments.gold.jsonl"):
        posting, gold, file = read(html), one["gold"], one["file"]
        title, employer = (posting.title, posting.organization) if posting else (None, None)
        texts = [place.text for place in posting.locations] if posting else []
        rows["title"].append((file, folded(title) == folded(gold["title"]), title, gold["title"]))
        rows["organisation"].append((file, same_name(employer, gold["company"]), employer, gold["company"]))
        wanted = [part for part in place_parts(gold["location"].replace("/", ",")) if part]
        good = bool(texts) and any(wanted[0] in place_parts(text) for text in texts)
        rows["location"].append((file, good, texts, gold["location"]))
    for name, aim in zip(rows, ("10", "9", "9"), strict=True):
        check(name, rows[name], f"aim {aim}", misses)


def refusals(misses):
    heading("reading: pages that are no posting")
    rows = []
    for one, html in records("not_postings.jsonl"):
        posting = read(html)
        rows.append((one["file"], posting is None, posting and posting.title, one["page_type"]))
    check("refused", rows, "aim 55", misses)


def median_times(way, inputs):
    """Return the median milliseconds of *way* on each of *inputs*, warm."""
    times = []
    for one in inputs:
        way(one)
        samples = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            way(one)
            samples.append(1000 * (time.perf_counter() - start))
        times.append(statistics.median(samples))
    return times


def speed():
    heading("reading: milliseconds a page, warm, one core")
    texts = [html for _, html in records("pages.gold.jsonl")]
    show_times("JobRSVP, every fact with its quote", median_times(read, texts), "aim 8 and 40")
    for name, way in peers():
        show_times(name, median_times(way, texts), "")


def show_times(name, times, aim):
    line(name, f"{statistics.median(times):.1f} / {percentile(times, 0.95):.1f}", f"median / p95  {aim}")


def peers():
    """Yield the peers that are installed, each as its name and a way to read one page."""
    try:
        extruct = importlib.import_module("extruct")
        yield "extruct, all syntaxes", lambda html: quiet(extruct.extract, html, base_url="https://example.org")
    except ImportError:
        print("    extruct is not installed: pip install extruct")
    try:
        trafilatura = importlib.import_module("trafilatura")
        yield "trafilatura, text and metadata", lambda html: trafilatura.bare_extraction(html)
    except ImportError:
        print("    trafilatura is not installed: pip install trafilatura")


def quiet(way, html, **options):
    """Return what *way* makes of *html*, ``None`` when it fails on it."""
    try:
        return way(html, **options)
    except Exception:
        return None


def hostile():
    heading("reading: 300 kB of hostile input, seconds")
    head = "<title>Nurse at Acme</title><h1>Nurse</h1><p>We offer health insurance. Salary 30 USD an hour.</p>"
    for name, bomb in HOSTILE.items():
        start = time.perf_counter()
        read(head + bomb)
        line(name, f"{time.perf_counter() - start:.2f}", "aim under 1")


if __name__ == "__main__":
    main()
