"""Where the title of a position begins and ends in a sentence: verbs and dates are none of it, a second half is."""

import datetime as dt

import pytest

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


def role_in(words, hello, subject=""):
    head = f"Subject: {subject}\n\n" if subject else ""
    return read_invitation(f"{head}{hello}\n\n{words}", NOW).role


GERMAN, FRENCH, ITALIAN, SPANISH = "Guten Tag,", "Bonjour,", "Buongiorno,", "Hola:"
DUTCH, POLISH, ENGLISH = "Beste Kim,", "Dzień dobry,", "Hi Kim,"


@pytest.mark.parametrize(
    ("hello", "words", "role"),
    [
        (GERMAN, "wir möchten das Gespräch als Schlosserin besprechen.\n\nUlf Brandt", "Schlosserin"),
        (GERMAN, "wir suchen derzeit auch einen Tischlermeister und würden Sie gern sehen.", "Tischlermeister"),
        (FRENCH, "le poste d’aide-soignante à partir du mois de mai vous attend.", "aide-soignante"),
        (FRENCH, "votre candidature au poste de cuisinier et vos références nous plaisent.", "cuisinier"),
        (ITALIAN, "per il posto di cameriere ai piani potremmo incontrarla giovedì.", "cameriere ai piani"),
        (SPANISH, "Para el puesto de camarera de pisos podemos vernos el jueves.", "camarera de pisos"),
        (DUTCH, "Voor de vacature medewerker logistiek vragen we je langs te komen.", "medewerker logistiek"),
        (POLISH, "na stanowisko księgowa proponuję rozmowę.", "księgowa"),
        (POLISH, "zapraszam na rozmowę na stanowisko kierowca 15 kwietnia 2027.", "kierowca"),
        ("Olá,", "Para a vaga de auxiliar de limpeza podemos falar na quinta.", "auxiliar de limpeza"),
        (ENGLISH, "for the position of night porter you could come on Thursday.", "night porter"),
    ],
)
def test_a_title_ends_where_the_sentence_goes_on(hello, words, role):
    assert role_in(words, hello) == role


@pytest.mark.parametrize(
    ("hello", "words", "role"),
    [
        (GERMAN, "vielen Dank für Ihre Bewerbung als Maler und Lackierer.", "Maler und Lackierer"),
        (GERMAN, "Ihre Bewerbung als Verkäuferin im Einzelhandel hat uns gefallen.", "Verkäuferin im Einzelhandel"),
        (GERMAN, "Ihre Bewerbung als Koch im Gasthof Adler hat uns gefallen.", "Koch"),
        (FRENCH, "nous vous invitons pour le poste de chef du rayon boucherie.", "chef du rayon boucherie"),
        (SPANISH, "Para el puesto de técnico de TI queremos conocerte.", "técnico de TI"),
        (SPANISH, "Para la posición remota de técnico de datos queremos conocerte.", "técnico de datos"),
        (DUTCH, "het gaat om de functie van kok en bakker.", "kok en bakker"),
        (
            POLISH,
            "zapraszam na stanowisko specjalista ds. kadr i płac w piątek.",
            "specjalista ds. kadr i płac",
        ),
        (POLISH, "na stanowisko kierowca kat. B proponuję rozmowę.", "kierowca kat. B"),
        (ENGLISH, "we'd like to talk about the role of Tool and Die Maker with you.", "Tool and Die Maker"),
        (ENGLISH, "it is about the post of pastry chef and baker.", "pastry chef and baker"),
    ],
)
def test_a_title_keeps_its_second_half(hello, words, role):
    assert role_in(words, hello) == role


@pytest.mark.parametrize(
    ("hello", "subject", "role"),
    [
        (ITALIAN, "Opportunità magazziniere - colloquio", "magazziniere"),
        (SPANISH, "Proceso camarera de pisos – entrevista", "camarera de pisos"),
        (FRENCH, "Recrutement chargé de clientèle – entretien", "chargé de clientèle"),
        (DUTCH, "Vacature verzorgende IG - gesprek", "verzorgende IG"),
        (ENGLISH, "Interview Position Planner", "Position Planner"),
        (ENGLISH, "Interview: Role Play Facilitator", "Role Play Facilitator"),
    ],
)
def test_what_leads_to_a_title_in_a_subject_is_no_part_of_it(hello, subject, role):
    assert role_in("15.04.2027, 10:00\n\nLea Roux", hello, subject) == role


@pytest.mark.parametrize(
    ("hello", "subject", "words", "role"),
    [
        (POLISH, "Rozmowa: księgowa", "zapraszam na rozmowę na stanowisko księgowej.", "księgowa"),
        (POLISH, "Rozmowa: magazynier", "zapraszam na rozmowę na stanowisko magazyniera.", "magazynier"),
        (GERMAN, "Gespräch Bäckergeselle", "wir suchen einen Bäckergesellen.", "Bäckergeselle"),
        (ENGLISH, "Interview: Baker", "about the post of Barista at our shop.", "Barista"),
    ],
)
def test_the_title_without_an_ending_is_the_one_in_the_subject(hello, subject, words, role):
    assert role_in(words, hello, subject) == role


@pytest.mark.parametrize(
    ("hello", "words", "role"),
    [
        (POLISH, "zapraszam na stanowisko magazynier – kierowca w piątek.", "magazynier – kierowca"),
        (ENGLISH, "it is about the position of cook - baker on Friday.", "cook - baker"),
        (ITALIAN, "per il posto di cuoco - pizzaiolo potremmo vederci giovedì.", "cuoco - pizzaiolo"),
        (ENGLISH, "it is about the position of cook - please bring your papers.", "cook"),
        (ENGLISH, "thank you for applying for the position of cook - call us.", "cook"),
    ],
)
def test_a_second_kind_of_work_behind_a_dash_belongs_to_the_title(hello, words, role):
    assert role_in(words, hello) == role


@pytest.mark.parametrize("post", ["post can't go ahead", "job is tomorrow already", "position has to move"])
def test_what_a_sentence_says_of_a_post_is_none_of_its_title(post):
    assert role_in(f"Our oven broke down, so the interview for the baker {post}.", ENGLISH) == "baker"


@pytest.mark.parametrize(
    ("hello", "words", "role"),
    [
        (GERMAN, "wir suchen ja noch jemanden als Bäckerin, das Gespräch ist am Freitag.", "Bäckerin"),
        (GERMAN, "hätten Sie Lust auf eine Probeschicht als Kellnerin am Freitag?", "Kellnerin"),
        (DUTCH, "leuk dat je het werk als bakker wil doen.", "bakker"),
    ],
)
def test_work_begins_behind_as_where_nothing_in_front_is_work(hello, words, role):
    assert role_in(words, hello) == role
