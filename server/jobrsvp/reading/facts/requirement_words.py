"""The words for requirements: tables only, ``requirements`` reads with them."""

from __future__ import annotations

import re
from typing import Final

from jobrsvp.text.caseless import caseless
from jobrsvp.text.lookup import keys

NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "a": 1, "zwei": 2, "drei": 3, "fünf": 5, "deux": 2, "trois": 3, "cinq": 5, "dos": 2,
    "tres": 3, "cinco": 5, "due": 2, "tre": 3, "twee": 2, "drie": 3, "vijf": 5, "dwa": 2, "två": 2, "ein": 1,
}  # fmt: skip
_COUNT: Final = rf"(?<![\d.,$£€])(\d{{1,2}}|{'|'.join(NUMBERS)})"
_YEAR: Final = r"(?:years?|yrs?|jahre?n?|ans?|ann[ée]es?|años?|anys?|anos?|anni|jaar|lata?|lat|års?)"
_EXPERIENCE: Final = (
    r"(?:experience|experienced|exp\b|track record|erfahrung|berufserfahrung|exp[ée]rience|experiencia|experiència"
    r"|experiência|esperienza|ervaring|doświadczenia|erfarenhet)"
)
YEARS: Final = caseless(
    rf"\b{_COUNT}(?: ?\(\d{{1,2}}\))? ?\+?(?: ?(?:-|to|bis|à|a|tot|do|or more|plus|und mehr|et plus"
    rf"|o más) ?(?:\d{{1,2}}\b|{'|'.join(NUMBERS)})?)? ?\+?(?: or more| plus)?[ -]?(?:full )?{_YEAR}\b'?\+?"
    rf"(?=[^.;\n•]{{0,70}}?\b{_EXPERIENCE})"
    rf"|\b{_EXPERIENCE}\b[^.;\n•\d]{{0,30}}?\b{_COUNT} ?\+?(?: ?(?:-|to|bis|à|a) ?\d{{1,2}})? ?\+?[ -]?{_YEAR}\b"
    rf"|\b(?:minimum(?: of)?|at least|mindestens|minimum de|au moins|mínimo(?: de)?|almeno|minimaal|minst"
    rf"|co najmniej) {_COUNT} ?\+?[ -]?{_YEAR}\b(?= (?:in|of|as|working|within|at|with|doing|building|als|im|en|de"
    rf"|nel|als|jako|inom)\b)"
    rf"|\b{_COUNT} ?\+[ -]?{_YEAR}\b(?= (?:in|of|as|working|within|building|managing|leading|developing|selling|at"
    rf"|with|doing)\b)",
)
OR: Final = caseless(
    r"\b(?:or|oder|ou|o|lub|eller)\b(?! (?:related|similar|equivalent|more|a related|comparable))",
)
NOT_YEARS_BEFORE: Final = caseless(
    r"\b(?:we (?:have|bring|are|were|'ve)|we've|our|company|founded|established|over the (?:past|last|next)"
    r"|for (?:over|more than|nearly|almost|the (?:past|last))|past|last|with (?:over"
    r"|more than) (?=[^.]*$)(?:\w+ ){0,2}|within|in (?:the )?(?:next|first|last)|after|every|each|age|aged|combined"
    r"|contract of|team(?:'s)?)"
    r"(?: \w+){0,3} ?$|\b(?:preferred|nice to have|bonus|ideally|plus|preferably|von Vorteil|un plus|valorable"
    r"|desiderabile)[ :]{1,2}$",
)
NOT_YEARS_AFTER: Final = caseless(
    r"[^.;\n•]{0,12}?(?:\bold\b|\bof age\b|\bago\b|\bof (?:combined|collective|industry-leading)|\bin business"
    r"|\bcombined\b|\bcontract\b|\bhistory\b|\bof (?:growth|innovation|success|service|history|heritage))",
)
EDUCATION: Final = caseless(
    r"\b(?:bachelor'?s?|master'?s?|associate'?s?|doctoral|doctorate|undergraduate|graduate|advanced|university"
    r"|college|technical|engineering|law|nursing|four-year|4-year)(?:(?:/| or )(?:master|bachelor|graduate"
    r"|phd)'?s?)?(?:'s)? degree\b(?: in [A-Z]?[\w ]{3,40}?(?=,| or\b|\.|;|\n| and\b|\)))?"
    r"|\bbachelor'?s\b|\bmaster'?s\b(?! (?:of ceremonies|in (?:a|the)))|\bb\.?sc?\.?(?=[ /,.)](?! ?corp))(?<=b)"
    r"|\b(?:BSc|MSc|BA|BS|MBA|PhD|Ph\.D\.?|J\.?D\.?|LLB|LLM|MD|BEng|MEng|B\.?Tech|M\.?Tech|HND|HNC|BTEC|GCSEs?"
    r"|A[- ]levels)\b(?:(?<=[A-Z.])|(?<=c)|(?<=s)|(?<=D)|(?<=g)|(?<=h))"
    r"|\bhigh school diploma\b(?: or (?:GED|equivalent))?|\bGED\b|\bdegree in [A-Z]?[\w ]{3,40}?(?=,| or\b|\.|;|\n"
    r"| and\b|\))|\b(?:abgeschlossenes )?(?:hochschul)?studium\b|\b(?:abgeschlossene )?(?:berufs)?ausbildung(?: "
    r"als \w{3,30})?\b|\babitur\b"
    r"|\bbac ?\+ ?\d\b|\bdiplôme d'ingénieur\b|\blicence professionnelle\b|\bgrado (?:en|superior)\b"
    r"|\blicenciatura\b|\btitulación universitaria\b|\bgrau superior\b|\bensino (?:superior|médio)(?: completo)?\b"
    r"|\blaurea(?: (?:triennale|magistrale))?\b|\bdiploma di \w{4,20}\b"
    r"|\b(?:hbo|wo|mbo)[- ](?:diploma|niveau|opleiding|werk- en denkniveau)\b|\bwykształcenie (?:wyższe|średnie)\b"
    r"|\b(?:högskole|universitets|civilingenjörs)(?:utbildning|examen)\b|\bgymnasieutbildning\b",
)
LICENCES: Final = caseless(
    r"\b(?:(?:valid|current|full|clean|commercial|class [A-D]|UK|US) ){0,3}(?:driver'?s?"
    r"|driving)(?:'s)? licen[cs]e\b|\bCDL(?: class [A-C])?\b|\b(?:führerschein(?: (?:der )?klasse \w{1,2}| [BC]E?)?"
    r"|permis (?:de conduire|B|C|poids lourd)|carn[eé]t? de conducir(?: [BC]\w?)?|carnet de conduir"
    r"|carteira de motorista|CNH(?: [A-E])?|carta de condução|patente (?:di guida|[BC])|rijbewijs(?: [BC]E?)?"
    r"|prawo jazdy(?: kat(?:egorii|\.)? [BC])?|B-körkort|körkort)\b"
    r"|\b(?:RN|LPN|LVN|CNA|NP|EMT|CPR|BLS|ACLS|PMP|CPA|CFA|CISSP|CISA|CISM|SHRM-CP|PHR|ACCA|CIMA|NMC|HCPC|GMC|SIA"
    r"|CSCS|HGV|ASE|OSHA[- ]?\d{2}|Series (?:6|7|63|65|66)|ITIL|PRINCE2|CCNA|CCNP|Scrum Master|forklift"
    r"|food handler'?s?|security|nursing|teaching|real estate|insurance|medical|professional engineer(?:ing)?|state"
    r"|RN|LCSW|pharmacist)[ -](?:licen[cs]e|licensure|certification|certificate|certified|registration|card"
    r"|permit)\b"
    r"|\b(?:CPA|CFA|PMP|CISSP|ACCA|CDL|BLS|ACLS)\b|\b(?:security|SC|DV|TS/SCI|top secret"
    r"|secret)(?: security)? clearance\b|\bTS/SCI\b|\b(?:enhanced )?DBS(?: check)?\b|\bgabelstaplerschein\b"
    r"|\bstaplerschein\b|\bcaces\b|\bhabilitation électrique\b",
)
_LANGUAGE: Final = (
    r"(?:English|German|French|Spanish|Portuguese|Catalan|Italian|Dutch|Polish|Swedish|Norwegian|Danish|Finnish"
    r"|Mandarin|Cantonese|Chinese|Japanese|Korean|Arabic|Hebrew|Hindi|Russian|Ukrainian|Turkish|Greek|Czech"
    r"|Hungarian|Romanian|Vietnamese|Thai|Welsh|"
    r"Deutsch|Englisch|Französisch|Spanisch|Italienisch|Niederländisch|anglais|allemand|français|espagnol|italien"
    r"|néerlandais|inglés|ingl[eé]s|alemán|francés|español|castellano|catal[áà]n?|português|inglês|espanhol|inglese"
    r"|tedesco|francese|spagnolo|italiano|Engels|Duits|Frans|Nederlands|angielski\w{0,3}|niemiecki\w{0,3}"
    r"|polski\w{0,3}|engelska|svenska|tyska|anglès)"
)
LANGUAGES: Final = caseless(
    rf"\b(?:fluen(?:t|cy)|proficien(?:t|cy)|bilingual|native|conversational|business(?:[- ]level)?"
    rf"|working knowledge of|knowledge of|command of|speak(?:s|ing)?|spoken|verhandlungssicher\w{{0,2}}"
    rf"|fließend\w{{0,2}}|(?:sehr )?gute|courant|maîtrise de l'|niveau|nivel|dominio de|fluente"
    rf"|buona conoscenza dell'|ottima conoscenza dell'|goede beheersing van het|znajomość języka|flytande"
    rf"|domini del?)"
    rf"(?: (?:in|written|and|spoken|level|of|e|en|alto|avanzado|(?:both )?oral|the|i|im|de|del|d'|professional"
    rf"|level of|[ABC][12]))*[ ']?{_LANGUAGE}\b"
    rf"|\b{_LANGUAGE}(?: language)?(?: ?[(:-] ?| )(?:(?:at |level |auf |niveau |nivel |mindestens "
    rf"|min\.? )*(?:fluen(?:t|cy)|native|proficien(?:t|cy)|[ABC][12]\b|skills\b|speak(?:er|ing)|required|mandatory"
    rf"|is (?:a )?(?:must|required)|kenntnisse|courant|fluido|alto\b|avanzado|fluente|bilingüe)|language skills)"
    rf"|\b{_LANGUAGE}kenntnisse\b|\b(?:language requirements?|languages|sprachen|langues?|idiomas?|lingue|talen"
    rf"|języki|språk) ?: ?{_LANGUAGE}\b",
)
_SKILL_NAMES: Final = (
    "Python", "Java", "JavaScript", "TypeScript", "Kotlin", "Swift", "Scala", "Rust", "Ruby", "PHP", "Perl", "COBOL",
    "MATLAB", "Julia", "Haskell", "Elixir", "Erlang", "Clojure", "Dart", "Lua", "Groovy", "HTML", "CSS", "Sass",
    "React", "Angular", "Vue.js", "Vue", "Svelte", "Next.js", "Node.js", "Express.js", "Django", "Flask", "FastAPI",
    "Laravel", "Symfony", "Rails", "Spring", "SpringBoot", "Hibernate", "jQuery", "Redux", "GraphQL", "SQL", "MySQL",
    "PostgreSQL", "Postgres", "Oracle", "MongoDB", "Redis", "Cassandra", "DynamoDB", "Elasticsearch", "Snowflake",
    "BigQuery", "Redshift", "Databricks", "SQLite", "MariaDB", "Neo4j", "AWS", "Azure", "GCP", "Kubernetes",
    "Docker", "Terraform", "Ansible", "Jenkins", "Git", "GitHub", "GitLab", "Linux", "Unix", "Bash", "PowerShell",
    "Helm", "Prometheus", "Grafana", "Datadog", "Splunk", "Kafka", "RabbitMQ", "Spark", "Hadoop", "Airflow", "dbt",
    "Flink", "TensorFlow", "PyTorch", "Keras", "Pandas", "NumPy", "scikit-learn", "OpenCV", "Tableau", "Looker",
    "Qlik", "SAS", "SPSS", "Stata", "Excel", "PowerPoint", "Salesforce", "HubSpot", "Marketo", "Zendesk", "SAP",
    "Workday", "NetSuite", "QuickBooks", "Jira", "Confluence", "Figma", "Sketch", "Photoshop", "Illustrator",
    "InDesign", "AutoCAD", "SolidWorks", "Revit", "CATIA", "Simulink", "PLC", "SCADA", "Selenium", "Cypress",
    "Playwright", "JUnit", "pytest", "Postman", "Android", "iOS", "Flutter", "Unity", "Unreal", "Magento", "Shopify",
    "WordPress", "Drupal", "Fabric", "REST", "gRPC", "CI/CD", "DevOps", "Scrum", "Agile", "Kanban", "SEO", "SEM",
    "GAAP", "IFRS", "GDPR", "HIPAA", "ETL", "OWASP", "VMware", "Citrix", "Cisco", "TCP/IP", "DNS", "VPN",
)  # fmt: skip
_SKILL_PHRASES: Final = (
    "Power BI", "Google Analytics", "Google Ads", "Machine Learning", "Deep Learning", "Computer Vision",
    "Data Engineering", "Data Modeling", "Data Modelling", "Project Management", "Microsoft Office", "MS Office",
    "Google Cloud", "Spring Boot", "Ruby on Rails", "React Native", "SQL Server", "Active Directory", "Six Sigma",
    "Lean Manufacturing", "Natural Language Processing", "Penetration Testing", "Financial Modeling",
    "Financial Modelling", "Account Management", "Data Science", "Unreal Engine", "Adobe Creative Suite",
)  # fmt: skip
SKILL_WORD: Final = re.compile(r"(?<![\w.+#/-])[A-Z.d][A-Za-z0-9]*(?:[.+#/-]{1,2}[A-Za-z]{0,8})?(?![\w+#]|\.\w)")
SKILL_WORDS: Final = frozenset((*_SKILL_NAMES, "C++", "C#", "F#", ".NET", "ASP.NET"))
SKILL_PHRASES: Final = re.compile(
    r"(?<!\w)(?:" + "|".join(re.escape(name) for name in sorted(_SKILL_PHRASES, key=len, reverse=True)) + r")(?!\w)"
)
YEAR_KEYS: Final = keys(
    "year years yrs yr jahr jahre jahren an ans année années año años any anys anos anni jaar lat lata år års"
)
EDUCATION_KEYS: Final = keys(
    "degree bachelor bachelors master masters bsc msc ba bs b mba phd ph jd j llb llm md beng meng tech hnd hnc "
    "btec gcse gcses levels"
    " diploma ged studium hochschulstudium ausbildung berufsausbildung abitur bac diplôme licence grado "
    "licenciatura titulación grau"
    " ensino laurea hbo wo mbo wykształcenie högskoleutbildning universitetsutbildning civilingenjörsutbildning "
    "gymnasieutbildning"
)
LICENCE_KEYS: Final = keys(
    "license licence licensure certification certificate certified registration card permit cdl führerschein "
    "permis carnet carné"
    " carteira cnh carta patente rijbewijs prawo körkort b cpa cfa pmp cissp acca bls acls clearance ts dbs "
    "gabelstaplerschein"
    " staplerschein caces habilitation"
)
LANGUAGE_KEYS: Final = keys(
    "english german french spanish portuguese catalan italian dutch polish swedish norwegian danish finnish "
    "mandarin cantonese"
    " chinese japanese korean arabic hebrew hindi russian ukrainian turkish greek czech hungarian romanian "
    "vietnamese thai welsh"
    " deutsch deutschkenntnisse englisch französisch spanisch italienisch niederländisch anglais allemand français "
    "espagnol italien"
    " néerlandais inglés ingles alemán francés español castellano catalán català português inglês espanhol inglese "
    "tedesco francese"
    " spagnolo italiano engels duits frans nederlands angielski niemiecki polski engelska svenska tyska anglès"
)
LABEL_KEYS: Final = keys(
    "skills technologies tech technical stack tools kenntnisse compétences competencias competências competenze "
    "vaardigheden"
    " umiejętności kompetenser"
)
SKILL_LABEL: Final = caseless(
    r"(?:(?<![^\n])[ *-]{0,3})(?:(?:key |required |technical |core |must[- ]have |preferred |hard )*(?:skills"
    r"|technologies|tech(?:nical)? stack|tools|stack)(?: (?:required|needed|and tools|& tools))?|kenntnisse"
    r"|compétences|competencias|competências|competenze|vaardigheden|umiejętności|kompetenser) ?: ",
)
