"""Say how many kinds of hostile and faulty plugins were tried, and how many of them cost only themselves.

A kind is one, in however many places of a plugin it is tried: ``python -m pytest -q tests/panel/hostile``.
"""

import pytest

KIND = pytest.StashKey[dict[str, str]]()
TITLES = {
    "test_kinds.py": "hostile kinds",
    "test_mistakes.py": "faulty kinds",
    "test_permissions.py": "ways to take what was not declared",
}
NAMES = ("deed", "kind", "mistake", "way")


def pytest_collection_modifyitems(config, items):
    """Keep which kind each test is of."""
    kinds = config.stash.setdefault(KIND, {})
    for item in items:
        if item.path.parent.name == "hostile" and (kind := kind_of(item)):
            kinds[item.nodeid] = f"{item.originalname}: {kind}"


def kind_of(item):
    """Return the kind that *item* tries; nothing for one that says more of a kind, or of what is allowed."""
    params, said = (item.callspec.params, item.callspec.id) if hasattr(item, "callspec") else ({}, item.name)
    if item.name.startswith("test_where_") or (item.path.name == "test_permissions.py" and "way" not in params):
        return None
    return next((params[one] for one in NAMES if one in params), said)


def pytest_terminal_summary(terminalreporter, config):
    """Print the count of each file."""
    kinds = config.stash.get(KIND, {})
    stats = terminalreporter.stats
    passed, skipped = ({one.nodeid for one in stats.get(name, [])} for name in ("passed", "skipped"))
    for file, title in TITLES.items():
        tried = {kind for test, kind in kinds.items() if file in test and test not in skipped}
        wrong = {kind for test, kind in kinds.items() if file in test and test not in passed | skipped}
        if tried and not config.option.collectonly:
            terminalreporter.write_line(f"{title}: {len(tried - wrong)} of {len(tried)}")
