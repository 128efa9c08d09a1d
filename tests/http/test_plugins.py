"""A real service with plugins of third parties: one that is asked again and again, one that dies, one that hangs."""

import os
import time
from pathlib import Path

import pytest
from tests.helpers.distributions import evaluator, install
from tests.helpers.service import service

PAGE = {"capture": {"html": "<main><h1>Data Engineer</h1><p>Company: Example Works</p><p>Boston, MA</p></main>"}}
COUNTS = "self.n = getattr(self, 'n', 0) + 1; return self.neutral(f'It was asked {self.n} times.')"


@pytest.fixture
def running(tmp_path, monkeypatch):
    (site := tmp_path / "site").mkdir()
    install(site, "counting_one", evaluator("counting", COUNTS))
    install(site, "dying_one", evaluator("dying", "__import__('os')._exit(3)"))
    install(site, "hanging_one", "while True: pass")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(site), os.environ.get("PYTHONPATH", ""))))
    with service(tmp_path / "home") as running:
        yield running


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="there is no /proc")
def test_a_plugin_is_imported_once_and_the_service_ends_with_all_of_its_processes(running):
    token = running.pair()  # the service answers, though a plugin hangs
    said = []
    for _ in range(3):
        status, answer = running.call("POST", "suggestions", PAGE, token=token)
        assert status in (200, 201)
        said.append({one["evaluator"]: one["headline"] for one in answer["findings"]})
    assert [one["counting"] for one in said] == [f"It was asked {number} times." for number in (1, 2, 3)]
    assert {one["dying"] for one in said} == {"This evaluator could not answer."}
    (problem,) = (one for one in answer["problems"] if one["plugin"] == "hanging-one")
    assert "Its import took more than 10 seconds" in problem["message"]
    children = children_of(running.process.pid)
    assert children
    running.stop()
    end = time.monotonic() + 30
    while any(Path(f"/proc/{pid}").exists() for pid in children) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{pid}").exists() for pid in children)


def children_of(pid):
    """Return the numbers of the processes that *pid* started, and those started."""
    text = Path(f"/proc/{pid}/task/{pid}/children")
    own = [int(one) for one in text.read_text().split()] if text.exists() else []
    return own + [one for child in own for one in children_of(child)]
