"""``jobrsvp plugins``: what is installed, what failed and why, and switching off."""

import json
import os
import subprocess
import sys

import pytest
from tests.helpers.distributions import evaluator, install
from tests.reading.pages import shown


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder of distributions that the command finds."""
    (folder := tmp_path / "site").mkdir()
    monkeypatch.syspath_prepend(folder)
    return folder


GOOD = evaluator("good", 'print("Hello."); return self.speaks_for("It is good.", strength=0.5)')
FAULTY = evaluator("faulty", 'return {}["pay"]')


def test_a_plugin_is_imported_in_no_process_of_the_program(site, shell, posting):
    install(site, "good_one", GOOD)
    assert "good" in {one["evaluator"] for one in shell.json("advise", posting)["findings"]}
    assert "good-one: good-one 1.0: good" in shell.run("plugins").output
    assert "good_one" not in sys.modules


def test_a_plugin_that_is_switched_off_is_not_imported_at_all(site, shell, posting):
    install(site, "bomb_one", "raise RuntimeError('imported')")
    assert "imported" in shell.run("plugins").output
    assert shell.run("plugins", "disable", "bomb-one").exit_code == 0
    assert "bomb-one (switched off)" in shell.run("plugins").output
    assert shell.json("advise", posting)["problems"] == []


def test_a_plugins_output_is_not_in_the_answer(site, shell, posting):
    install(site, "good_one", GOOD)
    assert "good" in {one["evaluator"] for one in shell.json("advise", posting)["findings"]}


def test_check_says_what_a_plugin_offers_and_finds(site, shell):
    install(site, "good_one", GOOD)
    done = shell.run("plugins", "check", "good-one")
    assert (done.exit_code, done.stdout) == (0, "good-one: good-one 1.0: good\n  good: for: It is good.\n")


READER = """
import dataclasses, jobrsvp

class Board(jobrsvp.Reader):
    "Pages of board.example."
    id = "board"

    def matches(self, capture):
        return "board.example" in (capture.url or "")

    def read(self, capture, posting):
        {body}

@jobrsvp.hookimpl
def readers():
    return [Board()]
"""
MENDS = READER.format(body='return dataclasses.replace(posting, title="Chief", quotes={})')


@pytest.fixture
def page(shell):
    """A saved page of a job."""
    return shell.file("job.html", shown())


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://board.example/1", "  reader board:\n    title: Chief  (instead of Data Engineer)\n"),
        (
            "https://other.example/1",
            "  board: does not match this page: see matches, and give --url\n",
        ),
    ],
)
def test_check_says_whether_a_reader_matched_and_what_it_changed(site, shell, page, url, told):
    install(site, "board_one", MENDS)
    done = shell.run("plugins", "check", "board-one", page, "--url", url)
    assert (done.exit_code, done.stdout) == (0, f"board-one: board-one 1.0: board\n{told}")


def test_why_shows_what_a_reader_changed(site, shell, page):
    install(site, "board_one", MENDS)
    arguments = ("read", "--why", page, "--url", "https://board.example/1")
    assert "reader board:\n  title: Chief  (instead of Data Engineer)" in shell.run(*arguments).stdout
    assert shell.json(*arguments)["readers"] == {"board": {"title": "Chief"}}


def test_a_reader_that_fails_is_named_where_the_posting_is_read(site, shell, page):
    install(site, "board_one", READER.format(body="1 / 0"))
    done = shell.run("read", "--json", page, "--url", "https://board.example/1")
    assert "! board (failed): It failed in board_one.py, line 12 (ZeroDivisionError" in done.stderr
    assert "The reader board failed: It failed in board_one.py" in json.loads(done.stdout)["quality"]["reasons"][-1]


def test_check_and_new_say_that_an_id_is_taken(site, shell):
    install(site, "good_one", evaluator("schedule", 'return self.neutral("It is.")'))
    done = shell.run("plugins", "check", "good-one")
    assert (done.exit_code, "already taken by jobrsvp-evaluators" in done.stdout) == (2, True)
    assert "'schedule' is taken by jobrsvp-evaluators: take another" in shell.run("plugins", "new", "schedule").stderr


CHOOSY = """
import dataclasses, jobrsvp

@dataclasses.dataclass(frozen=True)
class Options:
    most: int = jobrsvp.option(1, "Most of it.", least=0, most=4)

""" + GOOD.replace('side = "job"', 'side = "job"\n    Options = Options')


def written(shell, options):
    """Write a profile with *options* by hand."""
    (shell.folder / "home").mkdir(mode=0o700)
    shell.file("home/profile.toml", options)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("[evaluators.good]\nmost = 9", "Please correct evaluators.good.most: Write a number from 0 to 4."),
        ("[evaluators.good]\nmots = 2", "Please correct evaluators.good.mots: Unknown field. Write most."),
        ("[evaluators.goood]\nmost = 2", "There is no such evaluator. Write good."),
    ],
)
def test_doctor_says_which_options_are_written_wrongly(site, shell, options, told):
    install(site, "good_one", CHOOSY)
    written(shell, options)
    (line,) = (line for line in shell.run("doctor").output.splitlines() if " profile: " in line)
    assert (line.startswith("FAIL"), told in line) == (True, True), line


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("[evaluators.good]\nmost = 9", "In your profile: Please correct evaluators.good.most: Write a number from"),
        ("[evaluators.goood]\nmost = 2", "Your profile has [evaluators.goood], which nobody reads: write [evaluators."),
    ],
)
def test_the_answer_says_that_the_profile_has_wrong_options(site, shell, posting, options, told):
    install(site, "good_one", CHOOSY)
    written(shell, options)
    (problem,) = shell.json("advise", posting)["problems"]
    assert problem["message"].startswith(told)


def test_what_a_plugin_prints_is_shown_where_output_is_redirected(site):
    install(site, "good_one", GOOD)
    command = [sys.executable, "-m", "jobrsvp.cli", "plugins", "check", "good-one"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), *sys.path])}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert "Hello.\n" in done.stderr


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # as everywhere but in tests
def test_check_tells_which_names_go_with_a_later_version(site, shell):
    install(site, "old_one", f"from jobrsvp import Voice\n{GOOD}")
    done = shell.run("plugins", "check", "old-one")
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (
        0,
        "  soon: jobrsvp.Voice goes in version 2.2 of the API: use jobrsvp.WeighedFinding.",
    )


def test_check_shows_the_trace_of_what_failed(site, shell):
    install(site, "faulty_one", FAULTY)
    done = shell.run("plugins", "check", "faulty-one")
    assert done.exit_code == 2
    assert "! faulty (failed): It failed in faulty_one.py, line 10 (KeyError: 'pay')." in done.stdout
    assert 'return {}["pay"]' in done.stderr


def test_check_shows_the_trace_of_an_import_that_failed(site, shell):
    install(site, "faulty_one", "def helper():\n    return 1 / 0\nhelper()")
    done = shell.run("plugins", "check", "faulty-one")
    assert done.exit_code == 2
    assert "could not be loaded in faulty_one.py, line 2 (ZeroDivisionError" in done.stdout
    assert "line 3, in <module>" in done.stderr


def test_check_of_what_is_not_installed_names_what_is(site, shell):
    install(site, "good_one", GOOD)
    done = shell.run("plugins", "check", "god-one")
    assert done.exit_code == 2
    assert "No plugin is called 'god-one'. Installed: good-one." in done.stderr


def test_debug_shows_the_trace_and_the_answer_is_whole(site, shell, posting):
    install(site, "faulty_one", FAULTY)
    plain = shell.run("advise", posting)
    done = shell.run("--debug", "advise", posting)
    assert 'return {}["pay"]' not in plain.stderr
    assert 'return {}["pay"]' in done.stderr
    assert done.exit_code == plain.exit_code == 0


ASKING = f'{GOOD}\nJOBRSVP_NEEDS = jobrsvp.Needs(hosts=("api.example.org",), programs=("git",))\n'


def test_a_plugin_that_needs_something_waits_until_it_is_allowed(site, shell, posting):
    install(site, "good_one", ASKING)
    before = shell.json("advise", posting)
    assert "good" not in {one["evaluator"] for one in before["findings"]}
    assert ["It waits until you allow" in one["message"] for one in before["problems"]] == [True]
    assert shell.run("plugins", "allow", "good-one", "--yes").exit_code == 0
    after = shell.json("advise", posting)
    assert "good" in {one["evaluator"] for one in after["findings"]}
    assert after["problems"] == []


def test_allowing_shows_a_card_first_and_asks(site, shell):
    install(site, "good_one", ASKING)
    done = shell.run("plugins", "allow", "good-one", stdin="n\n")
    assert done.output.startswith(
        "good-one, from good-one 1.0\n  written by: nobody who is named\n  hosts: api.example.org\n"
        "  files: none\n  programs: git\n  It sees your profile, the posting,"
    )
    assert done.output.endswith("Allow it? [y/N]: n\nNothing was allowed.\n")
    assert "It waits until you allow" in shell.run("plugins").output


def test_a_plugin_that_needs_nothing_needs_no_allowance(site, shell):
    install(site, "good_one", GOOD)
    assert "needs nothing that you would have to allow" in shell.run("plugins", "allow", "good-one").output


def test_an_import_that_fails_cannot_be_allowed_and_says_so(site, shell):
    install(site, "faulty_one", "import os; os._exit(1)")
    done = shell.run("plugins", "allow", "faulty-one", "--yes")
    assert done.exit_code == 2
    assert "Its process ended with exit status 1 while it was imported." in done.stderr


def test_a_plugin_keeps_files_only_in_a_folder_of_its_own(site, shell, posting, tmp_path):
    body = "import os; open(os.environ['JOBRSVP_HOME'] + '/mine', 'w').close(); return self.neutral('It is.')"
    install(site, "good_one", evaluator("good", body))
    assert shell.json("advise", posting)["problems"] == []
    assert (tmp_path / "home/plugins/good-one/mine").exists()


RULE = 'says = "for"\nheadline = "It is hybrid."\nstrength = 1\n[when]\nworkplace = "hybrid"\n'


@pytest.fixture
def rule(shell):
    """Return ``rule(text, name)``, which writes a rule of the person."""
    (folder := shell.folder / "home/rules").mkdir(parents=True)
    return lambda text=RULE, name="my-rule": (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def test_a_rule_is_begun_checked_and_listed(shell):
    done = shell.run("plugins", "new", "--rule", "no-travel")
    assert (done.exit_code, "no-travel.toml is a rule to change" in done.output) == (0, True)
    checked = shell.run("plugins", "check", "no-travel")
    assert (checked.exit_code, checked.output.splitlines()[0]) == (0, "no-travel: your rules: no-travel")
    assert "no-travel: your rules" in shell.run("plugins").output
    assert "no-travel" in shell.run("evaluators").output


def test_a_rule_is_checked_on_a_posting_of_ones_own(shell, posting, rule):
    rule()
    done = shell.run("plugins", "check", "my-rule", posting)
    assert (done.exit_code, done.output.splitlines()[1]) == (0, "  my-rule: for: It is hybrid.")


def test_a_rule_holds_nothing_to_audit(shell, rule):
    rule()
    done = shell.run("plugins", "audit", "my-rule")
    assert (done.exit_code, "my-rule is a rule, which holds no code" in done.output) == (2, True)


def test_a_rule_needs_no_allowing(shell, rule):
    rule()
    done = shell.run("plugins", "allow", "my-rule")
    assert (done.exit_code, "my-rule is a rule, which holds no code: it needs no allowing" in done.output) == (2, True)


def test_a_rule_is_not_written_over(shell, rule):
    rule()
    done = shell.run("plugins", "new", "--rule", "my-rule")
    assert (done.exit_code, "my-rule.toml is there already" in done.output) == (2, True)


@pytest.mark.parametrize("name", ["My Rule", "../x", "a_b", ""])
def test_a_name_is_kebab_case(shell, name):
    assert "is no name for it: write small letters" in shell.run("plugins", "new", "--rule", name).output


def test_a_rule_speaks_in_the_answer(shell, posting, rule):
    rule()
    (finding,) = [one for one in shell.json("advise", posting)["findings"] if one["evaluator"] == "my-rule"]
    assert (finding["headline"], finding["stance"]) == ("It is hybrid.", "for")
    assert [quote["text"] for quote in finding["quotes"]] != []


def test_a_dealbreaker_of_a_rule_declines(shell, posting, rule):
    assert shell.json("advise", posting)["suggestion"] == "attend"
    rule('dealbreaker = true\nsays = "against"\nheadline = "It is hybrid."\n[when]\nworkplace = "hybrid"\n')
    assert shell.json("advise", posting)["suggestion"] == "decline"


def test_a_rule_that_is_switched_off_says_nothing(shell, posting, rule):
    rule()
    assert shell.run("plugins", "disable", "my-rule").exit_code == 0
    assert "my-rule (switched off)" in shell.run("plugins").output
    assert "my-rule" not in {one["evaluator"] for one in shell.json("advise", posting)["findings"]}


def test_a_mistake_in_a_rule_costs_its_rule_alone(shell, posting, rule):
    rule(RULE.replace("says", "say"), "bad-rule")
    rule()
    answer = shell.json("advise", posting)
    (problem,) = answer["problems"]
    assert problem["message"] == "bad-rule.toml, line 1: there is no 'say' in a rule: write says."
    assert "my-rule" in {one["evaluator"] for one in answer["findings"]}
    done = shell.run("plugins", "check", "bad-rule")
    assert (done.exit_code, "! bad-rule (not_loaded): bad-rule.toml, line 1" in done.output) == (2, True)


@pytest.mark.parametrize("name", ["commute", "jobrsvp-evaluators"])
def test_a_rule_takes_no_name_of_another(shell, posting, rule, name):
    rule(name=name)
    (problem,) = shell.json("advise", posting)["problems"]
    assert (problem["plugin"], problem["kind"]) == (name, "duplicate")


def findings(shell, posting):
    return {one["evaluator"]: one["headline"] for one in shell.json("advise", posting)["findings"]}


@pytest.fixture
def file(shell):
    """Return ``file(text, name)``, which writes a plugin into the person's own folder."""
    (folder := shell.folder / "home/my-plugins").mkdir(parents=True)
    return lambda text, name="own_one": (folder / f"{name}.py").write_text(text, encoding="utf-8")


def test_a_plugin_in_one_file_is_begun_allowed_and_asked(shell):
    done = shell.run("plugins", "new", "--here", "short-week")
    assert (done.exit_code, "short_week.py is a plugin to change" in done.output) == (0, True)
    assert shell.run("plugins", "allow", "short-week", "--yes").exit_code == 0
    posting = shell.file("posting.txt", "Clerk\nCompany: Acme\nSalary: $45,000 a year\nWe have a four-day week.\n")
    assert findings(shell, posting)["short-week"] == "It is a four-day week."
    assert "short-week: your file: short-week\n" in shell.run("plugins").output


def test_a_file_is_not_imported_before_it_is_allowed(shell, posting, file):
    file("raise RuntimeError('imported')")
    (problem,) = shell.json("advise", posting)["problems"]
    assert problem["message"] == "own_one.py is used once you allow it: jobrsvp plugins allow own-one"
    done = shell.run("plugins", "allow", "own-one", stdin="n\n")
    assert "own-one, your file" in done.output
    assert done.output.endswith("Run it? [y/N]: n\nNothing was allowed.\n")


def test_a_file_that_changes_stays_allowed(shell, posting, file):
    file(GOOD)
    assert "own-one is allowed" in shell.run("plugins", "allow", "own-one", stdin="y\n").output
    file(GOOD.replace("It is good.", "It is better."))
    assert findings(shell, posting)["good"] == "It is better."


def test_a_file_that_needs_more_waits_again(shell, posting, file):
    file(GOOD)
    shell.run("plugins", "allow", "own-one", "--yes")
    file(ASKING)
    assert "good" not in findings(shell, posting)
    assert "hosts: api.example.org" in shell.run("plugins", "allow", "own-one", "--yes").output
    assert "good" in findings(shell, posting)


def test_a_file_is_switched_off_and_checked_like_any_plugin(shell, posting, file):
    file(FAULTY)
    shell.run("plugins", "allow", "own-one", "--yes")
    assert "It failed in own_one.py, line 10" in shell.run("plugins", "check", "own-one").output
    assert shell.run("plugins", "disable", "own-one").exit_code == 0
    assert shell.json("advise", posting)["problems"] == []


def test_a_file_is_not_called_as_a_module_that_there_is(shell):
    assert "Python has a module json already" in shell.run("plugins", "new", "--here", "json").output


def test_a_distribution_is_written_where_one_stands(shell):
    done = shell.run("plugins", "new", "short-week", "--adviser")
    assert (done.exit_code, "is a distribution to change" in done.output) == (0, True)
    assert (shell.folder / "jobrsvp-short-week/jobrsvp_short_week/__init__.py").is_file()


def test_a_plugin_is_of_one_kind(shell):
    assert "Choose one of --rule" in shell.run("plugins", "new", "short-week", "--rule", "--here").output


def test_a_page_is_captured_for_a_test(shell):
    text = "<h1>Clerk</h1><p>Company: Acme</p><p>Salary: $45,000 a year</p><p>Two years as a clerk.</p>"
    page = shell.file("Clerk Page.html", text)
    assert "is no name for it" in shell.run("plugins", "capture", page).output
    done = shell.run("plugins", "capture", page, "--name", "clerk", "--url", "https://jobs.example.org/1")
    assert (done.exit_code, "clerk.json: Clerk" in done.output) == (0, True)
    assert (shell.folder / "tests/pages/clerk.html").is_file()
