"""An address is read whole, and nothing of the sentence around it."""

import pytest

from jobrsvp.languages import known
from jobrsvp.mail.how.address import address
from jobrsvp.mail.message import take_apart


def found(text):
    quote = address(take_apart(text, known()))
    return quote and " ".join(quote.text.split())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "We look forward to seeing you at Hollin Mill on Wednesday 5 May at 10:00 at 4 Weir Lane, Hebden HX7 8AB.",
            "4 Weir Lane, Hebden HX7 8AB",
        ),
        (
            "It is at our office, Suite 400, 1200 Market Street, Philadelphia, PA 19107. Parking is free.",
            "Suite 400, 1200 Market Street, Philadelphia, PA 19107",
        ),
        ("Come to 22 Garden Lane, 2nd floor, Leeds LS1 4DY on Friday.", "22 Garden Lane, 2nd floor, Leeds LS1 4DY"),
        ("Please come to the shop (14 Market Place, Wells BA5 2RB), we open at 9.", "14 Market Place, Wells BA5 2RB"),
        ("See you at 930 W Bannock St, Boise ID 83702, on the ground floor.", "930 W Bannock St, Boise ID 83702"),
        ("Position: Cook (Job ID 10388)\nLocation: Killorgan Bay Hotel, Tramore", "Killorgan Bay Hotel, Tramore"),
        ("See you at 212 SE Alder St, Portland, OR 97214, up the stairs.", "212 SE Alder St, Portland, OR 97214"),
        (
            "Wir treffen uns in der Hauptstraße 12 in 80331 München, 3. Stock.",
            "Hauptstraße 12 in 80331 München, 3. Stock",
        ),
        ("Kommen Sie am 4. Mai um 9 Uhr zu uns, Moosweg 4, 85356 Freising. Bis dann!", "Moosweg 4, 85356 Freising"),
        ("Wir sehen uns am Montag um 9 Uhr in 4020 Linz, Landstraße 33.", "4020 Linz, Landstraße 33"),
        (
            "Rendez-vous au 14 bis rue Victor Hugo, 2e étage, 69002 Lyon, à 10h.",
            "14 bis rue Victor Hugo, 2e étage, 69002 Lyon",
        ),
        ("Passez mardi à 14h au fournil, 3 rue de la Poulie 42300 Roanne ?", "3 rue de la Poulie 42300 Roanne"),
        ("Nous vous attendons à la crèche, rue de l'Arsenal 31, 5000 Namur.", "rue de l'Arsenal 31, 5000 Namur"),
        ("La entrevista será en C/ Mayor, 25, 3º B, 28013 Madrid. Traiga su DNI.", "C/ Mayor, 25, 3º B, 28013 Madrid"),
        ("Estamos en la calle Gascona 18, Oviedo. Pregunta por Ana.", "calle Gascona 18, Oviedo"),
        (
            "La aspettiamo in Via Garibaldi 8, primo piano, 20121 Milano, alle 10.",
            "Via Garibaldi 8, primo piano, 20121 Milano",
        ),
        (
            "A entrevista é na Rua do Carmo, 45, 2º andar, 1200-093 Lisboa, às 15h.",
            "Rua do Carmo, 45, 2º andar, 1200-093 Lisboa",
        ),
        ("Het gesprek is op ons kantoor aan de Oudegracht 112, 3511 AW Utrecht.", "Oudegracht 112, 3511 AW Utrecht"),
        ("Zapraszam do biura: ul. Długa 3 lok. 12, Kraków. Do zobaczenia.", "ul. Długa 3 lok. 12, Kraków"),
        ("Intervjun hålls på Storgatan 5, 111 23 Stockholm.", "Storgatan 5, 111 23 Stockholm"),
        ("Samtalen er på Nørregade 12, 2. sal, 1165 København.", "Nørregade 12, 2. sal, 1165 København"),
    ],
)
def test_an_address_in_a_sentence_is_read_whole(text, place):
    assert found(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Location: Bramble Toys\n410 N. Wexley Street, 7th Floor\nChicago, IL 60642\n\nBring a photo.",
            "Bramble Toys 410 N. Wexley Street, 7th Floor Chicago, IL 60642",
        ),
        ("Adres: Stationsplein 45\n3013 AK Rotterdam\nGraag tot dan!", "Stationsplein 45 3013 AK Rotterdam"),
        (
            "Wann: 12.05.2027\nWo: Praxis Dr. Sommer, Lindenallee 4, 50668 Köln",
            "Praxis Dr. Sommer, Lindenallee 4, 50668 Köln",
        ),
        ("Where: Main hall, second door. Ring twice.", "Main hall, second door"),
        ("Ort: Rathaus, Zimmer 204\nZeit: 10 Uhr", "Rathaus, Zimmer 204"),
    ],
)
def test_a_label_holds_it_over_its_lines(text, place):
    assert found(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "It will take place Monday 10 May 2027 at 9.", "We meet via Teams 10 May.", "Ci vediamo via Zoom alle 10.",
        "Location: Teams", "Ort: Telefon", "Our stall is on Stand 42, Hall 6.",
    ],
)  # fmt: skip
def test_a_day_or_a_program_is_no_street(text):
    assert found(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Come to\n\nFern House\n12 Mill Lane\nLudlow\nShropshire\nSY8 1AA\n\nSee you there.",
            "Fern House 12 Mill Lane Ludlow Shropshire SY8 1AA",
        ),
        (
            "Come to Northgate Labs, Unit 3\nTrinity Park\nWakefield\nWF1 1AA\n\nSee you there.",
            "Northgate Labs, Unit 3 Trinity Park Wakefield WF1 1AA",
        ),
        ("It takes place at:\n\n12 Mill Lane\nCardiff\nCF10 1AB\n\nBring a photo.", "12 Mill Lane Cardiff CF10 1AB"),
        ("Kommen Sie zu uns:\n\nHafenstr. 4\n24103 Kiel\n\nBis bald.", "Hafenstr. 4 24103 Kiel"),
        ("Entrevue à 10 h 00 au 20, rue du Lac, Magog (Québec) J1X 2B3.", "20, rue du Lac, Magog (Québec) J1X 2B3"),
        ("Entretien le 15 avril à 10h, 12 bis rue du Lac, 44000 Nantes.", "12 bis rue du Lac, 44000 Nantes"),
        ("La aspettiamo alle 10 in via dell'Olmo 3, 20100 Milano.", "via dell'Olmo 3, 20100 Milano"),
        ("La aspettiamo nella sede di via dell'Argine 3, 20100 Milano.", "via dell'Argine 3, 20100 Milano"),
        ("Ci troviamo in piazza all'Orologio 3, 41049 Sassuolo.", "piazza all'Orologio 3, 41049 Sassuolo"),
        (
            "Te esperamos a las 10:00 en Polígono El Prado, calle B, nave 7, 28001 Madrid.",
            "Polígono El Prado, calle B, nave 7, 28001 Madrid",
        ),
        ("Come to 12 Mill Lane\nLudlow\n\nBristol people are welcome.", "12 Mill Lane"),
        ("Come to 12 Mill Lane, Leeds.\nAnna Fern\nCF10 team", "12 Mill Lane, Leeds"),
    ],
)  # fmt: skip
def test_hours_in_front_are_none_of_it_and_towns_below_are(text, place):
    assert found(text) == place
