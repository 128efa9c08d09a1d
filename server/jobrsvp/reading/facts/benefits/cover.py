"""The words for insurance, retirement and paid leave, in ten languages: a table only."""

from typing import Final

from jobrsvp.model import BenefitKey
from jobrsvp.reading.facts.benefits.pattern import Words, said

COVER: Final[dict[BenefitKey, Words]] = {
    "health_insurance": said(
        "heal medi bupa mutu kran zusa priv vita pmi sant médi sani saúd salu mèdi ziek zorg medy zdro sjuk assi",
        r"\b(?:health|medical|healthcare|health[- ]care) ?(?:, ?|and |& ?|/ ?)?(?:(?:dental|vision|life"
        r"|wellness),? (?:(?:and|&) )?(?:vision |dental )?)?(?:insurance|coverage|cover|care plans?|plans?"
        r"|benefits?|package|premiums?|scheme)\b"
        r"|\bmedical ?(?:,|/|&|\+|and) ?(?:and )?(?:dental|vision|rx|prescription|life|401|retirement|pto|hsa"
        r"|disability|paid time)|\b(?:benefits?|coverage|perks)(?: include|s)?:? medical\b|\b(?:dental|vision|pto"
        r"|401 ?\(?k\)?),? (?:and |& )?medical\b(?! (?:device|equip|record|bill))|\bhealth ?(?:,|/|&|\+"
        r"|and) ?(?:and )?(?:dental|vision|life|disability)|\bprivate (?:medical|health(?:care)?)\b"
        r"|\bhealth ?care\b(?= ?(?:,|and|&) ?(?:and )?(?:dental|vision|life|retirement|401|pto|pension|paid))"
        r"|\b(?:dental|vision|pension|401 ?\(?k\)?|bonus|pto|holidays?),? (?:and |& )?health ?care\b(?! [a-z])"
        r"|\b(?:dental|vision),? (?:and |& )?(?:health|medical)\b|\bmutuelle\b|\bcomplémentaire santé\b|\bBUPA\b"
        r"|\bmediclaim\b|\bgroup (?:medical|health)\b|\bvitality (?:health|healthcare|private)\b|\bPMI\b"
        r"|\b(?:betriebliche |private |zusatz)?kranken(?:zusatz)?versicherung\w{0,2}|\bseguro (?:m[ée]dico|de salud"
        r"|sanitario|de saúde)|\bassegurança mèdica|\bassistenza sanitaria|\bassicurazione sanitaria"
        r"|\bplano de saúde|\bassist[êe]ncia m[ée]dica|\bziektekostenverzekering|\bzorgverzekering"
        r"|\b(?:prywatna )?opieka (?:medyczna|zdrowotna)|\b(?:prywatn\w{1,3} )?opiek[ęi] (?:medyczn\w{1,2}"
        r"|zdrowotn\w{1,2})|\bsjukvårdsförsäkring|\bsjukförsäkring",
        r"health ?care (?:industry|compan|provider|client|professional|organi|system|sector|setting|data|tech"
        r"|startup|facilit|worker|experience)|\b(?:public|mental|behavioral|global|population|digital|animal"
        r"|environmental|occupational) health (?:plan|package|benefits? of)|\bmedical (?:plan of|coding|device"
        r"|benefits? of|package insert)|medicare|medicaid|health (?:and safety|& safety)|work[- ]related health",
    ),
    "dental": said("dent zahn odon tand stom",
        r"\bdental\b(?! (?:office|practice|clinic|school))|\bzahnzusatzversicherung\w{0,2}|\bsoins dentaires"
        r"|\bseguro dental|\bplano odontológico|\bassist[êe]ncia odontológica|\btandartsverzekering"
        r"|\bopieka stomatologiczna",
        r"\bdental (?:procedure|assist|hygien|lab|degree|software|imaging|industr|implant|nurs|billing|patient|surg"
        r"|group"
        r"|servic|care (?:provid|compan|org)|product|suppl|equip|material|technic|market|profession|claims|team"
        r"|treat|record|chair|x-?ray|clean|student|school|tourism|aligner|crown|support org|insurance (?:compan"
        r"|carrier|clients?|claims|software|verif|bill))|\b(?:cosmetic|pediatric|pedi|general|corporate) dental\b"
        r"|\bdental (?:and|&) (?:medical|orthodont\w+) (?:device|practice|suppl|imag)",
    ),
    "vision": said("visi opti eye eyec bild",
        r"\bvision (?:insurance|coverage|care|plans?|benefits?|cover)\b|\b(?:dental|medical|health|rx|life"
        r"|prescription),?(?: ?(?:and|&|/|\+|,) ?| )(?:and |& )?vision\b|\bvision ?(?:,|&|/|\+"
        r"|and) ?(?:and )?(?:dental|life|medical|disability|401|hearing|health)|\boptical (?:cover|care|insurance"
        r"|plan|benefits?)|\beye ?(?:care|tests?|sight tests?)\b(?= ?(?:voucher|scheme|and|,|\.|$|\n|benefit))"
        r"|\bfree eye tests?\b|\bbildschirmbrille",
        r"computer vision|vision (?:and (?:mission|strategy|values|execut)|statement)|product vision"
        r"|vision care (?:product|industr|compan)|machine vision|vision insurance (?:compan|carrier|claims)"
        r"|eye ?care (?:provider|compan|profession|practice)",
    ),
    "life_insurance": said(
        "life deat ad acci lebe prév vida vita leve życi livf",
        r"\b(?:(?:group|company[- ]paid|basic|term|voluntary|supplemental) ){0,4}life (?:insurance|assurance"
        r"|cover(?:age)?)\b|\blife,? (?:and|&) (?:disability|AD&D|accident)|\blife/(?:AD&D|disability)"
        r"|\bdeath[- ]in[- ]service\b|\bAD ?& ?D\b|\baccidental death\b|\b(?:dental|vision|medical|health"
        r"|disability),? (?:and |& )?life\b(?= ?(?:insurance|,|\.|;|$|\n|and|&|plans?|coverage|/))"
        r"|\blebensversicherung|\bprévoyance\b|\b(?:seguro|assegurança) de vida|\bassicurazione (?:sulla )?vita"
        r"|\blevensverzekering|\bubezpieczeni\w{1,2} na życie|\blivförsäkring",
        r"life (?:insurance|assurance) (?:agent|compan|sales|polic(?:y|ies) (?:to|sold)|product|industr|client"
        r"|licen|carrier|advis|market|sector|firm|broker|underwrit|provider|business|claims)"
        r"|\blife and health (?:licen|insurance licen)",
    ),
    "disability": said("disa std inco beru inva",
        r"\b(?:short|long)[- ]?(?:term)?(?: ?(?:and|&|/|,) ?(?:long|short)[- ]?term)? disability\b"
        r"|\bshort[- ](?:and|&|/) ?long[- ]term disability|\b(?:STD)\b ?(?:/|and|&|,|\+) ?\b(?:LTD)\b"
        r"|\bdisability (?:insurance|coverage|benefits?|plans?|income|cover)\b|\b(?:life|dental|vision"
        r"|medical),? (?:insurance )?(?:and |& )?disability\b|\bincome protection\b|\bberufsunfähigkeits\w{3,20}"
        r"|\bassurance invalidité",
        r"disability (?:insurance|benefits?) (?:claims|compan|adjudic|law|examin|applic|industr)"
        r"|\bsocial security disability",
    ),
    "hsa_fsa": said(
        "hsa hsas fsa fsas dfsa dcfs heal flex hra",
        r"\bHSAs?\b|\bD?C?FSAs?\b|\bhealth savings? accounts?\b|\bflexible spending\b|\b(?:HRA)\b"
        r"|\bhealth reimbursement (?:account|arrangement)",
        r"\b(?:HSA|FSA)s? (?:admin|product|platform|compan|industr|clients?|market|provider|custod)"
        r"|\bFSA[- ]regulated|\bFSA (?:rules|complian)"),
    "retirement": said(
        "401 401k 403 403b 457 457b reti pens supe rrsp tfsa epf nps ppk ppe bav cpf kiwi prov pf alte simp retr "
        "perc pere tjän prev emer",
        r"\b401 ?\(? ?k ?\)?|\b403 ?\(? ?b ?\)?|\b457 ?\(? ?b ?\)?|\bretirement (?:savings |investment )?(?:plans?"
        r"|savings|benefits?|accounts?|contributions?|programs?|schemes?|match\w{0,3}|packages?)\b"
        r"|\bretirement\b(?= ?(?:,|\.|;|$|\n|and (?:pto|vacation|life)))|\b(?:dental|vision|health|medical"
        r"|insurance|life|pto|and|,) retirement\b|\bpensions?\b(?: (?:plans?|schemes?|contributions?|funds?))?"
        r"|\b(?:stakeholder|workplace|contributory|company) pension|\bsuperannuation\b|(?:\+|\bplus|% ?"
        r"|\bincl\w{0,6}\.?|\babove|\bwith) ?super\b(?! \w)|\+ ?super\b"
        r"|\b(?:RRSPs?|TFSA|EPF|NPS|PPK|PPE|bAV|CPF|KiwiSaver)\b|\b(?:provident|super) fund\b"
        r"|\b(?:PF)\b(?= ?(?:and|contribution|&|,|/|\+))|\baltersvorsorge|\baltersversorgung|\bsimple ira\b"
        r"|\bretraite (?:complémentaire|supplémentaire)|\b(?:PERCO\w?|PERECO)\b|\bplan(?:es)? de pensiones"
        r"|\bpla de pensions|\bfondo pensione|\bprevid[êe]ncia (?:privada|complementar)|\bpensioen(?:regeling"
        r"|opbouw|fonds|premie|plan)?\b|\btjänstepension\b|\bprogram\w{0,2} emerytaln\w{1,3}",
        r"(?:administ\w{2,9}|advis\w{1,4}|record ?keep\w{0,5}|audit\w{0,4}|fiduciary|participants?"
        r"|products?) [^.;\n]{0,24}(?:401|403|pension|retirement)|pension (?:fund (?:client|manag|invest|trust)"
        r"|fund|client|risk|actuar|transfer|admin|consult|advi|industr|provider|compan|regul|law|trust|market|tech"
        r"|processor|payroll|dashboard|savers|specialist|manager|team|analyst|scheme (?:member|admin|trust"
        r"|client))s?\b(?! contribut)|retirement (?:industr|communit|living|home|village|plan (?:administrat"
        r"|consult|sponsor|services|advis|participant|client|product)|services|planning|advi|income|solutions"
        r"|savings (?:product|platform|app))|(?:401 ?\(?k\)?|403\(b\)) ?(?:plan )?(?:administrat|product|record"
        r"|industr|participants|clients?|plans? for|provider|startup|platform|compli|audit|non-?discrim|rollover)"
        r"|\bearly retirement\b|\bnear(?:ing)? retirement",
    ),
    "pto": said(
        "paid pto fpto dto uto vaca annu day days holi leav time urla jahr erho tage woch feri cong jour rtt días "
        "dias dies féri vaka verl urlo seme daga",
        r"\bpaid time[- ]off\b|\b(?:F?PTO|DTO|UTO)\b|\bpaid (?:vacations?|holiday leave|annual leave|leave"
        r"|holiday entitlement)\b(?! of absence (?:admin|request))|\bvacations?\b|\bannual (?:paid )?leave\b"
        r"|\b\d{1,2}(?:[.,]5)? ?(?:paid )?(?:working |business |calendar )?days?'?(?: of)?(?: (?:paid|annual"
        r"|flexible)){0,4} ?(?:holidays?|leave)\b(?! of absence)|\bdays'? (?:of )?(?:paid )?(?:annual )?(?:holiday"
        r"|leave)\b|\b(?:paid )?days off\b(?! sick)|\b(?:generous |increased |unlimited |flexible |additional "
        r"|extra |competitive |enhanced )holidays?\b(?! (?:bonus|party|pay\b|season|parties|schedule|gift|inn))"
        r"|\bholiday (?:allowance|entitlement)\b(?! for the)|\b\d{1,2} (?:paid )?(?:vacation|leave) days"
        r"|\bholidays?:? ?\(?\d{2} ?days|\b(?:unlimited|flexible|discretionary|generous|responsible"
        r"|ample) (?:paid )?(?:time[- ]off|leave|vacation)\b|\btime[- ]off\b(?! work to)|\b(?:urlaubstage"
        r"|tage(?:n)? (?:bezahlten |jahres|erholungs)?urlaub|jahresurlaub|erholungsurlaub|wochen (?:bezahlten "
        r"|jahres)?urlaub|urlaubsanspruch|ferientage|wochen ferien|tage ferien|urlaub)\b"
        r"|\bcongés(?: payés)?\b|\bjours de (?:congés?|repos)|\bRTT\b|\bvacaciones\b|\bd[ií]as (?:laborables "
        r"|hábiles |naturales )?(?:de )?(?:vacaciones|libres)|\bdies de vacances|\bvacances\b(?! scolaires)"
        r"|\bférias\b|\b(?:giorni di )?ferie\b|\bvakantiedagen|\bverlofdagen|\bdni (?:płatnego )?urlopu"
        r"|\bpłatny urlop|\burlop\w{0,2} wypoczynkow\w{1,3}|\bsemesterdagar|\bdagars? semester"
        r"|\bsemester(?:ersättning|förmån)?\b(?= |,|\.)",
        r"(?:approv\w{1,3}|track\w{0,3}|manag\w{1,5}|process\w{0,3}|request\w{0,3}|calculat\w{1,3}|schedul\w{1,3}"
        r"|coordinat\w{1,3}|cover\w{0,3}|administ\w{2,7}|record\w{0,3}|review\w{0,3}|monitor\w{0,3}) (?:of "
        r"|employee |staff |all |team |and |for |payroll,? |sick |leave |attendance,? ){0,4}(?:PTO|time[- ]off"
        r"|vacations?|annual leave|leave|holidays?)\b|\bvolunteer(?:ing)? (?:time|days?)|vacation (?:rental|club"
        r"|ownership|home|propert|packages?"
        r"|compan|resort|planner|advisor|experience|destination|relief|cover\b|sales|exchange|brand|travel)"
        r"|real[- ]time|full[- ]time off|part[- ]time off|time off(?:er|line|ice|shore|-)|\b(?:PTO|time[- ]off"
        r"|leave) (?:request|tracking|admin|approv|record|balance|manage|software|report|policies for)|(?:per|this"
        r"|each|fall|spring|summer|winter|current|academic|next|one|last|first|final|second|every|two|two-"
        r"|a) semester|semester (?:hours?|credits?|long|units|abroad)|\bholiday (?:makers?|parks?|lets?|homes?"
        r"|compan|season|inn|resort|packages?|rental|cover)|\bleave (?:a|the|your|us|no|this|behind)\b"
        r"|\b(?:colonies|centre|club|agence) de vacances",
    ),
    "sick_leave": said("sick lohn main door sjuk",
        r"\b(?:paid )?sick(?:ness)?(?: and safe)?(?: |-)(?:leave|days?|time|pay|benefits?)\b|\bpaid sick\b"
        r"|\bcompany sick pay|\b(?:vacation|pto|holidays?),? (?:and |& |/ ?)?sick\b(?= ?(?:leave|time|days?|,|\.|$"
        r"|\n|pay))|\blohnfortzahlung|\bmaintien (?:de|du) salaire|\bdoorbetaling bij ziekte|\bsjuklön",
        r"(?:process\w{0,3}|track\w{0,3}|manag\w{1,5}|monitor\w{0,3}|approv\w{1,3}) (?:\w+,? (?:and )?){0,3}sick"),
    "holidays": said("holi feie féri",
        r"\bpaid (?:\w{2,12} )?holidays?\b(?! (?:leave|entitle|allow))|\b(?:bank|company|public|federal|statutory"
        r"|stat|national|floating|observed|state|recognized) holidays?\b"
        r"|\b\d{1,2} (?:\w+ )?holidays\b(?! a year plus)|\b(?:pto|vacation|time off),? (?:and |& |, |plus |\+ "
        r"|/ ?){0,4}holidays\b|\bholidays (?:off|paid|and (?:vacation|pto))\b|\bbezahlte feiertage"
        r"|\bjours fériés (?:payés|chômés)",
        r"(?:work\w{0,3}|weekends?|evenings?|availab\w{1,6}|on|during|except) (?:some |all |most |on |certain "
        r"|occasional |weekends?,? (?:and |or |& )?|evenings?,? |nights?,? (?:and )?|and |or |select ){0,4}(?:bank"
        r"|public|company|federal|national|statutory) holidays?(?= (?:as|is|are|may|required|work|shift)"
        r"|[.,]? (?:as )?(?:needed|required)| ?$)|weekends?,? (?:and|or|&|/) ?(?:\w+ )?holidays"
        r"|holidays (?:required|as needed)|holiday (?:season|homes?)"),
    "parental_leave": said(
        "pare mate pate fami adop bond care baby elte oude förä cong",
        r"\b(?:parental|maternity|paternity|family|adoption|bonding|caregiver|new[- ]parent|baby)(?:(?:,| and| &"
        r"| ?/| or) ?(?:and |or )?(?:parental|maternity|paternity|family|adoption|medical|shared parental"
        r"|caregiver)){0,4}[ -](?:leave|pay)\b|\benhanced (?:maternity|paternity|parental|family)\b|\b(?:maternity"
        r"|paternity)\b(?= ?(?:and|&|/|,) ?(?:paternity|maternity|parental))|\bpaid (?:parental|maternity|paternity"
        r"|family)\b|\belternzeit\b|\bcongés? (?:de )?(?:maternité|paternité|parental\w{0,3})|\b(?:permiso"
        r"|baja) (?:de|por) (?:maternidad|paternidad)|\blicen[çc]a[- ](?:maternidade|paternidade)"
        r"|\bouderschapsverlof|\bföräldra(?:lön|ledighets\w{2,9}|penning\w{0,8})\b|\bcongedo (?:di )?(?:maternità"
        r"|paternità|parentale)",
        r"(?:cover\w{0,3}|replac\w{1,6}|during|backfill\w{0,3}|contract|returning from|while"
        r"|due to) [^.;\n]{0,25}(?:maternity|parental|paternity|family|elternzeit|congé)|(?:maternity|parental"
        r"|paternity|family|elternzeit\w{0,1})[- ](?:leave )?(?:cover|contract|replacement|vertretung|ftc|fixed"
        r"|backfill|administrat|polic(?:y|ies) for clients|law|regulation|request|case|claim|polic(?:y"
        r"|ies)\b(?= (?:and|for|to)))|\bfamily (?:and|&) medical leave (?:act|admin)|\bFMLA\b|elternzeitvertretung"
        r"|vertretung\w? (?:in|der|während) (?:der )?elternzeit"),
}  # fmt: skip
