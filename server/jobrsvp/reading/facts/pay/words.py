"""The words around money in job postings, in ten languages: tables only, ``pay`` reads with them.

Every pattern is matched against a few dozen characters beside a number, never against a whole page.
"""

from __future__ import annotations

import re
from typing import Final

from jobrsvp.model import Period
from jobrsvp.text.lookup import keys

_PER: Final = (
    r"(?<![a-zà-ÿ])(?:per|an?|each|every|pro|par|por|al?|alla|all'|de l'|l'|na|za|im|in der|w|op|pr\.?|i|the)(?: "
    r"|(?<='))"
)
_PERIODS: Final[dict[Period, str]] = {
    "hour": (
        rf"(?:{_PER}|/ ?|p/)(?:hours?|hrs?|h|stunde|std|heure|hora|ora|uur|godz\w*|timme|timm?e|time|t)(?![a-zà-ÿ])"
        r"|^ ?hrs?\b|\bhourly\b|\bph\b|(?<=\d)ph\b|stundenlohn|stündlich|stundensatz|\bhoraires?\b|de l'heure"
        r"|por hora|all'ora"
        r"|uurloon|timlön|stawka godzinowa|godzinow\w+|na hodinu|/ ?hod|時給|时薪|/ ?時"
    ),
    "day": (
        rf"(?:{_PER}|/ ?|p/)(?:days?|diem|tag|jours?|d[ií]a|dia|giorno|dag|dzie[nń]|d)(?![a-zà-ÿ])"
        r"|\bdaily\b|\bday rate|\bpd\b|tagessatz|\btjm\b|dagtarief|journali[eè]re?s?\b|giornalier\w|日給"
    ),
    "week": (
        rf"(?:{_PER}|/ ?|p/)(?:weeks?|wks?|w|woche|semaine|semana|settimana|setmana|week|tydzie[nń]|vecka)(?![a-zà-ÿ])"
        r"|\bweekly\b|\bpw\b|wöchentlich|hebdomadaires?|semanal\w*|settimanal\w"
    ),
    "month": (
        rf"(?:{_PER}|/ ?|p/)(?:months?|mths?|mos?|m|monat|mois|mes|m[eê]s|mese|maand|m[aå]nad|mån|m[aå]ned|mies\w*|mc)"
        r"(?![a-zà-ÿ])|\bmonthly\b|\bp\.? ?m\b\.?|\bpcm\b|monatlich\w*|monatsgehalt|monatslohn|mensuel\w*|mensual\w*"
        r"|mensil\w|mensai\w|mensal|miesięczn\w+|maandsalaris|maandelijks|maandloon|månadslön|monatsbrutto|/ ?kk\b"
        r"|per bulan|měsíčn\w"
        r"|mesačn\w|月薪|月給|/ ?月|/mies|měsíčn\w|mesačn\w"
    ),
    "year": (
        rf"(?:{_PER}|/ ?|p/)(?:years?|yrs?|y|annum|jahr|an|ann[eé]e|a[nñ]o|any|ano|anno|jaar|år|rok\w*|ann"
        rf"|pa)(?![a-zà-ÿ])"
        r"|\byearly\b|\bannual(?:ly|i[sz]ed)?\b|\bp\.? ?a\b\.?|\bper annum\b|jährlich\w*|jahresgehalt|jahresbrutto"
        r"|\w*jahres(?:brutto|gehalt|lohn|einkommen|ziel)\w*|annuels?\b|annuelles?\b|anual(?:es|mente)?\b"
        r"|annu[ao](?:le|i)?\b"
        r"|annui\b|roczni\w+|årslön|ročn\w|jaarsalaris|jaarlijks|\bLPA\b|\bRAL\b|\blakhs?\b|\blacs?\b"
        r"|年収|年薪|年俸|/ ?年"
    ),
}
PERIODS: Final[dict[Period, re.Pattern[str]]] = {
    period: re.compile(pattern, re.I) for period, pattern in _PERIODS.items()
}
# How often it is paid says nothing about what it is for; nor do hours and days that are counted.
NO_PERIOD: Final = re.compile(
    r"\b(?:bi|semi|fort)-?(?:weekly|monthly|nightly)\b|\b(?:paid|payable|payments?|paycheck) (?:weekly|monthly|daily)\b"
    r"|\b(?:hours?|hrs?|days?|shifts?|times?|stunden|std\.?|tage|heures|jours|horas|d[ií]as|ore|uur|h|nights?"
    r"|weeks?|months?) ?"
    r"(?:per|a|an|/|pro|par|por|each|every|op|à la|alla|w|na) ?(?:hours?|day|week|wk|month|year|annum|woche|monat"
    r"|jahr|semaine|semana|settimana|mois|mes|tag|jour)\b"
    r"|\b(?:annual|yearly|quarterly|monthly|weekly) (?:bonus|reviews?|leave|increases?|increments?|profit|events?)\b",
    re.I,
)
PAY: Final = re.compile(
    r"salar(?:y|ies)(?! (?:packag|sacrific|review))|(?<!sick )(?<!maternity )(?<!holiday )\bpay(?:s|ing|rate)?\b"
    r"|\bbase\b|compensation|\bcomp\b|\bwages?\b|remunerat|\brates?\b|hiring range"
    r"|\bearn(?:s|ing|ings)?\b|\bgehalt|\w*gehalt\b|gehaltsspanne|lohn\b|verdien|vergütung|entgelt\b|salaire|rémun"
    r"|\bfixe\b"
    r"|retribu|sueldo|salario|\bsou\b|salari\b|\bRAL\b|stipendio|compenso|\bbrutt?[oas]?\b|\bbruts?\b|\bgross\b"
    r"|wynagrodz|pensja|widełki"
    r"|\blön\b|\blønn?\b|månadslön|årslön|salaris|\bloon\b|\bctc\b|\blpa\b|package|年収|年薪|年俸|月薪|月給|時給|给与|給与|薪资"
    r"|sal[áa]rio|remunera[çc]"
    r"|vencimento|stipend:|internship stipend|\bband [1-9]|\bote\b|on[- ]?target|\bfte\b|tjm|tagessatz"
    r"|zarobki|stawka|uurloon|faixa salarial|pagamos",
    re.I,
)
# The beginnings of the words of pay: an amount without a currency that none of them is near is not looked at.
KEYS: Final = keys(
    "salary salaries pay pays paying payrate base compensation comp wage wages remuneration rate rates hiring earn "
    "earns earning earnings"
    " gehalt gehaltsspanne jahresgehalt bruttogehalt bruttojahresgehalt bruttomonatsgehalt monatsgehalt "
    "mindestgehalt grundgehalt"
    " zielgehalt einstiegsgehalt jahresbrutto lohn stundenlohn monatslohn bruttolohn verdienst verdienen vergütung "
    "entgelt salaire"
    " salaires rémunération fixe retribución retribuzione sueldo salario sou salari ral stipendio stipend compenso "
    "brutto bruto bruta brut"
    " bruts gross wynagrodzenie pensja widełki lön løn lønn månadslön årslön timlön salaris maandsalaris "
    "jaarsalaris uurloon loon"
    " brutomaandsalaris ctc lpa package salário remuneração vencimento internship band ote on fte tjm tagessatz "
    "stawka zarobki faixa"
    " pagamos per p pro doe depending w w2 c2c corp 1099 ir35 b2b full part negotiable circa tax uop range årslønn "
    "månedslønn mzda plat"
)
# Words that go with pay, but with bonuses and allowances too.
PAY_LIKE: Final = re.compile(
    r"\bper annum\b|\bp\.a\b|pro[- ]rata|\bdoe\b|depending on experience|\bw-?2\b|\bc2c\b|\bcorp[- ]to[- ]corp\b"
    r"|\b1099\b|ir35|\bb2b\b"
    r"|\b(?:full|part)[- ]time equivalent|\bto start\b|\bbasic\b|\bnegotiable\b|\bcirca\b|\btax[- ]free\b"
    r"|\bnett?(?:o|i|e"
    r"|s)?\b|\buop\b",
    re.I,
)
_SUBJECT: Final = (
    r"(?:salary|salaries|compensation|remuneration|pay (?:range|rate|scale|band|grade)|hourly (?:rate|pay|wage)"
    r"|base(?: pay)?|pay|wages?|rate|hiring range|starting pay|range|fte"
    r"|\w*gehalt\w{0,8}|\w*lohn|vergütung|verdienst|entgelt|salaire|rémunération|retribución|sueldo|salario|sou"
    r"|salari|RAL|retribuzione|stipendio|compenso|salaris|maandsalaris|jaarsalaris|uurloon|loon"
    r"|wynagrodzeni[ea]|pensja|stawka|widełki|lön|månadslön|timlön|salário|remuneração|年収|月給|時給|月薪|年薪)"
)
# "The salary for a Client Executive is": whatever stands between the subject and its amount.
STATEMENT: Final = re.compile(
    rf"(?:(?<![A-Za-z])(?<!sick )(?<!holiday )(?<!maternity ){_SUBJECT}(?![A-Za-z])|年収|月給|時給|月薪|年薪)"
    rf"(?! (?:review|bonus|budget|sacrifice|packag))"
    r"(?:(?:(?!bonus|allowance|stipend|sign[- ]?on|equity|commission|budget|insurance (?:of|up)|match|\bgrant|spend"
    r"|save|fees? of|prime|zuschuss)[^.;\n•|+]){0,90}?"
    r"(?:\b(?:is|are|of|between|from|at|starts?|starting|to|be|circa|around|approximately|about|zwischen|von|ab"
    r"|beträgt|bei|entre|de|è|tra|da|tussen|vanaf|mellan|od|från|est|es|é|ca)\b|[:(=/-]))?"
    r"[ :(c.]{0,4}$",
    re.I,
)
FLAT_NEXT: Final = re.compile(
    r" ?(?:\d{1,3}% )?(?:Bonus|Overtime|Commission|Pension|Benefits|Equity|Car|Shares|Training|Package)\b"
)
NOT_PAY: Final = re.compile(
    r"bonus(?!es and)|sign[- ]?on\b|signing|welcome|referral|refer a|equity|\brsus?\b|\bstock|\bshares\b"
    r"|\boptions?\b|\braised\b|\braise\b"
    r"|series [a-f]\b|funding|investors?\b|invest(?:ed|ing|ment)|valuation|valued|revenues?|turnover|\barr\b"
    r"|\bmrr\b|\baum\b|\bacv\b|\btcv\b|\bgmv\b|deals?\b"
    r"|portfolio|p&l|budgets?\b|customers?\b|members\b|clients?\b|\busers\b|employees\b|saves?\b|saved|saving|spend"
    r"|spent|stipend(?!:)|allowance"
    r"|reimburs|tuition|insurance|relocation|\bhsa\b|\bfsa\b|adoption|fertility|assistance|\bmatch\b|matching|contribut"
    r"|training|learning|\bbooks?\b|conference|wellness|wellbeing|home ?office|zuschuss|zulage|sachbezug|einmalig"
    r"|jobticket|prämie"
    r"|\bphone|internet|donat|charit|grants?\b|\bawards?\b|prizes?|discounts?|pension|deductible|premiums?\b"
    r"|\bfees?\b|\bcosts?\b(?! (?:area|of living|to company|market|region|location))|worth\b|life (?:cover"
    r"|assurance)|\bcover\b|salary (?:packag|sacrific)|price|quota"
    r"|sales target|targets? of|pipeline|umsatz|assets|\bfunds?\b|loans?\b|mortgage|\bdebt|lifetime|voucher|gift"
    r"|perks?\b|gutschein|\bprimes?\b|pr[ée]mium|chèques?|mutuelle|"
    r"incentivo|bono\b|bonificaci|vale[s -]|ticket|facturaci|chiffre d'affaires|fatturato|ventas|omzet|reiskosten"
    r"|tegoed|vergoeding"
    r"|premia|dofinansowa|friskvård|projects? (?:of|worth|valued|up|from|rang|between)|contracts? (?:of|worth"
    r"|valued|up|from|rang|between)"
    r"|transactions?|losses|profits?\b|gdp|market\b|fine of|penalt|"
    r"settlement|purchase|orders?\b|tips?\b|commission (?:of|up)|per diem|mileage|overtime|subsid|credits?\b"
    r"|scholarship|coverage|benefits? (?:of|worth)|"
    r"\bof sales\b|sales (?:of|up to|worth|volumes?|revenue)|in (?:new )?(?:sales|business)\b|deposits?\b"
    r"|negotiat(?:e|es|ing)\b|\bpot\b|income (?:of|below|under|less)|bursary|qualif(?:y|ies) (?:for|you)"
    r"|faturamento|minimum wage|living wage|threshold|backed|generat|weiterbildung|presupuesto|formación|formazione"
    r"|opleiding"
    r"|szkolen|\bper (?:user|seat|customer|unit|project|article|word)\b",
    re.I,
)
OTE: Final = re.compile(
    r"\bote\b|on[- ]?target|target earnings|realistic earnings|zielgehalt|zieleinkommen|inkl\.? variab|incl\.? variab"
    r"|including commission|inc\.? commission|with commission|commission|earning potential|variable (?:inclu|compris)",
    re.I,
)
TOTAL: Final = re.compile(
    r"total (?:annual |target |target cash |direct )?(?:comp|cash|pack|rem|rewards|pay\b|annual)|\bpackage\b"
    r"|incl(?:\.|uding|usive)?(?: of)? super|all[- ]in\b|\btrp\b"
    r"|gesamt(?:vergütung|gehalt|paket)|rémunération totale|package (?:global|total)",
    re.I,
)
CTC: Final = re.compile(r"\bctc\b|cost to company", re.I)
BASE: Final = re.compile(r"\bbase\b|\bbasic\b|fixgehalt|grundgehalt|\bfixe\b|fixum", re.I)
UP_TO: Final = re.compile(
    r"(?:\bup ?to|\bbis(?: zu)?|jusqu'[àa]|\bmax(?:imum|\.)?(?: of)?|hasta|fins a|fino a|\btot|\baté|\bdo|\bupp till"
    r"|\bop til|earn up to|as much as|tops? out at|no more than|under|below|capped at)"
    r"(?: an?| (?:around|approx\.?|ca\.?))?[ :(]*$",
    re.I,
)
FROM: Final = re.compile(
    r"(?:\bfrom|starting (?:at|from)|\bstarts? (?:at|from)|\bab|à partir de|a partir de|des de|\bdesde|mindestens"
    r"|m[ií]nim[oua]\w*(?: of| de)?|\bmin\.?|"
    r"at least|\bvanaf|\bod|\bfrån|\bfra|a partire da|minst|upwards of|no less than|dès)[ :(]*$",
    re.I,
)
AND_UP: Final = re.compile(
    r" ?(?:\+(?! ?[a-zA-Z£$€\d])|and (?:up|above|upwards)|or more|aufwärts|et plus|y más|upwards|minimum\b)", re.I
)
LOOSE_GAP: Final = re.compile(
    r"(?:/(?:year|yr|hour|hr)| per (?:year|hour)| annually)?(?: in (?:our |the )?"
    r"|,? \(?)[A-Za-z][A-Za-z ]{3,50}\)?,? (?:and|to|up to|und|et) ",
    re.I,
)
BETWEEN: Final = re.compile(
    r"(?:between|zwischen|entre|tussen|mellan|mellem|mellom|między|\btra|\bfra|range of|from|\bod|\bvon|ranges?"
    r"|\bde|\bdes)\b[^\d\n.;]{0,24}$",
    re.I,
)
ESTIMATED: Final = re.compile(
    r"\bestimated?\b(?! (?:start|hiring|base|annual|pay|salary) (?:date|range for))|\bgeschätzt|estimation|schätzung",
    re.I,
)
NOT_ESTIMATED: Final = re.compile(
    r"estimated (?:base |annual |starting |hiring |total |pay |salary |compensation |hourly |target "
    r"|cash )+(?:range|rate|pay|salary|compensation|is|for|of)",
    re.I,
)
PRO_RATA: Final = re.compile(
    r"pro[- ]?rata|\bfte\b|full[- ]time equivalent|proportional|anteilig|au prorata|naar rato|riproporzionat|\bprorat",
    re.I,
)
PAYMENTS: Final = re.compile(
    r"\b(?P<n>1[2-6]|fourteen|thirteen)(?: ?x\b| ?mal\b|-?mal| Monatsgehälter|e Gehalt| Gehälter| pagas| mensilità"
    r"| mois\b| salaries| meses| pagues|\. Monatsgehalt|th month)",
    re.I,
)
NOT_MONEY_LEFT: Final = re.compile(
    r"(?:\biso|\bgs|\blevel|\bgrade|\btier|\bzone|\bstep|\bsection|\bchapter|\btitle|\barticle|\bclass|\bband"
    r"|\bTVöD|\bE|\bL|\bIC|\bP|\bEG|\bBAT|\bVIII|\bRef|"
    r"(?:req|requisition|job|posting|reference|ref|vacancy)[^\n.]{0,12}?(?:id|#|no\.?|number|code)?|#|\btop"
    r"|\bfortune|\bfounded in|\bsince|\bphone|\btel\.?|\bcall|\bfax|"
    r"\bzip|\bpo box|\broom|\bsuite|\bunit|\bfloor|\bform|\brule|\bpart|\bage|\baged|\bpage|\bquoting|\bwithin"
    r"|\bover the (?:last|next)|\bnext|\blast|\bfirst)[ :#.-]{0,3}$",
    re.I,
)
NOT_MONEY: Final = re.compile(
    r"40[13] ?\(?[kb]\b|457 ?\(?b|529\b(?! ?[,k\d])|24/7|24x7|1099\b(?![,.]\d)|9/11|\d{1,2}/\d{1,2}/\d{2,4}"
    r"|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}"
    r"|\d{3}[ .-]\d{3}[ .-]\d{4}\b|0\d{2,4}[ -]?\d{3}|\d{1,2}(?:st|nd|rd|th)\b|(?:19|20)\d{2}(?![\d,.]"
    r"|[ ]?[k€£$])(?! ?(?:EUR|USD|PLN|CHF|GBP|euros?|zł|kr|brut))|\d+x\b"
)
NOT_MONEY_RIGHT: Final = re.compile(
    r" ?%| ?\+?[ -]?(?:hours?|hrs?|days?|weeks?|months?|years?|yrs?|yoe|minutes?|mins?|seconds?|shifts?|people"
    r"|employees|customers?|users|members|clients|"
    r"staff|countries|stores|locations|patients|students|lbs?|kg|pounds?(?! sterling| per)|miles|mi\b|km|sq\.?"
    r"|square|feet|ft\b|units|times|GB|TB|"
    r"Tage|Tagen|Jahre[n]?|Stunden|Std\b|Wochen|Monate[n]?|Mitarbeit|jours|ans\b|heures|semaines|mois|d[ií]as"
    r"|a[nñ]os|horas|semanas|meses|giorni|anni|ore\b|"
    r"dni|lat\b|godzin|dagen|jaar\b|uur|uren|maanden|dagar|år\b|timmar|anställda|percent|per ?cent|points?|degrees?"
    r"|January|February|March|April|May\b|June|July|"
    r"August|September|October|November|December|Jan\b|Feb\b|Sept?\b|Oct\b|Nov\b|Dec\b)(?![a-z])",
    re.I,
)
BOUNDARY: Final = re.compile(
    r"(?<!\d)(?<![ (]ca)(?<![ (]c)(?<!approx)(?<!\bRs)(?<!\bmin)(?<!\bmax)(?<!\bincl)(?<!\bp\.a)(?<!\bp)[.!?](?= "
    r"|$)|[;\n•|+(,·](?!\d)|(?<=\d)\.(?= [A-Z])|\bplus\b|,(?= )|(?<=[a-z\d])(?=[A-Z][a-z])",
)
