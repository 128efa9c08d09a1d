"""Which language a posting is written in, by its most frequent small words."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]{1,14}")
_WORDS = {
    "en": "the and of to with for you our your we will are in is or as on be",
    "de": "und der die das mit für sie wir ein eine zu von den im ist oder auf bei dich dir",
    "fr": "et le la les des une vous nous pour dans avec votre notre du en est au aux sur",
    "es": "y el la los las de para con en del una por que se tu nuestro o al como",
    "pt": "e o a os as de para com em do da uma você que se nosso ou dos das não",
    "it": "e il la di per con in del della un una che si gli nel sono le dei o",
    "nl": "en de het een van voor met je in ons wij zijn aan op te dat is of bij jij",
    "pl": "i w z na do się oraz dla o jest nie praca od lub ze po przez to jako",
    "sv": "och att i en för med som på av är du vi det till ett har eller din våra",
    "ca": "i el la els les de per amb en del una que al a o dels les seva",
    "da": "og at i en for med som på af er du vi det til et har eller din vores",
    "nb": "og å i en for med som på av er du vi det til et har eller din våre",
    "fi": "ja on sekä tai että olet meillä kanssa sinulla mukaan myös työ",
    "cs": "a v na se je pro s do z o nebo za od jsme vás nabízíme",
    "ro": "și în de la cu pentru o un este sau din pe ne care",
    "tr": "ve bir ile için bu olarak veya da de en iş",
}
_LANGUAGES: dict[str, list[str]] = {}
for _code, _words in _WORDS.items():
    for _word in set(_words.split()):
        _LANGUAGES.setdefault(_word, []).append(_code)


def read_language(text: str, hint: str | None = None) -> str | None:
    """Return the ISO 639-1 code of *text*, or that of *hint* (``de-AT``) when the text is too short to tell."""
    counts: Counter[str] = Counter()
    for word, times in Counter(_WORD.findall(text[:2000].lower())).items():
        for code in _LANGUAGES.get(word, ()):
            counts[code] += times
    best = counts.most_common(2)
    short = (hint or "").partition("-")[0].lower() or None
    if not best or best[0][1] < 4:
        return short
    tied = len(best) > 1 and best[0][1] < 1.15 * best[1][1]
    return short if tied and short in (best[0][0], best[1][0]) else best[0][0]
