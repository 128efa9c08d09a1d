"""Measure the source: functions, files, folders, comments, strings, and words that belong in the language files.

``make house`` prints the figures with the bar of each; ``tests/test_house.py`` holds them.  Nothing is imported that is
measured, so a broken module can be measured too.
"""

from __future__ import annotations

import ast
import dataclasses
import functools
import io
import itertools
import re
import statistics
import tokenize
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "server/jobrsvp"
LANGUAGES = PACKAGE / "languages"
SOURCES = ("server", "plugins")

# A pattern longer than about two lines of code cannot be read, so nobody dares to mend it.
MOST_OF_A_PATTERN = 300
# What turns a page into facts holds grammar; the words of the grammar stand in languages/.
MOST_STRINGS = 0.12
ROOMS_OF_WORDS = ("reading", "mail")
# A function fits a glance, a file fits the head.
FUNCTION_MEDIAN, FUNCTION_P90, FUNCTION_MOST = 6, 15, 40
FILE_MEDIAN, FILE_MOST = 120, 350
# More files than this in one folder is a heap in which a stranger searches ...
MOST_FILES = 15
# ... unless each file is one thing of the same kind, named by it.
ONE_THING_A_FILE = ("cli", "reading/sites", "store/migrations/versions", "languages", "languages/*")
# Fewer comments than this, and nobody said why a number is what it is.
LEAST_COMMENTS = 0.02
# Shorter words are too often words of several languages.
LEAST_LETTERS = 6
ENGLISH = ("en", "shared")
# Words of a language file that the program itself says too, as a key or in English: `pension` is a benefit, not German.
ALSO_ENGLISH: frozenset[str] = frozenset({"actions", "journal", "pension", "transport"})
# English wrote its loan with accents before we did; the other two are apostrophes that Unicode calls letters.
NOT_FOREIGN = re.compile("résumé|[ʻʼ]", re.IGNORECASE)
#: signs that stand in patterns and not in the names and files that literals hold
PATTERN_SIGN = re.compile(r"\(\?[:<=!P]|\\[bdsw]|\w\|\w")
NOT_COMMENTS = re.compile(r"#(?::|!| *(?:noqa|type:|fmt:|pragma|nosec))")


@dataclasses.dataclass(frozen=True, slots=True)
class Literal:
    """A string that is no docstring: where it stands, and its characters (of an f-string, those outside its braces)."""

    where: str
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Function:
    """A function; where it stands, and its lines of code without the docstring."""

    where: str
    lines: int


@functools.cache
def modules() -> tuple[Path, ...]:
    """Return every Python file of the source, in order."""
    return tuple(sorted(path for folder in SOURCES for path in (ROOT / folder).rglob("*.py")))


@functools.cache
def source(path: Path) -> str:
    """Return the text of *path*."""
    return path.read_text(encoding="utf-8")


@functools.cache
def tree(path: Path) -> ast.Module:
    """Return the parsed *path*."""
    return ast.parse(source(path))


def place(path: Path, line: int) -> str:
    """Return ``server/jobrsvp/web.py:12``."""
    return f"{path.relative_to(ROOT).as_posix()}:{line}"


def docstring(node: ast.AST) -> ast.expr | None:
    """Return the docstring of a module, class or function; None for other nodes and where there is none."""
    body = getattr(node, "body", None)
    first = body[0] if isinstance(body, list) and body else None
    text = first.value if isinstance(first, ast.Expr) else None
    return text if isinstance(text, ast.Constant) and isinstance(text.value, str) else None


@functools.cache
def docstrings(path: Path) -> tuple[ast.expr, ...]:
    """Return the docstrings of *path*, and the strings that stand alone below a name to describe it."""
    return tuple(found for node in ast.walk(tree(path)) if (found := docstring(node)))


def fixed_text(node: ast.expr) -> str | None:
    """Return the characters of a string, of an f-string those outside its braces; None for other expressions."""
    if isinstance(node, ast.JoinedStr):
        return "".join(fixed_text(part) or "" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def parts_of_f_strings(path: Path) -> set[int]:
    """Return the ids of the nodes that are counted with the f-string that holds them."""
    strings = (node for node in ast.walk(tree(path)) if isinstance(node, ast.JoinedStr))
    return {id(part) for node in strings for part in node.values}


@functools.cache
def literals(path: Path) -> tuple[Literal, ...]:
    """Return the strings of *path* that are no docstrings."""
    skipped = {id(node) for node in docstrings(path)} | parts_of_f_strings(path)
    nodes = (node for node in ast.walk(tree(path)) if isinstance(node, ast.expr) and id(node) not in skipped)
    texts = ((node, text) for node in nodes if (text := fixed_text(node)))
    return tuple(Literal(place(path, node.lineno), text) for node, text in texts)


def all_literals() -> Iterator[Literal]:
    """Yield the strings of the whole source."""
    return itertools.chain.from_iterable(map(literals, modules()))


@functools.cache
def tokens(path: Path) -> tuple[tokenize.TokenInfo, ...]:
    """Return the tokens of *path*."""
    return tuple(tokenize.generate_tokens(io.StringIO(source(path)).readline))


@functools.cache
def code_lines(path: Path) -> frozenset[int]:
    """Return the numbers of the lines that hold code: no blank lines, comments or docstrings."""
    empty = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    held = (range(token.start[0], token.end[0] + 1) for token in tokens(path) if token.type not in empty)
    documented = (range(node.lineno, (node.end_lineno or 0) + 1) for node in docstrings(path))
    return frozenset(itertools.chain.from_iterable(held)) - frozenset(itertools.chain.from_iterable(documented))


def comment_lines(path: Path) -> int:
    """Return how many lines of *path* hold a comment for a reader, not for a tool."""
    comments = (token for token in tokens(path) if token.type == tokenize.COMMENT)
    return len({token.start[0] for token in comments if not NOT_COMMENTS.match(token.string)})


def functions_of(path: Path) -> Iterator[Function]:
    """Yield the functions and methods of *path*."""
    code = code_lines(path)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = sum(line in code for line in range(node.lineno, (node.end_lineno or 0) + 1))
            yield Function(f"{place(path, node.lineno)} {node.name}", lines)


@functools.cache
def functions() -> tuple[Function, ...]:
    """Return the functions of the whole source, the longest first."""
    found = itertools.chain.from_iterable(map(functions_of, modules()))
    return tuple(sorted(found, key=lambda function: -function.lines))


def tenth_longest(lines: list[int]) -> int:
    """Return what nine of ten of *lines* do not exceed."""
    return sorted(lines)[int(len(lines) * 0.9)]


def long_patterns() -> list[str]:
    """Return the patterns that nobody can read, each with its length."""
    long = (one for one in all_literals() if len(one.text) > MOST_OF_A_PATTERN)
    return [f"{one.where} ({len(one.text)} characters)" for one in long if PATTERN_SIGN.search(one.text)]


def foreign_letters(text: str) -> set[str]:
    """Return the letters of *text* outside ASCII: dashes, quotes, blanks and signs of currencies are no letters.

    A Latin letter alone is none either: it is a row of a table that folds letters. Ranges of a script are written as
    escapes in a raw string.
    """
    if len(text) == 1 and unicodedata.name(text, "").startswith("LATIN"):
        return set()
    rest = NOT_FOREIGN.sub("", text)
    return {sign for sign in rest if ord(sign) > 127 and unicodedata.category(sign)[0] in "LM"}


def foreign_literals() -> list[str]:
    """Return the strings that hold letters outside ASCII."""
    return [f"{one.where} {one.text[:40]!r}" for one in all_literals() if foreign_letters(one.text)]


def string_share(room: str) -> float:
    """Return which part of the characters of a room of the package are strings; 0 for a room that is not there."""
    paths = sorted((PACKAGE / room).rglob("*.py"))
    strings = sum(len(one.text) for path in paths for one in literals(path))
    return strings / max(1, sum(len(source(path)) for path in paths))


def string_hoards(room: str) -> list[str]:
    """Return the five files of a room with the most characters of strings, the first the worst."""
    paths = (PACKAGE / room).rglob("*.py")
    sizes = sorted(((sum(len(one.text) for one in literals(path)), path) for path in paths), reverse=True)
    return [f"{place(path, 1)} ({size} characters)" for size, path in sizes[:5]]


def is_listed(folder: Path) -> bool:
    """Whether each file of *folder* is one thing of the same kind."""
    return any(folder.relative_to(PACKAGE).match(listed) for listed in ONE_THING_A_FILE)


def heaps() -> list[str]:
    """Return the folders of the package that hold too many files."""
    folders = [PACKAGE, *(path for path in PACKAGE.rglob("*") if path.is_dir() and path.name != "__pycache__")]
    counts = ((folder, sum(path.is_file() for path in folder.iterdir())) for folder in sorted(folders))
    return [f"{place(folder, count)}" for folder, count in counts if count > MOST_FILES and not is_listed(folder)]


def comment_share() -> float:
    """Return the lines with a comment for each line of code."""
    return sum(map(comment_lines, modules())) / sum(len(code_lines(path)) for path in modules())


def language_files() -> Iterator[tuple[str, Path]]:
    """Yield the code of a language and each of its files: ``de.toml`` and ``de/pay.toml`` are German."""
    for path in sorted(LANGUAGES.rglob("*.toml")):
        yield path.relative_to(LANGUAGES).parts[0].removesuffix(".toml"), path


def said(data: object, in_list: bool = False) -> Iterator[str]:
    """Yield the words and patterns of a language file: what entries say, and the lists."""
    if isinstance(data, dict):
        if isinstance(data.get("says"), str):
            yield data["says"]
        if in_list:
            yield from (key for key, value in data.items() if not isinstance(value, dict | list))
        for key, value in data.items():
            if isinstance(value, dict | list):
                yield from said(value, in_list or key == "lists")
    elif isinstance(data, list):
        yield from (item for item in data if in_list and isinstance(item, str))
        yield from itertools.chain.from_iterable(said(item, in_list) for item in data if not isinstance(item, str))


@functools.cache
def words_of_languages() -> dict[str, str]:
    """Return each plain word (letters alone, six at least) of a language other than English, with its file."""
    found: dict[str, str] = {}
    english = set(ALSO_ENGLISH)
    for language, path in language_files():
        for word in said(tomllib.loads(path.read_text(encoding="utf-8"))):
            if language in ENGLISH:
                english.update(re.findall(r"[a-z]+", word))
            elif word.isalpha() and len(word) >= LEAST_LETTERS:
                found.setdefault(word.lower(), place(path, 1).rpartition(":")[0])
    return {word: file for word, file in found.items() if word not in english}


def stray_words() -> list[str]:
    """Return the strings of the source that hold a word of a language file."""
    known = words_of_languages()
    return [
        f"{one.where} {word!r} of {known[word]}"
        for one in all_literals()
        for word in sorted({word.lower() for word in re.findall(r"[^\W\d_]+", one.text)} & known.keys())
    ]


@dataclasses.dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, the value as text, and the bar as text."""

    name: str
    value: str
    bar: str


def figures() -> Iterator[Figure]:
    """Yield every figure with its bar."""
    lengths = [function.lines for function in functions()]
    yield Figure("function, median lines", f"{statistics.median(lengths):g}", f"{FUNCTION_MEDIAN}")
    yield Figure("function, nine of ten", f"{tenth_longest(lengths)}", f"{FUNCTION_P90}")
    yield Figure("function, longest", f"{lengths[0]}", f"{FUNCTION_MOST}")
    files = [source(path).count("\n") for path in modules()]
    yield Figure("file, median lines", f"{statistics.median(files):g}", f"{FILE_MEDIAN}")
    yield Figure("file, most lines of code", f"{max(len(code_lines(path)) for path in modules())}", f"{FILE_MOST}")
    yield Figure("folders that are heaps", f"{len(heaps())}", "0")
    yield Figure("comments, of the lines of code", f"{comment_share():.1%}", f"{LEAST_COMMENTS:.0%} at least")
    yield Figure("long patterns", f"{len(long_patterns())}", "0")
    for room in ROOMS_OF_WORDS:
        yield Figure(f"strings, of {room}/", f"{string_share(room):.1%}", f"{MOST_STRINGS:.0%}")
    yield Figure("strings with foreign letters", f"{len(foreign_literals())}", "0")
    yield Figure("words of language files elsewhere", f"{len(stray_words())}", "0")


def main() -> None:
    """Print the table."""
    for figure in figures():
        print(f"{figure.name:36}{figure.value:>8}   (bar: {figure.bar})")


if __name__ == "__main__":
    main()
