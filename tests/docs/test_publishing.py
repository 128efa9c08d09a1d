"""``docs/publishing.md`` is followed in one shell; what it shows is part of what its commands say."""

import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs/publishing.md"
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_commands_of_the_page_say_what_it_shows(tmp_path):
    blocks = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    script = "".join(code for language, code in blocks if language == "sh")
    authors = {f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, **authors, "PATH": programs, "JOBRSVP_HOME": str(tmp_path / "home")}
    done = subprocess.run(["sh", "-e"], input=script, cwd=tmp_path, env=environment, capture_output=True, text=True)
    shown = [line for language, code in blocks[:-1] if language == "text" for line in code.splitlines()]
    assert (done.returncode, [line for line in shown if line not in done.stdout.splitlines()]) == (0, []), done.stderr
