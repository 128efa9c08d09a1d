"""Record what the program answers, and say where two records differ, field by field.

    python tools/compare.py record FILE [TIME]   keep the answers of the code at hand, as of TIME, in FILE (JSON lines)
    python tools/compare.py diff OLD NEW         print the differences by field; exit status 1 when there are any

It asks over the command line alone, so that a record outlives every change inside: `read` and `advise` with three
profiles on the pages and texts of ../shared/data (where they lie beside the project) and of the tests, `read` on mails,
`check` on messages.  A change that only moves code ends without a difference; any other names what it changes.
"""

from __future__ import annotations

import collections
import functools
import gzip
import json
import os
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from click.testing import CliRunner

ROOT = Path(__file__).parent.parent
DATA = Path(os.environ.get("JOBRSVP_DATA") or ROOT.parent / "shared/data")
#: When is asked, unless another TIME is given; `real` is the computer's own clock.
NOW = "2026-11-26T09:00:00+00:00"
#: What differs from run to run and says nothing.
PASSING = {"elapsed_ms", "id"}
SHOWN = 3  # differences of one field that are printed in full
WIDTH = 110  # characters of a value that are shown
PROFILES: dict[str, dict[str, Any]] = {
    "nobody": {},
    "boston": {
        "home": {"place": "Cambridge, MA", "country": "US"},
        "commute": {"mode": "transit", "max_minutes": 45, "max_days": 3},
        "pay": {"current": 98_000, "floor": 85_000, "currency": "USD"},
        "benefits": {"has": ["health_insurance", "dental", "retirement", "pto"], "must_have": ["health_insurance"]},
        "search": {"stage": "employed", "interviews_last_90_days": 1},
        "targets": {"titles": ["data engineer", "software developer"], "skills": ["python", "sql"]},
        "time": {"preparation_hours": 5},
    },
    "berlin": {
        "home": {"place": "Berlin", "country": "DE"},
        "commute": {"mode": "car", "max_minutes": 60},
        "pay": {"current": 3600, "floor": 3300, "currency": "EUR", "period": "month"},
        "search": {"stage": "new_graduate", "interviews_last_90_days": 0},
        "schedule": {"weekends": False, "nights": False, "travel_percent_max": 20},
        "targets": {"titles": ["Krankenpfleger", "Buchhalter"], "workplace": ["onsite", "hybrid"]},
    },
}


class Item(NamedTuple):
    """One question: the arguments of the command, with ``{name}`` for files whose content stands in ``files``."""

    name: str
    arguments: tuple[str, ...]
    files: dict[str, str | bytes]


def items() -> Iterator[Item]:
    """Yield everything that is asked."""
    for name, suffix, text in inputs():
        yield Item(f"read {name}", ("read", "--json", "{posting}"), {f"posting{suffix}": text})
        for person, profile in PROFILES.items():
            yield judged(f"advise {person} {name}", f"posting{suffix}", text, profile, {})
    yield from scenarios()
    for name, suffix, mail in mails():
        yield Item(f"mail {name}", ("read", "--json", "--invitation", "{mail}"), {f"mail{suffix}": mail})
    for name, message in messages():
        yield Item(f"check {name}", ("check", "--json", "{message}"), {"message.txt": message})


def judged(name: str, file: str, text: str | bytes, profile: Any, invitation: Any) -> Item:
    """Return the question what to do about a posting."""
    arguments = ("advise", "--json", "--profile", "{profile}", "--invitation", "{invitation}", "{posting}")
    return Item(
        name, arguments, {file: text, "profile.json": json.dumps(profile), "invitation.json": json.dumps(invitation)}
    )


def inputs() -> Iterator[tuple[str, str, str | bytes]]:
    """Yield pages and texts: a name, how its file ends, its content."""
    folders = ("pages", "pages2", "pages3", "fragments", "not_postings", "not_postings2", "cases/pages", "cases/bugs")
    for folder in (*folders, "mail_pages"):
        for path in sorted((DATA / folder).glob("*")):
            if path.suffix in (".html", ".txt") or (folder == "mail_pages" and path.suffix == ".json"):
                yield f"{folder}/{path.name}", path.suffix, path.read_bytes()
    yield from ordinary()
    for path in sorted((DATA / "texts2").glob("*.jsonl")):
        for number, row in enumerate(rows(path.read_text("utf-8"))):
            yield f"texts2/{path.stem}/{number}", ".txt", row["text"]
    for row in kept_texts():
        yield row


def ordinary() -> Iterator[tuple[str, str, bytes]]:
    """Yield web pages that have nothing to do with a job."""
    archive = DATA / "ordinary_pages.tar.gz"
    if archive.exists():
        with tarfile.open(archive) as tar:
            for member in sorted(tar.getmembers(), key=lambda one: one.name):
                if member.isfile() and (stream := tar.extractfile(member)):
                    yield f"ordinary/{member.name}", ".html", stream.read()


def kept_texts() -> Iterator[tuple[str, str, str]]:
    """Yield single sentences inside a small posting, and whole texts with their pay."""
    packed = DATA / "pay_in_text.jsonl.gz"
    if packed.exists():
        for number, row in enumerate(rows(gzip.decompress(packed.read_bytes()).decode("utf-8"))):
            yield f"pay_in_text/{number}", ".txt", row["text"]
    for name in ("salary_strings", "benefit_strings"):
        path = DATA / f"{name}.jsonl"
        for number, row in enumerate(rows(path.read_text("utf-8")) if path.exists() else ()):
            said = next(value for value in row.values() if isinstance(value, str) and len(value) > 2)
            posting = f"Data Engineer\nAcme Logistics\nLeeds, UK\n\nYour tasks\n- build pipelines\n\n{said}\n"
            yield f"{name}/{number}", ".txt", posting


def rows(text: str) -> list[dict[str, Any]]:
    """Return the JSON lines of *text*."""
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def scenarios() -> Iterator[Item]:
    """Yield the whole cases of the tests."""
    for path in sorted((ROOT / "tests/scenarios").glob("*.toml")):
        book = tomllib.loads(path.read_text("utf-8"))
        for case in book["case"]:
            base, changes = book["people"][case["person"]], case.get("profile", {})
            profile = {**base, **{name: {**base.get(name, {}), **section} for name, section in changes.items()}}
            text, invitation = book["postings"][case["posting"]], case.get("invitation", {})
            profile, invitation = json.loads(json.dumps([profile, invitation], default=str))
            yield judged(f"scenario {path.stem}: {case['name']}", "posting.txt", text, profile, invitation)


def mails() -> Iterator[tuple[str, str, str | bytes]]:
    """Yield invitation mails and calendar entries."""
    book = ROOT / "tests/mail/mails.toml"
    for number, mail in enumerate(tomllib.loads(book.read_text("utf-8"))["mail"] if book.exists() else ()):
        yield f"own/{number}", ".txt", mail["text"]
    for folder in ("cases/manners", "cases/mail_files"):
        for path in sorted((DATA / folder).rglob("*")):
            if path.suffix in (".eml", ".ics", ".txt", ".html"):
                yield f"{folder}/{path.name}", path.suffix, path.read_bytes()


def messages() -> Iterator[tuple[str, str]]:
    """Yield messages to an employer, as the tests of the checker have them."""
    for path in sorted((ROOT / "tests/etiquette").glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines()):
            if line[:2] in ("+ ", "- "):
                yield f"{path.stem}/{number}", line[2:]


def asked(item: Item, now: str = NOW) -> dict[str, Any]:
    """Return the answer to *item* as of *now*: status, output, the sentence of a refusal."""
    from jobrsvp.cli import main

    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for name, content in item.files.items():
            path = Path(folder, name)
            path.write_bytes(content.encode("utf-8", "replace") if isinstance(content, str) else content)
            names[Path(name).stem] = str(path)
        clock = () if now == "real" else ("--now", now)
        result = CliRunner().invoke(main, [*(argument.format(**names) for argument in item.arguments), *clock])
        said = result.output.replace(folder, "")
    try:
        answer = json.loads(said)
    except ValueError:
        answer = {"said": said[:500] or repr(result.exception)}
    if item.arguments[0] == "advise" and isinstance(answer, dict):
        answer.pop("posting", None)  # as `read` has it
    return {"name": item.name, "status": result.exit_code, "answer": answer}


def record(file: Path, now: str = NOW) -> None:
    """Ask everything as of *now*, and keep the answers in *file*."""
    with tempfile.TemporaryDirectory() as home, ProcessPoolExecutor(2) as pool:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = home
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("w", encoding="utf-8") as out:
            for answer in pool.map(functools.partial(asked, now=now), items(), chunksize=8):
                out.write(json.dumps(answer, ensure_ascii=False, sort_keys=True) + "\n")


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the single values of a JSON *value* with their path."""
    if isinstance(value, dict):
        for name, one in value.items():
            if name not in PASSING:
                yield from leaves(one, f"{path}.{name}")
    elif isinstance(value, list):
        for number, one in enumerate(value):
            label = one.get("evaluator") or one.get("key") or str(number) if isinstance(one, dict) else str(number)
            yield from leaves(one, f"{path}[{label}]")
    else:
        yield path.lstrip("."), value


def field(path: str) -> str:
    """Return *path* without numbers: what kind of value stands there."""
    return "".join("[]" if part.isdigit() else part for part in path.replace("[", "\0").replace("]", "\0").split("\0"))


def diff(old: Path, new: Path) -> int:
    """Print where the answers in *old* and *new* differ; return how many do."""
    before, after = ({row["name"]: row for row in rows(path.read_text("utf-8"))} for path in (old, new))
    found: dict[str, list[str]] = collections.defaultdict(list)
    for name in sorted(before.keys() & after.keys()):
        one, other = dict(leaves(before[name])), dict(leaves(after[name]))
        for path in sorted(one.keys() | other.keys()):
            if one.get(path) != other.get(path):
                pair = (str(one.get(path))[:WIDTH], str(other.get(path))[:WIDTH])
                found[f"{name.split()[0]} {field(path)}"].append(f"{name}\n      - {pair[0]}\n      + {pair[1]}")
    for kind, cases in sorted(found.items(), key=lambda one: -len(one[1])):
        print(f"{len(cases):5} {kind}", *(f"    {case}" for case in cases[:SHOWN]), sep="\n")
    differing = {case.split("\n")[0] for cases in found.values() for case in cases}
    only = len(before.keys() ^ after.keys())
    print(f"{len(differing)} of {len(before)} answers differ, {only} stand in one record only")
    return len(differing)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["record", file, *time]:
            record(Path(file), *time)
        case ["diff", old, new]:
            sys.exit(bool(diff(Path(old), Path(new))))
        case _:
            sys.exit(__doc__)
