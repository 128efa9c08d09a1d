"""Agencies, as they speak of their clients in many languages; an employer's own clients make none."""

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.contact import read_contact

AGENCIES = [
    ("en", True, "Our client, a well known distributor, is looking for 12 night operatives."),
    ("en", True, "Pinnock Recruitment is acting as an employment business in relation to this vacancy."),
    ("en", True, "We are recruiting on behalf of a family-run dairy."),
    ("en", True, "My client is a leading law firm in Leeds."),
    ("en", True, "We have partnered with a fast-growing fintech to find their next CFO."),
    ("en", True, "Hays is working with a well established manufacturer."),
    ("en", True, "XYZ Staffing has an immediate opening for a forklift driver at a plant in Ohio."),
    ("en", True, "This is a temp assignment through our agency."),
    ("en", True, "An exciting opportunity has arisen with one of our clients"),
    ("en", None, "You'll work at our client's office two days a week."),
    ("en", True, "This vacancy is handled exclusively by Alder Talent on behalf of a bank."),
    ("de", True, "Die Firma Kranz vermittelt seit 1998 Fachkräfte."),
    ("fr", True, "Adéquo Intérim cherche pour une PME de Cholet un magasinier."),
    ("nl", True, "Deze vacature wordt exclusief behandeld door Talent uit Gent, in opdracht van Claes & Co."),
    ("sv", None, "Vi undanber oss vänligt men bestämt all kontakt med annonssäljare och bemanningsföretag."),
    ("en", None, "No agencies please."),
    ("en", None, "Our clients love us."),
    ("en", None, "We do not accept CVs from recruitment agencies."),
    ("en", None, "You will manage the relationship with our client, a large bank."),
    ("de", True, "Für unseren Kunden, einen Hersteller von Pumpen, suchen wir einen Schlosser."),
    ("de", True, "Im Auftrag unseres Mandanten suchen wir"),
    ("de", True, "im Rahmen der Arbeitnehmerüberlassung"),
    ("de", True, "Unser Kunde ist ein mittelständisches Unternehmen."),
    ("de", True, "in Personalvermittlung / Direktvermittlung"),
    ("de", True, "Für ein namhaftes Unternehmen in Kassel suchen wir"),
    ("de", True, "Zeitarbeit nach GVP-Tarif"),
    ("de", None, "Du betreust unsere Kunden."),
    ("de", None, "keine Personalvermittler"),
    ("fr", True, "Notre client, une plateforme logistique, recrute 6 préparateurs."),
    ("fr", True, "Notre agence recrute pour l'un de ses clients un soudeur."),
    ("fr", True, "Lormeau Intérim, votre agence depuis vingt ans"),
    ("fr", True, "Nous recherchons pour le compte de notre client"),
    ("fr", True, "cabinet de recrutement, nous recherchons pour un acteur du BTP"),
    ("fr", None, "Vous conseillez nos clients"),
    ("es", True, "Seleccionamos para importante empresa del sector"),
    ("es", True, "Para nuestro cliente, empresa líder, buscamos"),
    ("es", True, "ETT busca operarios"),
    ("es", True, "Desde nuestra consultora de RRHH buscamos para uno de nuestros clientes"),
    ("es", None, "Atenderás a nuestros clientes."),
    ("it", True, "Per azienda cliente cerchiamo un magazziniere"),
    ("it", True, "Agenzia per il lavoro ricerca per propria azienda cliente"),
    ("it", True, "per conto di un nostro cliente"),
    ("it", True, "Ricerchiamo per importante azienda metalmeccanica"),
    ("it", None, "Gestirai i nostri clienti"),
    ("pt", True, "Para empresa cliente, recrutamos"),
    ("pt", True, "Nosso cliente, uma multinacional, procura"),
    ("pt", True, "Empresa de trabalho temporário recruta"),
    ("pt", True, "Recrutamos para cliente na área de Braga"),
    ("nl", True, "Voor een opdrachtgever in verse groenten zoeken wij twee heftruckchauffeurs."),
    ("nl", True, "Voor onze klant in Breda zoeken wij"),
    ("nl", True, "Bakkum Werkt bemiddelt al 12 jaar"),
    ("nl", True, "via ons uitzendbureau"),
    ("nl", True, "je werkt op uitzendbasis"),
    ("nl", None, "Je helpt onze klanten."),
    ("nl", None, "Acquisitie naar aanleiding van deze vacature wordt niet op prijs gesteld"),
    ("pl", True, "Dla naszego klienta poszukujemy spawacza"),
    ("pl", True, "Agencja pracy tymczasowej poszukuje"),
    ("pl", True, "Nasz klient to międzynarodowa firma"),
    ("pl", None, "Obsługa naszych klientów"),
    ("sv", True, "För vår kunds räkning söker vi"),
    ("sv", True, "Vår kund är ett ledande bolag"),
    ("sv", True, "Som konsult hos oss är du anställd av oss och jobbar hos vår kund"),
    ("sv", True, "rekrytering och bemanning, du blir anställd av Bemanna AB"),
    ("sv", None, "Du hjälper våra kunder"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "agency", "text"), AGENCIES)
def test_who_hires_for_a_client_is_told_from_who_serves_clients(language, agency, text):
    found = read_contact(text, known().only(language))
    assert (found is not None and found.kind == "agency") == bool(agency)
