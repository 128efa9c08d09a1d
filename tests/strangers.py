"""Run tests with ten plugins of strangers installed: ``python -m tests.strangers tests/cli tests/http``.

A developer has plugins in their environment, too; no test may notice.  The ten lie in a folder on the search path,
where Python finds them as if pip had installed them: honest ones of each kind, and some that misbehave at import.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.helpers.distributions import evaluator, install

TIP = """
import jobrsvp

class Water(jobrsvp.Adviser):
    "A tip for everybody."
    id = "water"

    def advise(self, occasion):
        yield jobrsvp.Tip(id="water", text="Bring a bottle of water.", rule="R1")

@jobrsvp.hookimpl
def tips():
    return [Water()]
"""
READER = """
import dataclasses, jobrsvp

class Shouting(jobrsvp.Reader):
    "Writes every title large."
    id = "shouting"

    def matches(self, capture):
        return True

    def read(self, capture, posting):
        return dataclasses.replace(posting, title=(posting.title or "").upper())

@jobrsvp.hookimpl
def readers():
    return [Shouting()]
"""
LANGUAGE = """
import pathlib, jobrsvp

@jobrsvp.hookimpl
def languages():
    path = pathlib.Path(__file__).with_name("qaz.toml")
    return [path]
"""
AGAINST = 'return self.speaks_against("It is not for you.", strength=1.0)'
STRANGERS = {
    "honest": evaluator("honest", AGAINST),
    "talking": evaluator("talking", 'print("Hello."); return self.neutral("It is.")'),
    "failing": evaluator("failing", "return 1 / 0"),
    "tipping": TIP,
    "shouting": READER,
    "speaking": LANGUAGE,
    "asking": evaluator("asking", AGAINST) + 'JOBRSVP_NEEDS = jobrsvp.Needs(hosts=("api.example.org",))\n',
    "broken": "raise RuntimeError('at import')",
    "leaving": "import os\nos._exit(3)",
    "patching": "import json\njson.dumps = None\n" + evaluator("patching", AGAINST),
}


def main() -> int:
    """Install the strangers for one run of pytest; return its exit status."""
    with tempfile.TemporaryDirectory() as folder:
        for name, code in STRANGERS.items():
            install(Path(folder), f"{name}_stranger", code)
        (Path(folder) / "qaz.toml").write_text('[[pay.gross]]\nsays = "brutala"\nyes = ["brutala"]\n', encoding="utf-8")
        path = os.pathsep.join(filter(None, (folder, os.environ.get("PYTHONPATH"))))
        command = [sys.executable, "-m", "pytest", *(sys.argv[1:] or ["tests"])]
        return subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
