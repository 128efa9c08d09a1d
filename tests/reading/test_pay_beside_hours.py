"""Pay that no word names: behind the hours, in a title, in a line of facts; and money that is beside the pay."""

import pytest

from jobrsvp.reading.facts.pay.prose import read_pay

REST = "\nWe are a team that likes its work and looks for somebody who does. You bring patience and we bring cake.\n"
PAID = [
    ("40 hours per week, £27,400.", (27400, 27400, "year")),
    ("Three days a week (22.5 hours), £29,000 full-time equivalent. It is funded.", (29000, 29000, "year")),
    ("38 h semaine, 2 400 € bruts plus commission de 1,5 %", (2400, 2400, "month")),
    ("38 Stunden in der Woche, 3.100 € brutto, dazu Zuschläge", (3100, 3100, "month")),
    ("36 uur per week, € 2.900 bruto", (2900, 2900, "month")),
    ("Payroll Officer (12 month maternity cover) - Stevenage - £32k-£35k - hybrid", (32000, 35000, "year")),
    ("24 - 28 uur\n€ 2.754 - € 3.692\nMBO 3", (2754, 3692, "month")),
    ("Was wir zahlen: 22,50 € pro Stunde aufwärts.", (22.5, None, "hour")),
    ("Salaire : 4 050 € par mois au minimum", (4050, None, "month")),
    ("Pay: $20-23/hr plus pooled tips, usually another $5 or so an hour.", (20, 23, "hour")),
    ("£13.90ph basic, £17.35ph after 40 hrs", (13.9, 13.9, "hour")),
]
BESIDE = [
    "The shop is open 60 hours a week, entry costs £12.",
    "Rooms for 24 hours, £129",
    "We moved 400 parcels in 24 hours, and £2,000 in prizes wait.",
]


def number(end):
    return end if end is None else float(end)


@pytest.mark.parametrize(("text", "pay"), PAID)
def test_pay_is_read_where_the_place_tells_it(text, pay):
    assert [(*map(number, (one.minimum, one.maximum)), one.period) for one in read_pay(text + REST)] == [pay]


@pytest.mark.parametrize("text", BESIDE)
def test_a_price_beside_hours_is_no_pay(text):
    assert read_pay(text + REST) == []
