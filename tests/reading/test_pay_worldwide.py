"""Pay as it is written around the world, and money that is something else: a second, later table."""

from decimal import Decimal

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.pay.prose import read_pay

PAY = [
    ("US", "$60,000.00-$75,000.00 Salary + Commission", 60000, 75000, "USD", "year"),
    ("US", "Total Target Cash: $140,000 - $160,000", 140000, 160000, "USD", "year"),
    ("US", "Target compensation $180,000 to $220,000 OTE", 180000, 220000, "USD", "year"),
    ("US", "$28/hour, 1099", 28, 28, "USD", "hour"),
    ("US", "The hourly range for this position is $19.23 - $26.44.", 19.23, 26.44, "USD", "hour"),
    ("US", "Up to $45/hr", None, 45, "USD", "hour"),
    ("US", "$2,400 biweekly", 1200, 1200, "USD", "week"),
    ("US", "Annual base: USD 95k", 95000, 95000, "USD", "year"),
    ("US", "$110K", 110000, 110000, "USD", "year"),
    ("US", "Pay: $15.50/hr + tips", 15.5, 15.5, "USD", "hour"),
    ("US", "$75,000 annually plus $5,000 sign-on bonus", 75000, 75000, "USD", "year"),
    ("US", "Salary Range: 72,500 - 88,000 USD", 72500, 88000, "USD", "year"),
    ("US", "compensation: $0.65 per mile, $1,600 weekly average", 1600, 1600, "USD", "week"),
    ("US", "Minimum salary $54,000, maximum salary $67,500", 54000, 67500, "USD", "year"),
    ("US", "Grade 12 ($74,441.00 - $96,770.00)", 74441, 96770, "USD", "year"),
    ("US", "Level II: $85,000 - $100,000; Level III: $100,000 - $125,000", 85000, 100000, "USD", "year"),
    ("US", "California: $120,000-$140,000 | New York: $115,000-$135,000", 120000, 140000, "USD", "year"),
    ("US", "The starting salary is $47,476.", 47476, 47476, "USD", "year"),
    ("US", "$20.00hr", 20, 20, "USD", "hour"),
    ("US", "$22 to start", 22, 22, "USD", "hour"),
    ("US", "Earn up to $1,500 per week", None, 1500, "USD", "week"),
    ("US", "Salary: $80,000/year + bonus up to $10,000", 80000, 80000, "USD", "year"),
    ("US", "We offer $55/hour on W2 without benefits", 55, 55, "USD", "hour"),
    ("US", "Base salary range: $112,700.00—$169,000.00 USD", 112700, 169000, "USD", "year"),
    ("US", "$7,500/mo", 7500, 7500, "USD", "month"),
    ("US", "$65-75 per hour corp to corp", 65, 75, "USD", "hour"),
    ("US", "The US base salary range for this full-time position is $136,000-$200,000 + bonus + equity + benefits.",
     136000, 200000, "USD", "year"),
    ("US", "Compensation: $90,000 DOE", 90000, 90000, "USD", "year"),
    ("US", "Rate: 45/hr", 45, 45, "USD", "hour"),
    ("US", "120k-140k base, 10% bonus", 120000, 140000, "USD", "year"),
    ("US", "Salary: 100,000", 100000, 100000, "USD", "year"),
    ("US", "Pay: $500 - $600 per shift", None, None, None, None),
    ("GB", "£27,500 - £31,000 pro rata (0.6 FTE)", 27500, 31000, "GBP", "year"),
    ("GB", "Competitive salary of up to £38,500", None, 38500, "GBP", "year"),
    ("GB", "Salary £22,737.00 per year", 22737, 22737, "GBP", "year"),
    ("GB", "£450-£475 a day via umbrella", 450, 475, "GBP", "day"),
    ("GB", "£13.50 p/h", 13.5, 13.5, "GBP", "hour"),
    ("GB", "£40K", 40000, 40000, "GBP", "year"),
    ("GB", "£1,900 per month", 1900, 1900, "GBP", "month"),
    ("GB", "circa £35,000 - £40,000 (DOE) + bonus", 35000, 40000, "GBP", "year"),
    ("GB", "£600 per week", 600, 600, "GBP", "week"),
    ("GB", "Salary: £36,000 plus £5,000 London weighting", 36000, 36000, "GBP", "year"),
    ("GB", "Salary: GBP 52,000 - 61,000", 52000, 61000, "GBP", "year"),
    ("GB", "£70k basic, £100k OTE", 70000, 70000, "GBP", "year"),
    ("GB", "£24,000 rising to £26,000 after 6 months", 24000, 26000, "GBP", "year"),
    ("GB", "£10.42 - £11.50/hour", 10.42, 11.5, "GBP", "hour"),
    ("GB", "Band 5 £29,970 - £36,483", 29970, 36483, "GBP", "year"),
    ("IE", "€60k-€70k + bonus + pension", 60000, 70000, "EUR", "year"),
    ("DE", "Gehaltsrahmen: 50.000–65.000 € p. a.", 50000, 65000, "EUR", "year"),
    ("DE", "Einstiegsgehalt 3.200 € brutto", 3200, 3200, "EUR", "month"),
    ("DE", "48k - 56k EUR", 48000, 56000, "EUR", "year"),
    ("DE", "65.000,00 € - 75.000,00 € pro Jahr", 65000, 75000, "EUR", "year"),
    ("DE", "Vergütung: 14,00 € / Stunde", 14, 14, "EUR", "hour"),
    ("DE", "Ausbildungsvergütung 1.050 € im Monat", 1050, 1050, "EUR", "month"),
    ("DE", "Tagessatz 800 - 900 €", 800, 900, "EUR", "day"),
    ("DE", "Zieleinkommen 90.000 € (Fixum 70.000 €)", 70000, 70000, "EUR", "year"),
    ("DE", "Jahresgehalt: 70 - 80 TEUR", 70000, 80000, "EUR", "year"),
    ("AT", "Mindestentgelt von EUR 2.800,- brutto pro Monat", 2800, None, "EUR", "month"),
    ("AT", "Jahresbruttogehalt ab € 45.000,-", 45000, None, "EUR", "year"),
    ("CH", "Jahreslohn CHF 80'000.-", 80000, 80000, "CHF", "year"),
    ("CH", "CHF 28.50 pro Stunde", 28.5, 28.5, "CHF", "hour"),
    ("FR", "1 800 € net par mois", 1800, 1800, "EUR", "month"),
    ("FR", "SMIC : 11,88 € brut/heure", 11.88, 11.88, "EUR", "hour"),
    ("FR", "35 à 40 k€", 35000, 40000, "EUR", "year"),
    ("FR", "Salaire: De 30 000,00€ à 36 000,00€ par an", 30000, 36000, "EUR", "year"),
    ("FR", "Rémunération selon profil : entre 45 000 et 52 000 euros brut annuel", 45000, 52000, "EUR", "year"),
    ("FR", "2300€ brut mensuel sur 13 mois", 2300, 2300, "EUR", "month"),
    ("BE", "Salaire mensuel brut entre 2.800 € et 3.400 €", 2800, 3400, "EUR", "month"),
    ("ES", "Salario bruto anual: 35.000 €", 35000, 35000, "EUR", "year"),
    ("ES", "18.000€-22.000€ Bruto/año", 18000, 22000, "EUR", "year"),
    ("ES", "9,50 €/hora", 9.5, 9.5, "EUR", "hour"),
    ("ES", "Salario: 1.300 euros netos mensuales", 1300, 1300, "EUR", "month"),
    ("PT", "Vencimento: 950€/mês", 950, 950, "EUR", "month"),
    ("IT", "RAL 40k", 40000, 40000, "EUR", "year"),
    ("IT", "Stipendio: 1.500 - 1.800 € al mese", 1500, 1800, "EUR", "month"),
    ("IT", "€ 9,00 all'ora", 9, 9, "EUR", "hour"),
    ("NL", "Salaris: €3000 - €4000 per maand", 3000, 4000, "EUR", "month"),
    ("NL", "Bruto jaarsalaris van € 48.000 tot € 60.000", 48000, 60000, "EUR", "year"),
    ("NL", "Salarisindicatie € 2.500,- tot € 3.200,- bruto per maand o.b.v. 40 uur", 2500, 3200, "EUR", "month"),
    ("PL", "20 000 – 25 000 zł + VAT (B2B)", 20000, 25000, "PLN", "month"),
    ("PL", "Pensja: 5500 zł brutto", 5500, 5500, "PLN", "month"),
    ("PL", "30,50 zł brutto/godz.", 30.5, 30.5, "PLN", "hour"),
    ("PL", "10000-14000 PLN net/month", 10000, 14000, "PLN", "month"),
    ("SE", "35 000 - 40 000 SEK/månad", 35000, 40000, "SEK", "month"),
    ("SE", "Timlön 150 kr", 150, 150, "SEK", "hour"),
    ("DK", "35.000 - 40.000 DKK per month", 35000, 40000, "DKK", "month"),
    ("NO", "NOK 600 000 - 700 000 per år", 600000, 700000, "NOK", "year"),
    ("FI", "3 500 €/kk", 3500, 3500, "EUR", "month"),
    ("IN", "₹3,00,000 - ₹4,50,000 a year", 300000, 450000, "INR", "year"),
    ("IN", "Salary upto 25k per month", None, 25000, "INR", "month"),
    ("IN", "CTC 8,00,000 per annum", 800000, 800000, "INR", "year"),
    ("IN", "INR 10,00,000 - 15,00,000 p.a.", 1000000, 1500000, "INR", "year"),
    ("IN", "Package: 4.5 - 6.5 LPA", 450000, 650000, "INR", "year"),
    ("IN", "18-22 Lakhs", 1800000, 2200000, "INR", "year"),
    ("IN", "Stipend: 10,000/month", 10000, 10000, "INR", "month"),
    ("AU", "$90k - $100k + super", 90000, 100000, "AUD", "year"),
    ("AU", "$120,000 package (inc super)", 120000, 120000, "AUD", "year"),
    ("AU", "A$95,000", 95000, 95000, "AUD", "year"),
    ("AU", "$700 per day inc. super", 700, 700, "AUD", "day"),
    ("CA", "CAD 30.00 - 35.00/hour", 30, 35, "CAD", "hour"),
    ("CA", "Salaire : 55 000 $ à 65 000 $ / an", 55000, 65000, "CAD", "year"),
    ("CA", "22,50 $ de l'heure", 22.5, 22.5, "CAD", "hour"),
    ("JP", "年収 500万円 〜 800万円", 5000000, 8000000, "JPY", "year"),
    ("JP", "¥300,000/month", 300000, 300000, "JPY", "month"),
    ("CN", "20k-40k·14薪", 20000, 40000, "CNY", "month"),
    ("CN", "RMB 30,000 - 40,000 per month", 30000, 40000, "CNY", "month"),
    ("KR", "연봉 5000만원", 50000000, 50000000, "KRW", "year"),
    ("BR", "R$ 3.000,00 a R$ 4.000,00", 3000, 4000, "BRL", "month"),
    ("BR", "Salário até R$ 5.000", None, 5000, "BRL", "month"),
    ("MX", "$15,000 a $20,000 MXN mensuales brutos", 15000, 20000, "MXN", "month"),
    ("CO", "Salario: $3.500.000 COP mensuales", 3500000, 3500000, "COP", "month"),
    ("ZA", "R350 000 - R420 000 per annum", 350000, 420000, "ZAR", "year"),
    ("ZA", "ZAR 25,000 per month CTC", 25000, 25000, "ZAR", "month"),
    ("IL", "25,000-30,000 NIS per month", 25000, 30000, "ILS", "month"),
    ("AE", "AED 15,000 - 20,000", 15000, 20000, "AED", "month"),
    ("ID", "Rp 8.000.000 - Rp 12.000.000 per bulan", 8000000, 12000000, "IDR", "month"),
    ("VN", "20 - 30 million VND/month", 20000000, 30000000, "VND", "month"),
    ("PK", "PKR 100,000 - 150,000 per month", 100000, 150000, "PKR", "month"),
    ("TR", "40.000 TL net", 40000, 40000, "TRY", "month"),
    ("US", "Backed by $30M from top VCs. Comp: $150K–$190K + meaningful equity.", 150000, 190000, "USD", "year"),
    ("US", "You will manage a $2M budget. Annual salary: $105,000.", 105000, 105000, "USD", "year"),
    ("US", "$500 referral bonus. Pay starts at $18.25/hr with $1.50 night differential.", 18.25, None, "USD", "hour"),
    ("GB", "Join a £20m turnover business. Salary £40,000-£45,000, car allowance £4,000, bonus 10%.",
     40000, 45000, "GBP", "year"),
    ("US", "Employer contributes $1,200 to your HSA. Pay range $24.10 - $31.90 per hour.", 24.1, 31.9, "USD", "hour"),
    ("DE", "Umsatz 50 Mio. €. Gehalt 55.000 – 65.000 € brutto jährlich, 1.000 € Weiterbildungsbudget.",
     55000, 65000, "EUR", "year"),
]  # fmt: skip

NOT_PAY = [
    ("US", "$10,000 hiring bonus for nurses"), ("US", "Commission: 10% of sales up to $50,000"),
    ("US", "$30,000 in stock options"), ("US", "profit share of $2,000 - $4,000"),
    ("US", "Employee referral program pays $1,000"), ("US", "Spot awards of up to $500"),
    ("US", "Raised a $25M Series A led by Benchmark"), ("US", "a $4.2B market opportunity"),
    ("US", "$300M in assets under management"), ("US", "processing $1B in payments annually"),
    ("US", "We've saved customers over $100,000"), ("US", "500-1,000 employees, $50M - $100M revenue"),
    ("US", "Responsible for a P&L of $5,000,000"), ("US", "handle cash deposits up to $20,000 daily"),
    ("US", "negotiate contracts ranging from $25,000 to $100,000"),
    ("US", "close $40,000 in new business per month"), ("US", "purchase orders under $10,000"),
    ("US", "$5,250 per year in tuition assistance"), ("US", "$1,500/year learning stipend"),
    ("US", "$2,000 travel credit per year"), ("US", "FSA up to $3,050 per year"),
    ("US", "$600 annual fitness reimbursement"), ("US", "up to $25,000 in IVF coverage"),
    ("US", "commuter benefit of $150 a month"), ("US", "$250,000 in life insurance"),
    ("US", "$50 gift card for completing the interview"), ("US", "Schedule: 8:00 - 17:00"), ("US", "Zip 94105-1234"),
    ("US", "REQ-120000"), ("US", "8-12 week contract"), ("US", "up to 90% remote"),
    ("US", "Weights 20-40 pounds frequently"), ("US", "Ages 18-65"), ("US", "3 - 5 interviews per week"),
    ("US", "Team of 10-15 engineers"), ("US", "Top 100 company 2020 - 2025"),
    ("US", "Route covers 150 - 200 miles per day"), ("US", "Salary: competitive"), ("US", "Pay: TBD, DOE"),
    ("US", "Phone: (555) 010-2000"), ("GB", "£5,000 retention payment"),
    ("GB", "£1,500 per annum flexible benefits pot"), ("GB", "£50 per month gym allowance"),
    ("GB", "projects from £100k to £2m"), ("GB", "responsible for sales of £750,000 a year"),
    ("GB", "pension contributions of 8% up to £4,000"),
    ("GB", "an income of less than £25,000 qualifies you for the bursary"), ("GB", "£20 application fee applies"),
    ("DE", "Bonus bis zu 5.000 € jährlich"), ("DE", "Mitarbeiterprämie 1.500 €"),
    ("DE", "Budget von 2.000 € pro Jahr für Weiterbildung"), ("DE", "Jahresumsatz: 120.000 €"),
    ("DE", "Kitazuschuss 100 € pro Monat"), ("FR", "Participation et intéressement : 2 000 € par an"),
    ("FR", "budget formation de 1 500 € par an"), ("FR", "levée de fonds de 10 000 000 €"),
    ("ES", "plus de transporte de 100 € mensuales"), ("ES", "presupuesto de formación de 1.000 € al año"),
    ("IT", "premio di risultato fino a 2.000 € annui"), ("NL", "eindejaarsuitkering van € 1.500"),
    ("NL", "een omzet van € 400.000 per jaar"), ("PL", "dofinansowanie nauki do 3 000 zł rocznie"),
    ("SE", "bonus upp till 20 000 kr per år"), ("BR", "faturamento de R$ 500.000 por mês"),
    ("IN", "turnover of ₹50,00,000 per month"), ("AU", "$1,000 sign on bonus"),
    ("CA", "health spending account of $500 per year"),
]  # fmt: skip


def number(value):
    return None if value is None else Decimal(str(value))


@pytest.mark.parametrize(("country", "text", "low", "high", "currency", "period"), PAY)
def test_pay_is_read(country, text, low, high, currency, period):
    first = next(iter(read_pay(text, country)), None)
    read = (first.minimum, first.maximum, first.currency, first.period) if first else (None,) * 4
    assert read == (number(low), number(high), currency, period)


@pytest.mark.parametrize(("country", "text"), NOT_PAY)
def test_other_money_is_not_pay(country, text):
    assert read_pay(text, country) == []


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("£30,000 pro rata", "pro_rata", True),
        ("£28,000 FTE", "pro_rata", True),
        ("£30,000 per annum", "pro_rata", False),
        ("£69,313 per year - estimated", "estimated", True),
        ("Estimated salary range: $70,000 - $80,000", "estimated", False),
        ("2.500 € al mes en 14 pagas", "payments_per_year", 14),
        ("$95,000 a year", "payments_per_year", None),
        ("OTE £90,000", "basis", "ote"),
        ("Total compensation: $200,000 - $240,000", "basis", "total"),
        ("CTC 10-12 LPA", "basis", "ctc"),
        ("$70,000 - $80,000", "stated", False),
        ("$70,000 - $80,000 a year", "stated", True),
    ],
)
def test_what_kind_of_pay(text, name, expected):
    assert getattr(read_pay(text)[0], name) == expected


def test_bands_keep_their_labels():
    text = "Level II: $85,000 - $100,000; Level III: $100,000 - $125,000"
    assert [pay.label for pay in read_pay(text, "US")] == ["Level II", "Level III"]


def test_an_estimate_comes_last():
    text = "Estimated by the board: £69,313 per year\nSalary: £40,000 - £42,000 + commission, OTE £60,000"
    assert not read_pay(text, "GB")[0].estimated


def test_no_country_needs_a_sign_or_its_own_words():
    assert [pay.currency for pay in read_pay("Wynagrodzenie: 9 000 - 11 000 brutto miesięcznie")] == ["PLN"]


ABOVE = "About the role\nYou join a friendly team and help people in many places do their best work every day.\n\n"
BELOW = (
    "\n\nRequirements\nYou communicate clearly. 5 years of experience. Apply until 30/11/2026. We are 1,200 people.\n"
)


@pytest.mark.parametrize(
    "text", ["£13.50 p/h", "$7,500/mo", "Salary: 100,000", "£70k basic, £100k OTE", "CHF 28.50 pro Stunde"]
)
def test_a_line_of_its_own_is_enough_in_a_long_text(text):
    alone, between = read_pay(text, "GB")[0], read_pay(ABOVE * 2 + text + BELOW, "GB")[0]
    assert (between.minimum, between.period) == (alone.minimum, alone.period)


@pytest.mark.parametrize(("country", "text"), NOT_PAY)
def test_other_money_is_not_pay_in_a_long_text(country, text):
    assert read_pay(ABOVE * 2 + text + BELOW, country) == []


@pytest.mark.parametrize(
    ("text", "low", "period"),
    [
        ("Tariflohn: 46.800", 46800, "year"),
        ("Anfangsgehalt 46.000", 46000, "year"),
        ("Nettolohn 2.100", 2100, "month"),
        ("Fixgehalt: 70.000", 70000, "year"),
        ("Jahreszielgehalt 80.000", 80000, "year"),
        ("BenefitsSalary: 36,000", 36000, "year"),
        ("Gehälter ab 40.000", 40000, "year"),
    ],
)
def test_every_word_of_pay_lets_a_bare_amount_through(text, low, period):
    [pay] = read_pay(ABOVE * 2 + text + BELOW, "DE")
    assert (pay.minimum, pay.period, pay.currency) == (low, period, "EUR")


@pytest.mark.parametrize(
    ("text", "country", "currency"),
    [
        ("Pay: 12 pounds an hour", None, "GBP"),
        ("Salary: $60,000", "HK", "HKD"),
        ("Salary: $60,000", "VC", "USD"),
        ("Salary: 55 000 $CA par an", None, "CAD"),
        ("Lohn: Fr. 28.50 pro Stunde", None, "CHF"),
        ("Salary: KSh 120,000 per month", None, "KES"),
        ("Gehalt: 50.000 p.a.", None, "EUR"),
        ("Løn: 38.000 kr. om måneden", None, "DKK"),
        ("Lønn: 45 000 kr i måneden", None, "NOK"),
        ("Lön: 32 000 kr i månaden", None, "SEK"),
        ("Maaş: 40.000 TL", None, "TRY"),
        ("Palkka 3 500/kk", None, "EUR"),
        ("Salary: 250,000 XAF a month", "CM", "XAF"),
        ("Wage: GEL 3,000 a month", "GE", "GEL"),
    ],
)
def test_whose_money_it_is(text, country, currency):
    assert [pay.currency for pay in read_pay(text, country)] == [currency]


@pytest.mark.parametrize(
    "text",
    ["You lift 50 pounds without pay", "Salary is paid by a TOP 100 employer", "ALL 50 states pay"],
)
def test_words_that_are_currencies_elsewhere_are_no_money(text):
    assert read_pay(text, "US") == []


def test_how_often_it_is_paid_is_no_amount():
    [pay] = read_pay("Gehalt 3.500 € brutto im Monat, 14 Gehälter", "AT")
    assert (pay.minimum, pay.payments_per_year) == (3500, 14)


def test_only_the_words_of_active_languages_count():
    text = ABOVE * 2 + "Tariflohn: 46.800" + BELOW
    assert read_pay(text, "DE", known().only("de"))
    assert read_pay(text, "DE", known().only("fr")) == []


def test_a_language_that_is_added_is_read(tmp_path):
    file = tmp_path / "qaa.toml"
    file.write_text(
        """
[lists]
period = { month = ["luno"] }
[[pay.subject]]
says = 'mangolo'
yes = ["mangolo 3 000 EUR"]
[[pay.period]]
says = 'po <period>'
yes = [{ text = "3 000 EUR po luno", period = "month" }]
"""
    )
    [pay] = read_pay("Mangolo: 3 000 EUR po luno", None, known().extended([file]))
    assert (pay.minimum, pay.currency, pay.period, pay.stated) == (3000, "EUR", "month", True)
