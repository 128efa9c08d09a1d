"""Whole messages in every language that the checker knows: what is remarked, what passes, and what is mended."""

import datetime as dt
import random
import tomllib
from pathlib import Path

import pytest
from tests.etiquette import matrix
from tests.timing import seconds

from jobrsvp import Invitation
from jobrsvp.etiquette import check, mend, note
from jobrsvp.etiquette.checker import CHECKED, instead
from jobrsvp.etiquette.checker.check import MOMENTS
from jobrsvp.etiquette.checking import language_of
from jobrsvp.languages.files import read_folder

MESSAGES = tomllib.loads(Path(__file__).with_name("letters.toml").read_text(encoding="utf-8"))["message"]
CLEAN = [one for one in MESSAGES if "fault" not in one]
FAULTY = [one for one in MESSAGES if "fault" in one]
ABROAD = tomllib.loads(Path(__file__).with_name("kinds_abroad.toml").read_text(encoding="utf-8"))["row"]
GREETINGS = {"de": "Guten Tag Frau Lee", "fr": "Bonjour Madame", "es": "Buenos días, señora Lee"}
NOW = dt.datetime(2026, 11, 26, 9, tzinfo=dt.UTC)
MEETING = Invitation(
    stage="invited", starts_at=dt.datetime(2026, 12, 4, 10, tzinfo=dt.UTC), organization="Crook & Co",
    role="Snake Handler", contact_name="Ms Lee",
)  # fmt: skip
SEED = 11


def faults(text, kind=None, now=NOW, meeting=MEETING):
    return [remark.fault for remark in check(text, meeting, kind=kind, now=now)]


@pytest.mark.parametrize("message", CLEAN, ids=lambda one: f"{one['language']}-{one['kind']}")
def test_a_courteous_message_passes(message):
    assert language_of(message["text"]) == message["language"]
    assert faults(message["text"], message["kind"]) == []


@pytest.mark.parametrize("message", FAULTY, ids=lambda one: f"{one['language']}-{one['fault']}")
def test_a_fault_is_remarked_by_its_kind(message):
    assert language_of(message["text"]) == message["language"]
    assert message["fault"] in faults(message["text"], message["kind"])


@pytest.mark.parametrize("message", FAULTY, ids=lambda one: f"{one['language']}-{one['fault']}")
def test_a_mended_message_passes(message):
    mended = mend(message["text"], MEETING, kind=message["kind"], now=NOW)
    assert mended not in (None, message["text"])
    assert faults(mended, message["kind"]) == []


@pytest.mark.parametrize("message", FAULTY, ids=lambda one: f"{one['language']}-{one['fault']}")
def test_a_remark_holds_its_sentence_and_another_one(message):
    for remark in check(message["text"], MEETING, kind=message["kind"], now=NOW):
        assert remark.sentence in message["text"]
        assert remark.instead not in (None, remark.sentence)


def sayings(sign):
    """Return language, fault, what the message is for and the text of every row that is *sign*: faulty or fine."""
    return [(row["language"], row["fault"], row["kind"], text) for row in ABROAD for text in row[sign]]


def framed(language, text):
    return f"{GREETINGS[language]},\n\n{text}\n\nIda Kraus"


@pytest.mark.parametrize(("language", "fault", "kind", "text"), sayings("faulty"))
def test_a_saying_is_remarked_by_its_kind(language, fault, kind, text):
    assert fault in faults(framed(language, text), kind)


@pytest.mark.parametrize(("language", "fault", "kind", "text"), sayings("fine"))
def test_what_only_looks_like_a_fault_passes(language, fault, kind, text):
    assert faults(framed(language, text), kind) == []


@pytest.mark.parametrize("language", CHECKED)
def test_every_sentence_to_write_instead_passes_itself(language):
    for fault, by_moment in instead.sentences(language).items():
        for moment, sentence in by_moment.items():
            sentence = sentence.replace("{role}", "Buyer")
            for kind in [kind for kind, its in MOMENTS.items() if its == moment] or [None]:
                found = {remark.fault for remark in check(sentence, MEETING, kind=kind)}
                assert not found, (fault, moment, sentence)


@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_what_proves_an_entry_is_remarked_in_its_language(language):
    kept = {"bargaining": "follow_up"} | dict.fromkeys(
        ["irony", "offer", "terms", "brag", "figures", "mock"], "decline"
    )
    frame = {"de": "Danke für die Nachricht und für die Zeit.", "es": "Gracias por la cita y por el otro puesto.",
             "fr": "Merci pour la place et pour le reste, j'ai accepté un autre poste."}[language]  # fmt: skip
    for entry, examples in read_folder().entries:
        group, _, concept = entry.concept.partition(".")
        if entry.language == language and group == "fault" and entry.says:
            text = f"{frame} {examples.yes[0][0]}"
            assert faults(text, kept.get(concept)), (entry.id, text)


@pytest.mark.parametrize(
    ("hours", "kind", "sorry", "late"),
    [(3, "cancel", "", True), (3, "cancel", "Es tut mir leid.", False), (72, "cancel", "", False),
     (3, "accept", "", False), (-2, "reschedule", "", True), (-2, "reschedule", "Ich bitte um Entschuldigung.", False)],
)  # fmt: skip
def test_short_notice_needs_an_apology(hours, kind, sorry, late):
    meeting = Invitation(stage="accepted", starts_at=NOW + dt.timedelta(hours=hours))
    text = f"Hallo Frau Lee, danke für die Einladung. Ich muss den Termin absagen. Ginge ein anderer Tag? {sorry}"
    assert ("late" in faults(text, kind, meeting=meeting)) is late


@pytest.mark.parametrize(
    ("said", "contradicts"),
    [("am 4. Dezember um 10 Uhr", False), ("am Freitag", False), ("am 5. Dezember", True), ("um 11 Uhr", True)],
)
def test_a_yes_to_another_day_or_hour_contradicts_the_meeting(said, contradicts):
    text = f"Hallo Frau Lee, danke für die Einladung. Ich komme gern {said}."
    assert ("contradiction" in faults(text, "accept")) is contradicts


@pytest.mark.parametrize(
    "said",
    [
        "Hello Ms Lee, thank you, I will come. You will have my drawings by Tuesday, I send them from the office.",
        "Hallo Frau Lee, danke, ich komme gern. Die Arbeitsproben schicke ich bis Dienstag.",
        "Hallo Frau Lee, danke, ich komme gern. Frühestens zum 1. März könnte ich bei Ihnen anfangen.",
        "Bonjour Madame Lee, merci, je viendrai. Je vous transmets les diplômes avant mardi.",
        "Hola, señora Lee, gracias, iré con mucho gusto. Los títulos se los mando antes del martes.",
        "Hello Ms Lee, thank you. Yes to Fri 10, see you then.",
        "Hello Ms Lee, thank you. I finish early on Friday and come at once. Is it about the Sunday shift?",
    ],
)
def test_a_day_or_figure_of_something_else_contradicts_nothing(said):
    assert "contradiction" not in faults(said, "accept")


@pytest.mark.parametrize("said", ["Yes to Thurs 10, thank you.", "Yes to Fri 11 December, thank you."])
def test_another_day_with_a_figure_contradicts_the_meeting(said):
    assert "contradiction" in faults(f"Hello Ms Lee, glad to hear from you. {said}", "accept")


def test_a_message_in_a_language_that_is_not_known_is_told_so():
    text = "Gentile signora, la ringrazio molto per l'invito, ma non posso venire al colloquio di lunedì."
    assert faults(text) == []
    assert "length and facts only" in note(text)
    assert note("Thank you, I will come.") is None


def names(count):
    """Return *count* names of people, titles and firms."""
    chance, (first, family) = random.Random(SEED), matrix.names()
    people = [f"{a} {b}" for a, b in zip(first, chance.sample(family, len(family)), strict=True)]
    odd = ["Robin Wolf", "Mary Crook", "Jo Savage", "Bo Idiot", "Al Nuls", "Ana Cutre", "Max Bude", "Lea Frech"]
    return [*odd, *people, *(f"{b} {a}" for a, b in zip(first, family, strict=True))][:count]


SENTENCES = {
    "en": "Dear {title} {family}, thank you for the invitation to {firm}. I will be there on 4 December.\n\n{name}",
    "de": "Sehr geehrte Frau {family}, danke für die Einladung zu {firm}. Ich komme gern am 4. Dezember.\n\n{name}",
    "fr": "Bonjour Madame {family}, merci de votre invitation chez {firm}. Je viendrai le 4 décembre.\n\n{name}",
    "es": "Estimada señora {family}: gracias por la cita en {firm}. Le confirmo que iré el 4 de diciembre.\n\n{name}",
}


@pytest.mark.parametrize("language", CHECKED)
def test_no_name_title_or_firm_is_a_fault(language):
    people, titles = names(2000), matrix.titles()
    for number, name in enumerate(people):
        family, title = name.split()[-1], titles[number % len(titles)]
        firm = f"{people[number % 300].split()[-1]} & {people[(number + 7) % 300].split()[-1]}"
        meeting = Invitation(stage="invited", starts_at=MEETING.starts_at, role=title, organization=firm)
        text = SENTENCES[language].format(title="Ms", family=family, firm=firm, name=name)
        found = check(text, meeting, kind="accept", now=NOW)
        assert found == [], text


@pytest.mark.parametrize("quoted", ["a brutal idiot", "slave wages", "crazy and ruthless"])
def test_quoted_words_are_no_fault(quoted):
    text = f'Thank you for the invitation. Your advert says "{quoted}" of your film. I will be there on 4 December.'
    assert faults(text, "accept") == []


SHORT, LONG = 4_000, 16_000
#: Four times the text may take so many times as long: a quadratic search would take sixteen.
MOST = 10
HOSTILE = [
    "I cannot come, sorry, and ", "“so” ", "Idiot! ", "a-", "!? ", "thank you for the 4 December at 10 ", "\n",
    "x" * 50 + " ", "Ich sage ab, und ", "ne me contactez plus, ", "no vuelva a escribirme, ",
    "because of you, had you told me if you had ", "my dog and the car and the plumber ",
    "your stupid boring office and ",
]  # fmt: skip


def families():
    """Yield what all entries on messages say, in lots of several together."""
    said = [examples.yes[0][0] for entry, examples in read_folder().entries if "/etiquette:" in entry.id and entry.says]
    random.Random(SEED).shuffle(said)
    yield from (" ".join(said[start : start + 40]) for start in range(0, len(said), 40))


def cut(text, size):
    return (text * (size // len(text) + 1))[:size].replace("..", ".") or text


@pytest.mark.parametrize("flat", [False, True], ids=["sentences", "one line"])
def test_the_time_grows_with_the_message_and_no_faster(flat):
    for family in [*HOSTILE, *families()]:
        text = "".join(" " if sign in ".!?;:\n" else sign for sign in family) + " a" if flat else family + " a"
        check(cut(text, SHORT)[:400] or "a")
        short = max(seconds(check, cut(text, SHORT)), 0.005)
        assert seconds(check, cut(text, LONG)) < MOST * short, text[:200]
