"""Pay without an amount, after tax, and on top of it: in ten languages, each with what only sounds like it."""

from decimal import Decimal

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.pay import read_pay, read_terms
from jobrsvp.text.folding import fold

TERMS = [
    ("This is an unpaid internship for course credit.", "unpaid"),
    ("Costume assistant (unpaid placement)", "unpaid"),
    ("The position is unpaid, lunch is on us.", "unpaid"),
    ("This is a voluntary role with training.", "unpaid"),
    ("Salary: none", "unpaid"),
    ("Es handelt sich um ein unbezahltes Praktikum.", "unpaid"),
    ("Das Praktikum wird nicht vergütet.", "unpaid"),
    ("C'est un stage non rémunéré de deux mois.", "unpaid"),
    ("Son prácticas no remuneradas.", "unpaid"),
    ("Si tratta di un tirocinio non retribuito.", "unpaid"),
    ("Estágio não remunerado em laboratório.", "unpaid"),
    ("Het gaat om een onbetaalde stage.", "unpaid"),
    ("Oferujemy bezpłatny staż w muzeum.", "unpaid"),
    ("Det är en obetald praktik.", "unpaid"),
    ("Det er en ulønnet praktik.", "unpaid"),
    ("Commission only, with a company phone.", "commission"),
    ("There is no basic salary.", "commission"),
    ("60% commission, no base", "commission"),
    ("Die Vergütung erfolgt auf reiner Provisionsbasis.", "commission"),
    ("Rémunération uniquement à la commission.", "commission"),
    ("Trabajo solo a comisión, sin fijo.", "commission"),
    ("Lavoro solo a provvigione.", "commission"),
    ("Ganhos só por comissão.", "commission"),
    ("Je werkt volledig op provisiebasis.", "commission"),
    ("Wynagrodzenie wyłącznie prowizyjne.", "commission"),
    ("Lönen är enbart provision.", "commission"),
    ("An equity-only role until we raise.", "equity"),
    ("Vergütung in Anteilen der Firma", "equity"),
    ("£32 per lesson, in your own home", "piece"),
    ("3,20 € pro Paket", "piece"),
    ("4 € par livraison", "piece"),
    ("Pay: National Minimum Wage", "minimum_wage"),
    ("Rémunération : SMIC", "minimum_wage"),
    ("Bezahlung: gesetzlicher Mindestlohn", "minimum_wage"),
]
NO_TERMS = [
    "We never offer unpaid internships.", "You may take unpaid leave of up to a year.", "This is no unpaid internship.",
    "Kein unbezahltes Praktikum, versprochen.", "Unbezahlter Urlaub ist möglich.", "Tjänstledig utan lön beviljas.",
    "You support unpaid carers in the borough.", "You chase unpaid invoices.", "Leave without pay is possible.",
    "We are not commission only.", "Salary and commission", "Gehalt plus Provision", "Fisso e provvigioni",
    "You get equity on top of your salary.", "We pay above minimum wage.", "110 % du SMIC",
    "We are a living wage employer.",
    "You enter minimum wage rules into the payroll.", "You read 40 pages per lesson.", "2,000 miles per week",
    "Salary: £30,000. The work trial is an unpaid placement of one hour.",
]  # fmt: skip


def kinds(text):
    return [term.kind for term in read_terms(text, tuple(read_pay(text)), known())]


@pytest.mark.parametrize(("text", "kind"), TERMS)
def test_what_is_said_of_the_pay_without_an_amount(text, kind):
    assert kinds(text) == [kind]


@pytest.mark.parametrize("text", NO_TERMS)
def test_what_only_sounds_like_it(text):
    assert kinds(text) == []


def test_a_term_is_quoted_as_it_stands():
    text = "Assistant\nThis is an   Unpaid\tInternship."
    (term,) = read_terms(text, (), known())
    assert text[term.quote.start : term.quote.end] == term.quote.text == "Unpaid\tInternship"


AFTER_TAX = [
    ("1.600 € netti al mese", True), ("Gehalt: 2.100 € netto im Monat", True), ("1 800 € nets par mois", True),
    ("1.300 € netos al mes", True), ("Salário líquido de 950 €", True), ("€ 2.300 netto per maand", True),
    ("5 200 zł na rękę miesięcznie", True), ("24 000 kr efter skatt per månad", True),
    ("£1,900 a month take-home", True),
    ("2.800 € brutto im Monat", False), ("RAL 30.000 € lordi", False), ("2 300 € bruts par mois", False),
    ("160 zł/h netto + VAT", False), ("Tagessatz 800 € netto zzgl. MwSt.", False),
    ("Salary: £40,000 a year", False),
    ("Salary $90,000, and net new revenue is your target", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "net"), AFTER_TAX)
def test_pay_after_tax_is_marked(text, net):
    assert read_pay(text)[0].net is net


ON_TOP = [
    ("€ 3.000 bruto per maand plus 8% vakantiegeld", "8"),
    ("€ 2.800 - € 3.600 per maand, excl. 8% vakantietoeslag en 8,33% eindejaarsuitkering", "16.33"),
    ("€3,200 per month plus 8% holiday allowance", "8"),
    ("€ 3.000 per maand inclusief 8% vakantiegeld", None),
    ("£12.80 an hour including 12.07% holiday pay", None),
    ("£40,000 plus 10% bonus", None),
]


@pytest.mark.parametrize(("text", "percent"), ON_TOP)
def test_what_surely_comes_on_top_is_read(text, percent):
    assert read_pay(text)[0].on_top == (percent and Decimal(percent))


def test_commission_alone_makes_every_amount_a_hope():
    (hope,) = read_pay("100% commission only. Earn up to $180,000 a year!", "US")
    assert hope.basis == "ote"
    (sure,) = read_pay("Commission only, with a guaranteed $600 a week for the first month.", "US")
    assert sure.basis == "base"


TWICE = [
    ("Â£24,000", "£24,000"), ("24.000 â‚¬", "24.000 €"), ("Ã¼ber", "über"), ("zÅ‚", "zł"),
    ("8â€“16 h", "8-16 h"),
    ("SÅ” sa hon", 'SÅ" sa hon'), ("MANHÃ”, disse", 'MANHÃ", disse'), ("Ångström", "Ångström"),
    ("À la carte", "À la carte"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "plain"), TWICE)
def test_a_text_that_was_decoded_twice_is_read_as_it_was_meant(text, plain):
    folded = fold(text)
    assert folded.text == plain
    assert folded.quote(0, len(folded.text)).text == text
