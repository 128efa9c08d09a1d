"""``docs/languages.md`` says what each language has and lacks."""

from pathlib import Path

from jobrsvp.languages.files import read_folder
from jobrsvp.languages.page import page

PAGE = Path(__file__).parents[2] / "docs/languages.md"


def test_the_page_is_current():
    told = "run: python -m jobrsvp.languages > docs/languages.md"
    assert PAGE.read_text(encoding="utf-8") == page(read_folder()), told


def test_the_page_names_what_a_language_lacks(write):
    entry = "[benefits]\n{} = [{{ says = 'dental', yes = ['dental'] }}]"
    folder = write({"en": entry.format("dental"), "de": "[lists]\nmonth = ['mai']", "shared": entry.format("vision")})
    shown = page(read_folder(folder))
    assert "| de | 0 | 0 | 1 |" in shown
    assert "- **de**: benefits: dental\n" in shown
    assert "- **en**: lists: month\n" in shown
