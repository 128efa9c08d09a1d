"""Imports go strictly downward: a module imports its own room and lower floors, never a neighbour."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "server/jobrsvp"
FLOORS = [
    {"errors", "paths", "model"},
    {"api"},
    {"__init__"},
    {"text", "languages", "places", "money", "web", "schemas", "translations"},
    {"reading", "mail", "travel", "decision", "etiquette", "panel", "store"},
    {"past"},
    {"backup", "correction", "contexts", "files", "recognition", "rules"},
    {"audit", "cases", "health", "permissions", "resume", "scaffold", "sense"},
    {"advice"},
    {"bulk"},
    {"http", "cli", "testing", "contract"},
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
#: (here, there): what may look across its floor; the command `serve` starts the service
NEIGHBOURS = {("model", "errors"), ("contract", "testing"), ("cli", "http")}
#: Imports inside a function: each goes down, and what it loads would cost every start though few use it.
LATE = {
    "advice.py": {"jobrsvp.store"},  # sqlalchemy, for those who keep a history
    "cli/bulk.py": {"jobrsvp.bulk.engine", "jobrsvp.bulk.run"},  # dask, for those who have the extra
    "cli/connecting.py": {"jobrsvp.http.launch"},
    "cli/inputs.py": {"jobrsvp.mail.read"},  # the grammar of mails, for those who give one
    "cli/serve.py": {"jobrsvp.cli.report", "jobrsvp.http"},  # rich, for the sample; flask, for the service alone
    "cli/sharing.py": {"jobrsvp.http", "jobrsvp.http.shared"},
    "testing/fixtures.py": {"jobrsvp.testing.judging"},  # pytest loads this in every session
}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__main__.py")


def room(path):
    """``server/jobrsvp/http/app.py`` is in the room ``http``."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def modules_named(node, package):
    """Yield the dotted modules of jobrsvp that an import statement loads."""
    if isinstance(node, ast.Import):
        named = [alias.name for alias in node.names]
    else:
        base = node.module or ""
        named = [f"{base}.{alias.name}" for alias in node.names]
    for name in named:
        if name.partition(".")[0] == "jobrsvp":
            yield name if name in package else name.rpartition(".")[0] or name


def dotted(path):
    """``server/jobrsvp/http/__init__.py`` is ``jobrsvp.http``."""
    parts = ("jobrsvp", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {dotted(path): path for path in MODULES}


def imports(path):
    """Yield (module, whether inside a function) for each import of jobrsvp in *path*, for annotations too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            for name in modules_named(node, NAMES):
                yield name, id(node) in inside


def imported_rooms(path):
    """Yield the rooms of jobrsvp that *path* imports, annotations included."""
    for name, _ in imports(path):
        first = name.partition(".")[2].partition(".")[0]
        yield first or "__init__"


def circles(graph):
    """Return the strongly connected parts of *graph* that hold more than one module, by Tarjan's algorithm."""
    order, low, stack, found = {}, {}, [], []

    def visit(module):
        order[module] = low[module] = len(order)
        stack.append(module)
        for other in graph[module]:
            if other not in order:
                visit(other)
            if other in stack:
                low[module] = min(low[module], low[other])
        if low[module] == order[module]:
            part = stack[stack.index(module) :]
            del stack[stack.index(module) :]
            found.extend([sorted(part)] if len(part) > 1 or module in graph[module] else [])

    for module in graph:
        if module not in order:
            visit(module)
    return found


def test_circles_are_found():
    assert circles({"a": ["b"], "b": ["c"], "c": ["b"], "d": ["d"]}) == [["b", "c"], ["d"]]


def test_no_module_circles_annotations_and_late_imports_counted():
    graph = {name: sorted({there for there, _ in imports(path)} & NAMES.keys()) for name, path in NAMES.items()}
    assert circles(graph) == [], "move what both need to a file of its own, lower down"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_down(path):
    here = room(path)
    up = {
        there
        for there in imported_rooms(path)
        if there != here and FLOOR[there] >= FLOOR[here] and (here, there) not in NEIGHBOURS
    }
    assert not up, f"{here} (floor {FLOOR[here]}) imports {up}: move the shared part to a lower floor"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_stand_at_the_top_unless_start_up_is_the_reason(path):
    late = {name for name, inside in imports(path) if inside} - LATE.get(str(path.relative_to(PACKAGE)), set())
    assert not late, "import at the top of the module; a late import for start-up goes down, and is listed in LATE"


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
