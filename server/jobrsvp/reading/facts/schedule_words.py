"""The words for working time, in ten languages: tables only, ``schedule`` reads with them."""

from __future__ import annotations

import re
from typing import Final

from jobrsvp.text.caseless import caseless
from jobrsvp.text.lookup import keys

_N: Final = r"(?<![\d.,])\d{1,2}(?:[.,]\d{1,2})?"
_HOUR: Final = r"(?:hours?|hrs?\.?|h|stunden|std\.?|wochenstunden|heures|horas|hores|ore|uur|uren|godzin\w{0,2}|timmar)"
_WEEK: Final = (
    r"(?:(?:/ ?|per |an? |each |pro |die |par |por |à la |alla |a la |per de |w |i |na )?(?:week|wk|woche|semaine"
    r"|semana|settimana|setmana|tydzie[nń]|tygodni\w{0,2}|tygodniowo|veckan?)|weekly|wöchentlich|hebdomadaires?"
    r"|semanales|settimanali|semanais|p\.?w\.?)"
)
HOURS: Final = caseless(
    rf"(?P<low>{_N})(?: ?(?:-|to|bis|à|a|tot|do|till) ?(?P<high>{_N}))?\+?[ -]?(?:{_HOUR} ?(?:{_WEEK})\b"
    rf"|wochenstunden\b|stunden-woche|[- ]?hours?[- ](?:work )?weeks?\b|-stunden-woche)"
    rf"|\b(?:hours(?: per week)?|weekly hours|expected hours|scheduled (?:weekly )?hours|working hours"
    rf"|wochenarbeitszeit|arbeitszeit|horas semanales|temps de travail"
    rf"|orario)(?: \w{{2,10}})? ?: ?(?P<labelled>{_N})"
    rf"(?: ?(?:-|to) ?(?P<labelled_high>{_N}))?(?! ?(?::|am\b|pm\b|%))",
)
NOT_HOURS: Final = caseless(
    r"\b(?:save|saves|saving|volunteer\w*|core|overtime(?: of)?|up to .{0,12}(?:free|remote)"
    r"|minimum of \d+ to qualify)[^.\n]{0,20}$",
)
_TRAVELLING: Final = (
    r"(?:travel|travell?ing|reise(?:tätigkeit|bereitschaft|anteil|n)?|d[ée]placements?|viajes?|viajar"
    r"|desplazamientos?|trasferte?|reizen|podróże|resor|viagens)"
)
_NOT_A_TRADE: Final = (
    r"(?! (?:compan|industr|agenc|sector|tech|nurs|brand|insur|discount|product|platform|book|market|firm"
    r"|start-?up))"
)
_PERCENT: Final = r" ?(?:%|percent|prozent|procent|pour ?cent|por ciento|per cento)"
_ON_THE_WAY: Final = r"(?:ca\.|approx\.|max\.|[^.;\n%]){0,50}?"
TRAVEL: Final = caseless(
    rf"\b{_TRAVELLING}\b{_NOT_A_TRADE}{_ON_THE_WAY}(?<!\d)\d{{1,3}}(?: ?%)? ?(?:-|to|bis|à|a) ?(\d{{1,3}}){_PERCENT}"
    rf"|\b{_TRAVELLING}\b{_NOT_A_TRADE}{_ON_THE_WAY}(?<!\d)(\d{{1,3}}){_PERCENT}"
    rf"|(?<![\d.])(?:\d{{1,3}} ?%? ?(?:-|to) ?)?(\d{{1,3}}){_PERCENT} ?(?:of (?:the|your) time )?(?:is )?"
    r"(?:(?:domestic|international|overnight|business|regional|local|required|client|occasional|onsite|on-site) ){0,3}"
    rf"{_TRAVELLING}\b{_NOT_A_TRADE}",
)
NO_TRAVEL: Final = caseless(
    rf"\b(?:no|without|keine|sans|sin|senza|geen) (?:business |required |overnight )?{_TRAVELLING}\b(?! (?:agen"
    rf"|expen|polic|history|restrict|ban))|\btravel ?: ?(?:no|none|not required)\b|\btravel (?:is )?not required\b",
)
NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "eighteen": 18, "twenty-four": 24,
}  # fmt: skip
_COUNT: Final = rf"(\d{{1,3}}|{'|'.join(NUMBERS)})"
_UNIT: Final = (
    r"(months?|mths?|years?|yrs?|weeks?|wks?|monat(?:e|en|ige[rnsm]?)?|jahre?n?|mois|ans?|meses|mes|años?|mesi|anni"
    r"|maanden|jaar|miesi[ęa]c\w{0,2}|månader|år)"
)
CONTRACT: Final = caseless(
    rf"\b{_COUNT}[ -]?(?:consecutive |full )?{_UNIT}[ -](?:\(?\w{{2,12}}\)? ){{0,2}}?(?:contract|fixed[- ]term|ftc"
    rf"|assignment|temporary"
    rf"|temp\b|internship|placement|engagement|secondment|befristet|vertrag|cdd|stage|contrato|contratto|stagiaire"
    rf"|praktikum|maternity cover|term\b|co-?op)"
    rf"|\b(?:contract|fixed[- ]term|ftc|assignment|temporary|internship|duration|contract length|length of contract"
    rf"|laufzeit|befristet(?: auf)?|befristung|cdd|durée|contrato|duración|contratto|durata|duur"
    rf"|contract duration)\b(?: ?[(:,-] ?| (?:of|for|is|de|di|van|für|auf|lasting|period of|role for"
    rf"|term of)){{0,2}} ?(?:approximately |approx\.? |initial |an initial |about |up to "
    rf"|until )?{_COUNT}[ -]?\+?(?:consecutive |full )?{_UNIT}\b",
)
YEAR: Final = caseless(r"y|jahr|an(?:s?$|ni)|año|jaar|år")
WEEK: Final = caseless(r"w")
FLAGS: Final[dict[str, re.Pattern[str]]] = {
    name: caseless(pattern)
    for name, pattern in {
        "shifts": (
            r"\b(?:rotating|rotational|swing|split|[12](?:2|0)[- ]hour|8[- ]hour|1st|2nd|3rd|first|second|third"
            r"|early|late|evening|night|day|morning|afternoon|graveyard|alternating|changing|weekend"
            r"|variable) shifts?\b(?! (?:in (?:the )?(?:market|industry)|left))"
            r"|\bshift (?:work|pattern|rota|basis|schedule|rotation|worker|system|model)\b"
            r"|\bwork(?:ing)? (?:in )?shifts\b|\bshifts? ?: |\brota\b"
            r"|\b(?:schicht(?:arbeit|dienst|betrieb|system|modell)?|wechselschicht|(?:früh|spät|nacht)schicht"
            r"|2-schicht|3-schicht|mehrschicht)\w{0,3}\b"
            r"|\b[23]x8\b|\btravail posté\b|\bhoraires décalés\b|\bturnos? (?:rotativos?|de)\b|\bpor turnos\b"
            r"|\ba turnos\b|\bturni\b|\bploegendienst\w{0,2}|\bsystem zmianowy|\bpraca zmianowa|\bskiftarbete"
            r"|\bskift\b|\btorns\b"
        ),
        "nights": (
            r"\bnight (?:shifts?|work|duty|duties|rota)\b|\b(?:work(?:ing)?|including|cover(?:ing)?|and|,) nights\b"
            r"|\bovernights?\b(?! (?:travel|stay|trip|success))|\bnights? (?:and|or|&|/) (?:weekends?|days"
            r"|evenings)\b|\bdays (?:and|or|&|/) nights\b|\bgraveyard shift|\b3rd shift|\bthird shift"
            r"|\bnacht(?:schicht|dienst|arbeit)\w{0,3}\b|\btravail de nuit\b|\bde nuit\b|\bturno de noche\b"
            r"|\bnocturno\b|\bturno notturno\b|\bnotturn[oi]\b|\bnachtdienst\w{0,2}|\bnocn[aey]\b|\bnattskift"
            r"|\bnattarbete|\bnoturno\b|\btorn de nit\b"
        ),
        "weekends": (
            r"\bweekends?\b(?! (?:away|trip|getaway|off\b))|\bsaturdays?\b|\bsundays?\b|\bwochenend\w{0,10}\b"
            r"|\bsamstags?\b|\bsonntags?\b|\bfin(?:s|es)? de semana\b|\bs[áa]bados?\b|\bdomingos?\b|\bsamedis?\b"
            r"|\bdimanches?\b|\bfine settimana\b|\bsabato\b|\bdomenica\b|\bweekend\w{0,4}\b|\bzaterdag\b|\bsoboty\b"
            r"|\bhelger\b|\bcaps? de setmana\b"
        ),
        "on_call": (
            r"\bon[- ]call\b|\bpager duty\b|\bon[- ]call rotation\b|\bcall-?outs?\b|\brufbereitschaft\b"
            r"|\bbereitschaftsdienst\w{0,2}\b|\bastreintes?\b|\bguardias?\b(?! (?:de )?(?:seguridad|civil))"
            r"|\breperibilità\b|\bdyżur\w{0,2}\b|\bjour(?:tjänst)?beredskap\b|\bpiket(?:dienst)?\b|\bsobreaviso\b"
        ),
    }.items()
}
NOT_WORKING_TIME: Final = caseless(
    r"\b(?:paradigm|weekend (?:read|edition|box office)|open (?:on )?|applications? (?:close|are)|interviews?"
    r"|closing date|posted|weekends? off|birthday|call us|based on call|call center|call centre)\b",
)

HOUR_KEYS: Final = keys(
    "hour hours hrs hr h stunden std wochenstunden heures horas hores ore uur uren godzin godziny timmar "
    "wochenarbeitszeit arbeitszeit"
    " temps orario 35h 36h 37h 38h 39h 40h"
)
TRAVEL_KEYS: Final = keys(
    "travel traveling travelling reise reisen reisetätigkeit reisebereitschaft reiseanteil déplacement "
    "déplacements deplacements viaje"
    " viajes viajar desplazamientos trasferta trasferte reizen podróże resor viagens"
)
CONTRACT_KEYS: Final = keys(
    "contract fixed ftc assignment temporary temp internship placement engagement secondment befristet befristung "
    "vertrag cdd stage"
    " contrato contratto stagiaire praktikum maternity term co coop duration length laufzeit durée duración durata duur"
)
FLAG_KEYS: Final = {
    "shifts": keys(
        "shift shifts rota schichtarbeit schicht schichtdienst wechselschicht frühschicht spätschicht nachtschicht "
        "2 3 2x8 3x8"
        " mehrschichtbetrieb travail horaires turno turnos turni ploegendienst system praca skiftarbete skift torns"
    ),
    "nights": keys(
        "night nights overnight overnights graveyard 3rd third nachtschicht nachtdienst nachtarbeit nuit noche "
        "nocturno notturno notturni"
        " nocny nocna nocne nattskift nattarbete noturno nit"
    ),
    "weekends": keys(
        "weekend weekends saturday saturdays sunday sundays wochenende wochenendarbeit samstag samstags sonntag "
        "sonntags fin fins fines"
        " sábado sábados sabados domingo domingos samedi dimanche sabato domenica zaterdag soboty helger cap caps fine"
    ),
    "on_call": keys(
        "call pager callout rufbereitschaft bereitschaftsdienst astreinte astreintes guardia guardias reperibilità "
        "dyżur dyżury"
        " jourtjänst jourberedskap beredskap piket piketdienst sobreaviso"
    ),
}
