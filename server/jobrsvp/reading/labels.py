"""Labelled facts, ``Company: X`` on one line or the label above its value, in ten languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from jobrsvp.model import Quote

_NAMES = {
    "title": "job title|position title|title|position|role|job|vacancy|stelle|stellenbezeichnung|berufsbezeichnung|poste|intitulé du poste|"
    "puesto|título|título del puesto|cargo|vaga|titolo|posizione|ruolo|functie|functietitel|stanowisko|tjänst|befattning|lloc de treball|càrrec",
    "organization": "company|company name|employer|employer name|organi[sz]ation|hiring organi[sz]ation|firm|client|hiring company|unternehmen|"
    "firma|arbeitgeber|entreprise|société|employeur|empresa|compañía|organización|empregador|azienda|società|datore di lavoro|bedrijf|"
    "werkgever|organisatie|pracodawca|firma|företag|arbetsgivare|organització",
    "location": "location|locations|job location|work location|office location|office|offices|based in|place of work|workplace location|where|"
    "city|location\\(s\\)|job locations|primary location|standort|standorte|arbeitsort|einsatzort|dienstort|ort|lieu|lieu de travail|"
    "localisation|ville|ubicación|lugar|lugar de trabajo|localidad|ciudad|localización|local|local de trabalho|localização|cidade|localidade|"
    "sede|sede di lavoro|luogo di lavoro|località|locatie|standplaats|werklocatie|plaats|lokalizacja|miejsce pracy|miasto|plats|ort|arbetsort|"
    "placering|ubicació|lloc|localitat|poblacion|población|provincia",
    "workplace": "work ?place|workplace type|work ?place model|work model|work mode|work arrangement|remote|remote work|remote status|working model|arbeitsmodell|"
    "arbeitsplatz|télétravail|mode de travail|modalidad|modalidad de trabajo|modalidade|modelo de trabalho|modalità di lavoro|thuiswerken|"
    "tryb pracy|arbetssätt|teletrabajo|home ?office",
    "employment_type": "employment type|job type|type of employment|contract type|contract|employment|type|commitment|time type|working time|"
    "beschäftigungsart|anstellungsart|vertragsart|arbeitszeit|umfang|type de contrat|contrat|tipo de contrato|contrato|jornada|tipo de jornada|"
    "tipo de vaga|regime|tipo di contratto|contratto|dienstverband|contracttype|rodzaj umowy|umowa|wymiar pracy|anställningsform|omfattning",
}  # fmt: skip
_WHICH = {name: re.compile(rf"(?:{names})\Z", re.I) for name, names in _NAMES.items()}
_INLINE = re.compile(
    r"^[\W_]{0,4}([^\W\d_][^:\n]{1,28}?)\s?[*_]{0,2}\s?(?::|：|\s[–—-]\s)[*_]{0,2}\s?(\S[^\n]{0,200})$", re.M
)
_BARE = re.compile(r"^[\W_]{0,4}([^\W\d_][^:\n]{1,28}?)\s?[*_]{0,2}:?[*_]{0,2}$", re.M)


class Labelled(NamedTuple):
    """A value with its label, and where the value stands."""

    name: str
    value: str
    start: int

    @property
    def quote(self) -> Quote:
        """Return the quote of the value."""
        return Quote(text=self.value, start=self.start, end=self.start + len(self.value))


def field_of(label: str) -> str | None:
    """Return the field that *label* names."""
    label = label.strip(" *_#•-\t").casefold()
    return next((name for name, pattern in _WHICH.items() if pattern.match(label)), None)


def read_labels(text: str) -> Mapping[str, list[Labelled]]:
    """Return the labelled values of *text* by field, in order; ``Label: value`` before a value on the next line."""
    found: dict[str, list[Labelled]] = {}
    for match in _INLINE.finditer(text):
        if name := field_of(match[1]):
            value = match[2].strip(" *_|\t")
            found.setdefault(name, []).append(Labelled(name, value, text.index(value, match.start(2))))
    for match in _BARE.finditer(text):
        if name := field_of(match[1]):
            after = text[match.end() + 1 : match.end() + 200].partition("\n")[0]
            value = after.strip(" *_|\t:")
            if value and not value.endswith(":") and not field_of(value):
                start = text.index(value, match.end())
                found.setdefault(name, []).append(Labelled(name, value, start))
    return found
