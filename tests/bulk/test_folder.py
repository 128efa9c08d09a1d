"""The folder OUT is for one run, which goes on in it."""

import dataclasses

import pytest
import simplejson

from jobrsvp.bulk.folder import NOTE, Run, begun
from jobrsvp.errors import BadInput


@pytest.fixture
def run(task, lines):
    return Run(task(), lines(3), 2)


def test_a_run_that_goes_on_keeps_the_clock_of_its_beginning(run, tmp_path):
    begun(tmp_path / "out", run)
    later = dataclasses.replace(run, task=dataclasses.replace(run.task, now="2027-01-01T00:00:00+00:00"))
    assert begun(tmp_path / "out", later) == run


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("rows", lambda run: dataclasses.replace(run, rows=3)),
        ("verb", lambda run: dataclasses.replace(run, task=dataclasses.replace(run.task, verb="advise"))),
        ("profile", lambda run: dataclasses.replace(run, task=dataclasses.replace(run.task, profile="{}"))),
    ],
)
def test_another_run_is_refused_with_what_differs(run, tmp_path, name, change):
    begun(tmp_path / "out", run)
    with pytest.raises(BadInput, match=rf"another run \({name} differs\)"):
        begun(tmp_path / "out", change(run))


def test_input_that_was_changed_is_refused(run, lines, tmp_path):
    begun(tmp_path / "out", run)
    lines(4)
    with pytest.raises(BadInput, match="files differs"):
        begun(tmp_path / "out", run)


def test_the_note_does_not_hold_the_profile(run, tmp_path):
    begun(tmp_path / "out", run)
    assert run.task.profile not in simplejson.loads((tmp_path / "out" / NOTE).read_text()).values()


def test_a_folder_that_holds_something_else_is_refused(run, tmp_path):
    with pytest.raises(BadInput, match="is there already"):
        begun(tmp_path, run)


def test_a_folder_inside_the_input_is_refused(run, tmp_path):
    (tmp_path / "in").mkdir()
    with pytest.raises(BadInput, match="Give an OUT beside it"):
        begun(tmp_path / "in" / "out", dataclasses.replace(run, source=tmp_path / "in"))


def test_a_damaged_note_is_named(run, tmp_path):
    begun(tmp_path / "out", run)
    (tmp_path / "out" / NOTE).write_text("{")
    with pytest.raises(BadInput, match="is damaged"):
        begun(tmp_path / "out", run)
