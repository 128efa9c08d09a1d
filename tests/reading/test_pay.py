"""Pay as texts state it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobrsvp.reading.pay import read_pay

NO = None


def first(text, country=None):
    """Return the first reading as (minimum, maximum, currency, period)."""
    pays = read_pay(text, country)
    return (pays[0].minimum, pays[0].maximum, pays[0].currency, pays[0].period) if pays else None


def number(value):
    return None if value is None else Decimal(str(value))


ENGLISH = [
    ("US", "salary: 55k-65k", 55000, 65000, "USD", "year"),
    ("US", "$52/hr W2", 52, 52, "USD", "hour"),
    ("US", "OTE $180k (base $120k)", 120000, 120000, "USD", "year"),
    ("US", "The pay range for this role is $101,500 to $152,300 a year.", 101500, 152300, "USD", "year"),
    ("US", "Compensation Range: $82K - $96K", 82000, 96000, "USD", "year"),
    ("US", "Pay range: $21.40/hr - $28.75/hr", 21.4, 28.75, "USD", "hour"),
    ("US", "USD 140,000 - 175,000 annually", 140000, 175000, "USD", "year"),
    ("US", "Starting pay $16.25/hour", 16.25, 16.25, "USD", "hour"),
    ("US", "Salary commensurate with experience, $70,000-$85,000", 70000, 85000, "USD", "year"),
    ("US", "$1,850 per week (48 hours)", 1850, 1850, "USD", "week"),
    ("US", "Day rate: $400", 400, 400, "USD", "day"),
    ("US", "Pays $23 to $26 hourly, weekly pay", 23, 26, "USD", "hour"),
    ("US", "Base Salary: $51,500On Target Earnings: $86,500", 51500, 51500, "USD", "year"),
    ("US", "Minimum: $61,000\nMidpoint: $74,000\nMaximum: $88,000", 61000, 88000, "USD", "year"),
    ("US", "between USD 118,000 in the lowest cost area and USD 164,000 in the highest cost area", 118000, 164000, "USD", "year"),
    ("US", "Annual Salary\n\n$93,000 - $114,000", 93000, 114000, "USD", "year"),
    ("US", "The salary range for an Insurance Claims Manager is $64,000 - $78,000.", 64000, 78000, "USD", "year"),
    ("US", "Salary for a Customer Success Manager: $95,000", 95000, 95000, "USD", "year"),
    ("US", "Hourly rate of $35.00, 401(k) with 4% match", 35, 35, "USD", "hour"),
    ("US", "$90-110K base + 0.25% equity", 90000, 110000, "USD", "year"),
    ("US", "Base compensation $165,000–$195,000 plus a target bonus of 15%", 165000, 195000, "USD", "year"),
    ("US", "We pay $24 an hour.", 24, 24, "USD", "hour"),
    ("US", "Salary: $130K+", 130000, None, "USD", "year"),
    ("US", "starting from $18 per hour", 18, None, "USD", "hour"),
    ("US", "Salary up to $110,000 depending on experience", None, 110000, "USD", "year"),
    ("US", "Semi-monthly pay. Salary $62,400 per year", 62400, 62400, "USD", "year"),
    ("US", "$17.50 - $19.00 / hour, $500 sign on bonus", 17.5, 19, "USD", "hour"),
    ("US", "Pay: $3,200.00 per month", 3200, 3200, "USD", "month"),
    ("US", "Salary Range $48,000.00-$56,000.00/annual", 48000, 56000, "USD", "year"),
    ("US", "The annualized base pay is expected to be $88,500 to $132,700.", 88500, 132700, "USD", "year"),
    ("US", "Wage: $20 - $24", 20, 24, "USD", "hour"),
    ("GB", "£28,000 FTE", 28000, 28000, "GBP", "year"),
    ("GB", "Salary: £24k - £27k DOE", 24000, 27000, "GBP", "year"),
    ("GB", "£350/day outside IR35", 350, 350, "GBP", "day"),
    ("GB", "circa £60k + package", 60000, 60000, "GBP", "year"),
    ("GB", "Basic salary £30,000, OTE £50,000", 30000, 30000, "GBP", "year"),
    ("GB", "£11.44 - £13.20 per hour plus holiday pay", 11.44, 13.2, "GBP", "hour"),
    ("GB", "£32,500 per annum + car allowance £4,800", 32500, 32500, "GBP", "year"),
    ("GB", "Salary from £45,000 to £52,000 dependent on experience", 45000, 52000, "GBP", "year"),
    ("GB", "Grade 7: £37,999 - £45,163 p.a.", 37999, 45163, "GBP", "year"),
    ("GB", "up to £85,000 base", None, 85000, "GBP", "year"),
    ("GB", "£65,000 - £75,000 Bonus Pension Private Medical", 65000, 75000, "GBP", "year"),
    ("GB", "£ 40,000 to £ 45,000 pa", 40000, 45000, "GBP", "year"),
    ("GB", "£25-30k", 25000, 30000, "GBP", "year"),
    ("GB", "£500pd", 500, 500, "GBP", "day"),
    ("IE", "€45,000-€52,000 per annum", 45000, 52000, "EUR", "year"),
    ("AU", "AUD 120k + super", 120000, 120000, "AUD", "year"),
    ("AU", "$45.20 per hour + super", 45.2, 45.2, "AUD", "hour"),
    ("AU", "Package: $150,000 incl. super", 150000, 150000, "AUD", "year"),
    ("NZ", "$85,000 to $95,000 + KiwiSaver", 85000, 95000, "NZD", "year"),
    ("CA", "Salary: $72,000–$80,000 CAD/year", 72000, 80000, "CAD", "year"),
    ("CA", "Wage: $24.50/hour", 24.5, 24.5, "CAD", "hour"),
    ("CA", "CAD $105,000 - $120,000", 105000, 120000, "CAD", "year"),
    ("SG", "SGD 5,000 - 7,000 per month", 5000, 7000, "SGD", "month"),
    ("IN", "12-14 LPA", 1200000, 1400000, "INR", "year"),
    ("IN", "CTC: ₹6 LPA - ₹8 LPA", 600000, 800000, "INR", "year"),
    ("IN", "Salary: Rs. 30,000 per month", 30000, 30000, "INR", "month"),
    ("IN", "5 to 7 lakhs per annum", 500000, 700000, "INR", "year"),
    ("IN", "₹1.2 Cr per annum", 12000000, 12000000, "INR", "year"),
    ("ZA", "R25 000 - R30 000 per month", 25000, 30000, "ZAR", "month"),
    ("AE", "AED 12,000/month + housing", 12000, 12000, "AED", "month"),
    ("PH", "PHP 35,000 - 45,000 monthly", 35000, 45000, "PHP", "month"),
    ("MY", "RM 4,500 - RM 6,000", 4500, 6000, "MYR", "month"),
    ("NG", "₦250,000 - ₦300,000 monthly", 250000, 300000, "NGN", "month"),
    ("KE", "KES 120,000 per month", 120000, 120000, "KES", "month"),
    ("HK", "HK$28,000 - HK$35,000 per month", 28000, 35000, "HKD", "month"),
]  # fmt: skip

OTHER_LANGUAGES = [
    ("FR", "€3.200 brut/mois", 3200, 3200, "EUR", "month"),
    ("FR", "Salaire : 32 000 € à 38 000 € brut par an", 32000, 38000, "EUR", "year"),
    ("FR", "Rémunération annuelle : 40-45 K€", 40000, 45000, "EUR", "year"),
    ("FR", "12,50 € de l'heure", 12.5, 12.5, "EUR", "hour"),
    ("FR", "TJM : 450 - 550 €", 450, 550, "EUR", "day"),
    ("FR", "Salaire fixe de 2 200 € bruts mensuels + primes", 2200, 2200, "EUR", "month"),
    ("FR", "À partir de 28 000 € brut annuel", 28000, None, "EUR", "year"),
    ("FR", "jusqu'à 55k€ annuels", None, 55000, "EUR", "year"),
    ("CH", "CHF 95'000 - 105'000 pro Jahr", 95000, 105000, "CHF", "year"),
    ("DE", "Gehalt: 3.500 - 4.200 € brutto/Monat", 3500, 4200, "EUR", "month"),
    ("DE", "Jahresgehalt 52.000 € bis 58.000 €", 52000, 58000, "EUR", "year"),
    ("DE", "Wir bieten ein Gehalt von 45.000 bis 55.000 Euro im Jahr", 45000, 55000, "EUR", "year"),
    ("DE", "Stundenlohn ab 15,20 €", 15.2, None, "EUR", "hour"),
    ("DE", "60-70k € p.a.", 60000, 70000, "EUR", "year"),
    ("DE", "Bruttomonatsgehalt: 2.800 EUR", 2800, 2800, "EUR", "month"),
    ("DE", "bis zu 75.000 € Jahresgehalt", None, 75000, "EUR", "year"),
    ("DE", "17,50 Euro pro Stunde", 17.5, 17.5, "EUR", "hour"),
    ("AT", "ab EUR 2.950,- brutto/Monat", 2950, None, "EUR", "month"),
    ("ES", "Salario: 24.000 - 27.000 € brutos anuales", 24000, 27000, "EUR", "year"),
    ("ES", "Sueldo de 1.500 € al mes", 1500, 1500, "EUR", "month"),
    ("ES", "entre 30.000€ y 35.000€ brutos/año", 30000, 35000, "EUR", "year"),
    ("ES", "Hasta 40.000 € b/a según experiencia", None, 40000, "EUR", "year"),
    ("MX", "Sueldo mensual: $18,000 a $22,000", 18000, 22000, "MXN", "month"),
    ("PT", "Salário: 1.400 € - 1.800 € por mês", 1400, 1800, "EUR", "month"),
    ("BR", "Salário: R$ 4.500,00 por mês", 4500, 4500, "BRL", "month"),
    ("BR", "Remuneração: R$ 6.000 a R$ 7.500", 6000, 7500, "BRL", "month"),
    ("ES", "Sou: 26.000 - 30.000 € bruts anuals", 26000, 30000, "EUR", "year"),
    ("IT", "RAL: 28.000€ – 32.000€", 28000, 32000, "EUR", "year"),
    ("IT", "Retribuzione lorda annua tra 35.000 e 40.000 euro", 35000, 40000, "EUR", "year"),
    ("IT", "1.600 € netti al mese", 1600, 1600, "EUR", "month"),
    ("NL", "Salaris: € 2.800 - € 3.600 bruto per maand", 2800, 3600, "EUR", "month"),
    ("NL", "Tussen de € 50.000 en € 60.000 per jaar", 50000, 60000, "EUR", "year"),
    ("NL", "uurloon van € 16,50", 16.5, 16.5, "EUR", "hour"),
    ("NL", "tot € 4.000 per maand", None, 4000, "EUR", "month"),
    ("PL", "Wynagrodzenie: 8 000 - 11 000 PLN brutto", 8000, 11000, "PLN", "month"),
    ("PL", "od 120 do 150 zł/h netto + VAT", 120, 150, "PLN", "hour"),
    ("PL", "Stawka godzinowa 35 zł brutto", 35, 35, "PLN", "hour"),
    ("PL", "15-20 tys. zł miesięcznie", 15000, 20000, "PLN", "month"),
    ("SE", "Månadslön 32 000 - 38 000 kr", 32000, 38000, "SEK", "month"),
    ("SE", "Lön: 165 kr/timme", 165, 165, "SEK", "hour"),
    ("NO", "Årslønn kr 550 000 - 620 000", 550000, 620000, "NOK", "year"),
    ("DK", "Løn: 38.000 kr. pr. måned", 38000, 38000, "DKK", "month"),
    ("CZ", "40 000 - 55 000 Kč měsíčně", 40000, 55000, "CZK", "month"),
    ("JP", "月給25万円～35万円", 250000, 350000, "JPY", "month"),
    ("JP", "時給1,200円", 1200, 1200, "JPY", "hour"),
    ("CN", "年薪30万-50万", 300000, 500000, "CNY", "year"),
    ("CN", "月薪 ¥12,000-18,000", 12000, 18000, "CNY", "month"),
]  # fmt: skip

NOT_PAY = [
    ("US", "Signing bonus of $5,000 paid after 90 days"),
    ("US", "$2,000 retention bonus"),
    ("US", "Employees earn referral rewards of up to $1,500"),
    ("US", "Up to $10,000 in relocation assistance"),
    ("US", "$75 monthly wellness stipend"),
    ("US", "$1,000 annual professional development allowance"),
    ("US", "Company match of 50% up to $3,000 a year"),
    ("US", "Series C: $120M raised to date"),
    ("US", "$10M+ in annual recurring revenue"),
    ("US", "We have raised $45,000,000 from investors"),
    ("US", "Manage accounts worth $100,000 - $500,000"),
    ("US", "Annual quota of $800,000 - $1,000,000"),
    ("US", "Oversee budgets from $50,000 to $150,000"),
    ("US", "Our clients save an average of $60,000 per year"),
    ("US", "Student loan repayment of $100 per month"),
    ("US", "$25,000 company-paid life insurance"),
    ("US", "Deductible of $1,500 per year"),
    ("US", "Must lift up to 50 pounds"),
    ("US", "5,000 - 10,000 employees"),
    ("US", "Founded in 2008, 1,200 people in 40 countries"),
    ("US", "Reply within 24-48 hours"),
    ("US", "Posted 01/15/2026, closes 02/28/2026"),
    ("US", "Call 555-010-4477 for questions"),
    ("US", "Job ID 75000-85000"),
    ("US", "Requires 3 - 5 years, 20% travel"),
    ("US", "Homes priced from $400,000 to $900,000"),
    ("US", "Gift cards worth $500 a month"),
    ("US", "Grants of $25,000 to $75,000 for nonprofits"),
    ("US", "401k, 403b and 529 plans"),
    ("US", "$150 application fee"),
    ("US", "Projects valued at $100,000 - $250,000"),
    ("US", "Pay is competitive"),
    ("GB", "£1,000 referral bonus"),
    ("GB", "Turnover of £250,000 per annum"),
    ("GB", "£2,000 annual training budget"),
    ("GB", "Season ticket loan up to £5,000"),
    ("GB", "Company sick pay and £10,000 life cover"),
    ("GB", "Tax-free bonus of £3,600 a year"),
    ("DE", "Wechselprämie von 2.000 €"),
    ("DE", "Umsatzverantwortung von 500.000 €"),
    ("DE", "Fahrtkostenzuschuss 50 € monatlich"),
    ("DE", "30 Tage Urlaub, 40 Stunden pro Woche"),
    ("FR", "Prime de 1 000 € par an"),
    ("FR", "Tickets restaurant de 9 € par jour"),
    ("FR", "Chiffre d'affaires de 80 000 €"),
    ("ES", "Bono de 500 € al año"),
    ("ES", "Facturación de 50.000 € al mes"),
    ("IT", "Buoni pasto da 8 € al giorno"),
    ("NL", "Reiskostenvergoeding van € 0,23 per km"),
    ("NL", "Opleidingsbudget van € 1.500 per jaar"),
    ("PL", "Premia roczna do 5 000 zł"),
    ("SE", "Friskvårdsbidrag 5 000 kr per år"),
    ("BR", "Vale-refeição de R$ 35 por dia"),
    ("IN", "Joining bonus of ₹50,000"),
    ("AU", "Salary packaging up to $15,900"),
]  # fmt: skip


@pytest.mark.parametrize(("country", "text", "low", "high", "currency", "period"), ENGLISH + OTHER_LANGUAGES)
def test_pay_is_read(country, text, low, high, currency, period):
    assert first(text, country) == (number(low), number(high), currency, period)


@pytest.mark.parametrize(("country", "text"), NOT_PAY)
def test_other_money_is_not_pay(country, text):
    assert first(text, country) is None
