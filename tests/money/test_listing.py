"""The tables that docs/money.md shows are the data."""

from pathlib import Path

import pytest

from jobrsvp.money.listing import listings, main

PAGE = (Path(__file__).parents[2] / "docs/money.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", listings())
def test_the_page_shows_the_data(name):
    shown = PAGE.partition(f"<!-- {name} -->\n")[2].partition(f"\n<!-- end of {name} -->")[0]
    assert shown == listings()[name], "print it with python -m jobrsvp.money.listing and put it in the page"


def test_the_module_prints_every_table(capsys):
    main()
    printed = capsys.readouterr().out
    assert all(text in printed for text in listings().values())
