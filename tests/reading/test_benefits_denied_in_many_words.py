"""What a posting says it does not offer, in the forms of many builders, beside what denies nothing."""

import pytest

from jobrsvp.reading.facts.benefits import read_benefits

#: The benefits that are denied, those that are offered, and the text.
TEXTS = [
    ("relocation", "retirement", "Unfortunately there is no relocation package for this job. We have a pension."),
    ("visa relocation", "", "No relocation or visa support."),
    ("visa", "", "Please note that we are unable to sponsor visas."),
    ("bonus", "", "A bonus is not part of the package."),
    ("car", "", "A company car is not part of this position."),
    ("dental vision", "health_insurance", "What we don't offer\n- dental\n- vision\nWhat we offer\n- health insurance"),
    ("dental vision", "", "Not included:\n- dental insurance\n- vision plan"),
    ("meals wellness", "", "We have neither a canteen nor a gym."),
    ("equity", "bonus", "Equity is only for executives, but there is an annual bonus."),
    ("retirement", "", "We do not yet have a pension scheme."),
    ("life_insurance", "", "Life insurance is only being planned."),
    ("childcare", "", "We hope to add childcare vouchers next year."),
    ("overtime", "", "Overtime is not paid."),
    ("sick_leave", "", "There's no sick pay beyond the statutory minimum."),
    ("commuter", "", "You pay for your own travel to work; season tickets are not reimbursed."),
    ("bonus", "", "This grade does not qualify for the annual bonus."),
    ("health_insurance", "", "Health insurance: not offered."),
    ("health_insurance dental vision", "", "No health, dental or vision insurance is provided."),
    ("tuition", "", "Tuition reimbursement was ended last year."),
    ("sign_on", "", "The sign-on bonus does not apply to this post."),
    ("relocation", "", "Relocation: No"),
    ("visa", "pto", "Sponsorship is not available. 25 days of paid leave."),
    ("flex_hours", "", "Flexitime is not possible at the counter."),
    ("bonus car", "", "The role comes without bonus or company car."),
    ("dental", "", "Dental cover is at your own expense."),
    ("meals", "", "Meals are not provided."),
    ("remote_stipend", "", "There is no home office allowance."),
    ("relocation", "", "Leider können wir keine Umzugskosten übernehmen."),
    ("car bonus", "", "Einen Firmenwagen oder einen Bonus gibt es nicht."),
    ("car", "", "Ein Dienstwagen ist nicht Teil des Pakets."),
    ("retirement", "", "Eine betriebliche Altersvorsorge bieten wir (noch) nicht an."),
    ("meals", "", "Eine Kantine haben wir leider nicht."),
    (
        "meals childcare",
        "commuter",
        "Was wir nicht bieten:\n- Kantine\n- Betriebskindergarten\nWas wir bieten:\n- Jobticket",
    ),
    ("bonus", "", "Weihnachtsgeld wird nicht gezahlt."),
    ("bonus", "", "Auf Urlaubs- und Weihnachtsgeld müssen Sie verzichten."),
    ("flex_hours", "", "Gleitzeit ist an der Theke nicht möglich."),
    ("childcare", "", "Ein Betriebskindergarten ist erst in Planung."),
    ("visa", "", "Eine Unterstützung beim Visum ist nicht möglich."),
    ("commuter", "", "Fahrtkosten werden nicht erstattet."),
    ("retirement", "", "Betriebliche Altersvorsorge: nein"),
    ("overtime", "", "Überstunden werden nicht vergütet."),
    ("relocation", "", "Nous ne prenons pas en charge le déménagement."),
    ("meals", "", "Pas de tickets restaurant, car nous avons une cuisine."),
    ("car bonus", "", "Ni voiture de fonction ni prime."),
    ("health_insurance", "", "La mutuelle n'est pas prise en charge."),
    ("bonus", "", "Le treizième mois ne concerne pas ce poste."),
    ("visa", "", "Nous ne sommes malheureusement pas en mesure de parrainer un visa."),
    ("childcare", "", "Une crèche d'entreprise est en projet."),
    (
        "meals commuter",
        "pto",
        "Ce que nous n'offrons pas :\n- titres-restaurant\n- frais de transports\nNous offrons :\n- congés payés",
    ),
    ("bonus", "", "Aucune prime n'est versée."),
    ("car", "", "Le véhicule de service n'est pas fourni."),
    ("retirement", "", "No hay plan de pensiones."),
    ("relocation", "", "No se abonan gastos de traslado ni de mudanza."),
    ("health_insurance dental", "", "No incluye seguro médico ni dental."),
    ("meals", "", "No contamos con comedor."),
    ("meals bonus", "pto", "Lo que no ofrecemos:\n- comedor\n- bonus\nLo que ofrecemos:\n- 24 días de vacaciones"),
    ("visa", "", "Lamentablemente no podemos patrocinar visados."),
    ("car", "", "El coche de empresa no forma parte de la oferta."),
    ("bonus", "", "El bonus no se aplica a este puesto."),
    ("childcare", "", "La guardería está todavía en proyecto."),
    ("overtime", "", "Las horas extra no se pagan."),
    ("relocation", "", "Il trasferimento non viene rimborsato."),
    ("car meals", "", "Non sono previsti auto aziendale né buoni pasto."),
    ("bonus", "", "Il premio di risultato non è previsto per questa posizione."),
    ("meals", "", "Non c'è la mensa."),
    (
        "meals car",
        "bonus",
        "Cosa non offriamo:\n- buoni pasto\n- auto aziendale\nCosa offriamo:\n- premio di risultato",
    ),
    ("visa", "", "Purtroppo non possiamo sponsorizzare visti."),
    ("childcare", "", "L'asilo aziendale è ancora in programma."),
    ("car", "", "Een leaseauto hoort er niet bij."),
    ("bonus", "", "Een dertiende maand hebben we niet."),
    ("relocation", "", "Verhuiskosten worden niet vergoed."),
    ("meals", "", "We hebben geen kantine."),
    ("car meals", "bonus", "Wat we niet bieden:\n- auto van de zaak\n- lunch\nWat we wel bieden:\n- dertiende maand"),
    ("visa", "", "Helaas kunnen we geen visum sponsoren."),
    ("commuter", "", "Reiskosten krijg je niet vergoed."),
    ("relocation commuter", "", "Nie pokrywamy kosztów przeprowadzki ani dojazdów do pracy."),
    ("life_insurance", "", "Ubezpieczenie na życie dopiero planujemy."),
    ("car", "", "Samochodu służbowego nie zapewniamy."),
    (
        "meals car",
        "wellness",
        "Czego nie oferujemy:\n- obiadów w stołówce\n- samochodu służbowego\nCo oferujemy:\n- karta Multisport",
    ),
    ("health_insurance", "", "Nie mamy prywatnej opieki medycznej."),
    ("commuter", "", "Não pagamos deslocações casa-trabalho."),
    ("car", "", "O carro da empresa não está incluído."),
    (
        "meals car",
        "bonus",
        "O que não oferecemos:\n- subsídio de refeição\n- carro da empresa\nO que oferecemos:\n- prémio anual",
    ),
    ("health_insurance", "", "Infelizmente não temos seguro de saúde."),
    ("bonus", "", "Não há prémios."),
    ("wellness", "", "Vi har tyvärr inget friskvårdsbidrag."),
    ("car", "", "Tjänstebil ingår inte."),
    ("relocation", "", "Flyttkostnader ersätts inte."),
    (
        "wellness car",
        "pto",
        "Det här erbjuder vi inte:\n- friskvårdsbidrag\n- tjänstebil\nDet här erbjuder vi:\n- 30 semesterdagar",
    ),
    ("retirement", "", "Någon tjänstepension finns ännu inte."),
    ("", "dental", "We never stop caring: dental insurance for all."),
    ("", "dental", "There is no waiting period for dental insurance."),
    ("", "pto", "No one works more than 35 hours; 30 days of paid leave."),
    ("", "health_insurance", "You need not pay for your health insurance."),
    ("", "retirement", "No matter how long you stay, you get our pension."),
    ("", "childcare", "New this year: an on-site nursery for our staff; we planned it for long."),
    ("", "learning", "If you don't have a forklift licence, we pay for the course."),
    ("", "commuter", "Kein Auto? Kein Problem, wir zahlen das Deutschlandticket."),
    ("", "bonus", "Non seulement une prime annuelle, mais aussi des tickets."),
    ("", "learning", "CDL is a plus, and we will pay for the CDL course if you don't have one."),
    ("", "", "There is no staff accommodation and no room at the inn."),
    ("relocation", "", "No staff flat, and no relocation costs are paid."),
    ("car", "wellness", "Wir bieten ein Dienstrad, aber keinen Firmenwagen."),
    ("", "dental", "We offer: free parking, dental"),
    ("", "wellness dental", "We offer: dental, cycle to work scheme"),
    ("", "commuter dental", "Commuter & parking stipend and dental"),
]


@pytest.mark.parametrize(("denied", "offered", "text"), TEXTS)
def test_what_is_denied_is_read_as_denied_and_nothing_else(denied, offered, text):
    found = read_benefits(text)
    assert " ".join(sorted(one.key for one in found if not one.offered)) == " ".join(sorted(denied.split()))
    assert set(offered.split()) <= {one.key for one in found if one.offered}


ANSWERS = [
    ("car", "meals", "Buoni pasto sì, auto aziendale no."),
    ("dental", "retirement", "Pension yes, dental no."),
    ("", "dental", "We offer dental, no questions asked."),
    ("", "wellness", "Nie zapewniamy zakwaterowania, oferujemy kartę Multisport."),
]


@pytest.mark.parametrize(("denied", "offered", "text"), ANSWERS)
def test_a_bare_no_answers_and_an_offer_behind_a_comma_ends_a_denial(denied, offered, text):
    found = read_benefits(text)
    assert [one.key for one in found if not one.offered] == denied.split()
    assert set(offered.split()) <= {one.key for one in found if one.offered}
