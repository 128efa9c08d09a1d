"""The words for bonuses, allowances and perks, in ten languages: a table only."""

from typing import Final

from jobrsvp.model import BenefitKey
from jobrsvp.reading.facts.benefits.pattern import Words, said

PERKS: Final[dict[BenefitKey, Words]] = {
    "bonus": said(
        "bonu prof 13 13th 14 14th 13e 13èm 13ª 13º 13o trei weih urla inté prim tred prem paga dert vaka wins "
        "part plr ince präm",
        r"\b(?:annual|performance|quarterly|discretionary|yearly|target|company|cash|incentive|monthly|semi-annual"
        r"|year-end|end[- ]of[- ]year|holiday|individual|team|corporate|short[- ]term|results[- ]based|retention"
        r"|generous|variable|spot|uncapped|profit|christmas|attendance|loyalty|kpi|productivity|based|merit"
        r"|personal|group)(?:[- ](?:related|based|share|sharing|and|incentive|performance|company|annual|individual"
        r"|cash)){0,4} bonus(?:es)?\b|\bbonus(?:es)? (?:schemes?|plans?|programs?|programmes?|structures?|eligib\w{2,6}"
        r"|potential|opportunit\w{1,4}|pay(?:out)?s?|pool|target|package|scheme|of (?:up to )?[\d£$€])"
        r"|\bbonus(?:es)?\b(?= ?(?:,|\.|;|$|\n|\)|(?:and|or) (?:equity|benefits|stock|commission)|\+|& ))"
        r"|\b\d{1,3} ?% (?:\w+ ){0,2}bonus|\bbonus:? ?(?:up to )?\d{1,2} ?%|\b(?:plus|\+|eligible for an?|and an?"
        r"|with an?|an) bonus\b(?! points?)|\bprofit[- ]?shar(?:ing|e)\b|\b1[34](?:th|\.|e|ème|ª|º|o)[- ]?(?:month"
        r"|salary|monats?\w{0,8}|gehalt|mois|mensilità|sal[áa]rio|maand)|\btreizième mois|\bweihnachtsgeld"
        r"|\burlaubsgeld|\bintéressement\b|\bprime (?:annuelle|de \w{4,15}|d'\w{4,15})|\btredicesima"
        r"|\bpremi[oa] (?:di (?:risultato|produzione)|anual|por objetivos|kwartaln\w{1,2}|roczn\w{1,3}"
        r"|uznaniow\w{1,3})|\bpaga extra|\bdertiende maand|\bvakantiegeld|\bwinstdeling|\bparticipação nos lucros"
        r"|\b(?:PLR)\b|\bbonus (?:por|per|anual|annuo|annuel)|\bincentivos?\b|\b(?:annual|short[- ]term"
        r"|long[- ]term|performance|cash) incentives?\b|\bprämien\b",
        r"bonus points?|bonus(?:es)? if|(?:^|[^a-z])(?:a |big |huge |is a |would be a |as a |definite "
        r"|added )bonus\b(?! (?:of|scheme|plan))|bonus:? (?:experience|knowledge|familiar|skills?)"
        r"|(?:calculat\w{1,3}|process\w{0,3}|administer\w{0,3}) (?:\w+ ){0,3}bonus|\bbonus (?:skills|qualif"
        r"|experience|content|round|features?|requirements)|(?:sign(?:ing)?[- ]?on|signing|welcome|joining|referral"
        r"|retention|relocation) bonus|\bincentive (?:schemes?|plans?|programs?) for (?:our )?(?:client|customer)"
        r"|(?:design|manage|administ)\w{0,5} [^.;\n]{0,30}(?:incentive|bonus)"),
    "sign_on": said("bonu sign star will bien teke",
        r"\b(?:sign(?:ing)?[- ]?on|signing|welcome|joining|join|hiring|new[- ]hire|starting|starter) bonus(?:es)?\b"
        r"|\bsign-?on\b(?= ?(?:,|:|\(|and|of|[$£€]))|\bretention bonus|\bstartprämie|\bwillkommensbonus"
        r"|\bwillkommensprämie|\bprime de bienvenue|\bbono de bienvenida|\btekenbonus|\bbonus na start"),
    "equity": said(
        "equi stoc shar rsu rsus espp esop vsop emi save saye bspc empl mita akti bele virt acti opci acci aand "
        "opcj pers azio",
        r"\bequity\b|\bstock (?:options?|grants?|purchase|awards?|units?|plans?|incentives?|compensation"
        r"|ownership)\b|\bstocks? \(?rsus?|\b(?:bonus|salary|pay|cash|benefits),? (?:and |& |, )stock\b"
        r"|\bcompany (?:stock|shares)\b|\bRSUs?\b|\bESPP\b|\bESOPs?\b|\bVSOP\b|\bEMI (?:options?|scheme|share)"
        r"|\bshare (?:options?|schemes?|save|plans?|purchase|incentive|awards?|ownership)|\bsharesave"
        r"|\bsave as you earn|\b(?:SAYE|BSPCE)\b|\bemployee (?:stock|share|ownership)|\bshares in the company"
        r"|\bmitarbeiterbeteiligung|\baktienoptionen|\bmitarbeiteraktien|\bbelegschaftsaktien"
        r"|\bvirtuelle (?:anteile|beteiligung)|\bactionnariat salarié|\bstock-options|\bopciones sobre acciones"
        r"|\bplan de acciones|\baandelenopties|\baandelen(?:plan|participatie)|\bopcje na akcje|\baktieoptioner"
        r"|\bpersonaloptioner|\bpiano (?:azionario|di azionariato)|\bacciones de la (?:empresa|compañía)",
        r"(?:private|brand|home|health|pay|racial|gender|social|digital|global|u\.s\.|us|european|asian|long/short"
        r"|diversity,?|educational|listed|public|growth|economic|climate|water|transit|sweat|tax|internal|wage"
        r"|customer) equity|equity (?:research|trad|deriv|market|and inclusi|& inclusi|, diversity|,? (?:and"
        r"|&) diversity|partners?\b|analyst|capital|investment|invest|fund|portfolio|sales|desk|team|strateg"
        r"|products?|release|firm|financ|hous|sponsor|backed|valuation|issuance|crowdf|lens|fram|goals?|initiative"
        r"|commit|in (?:health|education|all|our|hiring|access|the work))|equity[- ](?:backed|focused|based lens"
        r"|minded)|(?:inclusion|diversity|belonging|justice|fairness|inclusive|access)(?:,| and|,? &"
        r"|,? and)? equity|equity,? (?:diversity|inclusion|belonging|&|justice|access|fairness)|equity (?:with"
        r"|among|considerations|and (?:fairness|justice|access|belonging|opportunit|accessib|social|equal|respect"
        r"|fixed income|credit))|equity (?:is (?:at|a core|one|our|in)|matters)|stock (?:market|exchange|control"
        r"|room|taking|shelves|level"
        r"|management|keeping|replenish|rotation|trading|broker|image|photo)|\bstock (?:plan|option) (?:administrat"
        r"|account)|\bstock options trad|share plan administ|\bmarket share|(?:FX|credit|fixed[- ]income"
        r"|commodit\w{1,4}|bonds?|derivatives|rates)(?:,| and| &| or|/) ?equity"),
    "tuition": said("tuit educ stud degr coll scho étud",
        r"\btuition (?:reimbursements?|assistance|support|benefits?|aid|remission|waivers?|discounts?|coverage"
        r"|fees? paid|program|payments?)\b|\btuition\b(?= ?(?:,|\.|$|\n|and professional))"
        r"|\beducation(?:al)? (?:assistance|reimbursements?|benefits?|stipends?|support)\b|\bstudent (?:loan"
        r"|debt) (?:repayment|assistance|reimbursement|forgiveness|support|contribut\w{2,6}|paydown|benefit)"
        r"|\bdegree (?:assistance|sponsorship|program)|\b(?:free|paid|debt[- ]free) (?:college|degree|tuition)"
        r"|\bcollege (?:savings|tuition|assistance)|\bscholarships?\b(?= (?:for (?:employees|your|dependents|you)"
        r"|program))|\bstudienförderung|\bstudiengebühren\w{0,3} übern|\bprise en charge (?:des|de vos) études",
        r"(?:process\w{0,3}|collect\w{0,3}|handl\w{1,3}|manag\w{1,5}|calculat\w{1,3}) [^.;\n]{0,24}tuition"
        r"|tuition (?:fees? (?:from|for students)|payments from|revenue)|student loan (?:servic|compan|borrow"
        r"|industr|product|portfolio|refinanc)"),
    "learning": said(
        "lear trai deve educ conf book grow l cour cert upsk link udem plur reil weit fort lern form ople szko "
        "utbi komp",
        r"\b(?:(?:personal|professional|career|annual|individual|continuous|continuing) ){0,4}(?:learning|training"
        r"|development|conference|book|growth|l&d|course|certification|upskilling)s?(?: ?(?:and|&|/"
        r"|,) ?(?:development|training|learning|conference|growth|education|books?|certification)s?){0,4} (?:budgets?"
        r"|stipends?|allowances?|funds?|reimbursements?|credits?|wallet|grants?)\b|\beducation (?:budget|allowance"
        r"|fund)\b|\b(?:budget|stipend"
        r"|allowance) (?:of [$£€]?[\d,.k]+ )?(?:for|towards?) (?:your |personal |professional |continuous "
        r"|ongoing ){0,4}(?:learning|training|development|education|conferences|courses|books)|\b(?:professional|career"
        r"|personal) development (?:budget|stipend|fund|reimbursement|assistance|opportunit\w{1,4}|support"
        r"|program\w{0,3}|plans?|days?|allowance)|\b(?:paid|free|fully[- ]funded|funded|ongoing|continuous"
        r"|extensive|full|excellent|company[- ]paid|in-house|regular|structured) (?:professional |technical "
        r"|on-the-job |and ongoing ){0,4}(?:training|certifications?|learning|professional development"
        r"|courses)\b(?! (?:budget|data|materials|pipelines?|models?))|\bcertification reimbursement"
        r"|\b(?:access to )?(?:linkedin learning|udemy|coursera|pluralsight|o'reilly)\b(?= ?(?:,|\.|$|\n|licen"
        r"|account|access|subscription|membership))|\bweiterbildung(?:s(?:budget|möglichkeit\w{0,2}|angebot\w{0,2}"
        r"|tage))?\w{0,2}\b|\bfortbildung\w{0,14}\b|\blernbudget|\bbudget (?:de )?formation"
        r"|\bformations? (?:continue|certifiante|professionnelle|régulières?)|\b(?:presupuesto (?:de|para) "
        r"|plan(?:es)? de )?formación (?:continua|a cargo|pagada|interna)|\bpresupuesto (?:de|para) formación"
        r"|\bformació contínua|\bopleidings(?:budget|mogelijkheden)|\b(?:budżet|dofinansowanie) (?:na "
        r"|do )?szkole\w{1,3}|\bszkoleni\w{1,2}\b|\butbildningsbudget|\bkompetensutveckling"
        r"|\bformazione (?:continua|retribuita)|\bbudget (?:per la )?formazione",
        r"(?:manag\w{1,5}|own\w{0,3}|design\w{0,3}|control\w{0,4}|oversee\w{0,3}|responsible for|administ\w{2,7}"
        r"|deliver\w{0,3}|plan\w{0,4}|provid\w{1,3}|conduct\w{0,3}|lead\w{0,3}|develop\w{0,3}|coordinat\w{1,3}"
        r"|support\w{0,3}) [^.;\n]{0,30}(?:training|learning|development|education|conference|formation"
        r"|weiterbildung|szkole|course)|(?:machine|deep|reinforcement|supervised|federated|e-?)[- ]?learning"
        r"|model training|training (?:budget of [$£€]\d{2,3},\d{3},)|(?:software|business|product|web|app|drug|game"
        r"|economic|community|real estate|property|market) development (?:budget|fund|opportunit|program|plan)"
        r"|(?:\bexperience|knowledge|bachelor|school|required|complete\w{0,2}|background) [^.;\n]{0,24}(?:training"
        r"|education) ?(?:fund|credit)"),
    "remote_stipend": said(
        "stip allo reim budg setu set subs offi home télé tele thui zdal",
        r"\b(?:home[- ]?(?:office|working)|remote(?:[- ](?:work(?:ing)?|office))?|internet|wi-?fi|(?:cell"
        r"|mobile)? ?phone|wfh|work[- ]from[- ]home|work[- ]at[- ]home|equipment|desk|workstation|technology|tech"
        r"|co-?working)(?: (?:and|&|/|or) (?:internet|phone|home office|office|cell phone"
        r"|equipment))?(?: (?:equipment|set-?up|office|expense))? (?:stipends?|allowances?|reimbursements?|budgets?"
        r"|set-?ups?|subsid\w{1,3})\b|\b(?:stipend|allowance|budget|reimbursement)s? (?:of [$£€]?[\d,.k]+ )?(?:for"
        r"|to set up|towards?) (?:your |a |the )?(?:home[- ]office|remote|internet|phone|cell|workstation"
        r"|home working|working from home|equipment)|\bhome[- ]?office[- ](?:zuschuss|pauschale|ausstattung|budget)"
        r"|\bhomeoffice(?:zuschuss|pauschale)|\b(?:indemnité|prime|forfait) (?:de )?télétravail|\b(?:ayuda"
        r"|compensación|plus) (?:de |por |al )?teletrabajo|\bthuiswerkvergoeding"
        r"|\bdofinansowanie (?:do )?pracy zdalnej|\bauxílio home[- ]office",
        r"(?:manag\w{1,5}|own\w{0,3}|control\w{0,4}|responsible for|oversee\w{0,3}) [^.;\n]{0,20}(?:equipment"
        r"|technology|tech|internet) budget"),
    "commuter": said(
        "comm tran trav trai bus seas jobt deut job cycl bike park shut fahr dien jobf jobr jobb öpnv navi reis "
        "busi doja forf mobi tras",
        r"\bcommut(?:er|ing)(?: (?:and|&) parking)? (?:benefits?|stipends?|allowances?|assistance|subsid\w{1,3}"
        r"|programs?|reimbursements?|support|costs?|pass\w{0,2}|accounts?|fsa|expenses?|card|perks?|spending)\b"
        r"|\bcommuter\b(?= ?(?:,|\.|;|$|\n|and (?:parking|dependent)))|\b(?:public )?(?:transit|transport(?:ation)?"
        r"|travel|train|bus)(?: |-)(?:subsid\w{1,3}|benefits?|pass(?:es)?|allowances?|stipends?|reimbursements?"
        r"|card|vouchers?)\b|\b(?:pre-?tax|subsidized|free|discounted) (?:transit|transport\w{0,5}"
        r"|public transport\w{0,5}|travel card|bus|shuttle|parking)\b|\bseason ticket (?:loan|scheme)|\bjob-?ticket"
        r"|\bdeutschland-?ticket|\bcycle[- ](?:to|2)[- ]work|\bcycle[- ]?scheme|\bbike[- ](?:to[- ]work|leasing"
        r"|lease|scheme)|\b(?:dienst|job)?fahrrad(?:leasing)?\b|\bjob-?(?:rad|bike)\b|\bparking (?:provided|paid"
        r"|reimburs\w{4,6}|stipend|allowance|benefits?|available on site)|\bfree (?:on-?site )?(?:car )?parking"
        r"|\bon-?site (?:free )?parking|\b(?:pass )?navigo\b|\bfahrtkosten(?:zuschuss|erstattung|übernahme)"
        r"|\böpnv-?(?:ticket|zuschuss)|\b(?:remboursement|prise en charge)[^.;\n]{0,24}(?:transports?|navigo)"
        r"|\bplus (?:de )?transporte|\bayuda (?:de|al) transporte|\bvale[- ]transporte|\breiskosten(?:vergoeding)?"
        r"|\bns-business|\bdofinansowanie dojazd\w{1,3}|\bforfait mobilités?|\bmobilitäts(?:budget|zuschuss)"
        r"|\bbuono trasporti",
        r"(?:manag\w{1,5}|enforc\w{1,3}) [^.;\n]{0,20}parking|parking (?:attendant|enforcement|lot)"),
    "car": said(
        "car vehi van truc ev elec firm dien voit véhi coch vehí cotx carr auto leas bedr samo tjän förm",
        r"\bcompany (?:car|van|vehicle|truck)s?\b(?! (?:insurance claims|fleet|parking|sales))|\b(?:car|vehicle"
        r"|auto) (?:allowances?|stipends?|reimbursements?|program|schemes?|benefits?)\b|\b(?:take[- ]home"
        r"|work) vehicle\b|\b(?:ev|electric(?: car| vehicle)?|salary sacrifice car) (?:scheme|leasing|lease"
        r"|salary sacrifice)|\bfirmen(?:wagen|fahrzeug|auto)\w{0,2}|\bdienst(?:wagen|fahrzeug)\w{0,2}|\b(?:voiture"
        r"|véhicule) de (?:fonction|service|société)|\b(?:coche|vehículo) de (?:empresa|compañía)|\bcotxe d'empresa"
        r"|\bcarro da empresa|\bauto aziendale|\b(?:lease-?auto|lease auto|auto van de zaak|bedrijfsauto)\b"
        r"|\bsamoch[oó]d\w{0,2} służbow\w{1,3}|\btjänstebil|\bförmånsbil",
        r"(?:driv\w{1,3}|operat\w{1,3}|clean\w{0,3}|maintain\w{0,3}|load\w{0,3}|manag\w{1,5}|keep\w{0,3}"
        r"|use of) (?:\w+ ){0,3}(?:company|work) (?:car|van|vehicle|truck)s?(?! provided)|vehicle benefits? of"),
    "wellness": said(
        "well gym fitn egym urba clas gymp hans mult head calm ment eap empl gesu betr fris spor gimn pale acad",
        r"\bwell(?:ness|being|-being)(?: ?(?:and|&) ?(?:fitness|mental health|lifestyle))?(?: |-)(?:stipends?"
        r"|programs?|programmes?|benefits?|allowances?|budgets?|days?|reimbursements?|initiatives?|resources|perks?"
        r"|fund|support|credits?|platform|pots?|incentives?)\b|\b(?:health (?:and|&) )?wellness\b(?= ?(?:,|\.|;|$"
        r"|\n))(?<!focus on wellness)|\bgym (?:memberships?|reimbursements?|subsid\w{1,3}|access|discounts?"
        r"|stipends?|allowance)|\b(?:free|on-?site|discounted|subsidi[sz]ed|company) gym\b"
        r"|\bfitness (?:reimbursements?|stipends?|memberships?|programs?|allowances?|benefits?|cent(?:er|re)"
        r"|subsid\w{1,3}|discounts?|class\w{0,2}|studio)|\b(?:wellpass|egym|urban sports|classpass|gympass|wellhub"
        r"|hansefit|multisport)\b|\b(?:headspace|calm)\b(?= (?:app|subscription|membership|premium|access))"
        r"|\bmental (?:health|wellness|wellbeing) (?:support|benefits?|days?|coverage|resources|services|stipend"
        r"|programs?|care|app|platform|counsel\w{4,6})\b|\b(?:EAP)\b|\bemployee assistance\b"
        r"|\bgesundheits(?:förderung|angebot\w{0,2}|programm\w{0,2}|management|kurse)|\bbetriebssport"
        r"|\bfitness(?:studio|zuschuss|angebot\w{0,2})|\bfriskvård(?:sbidrag)?|\bkart\w{1,2} (?:multisport"
        r"|sportow\w{1,2})|\bgimnasio\b|\bsalle de sport|\bsportschool|\babbonamento (?:in )?palestra"
        r"|\bauxílio academia",
        r"(?:provid\w{1,3}|deliver\w{0,3}|lead|offer\w{0,3} patients|coordinat\w{1,3}|manag\w{1,5}"
        r"|support\w{0,3}) [^.;\n]{0,25}(?:mental health|wellness)(?: support| program| services| care"
        r"| resources)?[^.;\n]{0,20}(?:to|for|patients|clients|students|residents|in)\b"
        r"|mental health (?:support (?:worker|services|team|to)|services? (?:to|for)|resources for|care (?:to|for"
        r"|provider|compan|coord)|programs? (?:for|in|at))|(?:our|a|the) wellness (?:customers|compan|brand"
        r"|industry|cent(?:er|re)|product)|wellness (?:compan|brand|industr|cent(?:er|re)|product|tourism|app)"
        r"|fitness (?:compan|brand|industr|instructor|trainer|app|product|cent(?:er|re) (?:manager|staff))"
        r"|\bgym (?:manager|staff|instructor|member services)|(?:design|implement|run"
        r"|develop)\w{0,4} [^.;\n]{0,20}wellness"),
    "childcare": said(
        "chil dayc day nurs care depe kita kind betr firm crèc guar crec żłob asil",
        r"\bchild ?care (?:support|assistance|benefits?|vouchers?|stipends?|subsid\w{1,3}|reimbursements?"
        r"|allowances?|discounts?|scheme|credits?)\b|\b(?:on-?site|subsidi[sz]ed|free|backup|back-up|emergency"
        r"|discounted) (?:child ?care|day ?care|nursery|care\b(?= (?:for|program|benefit|days)))"
        r"|\bdependent[- ]care\b|\bchild ?care\b(?= ?(?:,|\.|$|\n))|\bkita[- ]?(?:zuschuss|plätze|platz)"
        r"|\bkinderbetreuung(?:szuschuss|skosten)?|\b(?:betriebs|firmen)kita|\bkindergarten(?:zuschuss)"
        r"|\b(?:places? en |berceaux? en )?crèche\b|\b(?:ticket|cheque|ayuda) guardería|\bauxílio[- ]creche"
        r"|\bkinderopvang(?:toeslag|vergoeding)?|\bdofinansowanie (?:do )?żłobk\w{1,2}|\basilo nido aziendale",
        r"(?:provid\w{1,3}|experience (?:in|with)|work\w{0,3} in|qualif\w{2,7} in) [^.;\n]{0,20}child ?care"
        r"|child ?care (?:provider|cent(?:er|re)|worker|compan|facilit|industr|experience|professional|setting"
        r"|sector)|\b(?:crèche|kita|nursery) (?:manager|leitung|assistant)"),
    "fertility": said("fert fami adop ivf egg surr",
        r"\bfertility (?:benefits?|support|coverage|services|treatments?|assistance|allowance|care|and|/|stipend"
        r"|reimbursement)|\bfamily[- ](?:planning|forming|building)\b|\badoption (?:assistance|benefits?|support"
        r"|reimbursement|and surrogacy)|\b(?:ivf|egg freezing|surrogacy) (?:support|coverage|benefits?|assistance"
        r"|treatment)|\badoption(?:/| and )surrogacy",
        r"fertility (?:clinic|compan|patients?|industr|special|services (?:to|for|provider)|treatments? to"
        r"|cent(?:er|re)|nurse)|(?:user|product|technology|cloud|ai|customer|feature|software|digital) adoption"
        r"|adoption support (?:for|team) |pet adoption"),
    "relocation": said(
        "relo umzu démé mobi muda reub verh flyt",
        r"\brelocation (?:assistance|packages?|bonus|support|reimbursements?|benefits?|allowances?|costs?|expenses?"
        r"|help|stipends?|budget|services|aid|offered|available|provided|paid|is (?:offered|available|provided"
        r"|not))\b|\brelocation\b(?= ?(?:,|:|\.|;|$|\n|at this time|for this|will be|and visa|/ ?visa|or visa))"
        r"|\b(?:paid|provide|offer|assist with|support with|help with|cover|support) relocation\b|\bvisa (?:and|&|/"
        r"|or) relocation|\bumzugs(?:hilfe|kosten\w{0,12}|unterstützung|pauschale)|\b(?:aide|prime) (?:au"
        r"|de) (?:déménagement|mobilité)|\bayuda (?:de|a la|para la) (?:mudanza|reubicación)"
        r"|\bpaquete de reubicación|\bpakiet relokacyjny|\bverhuis(?:kosten)?vergoeding|\bflyttbidrag",
        r"relocation (?:compan|services industr|industr|services (?:to|for)|manager|consult|specialist|clients?"
        r"|software)|(?:manag\w{1,5}|coordinat\w{1,3}|administ\w{2,7}|process\w{0,3}|handl\w{1,3}"
        r"|advis\w{1,3} on) [^.;\n]{0,24}relocation|willing\w{0,4} to relocat"),
    "visa": said("visa visu spon immi h1b h work patr",
        r"\bvisa sponsor\w{0,5}|\bsponsor(?:ship|ing|s|ed)?(?: (?:of|for|an?|any|your|candidates?(?: for)?"
        r"|applicants?(?: for)?|employment|work|new|individuals? for|international)){0,4}(?: |-)(?:work(?:ing)? "
        r"|employment |skilled worker |tier 2 |h-?1b |immigration |employment-based ){0,4}(?:visas?|permits?"
        r"|authori[sz]ation)\b|\b(?:work |employment |skilled worker |tier 2 |h-?1b )?(?:visa"
        r"|visum)s? (?:sponsor\w{0,5}|support|assistance|transfers?|help|application|is (?:not )?(?:available"
        r"|offered))|\bimmigration (?:support|assistance|sponsor\w{0,5}|services)|\bh-?1b (?:sponsor\w{0,5}"
        r"|transfers?|visas?)|\bwork visas?\b|\bwork permit (?:support|assistance|sponsor\w{0,5})|\b(?:employment "
        r"|immigration |work authori[sz]ation )?sponsorship\b(?! (?:deals?|sales|agreements?|revenue|partner"
        r"|package|opportunit|manager|activation|of (?:events?|teams?)))(?= ?(?:is|now|for (?:this|employment|work"
        r"|a |an |any|us|uk)|available|offered|provided|at this|in the future|or|,|\.|$|\n|to work|required"
        r"|opportunit))|\bvisumsunterstützung|\bsponsoring de visa|\bayuda con (?:el )?visado|\bpatrocinio de visa",
        r"visa (?:processing|card|inc\b|applications? (?:for|from) (?:client|customer)|checkout|network|mastercard"
        r"|consult|advis|case|debit|credit)|immigration (?:law|case|attorney|services (?:to|for|compan))"
        r"|(?:manag\w{1,5}|process\w{0,3}|prepar\w{1,3}|handl\w{1,3}|advis\w{1,3} (?:on|client\w? on)|review\w{0,3}"
        r"|administ\w{2,7}) [^.;\n]{0,24}(?:visa|immigration)|(?:event|corporate|sports?|executive|media|brand"
        r"|partner) sponsor"),
    "flex_hours": said(
        "flex glei vert arbe four day comp summ 9 hora jorn horá orar elas",
        r"\bflexible (?:working |work |and hybrid |start )?(?:hours?|schedul(?:es?|ing)|working|working (?:hours"
        r"|arrangements?|policy|options?|environment)|work|work (?:schedule|hours|arrangements?|options?"
        r"|environment)|arrangements?|start times?|shifts?)\b|\bflex(?:i|ible)?[- ]?time\b(?! off)|\bflexi-?working"
        r"|\b(?:schedule|hours|work) flexibility\b|\bflextime\b|\bgleitzeit\w{0,8}|\bvertrauensarbeitszeit"
        r"|\bflexible\w? (?:und \w+ )?arbeitszeit\w{0,8}|\b(?:4|four)[- ]day (?:work(?:ing)? ?)?weeks?\b"
        r"|\bcompressed (?:work(?:ing)? ?)?(?:weeks?|hours)|\bsummer (?:hours|fridays)|\b9/80\b"
        r"|\bhoraires? (?:flexibles?|souples|aménagés)|\bhorarios? flexibles?|\bflexibilidad horaria"
        r"|\bjornada (?:intensiva|flexible)|\bhorari flexible|\bhorário (?:flexível|flexivel)"
        r"|\borari[oi] flessibil[ei]|\bflexibele (?:werktijden|uren|werkuren)|\belastyczn\w{1,3} (?:godziny|czas"
        r"|grafik)\w{0,4}|\bflextid\b|\bflexibla arbetstider",
        r"(?:required?|must|ability|able|willing\w{0,4}|expected|need(?:ed)?|availability|available|can|want"
        r"|looking for someone) (?:to )?(?:be )?(?:able )?(?:to )?(?:work(?:ing)?|available|have|for|keep"
        r"|follow)? ?(?:a |an |on a |with |with a |in a )?flexible (?:hours|schedule|work|shift)"
        r"|flexible (?:work(?:ing)? ?)?(?:schedule|hours|shifts?) (?:is |are )?(?:required|a must|expected"
        r"|necessary|essential)|flexible working (?:style|attitude)"),
    "meals": said(
        "lunc meal snac food brea dinn frui cant cafe tick titr pani comi rest esse kant betr getr verp obst mitt "
        "refe alim vale buon mens maal posi owoc",
        r"\b(?:free|complimentary|daily|catered|subsidi[sz]ed|provided|company[- ]paid|team|weekly|discounted|paid"
        r"|healthy|unlimited|stocked|on-?site)(?: (?:daily|healthy|catered|hot|office|weekly|team|breakfast,?|and|&"
        r"|organic|fresh)){0,4} (?:lunch(?:es)?|meals?|snacks?|food|breakfasts?|dinners?|fruit|canteen|cafeteria)\b"
        r"|\b(?:meal|lunch|food|luncheon) (?:allowances?|vouchers?|stipends?|tickets?|provided|discounts?|plan"
        r"|cards?|benefits?|subsid\w{1,3}|reimbursements?)\b|\b(?:lunch|meals|snacks|breakfast)(?: (?:and"
        r"|&) (?:drinks|coffee|snacks|beverages|meals|dinner))?(?: are| is)? (?:provided|included|on us|offered)\b"
        r"|\bsnacks? (?:and|&|,) (?:drinks|coffee|beverages)|\btickets?[- ]?restaurant(?:es?|s)?\b"
        r"|\btitres?[- ]restaurants?|\bpaniers? repas|\bcheques? (?:de )?(?:comida|restaurante?)"
        r"|\btickets? (?:de )?comida|\bessens(?:zuschuss|zuschüsse|gutscheine?|geld)|\b(?:betriebs)?kantine\b"
        r"|\bkostenlos\w{0,2} (?:getränke|mittagessen|verpflegung|obst|essen|snacks)|\b(?:obst"
        r"|getränke)(?:korb)?(?: und (?:getränke|obst))?\b(?= ?(?:,|\.|$|\n|kostenlos|gratis|und))|\bmittagessen\b"
        r"|\bvales?[- ](?:refei[çc][ãa]o|alimenta[çc][ãa]o|restaurante)|\bbuoni pasto|\bmensa aziendale"
        r"|\bgratis lunch|\b(?:lunch|maaltijd)vergoeding|\bdofinansowanie (?:do )?posiłków"
        r"|\bdarmow\w{1,3} (?:lunch\w{0,2}|posił\w{1,3}|owoce)|\blunchförmån|\bfri lunch",
        r"(?:prepar\w{1,3}|cook\w{0,3}|serv\w{1,3}|deliver\w{0,3}|order\w{0,3}|plan\w{0,4}|provid\w{1,3}"
        r"|distribut\w{1,3}|coordinat\w{1,3}|pack\w{0,3}) [^.;\n]{0,24}(?:meals?|lunch(?:es)?|snacks?|food"
        r"|breakfast)\b(?! (?:allow|vouch|stip|prov))|food (?:industr|compan|safety|brand|retail|manufact|service"
        r"|delivery|tech|bank|product)|meal (?:kit|delivery|prep|plans? for)|meal (?:and rest )?(?:breaks?|period)"
        r"|healthy food (?:brand|compan)|free food (?:bank|program)"),
    "discounts": said(
        "disc mita pers corp remi rédu desc scon kort zniż",
        r"\b(?:employee|staff|store|merchandise|product|retail|corporate|company|associate|team member|generous"
        r"|exclusive|in-store|gym|shopping|high street|insurance|dining|travel|friends and family"
        r"|\d{1,2} ?%)(?:[- ](?:and|&|product|merchandise|employee|family|staff)){0,4} discounts?\b|\bdiscounts? (?:on"
        r"|at|off|card|scheme|program|for (?:employees|staff|you)|platform|portal|across|with|and perks)"
        r"|\bdiscounted (?:products|merchandise|services|shopping|tickets|rates)|\b(?:mitarbeiter"
        r"|personal)rabatte?\w{0,2}|\bcorporate benefits\b(?= ?(?:,|\.|$|\n|portal|programm))|\bmitarbeitervorteile"
        r"|\b(?:remises?|réductions?) (?:sur|salariés?|collaborateurs?|employés?)|\bdescuentos?\b(?= (?:para|en|de"
        r"|a |exclusiv))|\bdescomptes?\b|\bdescontos? em\b|\bsconti (?:dipendenti|aziendali|per)"
        r"|\bpersoneelskorting|\bkorting op|\bzniżki (?:pracownicze|na)|\bpersonalrabatt",
        r"(?:negotiat\w{1,3}|apply\w{0,3}|offer\w{0,3} (?:customers|clients|guests)|manag\w{1,5}|approv\w{1,3}"
        r"|process\w{0,3}|calculat\w{1,3}|analy\w{2,4}) [^.;\n]{0,24}discount|discounts? (?:to|for) (?:customers?"
        r"|clients?|members)|discount (?:retail|store|brand|code|rate)|(?:customer|volume|trade|early payment"
        r"|settlement) discounts?"),
    "volunteer": said("volu vto char givi mécé ehre",
        r"\b(?:paid )?volunteer(?:ing)? (?:days?|time|leave|hours|opportunit\w{1,4}|program)(?: off)?\b"
        r"|\bpaid (?:time (?:off )?(?:to|for) )?volunteer\w{0,3}|\b(?:VTO)\b|\bcharity days?|\bgiving back days?"
        r"|\bmécénat de compétences|\b(?:días?|horas) de voluntariado|\bsonderurlaub für ehrenamt",
        r"(?:manag\w{1,5}|recruit\w{0,3}|coordinat\w{1,3}|supervis\w{1,3}|train\w{0,3}|schedul\w{1,3}"
        r"|develop\w{0,3}) [^.;\n]{0,20}volunteer|volunteer (?:coordinat|manag|program (?:manag|coord)|position"
        r"|role|basis|firefight|experience)|this is a volunteer"),
    "sabbatical": said("sabb sabá",
        r"\b(?:paid |unpaid )?sabbaticals?\b(?! (?:cover|replacement))|\bcongé sabbatique|\baño sabático",
        r"(?:cover|replac|during|while|on) [^.;\n]{0,18}sabbatical"),
    "overtime": said(
        "over time shif nigh week even pay pena diff über nach schi sonn feie woch zusc zula supp extr stra avon "
        "ploe nadg över ob obti",
        r"\b(?:paid|eligible for|available|unlimited|optional|voluntary|weekend|competitive|enhanced"
        r"|guaranteed) overtime\b|\bovertime (?:pay|paid|available|rates?|eligible|opportunit\w{1,4}|premium"
        r"|compensation|is paid|after|at (?:time|1\.5|double)|hours paid|bonus|allowance)|\bovertime\b(?= ?(?:,|\."
        r"|$|\n) ?)(?<=paid overtime)|\btime[- ]and[- ]a[- ]half\b|\bdouble[- ]time\b|\b(?:shift|night|weekend"
        r"|evening|pay) (?:differentials?|premiums?|allowances?|enhancements?)\b|\bshift pay\b|\bpenalty rates\b"
        r"|\b(?:bezahlte|vergütete|vergütung (?:von|der)|auszahlung (?:von|der)) überstunden"
        r"|\büberstunden(?:vergütung|zuschl\w{2,4}|ausgleich|konto|auszahlung|abbau|regelung)\w{0,2}"
        r"|\büberstunden (?:werden|sind) (?:\w+ )?(?:vergütet|bezahlt|ausbezahlt)|\b(?:nacht|schicht|sonn|feiertags"
        r"|wochenend|sonntags)(?:-|arbeits)?(?:zuschläge?|zulagen?)|\bheures supplémentaires (?:payées|majorées"
        r"|rémunérées)|\bhoras extras? (?:pagad\w{1,2}|remunerad\w{1,2})|\bstraordinari (?:pagati|retribuiti)"
        r"|\b(?:betaalde |uitbetaling (?:van )?)overuren|\b(?:avond|nacht|weekend|ploegen)toeslag"
        r"|\bpłatn\w{1,3} nadgodzin\w{0,2}|\bövertidsersättning|\bob-?tillägg",
        r"(?:work|require\w{0,2}|mandatory|ability to work|willing\w{0,4} to work|able to work|must|occasional|some"
        r"|as needed) [^.;\n]{0,20}overtime(?! (?:pay|rate|premium))|(?:manag\w{1,5}|control\w{0,4}|approv\w{1,3}"
        r"|monitor\w{0,3}|reduc\w{1,3}|calculat\w{1,3}|track\w{0,3}) [^.;\n]{0,24}(?:overtime|shift)"),
}  # fmt: skip
