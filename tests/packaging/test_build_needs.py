"""What the build hook imports stands among the needs of the build: else no plain installation works."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
NEEDS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
OF_HATCHLING = {"hatchling", "packaging", "pathspec", "pluggy", "trove_classifiers"}
BUILD = """
import sys
from pathlib import Path

class Only:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top not in sys.stdlib_module_names and top not in {allowed}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Only())
from hatch_build import languages_builder
assert languages_builder(Path("server/jobrsvp")).load
"""


def test_the_hook_needs_nothing_but_what_the_build_installs():
    named = {need.partition(">")[0].replace("-", "_") for need in NEEDS}
    script = BUILD.format(allowed=sorted(named | OF_HATCHLING | {"jobrsvp", "hatch_build"}))
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
