"""What a job is known by: the same one elsewhere is, its look-alikes are not."""

import random

import pytest

from jobrsvp import Capture, reading
from jobrsvp.contexts import places
from jobrsvp.languages import known
from jobrsvp.places import locate
from jobrsvp.recognition import Fingerprint, fingerprint
from jobrsvp.recognition.fingerprint import runs, words

DUTIES = """You bake bread and rolls by night, and you shape every loaf by hand.
You weigh the flour, knead the dough and watch over two stone ovens.
You keep the bakehouse clean and order what is missing for the next morning.
You teach our two apprentices how to tell by ear when a crust is done.
Requirements: three years at an oven, and a driving licence for the delivery van.
We pay for your working clothes, and on your birthday nobody sees you here."""


def job(title="Baker", employer="Bean & House Ltd", place="Leeds, UK", text=DUTIES, above=""):
    page = f"{title}\nCompany: {employer}\nLocation: {place}\nSalary: £29,000 a year\n{above}\n{text}"
    return fingerprint(locate(reading.read(Capture(text=page)), places(), None), known())


SHOP = "You also sell what you bake in the shop beside the ovens, on two mornings of each week."

#: Its other faces: what a board does to it, and what changes when it is posted again.
SAME = {
    "the same": {},
    "posted again": {"above": "Posted 2 days ago. Apply by 1 March."},
    "who may apply": {"title": "Baker (m/f/d)"},
    "the town in the title": {"title": "Baker - Leeds"},
    "the employer in the title": {"title": "Baker | Bean & House"},
    "without the legal form": {"employer": "Bean & House"},
    "the town written out": {"place": "Leeds, England, United Kingdom"},
    "with a postcode": {"place": "Leeds LS1 4AP"},
    "a sentence less": {"text": DUTIES.partition("We pay")[0]},
    "words of the board": {
        "above": "Jobs near you. Sign in to save this job. Report it. Set up an alert for this search."
    },
    "no town": {"place": "United Kingdom"},
}
#: What looks like it and is another job.
OTHER = {
    "a senior one": {"title": "Senior Baker"},
    "the second grade": {"title": "Baker II"},
    "another trade, the same words": {"title": "Pastry Chef"},
    "another town": {"place": "York, UK"},
    "the town in the title is another": {"title": "Baker - York", "place": "York, UK"},
    "its namesake elsewhere": {"place": "Leeds, Alabama"},
    "another employer": {"employer": "Crust & Crumb Ltd"},
    "other duties": {
        "text": "You sell cakes in our shop at the station and make coffee for those who wait for a train.\n"
        "You count the till in the evening, and you like talking to people early in the day.\n"
        "Requirements: a friendly word for everybody, and mental arithmetic without a machine."
    },
}


@pytest.mark.parametrize("changes", SAME.values(), ids=SAME)
def test_the_same_job_is_known_again(changes):
    assert job().is_same(job(**changes))
    assert job(**changes).is_same(job())


@pytest.mark.parametrize("changes", OTHER.values(), ids=OTHER)
def test_a_look_alike_is_another_job(changes):
    assert not job().is_same(job(**changes))
    assert not job(**changes).is_same(job())


def test_without_an_employer_the_text_must_be_nearly_the_same():
    nameless = f"Baker\nLocation: Leeds, UK\nSalary: £29,000 a year\n{DUTIES}"
    found = fingerprint(locate(reading.read(Capture(text=nameless)), places(), None), known())
    changed = job(text=f"{DUTIES.partition('We pay')[0]}{SHOP}")
    assert not found.organization
    assert job().is_same(changed)
    assert (found.is_same(job()), found.is_same(changed)) == (True, False)


def test_what_is_kept_is_read_back():
    assert Fingerprint.parsed(str(job())) == job()


def test_no_word_of_the_text_is_kept():
    assert not {"ovens", "apprentices", "birthday"} & set(words(str(job())))


def test_a_posting_without_text_or_title_has_none():
    posting = reading.read(Capture(text="Baker\nCompany: Bean\nSalary: £29,000 a year\n" + DUTIES))
    assert fingerprint(posting.__class__(title="Baker"), known()) is None
    assert fingerprint(posting.__class__(description=DUTIES), known()) is None


@pytest.mark.parametrize("changed", [0, 60, 200])
def test_the_sketch_tells_about_how_much_two_long_texts_have_in_common(changed):
    chance = random.Random(7)
    said = [chance.choice(words(DUTIES)) for _ in range(1200)]
    other = [f"new{at}" if chance.random() < changed / 1200 else word for at, word in enumerate(said)]
    one, two = (set(runs(" ".join(text))) for text in (said, other))
    exact = len(one & two) / min(len(one), len(two))
    sketched = sketch_of(" ".join(said)).in_common(sketch_of(" ".join(other)))
    assert abs(sketched - exact) < 0.15


def sketch_of(text):
    posting = reading.read(Capture(text=f"Baker\nSalary: £29,000 a year\n{DUTIES}"))
    return fingerprint(posting.__class__(title="Baker", description=text), known())


def test_a_script_without_spaces_is_compared_sign_by_sign():
    assert words("データ engineer 面接") == ["デ", "ー", "タ", "engineer", "面", "接"]
