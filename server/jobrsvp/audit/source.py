"""Read one file of Python as text: what it does that a person would want to know before they run it."""

from __future__ import annotations

import ast
import builtins
import dataclasses
import functools
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from typing import Any

from jobrsvp.api.needs import Needs

NEEDS = "JOBRSVP_NEEDS"
#: What a plugin may import of JobRSVP; the rest changes without notice.
PUBLIC = ("jobrsvp", "jobrsvp.testing", "jobrsvp.contract")
HOST = re.compile(r"https?://(?:[^/@\s]*@)?([\w.-]+\.[a-z]{2,}|\d+(?:\.\d+){3}|localhost)", re.IGNORECASE)
#: What is called with the program as its first argument.
RUNS = re.compile(
    r"subprocess\.(?:run|Popen|call|check_call|check_output|getoutput|getstatusoutput)$|os\.(?:exec\w+|popen|system)$"
    r"|asyncio\.create_subprocess_\w+$"
)
# Longer than a hash of 64 bytes: who hides code or data hides more.
HIDDEN = re.compile(r"[A-Za-z0-9+/=]{200,}|(?:\\x[0-9a-f]{2}){60,}")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Sign:
    """One thing that plugins may do, and by what it shows; the names are dotted."""

    says: str
    declared: str = ""
    imports: Sequence[str] = ()
    calls: Sequence[str] = ()
    methods: Sequence[str] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Remark:
    """What stands in *line* of *file* (0: the file as a whole); *declared* when the plugin says that it needs it."""

    file: str
    line: int
    kind: str
    message: str
    declared: bool = False


@functools.cache
def signs() -> Mapping[str, Sign]:
    """Return the signs by kind, as ``signs.toml`` gives them."""
    rows: dict[str, dict[str, Any]] = tomllib.loads(
        (resources.files(__package__) / "signs.toml").read_text(encoding="utf-8")
    )
    return {kind: Sign(**row) for kind, row in rows.items()}


def needs_in(tree: ast.Module) -> Needs | None:
    """Return the needs that the module *tree* declares, none if it declares none; None when they are not plain."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if not any(isinstance(one, ast.Name) and one.id == NEEDS for one in targets):
            continue
        try:
            call = node.value  # type: ignore[attr-defined]
            return Needs(**{str(one.arg): ast.literal_eval(one.value) for one in call.keywords})
        except (AttributeError, TypeError, ValueError):
            return None
    return Needs()


def remarks(file: str, tree: ast.Module, needs: Needs) -> Iterator[Remark]:
    """Yield what *tree*, the source of *file*, shows of a plugin that declares *needs*; each kind once a line."""
    seen, reader = set(), Reader(tree)
    for line, kind, message in reader.found():
        if (line, kind) not in seen:
            seen.add((line, kind))
            sign = signs().get(kind)
            declared = bool(sign and sign.declared and getattr(needs, sign.declared))
            yield Remark(file=file, line=line, kind=kind, message=message, declared=declared)
    for line, host in sorted(hosts(tree)):
        if host not in needs.hosts and any(kind == "network" for _, kind in seen):
            yield Remark(file=file, line=line, kind="host", message=f"names the host {host}, which it does not declare")
    for line, program in reader.programs():
        if needs.programs and program not in map(base, needs.programs):  # with none declared it was told already
            message = f"runs the program {program}, which it does not declare"
            yield Remark(file=file, line=line, kind="program", message=message)


def base(path: str) -> str:
    """Return the name of the program at *path*, on whichever system."""
    return re.split(r"[/\\]", path)[-1]


def hosts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and host of each address in a text that is no docstring."""
    for node in texts(tree):
        for found in HOST.finditer(node.value):
            yield node.lineno, found[1].lower()


def texts(tree: ast.Module) -> Iterator[Any]:
    """Yield the constant texts of *tree* that are no docstrings."""
    said = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node


class Reader:
    """Who reads one module: *names* are what its imports are called there, by the dotted name of what they are."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.names = dict(imported(tree))
        self.own = own_names(tree)

    def found(self) -> Iterator[tuple[int, str, str]]:
        """Yield line, kind and sentence of whatever there is to say."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield from ((node.lineno, *said) for said in self.of_import(node))
            elif isinstance(node, ast.Name | ast.Attribute):
                yield from ((node.lineno, *said) for said in self.of_name(node))
            elif isinstance(node, ast.Call):
                yield from ((node.lineno, *said) for said in self.of_call(node))
            elif isinstance(node, ast.Assign | ast.AugAssign | ast.Delete):
                yield from ((node.lineno, *said) for said in self.of_change(node))
        for text in texts(self.tree):
            if HIDDEN.search(text.value):
                yield text.lineno, "hidden", "holds a long text that nobody can read"

    def of_import(self, node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
        """Yield what the import *node* says."""
        for name in dict.fromkeys(modules(node)):
            for kind, sign in signs().items():
                if any(name == one or name.startswith(f"{one}.") for one in sign.imports):
                    yield kind, f"{sign.says} (it imports {name})"
            if name.startswith("jobrsvp.") and not any(name == one or name.startswith(f"{one}.") for one in PUBLIC[1:]):
                yield "private", f"uses {name}, which is no part of the API and may change with any release"

    def of_name(self, node: ast.Name | ast.Attribute) -> Iterator[tuple[str, str]]:
        """Yield what the dotted name *node* says."""
        name = self.dotted(node)
        for kind, sign in signs().items():
            if name and any(means(name, one) for one in sign.calls):
                yield kind, f"{sign.says} ({name})"
            elif isinstance(node, ast.Attribute) and node.attr in sign.methods:
                yield kind, f"{sign.says} (.{node.attr})"

    def of_call(self, node: ast.Call) -> Iterator[tuple[str, str]]:
        """Yield what is said by a call that looks a name up, or sets one, in a module."""
        if self.dotted(node.func) not in ("getattr", "setattr", "delattr") or len(node.args) < 2:
            return
        what, name = node.args[:2]
        if (module := self.dotted(what)) and module.partition(".")[0] in self.modules:
            if self.dotted(node.func) != "getattr":
                yield "patching", f"changes {module} for everybody in the process"
            elif isinstance(name, ast.Constant):
                looked = ast.Attribute(value=what, attr=str(name.value), ctx=ast.Load())
                yield from self.of_name(looked)
            else:
                yield "code", f"looks up in {module} what its source does not name"

    def programs(self) -> Iterator[tuple[int, str]]:
        """Yield line and name of each program that is run by a name that stands in the source."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and node.args and RUNS.match(self.dotted(node.func)):
                first = node.args[0]
                if isinstance(first, ast.List | ast.Tuple) and first.elts:
                    first = first.elts[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value.split():
                    yield node.lineno, base(first.value.split()[0])

    def of_change(self, node: ast.Assign | ast.AugAssign | ast.Delete) -> Iterator[tuple[str, str]]:
        """Yield what is said when an attribute of something imported is set."""
        for target in node.targets if isinstance(node, ast.Assign | ast.Delete) else [node.target]:
            inner = target.value if isinstance(target, ast.Attribute | ast.Subscript) else None
            name = self.dotted(inner) if inner is not None else ""
            if name and name.partition(".")[0] in self.modules:
                yield "patching", f"changes {name} for everybody in the process"

    @functools.cached_property
    def modules(self) -> set[str]:
        """The first parts of what is imported."""
        return {name.partition(".")[0] for name in self.names.values()} | {"builtins"}

    def dotted(self, node: ast.AST | None) -> str:
        """Return what *node* names, as ``os.path.join``, whatever it is called here; nothing for what is its own."""
        if isinstance(node, ast.Attribute):
            base = self.dotted(node.value)
            return f"{base}.{node.attr}" if base else ""
        if not isinstance(node, ast.Name):
            return ""
        if node.id in self.names:
            return self.names[node.id]
        return node.id if hasattr(builtins, node.id) and node.id not in self.own else ""


def means(name: str, sign: str) -> bool:
    """Whether the dotted *name* is what *sign* names: ``os.execv`` for ``os.exec``, no ``compiler`` for ``compile``."""
    if sign.endswith("."):
        return name.startswith(sign)
    return name == sign or name.startswith(f"{sign}.") or ("." in sign and name.startswith(sign))


def modules(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    """Yield the dotted names that *node* imports; none for the plugin's own."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif not node.level and node.module:
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module not in PUBLIC)


def imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield what each import of *tree* is called there, and what it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield (alias.asname, alias.name) if alias.asname else (alias.name.partition(".")[0],) * 2
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def own_names(tree: ast.Module) -> set[str]:
    """Return the names that *tree* gives to something of its own."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    defined = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    names |= {node.name for node in ast.walk(tree) if isinstance(node, defined)}
    return names | {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
