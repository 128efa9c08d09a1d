"""What the source of a plugin shows, and the look-alikes that show nothing."""

import ast

import pytest

from jobrsvp import Needs
from jobrsvp.audit.source import needs_in, remarks


def seen(source, needs=None):
    """Return (line, kind) of each remark on *source*."""
    return [(one.line, one.kind) for one in remarks("one.py", ast.parse(source), needs or Needs())]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("import socket", "network"),
        ("from urllib import request", "network"),
        ("import http.client as web", "network"),
        ("import subprocess", "programs"),
        ("import os as system\nsystem.popen('ls')", "programs"),
        ("from os import execvp\nexecvp('ls', ['ls'])", "programs"),
        ("open('/etc/passwd')", "files"),
        ("from pathlib import Path\nPath.home()", "files"),
        ("from pathlib import Path\nPath('a').write_text('b')", "files"),
        ("import shutil\nshutil.rmtree('/')", "files"),
        ("eval('1')", "code"),
        ("exec(compile('1', '', 'exec'))", "code"),
        ("__import__('socket')", "code"),
        ("import importlib\nimportlib.import_module('so' + 'cket')", "code"),
        ("import os\ngetattr(os, 'sys' + 'tem')('ls')", "code"),
        ("import os\ngetattr(os, 'system')('ls')", "programs"),
        ("import builtins\nbuiltins.exec('1')", "code"),
        ("import pickle\npickle.loads(b'')", "code"),
        ("import ctypes", "code"),
        ("import os\nos._exit(0)", "internals"),
        ("import sys\nsys._getframe(1)", "internals"),
        ("import sys\nsys.modules['jobrsvp']", "internals"),
        ("import sys\nsys.path.insert(0, 'x')", "internals"),
        ("import os\nos.environ['TOKEN']", "environment"),
        ("import jobrsvp\njobrsvp.Evaluator.evaluate = None", "patching"),
        ("import jobrsvp\nsetattr(jobrsvp, 'Finding', None)", "patching"),
        ("from jobrsvp import Finding\ndel Finding.stance", "patching"),
        ("from jobrsvp.store import Store", "private"),
        ("import jobrsvp.panel.registry", "private"),
        (f"X = '{'QUJD' * 60}'", "hidden"),
    ],
)
def test_what_a_source_does_is_told(source, kind):
    assert kind in {found for _, found in seen(source)}


@pytest.mark.parametrize(
    "source",
    [
        "evaluate = 1\nevaluate",
        "eval_score = 1\nprint(eval_score)",
        "# import socket\n# https://example.org",
        '"""See https://example.org, and never call eval()."""',
        "def compile(words):\n    return words\ncompile('x')",
        "import re\nWORDS = re.compile('a')\nWORDS.search('b')",
        "class Door:\n    def open(self):\n        return 1\nDoor().open()",
        "import jobrsvp\nfrom jobrsvp.testing import a_case",
        "import os.path\nos.path.join('a', 'b')",
        "import posting\nTEXT = 'subprocess, socket and eval'",
        "LINK = 'https://example.org/about'",
        "import dataclasses\nx = object()\nx.size = 1",
        "import jobrsvp\n\nclass One(jobrsvp.Evaluator):\n    def __init__(self):\n        self.open = []",
        "from . import socket",
        "import json\njson.loads('1')",
        "HASH = 'a3f5' * 16",
    ],
)
def test_what_only_looks_alike_is_not(source):
    assert seen(source) == []


def test_a_remark_names_the_line():
    assert seen("import re\n\n\nimport socket") == [(4, "network")]


def test_a_host_that_a_plugin_with_network_does_not_declare_is_told():
    assert (2, "host") in seen("import requests\nURL = 'https://api.example.org/v1'")


def test_a_host_that_is_declared_is_not():
    needs = Needs(hosts=("api.example.org",))
    assert seen("import requests\nURL = 'https://api.example.org/v1'", needs) == [(1, "network")]


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("subprocess.run(['curl', 'a'])", [2]),
        ("subprocess.Popen('/usr/bin/curl -s a', shell=True)", [2]),
        ("subprocess.run(['pdftotext', 'a'])", []),
        ("subprocess.check_output(['/usr/bin/pdftotext', 'a'])", []),
        ("subprocess.run(command)", []),
        ("subprocess.run([])", []),
    ],
)
def test_a_program_that_a_plugin_does_not_declare_beside_others_is_told(call, told):
    needs = Needs(programs=("pdftotext",))
    found = remarks("one.py", ast.parse(f"import subprocess\n{call}"), needs)
    assert [one.line for one in found if one.message == "runs the program curl, which it does not declare"] == told


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        ("import socket", Needs(hosts=("a.example",))),
        ("import subprocess", Needs(programs=("pdftotext",))),
        ("open('a')", Needs(files=("~/a.csv",))),
    ],
)
def test_what_is_declared_is_marked_so(source, needs):
    assert [one.declared for one in remarks("one.py", ast.parse(source), needs)] == [True]


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        ("X = 1", Needs()),
        ("JOBRSVP_NEEDS = jobrsvp.Needs(hosts=('a.example',))", Needs(hosts=("a.example",))),
        ("JOBRSVP_NEEDS: Needs = Needs(files=('~/a',), programs=('b',))", Needs(files=("~/a",), programs=("b",))),
        ("JOBRSVP_NEEDS = Needs(hosts=tuple(HOSTS))", None),
        ("JOBRSVP_NEEDS = Needs(hosts='a.example')", None),
        ("JOBRSVP_NEEDS = NEEDS", None),
    ],
)
def test_what_a_module_declares_is_read_without_running_it(source, needs):
    assert needs_in(ast.parse(source)) == needs
