"""Pretend distributions: a module and its metadata in a folder on ``sys.path``, found like any installed one."""

import importlib.metadata
import sys
import textwrap
from pathlib import Path


def install(
    folder: Path, module: str, code: str, *, plugin: str | None = None, distribution: str | None = None
) -> None:
    """Write *module* with *code* into *folder*, with an entry point named *plugin* in the group ``jobrsvp``."""
    sys.modules.pop(module, None)
    name = distribution or module.replace("_", "-")
    (folder / f"{module}.py").write_text(textwrap.dedent(code), encoding="utf-8")
    info = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[jobrsvp]\n{plugin or name} = {module}\n", encoding="utf-8")


def entries(folder: Path):
    """Return the entry points of what was installed into *folder*, by name."""
    every = [one for dist in importlib.metadata.distributions(path=[str(folder)]) for one in dist.entry_points]
    return sorted((one for one in every if one.group == "jobrsvp"), key=lambda one: (one.name, one.dist.name))


def evaluator(id: str, body: str, *, hook: str = "evaluators") -> str:  # noqa: A002
    """Return the code of a plugin with one evaluator whose ``evaluate`` has *body*."""
    return textwrap.dedent("""
        import jobrsvp

        class Theirs(jobrsvp.Evaluator):
            "Says what a test wants."
            id = {id!r}
            side = "job"

            def evaluate(self, case, context):
        {body}

        @jobrsvp.hookimpl
        def {hook}():
            return [Theirs()]
    """).format(id=id, hook=hook, body=textwrap.indent(textwrap.dedent(body).strip(), " " * 8))
