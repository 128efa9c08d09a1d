"""How postings say where the work is done: words of ten languages, as patterns for one line of text."""

from __future__ import annotations

import re

#: Pieces of words, in lower case, of which a line holds one if the pattern of that mode can match it.
ANCHORS = {
    "hybrid": (
        "hybrid", "híbrid", "ibrid", "hybryd", "home office", "home-office", "homeoffice", "mobile arb", "mobiles arb",
        "mobilen arb", "travail possible", "teletrabajo", "ly remote", "partial remote", "part remote", "part-remote",
        "time remote", "travail partiel", "travail fréquent", "travail occasionnel",
    ),
    "remote": (
        "remot", "from home", "from anywhere", "from-home", "from-anywhere", "home office", "home-office", "homeoffice",
        "télétravail", "teletrab", "thuiswerk", "zdaln", "på distans", "telecommut", "telework", "smart working",
        "fully distributed",
    ),
    "onsite": (
        "onsite", "on-site", "on site", "in office", "in-office", "in person", "in-person", "presencial", "présentiel",
        "vor ort", "-based", "office based", "based in", "based at", "based from", "based out",
        "work in", "work at", "work from",
        "working in", "working at", "working from", "located in", "located at", "keine heimarbeit",
        "sur site", "op locatie", "stacjonarn", "på plats", "in sede", "in presenza",
    ),
}  # fmt: skip
NO = frozenset(["no", "nein", "non", "nee", "nie", "nej", "não", "none", "n/a", "not eligible"])
DAY_PLACES = (
    "office", "site", "büro", "bureau", "oficina", "escritório", "ufficio", "kantoor", "biur", "kontor", "person",
    "hub", "campus", "hq", "headquarter", "studio", "home", "remot", "wfh", "arbeit", "travail", "teletrab", "smart",
    "thuis", "zdaln", "distans",
)  # fmt: skip
DAY_ANCHORS = (" day", " tag", " jour", " día", " dia", " giorn", " dag", " dni")
_WEEKDAYS = {
    **dict(zip(("mon", "tue", "wed", "thu", "fri"), range(1, 6), strict=True)),
    **dict(zip(("montag", "dienstag", "mittwoch", "donnerstag", "freitag"), range(1, 6), strict=True)),
    **dict(zip(("lundi", "mardi", "mercredi", "jeudi", "vendredi"), range(1, 6), strict=True)),
    **dict(zip(("lunes", "martes", "miércoles", "jueves", "viernes"), range(1, 6), strict=True)),
}
WEEKDAY_ANCHORS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "mon-", "mon ", "tue ", "tue-", "tues", "wed ", "wed-",
    "thu ", "thu-", "thur", *tuple(_WEEKDAYS)[5:],
)  # fmt: skip
_WEEKDAY = (
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri)(?:days?)?|(?:mon|diens|donners|frei)tags?|mittwochs?|lundis?|mardis?|"
    r"mercredis?|jeudis?|vendredis?|lunes|martes|miércoles|jueves|viernes)\b"
)
_AND = r"\s?(?:,|&|/|and|und|et|y)\s?(?:and\s|und\s)?"
_TO = r"\s?(?:-|–|to|through|thru|bis|au|a)\s?"
_SOME_DAYS = rf"(?P<first>{_WEEKDAY})(?:(?P<to>{_TO})(?P<last>{_WEEKDAY})|(?P<more>(?:{_AND}{_WEEKDAY}){{1,4}}))?"
NUMBERS = {
    **{str(number): number for number in range(1, 6)},
    **dict(zip(("one", "two", "three", "four", "five"), range(1, 6), strict=True)),
    **dict(zip(("ein", "zwei", "drei", "vier", "fünf"), range(1, 6), strict=True)),
    **dict(zip(("un", "deux", "trois", "quatre", "cinq"), range(1, 6), strict=True)),
    **dict(zip(("uno", "dos", "tres", "cuatro", "cinco"), range(1, 6), strict=True)),
    **dict(zip(("um", "dois", "três", "quatro", "cinco"), range(1, 6), strict=True)),
    **dict(zip(("een", "twee", "drie", "vier", "vijf"), range(1, 6), strict=True)),
}
_NUMBER = (
    rf"(?P<days>\b(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))}))(?:\s?(?:-|–|to|or|bis|à|a|o|"
    rf"ou)\s?[1-5])?\+?"
)
_DAYS = r"(?:full\s)?(?:days?|tagen?|tage|jours?|días?|dias?|giorni|giorno|dagen|dag|dni|dagar)"
_WEEK = (
    r"(?:\s?(?:a|per|each|every|of the|pro|die|in der|par|por|a la|alla|/|w|i|i en)\s?"
    r"(?:week|working week|work week|woche|semaine|semana|settimana|tygodniu|veckan?)|\s?weekly|\s?/\s?wk)?"
)
_OFFICE = (
    r"(?:office|offices|site|hub|campus|hq|headquarters?|studio|büro|bureaux?|oficinas?|escritório|ufficio|kantoor|"
    r"biurze|"
    r"kontoret|person)\b"
)
_AT_WORK = (
    r"(?:(?:from|in|at|im|in der|au|en la|en)\s(?:(?:the|our|your|unserem|unserer|notre|nuestra)\s)?(?:\w{1,14}\s)?"
    r"(?:office|offices|studio|clinic|shop|store|workshop|büro|bureau|oficina|headquarters|hq)\b|"
    r"on[- ]?site\b|in[- ](?:office|person)\b|vor ort\b|sur site\b)"
)
#: Days by their names: ``Tuesday to Thursday in the office``, ``on site on Mondays and Fridays``.
NAMED_DAYS = (
    re.compile(rf"{_SOME_DAYS},?\s{_AT_WORK}", re.I),
    re.compile(rf"\b{_AT_WORK},?\s(?:(?:on|from|every|von|du|de|am|each|le|los)\s){{0,2}}{_SOME_DAYS}", re.I),
)
_EACH_DAY = re.compile(_WEEKDAY, re.I)


def days_named(match: re.Match[str]) -> int:
    """Return how many days a week a match of :data:`NAMED_DAYS` names."""
    if match["to"]:
        first, last = (
            next(day for name, day in _WEEKDAYS.items() if match[side].lower().startswith(name))
            for side in ("first", "last")
        )
        return last - first + 1 if last >= first else 5
    return 1 + len(_EACH_DAY.findall(match["more"] or ""))


_HOME = (
    r"(?:home[ -]?office|remote(?:ly)?|(?:working |work )?from home|at home|wfh|mobile[nrs]? arbeit\w{0,3}|"
    r"télétravail|"
    r"teletrabajo|teletrabalho|smart working|thuiswerken|thuis|pracy zdalnej|zdalnie|distans)"
)
OFFICE_DAYS = (
    re.compile(
        rf"{_NUMBER}\s{_DAYS}{_WEEK}\s(?:\w{{1,10}}\s){{0,2}}?(?:in|at|from|on|im|vor|au|en|no|na|in|op|w|på)[\s-]"
        rf"(?:[\w’'-]{{1,14}}\s){{0,4}}?{_OFFICE}",
        re.I,
    ),
    re.compile(
        rf"\b(?:presence|present|in|at|from|on-?site|office|büro|bureau|oficina)\b[^.;]{{0,50}}?\b(?:office|on-?site|"
        rf"büro|bureau|oficina)\b"
        rf"[^.;]{{0,30}}?{_NUMBER}\s{_DAYS}",
        re.I,
    ),
    re.compile(
        rf"\b(?:on[- ]?site|in[- ]office|in[- ]person|vor ort|sur site)(?:[,:]| for)?\s{_NUMBER}\s{_DAYS}", re.I
    ),
    re.compile(
        rf"{_NUMBER}\s{_DAYS}{_WEEK},?\s(?:(?:of\s)?(?:on[- ]?site|in[- ]office|in[- ]person)|vor ort|sur site|"
        rf"presencial\w{{0,2}}|de présentiel)\b",
        re.I,
    ),
    re.compile(
        rf"\b(?:present|expected|required|based)\s(?:\w{{1,10}}\s){{0,3}}?{_NUMBER}\s{_DAYS}{_WEEK}\s(?:\w{{1,10}}\s){{0,3}}?{_OFFICE}",
        re.I,
    ),
)
HOME_DAYS = re.compile(
    rf"{_NUMBER}\s{_DAYS}{_WEEK}\s(?:of\s|from\s|im\s|en\s|in\s|de\s|di\s|z\s|på\s|working\s|work\s)?{_HOME}"
    rf"(?!\s(?:a|per)\s(?:year|annum|month))",
    re.I,
)
HOME_DAYS_AFTER = re.compile(rf"\b{_HOME}[,:]?\s(?:\w{{1,10}}\s){{0,2}}?{_NUMBER}\s{_DAYS}{_WEEK}", re.I)
MODES = {
    "hybrid": re.compile(
        r"#LI-Hybrid\b|\bhybrid\w{0,3}\b|\bhíbrid[oa]\b|\bibrid[oa]\b|\bhybrydow\w{1,3}\b|"
        r"\btélétravail (?:partiel|fréquent|occasionnel|possible)\b|"
        r"\b(?:home[- ]?office|mobile[ns]? arbeit\w{0,3})(?:[- ](?:ist |tageweise |teilweise |anteilig |"
        r"nach absprache |auch ){0,2}(?:möglich|nach absprache|option\w{0,2}|anteil))\b|"
        r"\bteletrabajo (?:parcial|ocasional)\b|"
        r"\bpart(?:ly|ially|-time|ial)?[ -]remote\b",
        re.I,
    ),
    "remote": re.compile(
        r"#LI-Remote\b|\b(?:fully |100 ?% )?remote(?:ly)?\b|\bwork(?:ing)?[ -]from[ -](?:home|anywhere)\b|"
        r"\bhome[- ]?office\b|\btélétravail\b|\bteletrabajo\b|\bteletrabalho\b|\bremoto\b|\bthuiswerk\w{0,3}\b|"
        r"\bzdaln\w{1,4}\b|\bpå distans\b|\btelecommut\w{1,5}\b|\btelework\w{0,3}\b|\bsmart working\b|"
        r"\bfully distributed\b",
        re.I,
    ),
    "onsite": re.compile(
        r"#LI-Onsite\b|\bon[- ]?site\b|\b(?:office|site|clinic|studio|shop|store|school|hospital)-based\b|"
        r"\boffice based\b|"
        r"\b(?:based|work(?:ing)?|located) (?:in|at|from|out of) (?:our|the) (?:[\w’'-]{1,20} ){0,3}?"
        r"(?:office|offices|headquarters|hq|studio|clinic|shop|store|workshop|plant|site|hospital|school|warehouse)\b|"
        r"\bkeine heimarbeit\b|\bin[- ]office\b|\bin[- ]person\b|\bpresencial\b|\bprésentiel\b|\bvor ort\b|"
        r"\bsur site\b|\bop locatie\b|\bstacjonarn\w{1,3}\b|\bpå plats\b|\bin sede\b|\bin presenza\b",
        re.I,
    ),
}
#: What stands before a word that it denies, and what stands after.
DENIED_BEFORE = re.compile(
    r"\b(?:not?|non|isn.t|never|without|nicht|kein\w{0,2}|pas de|pas en|sin|sem|niet|geen|nie|"
    r"inte)\s(?:\w{1,10}\s){0,2}$",
    re.I,
)
DENIED_AFTER = re.compile(
    r"^\s?:\s?(?:no|none|nein|non|não|nee|nie|nej)\b|"
    r"^[^.,;]{0,25}\b(?:not (?:possible|available|offered|an option|permitted|allowed|eligible)|nicht möglich|"
    r"impossible)\b",
    re.I,
)
#: A perk, not the mode: some weeks a year, some days a month, now and then.
PERK_BEFORE = re.compile(
    r"\b(?:\d{1,3}|few|some|several)\s(?:additional\s)?(?:weeks?|days?|months?|wochen|tage|semaines|"
    r"semanas)\s(?:\w{1,10}\s){0,3}$|"
    r"\b(?:occasional\w{0,2}|sometimes|temporar\w{1,4}|gelegentlich\w{0,2})\s(?:\w{1,10}\s){0,2}$",
    re.I,
)
PERK_AFTER = re.compile(
    r"^[^.;]{0,30}\b(?:(?:for |up to )?\d{1,3} (?:weeks?|days?|months?)|(?:a|per|each) (?:year|month)|stipend|"
    r"allowance|budget|"
    r"set-?up|equipment|reimbursement|abroad|weeks?\b)",
    re.I,
)
#: What is on the site of the employer, instead of the work: ``parking on site``.
THINGS_BEFORE = re.compile(
    r"\b(?:gym|parking|canteen|cafe|café|cafeteria|restaurant|childcare|nursery|daycare|showers?|facilities|kitchen|lunch|"
    r"crèche|meals?|massages?|physio|visits?)\s(?:is |are )?(?:available |located |provided )?$",
    re.I,
)
#: Words that the mode describes instead of the job: remote sensing, hybrid cloud, on-site gym.
OBJECTS = {
    "hybrid": re.compile(
        r"^[\s/-]{0,2}(?:cloud|vehicles?|cars?|engines?|infrastructure|environments?|search|apps?|mobile|retrieval|"
        r"models? of|"
        r"architectures?|deployments?|systems?|powertrain|electric|it\b|multi|warfare|threats?|events?|it-)",
        re.I,
    ),
    "remote": re.compile(
        r"^[\s/,-]{0,2}(?:distributed |global |and distributed )?(?:teams?\b|sensing|monitoring|access|control|"
        r"desktop|support|"
        r"servers?|sites?|areas?|locations?|customers?|clients?|users?|colleagues|communit\w+|diagnos\w+|patients?|"
        r"assistance|"
        r"stakeholders?|collaboration|meetings?|device|interviews?|sales\b|care\b|operations)",
        re.I,
    ),
    "onsite": re.compile(
        r"^[\s/-]{0,2}(?:(?:at|with|for) (?:our |the |their )?(?:customer|client)|"
        r"gym|fitness|parking|interviews?|visits?|customer|client|meetings?|childcare|cafeteria|lunch|"
        r"meals?|"
        r"events?|training|support|café|canteen|clinic|doctor|health|amenities|massage|or (?:virtual|remote|online)|"
        r"activities|"
        r"restaurant|daycare|nursery|kitchen|team events|inspections?|installations?|interaction|or over)",
        re.I,
    ),
}
JOB_CUE = re.compile(
    r"\b(?:position|role|job|work|working|based|location|workplace|employees|required|fully|first|friendly|"
    r"team members|"
    r"opportunity|arbeit\w{0,3}|stelle|poste|travail|puesto|trabajo|trabalho|vaga|lavoro|functie|werk\w{0,2}|"
    r"prac\w{1,3}|arbet\w{0,2}|"
    r"within|anywhere|model|schedule|setup|environment|candidates|we are|possible|möglich|option\w{0,2}|offer)\b",
    re.I,
)
