"""How the work is done, in the words of many builders: of each mode what says it, and what only sounds like one."""

import pytest

from jobrsvp.languages import known
from jobrsvp.model import Capture
from jobrsvp.reading.facts import workplace
from jobrsvp.reading.page import evidence

SAID = {
    "hybrid": [
        "Two days a week you can do your paperwork at home.",
        "We ask people to be in on Tuesdays and Wednesdays; the rest of the week is yours.",
        "Blended working: 40% in the office",
        "Working pattern: hybrid, min. 2 days on site",
        "You'd spend about half your week at our Leith office.",
        "Most of us work from home on Fridays.",
        "Flexible: home or Bristol, with at least one day a week together in Bristol",
        "Remote with 2 days per week in the Denver office",
        "Partially remote position (3 days in, 2 out)",
        "Up to three days' telework per week after probation.",
        "Home working is possible for part of the week.",
        "An zwei Tagen pro Woche können Sie von zu Hause arbeiten.",
        "Bis zu 60 % mobiles Arbeiten",
        "2 Tage Homeoffice pro Woche",
        "Arbeitsort: Kassel / hybrid",
        "Nach der Einarbeitung bis zu drei Tage mobil arbeiten",
        "Mix aus Büro und Homeoffice",
        "Du kannst die Hälfte deiner Zeit im Homeoffice verbringen.",
        "Anteiliges Homeoffice nach Absprache",
        "Deux jours de télétravail par semaine après la période d'essai",
        "Télétravail possible jusqu'à 2 jours",
        "Présence au bureau trois jours par semaine",
        "Organisation : 3 j sur site / 2 j à distance",
        "Télétravail partiel",
        "Dos días de teletrabajo a la semana",
        "Modalidad mixta: tres días en oficina y dos en casa",
        "Trabajo híbrido (3 presenciales, 2 remotos)",
        "Posibilidad de teletrabajar dos días por semana",
        "Due giorni alla settimana in smart working",
        "Modalità ibrida, tre giorni in sede",
        "Lavoro in presenza con due giorni di lavoro da casa",
        "Twee dagen per week thuiswerken",
        "Hybride werken: 50% thuis, 50% kantoor",
        "Je werkt minimaal twee dagen op kantoor in Utrecht.",
        "Praca hybrydowa – 2 dni w biurze",
        "Możliwość pracy zdalnej 2 dni w tygodniu",
        "Dois dias por semana em teletrabalho",
        "Regime híbrido, três dias no escritório",
        "Du kan arbeta hemifrån två dagar i veckan.",
        "Hybridarbete med minst tre dagar på kontoret",
    ],
    "remote": [
        "This job is done from home, anywhere in Ireland.",
        "You work from your own home; we send the equipment.",
        "Location: Home-based (England)",
        "We have no offices; everybody works from where they live.",
        "100 % from home",
        "Work location: virtual",
        "Anywhere in Canada (remote)",
        "We're a fully remote team and meet twice a year in Lisbon.",
        "Du arbeitest komplett von zu Hause aus.",
        "100 % Homeoffice",
        "Arbeitsort: deutschlandweit im Homeoffice",
        "Die Stelle ist ortsunabhängig zu besetzen.",
        "Poste 100 % à distance, partout en France",
        "Vous travaillez depuis chez vous.",
        "Télétravail complet",
        "Full remote",
        "Trabajo 100% en remoto desde cualquier punto de España",
        "Trabajarás desde tu casa.",
        "Puesto en teletrabajo total",
        "Lavoro completamente da remoto in tutta Italia",
        "Si lavora da casa.",
        "Je werkt volledig vanuit huis.",
        "100% thuiswerken",
        "Praca w 100% zdalna",
        "Pracujesz z domu.",
        "Trabalho totalmente remoto",
        "Trabalhas a partir de casa.",
        "Tjänsten är helt på distans.",
        "Du arbetar hemifrån.",
    ],
    "onsite": [
        "This is a hands-on role at our Hull depot; it can't be done from home.",
        "The job is in the bakery, not at a desk at home.",
        "No home working.",
        "Attendance on site is required five days a week.",
        "In person, Monday to Friday",
        "Workplace: in our shop on Mill Lane",
        "You need to be here every day.",
        "Remote work: No",
        "Remote: not available for this post",
        "Due to the nature of the work, telework is not an option.",
        "Homeoffice ist leider nicht möglich, denn der Ofen steht bei uns.",
        "Die Tätigkeit erfordert Präsenz vor Ort.",
        "Kein mobiles Arbeiten",
        "Präsenzpflicht an fünf Tagen",
        "Sie arbeiten ausschließlich in unserer Werkstatt.",
        "Poste en présentiel uniquement.",
        "Ce poste n'est pas éligible au télétravail.",
        "Le télétravail n'est pas envisageable.",
        "Pas de télétravail : la boulangerie ne se fait pas à la maison.",
        "Travail sur place, au magasin.",
        "Puesto presencial en nuestra tienda",
        "El puesto no admite teletrabajo.",
        "Sin opción de teletrabajo",
        "100 % presencial",
        "Si lavora in presenza, in laboratorio.",
        "Lo smart working non è previsto.",
        "Non è possibile lavorare da remoto.",
        "Thuiswerken is niet mogelijk.",
        "Je werkt altijd op locatie.",
        "Deze functie leent zich niet voor thuiswerken.",
        "Praca stacjonarna w naszym zakładzie",
        "Nie oferujemy pracy zdalnej.",
        "Praca zdalna nie jest możliwa.",
        "Trabalho presencial em Braga",
        "Não há possibilidade de teletrabalho.",
        "O teletrabalho não é possível nesta função.",
        "Arbetet sker på plats i Umeå.",
        "Distansarbete är inte möjligt.",
        "Tjänsten går inte att utföra på distans.",
    ],
}
#: Perks, other people's work, products: none of these is a mode, and on site is no news.
NOT_SAID = [
    "We support remote communities across Alaska.",
    "Work from anywhere four weeks a year.",
    "Our software helps hybrid teams to meet.",
    "You will manage a remote team of installers.",
    "Occasional work from home may be agreed.",
    "We pay for your home office desk.",
    "First interview remote, second on site.",
    "You will visit sites in remote locations.",
    "Zuschuss für die Ausstattung im Homeoffice",
    "Bis zu 20 Tage im Jahr Workation im EU-Ausland",
    "Wir betreuen Kunden remote und vor Ort.",
    "Prime de télétravail de 2,50 € par jour",
    "Semaine de travail à l'étranger : jusqu'à 20 jours par an",
    "Ayuda para la conexión en casa",
    "Bidrag till hemmakontoret",
]
#: Who denies one mode says the other; days at home are counted, by number, by name, or as the rest.
DAYS = [
    ("Two remote days a week", "hybrid", 3),
    ("Vous venez deux jours par semaine à Nantes et travaillez les trois autres jours de chez vous.", "hybrid", 2),
    ("One day a week of reports may be done at home.", "hybrid", 4),
    ("After the first month you'd be in the office three days a week and at home for two.", "hybrid", 3),
    ("Most of us work from home on Fridays.", "hybrid", 4),
    ("All duties are carried out on site; this job is not eligible under the Hybrid Work Policy.", "onsite", None),
    ("This is not a hybrid role. You work from home.", "remote", None),
    ("IMI Level 3 Electric/Hybrid, or be ready to sit it", None, None),
]


def read(text):
    """Return what is read of the workplace in a short posting with *text*."""
    lines = f"Clerk for our team\nWe look for somebody who likes people.\n{text}\nPlease write to us."
    return workplace.read(evidence.gather(Capture(text=lines), known()), known())


@pytest.mark.parametrize(("mode", "text"), [(mode, text) for mode, texts in SAID.items() for text in texts])
def test_a_sentence_says_how_the_work_is_done(mode, text):
    assert read(text).mode == mode


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_only_sounds_like_a_mode_is_none(text):
    found = read(text)
    assert found is None or found.mode == "onsite"


@pytest.mark.parametrize(("text", "mode", "days"), DAYS)
def test_days_at_home_leave_the_others_on_site(text, mode, days):
    found = read(text)
    assert (found.mode, found.days_on_site) == (mode, days) if found else mode is None
