"""The mistakes that authors make most: each is told with the plugin, the file, the line and the cure."""

import pytest
from tests.helpers.distributions import evaluator, install

from jobrsvp import Case, Posting
from jobrsvp.contexts import ContextOf
from jobrsvp.panel.everyone import ask_all
from jobrsvp.testing import full_posting, full_profile, noon

GOOD = evaluator("good", 'return self.speaks_for("Good.", strength=0.5)')
NEUTRAL = evaluator("theirs", 'return self.neutral("It is.")')


def theirs(body, *changes):
    """Return the code of an evaluator with *body*, and *changes* made in it."""
    code = evaluator("theirs", body)
    for old, new in changes:
        assert old in code
        code = code.replace(old, new)
    return code


DECLARED = {
    "misspelt hook": (
        NEUTRAL.replace("def evaluators", "def evaluatorz"),
        "It has a hook that JobRSVP does not know: evaluatorz (their_one.py, line 12): write evaluators.",
    ),
    "no hook mark": (
        NEUTRAL.replace("@jobrsvp.hookimpl\n", ""),
        "It implements none of the hooks evaluators, readers, tips, languages:"
        " write @jobrsvp.hookimpl above def evaluators() (their_one.py, line 12).",
    ),
    "no id": (
        NEUTRAL.replace("id = 'theirs'", "name = 'theirs'"),
        'Theirs (their_one.py, line 4) has no id: write id = "theirs".',
    ),
    "an id in capitals": (
        NEUTRAL.replace("id = 'theirs'", "id = 'VisaSponsor'"),
        "Theirs (their_one.py, line 4) has the id 'VisaSponsor', which is not kebab-case:"
        ' write id = "visa-sponsor".',
    ),
    "no side": (
        NEUTRAL.replace('    side = "job"\n', ""),
        "Theirs (their_one.py, line 4) must have a side: write one of cost, interview, job.",
    ),
    "needs is no tuple": (
        NEUTRAL.replace('side = "job"', 'side = "job"; needs = ("posting.pay")'),
        "Theirs (their_one.py, line 4) has the needs 'posting.pay':"
        ' write a tuple of paths, needs = ("posting.pay",).',
    ),
    "needs what there is not": (
        NEUTRAL.replace('side = "job"', 'side = "job"; needs = ("posting.salary",)'),
        "Theirs (their_one.py, line 4) needs 'posting.salary', which a case does not have: see jobrsvp.Case.",
    ),
    "the class instead of one": (
        NEUTRAL.replace("[Theirs()]", "[Theirs]"),
        "It offers <class 'their_one.Theirs'> where an instance of a subclass of jobrsvp.Evaluator is due:"
        " write Theirs().",
    ),
    "one instead of a list": (
        NEUTRAL.replace("[Theirs()]", "Theirs()"),
        "The hook evaluators (their_one.py, line 12) returned an instance of Theirs, which is not iterable:"
        " return a list.",
    ),
    "two ids alike": (
        NEUTRAL.replace("[Theirs()]", "[Theirs(), Theirs()]"),
        "The id 'theirs' of Theirs (their_one.py, line 4) is already taken twice by this plugin: give each its own.",
    ),
    "an id that is taken": (
        evaluator("good", "pass"),
        "The id 'good' is already taken by good-one: give yours another.",
    ),
    "wrong version of the API": (
        f'{NEUTRAL}\nJOBRSVP_API = "1.4"\n',
        "It was written for version 1.4 of the API, and this JobRSVP has 2.0: look for a newer version of the plugin.",
    ),
    "no method evaluate": (
        NEUTRAL.replace("def evaluate(", "def judge("),
        "It could not be loaded in their_one.py, line 14 (TypeError: Can't instantiate abstract class Theirs with"
        " abstract method evaluate). Write the method evaluate.",
    ),
    "a dependency not named": (
        f"import pandaz\n{NEUTRAL}",
        "It could not be loaded in their_one.py, line 1 (ModuleNotFoundError: No module named 'pandaz')."
        " Add pandaz to dependencies in pyproject.toml, and install the plugin again.",
    ),
    "syntax": (
        NEUTRAL.replace("id = 'theirs'", "id = 'theirs"),
        "It could not be loaded in their_one.py, line 6 (SyntaxError: unterminated string literal",
    ),
    "options that are no dataclass": (
        NEUTRAL.replace('side = "job"', 'side = "job"; Options = dict'),
        "Theirs (their_one.py, line 4) has Options that cannot be used (",
    ),
    "a default out of its own range": (
        "import dataclasses\n"
        + NEUTRAL.replace(
            "class T",
            "@dataclasses.dataclass(frozen=True)\nclass Options:\n    n: int = jobrsvp.option(7, '', most=5)\nclass T",
        ).replace('side = "job"', 'side = "job"; Options = Options'),
        "Theirs (their_one.py, line 8) has Options whose defaults it would refuse (n: Write 5 or less.): mend the"
        " default or its range.",
    ),
    "a list as default of an option": (
        "import dataclasses\n"
        + NEUTRAL.replace(
            "class T",
            "@dataclasses.dataclass(frozen=True)\nclass Options:\n    names: list = jobrsvp.option([], '')\nclass T",
        ),
        "It could not be loaded in their_one.py, line 5 (ValueError: mutable default <class 'list'> for field names is"
        " not allowed: use default_factory). Take a tuple as the default of an option.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", DECLARED)
def test_a_mistake_in_a_declaration_is_told_with_its_cure(site, load, mistake):
    code, says = DECLARED[mistake]
    install(site, "good_one", GOOD)
    install(site, "their_one", code)
    found = load()
    (problem,) = found.problems
    assert problem.plugin == "their-one"
    assert problem.message.startswith(says)
    assert "good" in found.evaluators


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (
            "their_won",
            "It could not be loaded (ModuleNotFoundError: No module named 'their_won')."
            " The entry point names their_won: correct [project.entry-points.jobrsvp] in pyproject.toml,"
            " and install the plugin again.",
        ),
        (
            "their_one:plugin",
            "Its entry point names their_one:plugin, and their_one has no plugin:"
            " correct [project.entry-points.jobrsvp] in pyproject.toml, and install the plugin again.",
        ),
        ("two words", "It could not be loaded (ModuleNotFoundError: No module named 'two words')."),
    ],
)
def test_a_broken_entry_point_is_told_with_its_cure(site, load, value, says):
    install(site, "good_one", GOOD)
    install(site, "their_one", NEUTRAL)
    (file,) = site.glob("their_one*/entry_points.txt")
    file.write_text(f"[jobrsvp]\ntheir-one = {value}\n", encoding="utf-8")
    found = load()
    (problem,) = found.problems
    assert (problem.plugin, problem.kind) == ("their-one", "not_loaded")
    assert problem.message.startswith(says)
    assert "good" in found.evaluators


ASKED = {
    "None for a quote": (
        theirs("return self.neutral('It is.', quotes=(case.posting.find('nowhere'),))"),
        "It failed in their_one.py, line 10 (ValueError: theirs: quotes are jobrsvp.Quote records;"
        " posting.find() gives None for what the posting does not say).",
    ),
    "text for quotes": (
        theirs("return self.neutral('It is.', quotes='dental')"),
        "It failed in their_one.py, line 10 (ValueError: theirs: quotes are jobrsvp.Quote records;",
    ),
    "no return": (
        theirs("self.neutral('It is.')"),
        "evaluate (their_one.py, line 9) returned None instead of a Finding:"
        " end every branch with return self.speaks_for(...), speaks_against, neutral or unknown.",
    ),
    "async": (
        theirs("return self.neutral('It is.')", ("def evaluate", "async def evaluate")),
        "evaluate (their_one.py, line 9) is async and returned no Finding: write def evaluate, without async.",
    ),
    "an argument missing": (
        theirs("return self.neutral('It is.')", ("(self, case, context)", "(self, case)")),
        "It failed (TypeError: Theirs.evaluate() takes 2 positional arguments but 3 were given)."
        " Write def evaluate(self, case, context).",
    ),
    "strength out of range": (
        theirs("return self.speaks_for('It is.', strength=70)"),
        "It failed in their_one.py, line 10 (ValueError: theirs: strength is 70, not between 0 and 1)."
        " Give a number from 0 to 1.",
    ),
    "no strength": (
        theirs("return self.speaks_for('It is.')"),
        "It failed in their_one.py, line 10 (TypeError: Evaluator.speaks_for() missing 1 required keyword-only"
        " argument: 'strength'). Say strength=, from 0 to 1.",
    ),
    "a dealbreaker that rests on nothing": (
        theirs("return self.speaks_against('It is.', strength=1, dealbreaker=True)"),
        "It failed in their_one.py, line 10 (ValueError: theirs: a dealbreaker needs a quote of the posting:"
        " give quotes=(posting.find(...),)). Or leave dealbreaker out.",
    ),
    "one quote for a tuple of them": (
        theirs("return self.neutral('It is.', quotes=jobrsvp.Quote(text='a', start=0, end=1))"),
        "It failed in their_one.py, line 10 (ValueError: theirs: quotes is a tuple: write quotes=(quote,)).",
    ),
    "a keyword that is none": (
        theirs("return self.neutral('It is.', quote=None)"),
        "It failed in their_one.py, line 10 (TypeError: Finding.__init__() got an unexpected keyword argument 'quote')."
        " Leave quote out, or see jobrsvp.Grounds for what there is.",
    ),
    "what the posting does not say": (
        theirs("return self.neutral(case.posting.contact.name)"),
        "It failed in their_one.py, line 10 (AttributeError: 'NoneType' object has no attribute 'name')."
        " Name in needs what the evaluator cannot do without.",
    ),
    "a headline of several clauses": (
        theirs("return self.neutral('Pay: it is low; go.')"),
        "Its headline is to be one clause, and has a colon and a semicolon; it was shortened, and stands in detail.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", ASKED)
def test_a_mistake_in_evaluate_is_told_with_its_cure(site, load, mistake):
    code, says = ASKED[mistake]
    install(site, "good_one", GOOD)
    install(site, "their_one", code)
    posting = full_posting() if mistake != "what the posting does not say" else Posting(title="Baker")
    case = Case(posting=posting, profile=full_profile())
    answers = ask_all(load(), case, ContextOf(case.profile, None, noon(), ()))
    (problem,) = (one for one in answers.problems if one.plugin == "theirs")
    assert problem.message.startswith(says)
    assert {one.evaluator: one.stance for one in answers.findings}["good"] == "for"


def test_a_list_for_a_tuple_is_no_mistake(site, load):
    install(site, "their_one", theirs("return self.neutral('It is.', quotes=[case.posting.quotes['title']])"))
    case = Case(posting=full_posting(), profile=full_profile())
    answers = ask_all(load(), case, ContextOf(case.profile, None, noon(), ()))
    (finding,) = (one for one in answers.findings if one.evaluator == "theirs")
    assert [one.text for one in finding.quotes] == ["Data Engineer"]
