"""A benefit that the firm sells is none of its own people's, and what those who work there lack is denied."""

from __future__ import annotations

import pytest

from jobrsvp.reading.facts.benefits import read_benefits

#: A posting around a remark: long enough that a benefit counts only where it is offered.
POSTINGS = {
    "en": (
        "Joiner, Ballymena\nRathmore Kitchens\n\nWe build fitted kitchens and have done so since 1987. Our shop has "
        "twelve people and a dog.\n\nYou will\n- Cut, edge and assemble carcasses\n- Read drawings\n\nYou have\n"
        "- Time served or equivalent\n- A steady hand\n\n{}\n\nSend a CV to Anne by the end of the month."
    ),
    "de": (
        "Tischler (m/w/d), Soest\nHolzwerk Brandt\n\nWir bauen seit 1987 Küchen und Treppen. In der Werkstatt arbeiten "
        "zwölf Leute und ein Hund.\n\nDeine Aufgaben\n- Zuschnitt, Kanten und Montage\n- Zeichnungen lesen\n\n"
        "Dein Profil\n- Abgeschlossene Ausbildung\n- Ruhige Hand\n\n{}\n\nDeine Bewerbung geht an Frau Brandt."
    ),
    "fr": (
        "Menuisier (H/F), Vitré\nAtelier Brunel\n\nNous fabriquons des cuisines depuis 1987. L'atelier compte douze "
        "personnes et un chien.\n\nVos missions\n- Débit, placage et montage\n- Lecture de plans\n\nVotre profil\n"
        "- CAP menuisier\n- Une main sûre\n\n{}\n\nCV à envoyer à Mme Brunel avant la fin du mois."
    ),
    "es": (
        "Carpintero/a, Soria\nTaller Berzosa\n\nHacemos cocinas y escaleras desde 1987. En el taller somos doce "
        "personas y un perro.\n\nTus tareas\n- Corte, canteado y montaje\n- Lectura de planos\n\nTu perfil\n"
        "- Formación profesional\n- Buen pulso\n\n{}\n\nEnvía tu currículum a Ana antes de fin de mes."
    ),
    "nl": (
        "Meubelmaker, Zutphen\nAtelier Brand\n\nWij maken sinds 1987 keukens en trappen. In de werkplaats werken "
        "twaalf mensen en een hond.\n\nJouw taken\n- Zagen, kanten en monteren\n- Tekeningen lezen\n\nJouw profiel\n"
        "- Afgeronde opleiding\n- Vaste hand\n\n{}\n\nStuur je cv naar mevrouw Brand."
    ),
}
DENIED = [
    (
        "en",
        "retirement",
        "We set up workplace pensions for garages and hair salons; funnily enough there is no scheme for our "
        "own six people yet.",
    ),
    ("en", "retirement", "Does the firm run a pension? Not at present, and nobody here expects one soon."),
    (
        "en",
        "health_insurance",
        "Our app compares health insurance for families. As a freelancer on our books you arrange your own "
        "medical cover.",
    ),
    ("en", "health_insurance", "Pay: $24 an hour on a 1099, so no health plan, no PTO."),
    ("en", "health_insurance", "You see to your own taxes, leave and medical cover, just as our clients do."),
    ("en", "health_insurance", "You will be self-employed, which means sorting out your own health insurance."),
    (
        "en",
        "health_insurance",
        "We're a shop of five and do not carry a group health policy; most of us are covered through a partner.",
    ),
    ("en", "health_insurance", "Is there health insurance? Honestly, no. We pay a little more per hour instead."),
    (
        "en",
        "dental",
        "We make aligners and sell dental plans to schools. Staff pay for their own dentist like everybody else.",
    ),
    ("en", "retirement", "Clients come to us for retirement plans. Our own staff are not enrolled in one."),
    ("en", "childcare", "The centre runs a nursery for its members; staff children are not eligible for a place."),
    ("en", "childcare", "Members can leave their kids in our crèche. It is not open to employees."),
    ("en", "visa", "We help students with their visas. For this post we are unable to sponsor one ourselves."),
    (
        "en",
        "car",
        "We lease company cars to firms. A driver's licence and your own vehicle are needed, as this job "
        "comes without one.",
    ),
    (
        "en",
        "health_insurance",
        "Medical, dental and vision are left to you: all our sitters are independent contractors.",
    ),
    (
        "en",
        "health_insurance",
        "The clinic discounts health insurance copays for patients. Employees buy their own coverage on the exchange.",
    ),
    ("en", "retirement", "Our union members enjoy a pension plan. Office employees, this post included, do not."),
    (
        "de",
        "retirement",
        "Wir verkaufen betriebliche Altersvorsorge an Handwerksbetriebe. Im eigenen Haus gibt es so etwas "
        "leider nicht.",
    ),
    ("de", "retirement", "Gibt es eine Betriebsrente? Nein."),
    ("de", "retirement", "Eine betriebliche Altersversorgung für das Team? Haben wir nicht."),
    ("de", "retirement", "Und die Altersvorsorge? Da sind wir ehrlich: die muss jeder privat regeln."),
    ("de", "retirement", "Zur betrieblichen Altersvorsorge beraten wir Mandanten, selbst zahlen wir keine."),
    ("de", "retirement", "Wir sind zu klein für eine eigene Betriebsrente."),
    (
        "de",
        "commuter",
        "Unsere Fahrgäste fahren mit dem Jobticket. Für Beschäftigte der Werkstatt ist es nicht vorgesehen.",
    ),
    ("de", "car", "Firmenwagen? Fehlanzeige, dafür steht ein Poolfahrzeug bereit."),
    ("de", "health_insurance", "Du arbeitest auf Rechnung, um Krankenversicherung und Urlaub kümmerst du dich selbst."),
    ("de", "meals", "Unsere Gäste bekommen Frühstück aufs Haus, das Personal bringt sein Essen selbst mit."),
    ("de", "wellness", "Mitglieder trainieren bei uns kostenlos; für Angestellte gibt es keine Firmenfitness."),
    ("de", "bonus", "Weihnachtsgeld? So etwas kennen wir hier nicht."),
    (
        "fr",
        "health_insurance",
        "Nous vendons des mutuelles aux entreprises. Pour nos propres salariés, il n'y en a pas.",
    ),
    ("fr", "health_insurance", "Une mutuelle d'entreprise ? Non, pas pour l'instant."),
    ("fr", "health_insurance", "Le poste est ouvert en portage, la mutuelle reste donc à votre charge."),
    (
        "fr",
        "meals",
        "Les résidents déjeunent au restaurant de la maison. Le personnel apporte son repas, il n'y a pas de "
        "tickets restaurant.",
    ),
    ("fr", "meals", "Des tickets restaurant ? Nous n'en donnons pas."),
    (
        "fr",
        "retirement",
        "Nous conseillons les TPE sur leur épargne retraite ; chez nous, rien de tel n'est prévu pour l'équipe.",
    ),
    ("fr", "car", "Voiture de fonction : réservée aux commerciaux, ce poste n'en bénéficie pas."),
    ("fr", "childcare", "La crèche accueille les enfants des adhérents, les salariés n'y ont pas accès."),
    ("es", "health_insurance", "Vendemos seguros médicos a empresas. Para la plantilla propia no hay ninguno."),
    ("es", "health_insurance", "¿Hay seguro médico? No, de momento no."),
    ("es", "health_insurance", "Se trabaja como autónomo, así que el seguro médico corre de tu cuenta."),
    ("es", "retirement", "Asesoramos en planes de pensiones; los empleados no tenemos uno propio."),
    ("es", "meals", "Los alumnos comen en el comedor. El personal no tiene comida incluida."),
    ("es", "childcare", "La guardería es para los socios; el personal no puede usarla."),
    (
        "nl",
        "retirement",
        "Wij regelen pensioenen voor bakkers en slagers. Voor onze eigen mensen is er geen pensioenregeling.",
    ),
    ("nl", "retirement", "Is er een pensioenregeling? Nee, nog niet."),
    ("nl", "retirement", "Pensioen bouw je zelf op: we werken met zzp'ers."),
    ("nl", "retirement", "Onze klanten krijgen van ons een pensioenregeling op maat, zelf hebben we er geen."),
    ("nl", "health_insurance", "Een hospitalisatieverzekering? Die bieden we niet."),
    ("nl", "childcare", "De opvang is voor leden van de club, medewerkers kunnen er geen gebruik van maken."),
    ("en", "meals", "Guests enjoy a full breakfast. Staff bring their own food, and there is a fridge."),
    ("en", "retirement", "What about a pension? We would love to say yes, but there isn't one."),
    ("en", "health_insurance", "Do you offer medical? Not yet. Two of us are on a partner's plan."),
    ("en", "car", "Is there a company van to take home? No, it stays in the yard."),
    (
        "en",
        "retirement",
        "We build pension software for councils. Nobody here has a workplace pension through us, we pay day rates.",
    ),
    ("en", "relocation", "Tenants get free parking and moving help from us. Neither extends to our own team."),
    ("en", "childcare", "The nursery downstairs belongs to the hospital. Our staff can't use it."),
    ("en", "health_insurance", "Group medical isn't something a farm our size can carry, so you'd be buying your own."),
    ("en", "retirement", "There's no 401(k) here and no plan to start one."),
    ("en", "retirement", "A pension: sadly not."),
    (
        "de",
        "retirement",
        "Was ist mit der Rente? Eine Betriebsrente können wir in einem Betrieb dieser Größe nicht stemmen.",
    ),
    ("de", "retirement", "Ehrlich gesagt: eine bAV haben wir nicht."),
    (
        "de",
        "meals",
        "Essen für die Bewohner wird frisch gekocht; Mitarbeitende essen nicht mit und versorgen sich selbst.",
    ),
    ("de", "commuter", "Jobticket? Leider nein."),
    ("de", "car", "Kein Firmenwagen, du fährst mit dem eigenen."),
    ("de", "childcare", "Gibt es Kitaplätze? Für die Patienten ja, für das Personal nicht."),
    ("fr", "meals", "Les élèves mangent à la cantine. Les enseignants n'y ont pas accès et apportent leur repas."),
    ("fr", "retirement", "Y a-t-il un plan d'épargne ? Non."),
    ("fr", "health_insurance", "Courtage en mutuelles pour les TPE. Petite ironie : notre propre équipe n'en a pas."),
    ("fr", "health_insurance", "Vous facturez vos prestations : mutuelle, congés et prévoyance sont à votre charge."),
    ("fr", "car", "Pas de voiture de fonction, vous utilisez la vôtre."),
    ("es", "meals", "Los huéspedes tienen media pensión. El equipo trae su propia comida."),
    ("es", "retirement", "¿Y un plan de pensiones? Aquí no tenemos."),
    ("es", "health_insurance", "Seguro médico privado no tenemos para la plantilla."),
    ("es", "car", "El coche lo pone cada uno."),
    ("nl", "meals", "Onze gasten lunchen gratis, het personeel neemt zelf brood mee."),
    ("nl", "retirement", "En pensioen? Dat regelt iedereen hier zelf."),
    ("nl", "car", "Een auto van de zaak zit er niet in."),
    (
        "nl",
        "health_insurance",
        "We verkopen hospitalisatieverzekeringen aan zelfstandigen. Voor het eigen team is er helaas geen.",
    ),
]
OFFERED = [
    ("en", "retirement", "We offer a pension and dental cover. Employees are not eligible until day 90."),
    ("de", "commuter", "Dazu ein Jobticket und Obst. Beschäftigte mit weniger als zehn Stunden haben keinen Anspruch."),
    ("nl", "retirement", "We bieden je een pensioen en een fiets. Medewerkers krijgen er geen tot de proeftijd om is."),
    ("en", "retirement", "Is there a pension? Yes, 5% from the first month."),
    ("en", "health_insurance", "Health insurance through the chamber's group plan, half of it paid by us."),
    ("de", "retirement", "Gibt es eine Betriebsrente? Ja, ab dem siebten Monat mit 20 % Zuschuss."),
    ("fr", "health_insurance", "Une mutuelle ? Oui, prise en charge à 60 %."),
    ("es", "health_insurance", "¿Seguro médico? Sí, desde el primer día."),
    ("nl", "retirement", "Is er een pensioenregeling? Ja, via het bedrijfstakfonds."),
    (
        "en",
        "retirement",
        "We offer:\n- £26,000\n- Workplace pension, 6% from us\n- 25 days' holiday\nClients arrange their "
        "own pensions through our portal.",
    ),
    (
        "en",
        "health_insurance",
        "What you get\n- Health insurance from day one\n- Paid vacation\nMembers buy their own coverage on "
        "our website.",
    ),
    ("en", "dental", "We offer dental cover and a pension. Agency staff are not eligible for it."),
    ("en", "retirement", "Benefits: pension, sick pay and parking. Seasonal workers do not get one."),
    (
        "en",
        "health_insurance",
        "Our offer: health insurance, 401(k), paid leave. You organise your own day and set your own hours.",
    ),
    (
        "de",
        "retirement",
        "Wir bieten:\n- betriebliche Altersvorsorge mit 20 % Zuschuss\n- 30 Tage Urlaub\nAushilfen erhalten "
        "davon nichts.",
    ),
    (
        "de",
        "retirement",
        "Unsere Leistungen: Betriebsrente, Jobticket, Kantine. Die Mandanten regeln ihre Vorsorge selbst.",
    ),
    (
        "fr",
        "health_insurance",
        "Nous offrons :\n- une mutuelle prise en charge à 70 %\n- des tickets restaurant\nLes stagiaires "
        "n'en bénéficient pas.",
    ),
    ("es", "health_insurance", "Ofrecemos:\n- Seguro médico\n- Ticket restaurante\nLos becarios no lo tienen."),
    ("nl", "retirement", "Wij bieden:\n- een pensioenregeling\n- 25 vakantiedagen\nOproepkrachten krijgen er geen."),
    ("en", "retirement", "Your package: a pension, 25 days of holiday, life insurance."),
    ("en", "health_insurance", "Every employee gets health insurance and a retirement plan."),
    ("en", "meals", "Staff enjoy free breakfast and parking."),
    ("de", "retirement", "Dazu gibt es Urlaubsgeld, betriebliche Altersvorsorge und ein Jobrad."),
    ("de", "retirement", "Auf euch warten 30 Tage Urlaub, eine Betriebsrente und Fortbildungen."),
    (
        "de",
        "retirement",
        "Wir betreuen Mandanten im ganzen Land. Unser Team bekommt eine betriebliche Altersversorgung und "
        "Essensgutscheine.",
    ),
    ("fr", "health_insurance", "Avec cela, mutuelle, tickets restaurant et prime de vacances."),
    ("fr", "meals", "Salaire 2 100 € brut, treizième mois, tickets restaurant, mutuelle."),
    ("es", "health_insurance", "Seguro médico, ticket restaurante y 25 días de vacaciones."),
    ("nl", "retirement", "Daarnaast pensioen, reiskostenvergoeding en 27 vakantiedagen."),
]
SOLD = [
    ("en", "health_insurance", "We're a health insurance start-up covering 30,000 families."),
    ("en", "equity", "We help founders hand out equity to their staff."),
    ("de", "visa", "Wir begleiten Fachkräfte beim Visum."),
    (
        "en",
        "health_insurance",
        "Everybody deserves good health insurance and a dentist they like, and that is what our members get.",
    ),
    ("en", "retirement", "We look after the pensions and life insurance of eleven thousand teachers."),
    ("en", "dental", "From dental plans to life insurance, our brokers find the right cover for small firms."),
    ("en", "childcare", "Our centres offer childcare, swimming and a gym to local families."),
    ("en", "meals", "Guests enjoy free breakfast and parking."),
    ("en", "equity", "Startups use our software to issue equity and bonuses to their staff."),
    ("en", "relocation", "We help families with relocation, visas and housing."),
    (
        "de",
        "retirement",
        "Unser Schwerpunkt: betriebliche Altersversorgung, Unfallversicherung und Berufsunfähigkeit für Handwerker.",
    ),
    (
        "de",
        "retirement",
        "Von der Direktversicherung bis zur Pensionskasse, vom Jobrad bis zum Jobticket: wir richten für "
        "Firmen ein, was deren Belegschaft freut.",
    ),
    ("de", "car", "Wir leasen Firmenwagen und Dienstfahrräder an Mittelständler."),
    ("de", "childcare", "Unsere Tagesstätte bietet Familien Kinderbetreuung und warmes Mittagessen."),
    ("fr", "health_insurance", "Nous protégeons 12 000 artisans avec des mutuelles et des contrats de prévoyance."),
    (
        "fr",
        "health_insurance",
        "Courtier en mutuelle santé et épargne retraite depuis 1990, nous équipons les petites entreprises.",
    ),
    ("fr", "meals", "Nos titres-restaurant et chèques vacances sont utilisés par 40 000 salariés de nos clients."),
    ("fr", "childcare", "La structure propose aux familles une crèche et une cantine."),
    ("es", "health_insurance", "Gestionamos el seguro médico y el plan de pensiones de trescientas pymes."),
    ("es", "retirement", "Ayudamos a autónomos con planes de pensiones y seguros de vida."),
    (
        "es",
        "meals",
        "Nuestras tarjetas restaurante y cheques guardería llegan a 20.000 empleados de nuestros clientes.",
    ),
    ("nl", "retirement", "Wij beheren pensioenen en verzuimverzekeringen voor tweehonderd mkb-bedrijven."),
    (
        "nl",
        "health_insurance",
        "Van hospitalisatieverzekering tot maaltijdcheques: wij regelen het loonpakket van kleine zaken.",
    ),
    ("nl", "car", "Onze klanten leasen bedrijfswagens en fietsen bij ons."),
    ("en", "dental", "Good dental cover keeps a town smiling. Our members pay $20 a month for theirs."),
    ("en", "health_insurance", "A health plan means calm. Our policyholders get theirs for £12 a week."),
]


def said(language: str, key: str, remark: str) -> bool | None:
    """Return whether a posting with *remark* offers or denies *key*, ``None`` where it says nothing of it."""
    found = read_benefits(POSTINGS[language].format(remark))
    return next((one.offered for one in found if one.key == key), None)


@pytest.mark.parametrize(("language", "key", "remark"), DENIED)
def test_what_the_firms_own_people_lack_is_denied(language, key, remark):
    assert said(language, key, remark) is False


@pytest.mark.parametrize(("language", "key", "remark"), OFFERED)
def test_what_only_others_lack_or_arrange_stays_offered(language, key, remark):
    assert said(language, key, remark) is True


@pytest.mark.parametrize(("language", "key", "remark"), SOLD)
def test_what_clients_get_is_no_offer(language, key, remark):
    assert said(language, key, remark) is not True
