"""The build hook of hatchling: the wheel carries the language files compiled, instead of as people write them."""

from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = "server/jobrsvp/languages/compiled.json"


class CompileLanguages(BuildHookInterface):
    """Compiles the language files into the wheel; a mistake in one of them ends the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled file and let hatchling, which passes over what git ignores, take it along."""
        if version == "standard":  # an editable installation compiles when it starts
            languages_builder(Path(self.root) / "server/jobrsvp").load()
            build_data["artifacts"].append(COMPILED)


def languages_builder(package: Path) -> types.ModuleType:
    """Import the builder without the packages around it, whose dependencies are not there when building."""
    for name, folder in (("jobrsvp", package), ("jobrsvp.languages", package / "languages")):
        bare = types.ModuleType(name)
        bare.__path__ = [str(folder)]
        sys.modules[name] = bare
    from jobrsvp.languages import build  # only importable now

    return build
