"""Invented résumés, in the shapes that people write them in."""

ENGLISH = """Kit Hollin
12 Weir Lane, Halifax HX1 2AB | kit@mail.example | +44 1632 960 123

Profile
A weaver who likes old looms and new cloth.

WORK EXPERIENCE
Senior Weaver
Calder Cloth Ltd, Halifax | March 2019 - Present
- Trained two apprentice weavers on the jacquard looms
- Cut waste by a tenth
Weaver
Hollin Mill Ltd | 06/2014 - 02/2019
- Wove worsted on twelve looms

Education
Level 3 Diploma in Textiles, Calder College, 2012 - 2014

Skills
Jacquard looms, CAD (basic), Pattern design; Excel
Languages: English, Polish
Interests
Fell running
"""
GERMAN = """Lebenslauf

Jana Brunner
Anschrift: Hauptstr. 5, 80331 München
E-Mail: jana@post.example

Berufserfahrung

01.03.2021 - heute   Leiterin Einkauf, Brauhaus Nord GmbH
09/2016 - 02/2021    Einkäuferin bei Holz & Sohn KG

Ausbildung
2013 - 2016 Ausbildung zur Kauffrau, Berufsschule Augsburg

Kenntnisse
• SAP
• Verhandlungsführung
• Englisch (fließend)
"""
FRENCH = """Léa Marchand
15 rue de la Paix, 75002 Paris
06 12 34 56 78

EXPÉRIENCES PROFESSIONNELLES
Depuis septembre 2020 : Infirmière, Clinique du Parc
janvier 2017 à août 2020 : Secrétaire médicale, Hôpital Sud

FORMATION
2014 - 2017 Diplôme d'État d'infirmier

COMPÉTENCES
Soins palliatifs | Pansements | Écoute
"""
SPANISH = """CURRÍCULUM VÍTAE
Nombre: Inés Robledo
Dirección: Calle Mayor 3, 28013 Madrid

Experiencia laboral
Contable | Talleres Vega | enero 2018 - actualidad
Auxiliar administrativa | Gestoría Prado | 2015 - 2017

Formación
Grado en Economía, 2011 - 2015

Habilidades
Contabilidad, Excel, Facturación
"""
AMERICAN = """SAM OKORO
Austin, TX 78701 • sam@mail.example • linkedin.example/in/sam

S K I L L S
Python, SQL, Airflow, dbt

E X P E R I E N C E
Data Engineer at Example Works  Jan 2022 – Dec 2025
Built the pipelines that everybody complained about
Data Analyst at Sample & Co  2019 – 2021

E D U C A T I O N
BS Statistics, State University, 2015 – 2019
"""
STUDENT = """Mia Lund
Leeds, UK

Education
BSc Chemistry, University of Example, September 2024 - present

Skills
Titration, Python
"""
JSON_RESUME = {
    "$schema": "https://raw.example/schema.json",
    "basics": {
        "name": "Kit Hollin", "label": "Weaver", "email": "kit@mail.example",
        "location": {"city": "Halifax", "region": "England", "countryCode": "GB", "postalCode": "HX1 2AB"},
    },
    "work": [
        {"name": "Hollin Mill", "position": "Weaver", "startDate": "2014-06", "endDate": "2019-02-28"},
        {"name": "Calder Cloth", "position": "Senior Weaver", "startDate": "2019-03-01", "highlights": ["Cut waste"]},
    ],
    "education": [{"institution": "Calder College", "area": "Textiles", "startDate": "2012", "endDate": "2014"}],
    "skills": [{"name": "Weaving", "keywords": ["Jacquard", "CAD"]}, {"name": "Excel", "level": "basic"}],
    "meta": {"version": "v1.0.0"},
}  # fmt: skip
