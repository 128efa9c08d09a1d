"""Rules that people write without Python: one TOML file for each, and each is an evaluator like any other.

``file`` reads one, ``facts`` names what it may be about, ``conditions`` holds a fact against what was written, ``rule``
is the evaluator, ``folder`` adds all that a person has to the registry.
"""
