"""What one is paid at first counts, not what comes after years; and what is paid in the place of wages."""

from __future__ import annotations

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.pay import read_pay, read_terms

FILLER = (
    "\n\nWe are a family firm and have been in the valley since 1987. The work is done by twelve people, who know each "
    "other well and help where they can. Write to Anne before the end of the month, and tell her when we may call you."
)
#: (country, what is said, minimum, maximum, period) of the first pay that is read.
PAYS = [
    # how often a year a month's wage is paid
    ("AT", "Gehalt: 2.940 Euro brutto, vierzehnmal im Jahr.", 2940, 2940, "month"),
    ("AT", "Wir zahlen 3.080 € brutto, 14-mal im Jahr.", 3080, 3080, "month"),
    ("ES", "Salario: 1.850 € brutos, 14 pagas al año.", 1850, 1850, "month"),
    ("AT", "Gehalt: 43.200 Euro im Jahr, in 14 Gehältern.", 43200, 43200, "year"),
    ("AT", "Gehalt: 43.400 Euro, ausgezahlt vierzehnmal im Jahr.", 43400, 43400, "year"),
    # what comes later, and what one is paid at first
    ("GB", "Earn up to £38,000! Starting pay is £24,500; team leaders get the rest.", 24500, 24500, "year"),
    ("GB", "Salary £23,000, rising to £31,000 once you are qualified.", 23000, 23000, "year"),
    ("GB", "Up to £34,000 a year\nYou join as a trainee on £21,000 and move up with each level.", 21000, 21000, "year"),
    ("US", "$28 an hour is what our lead techs make; you would come in at $18.", 18, 18, "hour"),
    ("US", "Our top drivers make $95,000 a year. First-year drivers earn $52,000.", 52000, 52000, "year"),
    ("IE", "New starters begin on point 1, €29,870; point 12, €48,100, takes eleven years.", 29870, 29870, "year"),
    ("DE", "Verdienst bis 4.200 Euro. Im ersten Jahr zahlen wir 2.700 Euro monatlich.", 2700, 2700, "month"),
    ("DE", "2.900 € nach zwei Jahren, 2.300 € im ersten Jahr, brutto pro Monat.", 2300, 2300, "month"),
    ("DE", "Als Filialleitung später 3.900 Euro, zum Einstieg 2.450 Euro brutto im Monat.", 2450, 2450, "month"),
    ("FR", "2 700 € brut par mois en tant que responsable, 1 950 € la première année.", 1950, 1950, "month"),
    ("ES", "Hasta 30.000 € al año. El primer año, 18.500 € brutos.", 18500, 18500, "year"),
    ("NL", "Je begint op € 14,20 per uur en na drie jaar kun je als voorman € 19 verdienen.", "14.20", "14.20", "hour"),
    ("BE", "€ 2.950 bruto als ploegleider, € 2.300 bruto bij de start.", 2300, 2300, "month"),
    # a range that experience decides, or a year, stays one
    ("GB", "Salary from £23,800 rising to £26,300 after twelve months.", 23800, 26300, "year"),
    ("GB", "Salary £30,000 to £36,000, more after five years of experience.", 30000, 36000, "year"),
    ("DE", "Gehalt 3.000 bis 3.600 Euro brutto im Monat, je nach Erfahrung.", 3000, 3600, "month"),
    # nothing is paid above the scale
    ("AT", "Das KV-Mindestgehalt beträgt € 1.950 brutto monatlich. Es bleibt beim KV.", 1950, 1950, "month"),
    ("AT", "Mindestgehalt 1.900 € brutto im Monat, Überzahlung ist leider nicht drin.", 1900, 1900, "month"),
    ("AT", "Mindestgehalt: EUR 2.310,- brutto/Monat, Überzahlung ist möglich.", 2310, None, "month"),
    (
        "AT",
        "Das Entgelt für diese Stelle macht laut Kollektivvertrag für Angestellte der Reisebüros und Agenturen 2.180,- "
        "Euro im Monat aus.", 2180, 2180, "month",
    ),
    # the number of a committee is no wage
    ("BE", "Een loon van 14,60 euro per uur (PC 119).", "14.60", "14.60", "hour"),
    ("FR", "Salaire horaire fixe de 14,80 € (CP 201).", "14.80", "14.80", "hour"),
    # an allowance is the pay of those who serve or learn
    ("GB", "Volunteers on the placement get £75 a week pocket money.", 75, 75, "week"),
    ("US", "Corps members receive a stipend of $2,000 a month.", 2000, 2000, "month"),
    ("DE", "Freiwilligendienst: 520 Euro Taschengeld im Monat, Unterkunft frei.", 520, 520, "month"),
    ("BE", "Vrijwilligers ontvangen een kostenvergoeding van € 300 per maand.", 300, 300, "month"),
]  # fmt: skip
#: What is no pay of this work.
NO_PAY = [
    ("US", "We add a home office stipend of $100 a month."),
    ("GB", "There is a phone allowance of £20 a month."),
    ("DE", "Kurse beginnen mit 200 Euro im Monat."),
    ("FR", "Indemnité de transport de 50 € par mois."),
    ("GB", "We started in 1987 with £20,000 from an aunt."),
]
FULL_TIME = [
    ("CH", "Taux d'activité 50 %. Salaire annuel brut : CHF 78'000 (100 %)."),
    ("CH", "CHF 5'900 par mois pour un plein temps."),
    ("CH", "Pensum 60 %. Monatslohn CHF 6'100 bei einem Vollpensum."),
]
DRAWS = ["A weekly draw of $700 against commission.", "New agents get a recoverable draw of $3,000 a month."]


@pytest.mark.parametrize(("country", "text", "minimum", "maximum", "period"), PAYS)
def test_the_pay_at_first_is_read(country, text, minimum, maximum, period):
    first = read_pay(text + FILLER, country)[0]
    ends = [None if end is None else float(end) for end in (first.minimum, first.maximum)]
    assert (*ends, first.period) == (float(minimum), None if maximum is None else float(maximum), period)


@pytest.mark.parametrize(("country", "text", "minimum", "maximum", "period"), PAYS)
def test_nothing_else_is_read_beside_it(country, text, minimum, maximum, period):
    assert len(read_pay(text + FILLER, country)) == 1


@pytest.mark.parametrize(("country", "text"), NO_PAY)
def test_what_is_no_pay_is_not_read(country, text):
    assert not read_pay(text + FILLER, country)


@pytest.mark.parametrize(("country", "text"), FULL_TIME)
def test_the_pay_of_full_time_is_known_as_such(country, text):
    assert read_pay(text + FILLER, country)[0].pro_rata


@pytest.mark.parametrize("text", DRAWS)
def test_a_draw_guarantees_nothing(text):
    assert [one.kind for one in read_terms(text + FILLER, (), known())] == ["commission"]
