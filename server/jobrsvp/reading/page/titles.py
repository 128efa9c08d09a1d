"""How alike two titles are, whether words name an occupation, and whether they head a section."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]{2,30}")
_GENDER = re.compile(
    r"\s?[(\[]\s?(?:all genders?|gn|[mwfdxhvkn](?:\s?[/|*,:\s]\s?[mwfdxhvkni]{1,10}){1,4}|f/h|h/f)\s?[)\]]", re.I
)
_OCCUPATIONS = {
    "en": "engineer developer manager nurse analyst assistant designer director teacher driver consultant specialist "
    "technician scientist officer coordinator administrator accountant architect sales clerk cook chef lead intern "
    "associate representative recruiter worker supervisor programmer researcher writer editor therapist physician "
    "pharmacist attorney counsel electrician mechanic plumber carpenter operator barista cashier waiter waitress "
    "housekeeper janitor guard librarian economist strategist vp chief partner tutor lecturer professor fellow "
    "trainee "
    "apprentice planner buyer controller auditor welder machinist picker packer baker butcher dentist doctor surgeon "
    "veterinarian receptionist secretary host hostess stylist photographer copywriter producer merchandiser "
    "estimator "
    "inspector surveyor foreman handyman gardener caregiver paramedic dispatcher broker underwriter actuary advisor "
    "adviser agent underwriter paralegal bookkeeper staff internship executive head instructor trainer coach "
    "educator "
    "marketer sre devops tester scrum owner artist animator translator interpreter journalist pilot attendant crew "
    "helper labourer laborer loader sorter superintendent principal dean biologist chemist physicist geologist "
    "archivist curator roofer plasterer bricklayer tiler joiner fitter glazier decorator cleaner porter midwife "
    "optician dietitian nutritionist radiographer sonographer barber hairdresser beautician florist farmer lawyer "
    "solicitor nanny landscaper ranger forester groomer hygienist optometrist counsellor counselor carer "
    "steward bartender dishwasher courier scaffolder statistician archaeologist historian typist proofreader "
    "storekeeper warehouseman groundskeeper stonemason upholsterer locksmith seamstress tailor jeweller "
    "lifeguard firefighter chaplain pastor conductor musician actor dancer singer cashier lecturer",
    "de": "entwickler ingenieur leiter leitung berater sachbearbeiter pfleger fahrer kaufmann kauffrau techniker "
    "verkäufer mitarbeiter fachkraft meister referent erzieher arzt ärztin werkstudent praktikant auszubildende "
    "ausbildung elektriker mechaniker mechatroniker koch buchhalter bauleiter architekt lehrer assistenz helfer "
    "elektroniker zimmermann maler dachdecker tischler schlosser maurer gärtner friseur",
    "fr": "développeur développeuse ingénieur infirmier vendeur vendeuse chargé chargée responsable assistante "
    "comptable conducteur directeur chef technicien conseiller stagiaire alternant cuisinier serveur",
    "es": "desarrollador ingeniero enfermero enfermera técnico vendedor vendedora auxiliar coordinador analista "
    "gerente "
    "dependiente camarero cocinero conductor administrativo administrativa responsable consultor consultoría becario "
    "profesor mozo operario asesor comercial director jefe",
    "pt": "desenvolvedor engenheiro enfermeiro estágio estagiário analista gerente vendedor assistente técnico "
    "coordenador motorista consultor auxiliar programador professor",
    "it": "sviluppatore infermiere addetto impiegato ingegnere responsabile commesso cameriere cuoco autista tecnico "
    "consulente tirocinante",
    "nl": "ontwikkelaar verpleegkundige medewerker adviseur monteur chauffeur docent leraar verkoper teamleider "
    "stagiair kok",
    "pl": "programista inżynier pielęgniarka specjalista kierowca kierownik sprzedawca doradca magazynier księgowa",
    "sv": "utvecklare ingenjör sjuksköterska säljare chef lärare undersköterska chaufför kock ekonom handläggare",
    "ca": "enginyer infermer tècnic venedor cap desenvolupador cambrer",
}
_NAMES = frozenset(word for words in _OCCUPATIONS.values() for word in words.split())
_ENDINGS = (
    "engineer", "developer", "manager", "nurse", "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "leiter",
    "leiterin", "berater", "beraterin", "bearbeiter", "bearbeiterin", "fahrer", "pfleger", "techniker", "mitarbeiter",
    "mitarbeiterin", "kraft", "meister", "helfer", "ontwikkelaar", "medewerker", "kundige", "utvecklare", "ingenjör",
    "sköterska", "mann", "frau", "assistent", "assistentin", "verkäufer",
    "spezialist", "manager:in", "architekt", "therapist", "ologist", "therapeut", "therapeutin",
    "keeper", "thérapeute", "terapeuta",
)  # fmt: skip

_SECTION = re.compile(
    r"(?:back\b|home$|skip to|menu$|share\b|save\b|about\b|"
    r"job (?:description|details|summary|location|type|id)|description|overview|"
    r"responsibilities|requirements|qualifications|benefits|who we are|what (?:you|we)|your |the role|how to apply|"
    r"apply\b|"
    r"full job|join (?:us|or)|sign in|introduction|summary|key |company|salary|location|pay\b|compensation|hours|"
    r"we (?:are|offer)|"
    r"über uns|deine |ihre |wir |aufgaben|profil|descripción|requisitos|descrição|introducción|description du|votre |"
    r"vos |"
    r"funciones|ofrecemos|qui sommes|over ons|wat |o nas|om oss|chi siamo|basic section)",
    re.I,
)


def words(text: str | None) -> set[str]:
    """Return the words of *text* that tell titles apart."""
    return set(_WORD.findall(_GENDER.sub(" ", (text or "").replace("\u00ad", "")).casefold()))


def alike(one: str | None, other: str | None) -> float:
    """Return how much of the shorter title stands in the longer one, 0 to 1."""
    left, right = words(one), words(other)
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def occupation(text: str | None) -> bool:
    """Whether *text* names an occupation."""
    found = words(text)
    singular = {word[:-1] for word in found if word.endswith("s")}
    return bool((found | singular) & _NAMES) or any(len(word) > 6 and word.endswith(_ENDINGS) for word in found)


def is_section(text: str) -> bool:
    """Whether *text* heads a section of a posting rather than the posting."""
    return bool(_SECTION.match(text))
