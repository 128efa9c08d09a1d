"""The words by which pages show what they are: posting, list, hub, wall.  Ten languages, English first."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LIST_TITLE = re.compile(
    r"(?:current |all |our |view )?(?:open(?:ings?| positions?| roles?| jobs?)|job openings|vacancies|jobs (?:at|bei|"
    r"@|in)\b|"
    r"jobs?$|offene stellen|stellenangebote|search (?:page|results|jobs)|job search|find (?:open roles|your)|"
    r"view listings|"
    r"[\d,.]{1,9}\+? (?:\w{1,14} ){0,3}(?:jobs?|vacancies|results|stellen|offres|ofertas|vagas|vacatures)\b|"
    r"ofertas de (?:empleo|trabajo)|"
    r"offres d.emploi|vagas|vacatures$|oferty pracy|lediga jobb|offerte di lavoro|.{0,60}\bjobs?$|.{0,60}\bjobs: |"
    r"(?:latest|new|top|best) .{0,40}\bjobs\b)",
    re.I,
)
ARTICLE_TITLE = re.compile(
    r"(?:how to|how do|how much|what is|what does|what are|why|when|where|top \d|"
    r"\d{1,3} (?:best|ways|tips|things|questions)|"
    r"the (?:best|ultimate)|guide|wie (?:man|wird)|was (?:ist|macht)|comment|qu.est-ce|cómo|qué es|como)\b|"
    r".{0,80}\b(?:salary|salaries|gehalt|salaire|sueldo) "
    r"(?:in|of|for|guide|range|range in|comparison|statistics|als|en)\b|"
    r".{0,80}\b(?:interview questions|job description template|reviews|"
    r"(?:resume|cv) (?:examples?|template|samples?))\b",
    re.I,
)
HUB_TITLE = re.compile(
    r"\b(?:careers?|karriere|carrières?|carreras|carreiras|carriere|about us|company|how we hire|internships|"
    r"opportunities|"
    r"arbeiten bei|working at|life at|join our team|work with us|über uns|qui sommes-nous|talent community)\b",
    re.I,
)
HUB_ADDRESS = re.compile(
    r"(?:careers?|jobs?|karriere|stellenangebote|vacancies|openings|positions|opportunities|internships?|students?|"
    r"studierende|"
    r"graduates?|about(?:-us)?|company|culture|benefits|how-we-hire|life|teams?|search|all-jobs|list|emplois?|"
    r"empleos?|vagas|"
    r"work-with-us|join-us|arbeiten-bei-uns|home|index|joblist|job-search|jobsuche|open-positions|open-roles)"
    r"(?:\.html?|\.php|\.aspx)?",
    re.I,
)
GONE = re.compile(
    r"\b(?:404|page (?:not|can.?t be) found|can.?t be found|not found|^error|nicht gefunden|page introuvable|"
    r"no encontrada|"
    r"application error)\b",
    re.I,
)
CLOSED = re.compile(
    r"(?:no longer (?:accepting applications|available|active|open)|position (?:has been|is) filled|"
    r"(?:job|posting|vacancy|position|ad) (?:has |is )?(?:expired|closed)|this (?:job|posting|position) is (?:not|"
    r"no longer)|"
    r"stelle ist (?:nicht mehr|bereits)|stelle wurde bereits|anzeige ist abgelaufen|offre n.est plus disponible|"
    r"offre (?:a )?expirée|"
    r"oferta (?:ha )?(?:caducad[oa]|cerrad[oa]|ya no)|vaga (?:encerrada|expirada)|annuncio (?:è )?scaduto|"
    r"vacature is (?:gesloten|verlopen)|"
    r"oferta (?:wygasła|nieaktualna)|annonsen (?:är|har))",
    re.I,
)
CLOSED_ANCHORS = (
    "longer", "filled", "expired", "closed", "is not", "nicht mehr", "bereits", "abgelaufen", "plus disponible",
    "expir", "caducad", "cerrad", "ya no", "encerrad", "scadut", "gesloten", "verlopen", "wygas", "nieaktual",
    "annonsen",
)  # fmt: skip
SIGN_IN = re.compile(
    r"(?:sign in|log ?in|join now|sign up|join linkedin|anmelden|einloggen|se connecter|iniciar sesión|entrar|accedi|"
    r"inloggen|"
    r"zaloguj|logga in|verify you are (?:a )?human|just a moment|access denied|security check|are you a robot|"
    r"captcha)\b",
    re.I,
)
_DUTIES = (
    "responsibilities|what (?:waits for|awaits) you|what you.?ll (?:do|be doing|own|work on)|what you will (?:do"
    "|be doing)|your (?:role|impact|"
    "tasks|mission|"
    "responsibilities|day|work)|about (?:the|this) (?:role|job|position|opportunity)|the (?:role|job|position|"
    "opportunity)|in this role|"
    "essential (?:functions|duties)|duties|job (?:description|duties|summary|purpose)|key (?:duties|tasks|"
    "responsibilities)|day[- ]to[- ]day|"
    "position (?:summary|overview)|role (?:overview|summary)|what you can expect|scope|"
    "(?:deine|ihre|die) aufgaben|aufgaben|das machst du|stellenbeschreibung|das erwartet (?:dich|sie)|tätigkeiten|"
    "vos missions|missions|tes missions|le poste|description du poste|descripción (?:de la oferta|del puesto)|"
    "funciones|responsabilidades|"
    "qué harás|tus funciones|tareas|descrição da vaga|o que você|atividades|atribuições|mansioni|attività|"
    "responsabilità|il ruolo|"
    "wat ga je doen|jouw functie|taken|werkzaamheden|functieomschrijving|zakres obowiązków|obowiązki|arbetsuppgifter|"
    "om tjänsten|om rollen|"
    "dina uppgifter|alcance"
)
_DEMANDS = (
    "requirements|(?:minimum|required|preferred|basic)? ?qualifications|what you.?ll (?:bring|need)|what you "
    "(?:should )?(?:bring|need|have)|"
    "what we.?re looking for|what we are looking for|who you are|you (?:have|are|bring)|about you|your (?:profile|"
    "background|skills|experience)|"
    "skills(?: and experience)?|experience|must[- ]haves?|nice[- ]to[- ]haves?|education|ideal candidate|you should "
    "have|"
    "(?:dein|ihr|das) profil|das bringst du mit|das bringen sie mit|anforderungen|qualifikation(?:en)?|"
    "voraussetzungen|"
    "votre profil|ton profil|profil(?: recherché)?|compétences|requisitos|perfil|qué buscamos|qualificações|"
    "requisiti|profilo|competenze|"
    "functie-?eisen|wie ben jij|jouw profiel|wat vragen wij|wymagania|oczekujemy|kvalifikationer|krav|din profil|om "
    "dig"
)
_OFFERS = (
    "what we (?:offer|give(?: you| back)?)|what you get|we offer|benefits|perks(?: (?:and|&) benefits)?"
    "|compensation(?: (?:and|&) benefits)?|why (?:join "
    ")?us|salary|pay range|"
    "wir bieten|das bieten wir|unser angebot|deine vorteile|benefits|nous offrons|avantages|se ofrece|ofrecemos|qué "
    "ofrecemos|beneficios|"
    "benefícios|oferecemos|o que oferecemos|offriamo|cosa offriamo|wij bieden|wat bieden wij|ons aanbod|oferujemy|co "
    "oferujemy|vi erbjuder"
)
SECTIONS = tuple(re.compile(rf"(?:.{{0,24}}\b)?(?:{names})\b.{{0,34}}", re.I) for names in (_DUTIES, _DEMANDS, _OFFERS))
LONGEST_SECTION = 80  # characters of a line that heads a section
CUES = _words(
    "salary salario salário gehalt salaire stipendio salaris wynagrodzenie lön pay wage compensation annually "
    "vollzeit "
    "teilzeit full-time part-time fulltime parttime permanent contract internship remote hybrid onsite on-site "
    "hiring recruit "
    "apply applicant applicants candidate candidates responsibilities responsible requirements required "
    "qualifications "
    "experience benefits pto 401k bewerbung bewerben bewirb erfahrung berufserfahrung expérience experiencia "
    "experiência "
    "esperienza ervaring doświadczenie doświadczenia erfarenhet degree role position stelle puesto vaga poste "
    "shift "
    "shifts overtime equity bonus suchen wir sucht recrute recherche busca buscamos buscando cerca zoekt szukamy "
    "söker jornada "
    "contrato contrat vertrag umowa cdi cdd temps candidatura candidature sueldo annum hourly p.a. usd eur gbp "
    "brutto jahr "
    "hour year yearly monthly per week hours vacation holidays insurance dental pension visa duties join team "
    "employer job career vacancy "
    "opening seeking looking qualified preferred bachelor license skills urlaub urlaubstage homeoffice prämie "
    "vacaciones férias ferie congés "
    "tickets wakacje semester kollektivavtal"
)
STRONG_CUES = _words(
    "salary salario salário gehalt salaire stipendio salaris wynagrodzenie lön wage wages vollzeit teilzeit "
    "full-time part-time "
    "hiring recruiting apply applicant applicants candidate candidates qualifications responsibilities vacancy "
    "position role job opening "
    "wanted benefits 401k pto internship bewerbung bewerben stelle puesto vaga poste sucht recrute busca "
    "buscamos zoekt szukamy söker "
    "contrato cdi cdd jornada overtime shift remote hybrid onsite on-site experience equity bonus requirements "
    "compensation"
)
WAGE = re.compile(
    r"(?:[$€£¥₹]|\b(?:usd|eur|gbp|chf|pln|sek)\b)\s?\d[\d.,k]{0,9}(?:\s?(?:[-–]|to|bis|à|a)\s?[$€£]?\d[\d.,k]{0,9})?\s?"
    r"(?:brutto |gross |net )?(?:/|per|an?|pro|par|al|im|p\.)\s?\w|\d\s?(?:€|£|k\b|zł|kr\b|usd|eur|gbp|chf|pln|sek|"
    r"dollars?|euros?|pounds?)\s?"
    r"(?:brutto |gross |net )?(?:/|per|an?|pro|par|al|im|p\.|monatlich|mensuel|annual|a)\b",
    re.I,
)
JOB_LINK = re.compile(
    r"/(?:jobs?|positions?|careers?|vacanc\w{1,4}|stellen\w{0,10}|o|openings?|postings?|job-?detail\w{0,2}|roles?|"
    r"oferta|emploi|vaga)"
    r"/[^/?#]*[\w-]{4,}|[?&](?:gh_jid|jobid|job_id|currentjobid)=",
    re.I,
)
