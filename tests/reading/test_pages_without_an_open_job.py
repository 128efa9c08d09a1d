"""Careers pages on which no job is open, and homes that are let to those who work; pages of jobs beside them."""

import pytest

from jobrsvp import NotAPosting, reading


def judged(lang, name, body):
    """Return whether the page called *name* is a posting for sure, ``None`` for one that is refused."""
    html = (
        f"<html lang='{lang}'><head><title>{name}</title></head><body><nav><a href='/a'>+</a><a href='/b'>++</a></nav>"
        f"<main><h1>{name}</h1>{body}</main></body></html>"
    )
    try:
        return reading.read(reading.capture_html(html)).quality.sure
    except NotAPosting:
        return None


OFFER = {
    "en": "<h2>What we offer</h2><ul><li>25 days of holiday</li><li>Pension, 38 hours a week</li></ul>",
    "de": "<h2>Wir bieten</h2><ul><li>30 Tage Urlaub</li><li>Betriebsrente, 38 Stunden pro Woche</li></ul>",
    "fr": "<h2>Nous offrons</h2><ul><li>30 jours de congés</li><li>Mutuelle, 35 heures par semaine</li></ul>",
    "es": "<h2>Ofrecemos</h2><ul><li>30 días de vacaciones</li><li>Seguro médico, 38 horas semanales</li></ul>",
    "it": "<h2>Offriamo</h2><ul><li>Buoni pasto</li><li>Contratto, 38 ore settimanali</li></ul>",
    "nl": "<h2>Wij bieden</h2><ul><li>25 vakantiedagen</li><li>Pensioen, 38 uur per week</li></ul>",
}
CLOSED = [
    ("en", "Life at Hollin Lighthouse", "We are not recruiting at the moment. Send your application in spring."),
    ("en", "Our people", "There are currently no vacancies at present. Apply when one opens."),
    ("de", "Menschen bei Hollin", "Wir suchen immer nette Leute, haben aber aktuell keine freien Stellen."),
    ("fr", "La vie chez Hollin", "Aucun poste n'est ouvert. Envoyez votre candidature au printemps."),
    ("es", "Nuestro equipo", "En este momento no hay vacantes. Buscamos gente en primavera."),
    ("it", "Noi di Hollin", "Al momento non ci sono posizioni aperte. Inviate la candidatura in primavera."),
    ("nl", "De mensen van Hollin", "Momenteel zijn er geen vacatures. Solliciteer in het voorjaar."),
]


@pytest.mark.parametrize(("lang", "name", "said"), CLOSED)
def test_no_job_is_open(lang, name, said):
    assert not judged(lang, name, f"{OFFER[lang]}<p>{said}</p>")


@pytest.mark.parametrize(
    ("lang", "name", "said"),
    [
        ("it", "Cercasi coinquilina: stanza per operai", "Contratto da 6 a 18 mesi, € 380 al mese. Requisiti: lavoro."),
        ("de", "Nachmieter gesucht: Wohnung für Monteure", "Unbefristeter Vertrag, 700 Euro im Monat. Anforderungen."),
        (
            "en",
            "Tenants wanted: rooms for contractors",
            "Contract of 6 months, £700 a month. Requirements: references.",
        ),
        ("nl", "Huurder gezocht: kamer", "Contract van 12 maanden, € 500 per maand. Eisen: vast werk."),
        ("es", "Se busca inquilino", "Contrato de 12 meses, 600 € al mes. Requisitos: nómina."),
    ],
)
def test_a_home_for_those_who_work(lang, name, said):
    assert not judged(lang, name, f"<p>{said}</p>")


@pytest.mark.parametrize(
    ("lang", "name", "said"),
    [
        (
            "en",
            "Cook",
            "We are looking for a cook. There are currently no other vacancies at present. Apply by letter.",
        ),
        ("en", "Tenant Liaison Officer", "We are looking for an officer who listens to tenants. Apply by letter."),
        (
            "de",
            "Köchin (m/w/d)",
            "Wir suchen eine Köchin. Weitere Berufe: derzeit keine freien Stellen. Jetzt bewerben.",
        ),
        ("fr", "Gestionnaire locatif (H/F)", "Nous recherchons un gestionnaire pour nos locataires. Postulez."),
    ],
)
def test_a_job_beside_it_is_a_posting(lang, name, said):
    assert judged(lang, name, f"{OFFER[lang]}<p>{said}</p>")
