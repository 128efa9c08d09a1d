"""``docs/languages.md`` says which languages have a concept or a list, and which lack it."""

from pathlib import Path

from jobrsvp.languages.files import read_folder
from jobrsvp.languages.page import page

PAGE = Path(__file__).parents[2] / "docs/languages.md"


def test_the_page_is_current():
    assert PAGE.read_text(encoding="utf-8") == page(read_folder()), "run: make pages"


def test_the_page_names_who_has_and_who_lacks_a_concept(write):
    entry = "[benefits]\n{} = [{{ says = 'dental', yes = ['dental'] }}]"
    folder = write({"en": entry.format("dental"), "de": "[lists]\nmonth = ['mai']", "shared": entry.format("vision")})
    shown = page(read_folder(folder))
    assert "| benefits.dental | en | de |" in shown
    assert "| benefits.vision | shared |  |" in shown
    assert "| month | de | en |" in shown


def test_a_second_entry_of_a_concept_leaves_the_page_as_it_is(write):
    entry = "{{ says = '{0}', yes = ['{0}'] }}"
    one, two = ([entry.format(word) for word in words] for words in (["dental"], ["dental", "teeth"]))
    pages = {page(read_folder(write({"en": f"[benefits]\ndental = [{', '.join(some)}]"}))) for some in (one, two)}
    assert len(pages) == 1
