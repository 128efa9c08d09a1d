"""Pay by kind, in ten languages: how often, by the piece, ranges, parts, payments a year, and what is no pay."""

from decimal import Decimal

import pytest

from jobrsvp.reading.facts.pay.prose import read_pay

NOTHING = (None, None, None, None)
# How often it is paid: what lies between two periods of the contract is turned into the nearest.
FREQUENCY = [
    ("US", "Pay: $2,400.00 bi-weekly", 1200, 1200, "USD", "week"),
    ("US", "Salary: $3,150 biweekly, benefits from day one", 1575, 1575, "USD", "week"),
    ("US", "The salary for this role is $2,860 every two weeks.", 1430, 1430, "USD", "week"),
    ("US", "Salary: $2,500 semi-monthly", 5000, 5000, "USD", "month"),
    ("US", "Pay: $2,750 twice a month", 5500, 5500, "USD", "month"),
    ("US", "Pay: $24 an hour, paid bi-weekly", 24, 24, "USD", "hour"),
    ("US", "Salary: $61,000 a year, paid semi-monthly", 61000, 61000, "USD", "year"),
    ("US", "$5,400 - $6,100 monthly, payable biweekly", 5400, 6100, "USD", "month"),
    ("AU", "Salary: $3,100 per fortnight plus super", 1550, 1550, "AUD", "week"),
    ("AU", "$2,840.60 - $3,015.20 a fortnight", 1420.3, 1507.6, "AUD", "week"),
    ("GB", "Pay: £1,960 four-weekly", 490, 490, "GBP", "week"),
    ("GB", "Salary £2,080 every 4 weeks", 520, 520, "GBP", "week"),
    ("GB", "£640 weekly", 640, 640, "GBP", "week"),
    ("FR", "Salaire : 1 900 € brut toutes les quatre semaines", 475, 475, "EUR", "week"),
    ("DE", "Lohn: 1.200 € alle zwei Wochen", 600, 600, "EUR", "week"),
    ("DE", "Vergütung: 1.300 € vierzehntägig", 650, 650, "EUR", "week"),
    ("ES", "Salario: 1.100 € quincenales", 2200, 2200, "EUR", "month"),
    ("MX", "Sueldo: $9,500 quincenales", 19000, 19000, "MXN", "month"),
    ("BR", "Salário: R$ 1.900 por quinzena", 3800, 3800, "BRL", "month"),
    ("IT", "Compenso: 700 € ogni due settimane", 350, 350, "EUR", "week"),
    ("NL", "Salaris: € 2.500 bruto per 4 weken", 625, 625, "EUR", "week"),
    ("NL", "Salaris € 2.480,- bruto per vier weken op basis van 38 uur", 620, 620, "EUR", "week"),
    ("NL", "Loon: € 1.300 bruto per twee weken", 650, 650, "EUR", "week"),
    ("PL", "Wynagrodzenie: 3 000 zł co dwa tygodnie", 1500, 1500, "PLN", "week"),
    ("SE", "Lön: 14 000 kr varannan vecka", 7000, 7000, "SEK", "week"),
    ("DK", "Løn: 14.000 kr. hver 14. dag", 7000, 7000, "DKK", "week"),
]
# What is paid for a piece is no wage; what is guaranteed beside it is one.
PIECE = [
    ("US", "Pay: $28 per bin, piece rate; guaranteed $17.40 an hour.", 17.4, 17.4, "USD", "hour"),
    ("US", "Piece rate $3.20 a box with a guaranteed minimum of $16.50/hour", 16.5, None, "USD", "hour"),
    ("GB", "£30 per lesson", *NOTHING),
    ("GB", "Pay: £4.20 per delivery", *NOTHING),
    ("US", "Rate: $0.12 per word", *NOTHING),
    ("US", "$75 per session", *NOTHING),
    ("US", "Pay: $6,200 per course", *NOTHING),
    ("US", "Company driver: 2,000 miles a week at $0.45 per mile.", 900, 900, "USD", "week"),
    ("US", "Pay: 58 cents per mile, average 2,500 miles per week", 1450, 1450, "USD", "week"),
    ("DE", "Vergütung: 3,50 € pro Stück, garantiert 14,20 € pro Stunde", 14.2, 14.2, "EUR", "hour"),
    ("DE", "Honorar: 25 € pro Unterrichtseinheit", *NOTHING),
    ("FR", "Rémunération : 4 € par course", *NOTHING),
    ("FR", "Rémunération : 22 € par cours, 2 000 € garantis par mois", 2000, 2000, "EUR", "month"),
    ("ES", "Salario: 3,50 € por pedido entregado", *NOTHING),
    ("IT", "Compenso: 5 € a consegna", *NOTHING),
    ("PT", "Remuneração: 2,50 € por entrega", *NOTHING),
    ("NL", "Loon: € 4 per levering", *NOTHING),
    ("PL", "Stawka: 8 zł za paczkę", *NOTHING),
    ("SE", "Lön: 40 kr per leverans", *NOTHING),
]
# Ranges however they are written: a sign or a letter on either end, the higher end first, one a line, words between.
RANGES = [
    ("GB", "Salary: Â£24,000 to Â£26,500 per annum", 24000, 26500, "GBP", "year"),
    ("DE", "Gehalt: 40.000 â‚¬ â€“ 45.000 â‚¬ im Jahr", 40000, 45000, "EUR", "year"),
    ("FR", "RÃ©munÃ©ration : 38 000 â‚¬ Ã\u00a0 42 000 â‚¬ par an", 38000, 42000, "EUR", "year"),
    ("GB", "Salary: £36,000 - £31,000 depending on experience", 31000, 36000, "GBP", "year"),
    ("US", "Salary: $95,000 to $80,000", 80000, 95000, "USD", "year"),
    ("GB", "Salary\n£30,000\n-\n£35,000\nper year", 30000, 35000, "GBP", "year"),
    ("US", "Pay range\n$72,000\nto\n$90,000", 72000, 90000, "USD", "year"),
    ("US", "Minimum\n$62,000\nMaximum\n$71,500\nannually", 62000, 71500, "USD", "year"),
    (
        "US",
        "between $126,000 for new hires and, with long experience, up to $196,000 base salary",
        126000,
        196000,
        "USD",
        "year",
    ),
    ("IT", "RAL tra i € 30k ed i € 40k", 30000, 40000, "EUR", "year"),
    ("IT", "RAL 32-38K", 32000, 38000, "EUR", "year"),
    ("IT", "RAL massima 37K", None, 37000, "EUR", "year"),
    ("IT", "RAL compresa tra 28.000 e 33.000 euro", 28000, 33000, "EUR", "year"),
    ("IT", "RAL: da 26.000€ a 30.000€ in base all'esperienza", 26000, 30000, "EUR", "year"),
    ("IT", "stipendio dai 1.400 ai 1.700 euro lordi mensili", 1400, 1700, "EUR", "month"),
    ("FR", "28/32 K€", 28000, 32000, "EUR", "year"),
    ("FR", "Rémunération : 40/45K€ selon profil", 40000, 45000, "EUR", "year"),
    ("FR", "Salaire entre 2 100 et 2 400 euros bruts mensuels", 2100, 2400, "EUR", "month"),
    ("FR", "Mensuel de 2100.00 Euros à 2350.00 Euros sur 12.0 mois", 2100, 2350, "EUR", "month"),
    ("FR", "de 35 à 40k€ bruts annuels", 35000, 40000, "EUR", "year"),
    ("US", "$100K+", 100000, None, "USD", "year"),
    ("US", "Salary: $130k+ base", 130000, None, "USD", "year"),
    ("US", "$1500 USD + monthly", 1500, None, "USD", "month"),
    ("GB", "Up to 70k", None, 70000, "GBP", "year"),
    ("GB", "circa 45K plus car", 45000, 45000, "GBP", "year"),
    ("GB", "Salary up to 55k DOE", None, 55000, "GBP", "year"),
    ("DE", "ab 15 € die Stunde", 15, None, "EUR", "hour"),
    ("DE", "Du verdienst ab 16,50 Euro pro Stunde", 16.5, None, "EUR", "hour"),
    ("DE", "Gehalt zwischen 3.200 und 3.800 Euro brutto monatlich", 3200, 3800, "EUR", "month"),
    ("DE", "Gehalt: 48 - 56 T€", 48000, 56000, "EUR", "year"),
    ("DE", "Jahresgehalt 55-65 TEUR", 55000, 65000, "EUR", "year"),
    ("DE", "Gehaltsrahmen: 45.000,00 EUR bis 52.000,00 EUR brutto/Jahr", 45000, 52000, "EUR", "year"),
    ("AT", "Mindestgehalt von € 2.780,- brutto pro Monat, Überzahlung möglich", 2780, None, "EUR", "month"),
    ("ES", "Salario entre 24.000 y 28.000 € brutos al año", 24000, 28000, "EUR", "year"),
    ("ES", "Banda salarial: 35-42k", 35000, 42000, "EUR", "year"),
    ("ES", "Salario desde 1.400€ hasta 1.600€ brutos mes", 1400, 1600, "EUR", "month"),
    ("PT", "Salário entre 1.200€ e 1.500€ mensais", 1200, 1500, "EUR", "month"),
    ("BR", "Faixa salarial: R$ 4.000,00 a R$ 5.500,00", 4000, 5500, "BRL", "month"),
    ("NL", "Salaris tussen de € 2.900 en € 3.700 bruto per maand", 2900, 3700, "EUR", "month"),
    ("NL", "een salaris van minimaal € 3.100 en maximaal € 4.200 bruto per maand", 3100, 4200, "EUR", "month"),
    ("NL", "€ 3.117 - € 4.671 (schaal 9)", 3117, 4671, "EUR", "month"),
    ("NL", "max. € 5.100 bruto per maand bij 36 uur", None, 5100, "EUR", "month"),
    ("PL", "od 6 500 do 8 200 zł brutto miesięcznie", 6500, 8200, "PLN", "month"),
    ("PL", "widełki 12-16 tys. zł netto + VAT", 12000, 16000, "PLN", "month"),
    ("PL", "stawka 31,50-35,00 zł/h brutto", 31.5, 35, "PLN", "hour"),
    ("PL", "120-150 PLN/h netto + VAT (B2B)", 120, 150, "PLN", "hour"),
    ("SE", "Lön: 32 000 - 36 000 kr/mån", 32000, 36000, "SEK", "month"),
    ("SE", "Ingångslön 29 500 kronor per månad", 29500, 29500, "SEK", "month"),
    ("SE", "Fast lön mellan 33 000 och 38 000 kr i månaden", 33000, 38000, "SEK", "month"),
    ("DK", "Månedsløn mellem 34.000 og 38.000 kr.", 34000, 38000, "DKK", "month"),
    ("US", "$62 - $85 plus commission for an estimated OTE of $182,800", 62, 85, "USD", "hour"),
    ("US", "estimated annual salaried pay range $71,000 - $83,000", 71000, 83000, "USD", "year"),
    ("GB", "£50,000 - £60,000 10% pension", 50000, 60000, "GBP", "year"),
    ("GB", "£38,000 Travel Allowance  Bonus", 38000, 38000, "GBP", "year"),
    ("GB", "Salary: £41,000 - £47,000. This role qualifies for a 13% per annum payment.", 41000, 47000, "GBP", "year"),
    ("GB", "£40,000 - £42,000 plus 10% bonus", 40000, 42000, "GBP", "year"),
]
# Fixed beside variable pay, base beside on-target earnings: the fixed part is the pay.
PARTS = [
    ("IN", "Fixed: 12 LPA, Variable: 3 LPA", 1200000, 1200000, "INR", "year"),
    ("IN", "CTC: 18 LPA (15 LPA fixed + 3 LPA variable)", 1500000, 1500000, "INR", "year"),
    ("US", "Base Salary: $51,500On Target Earnings: $86,500", 51500, 51500, "USD", "year"),
    ("US", "OTE: $140,000 (base $90,000 + commission $50,000)", 90000, 90000, "USD", "year"),
    ("GB", "£28,000 basic, OTE £45,000 uncapped", 28000, 28000, "GBP", "year"),
    ("GB", "OTE £60k (£35k base)", 35000, 35000, "GBP", "year"),
    ("DE", "Fixum 42.000 € plus variable Vergütung bis 15.000 €", 42000, 42000, "EUR", "year"),
    ("DE", "Fixgehalt: 50.000 €, variabel: 10.000 €", 50000, 50000, "EUR", "year"),
    ("FR", "Fixe 32 000 € + variable 8 000 €", 32000, 32000, "EUR", "year"),
    ("FR", "Package : 55 K€ dont 42 K€ de fixe", 42000, 42000, "EUR", "year"),
    ("ES", "Fijo de 24.000 € + variable de 6.000 €", 24000, 24000, "EUR", "year"),
    ("IT", "Fisso 26.000 € + variabile fino a 6.000 €", 26000, 26000, "EUR", "year"),
    ("PT", "Fixo R$ 2.800 + variável de até R$ 2.000", 2800, 2800, "BRL", "month"),
    ("NL", "Vast salaris € 2.900 per maand, variabel tot € 800", 2900, 2900, "EUR", "month"),
    ("PL", "Podstawa 6 000 zł + prowizja do 3 000 zł", 6000, 6000, "PLN", "month"),
    ("SE", "Fast lön 27 000 kr/mån, provision upp till 15 000 kr", 27000, 27000, "SEK", "month"),
]
# Money that is nobody's pay: statistics, what the employee pays, vouchers, insured sums, bills, hours.
OTHER = [
    (
        "US",
        "The average salary of a data analyst in Boston is $97,300. Pay for this role depends on experience.",
        *NOTHING,
    ),
    ("US", "According to Glassdoor, the median base salary for nurses is $81,000.", *NOTHING),
    ("US", "The market average is $72,000 a year for people like you.", *NOTHING),
    ("US", "Drivers average $1,400 weekly", 1400, 1400, "USD", "week"),
    ("GB", "The national average salary is £35,000; ours is £39,500 a year.", 39500, 39500, "GBP", "year"),
    ("DE", "Das Durchschnittsgehalt für Köche in Hamburg liegt bei 38.000 € im Jahr.", *NOTHING),
    ("FR", "Le salaire moyen d'un développeur à Lyon est de 45 000 € par an.", *NOTHING),
    ("ES", "El salario medio de un enfermero en Madrid es de 29.000 € al año.", *NOTHING),
    ("IT", "Lo stipendio medio di un commesso a Milano è di 1.350 € al mese.", *NOTHING),
    ("PT", "O salário médio de um analista em Lisboa é de 1.900 € por mês.", *NOTHING),
    ("NL", "Het gemiddelde salaris van een kok in Utrecht is € 2.700 per maand.", *NOTHING),
    ("PL", "Średnie wynagrodzenie kucharza w Krakowie to 6 300 zł miesięcznie.", *NOTHING),
    ("SE", "Medellönen för en kock i Malmö är 29 000 kr i månaden.", *NOTHING),
    ("US", "You buy a $99 starter kit and earn what you sell.", *NOTHING),
    ("US", "A refundable deposit of $150 is required before you start; pay is weekly.", *NOTHING),
    ("IN", "Candidates sign a service bond of Rs. 2,00,000 for two years.", *NOTHING),
    ("DE", "Sie zahlen eine Kaution von 200 € für die Ausrüstung.", *NOTHING),
    ("DE", "Für das Starterpaket werden 149 € fällig.", *NOTHING),
    ("FR", "Un dépôt de garantie de 150 € est demandé pour le matériel.", *NOTHING),
    ("ES", "Se pide una fianza de 100 € por el uniforme.", *NOTHING),
    ("IT", "È richiesta una cauzione di 120 € per la divisa.", *NOTHING),
    ("NL", "De borg van € 100 voor de sleutels betaal je zelf.", *NOTHING),
    ("PL", "Wymagana kaucja 200 zł za odzież.", *NOTHING),
    ("FR", "Temps plein, base 35h/semaine", *NOTHING),
    ("FR", "Base 39h hebdo, salaire selon profil", *NOTHING),
    ("FR", "Temps plein, base 35h/semaine, 12,50 € brut de l'heure", 12.5, 12.5, "EUR", "hour"),
    ("ES", "Jornada de 40h semanales, salario según convenio", *NOTHING),
    ("BR", "VR de R$ 34/dia", *NOTHING),
    ("BR", "Salário: R$ 2.600 + VR R$ 32/dia + VT", 2600, 2600, "BRL", "month"),
    ("BR", "Vale alimentação de R$ 600 por mês", *NOTHING),
    ("ES", "seguro de vida de 24.000 €", *NOTHING),
    ("ES", "Cheque restaurante de 11 € al día", *NOTHING),
    ("PL", "opłata za rachunki 550 zł miesięcznie", *NOTHING),
    ("PL", "Stawka 30,50 zł/h brutto, zakwaterowanie: 450 zł miesięcznie", 30.5, 30.5, "PLN", "hour"),
    ("NL", "Huisvesting kost € 125 per week", *NOTHING),
    ("DE", "Unterkunft möglich, Miete 350 € im Monat", *NOTHING),
    ("FR", "Logement possible, loyer de 300 € par mois", *NOTHING),
    ("IT", "alloggio disponibile a 250 € al mese", *NOTHING),
    ("GB", "Housing available at £95 per week", *NOTHING),
    ("US", "Pay: $46 - $54 per hour. Travel reimbursement up to $3,000 a month.", 46, 54, "USD", "hour"),
    ("US", "Housing stipend $3,000 per month", *NOTHING),
    ("IE", "a stipend of €600 a year for books", *NOTHING),
    ("IE", "A studentship is open: stipend of €22,000 per annum, fees paid", 22000, 22000, "EUR", "year"),
    ("CA", "$20.50 per hour plus a share of tip-out, typically $40 to $60 a week", 20.5, 20.5, "CAD", "hour"),
    ("FR", "Panier repas de 10,40 € par jour", *NOTHING),
    ("DE", "Verpflegungspauschale von 28 € pro Tag", *NOTHING),
    ("DE", "49 € Deutschlandticket im Monat", *NOTHING),
    ("SE", "Friskvårdsbidrag på 5 000 kr per år", *NOTHING),
    ("SE", "en omsättning på 40 000 000 kr", *NOTHING),
    ("IT", "Buoni pasto da 7 € al giorno", *NOTHING),
    ("PT", "Subsídio de alimentação de 9,60 € por dia", *NOTHING),
    ("NL", "Reiskostenvergoeding van € 0,23 per kilometer", *NOTHING),
]


@pytest.mark.parametrize(
    ("country", "text", "low", "high", "currency", "period"), [*FREQUENCY, *PIECE, *RANGES, *PARTS, *OTHER]
)
def test_the_first_pay_is_that_of_the_work(country, text, low, high, currency, period):
    found = read_pay(text, country)
    first = found[0] if found else None
    said = (first.minimum, first.maximum, first.currency, first.period) if first else NOTHING
    exact = [None if one is None else Decimal(str(one)) for one in (low, high)]
    assert said == (*exact, currency, period)


PAYMENTS = [
    ("CH", "Lohn: CHF 6'500.– x 13", 6500, 13),
    ("CH", "CHF 6'050.- pro Monat x 13", 6050, 13),
    ("CH", "Monatslohn CHF 5'800 (13x)", 5800, 13),
    ("CH", "Salaire mensuel de CHF 5'400.-, 13e salaire", 5400, 13),
    ("CH", "Lohn 5'900 CHF pro Monat inkl. 13. Monatslohn", 5900, 13),
    ("AT", "2.500 € x 14 Monatsgehälter", 2500, 14),
    ("AT", "€ 2.850 brutto monatlich (14x jährlich)", 2850, 14),
    ("AT", "3.100 € brutto im Monat, 14-mal pro Jahr", 3100, 14),
    ("DE", "Gehalt: 3.400 € brutto im Monat, 13 Monatsgehälter", 3400, 13),
    ("DE", "3.100 € monatlich zzgl. 13. Gehalt", 3100, 13),
    ("DE", "Monatsgehalt 2.900 € x 13,5", 2900, None),
    ("FR", "2 300 € brut mensuel sur 13 mois", 2300, 13),
    ("FR", "Salaire : 2 200 € brut par mois + 13ème mois", 2200, 13),
    ("FR", "2 050 € bruts x 13", 2050, 13),
    ("FR", "Mensuel de 2300.00 Euros sur 13.0 mois", 2300, 13),
    ("ES", "1.500 € brutos al mes en 14 pagas", 1500, 14),
    ("ES", "1.650 €/mes x 12 pagas", 1650, 12),
    ("ES", "1.300€ brutos mensuales por catorce pagas", 1300, 14),
    ("ES", "1.450 € al mes más dos pagas extras", 1450, 14),
    ("IT", "1.700 € lordi per 14 mensilità", 1700, 14),
    ("IT", "1.550 € lordi al mese x 13 mensilità", 1550, 13),
    ("IT", "1.600 € netti al mese, tredicesima e quattordicesima", 1600, 14),
    ("PT", "1.200 € x 14 meses", 1200, 14),
    ("PT", "Salário: 1.100 € por mês, 14 meses", 1100, 14),
    ("BR", "Salário: R$ 3.500 por mês + 13º salário", 3500, 13),
    ("NL", "€ 3.000 bruto per maand en een 13e maand", 3000, 13),
    ("NL", "Salaris € 3.200 per maand, dertiende maand", 3200, 13),
    ("PL", "Wynagrodzenie 7 000 zł brutto miesięcznie, trzynasta pensja", 7000, 13),
    ("BE", "Salaris: € 2.900 bruto per maand x 13,92", 2900, None),
    ("GB", "£2,400 per month plus a 13th month salary", 2400, 13),
    ("GR", "€1,200 monthly gross, 14 salaries per year", 1200, 14),
    ("SE", "Månadslön 32 000 kr", 32000, None),
    ("DE", "Gehalt: 3.400 € im Monat, 13 Filialen", 3400, None),
]


@pytest.mark.parametrize(("country", "text", "amount", "payments"), PAYMENTS)
def test_payments_a_year_are_read_in_every_wording(country, text, amount, payments):
    first = read_pay(text, country)[0]
    assert (first.minimum, first.payments_per_year, first.period) == (Decimal(amount), payments, "month")


# Sums of money in words, which small employers write.
SPELLED = [
    (
        "IE",
        "Package of sixty to sixty-eight thousand euro a year, depending on experience",
        60000,
        68000,
        "EUR",
        "year",
    ),
    ("IE", "Pay is sixteen euro an hour, and the tips are split.", 16, 16, "EUR", "hour"),
    ("GB", "You earn thirteen pounds fifty an hour.", 13.5, 13.5, "GBP", "hour"),
    ("GB", "between thirty and thirty-five thousand pounds a year", 30000, 35000, "GBP", "year"),
    ("US", "We pay sixty-two thousand dollars a year.", 62000, 62000, "USD", "year"),
    ("DE", "Gehalt: vierzigtausend Euro im Jahr", 40000, 40000, "EUR", "year"),
    ("DE", "Wir zahlen zweitausendfünfhundert Euro brutto im Monat.", 2500, 2500, "EUR", "month"),
    ("DE", "Er verdient dreiunddreißigtausendfünfhundert Euro im Jahr.", 33500, 33500, "EUR", "year"),
    ("NL", "Je verdient achtentwintighonderd euro bruto per maand.", 2800, 2800, "EUR", "month"),
    ("NL", "Salaris: tweeëndertigduizend euro per jaar", 32000, 32000, "EUR", "year"),
    ("ES", "Salario: veintiséis mil ochocientos euros anuales", 26800, 26800, "EUR", "year"),
    ("FR", "Salaire : deux mille deux cents euros bruts par mois", 2200, 2200, "EUR", "month"),
    ("ES", "Salario de mil quinientos euros mensuales", 1500, 1500, "EUR", "month"),
    ("IT", "Milleseicento euro netti al mese.", 1600, 1600, "EUR", "month"),
    ("PT", "Pagamos mil e duzentos euros por mês.", 1200, 1200, "EUR", "month"),
    ("NL", "Je verdient zestienhonderd euro netto per maand.", 1600, 1600, "EUR", "month"),
    ("PL", "Wynagrodzenie: pięć tysięcy złotych brutto miesięcznie", 5000, 5000, "PLN", "month"),
    ("SE", "trettiotusen kronor i månaden", 30000, 30000, "SEK", "month"),
    ("GB", "We raised ten million pounds last year.", *NOTHING),
    ("GB", "You can lift fifty pounds.", *NOTHING),
    ("IE", "A training budget of two thousand euro.", *NOTHING),
]


@pytest.mark.parametrize(("country", "text", "low", "high", "currency", "period"), SPELLED)
def test_sums_in_words_are_read(country, text, low, high, currency, period):
    test_the_first_pay_is_that_of_the_work(country, text, low, high, currency, period)


YEARS = [
    ("LV", "Salary\nfrom 2000 up to 3000 EUR (net)", 2000, 3000, "EUR", "month"),
    (
        "LV",
        "Engineer\nWe offer\nHealth insurance\nSalary\nfrom 2000 up to 3000 EUR (net)\nYou bring\n"
        "four years of work with databases, good English, and patience with old code and with people",
        2000,
        3000,
        "EUR",
        "month",
    ),
    ("DE", "Gehalt zwischen 1950 und 2100 € im Monat", 1950, 2100, "EUR", "month"),
    ("US", "Salary chart from 2023-10-14 08:24:00 to 2026-03-09 13:12:00", *NOTHING),
    ("US", "Pay as of 10/12/2025: $21 an hour", 21, 21, "USD", "hour"),
    ("GB", "Salary review 2026, paid by the hour at £14", 14, 14, "GBP", "hour"),
]


@pytest.mark.parametrize(("country", "text", "low", "high", "currency", "period"), YEARS)
def test_years_and_dates_are_no_pay_but_2000_euro_are(country, text, low, high, currency, period):
    test_the_first_pay_is_that_of_the_work(country, text, low, high, currency, period)
