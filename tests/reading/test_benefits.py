"""Benefits as texts state them."""

from decimal import Decimal

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.benefits.mentions import KEYS
from jobrsvp.reading.facts.benefits.read import read_benefits


def offered(text):
    return " ".join(sorted(benefit.key for benefit in read_benefits(text) if benefit.offered))


def refused(text):
    return " ".join(sorted(benefit.key for benefit in read_benefits(text) if not benefit.offered))


def value(text, key):
    return next(
        (benefit.value, benefit.unit, benefit.currency, benefit.period)
        for benefit in read_benefits(text)
        if benefit.key == key
    )


OFFERED = [
    ("Medical, dental, and vision coverage from day one", "dental health_insurance vision"),
    ("Health insurance, 401k, PTO", "health_insurance pto retirement"),
    ("Employer-paid life insurance and long-term disability", "disability life_insurance"),
    ("Private healthcare and death in service cover", "health_insurance life_insurance"),
    ("A 403(b) plan with a 5% employer contribution", "retirement"),
    ("Generous paid time off and paid company holidays", "holidays pto"),
    ("33 days holiday including bank holidays", "holidays pto"),
    ("Paid parental leave and adoption assistance", "fertility parental_leave"),
    ("Annual performance bonus and restricted stock units (RSUs)", "bonus equity"),
    ("$3,000 sign-on bonus", "sign_on"),
    ("Tuition assistance and student loan repayment", "tuition"),
    ("£1,000 annual training budget", "learning"),
    ("Monthly phone stipend and home office setup allowance", "remote_stipend"),
    ("Cycle to work scheme and season ticket loan", "commuter wellness"),
    ("Free staff shuttle", "commuter"),
    ("Company vehicle provided", "car"),
    ("Subsidised gym membership, EAP", "wellness"),
    ("Childcare vouchers", "childcare"),
    ("Fertility support and family planning", "fertility"),
    ("Relocation package available", "relocation"),
    ("We will sponsor work visas", "visa"),
    ("Flexible schedule and summer Fridays", "flex_hours"),
    ("Catered lunches and free snacks", "meals"),
    ("20% staff discount", "discounts"),
    ("Two paid volunteer days a year", "volunteer"),
    ("Paid sabbatical after 4 years", "sabbatical"),
    ("Paid sick time", "sick_leave"),
    ("HSA with employer contribution", "hsa_fsa"),
    ("KiwiSaver and health insurance", "health_insurance retirement"),
    ("PF, gratuity and group medical insurance", "health_insurance retirement"),
    ("28 Tage Urlaub und Weihnachtsgeld", "bonus pto"),
    ("Firmenwagen auch zur privaten Nutzung", "car"),
    ("Gleitzeit, Kantine und kostenlose Getränke", "flex_hours meals"),
    ("Betriebliche Krankenversicherung und JobRad", "health_insurance wellness"),
    ("Zuschuss zur Kinderbetreuung, Wellpass", "childcare wellness"),
    ("Wir bieten Weiterbildungen und ein Deutschlandticket", "commuter learning"),
    ("Mutuelle, titres-restaurant et 25 jours de congés payés", "health_insurance meals pto"),
    ("Prime annuelle, intéressement et télétravail", "bonus"),
    ("Remboursement des transports à 50 %", "commuter"),
    ("Voiture de fonction et crèche", "car childcare"),
    ("Seguro médico y tickets restaurante", "health_insurance meals"),
    ("23 días laborables de vacaciones y horario flexible", "flex_hours pto"),
    ("Plan de pensiones y seguro de vida", "life_insurance retirement"),
    ("Assegurança mèdica i horari flexible", "flex_hours health_insurance"),
    ("Plano de saúde, vale-refeição e previdência privada", "health_insurance meals retirement"),
    ("Buoni pasto e assicurazione sanitaria", "health_insurance meals"),
    ("Auto aziendale e premio di risultato", "bonus car"),
    ("25 vakantiedagen, pensioenregeling en reiskostenvergoeding", "commuter pto retirement"),
    ("Leaseauto en een dertiende maand", "bonus car"),
    ("Prywatna opieka medyczna i karta Multisport", "health_insurance wellness"),
    ("Friskvårdsbidrag, tjänstepension och 30 semesterdagar", "pto retirement wellness"),
    ("Benefits: medical, 401(k), PTO", "health_insurance pto retirement"),
    ("You'll get equity from day one", "equity"),
    ("Stock options, unlimited vacation, remote work", "equity pto"),
    ("Employee stock purchase plan", "equity"),
    ("No premiums: we cover 100% of health insurance", "health_insurance"),
    ("Not just dental but also vision insurance", "dental vision"),
    ("Discretionary bonus", "bonus"),
    ("Dog-friendly office, private medical", "health_insurance"),
]  # fmt: skip

DENIED = [
    ("This role is not eligible for visa sponsorship.", "visa"),
    ("We cannot sponsor visas.", "visa"),
    ("You need the right to work in the UK; we do not sponsor.", "visa"),
    ("L'entreprise ne parraine pas de visa ni d'autorisation de travail.", "visa"),
    ("Wir können kein Visum sponsern.", "visa"),
    ("No patrocinamos visados.", "visa"),
    ("Wij sponsoren geen visum.", "visa"),
    ("We do not offer relocation assistance.", "relocation"),
    ("No relocation.", "relocation"),
    ("Relocation: no", "relocation"),
    ("Sponsorship is not available for this position", "visa"),
    ("Dental and vision are not covered", "dental vision"),
    ("There is no bonus scheme.", "bonus"),
    ("The role comes without a company car.", "car"),
    ("401(k): not offered", "retirement"),
    ("Contractors are not entitled to paid holidays or sick pay", "holidays sick_leave"),
    ("We don't provide equity", "equity"),
    ("Kein Weihnachtsgeld, keine betriebliche Altersvorsorge", "bonus retirement"),
    ("Ohne Firmenwagen", "car"),
    ("Pas de mutuelle", "health_insurance"),
    ("Sin seguro médico", "health_insurance"),
    ("Geen leaseauto", "car"),
    ("Brak prywatnej opieki medycznej", "health_insurance"),
    ("Senza buoni pasto", "meals"),
    ("This position has no benefits", "ALL"),
    ("This contract role does not include benefits.", "ALL"),
    ("Interns are not eligible for company benefits.", "ALL"),
    ("Not benefits eligible", "ALL"),
    ("W2 hourly, without benefits", "ALL"),
    ("Part-time position, benefits are not provided", "ALL"),
]  # fmt: skip

NOTHING = [
    "Manage parental leave requests for the whole company",
    "Build dental imaging software",
    "We make health insurance simple for small businesses",
    "Process 401(k) contributions and payroll",
    "Experience in pension administration",
    "You will sell life insurance to families",
    "Design equity compensation programs for clients",
    "Administer health benefits and leave programs",
    "Our mission is health equity",
    "We are a private equity firm",
    "Knowledge of equity markets and derivatives",
    "Registered dental nurse for a dental clinic",
    "A bold vision for the future of travel",
    "Machine vision engineer",
    "Advise customers on retirement planning",
    "Coordinate relocation for our clients",
    "Handle visa applications for students",
    "Lead wellness programs for patients",
    "Own the company's tuition revenue reporting",
    "Bonus points for open source work",
    "It's a bonus if you speak Spanish",
    "Must be able to work overtime and weekends",
    "Ability to work a flexible schedule, including holidays",
    "Availability on bank holidays is required",
    "Cover for maternity leave until June",
    "Vertretung während der Elternzeit",
    "Train the machine learning models of our platform",
    "Deliver training to new employees",
    "Prepare meals for residents",
    "Recruit and train volunteers",
    "Drive a company vehicle safely",
    "Knowledge of disability benefits law",
    "All applicants regardless of disability, religion or sex",
    "A leader in employee benefits software",
    "We are the largest dental insurance provider in Texas",
    "Analyse pension scheme data",
    "Support customers with their health plan questions",
    "Vacation rental startup",
    "Stock replenishment and shelf stacking",
    "Travel agency selling holiday packages",
    "Monitor mental health services for veterans",
    "Work in a childcare center",
    "User adoption of our cloud product",
    "Verwaltung von Firmenwagen",
    "Vertrieb von Lebensversicherungen",
    "Gestion des congés et des absences",
    "Venta de seguros de vida",
    "Beheer van pensioenregelingen",
    "Obsługa klientów w branży ubezpieczeń na życie",
    "Shift differential of $2 per hour",
    "Salary negotiable",
]  # fmt: skip

VALUES = [
    ("401(k) with a 5% match", "retirement", 5, "percent", None, None),
    ("We match 50% of the first 6% you contribute to your 401(k)", "retirement", 3, "percent", None, None),
    ("401(k) match of 100% up to 4%", "retirement", 4, "percent", None, None),
    ("Pension: 5% employee and 10% employer contribution", "retirement", 10, "percent", None, None),
    ("25 days of annual leave", "pto", 25, "days", None, None),
    ("Three weeks paid vacation", "pto", 15, "days", None, None),
    ("15 PTO days per year", "pto", 15, "days", None, None),
    ("160 hours of PTO", "pto", 20, "days", None, None),
    ("Vacation: 20 days", "pto", 20, "days", None, None),
    ("Unlimited vacation", "pto", None, "unlimited", None, None),
    ("30 Urlaubstage", "pto", 30, "days", None, None),
    ("6 Wochen Urlaub", "pto", 30, "days", None, None),
    ("5 semaines de congés payés", "pto", 25, "days", None, None),
    ("22 días laborables de vacaciones", "pto", 22, "days", None, None),
    ("26 giorni di ferie", "pto", 26, "days", None, None),
    ("27 vakantiedagen", "pto", 27, "days", None, None),
    ("26 dni urlopu wypoczynkowego", "pto", 26, "days", None, None),
    ("30 semesterdagar", "pto", 30, "days", None, None),
    ("20 weeks of paid parental leave", "parental_leave", 20, "weeks", None, None),
    ("Parental leave: 12 weeks fully paid", "parental_leave", 12, "weeks", None, None),
    ("3 months paid maternity leave", "parental_leave", 13, "weeks", None, None),
    ("Tuition reimbursement of $5,250 per year", "tuition", 5250, "amount", "USD", "year"),
    ("€1.000 yearly learning budget", "learning", 1000, "amount", "EUR", "year"),
    ("$100 monthly internet stipend", "remote_stipend", 100, "amount", "USD", "month"),
    ("Sign-on bonus of £2,500", "sign_on", 2500, "amount", "GBP", None),
    ("11 paid holidays", "holidays", 11, "days", None, None),
    ("10 paid sick days", "sick_leave", 10, "days", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "keys"), OFFERED)
def test_offered(text, keys):
    assert (offered(text), refused(text)) == (keys, "")


@pytest.mark.parametrize(("text", "keys"), DENIED)
def test_denied(text, keys):
    assert (offered(text), refused(text)) == ("", keys)


@pytest.mark.parametrize("text", NOTHING)
def test_duties_and_products_are_no_benefits(text):
    assert (offered(text), refused(text)) == ("", "")


@pytest.mark.parametrize(("text", "key", "count", "unit", "currency", "period"), VALUES)
def test_values(text, key, count, unit, currency, period):
    expected = None if count is None else Decimal(count)
    assert value(text, key) == (expected, unit, currency, period)


@pytest.mark.parametrize("key", KEYS)
def test_english_says_every_benefit(key):
    assert [entry for entry in known().only("en").entries(f"benefits.{key}") if entry.says]


def test_only_the_languages_that_count_are_read():
    assert read_benefits("Betriebliche Altersvorsorge", languages=known().only("fr")) == []
    assert [one.key for one in read_benefits("Betriebliche Altersvorsorge", languages=known().only("de"))] == [
        "retirement"
    ]


def test_a_sentence_that_only_its_length_cut_is_one_list():
    text = (
        "We look after rivers " * 28
        + "with dental and vision plans for years to come and so on and a company pension scheme here"
    )
    assert {one.key for one in read_benefits(text)} == {"dental", "vision", "retirement"}


@pytest.mark.parametrize(("hours", "offered"), [(22, False), (38, True)])
def test_what_takes_more_hours_than_the_work_has_is_not_offered(hours, offered):
    text = f"Drivers work {hours} hours a week. Medical coverage is for those scheduled for 30 or more hours per week."
    assert {one.key: one.offered for one in read_benefits(text)}["health_insurance"] is offered
