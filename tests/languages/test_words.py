"""What ``Languages`` answers: patterns, lists, and where a concept stands in a text."""

import functools
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.timing import seconds

from jobrsvp.languages import known
from jobrsvp.languages.index import Finder

EN = """
[lists]
number = { three = 3, two = 2 }
office = ["office", "front office"]
abbreviation = ["incl."]

[[benefits.dental]]
says = 'dental(?: (?:insurance|cover))?'
not = 'dental (?:nurse|practice)s?'
yes = ["dental insurance from day one"]
no = ["reception in a dental practice"]

[benefits]
pto = [
  { says = 'holidays?', needs = ["number"], yes = ["33 days holiday"], no = ["people on holiday"] },
  { not = 'holiday parks?', no = ["2 holiday parks"] },
]
meals = [{ says = 'fruit', needs = ["offer"], yes = ["What we offer:\\nFruit"], no = ["Your tasks:\\nPacking fruit"] }]

[heading]
offers = [{ says = 'what we offer', yes = ["What we offer:"] }]
other = [{ says = 'your tasks', yes = ["Your tasks:"] }]

[workplace]
days = [{ says = '<number> days? in the <office>', yes = [{ text = "two days in the office", number = 2 }] }]
until = [{ says = 'to', yes = ["2 to 3"] }, { says = 'up to', yes = ["up to 3"] }]
"""
DE = """
[lists]
number = { zwei = 2, to = 9 }
[workplace]
until = [{ says = 'bis', yes = ["2 bis 3"] }]
[benefits]
dental = [{ says = 'zahn\\w{2,20}', part = true, yes = ["Zahnzusatz inklusive"] }]
"""
SHARED = """
[lists]
legal_form = ["s.a.", "s.a.r.l.", "gmbh"]
period = { std = "hour", pa = "year" }
[workplace]
until = [{ says = '-', part = true, short = true, yes = ["2-3"] }]
"""
FILES = {"en": EN, "de": DE, "shared": SHARED}


@pytest.fixture
def words(languages):
    return languages(FILES)


def said(page, concept):
    return [page.text[span.start : span.end] for span in page.spans(concept)]


@pytest.mark.parametrize(
    ("text", "concept", "found"),
    [
        ("Dental Insurance, dental", "benefits.dental", ["dental insurance", "dental"]),
        ("a dental practice. Dental cover", "benefits.dental", ["dental cover"]),
        ("accidental", "benefits.dental", []),
        ("33 days holiday", "benefits.pto", ["holiday"]),
        ("people on holiday", "benefits.pto", []),
        ("2 holiday parks", "benefits.pto", []),
        ("What we offer:\n- Fruit", "benefits.meals", ["fruit"]),
        ("What we offer:\nYour tasks:\n- Fruit", "benefits.meals", []),
        ("up to 3, 2-3", "workplace.until", ["up to", "-"]),
        ("", "workplace.until", []),
    ],
)
def test_a_page_says_a_concept(words, text, concept, found):
    assert said(words.passed(text), concept) == found


def test_a_list_says_which_of_its_words_stands_there(words):
    (span,) = words.passed("Come two days in the front office.").spans("workplace.days")
    assert span.values == {"number": 2}
    assert span.entry.id == "en:workplace.days:1"


def test_offsets_are_those_of_the_text_that_was_given(words):
    text = "İstanbul İ: Dental cover"
    (span,) = words.passed(text).spans("benefits.dental")
    assert text[span.start : span.end] == "Dental cover"


def test_a_bar_counts_in_its_clause_only(words):
    assert said(words.passed("Dental. practice of dental practice"), "benefits.dental") == ["dental"]


def test_spans_know_their_clause(words):
    page = words.passed("No car.\nDental incl. glasses. 13. Dental")
    assert [page.text[slice(*page.clause(number))] for number in range(page.clauses)] == [
        "no car.", "\n", "dental incl. glasses.", " 13. dental",
    ]  # fmt: skip
    assert [span.clause for span in page.spans("benefits.dental")] == [2, 3]
    assert page.spans("benefits.dental", clause=2) == page.spans("benefits.dental")[:1]
    assert page.number(0) == 0
    assert page.number(len(page.text)) == 3


def test_a_line_without_an_end_is_cut_at_a_space(words):
    page = words.passed("dental " * 500 + "x" * 2000)
    assert len(page.spans("benefits.dental")) == 500
    assert max(end - start for start, end in map(page.clause, range(page.clauses))) <= 600


def test_only_some_languages_count(words):
    assert words.codes == ("en", "shared", "de")
    assert words.only("fi", None).codes == ("en", "shared")
    assert words.only("de-AT") is words.only("de") is words.only().only("de")
    assert not words.only().passed("Zahnzusatz").says("benefits.dental")
    assert words.only("de").passed("Zahnzusatz").says("benefits.dental")


def test_an_alternation_joins_the_languages_in_order_and_captures_nothing(words):
    english, german = r"(?<!\w)(?:(?:to)|(?:up to))(?!\w)", r"(?<!\w)(?:bis)(?!\w)"
    assert words.alternation("workplace.until") == f"(?:{english}|-|{german})"
    assert words.pattern("workplace.days").fullmatch("two days in the office").groups() == ()
    assert re.search(rf"(\d) ?{words.alternation('workplace.until')} ?(\d)", "2 bis 3").groups() == ("2", "3")


def test_a_concept_that_no_active_language_says_never_matches(languages):
    words = languages({"de": DE}).only()
    assert words.pattern("workplace.until").search("2 bis 3, (?!)") is None
    assert words.words("number") == "(?!)"


@pytest.mark.parametrize("concept", ["benefits.dental", "benefits.pto"])
def test_no_pattern_is_given_for_what_a_pattern_cannot_say(words, concept):
    with pytest.raises(ValueError, match=rf"en:{concept}:1 has not or needs: use passed\(text\).spans"):
        words.alternation(concept)


def test_a_list_is_merged_over_the_languages_and_the_first_one_wins(words):
    assert words.list("number") == {"zwei": 2, "to": 9, "three": 3, "two": 2}
    assert words.only().list("number") == {"three": 3, "two": 2}
    assert words.list("office") == {"office": True, "front office": True}
    assert words.codes_of("period") == {"std": "hour", "pa": "year"}
    assert words.by_language("number")["de"] == {"zwei": 2, "to": 9}


def test_the_words_of_a_list_are_a_pattern_of_whole_words(words):
    pattern = re.compile(words.words("legal_form"))
    assert [pattern.search(text)[0] for text in ("acme s.a.r.l.", "acme s.a. paris")] == ["s.a.r.l.", "s.a."]
    assert pattern.search("acme sxa.") is None


@pytest.mark.parametrize("ask", ["entries", "alternation", "pattern", "list", "words", "by_language"])
def test_an_unknown_name_is_told(words, ask):
    with pytest.raises(ValueError, match=r"No language file .*workplace\.nowhere"):
        getattr(words, ask)("workplace.nowhere")
    with pytest.raises(ValueError, match=r"workplace\.nowhere"):
        words.passed("text").spans("workplace.nowhere")


def test_a_list_of_codes_has_no_numbers(words):
    with pytest.raises(ValueError, match=r"codes_of\('period'\)"):
        words.list("period")


def test_answers_are_kept(words):
    assert words.passed("Dental") is words.passed("Dental")
    assert words.pattern("workplace.until") is words.pattern("workplace.until")


def test_threads_share_a_page(words):
    page = words.passed("two days in the office. " * 50)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: page.spans("workplace.days"), range(32)))
    assert found == [found[0]] * 32
    assert len(found[0]) == 50


@pytest.mark.parametrize(
    "text", ["what we offer fruit dental practice 33 holidays ", "fruit\n", "to.", "two days in the "]
)
def test_the_time_grows_with_the_text_and_no_faster(words, text):
    def ask(text):
        page = words.passed(text)
        return [page.spans(concept) for concept in words.concepts]

    short, long = (text * (size // len(text)) for size in (10_000, 80_000))
    shortest = min(seconds(ask, short + str(again)) for again in range(3))
    assert min(seconds(ask, long + str(again)) for again in range(3)) < 20 * shortest  # 64 were its square


def test_a_view_of_every_language_is_the_whole(languages):
    words = languages({"en": "", "de": "[lists]\nnumber = { 3 = ['drei'] }"})
    assert words.only(*words.codes) is words.only("de", "en", "shared")


def test_views_pass_a_text_once_together_for_each_language(languages):
    house = "[a]\nb = [{ says = 'house', yes = ['house'] }]"
    haus = house.replace("house", "haus")
    words = languages({"en": house, "de": haus, "fr": "[lists]\nx = ['un']"})
    assert words.only("de").passed("Haus").says("a.b")
    assert not words.only("fr").passed("Haus").says("a.b")
    assert words._finders("posting", "en").hits.cache_info().misses == 1


def test_words_of_a_language_that_is_not_there_are_not_built(languages):
    words = languages({"en": "", "de": "[a]\nb = [{ says = 'haus', yes = ['Haus'] }]", "fr": "[lists]\nx = ['un']"})
    assert not words.only("fr").passed("Haus").says("a.b")
    words._finders("posting", "fr")
    assert words._finders.cache_info().hits == 1
    words._finders("posting", "de")
    assert words._finders.cache_info().hits == 1


@pytest.mark.parametrize("view", [known().only("de"), known()], ids=["of German", "of all"])
def test_words_that_are_asked_for_in_all_languages_are_found_together(view):
    assert view._finders_of("workplace.remote") == known()._finders_of("workplace.remote")


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        (("week",), ["ree weeks in"]),
        (("week", "four"), ["ree weeks in four, an"]),  # joined where they meet
        (("week", "home"), ["ree weeks in", "and home aga"]),
        (("month",), []),
        ((), []),
    ],
)
def test_a_pattern_is_tried_only_around_its_words(words, pieces):
    page = known().passed("Three WEEKS in four, and home again")
    assert [page.text[start:end] for start, end in page.around(words, 4)] == pieces


def test_words_of_messages_are_looked_for_only_when_they_are_asked_for(monkeypatch):
    passes = []
    monkeypatch.setattr(Finder, "_hits", lambda self, text: passes.append(self) or {})
    monkeypatch.setattr(known(), "_finders", functools.cache(known()._finder))
    monkeypatch.setattr(known(), "_in_room", functools.cache(known()._room))
    page = known().passed("Our dental insurance, for every newcomer")
    page.says("benefits.dental")
    page.says("benefits.vision")
    assert len(passes) == len(set(passes)) == len(known().codes)
    page.says("letter.thanks")
    assert len(passes) == len(set(passes)) == 2 * len(known().codes)
