"""When a posting was put up and when it closes, as strangers label it in many languages."""

import datetime as dt

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts import dates

TODAY = dt.date(2026, 11, 26)
DAY = dt.date(2026, 5, 3)

POSTED = [
    ("en", "Posted 240 days ago", TODAY - dt.timedelta(240)),
    ("en", "Reposted 2 weeks ago", TODAY - dt.timedelta(14)),
    ("en", "Advertisement publish date:\n3 May 2026", DAY),
    ("de", "Veröffentlichungsdatum: 3. Mai 2026", DAY),
    ("fr", "Date de publication : 3 mai 2026", DAY),
    ("es", "Actualizado el 3 de mayo de 2026", DAY),
    ("it", "Data pubblicazione: 3 maggio 2026", DAY),
    ("nl", "Publicatiedatum: 3 mei 2026", DAY),
    ("pl", "Data dodania: 3 maja 2026", DAY),
    ("sv", "Publiceringsdatum: 3 maj 2026", DAY),
]

CLOSES = [
    ("en", "Closing date\n3 May 2026\nApply", DAY),
    ("en", "Applications must be received by 3 May 2026", DAY),
    ("de", "Die Bewerbungsfrist endet am 3. Mai 2026", DAY),
    ("fr", "Date de clôture : 3 mai 2026", DAY),
    ("es", "Candidaturas hasta el 3 de mayo de 2026", DAY),
    ("it", "Candidature entro il 3 maggio 2026", DAY),
    ("pt", "Candidaturas até 3 de maio de 2026", DAY),
    ("nl", "Solliciteren kan tot en met 3 mei 2026", DAY),
    ("pl", "Termin składania ofert: 3 maja 2026", DAY),
    ("sv", "Ansökan ska vara inne senast den 3 maj 2026", DAY),
    ("en", "Closing date\nYou will hear from us after 3 May 2026", None),
]


def value(found):
    return found.value if found else None


@pytest.mark.parametrize(("language", "text", "day"), POSTED)
def test_the_day_of_publication_is_read_behind_or_below_its_label(language, text, day):
    assert value(dates.posted_in(text, dates.Asked(known().only(language), "GB", TODAY))) == day


@pytest.mark.parametrize(("language", "text", "day"), CLOSES)
def test_the_last_day_is_read_behind_or_below_its_label(language, text, day):
    assert value(dates.closes_in(text, dates.Asked(known().only(language), "GB", TODAY))) == day
