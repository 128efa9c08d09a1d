"""How well places are found and ways estimated, how fast, and in how much memory.

Run ``python -m tests.benchmarks.commute``; ``--misses`` prints every location that was read wrong.
"""

import csv
import functools
import gzip
import json
import math
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.figures import DATA, data_is_there, heading, line

from jobrsvp.languages import known
from jobrsvp.places import Places, kilometres
from jobrsvp.places.gazetteer import FILE
from jobrsvp.travel import Travels, estimate

BIG = 1_300_000
MEMORY = """
import sys
import jobrsvp

def resident_kb():
    with open("/proc/self/status") as status:
        return next(int(row.split()[1]) for row in status if row.startswith("VmRSS"))

before = resident_kb()
from jobrsvp.languages import known
from jobrsvp.places import Places
places = Places(words=known())
for text in sys.stdin.read().splitlines():
    places.resolve(text)
print((resident_kb() - before) / 1024)
"""


def main():
    sizes()
    well_known()
    if data_is_there():
        places()
        for name, kept, ask, truth in SETS:
            measured(name, [row for row in rows(name) if kept(row)], ask, truth)
        others()


def sizes():
    zipped = len(gzip.compress(FILE.read_bytes())) / 1e6
    line(
        "gazetteer, file / zipped as in the wheel", f"{FILE.stat().st_size / 1e6:.1f} / {zipped:.1f} MB", "at most 8 MB"
    )


def places():
    """Print accuracy, speed and memory on the labelled locations."""
    path = DATA / "places/place_strings.jsonl"
    cases = [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines()]
    resolver = Places(words=known())
    wrong = [case["text"] for case in cases if not is_right(case, resolver.resolve(case["text"]))]
    line("place strings read right", f"{len(cases) - len(wrong)} of {len(cases)}", "73 of 75")
    if "--misses" in sys.argv:
        print("\n".join(wrong))
    own = own_locations()
    missed = [case["text"] for case in own if not is_right(case, resolver.resolve(case["text"]))]
    line("our own locations read right", f"{len(own) - len(missed)} of {len(own)}", "95 %")
    if "--misses" in sys.argv:
        print("\n".join(missed))
    texts = [case["text"] for case in cases]
    line("resolve one string, median / slowest", speed_of(texts, resolver), "0.2 ms")
    if not Path("/proc/self/status").exists():
        return
    done = subprocess.run(
        [sys.executable, "-c", MEMORY], input="\n".join(texts), capture_output=True, text=True, check=True
    )
    line("memory for places after those strings", f"{float(done.stdout):.1f} MB", "under 5 MB")


def own_locations():
    """Return the locations that were written by hand to check the resolver, as cases."""
    with (Path(__file__).parents[1] / "places/locations.tsv").open(encoding="utf-8") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    for row in rows:
        row["lat"], row["lon"] = (float(row[name]) if row[name] else None for name in ("latitude", "longitude"))
    return [{**row, "tolerance_km": 20} for row in rows]


WAYS = Path(__file__).with_name("ways.tsv")
OFF, ABSURD = 4 / 3, 2.0


def well_known():
    """Print how many of the ways that many people know are off by more than a third, or absurd (twice, or half)."""
    with WAYS.open(encoding="utf-8") as table:
        ways = list(csv.DictReader(table, delimiter="\t"))
    off = [(way, times_off(way)) for way in ways]
    missed = [(way, times) for way, times in off if times > OFF]
    absurd = [way for way, times in off if times > ABSURD]
    line("well-known ways off by more than a third", f"{len(missed)} of {len(ways)}", "at most 8")
    line("well-known ways that are absurd", f"{len(absurd)} of {len(ways)}", "0")
    if "--misses" in sys.argv:
        print("\n".join(f"{way['home']} to {way['work']}, {way['mode']}: {times:.2f}" for way, times in missed))


def times_off(way):
    """Return by how many times the estimated minutes of *way* are more or less than the known ones.

    An end that is read as no point is as wrong as can be.
    """
    resolver, travels = tools()
    home = resolver.resolve(way["home"])[0]
    if home.latitude is None:
        return math.inf
    work = resolver.resolve(way["work"], (home.latitude, home.longitude))[0]
    ratio = travels.between(home, work, way["mode"]).minutes[1] / float(way["minutes"])
    return max(ratio, 1 / ratio)


@functools.cache
def tools():
    return Places(words=known()), Travels()


def is_right(case, found):
    if not found:
        return False
    best = found[0]
    if case["lat"] is None:
        return best.latitude is None and best.kind == case["kind"]
    if best.latitude is None:
        return False
    return kilometres((best.latitude, best.longitude), (case["lat"], case["lon"])) <= case["tolerance_km"]


def speed_of(texts, resolver):
    """Return the middle and the longest of the times of each text, in milliseconds."""
    times = []
    for text in texts:
        runs = []
        for _ in range(20):
            start = time.perf_counter()
            resolver.resolve(text)
            runs.append(time.perf_counter() - start)
        times.append(statistics.median(runs) * 1000)
    return f"{statistics.median(times):.2f} / {max(times):.2f} ms"


def rows(name):
    """Return the rows of one table of truth."""
    path = DATA / f"commute/{TABLES[name]}"
    with path.open(encoding="utf-8") as table:
        return list(csv.DictReader(table))


def points(row, names):
    latitude, longitude, to_latitude, to_longitude = (float(row[name]) for name in names)
    return (latitude, longitude), (to_latitude, to_longitude)


ENDS = ("olat", "olon", "dlat", "dlon")
HELSINKI_ENDS = ("lat", "lon", "dest_lat", "dest_lon")
TABLES = {
    "Belgium, empty roads": "sample_car_freeflow_belgium.csv",
    "Helsinki, peak": "sample_helsinki.csv",
    "Chicago, weekday peak": "sample_chicago_taxi.csv",
    "Helsinki, midday": "sample_helsinki.csv",
    "Helsinki, transit at peak": "sample_helsinki.csv",
    "Helsinki, on foot under 8 km": "sample_helsinki.csv",
}


def belgium(row):
    return estimate(*points(row, ENDS), when="free", parking=False)


def helsinki(row):
    return estimate(*points(row, HELSINKI_ENDS), population=BIG)


def chicago(row):
    return estimate(*points(row, ENDS), parking=False, population=2_700_000)


def midday(row):
    return estimate(*points(row, HELSINKI_ENDS), when="offpeak", population=BIG)


def transit(row):
    return estimate(*points(row, HELSINKI_ENDS), mode="transit", population=BIG)


def on_foot(row):
    return estimate(*points(row, HELSINKI_ENDS), mode="walk")


def everything(row):
    return True


SETS = (
    ("Belgium, empty roads", everything, belgium, "car_freeflow_min"),
    ("Helsinki, peak", everything, helsinki, "car_rush_min"),
    ("Chicago, weekday peak", lambda row: row["weekday_peak"] == "1", chicago, "trip_min"),
    ("Helsinki, midday", everything, midday, "car_midday_min"),
    ("Helsinki, transit at peak", lambda row: float(row["pt_rush_total_min"] or 0) > 0, transit, "pt_rush_total_min"),
    ("Helsinki, on foot under 8 km", lambda row: 0 < float(row["crow_km"]) < 8, on_foot, "walk_min"),
)
AIMS = {
    "Belgium, empty roads": "mean error at most 11.5 %",
    "Helsinki, peak": "at most 4.3 min, band 70 to 90 %",
    "Chicago, weekday peak": "at most 5.2 min, band 70 to 90 %",
}


def measured(name, table, ask, truth):
    """Print how far the estimate is off, and how often its band holds the truth."""
    pairs = [(ask(row).minutes, float(row[truth])) for row in table]
    pairs = [(minutes, true) for minutes, true in pairs if true > 0]
    minutes_off = statistics.mean(abs(minutes[1] - true) for minutes, true in pairs)
    percent_off = statistics.mean(abs(minutes[1] - true) / true for minutes, true in pairs)
    inside = statistics.mean(minutes[0] <= true <= minutes[2] for minutes, true in pairs)
    figure = f"{minutes_off:.2f} min {percent_off:.1%} band {inside:.0%}"
    line(f"{name} ({len(pairs)})", figure, AIMS.get(name, ""))


def others():
    """Print the error of the road kilometres, and the speed."""
    table = rows("Belgium, empty roads")
    off = statistics.mean(
        abs(belgium(row).road_km / float(row["road_km"]) - 1) for row in table if float(row["road_km"])
    )
    line("Belgium, road kilometres, mean error", f"{off:.1%}")
    pairs = [points(row, ENDS) for row in table]
    start = time.perf_counter()
    for origin, destination in pairs:
        estimate(origin, destination, population=BIG, radius_km=6)
    line("estimate one commute", f"{(time.perf_counter() - start) / len(pairs) * 1000:.4f} ms", "0.02 ms")


if __name__ == "__main__":
    heading(Path(__file__).stem)
    main()
