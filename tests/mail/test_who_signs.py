"""Who signs, beside whom and for which house; what one applies with; what a threat, a feast or two hours say."""

import datetime as dt

import pytest

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 3, 1, 9, tzinfo=dt.UTC)
WORDS = "we invite you to an interview for the post of night porter on 12 March 2027 at 10:00, 3 Quay Street, Cork."


def read(
    signature="Kind regards\nAnn Reed\nHarbour Canteen Ltd",
    sender="Harbour Canteen <post@harbourcanteen.example>",
    subject="Interview",
    words=f"Dear Kim Ashdown,\n\n{WORDS}",
):
    text = f"From: {sender}\nTo: Kim Ashdown <kim@home.example>\nSubject: {subject}\n\n{words}\n\n{signature}\n"
    return read_invitation(text, NOW)


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        ("Groeten van Anna en de poezen\nHarbour Canteen", "Anna"),
        ("Liefs van Anna Kok en het team\nHarbour Canteen", "Anna Kok"),
        ("Sonnige Gr\u00fc\u00dfe (bei Hagel und Wind)\nAnna Kok\nf\u00fcr die Harbour Canteen eG", "Anna Kok"),
        ("Viele Gr\u00fc\u00dfe\nTom und Anna Kok\nHarbour Canteen", "Anna Kok"),
        ("Kind regards\nAnna Kok & Tom\nHarbour Canteen", "Anna Kok"),
        ("Bien cordialement,\nAnna et Tom\nHarbour Canteen", "Anna"),
        ("Cordialement,\nAnna KOK\nHarbour Canteen", "Anna KOK"),
        ("Regards\nAnna Kok BSc MRCVS\nHarbour Canteen", "Anna Kok"),
        ("Mit besten Gr\u00fc\u00dfen\ni.A. Ch. Kok\nHarbour Canteen", "Ch. Kok"),
        ("Un saludo de toda la casa,\nGreta\nHarbour Canteen", "Greta"),
        ("Z pozdrowieniami\nGreta z recepcji\nHarbour Canteen", "Greta"),
        (
            "Par d\u00e9l\u00e9gation,\nla Directrice des ressources humaines\nAnna KOKKEL\nHarbour Canteen",
            "Anna KOKKEL",
        ),
    ],
)
def test_who_signs_in_many_ways_is_named_in_full(signature, name):
    assert read(signature).contact_name == name


@pytest.mark.parametrize(
    ("sender", "signature"),
    [
        ("ANNA LOPEZ <alopez@ayto.example>", "Un cordial saludo\nFdo.: Anna L\u00f3pez\nConcejala de Deportes"),
        ("Anna L\u00f3pez <a.lopez@ayto.example>", "Saludos de Anna y los perros\nAyuntamiento de Sol"),
        ("Ayuntamiento de Sol - Anna L\u00f3pez <rrhh@ayto.example>", "Saludos\nAnna\nAyuntamiento de Sol"),
    ],
)
def test_the_sender_tells_the_rest_of_the_name(sender, signature):
    assert read(signature, sender).contact_name == "Anna L\u00f3pez"


@pytest.mark.parametrize("greeting", ["Ciao Kim", "Kim,", "Dear Kim Ashdown"])
def test_whom_it_is_written_to_signs_nothing(greeting):
    said = read("Ann Reed\n021 555 0101", words=f"{greeting}\n{WORDS}").contact_name
    assert said == "Ann Reed"


@pytest.mark.parametrize(
    ("sender", "signature", "firm"),
    [
        (
            "DRH - Mairie <drh@aubinlac.example>",
            "Cordialement\nAnna Kok\nMairie de Aubin-Lac - Annexe",
            "Mairie de Aubin-Lac",
        ),
        (
            "Kitchen Team <jobs@harbourhospice.example>",
            "Regards\nAnna Kok\nCatering Manager\nHarbour Hospice",
            "Harbour Hospice",
        ),
        ("Polo <info@trattoriapolo.example>", "Saluti\nAnna Kok\nTrattoria Polo dal 1978", "Trattoria Polo"),
        ("Anna Kok <info@scuolaveloce.example>", "Saluti\nAnna Kok\nTitolare Scuola Veloce", "Scuola Veloce"),
        ("Universit\u00e4t Aue - Dezernat 4 <b@uni-aue.example>", "Gru\u00df\nAnna Kok", "Universit\u00e4t Aue"),
    ],
)
def test_a_house_is_called_by_its_name_alone(sender, signature, firm):
    assert read(signature, sender).organization == firm


@pytest.mark.parametrize("number", ["Kennziffer 2027-0418-INT", "Vacancy 4471-HCA-27", "Kennung 27/114-LIM"])
def test_letters_around_a_number_make_no_firm_of_it(number):
    assert read(subject=f"Interview ({number})").organization == "Harbour Canteen Ltd"


@pytest.mark.parametrize(
    ("subject", "words", "position"),
    [
        (
            "Re: CV aiuto cuoco",
            "ci vediamo per un colloquio il 12 marzo 2027 alle 10:00, via Roma 3, Como.",
            "aiuto cuoco",
        ),
        (
            "Odp: CV recepcjonista",
            "zapraszam na rozmow\u0119 12 marca 2027 o 10:00, ul. Le\u015bna 3, Leszno.",
            "recepcjonista",
        ),
        (
            "kaas",
            "het werk als medewerker kaasmakerij is vrij. Kom 12 maart 2027 om 10.00 uur langs voor een gesprek.",
            "medewerker kaasmakerij",
        ),
        (
            "the counter job",
            "come about the counter assistant job, an interview on 12 March 2027 at 10:00, 3 Quay Street, Cork.",
            "counter assistant",
        ),
        ("Boatbuilder job", "come for an interview on 12 March 2027 at 10:00, 3 Quay Street, Cork.", "Boatbuilder"),
        (
            "Harbour Canteen | Interview | Research Associate, Cell Culture",
            "come on 12 March 2027 at 10:00, 3 Quay Street.",
            "Research Associate, Cell Culture",
        ),
        (
            "Harbour Canteen | Interview | Night Porter, Leeds",
            "come on 12 March 2027 at 10:00, 3 Quay Street.",
            "Night Porter",
        ),
    ],
)
def test_a_position_is_whole_and_without_what_one_applies_with(subject, words, position):
    assert read(subject=subject, words=f"Dear Kim,\n\n{words}").role == position


INVITES = {
    "de": "wir laden Sie zum Vorstellungsgespr\u00e4ch am Freitag, 12. M\u00e4rz 2027 um 10 Uhr ein, Kaistr. 3.",
    "fr": "nous vous invitons \u00e0 un entretien le vendredi 12 mars 2027 \u00e0 10 h, 3 rue du Quai, 44000 Nantes.",
    "pt": "convidamos para uma entrevista na sexta, 12 de mar\u00e7o de 2027, \u00e0s 10h, Rua do Cais 3, Porto.",
    "en": WORDS,
}


@pytest.mark.parametrize(
    ("code", "threat", "stage"),
    [
        ("de", "Liegt uns das Zeugnis bis dahin nicht vor, muss der Termin leider entfallen.", "invited"),
        ("fr", "Sans carte Vitale, je ne pourrai pas maintenir le rendez-vous.", "invited"),
        ("pt", "Caso n\u00e3o compare\u00e7a, a sua entrevista ser\u00e1 cancelada.", "invited"),
        ("en", "Without your papers the interview is cancelled.", "invited"),
        ("en", "Sadly the interview is cancelled: our chef is ill.", "cancelled_by_them"),
    ],
)
def test_what_hangs_on_something_lacking_calls_nothing_off(code, threat, stage):
    assert read(words=f"Dear Kim,\n\n{INVITES[code]}\n{threat}").stage == stage


@pytest.mark.parametrize(
    ("hours", "asked"),
    [("half past two (3:30 pm)", True), ("half past two (2:30 pm)", False), ("2:30 pm (room 4)", False)],
)
def test_two_hours_for_one_are_asked(hours, asked):
    said = read(words=f"Dear Kim,\n\ncome for an interview on 12 March 2027 at {hours}, 3 Quay Street, Cork.")
    assert any("which is right?" in question for question in said.questions) is asked


@pytest.mark.parametrize(
    "beside",
    [
        "Donnerstag, 18. M\u00e4rz um 19 Uhr ist offenes Plenum, wenn du magst.",
        "Am 18. M\u00e4rz um 18 Uhr ist unsere Mitgliederversammlung.",
    ],
)
def test_what_all_may_come_to_is_no_time_to_choose(beside):
    said = read(
        words=f"Hallo Kim,\n\npasst dir ein Gespr\u00e4ch am 12. M\u00e4rz 2027 um 10 Uhr, Kaistr. 3?\n\n{beside}"
    )
    assert (said.starts_at.day, said.slots) == (12, ())


def test_a_day_below_the_name_is_none_of_the_meeting():
    said = read("Kind regards\nAnn Reed\nHarbour Canteen Ltd\nQuiz: Friday 19 March, 8 pm")
    assert (said.starts_at.day, said.slots) == (12, ())
