"""The contract of readers, advisers and language files, executable."""

from __future__ import annotations

import json
import operator
import re
import time
import typing
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from jobrsvp import Adviser, Capture, NotAPosting, Occasion, Posting, Reader, Tip, reading, schemas
from jobrsvp.languages import proofs
from jobrsvp.model.suggestion import Action
from jobrsvp.panel import limits
from jobrsvp.panel.answers import quoting, shape
from jobrsvp.panel.declarations import KEBAB_CASE
from jobrsvp.scaffold import expected
from jobrsvp.testing.checks import check_printed, check_seconds, quiet
from jobrsvp.testing.judging import read_page
from jobrsvp.testing.making import a_capture, an_occasion
from jobrsvp.testing.samples import noon, sample_cases

RULE = re.compile(r"[RC][0-6]")
PAGES = (
    "",
    "<title>Nothing</title>",
    "<h1>Nurse</h1><p>Location: Bonn</p><h2>We offer</h2><p>A salary of 3,600 EUR a month.</p>",
    "<h1>\N{CRAB}\N{ZERO WIDTH JOINER}</h1>" * 50,
)


def sample_captures() -> Iterator[Capture]:
    """Yield pages that every reader must bear: empty, strange, with an address and without."""
    for page in PAGES:
        yield a_capture(page)
        yield a_capture(page, url="https://jobs.example.org/4711?from=list")


def check_id(thing: Reader | Adviser) -> None:
    """Assert that the id is kebab-case."""
    assert KEBAB_CASE.fullmatch(thing.id), f"the id {thing.id!r} must be kebab-case"


def check_matches(reader: Reader) -> None:
    """Assert that ``matches`` says yes or no to every page, twice the same."""
    for capture in sample_captures():
        said = reader.matches(capture)
        assert isinstance(said, bool), f"matches returns True or False, not {said!r:.80}: write bool(...)"
        assert said == reader.matches(capture), "the same page must match twice, or not at all"


def sample_readings(reader: Reader) -> Iterator[tuple[Capture, Posting]]:
    """Yield each page that is one for *reader*, and what was read of it so far."""
    for capture in sample_captures():
        if reader.matches(capture):
            yield capture, Posting(title=capture.title, sources={"text": capture.text or ""})


def read_once(reader: Reader, capture: Capture, posting: Posting) -> Any:
    """Return what *reader* makes of *capture*, read as *posting* so far; ``None`` if it refuses it."""
    try:
        return reader.read(capture, posting)
    except NotAPosting:
        return None


def read_all(reader: Reader) -> None:
    """Have *reader* read every sample page that is one for it."""
    for capture, given in sample_readings(reader):
        read_once(reader, capture, given)


def check_readings(reader: Reader) -> None:
    """Assert that ``read`` returns a proper posting whose quotes stand in it, twice the same."""
    for capture, given in sample_readings(reader):
        posting = read_once(reader, capture, given)
        check_reading(reader, posting, given, capture)
        assert posting == read_once(reader, capture, given), "the same page must be read the same"


def check_reading(reader: Reader, posting: Any, given: Posting, capture: Capture) -> None:
    """Assert that *posting*, which *reader* made of *given*, is a proper one of *capture*; ``None`` refuses."""
    if posting is None:
        return
    assert isinstance(posting, Posting), f"read returns a jobrsvp.Posting, not {posting!r:.80}"
    fault = shape.fault_of(posting, "posting")
    assert not fault, f"what read returned cannot be used: {fault}"
    quoting.check_reading(reader.id, posting, given, capture)
    for name in quoting.outdated(posting, given):
        raise AssertionError(
            f"the {name} is {getattr(posting, name)!r:.80}, and its quote still {posting.quotes[name].text!r:.80}:"
            f" put posting.find(...) into quotes, or leave {name} out of them"
        )
    json.dumps(schemas.dump(posting), default=str, ensure_ascii=False).encode()


def check_reader_output(reader: Reader) -> None:
    """Assert that nothing is printed."""
    with quiet() as printed:
        read_all(reader)
    check_printed(printed.getvalue())


def check_reader_time(reader: Reader) -> None:
    """Assert that a page is matched and read within the limit."""
    begun = time.perf_counter()
    number = len(list(sample_captures()))
    read_all(reader)
    check_seconds((time.perf_counter() - begun) / number, limits.MATCHING_SECONDS)


def check_page(page: Path, *readers: Reader) -> None:
    """Assert that *readers* make of the saved *page* what the JSON beside it says; ``url`` in there is its address.

    What the JSON does not name, at the top or inside a fact, may be anything, so that it may be cut down to what
    matters; a list keeps all its entries.  One of *readers* at least is to match the page, and what a reader raises is
    raised here.
    """
    told = json.loads(expected.beside(page).read_text(encoding="utf-8"))
    html, url = page.read_text(encoding="utf-8"), told.get("url")
    check_mended(readers, a_capture(html, url), f"{page.name} (url in {expected.beside(page).name}: {url})")
    found = expected.facts_of(read_page(html, url=url, readers=readers))
    wrong = sorted(expected.differences(found, told), key=operator.itemgetter(0))
    lines = "".join(f"\n  {path}: reads {one!r}, expected {other!r}" for path, one, other in wrong)
    assert not wrong, f"{page.name} is read otherwise than {expected.beside(page).name} says:{lines}"


def check_mended(readers: Sequence[Reader], capture: Capture, name: str) -> None:
    """Assert that one of *readers* matches *capture*, called *name*, and that each that does mends it properly.

    The program goes on without a reader that fails; a test of it is to show how it does.
    """
    fit = [one for one in readers if one.matches(capture)]
    assert fit or not readers, f"no reader matches {name}: correct matches, or the url"
    try:
        posting = reading.read(capture, today=noon().date())
    except NotAPosting:
        posting = Posting(url=capture.url)
    for reader in fit:
        check_reading(reader, read_once(reader, capture, posting), posting, capture)


def occasions() -> Iterator[Occasion]:
    """Yield an occasion for each thing that may be suggested, on each sample case."""
    for case in sample_cases():
        for action in typing.get_args(Action):
            yield an_occasion(case, action=action)


def check_tips(adviser: Adviser) -> None:
    """Assert that only proper tips are given, each of a rule of manners, and twice the same."""
    for occasion in occasions():
        tips = tuple(adviser.advise(occasion))
        for tip in tips:
            assert isinstance(tip, Tip), f"advise yields jobrsvp.Tip records, not {tip!r:.80}"
            assert not shape.fault_of(tip, "tip"), shape.fault_of(tip, "tip")
            assert RULE.fullmatch(tip.rule), (
                f"the rule of a tip is one of docs/rules.md (R0 to R6, C1 to C6): {tip.rule!r}"
            )
            assert tip.text.strip(), "a tip says something"
            tip.text.encode()
        assert tips == tuple(adviser.advise(occasion)), "the same occasion must give the same tips"


def check_adviser_output(adviser: Adviser) -> None:
    """Assert that nothing is printed."""
    with quiet() as printed:
        for occasion in occasions():
            tuple(adviser.advise(occasion))
    check_printed(printed.getvalue())


def check_adviser_time(adviser: Adviser) -> None:
    """Assert that tips are given within the limit."""
    begun, every = time.perf_counter(), tuple(occasions())
    for occasion in every:
        tuple(adviser.advise(occasion))
    check_seconds((time.perf_counter() - begun) / len(every), limits.ADVISING_SECONDS)


def check_language(path: Path) -> None:
    """Assert that every example of the language file at *path* runs, and each entry is proved."""
    wrong = proofs.check([path])
    assert not wrong, "\n".join(wrong)
