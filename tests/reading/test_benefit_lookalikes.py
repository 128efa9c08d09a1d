"""Benefits, and duties and products that sound like them: a second table, written apart from the first."""

import pytest

from jobrsvp.reading.facts.benefits.read import read_benefits

SAID = [
    ("Medical, vision, dental, and life insurance", "dental health_insurance life_insurance vision", "", {}),
    ("Company-sponsored healthcare plan and 401(k) plan with employer match", "health_insurance retirement", "", {}),
    ("100% employer-paid medical premiums", "health_insurance", "", {}),
    ("Short-term disability and voluntary life insurance", "disability life_insurance", "", {}),
    ("Up to 6% 401(k) match", "retirement", "", {"retirement": 6}),
    ("401(k) with 3% safe harbor contribution", "retirement", "", {"retirement": 3}),
    ("Dollar-for-dollar 401k match up to 5%", "retirement", "", {"retirement": 5}),
    ("8% employer pension contribution", "retirement", "", {"retirement": 8}),
    ("Defined contribution pension with 10% employer contributions", "retirement", "", {"retirement": 10}),
    ("15 days of vacation, 10 holidays, 5 sick days", "holidays pto sick_leave", "", {"pto": 15}),
    ("Three weeks of PTO and ten paid holidays", "holidays pto", "", {"pto": 15}),
    ("25 days holiday plus your birthday off", "pto", "", {"pto": 25}),
    ("28 days holiday (inc. bank holidays)", "holidays pto", "", {"pto": 28}),
    ("Flexible PTO policy", "pto", "", {}),
    ("80 hours of vacation accrued annually", "pto", "", {"pto": 10}),
    ("Generous parental leave: 18 weeks for birthing parents", "parental_leave", "", {"parental_leave": 18}),
    ("26 weeks full pay maternity leave", "parental_leave", "", {"parental_leave": 26}),
    ("Up to 12 weeks of paid family leave", "parental_leave", "", {"parental_leave": 12}),
    ("4 months of paid parental leave", "parental_leave", "", {"parental_leave": 17}),
    ("Quarterly bonuses and company equity", "bonus equity", "", {}),
    ("Pre-IPO stock options", "equity", "", {}),
    ("RSU refreshers every year", "equity", "", {}),
    ("Employee share scheme", "equity", "", {}),
    ("Work visa sponsorship and relocation support", "relocation visa", "", {}),
    ("$2,000 yearly education stipend", "tuition", "", {}),
    ("Professional development budget of $1,000", "learning", "", {}),
    ("Monthly wellness allowance of $75", "wellness", "", {}),
    ("Free gym and on-site parking", "wellness", "", {}),
    ("Pre-tax commuter benefits", "commuter", "", {}),
    ("Electric car salary sacrifice scheme", "car", "", {}),
    ("Dependent care FSA", "childcare hsa_fsa", "", {}),
    ("Volunteer time off (VTO)", "volunteer", "", {}),
    ("Compressed hours and flexitime", "flex_hours", "", {}),
    ("9/80 work schedule", "flex_hours", "", {}),
    ("Free breakfast and lunch in the office", "meals", "", {}),
    ("Company discounts on products", "discounts", "", {}),
    ("Double time on Sundays", "overtime", "", {}),
    ("Paid training", "learning", "", {}),
    ("Health Savings Account (HSA)", "hsa_fsa", "", {}),
    ("Sick pay and death in service 4x", "life_insurance sick_leave", "", {}),
    ("Cashback health plan, eye tests", "health_insurance vision", "", {}),
    ("Salary sacrifice pension", "retirement", "", {}),
    ("No dental, but medical and vision are included", "health_insurance vision", "dental", {}),
    ("We can't offer relocation or visa sponsorship", "", "relocation visa", {}),
    ("We do not provide sponsorship for work visas", "", "visa", {}),
    ("Must be authorized to work in the US without sponsorship", "", "visa", {}),
    ("Unfortunately we are not able to sponsor visas", "", "visa", {}),
    ("Equity is not part of this offer", "", "equity", {}),
    ("PTO: none", "", "pto", {}),
    ("Relocation assistance: Not available", "", "relocation", {}),
    ("Neither health insurance nor paid time off is provided", "", "health_insurance pto", {}),
    ("This position is not eligible for bonus or equity", "", "bonus equity", {}),
    ("There is no pension scheme", "", "retirement", {}),
    ("Seasonal staff do not receive benefits", "", "ALL", {}),
    ("Benefits: none", "", "ALL", {}),
    ("Freelance contract, no benefits included", "", "ALL", {}),
    ("This is not a benefits-eligible position", "", "ALL", {}),
    ("Health insurance is optional, not mandatory", "health_insurance", "", {}),
    ("No vesting period on 401(k)", "retirement", "", {}),
    ("Never worry about lunch: free meals daily", "meals", "", {}),
    ("25 Tage Urlaub, Dienstwagen und betriebliche Altersvorsorge", "car pto retirement", "", {"pto": 25}),
    ("13. Monatsgehalt und flexible Arbeitszeiten", "bonus flex_hours", "", {}),
    ("Essenszuschuss und Fahrtkostenzuschuss", "commuter meals", "", {}),
    ("Kein Dienstwagen", "", "car", {}),
    ("RTT, tickets restaurant et prime de vacances", "bonus meals pto", "", {}),
    ("Pas de voiture de fonction", "", "car", {}),
    ("Seguro de vida y plan de pensiones", "life_insurance retirement", "", {}),
    ("30 días de vacaciones", "pto", "", {"pto": 30}),
    ("Assicurazione sanitaria e 14esima", "bonus health_insurance", "", {}),
    ("Pensioenregeling en 8% vakantiegeld", "bonus retirement", "", {}),
    ("26 dni urlopu i ubezpieczenie na życie", "life_insurance pto", "", {}),
    ("Tjänstepension och friskvårdsbidrag", "retirement wellness", "", {}),
    ("Vale-transporte e plano odontológico", "commuter dental", "", {}),
]  # fmt: skip

LOOKALIKES = [
    "Conduct health insurance eligibility checks for patients", "Sales of medical insurance products",
    "Dental hygienist wanted", "Assist dentists with dental procedures", "Retirement community seeks a chef",
    "Experience with 401(k) recordkeeping systems", "Develop a product vision and roadmap",
    "Vision and strategy for the team", "Life insurance company based in Hartford",
    "Underwrite disability insurance", "People with disabilities are encouraged to apply",
    "Accommodation for applicants with a disability", "Equity analyst with 3 years of experience",
    "Champion equity and belonging", "Private equity backed company", "Build stock trading systems",
    "Maintain stock levels in the warehouse", "Manage relocation of office equipment", "Immigration lawyer",
    "Process visa documents for clients", "Event sponsorship sales",
    "Plan corporate travel and commuter shuttle routes", "Drive the company van to customers",
    "Clean company vehicles", "Wellness coach for a gym chain", "Gym manager", "Teach childcare courses",
    "Fertility clinic nurse", "Cook lunch for 50 guests", "Serve food and snacks",
    "Set discount strategy for customers", "Coordinate volunteers at events", "Sabbatical cover for a teacher",
    "Overtime may be required", "Willing to work night shifts", "Flexible attitude to work",
    "Flexible working hours are required", "Payroll: calculate bonuses and overtime",
    "Track vacation and sick time for employees", "Vacation ownership sales", "Sell holiday homes",
    "Holiday season staff", "Implement learning management systems", "Deliver technical training to customers",
    "Run the university tuition office", "Student loan servicing specialist",
    "Design the annual bonus plan for the sales team", "Bonus if you know Kubernetes", "Pensions administrator",
    "Actuary for pension funds", "Health plan analyst", "Advise on parental leave policy",
    "Process FMLA and disability claims", "We build software for employee benefits",
    "Our platform helps employers offer health insurance", "Our clients include pension funds and insurers",
    "Kenntnisse in der Lohnabrechnung und Urlaubsverwaltung", "Zahnarztpraxis sucht Assistenz",
    "Vendre des assurances santé", "Agente de seguros de vida", "Tandartsassistent gezocht", "Doradca emerytalny",
]  # fmt: skip


@pytest.mark.parametrize(("text", "offered", "refused", "values"), SAID)
def test_said(text, offered, refused, values):
    read = {benefit.key: benefit for benefit in read_benefits(text)}
    assert " ".join(sorted(key for key, benefit in read.items() if benefit.offered)) == offered
    assert " ".join(sorted(key for key, benefit in read.items() if not benefit.offered)) == refused
    assert {key: read[key].value for key in values} == values


@pytest.mark.parametrize("text", LOOKALIKES)
def test_lookalikes(text):
    assert read_benefits(text) == []


LONG = "We build bridges over quiet rivers and look after them for a hundred years. " * 5


def test_in_a_long_text_a_mention_needs_an_offer():
    assert read_benefits(LONG + "Your colleagues talk about dental work at lunch.") == []
    assert [one.key for one in read_benefits(LONG + "You get dental insurance.")] == ["dental"]


def test_a_block_of_offers_counts_without_more_words():
    assert [one.key for one in read_benefits(LONG + "\nWhat we offer\nSabbatical\nDental")] == ["sabbatical", "dental"]


def test_another_heading_ends_the_block():
    text = LONG + "\nBenefits\nDental\nRequirements\nSabbatical stories"
    assert [one.key for one in read_benefits(text)] == ["dental"]


def test_an_offer_outweighs_a_denial():
    read = read_benefits("No dental for contractors. You get dental insurance as an employee.")
    assert [(one.key, one.offered) for one in read] == [("dental", True)]
