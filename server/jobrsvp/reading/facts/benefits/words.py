"""The words around benefits: headings, offers, duties, products, and the whole package denied.  Tables only."""

from __future__ import annotations

from typing import Final

from jobrsvp.model import BenefitKey
from jobrsvp.reading.facts.benefits.cover import COVER
from jobrsvp.reading.facts.benefits.pattern import Words
from jobrsvp.reading.facts.benefits.perks import PERKS
from jobrsvp.text.caseless import caseless

BENEFITS: Final[dict[BenefitKey, Words]] = COVER | PERKS
#: Pieces of words of which a line holds one if :data:`NONE_AT_ALL` can match it.
NONE_ANCHORS: Final = (
    "benefi", "leistungen", "avantage", "prestaciones", "arbeidsvoorwaarden", "świadczeń", "förmåner",
)  # fmt: skip
NONE_AT_ALL: Final = caseless(
    r"\b(?:there are |offers? |has |have |with |receive |provides? |includes? )?no (?:company |employee |employer "
    r"|other |additional |fringe |paid |health |further )?benefits?\b(?! (?:from|of|to (?:the|our)"
    r"|in|until)\b)(?! ?(?:,|and|or) ?(?:no )?\w+ (?:limit|cap))|\bbenefits? ?(?::|are|is)? ?(?:not|n/a|none"
    r"|unavailable)\b(?: (?:be )?(?:included|provided|offered|available|part|applicable))?(?! (?:limited|only"
    r"|just))|\bwithout (?:any )?benefits\b|\b(?:not|in)[- ]?(?:be )?eligible for (?:any )?(?:of )?(?:our "
    r"|the )?(?:company|employee|employer|standard|fringe|full|group)?[ -]?(?:sponsored )?benefits?\b(?! such as)"
    r"|\bdo(?:es)? not (?:come with|include|offer|provide|carry|receive|qualify for|have|get) (?:any )?(?:company "
    r"|employee |employer |standard |fringe |other )?benefits?\b(?! (?:such as|of))|\bnon-?benefit(?:t?ed"
    r"|s)?(?:[- ]eligible)?[- ](?:position|role|job)?|\bnot (?:a )?benefits?[- ]eligible|\bno (?:pto"
    r"|health insurance) or (?:other )?benefits|\bkeine (?:sozialleistungen|zusatzleistungen|benefits)"
    r"|\bohne (?:benefits|zusatzleistungen)|\baucun avantage|\bsans avantages sociaux|\bsin (?:beneficios"
    r"|prestaciones)|\bsem benefícios|\bsense beneficis|\bsenza benefit|\bgeen (?:secundaire )?arbeidsvoorwaarden"
    r"|\bbez (?:benefitów|świadczeń)|\binga förmåner|\b(?:1099|independent contractor|c2c"
    r"|corp[- ]to[- ]corp)\b[^.\n]{0,40}\b(?:no|not|without)\b[^.\n]{0,20}benefits",
)
OFFER_HEADING: Final = caseless(
    r"\b(?:benefits?|perks?|what we(?:'ll)? (?:offer|provide|give)|we(?:'ll)? offer|our offer|what you(?:'ll| will"
    r"| can)? (?:get|receive|enjoy|expect from us)|what's in it for you|in return|why (?:join|work|you'll|us"
    r"|choose)|total rewards|rewards|compensation|our package|the package|what do we offer|we (?:provide|give)"
    r"|what's on offer|life at|working (?:at|here|for)|extras|you(?:'ll)? (?:get|receive|enjoy)"
    r"|wir bieten|was wir (?:dir |ihnen )?bieten|das bieten wir|unser angebot|deine (?:vorteile|benefits)"
    r"|ihre (?:vorteile|benefits)|das (?:erwartet|bekommst|kannst) (?:dich|du|sie)|darauf (?:kannst|können)"
    r"|unsere (?:leistungen|benefits)|warum wir|vorteile|nous (?:vous )?(?:offrons|proposons)"
    r"|ce que nous (?:vous )?(?:offrons|proposons)|(?:vos |les |nos )?avantages|on vous (?:offre|propose)"
    r"|pourquoi nous|(?:qué |lo que )?(?:te )?ofrecemos|se ofrece|beneficios|ventajas|oferim|què oferim|beneficis"
    r"|oferecemos|o que oferecemos|benefícios|cosa offriamo|(?:ti )?offriamo|vantaggi|wat (?:wij|we) (?:jou "
    r"|je )?bieden|wat bieden (?:wij|we)|(?:wij|we) bieden|dit bieden|arbeidsvoorwaarden|oferujemy|co oferujemy"
    r"|benefity|vi erbjuder|(?:våra )?förmåner)\b",
)
OTHER_HEADING: Final = caseless(
    r"\b(?:requirements?|qualifications?|responsibilit\w{3}|duties|about (?:us|the|you)|who (?:we|you) are"
    r"|what you(?:'ll| will)? (?:do|need|bring|be doing)|your (?:role|profile|tasks|mission)|the role|skills"
    r"|experience|how to apply|equal|application|job (?:description|summary)|overview|essential|desirable"
    r"|must[- ]haves?|nice to haves?|you (?:have|are|will)|key|aufgaben|profil|anforderungen|über uns|bewerbung"
    r"|missions?|votre|requisitos|funciones|responsabilidades|sobre|requisiti|mansioni|chi siamo|functie-?eisen"
    r"|taken|wymagania|obowiązki|kvalifikationer|arbetsuppgifter|om (?:oss|tjänsten))\b",
)
OFFER_CUE: Final = caseless(
    r"\b(?:we(?:'ll| will| also| are| can| do|'re)? (?:\w+ly )?(?:offer|offering|provide|providing|give|giving"
    r"|cover|match|pay|sponsor|support)|offer(?:s|ed|ing)?|you(?:'ll| will| can| would|'re| are| may"
    r"| also)? (?:also )?(?:get|receive|enjoy|have access|be eligible|eligible|benefit|be able to|earn|be entitled"
    r"|be offered|be provided)|eligib\w{2,6}|entitle[ds]?|benefits?|perks?|package|includ(?:es?|ing|ed)|provided"
    r"|available|plus|in addition to|compensation|salary|pay\b|paid|company[- ]paid|employer|per (?:year|annum"
    r"|month)|comprehensive|competitive|generous|unlimited|enjoy|access to|receive|rewards?|join us"
    r"|our (?:team members|employees|people|staff|associates) (?:receive|enjoy|get)"
    r"|wir bieten|bieten|erhältst|bekommst|erhalten sie|profitier\w{1,3}|freu\w{0,2}|leistungen|vorteile|offrons"
    r"|proposons|bénéfici\w{2,5}|avantages|offre|ofrecemos|ofrece|beneficios?|disfrut\w{2,5}|oferim|oferecemos"
    r"|benefícios|offriamo|offerta|bieden|krijg\w?|ontvang\w?|oferujemy|zapewniamy|erbjuder|får du|förmåner)\b"
    r"|[+$£€]",
)
DUTY: Final = caseless(
    r"\b(?:administ(?:er|ering|ers|ration)|manag(?:e|es|ing|ement)(?! (?:your|that))|process(?:es|ing)?|approv(?:e"
    r"|es|ing)|track(?:ing|s)?|handl(?:e|es|ing)|coordinat(?:e|es|ing)|sell(?:s|ing)?|market(?:s|ing)?|advis(?:e|es"
    r"|ing)|consult(?:s|ing)?|audit(?:s|ing)?|review(?:s|ing)?|build(?:s|ing)?|design(?:s|ing)?|implement(?:s|ing)?"
    r"|research(?:es|ing)?|analy[sz](?:e|es|ing)|calculat(?:e|es|ing)|reconcil(?:e|es|ing)|maintain(?:s|ing)?"
    r"|overse(?:e|es|eing)|oversight|respond(?:s|ing)? to|answer(?:s|ing)?|educat(?:e|es|ing)|explain(?:s|ing)?"
    r"|communicat(?:e|es|ing)|negotiat(?:e|es|ing)|verif(?:y|ies|ying)|process(?:or|ing)|bill(?:ing)?"
    r"|submit(?:ting)?|enroll(?:ing|s)?|resolv(?:e|es|ing)|prepar(?:e|es|ing)|draft(?:s|ing)?|monitor(?:s|ing)?"
    r"|audit|underwrit\w{1,4}|disrupt\w{0,3}|transform(?:s|ing)?|revolutioni\w{2,5}|make|makes|making"
    r"|simplif\w{1,4}|support(?:s|ing)? (?:\w+ ){0,2}(?:clients?|customers?|members|patients|users|policyholders"
    r"|participants|employers)|help(?:s|ing)? (?:\w+ ){1,4}(?:with|find|get|choose|understand|access|offer|save)"
    r"|knowledge of|knowledge in|experience (?:with|in|of|administ\w+|manag\w+|sell\w+)|experienced in"
    r"|expertise (?:in|with)|understanding of|familiar(?:ity)? with|background in|responsible for"
    r"|proficien\w{2,3} (?:in|with)|degree in|certified in|licen[sc]ed|specialist in|career in|leader in"
    r"|provider of|providers? of|(?:leading|largest|national|global|top|major|fastest-growing|innovative|specialty"
    r"|regional) (?:\w+ ){0,3}(?=\w+ (?:insurance|health|dental|pension|retirement|equity))|clients? (?:in|include)"
    r"|customers? (?:in|include)|verwalt(?:en|ung)|bearbeit(?:en|ung)|betreu(?:en|ung)|beratung|vertrieb|verkauf"
    r"|verantwortlich für|erfahrung (?:in|mit|im)|kenntnisse (?:in|im|der)|gestion (?:de|des|du)|gérer"
    r"|expérience (?:en|dans)|vente (?:de|d')|gestión de|gestionar|experiencia en|venta de|gestione (?:di|delle"
    r"|dei)|gestire|vendita di|beheer(?:en)?|ervaring (?:met|in)|zarządzanie|obsługa|sprzedaż|doświadczenie w"
    r"|hantera|erfarenhet av|gestão de|venda de|experiência em)\b[^.;:\n]{0,48}$",
)
PITCH: Final = caseless(
    r"\b(?:platform|software|products?|app|solutions?|tools?|technology|we|that|which|mission is to) (?:helps?"
    r"|enables?|allows?|lets?|makes?)"
    r" (?:\w+ ){1,4}?(?:offer|provide|access|buy|find|choose|get|manage|simple)\b[^.;\n]{0,30}$",
)
PRODUCT: Final = caseless(
    r"(?:'s)? (?:(?!(?:and|or|at|with|in|on|for|our|per|plus|from)\b)\w+ )?(?:compan(?:y|ies)|industr(?:y|ies)"
    r"|firms?|clients?|customers?|software|platforms?|products?"
    r"|administrat\w{2,4}|management|stakeholders?|participants?|sponsors\b|providers?|questions|carriers?|agents?"
    r"|agenc(?:y|ies)|markets?|sectors?|claims?|sales"
    r"|requests?|specialists?|analysts?|assistants?|managers?|practices?|offices?|clinics?|laws?|regulations?"
    r"|compliance|professionals?|start-?ups?|solutions|brokers?|advisors?|underwrit\w{2,4}|technolog\w{1,3}"
    r"|marketplace|business(?:es)?|teams? (?:at|in|of)|quer(?:y|ies)|inquiries|enrollment|applications? for"
    r"|unternehmen|kunden|branche|produkte|anträge|clientes|secteur|productos|sector|compañía|aziende|prodotti"
    r"|klanten|bedrijven|klient\w{1,3}|branż\w|produkt\w{0,2})\b"
    r"|[^.;:\n]{0,24}\b(?:simple|easy|easier|accessible|better|affordable) for\b|[^.;:\n,]{0,30}\bfor (?:our "
    r"|their |its |the )?(?:\w+ )?(?:clients?|customers?|patients?|small business(?:es)?|businesses|members"
    r"|employers|students|residents|policyholders|consumers|millions)\b",
)
