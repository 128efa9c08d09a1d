"""Build the tables that come from the Unicode CLDR: ``make cldr``.

Reads the package babel, which carries the CLDR under the Unicode License v3.  Writes what countries pay in and the
signs of currencies (``money/data/currencies.json``), the names of months and weekdays (``languages/cldr.json``) and
what Windows calls the time zones (``places/windows_zones.json``).  Babel is needed only here.  Everything is sorted:
the same babel writes the same bytes.
"""

from __future__ import annotations

import argparse
import collections
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import babel
from babel import localedata
from babel.core import Locale, get_cldr_version, get_global

HERE = Path(__file__).parent
TARGET = HERE.parent / "server/jobrsvp"
LANGUAGES = ("ca", "cs", "da", "de", "en", "es", "fi", "fr", "it", "ja", "nb", "nl", "pl", "pt", "sv", "tr", "uk")
#: What this CLDR does not know yet, or what people are not paid in: Bulgaria has the euro since 2026-01-01; Panama's
#: balboa is coins beside the US dollar.
PAID_IN = {"BG": "EUR", "PA": "USD"}
#: Marks that show nothing: they steer right-to-left text, or stand where a currency has no sign.
UNSEEN = re.compile("[\u061c\u200b\u200e\u200f]")
#: Catalan dates say "de març" and "d’abril", but the month is what follows.
PARTICLE = re.compile(r"^(?:de |d[’'])")
#: Babel counts weekdays from 0 on Monday, ISO 8601 from 1.
MONDAY = 1
Table = dict[str, Any]
Signs = collections.defaultdict[str, collections.Counter[str]]


def main() -> None:
    """Write the three tables and print their sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", nargs="?", type=Path, default=TARGET)
    target = parser.parse_args().target
    source = f"Unicode CLDR {get_cldr_version()}, as bundled by babel {babel.__version__} (Unicode License v3)"
    paid_in = dict(sorted(currencies()))
    write(target / "money/data/currencies.json", {"source": source, "currencies": paid_in, "signs": signs(paid_in)})
    write(target / "languages/cldr.json", {"source": source, "languages": {code: names(code) for code in LANGUAGES}})
    write(target / "places/windows_zones.json", {"source": source, "zones": windows_zones()})


def write(path: Path, table: Table) -> None:
    """Write *table*, one fact a line, so that changes can be read."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size / 1e3:.1f} kB")


def currencies() -> Iterator[tuple[str, str]]:
    """Yield each country and the currency that people are paid in there."""
    for country, history in get_global("territory_currencies").items():
        now = [code for code, _, end, tender in history if end is None and tender]
        if now:
            # Where a neighbour's money is tender too, the own one begins with the country's code: NAD beside ZAR.
            own = (code for code in now if code.startswith(country))
            yield country, PAID_IN.get(country) or next(own, now[0])


def signs(paid_in: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the currencies that each sign may mean: first as most of our languages tell it, then as countries do."""
    abroad: Signs = collections.defaultdict(collections.Counter)
    at_home: Signs = collections.defaultdict(collections.Counter)
    for identifier in localedata.locale_identifiers():
        locale = fresh(identifier)
        if identifier in LANGUAGES:
            count(abroad, locale, sorted(set(paid_in.values())))
        if locale.territory in paid_in:
            count(at_home, locale, [paid_in[locale.territory]])
    return {sign: ranked(abroad[sign], at_home[sign]) for sign in sorted({*abroad, *at_home})}


def count(meant: Signs, locale: Locale, codes: Iterable[str]) -> None:
    """Count in *meant* what *locale* writes for the currencies *codes*; a code is no sign."""
    for code in codes:
        sign = " ".join(UNSEEN.sub("", locale.currency_symbols.get(code, code)).split())
        if sign not in ("", code):
            meant[sign][code] += 1


def ranked(abroad: collections.Counter[str], at_home: collections.Counter[str]) -> list[str]:
    """Return the currencies of one sign: those that other languages mean by it before those of their own country."""
    return sorted({*abroad, *at_home}, key=lambda code: (-abroad[code], code))


def names(code: str) -> dict[str, dict[str, int]]:
    """Return the names of months (1 to 12) and weekdays (1 to 7 from Monday) of a language, as ``spelt``."""
    locale = fresh(code)
    month = {spelt(name): number for number, name in every(locale.months)}
    weekday = {spelt(name): number + MONDAY for number, name in every(locale.days)}
    return {"month": in_order(month), "weekday": in_order(weekday)}


def every(widths: Mapping[str, Mapping[str, Mapping[int, str]]]) -> Iterator[tuple[int, str]]:
    """Yield the numbers and names of all forms that dates use, single letters aside: J is three months."""
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            yield from widths[form][width].items()


def spelt(name: str) -> str:
    """Return *name* in lower case, without the dot of an abbreviation or a particle, apostrophes as keys type them."""
    return PARTICLE.sub("", name.lower().rstrip(".")).replace("ʼ", "'").replace("\u0307", "")


def in_order(numbers: dict[str, int]) -> dict[str, int]:
    """Return *numbers* by number, then by name."""
    return dict(sorted(numbers.items(), key=lambda pair: (pair[1], pair[0])))


def fresh(identifier: str) -> Locale:
    """Return a locale that no other has touched: babel lets what it resolved for one leak into the next."""
    localedata._cache.clear()
    return Locale.parse(identifier)


def windows_zones() -> dict[str, str]:
    """Return the time zones of Windows by their names of today: CLDR keeps the first ones, as Asia/Calcutta."""
    renamed = get_global("zone_aliases")
    return {said: renamed.get(name, name) for said, name in sorted(get_global("windows_zone_mapping").items())}


if __name__ == "__main__":
    main()
