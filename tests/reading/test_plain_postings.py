"""Plain texts in many dresses and languages: title, employer, place, workplace and pay of each."""

from decimal import Decimal

import pytest

from jobrsvp import reading

DRESSES = [
    ("Title: Welder\nCompany: Torrens Steelworks\nLocation: Adelaide, Australia\nPay: A$42 per hour",
     "Welder", "Torrens Steelworks", "Adelaide, Australia", None, (42, 42, "AUD", "hour")),
    ("Larch Lane Bakery\nBaker\nYork, United Kingdom\n\nDuties\n- Bake bread from four in the morning\n\n"
     "£13.20 an hour",
     "Baker", "Larch Lane Bakery", "York, United Kingdom", None, ("13.20", "13.20", "GBP", "hour")),
    ("Careers at Vision Express\n\nOptometrist\nLeeds - Full time\n\nYou test eyes and fit lenses.\n\n£50,000 a year",
     "Optometrist", "Vision Express", "Leeds", None, (50000, 50000, "GBP", "year")),
    ("Now hiring - Physiotherapist (Remote)\n\nBrook Clinic treats patients by video. £36,000 a year.",
     "Physiotherapist (Remote)", "Brook Clinic", None, "remote", (36000, 36000, "GBP", "year")),
    ("Physiotherapist | Brook Clinic | Leeds\n\nResponsibilities: treat patients after operations.\n"
     "Pay: £36k - £39k p.a.",
     "Physiotherapist", "Brook Clinic", "Leeds", None, (36000, 39000, "GBP", "year")),
    ("Brook Clinic\n\nPosition: full time, permanent.\n\nWe seek a Roofer for our team in Leeds. £15 an hour.",
     "Roofer", "Brook Clinic", "Leeds", None, (15, 15, "GBP", "hour")),
    ("Life Insurance Corp\nClaims Analyst\nBoston, MA\n\nDuties\n- Settle claims\n\n$60,000 - $70,000 a year",
     "Claims Analyst", "Life Insurance Corp", "Boston, MA", None, (60000, 70000, "USD", "year")),
    ("Gardener\nCedar Point Gardens, Halifax, Canada\n\nYou will work on site five days a week.\n\nC$24 per hour",
     "Gardener", "Cedar Point Gardens", "Halifax, Canada", "onsite", (24, 24, "CAD", "hour")),
    ("Blue Heron Insurance is hiring a Claims Adjuster Assistant in Denver, CO.\n\n"
     "Hybrid, 3 days a week in the office.",
     "Claims Adjuster Assistant", "Blue Heron Insurance", "Denver, CO", "hybrid", None),
    ("Dental Nurse\nSeabreeze Dental - Galway, Ireland\n\nAbout the job\n"
     "Seabreeze Dental is looking for a Dental Nurse.\n\n"
     "€32,000 a year", "Dental Nurse", "Seabreeze Dental", "Galway, Ireland", None, (32000, 32000, "EUR", "year")),
    ("Underwriter\nLone Star Mutual\nAustin, TX\n\nTuesday to Thursday in the office.\n\n$96,000 - $99,000 a year",
     "Underwriter", "Lone Star Mutual", "Austin, TX", "hybrid", (96000, 99000, "USD", "year")),
    ("Field Scientist\nBunya Catchment Trust\nBrisbane QLD\n\nYou sample creeks.\n\n"
     "Salary: A$72,000 - A$79,000 per year",
     "Field Scientist", "Bunya Catchment Trust", "Brisbane QLD", None, (72000, 79000, "AUD", "year")),
    ("Warehouse Supervisor\nDepartment: Nights\nLonghorn Grocers\nWaco, TX\n\nPay: $26 per hour",
     "Warehouse Supervisor", "Longhorn Grocers", "Waco, TX", None, (26, 26, "USD", "hour")),
    ("Elektroniker (m/w/d)\nLahnwerke GmbH - Marburg\n\nIhre Aufgaben\n- Wartung der Anlagen\n\n"
     "Gehalt: 4.300 € im Monat",
     "Elektroniker (m/w/d)", "Lahnwerke GmbH", "Marburg", None, (4300, 4300, "EUR", "month")),
    ("Stelle: Buchhalter\nArbeitgeber: Moorhof AG\nArbeitsort: Bern\nLohn: CHF 6'800 pro Monat\n"
     "Zwei Tage Homeoffice pro Woche",
     "Buchhalter", "Moorhof AG", "Bern", "hybrid", (6800, 6800, "CHF", "month")),
    ("Dünenhaus GmbH sucht eine Erzieherin in Kiel.\n\nDie Arbeit findet vor Ort statt. 3.400 € brutto im Monat.",
     "Erzieherin", "Dünenhaus GmbH", "Kiel", "onsite", (3400, 3400, "EUR", "month")),
    ("Chef de partie (H/F)\nBistrot des Quais, Lyon\n\nVos missions\n- Préparer les entrées\n\n2 600 € brut par mois",
     "Chef de partie (H/F)", "Bistrot des Quais", "Lyon", None, (2600, 2600, "EUR", "month")),
    ("Poste : Comptable\nEntreprise : Les Trois Tilleuls\nLieu : Nantes\nSalaire : 34 000 € par an\n"
     "Deux jours de télétravail par semaine",
     "Comptable", "Les Trois Tilleuls", "Nantes", "hybrid", (34000, 34000, "EUR", "year")),
    ("Puesto: Camarero\nEmpresa: Casa Lubina\nUbicación: Valencia\nSalario: 1.500 € al mes\nTrabajo presencial",
     "Camarero", "Casa Lubina", "Valencia", "onsite", (1500, 1500, "EUR", "month")),
    ("Casa Lubina busca un Cocinero en Valencia.\n\nTeletrabajo: no. 1.700 € al mes.",
     "Cocinero", "Casa Lubina", "Valencia", "onsite", (1700, 1700, "EUR", "month")),
    ("Business Analyst\nTamarind Retail\nBengaluru, Karnataka\n\nOffice based.\n\n₹11,00,000 - ₹13,50,000 per annum",
     "Business Analyst", "Tamarind Retail", "Bengaluru, Karnataka", "onsite", (1100000, 1350000, "INR", "year")),
    ("Senior UX Designer\nKauri Health\n\nWhere: remote, New Zealand\n\n"
     "Fully remote. NZ$105,000 - NZ$120,000 per year.",
     "Senior UX Designer", "Kauri Health", "New Zealand", "remote", (105000, 120000, "NZD", "year")),
    ("Join Harbour Light Charity\n\nFundraising Manager\nBristol\n\n"
     "You work from home two days a week. £41,000 a year.",
     "Fundraising Manager", "Harbour Light Charity", "Bristol", "hybrid", (41000, 41000, "GBP", "year")),
    ("We are hiring: Night Porter\n\nEmployer: Hotel Belle Rive\nLocation: Geneva, Switzerland\nCHF 4,600 per month",
     "Night Porter", "Hotel Belle Rive", "Geneva, Switzerland", None, (4600, 4600, "CHF", "month")),
    ("Job: Hovslagare\nFöretag: Norrhov AB\nArbetsort: Umeå\nLön: 31 000 kr per månad",
     "Hovslagare", "Norrhov AB", "Umeå", None, (31000, 31000, "SEK", "month")),
    ("Librarian\nHarrow Vale Library - Reading, United Kingdom\n\nDuties\n- Buy books, read to classes\n\n"
     "No remote work.",
     "Librarian", "Harrow Vale Library", "Reading, United Kingdom", "onsite", None),
    ("Vacancy: Bus Driver\nGreenline Coaches\nLeeds. You will drive school buses.\n\n£14.80 per hour",
     "Bus Driver", "Greenline Coaches", None, None, ("14.80", "14.80", "GBP", "hour")),
    ("IT Support Specialist\nAlsterwerk GmbH - Hamburg\n\nYour tasks\n- Answer tickets\n\nYour profile\n"
     "- Training as a technician",
     "IT Support Specialist", "Alsterwerk GmbH", "Hamburg", None, None),
    ("Data Modeller\nHarbor & Hale Insurance\nBoston, MA 02110\nFull-time\n\nAbout the role\n"
     "You build models, on site, five days a "
     "week.",
     "Data Modeller", "Harbor & Hale Insurance", "Boston, MA", "onsite", None),
    ("Customer Service Officer\nMorton Water\nBrisbane QLD 4000\n\nAbout the role\nYou answer letters.\n\n"
     "Requirements\n- Patience",
     "Customer Service Officer", "Morton Water", "Brisbane QLD", None, None),
    ("Einkäufer (m/w/d)\nElbkant Werft GmbH\n20457 Hamburg\n\nAufgaben\n- Sie kaufen Teile ein.\n\nProfil\n"
     "- Ausbildung",
     "Einkäufer (m/w/d)", "Elbkant Werft GmbH", "Hamburg", None, None),
    ("Procurement Manager\nBellmont Foods\nReading, Berkshire (hybrid, 3 days in the office)\n\n"
     "About the role\nYou buy grain.\n\n"
     "Requirements\n- Experience",
     "Procurement Manager", "Bellmont Foods", "Reading, Berkshire", "hybrid", None),
    ("Bike Mechanic\nRosehip Cycles\n12 Division St, Portland, OR 97202\n\nAbout the role\nYou mend bikes.\n"
     "\nRequirements\n- Tools",
     "Bike Mechanic", "Rosehip Cycles", "Portland, OR", None, None),
    ("Research Assistant\nInstitute for Rivers\nUtrecht Science Park\n\nAbout the role\nYou measure water.\n"
     "\nRequirements\n- A degree",
     "Research Assistant", "Institute for Rivers", "Utrecht", None, None),
    ("Test Engineer - for our client, a large bank\nPosted by Sahya Staffing\nLocation: Pune (Hinjawadi), "
     "work from office 3 days a week\n\nRequirements\n- 5 years of experience",
     "Test Engineer", None, "Pune, Hinjawadi", "hybrid", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title", "organization", "place", "mode", "pay"), DRESSES, ids=[one[1] for one in DRESSES]
)
def test_a_plain_posting_is_read(text, title, organization, place, mode, pay):
    posting = reading.read(reading.capture_text(text))
    assert (posting.title, posting.organization) == (title, organization)
    assert [one.text for one in posting.locations] == ([place] if place else [])
    assert (posting.workplace.mode if posting.workplace else None) == mode
    read = [(one.minimum, one.maximum, one.currency, one.period) for one in posting.pay]
    assert read == ([(Decimal(pay[0]), Decimal(pay[1]), *pay[2:])] if pay else [])


@pytest.mark.parametrize(
    ("name", "keys"),
    [("Seabreeze Dental", []), ("Vision Express", []), ("Life Insurance Corp", []), ("Pension Partners", []),
     ("Acme, with dental insurance", ["dental"])],
)  # fmt: skip
def test_the_name_of_a_firm_is_no_benefit(name, keys):
    text = f"Receptionist\n\nWe offer a desk at {name}. What we offer: work at {name}.\n"
    found = reading.read(reading.capture_text(f"Company: {name.partition(',')[0]}\n{text}")).benefits
    assert [one.key for one in found] == keys


def test_a_duty_is_never_the_title():
    for heading in ("What you will do\n", "", "Your role\n"):
        text = f"Quayside Clinic\nGlassblower\nHull\n\n{heading}You help the doctor and write reports for our nurses.\n"
        assert reading.read(reading.capture_text(text + "Salary: £30,000 a year")).title != "You help the doctor"
