"""``docs/first-plugin.md`` is followed word by word: its commands in one shell, its files as they are shown.

What it shows after a command is part of what that command says.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs/first-plugin.md"
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"# file: (\S+)\n")


def steps():
    """Return the shell script that the page is, and what is shown after each block of commands."""
    script, shown = ["set -e"], []
    for language, code in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if named := FILE.match(code):
            script.append(f"cat > {named[1]} <<'END OF FILE'\n{code[named.end() :]}END OF FILE")
        elif language == "sh":
            script.append(f'{{\n{code}}} > "$SAID/{len(shown)}" 2>&1')
            shown.append([])
        else:
            shown[-1] += code.splitlines()
    return "\n".join(script), shown


@pytest.mark.timeout(900)  # it installs the program anew, which takes minutes where others work, too
@pytest.mark.skipif(not shutil.which("bash"), reason="the page is written for a POSIX shell")
def test_the_page_leads_from_nothing_to_a_plugin_that_can_be_published(tmp_path, wheel):
    said, begin = tmp_path / "said", tmp_path / "begin"
    said.mkdir()
    begin.mkdir()
    script, shown = steps()
    # Until it is published, pip finds the program where the wheel was built; all else is as on any computer.
    told = {"SAID": str(said), "PIP_FIND_LINKS": str(wheel.parent), "JOBRSVP_HOME": str(tmp_path / "home")}
    told["PIP_NO_COMPILE"] = "1"  # half of the time, for modules that nobody imports here
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(["bash", "-c", script], cwd=begin, env=environment | told, check=False)
    outputs = [path.read_text(encoding="utf-8") for path in sorted(said.iterdir(), key=lambda path: int(path.name))]
    assert done.returncode == 0, outputs[-1]
    missing = [line for lines, output in zip(shown, outputs, strict=True) for line in lines if line not in output]
    assert missing == [], outputs
