"""Find a plugin's files, installed or in a folder, and read them all without importing any."""

from __future__ import annotations

import ast
import dataclasses
import hashlib
import importlib.util
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

from jobrsvp.api.hooks import NAME
from jobrsvp.api.needs import Needs
from jobrsvp.audit.source import NEEDS, Remark, needs_in, remarks
from jobrsvp.errors import BadInput
from jobrsvp.panel.entries import module_of, source_of
from jobrsvp.panel.own_files import path_of

COMPILED = {".so", ".pyd", ".dll", ".dylib", ".exe", ".bin", ".whl", ".zip", ".egg"}
#: More than a person would read through before they allow it.
LARGEST_FILE, LARGEST_PLUGIN = 200_000, 1_000_000
#: What a folder holds beside the plugin.
BESIDE = {"tests", "docs", "build", "dist", "node_modules", "venv", "__pycache__"}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Plugin:
    """The files of one plugin by the names that are shown, *module* the one that its entry point names."""

    name: str
    distribution: str
    version: str
    licence: str
    module: str
    files: Mapping[str, Path]
    requires: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Audit:
    """What was seen; ``sha256`` is of the package's files and names, in its folder as where it is installed."""

    plugin: str
    distribution: str
    version: str
    licence: str
    needs: Needs
    requires: tuple[str, ...]
    files: int
    size_bytes: int
    sha256: str
    remarks: tuple[Remark, ...]

    @property
    def open(self) -> tuple[Remark, ...]:
        """The remarks that nothing declared explains."""
        return tuple(one for one in self.remarks if not one.declared)


def audit(plugin: Plugin) -> Audit:
    """Read every file of *plugin* and say what a person would want to know before they run it."""
    sources = {file: path.read_bytes() for file, path in sorted(plugin.files.items())}
    trees = {file: parsed(source) for file, source in sources.items() if file.endswith(".py")}
    tree = trees.get(plugin.module)
    needs = needs_in(tree) if tree else Needs()
    found = [*of_files(plugin, sources, trees)]
    if needs is None:
        message = f"declares {NEEDS} in a way that cannot be read: write Needs(...) with plain texts"
        found.append(Remark(file=plugin.module, line=0, kind="needs", message=message))
    for file, one in trees.items():
        found += remarks(file, one, needs or Needs()) if one else []
    return Audit(
        plugin=plugin.name,
        distribution=plugin.distribution,
        version=plugin.version,
        licence=plugin.licence,
        needs=needs or Needs(),
        requires=plugin.requires,
        files=len(sources),
        size_bytes=sum(map(len, sources.values())),
        sha256=digest(sources, plugin.module),
        remarks=tuple(sorted(found)),
    )


def digest(sources: Mapping[str, bytes], module: str) -> str:
    """Return a hash of those *sources*, by file, that belong to the package of the file *module*."""
    package, state = module.partition("/")[0], hashlib.sha256()
    for file, source in sources.items():
        if file.partition("/")[0] == package:
            state.update(file.encode() + b"\0" + hashlib.sha256(source).digest())
    return state.hexdigest()


def parsed(source: bytes) -> ast.Module | None:
    """Return the tree of *source*; None when it is no Python."""
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def of_files(plugin: Plugin, sources: Mapping[str, bytes], trees: Mapping[str, ast.Module | None]) -> Iterator[Remark]:
    """Yield what the files of *plugin* say as a whole."""
    if not plugin.licence:
        yield Remark(file="", line=0, kind="licence", message="names no licence, so that nobody may pass it on")
    if plugin.module not in sources:
        yield Remark(file="", line=0, kind="files", message="has an entry point whose module is not among its files")
    for file, source in sources.items():
        if Path(file).suffix.lower() in COMPILED or b"\0" in source[:1024]:
            yield Remark(file=file, line=0, kind="compiled", message="is compiled: nobody can read what it does")
        elif file in trees and trees[file] is None:
            yield Remark(file=file, line=0, kind="source", message="cannot be read as Python")
        elif len(source) > LARGEST_FILE:
            message = f"has {len(source) // 1000} kB, more than anybody reads through"
            yield Remark(file=file, line=0, kind="size", message=message)
    if (size := sum(map(len, sources.values()))) > LARGEST_PLUGIN:
        yield Remark(file="", line=0, kind="size", message=f"has {size // 1000} kB in {len(sources)} files")


def installed(entry: EntryPoint) -> Plugin:
    """Return the plugin at the entry point *entry*: its distribution's files, or the one file of the person's own."""
    source, (module, _) = source_of(entry), module_of(entry.value)
    if own := path_of(entry):
        return Plugin(
            name=entry.name,
            distribution=source.distribution,
            version="",
            licence="yours",
            module=own.name,
            files={own.name: own},
        )
    about: dict[str, Any] = dict(entry.dist.metadata.json) if entry.dist else {}
    listed = entry.dist.files if entry.dist else None
    paths = {file.as_posix(): Path(str(file.locate())) for file in listed or () if ".dist-info" not in str(file)}
    files = of_package(module, readable(paths))
    return Plugin(
        name=entry.name,
        distribution=source.distribution,
        version=source.version or "",
        licence=licence_of(about),
        module=module_file(module, files),
        files=files,
        requires=tuple(about.get("requires_dist") or ()),
    )


def of_package(module: str, files: Mapping[str, Path]) -> Mapping[str, Path]:
    """Return *files*, and where they lack *module*, as in an editable install, the files of its package."""
    if module_file(module, files) in files:
        return files
    top = module.partition(".")[0]
    try:
        spec = importlib.util.find_spec(top)  # of a name without dots: nothing is imported
    except (ImportError, ValueError):
        spec = None
    if spec is None or not spec.origin:
        return files
    path = Path(spec.origin)
    return under(path.parent, path.parent.parent) if path.name == "__init__.py" else {path.name: path}


def in_folder(folder: Path) -> Plugin:
    """Return the plugin whose ``pyproject.toml`` stands in *folder*.

    Raises :class:`BadInput` where there is none, or it has no entry point of JobRSVP.
    """
    try:
        project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        ((name, value), *_) = project["entry-points"][NAME].items()
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise BadInput(
            f"{folder} has no pyproject.toml with [project.entry-points.{NAME}] and a plugin in it."
        ) from error
    files = {file: path for file, path in under(folder, folder).items() if Path(file).parts[0] not in BESIDE}
    roots = {file.removeprefix("src/"): path for file, path in files.items()}
    licence = project.get("license") or ""
    return Plugin(
        name=str(name),
        distribution=str(project.get("name", "")),
        version=str(project.get("version", "")),
        licence=str(licence if isinstance(licence, str) else next(iter(licence.values()), "")),
        module=module_file(module_of(str(value))[0], roots),
        files=roots,
        requires=tuple(map(str, project.get("dependencies", ()))),
    )


def under(folder: Path, root: Path) -> dict[str, Path]:
    """Return the files below *folder* that are no leftovers of tools, named from *root*."""
    paths = {path.relative_to(root).as_posix(): path for path in folder.rglob("*")}
    return readable(paths)


def readable(paths: Mapping[str, Path]) -> dict[str, Path]:
    """Return those of *paths* that are files of the plugin: none that a tool keeps or made."""
    return {
        file: path
        for file, path in paths.items()
        if path.is_file()
        and path.suffix not in (".pyc", ".pth")
        and not any(part.startswith(".") or part in ("__pycache__", "..") for part in Path(file).parts)
        and ".egg-info" not in file
    }


def module_file(module: str, files: Iterable[str]) -> str:
    """Return which of *files* holds *module*."""
    path = module.replace(".", "/")
    package = f"{path}/__init__.py"
    return package if package in files else f"{path}.py"


def licence_of(about: Mapping[str, Any]) -> str:
    """Return what the metadata *about* say of the licence; nothing where they don't."""
    classifiers = [one.rpartition("::")[2].strip() for one in about.get("classifier", ()) if one.startswith("License")]
    return str(about.get("license_expression") or about.get("license") or next(iter(classifiers), "")).strip()[:80]
