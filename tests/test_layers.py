"""Imports go strictly downward: a module imports its own room and lower floors, never a neighbour."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "server/jobrsvp"
FLOORS = [
    {"errors", "model"},
    {"evaluator", "hooks"},
    {"__init__"},
    {"languages", "places", "money", "web", "registry", "schemas", "worker", "paths"},
    {"reading", "travel", "decision", "etiquette", "panel", "roster", "store", "strangers"},
    {"desk"},
    {"http", "cli", "testing", "contract"},
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
#: (here, there): what may look across its floor; the command `serve` starts the service
NEIGHBOURS = {("model", "errors"), ("hooks", "evaluator"), ("contract", "testing"), ("cli", "http")}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__main__.py")


def room(path):
    """``server/jobrsvp/http/app.py`` is in the room ``http``."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def guarded(tree):
    """Return the ids of the nodes that only type checkers see."""
    return {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
        for child in ast.walk(node)
    }


def imported_modules(node):
    """Yield the dotted names that an import statement loads."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported_rooms(path):
    """Yield the rooms of jobrsvp that *path* imports, other than for annotations."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    only_types = guarded(tree)
    for node in ast.walk(tree):
        if id(node) in only_types:
            continue
        for name in imported_modules(node):
            package, _, rest = name.partition(".")
            first = rest.partition(".")[0]
            if package == "jobrsvp":
                yield first if first in FLOOR else "__init__"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_down(path):
    here = room(path)
    up = {
        there
        for there in imported_rooms(path)
        if there != here and FLOOR[there] >= FLOOR[here] and (here, there) not in NEIGHBOURS
    }
    assert not up, f"{here} (floor {FLOOR[here]}) imports {up}: move the shared part to a lower floor"


@pytest.mark.parametrize("path", sorted((ROOT / "plugins").rglob("*.py")), ids=lambda path: path.stem)
def test_built_in_evaluators_import_only_the_public_name(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {
        node.module if isinstance(node, ast.ImportFrom) else alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert not {name for name in names if name.startswith("jobrsvp.")}


@pytest.mark.parametrize("heavy", ["flask", "marshmallow", "requests", "sqlalchemy", "click", "rich"])
def test_plugin_authors_pay_for_nothing_heavy(heavy):
    code = f"import jobrsvp, sys; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
