"""The draft checker beside other filters, and with each of its tiers alone: ``make bench-checker``.

The sentences are those of ``tools/manners``; those of the held writers neither a rule nor a weight was made from.
So are its messages. ``python -m tests.benchmarks.checker FILE`` judges those of another file, one JSON object a line.
"""

import datetime as dt
import importlib
import json
import sys
from pathlib import Path

from tests.benchmarks.figures import line
from tests.benchmarks.manners import milliseconds

from jobrsvp import Invitation
from jobrsvp.etiquette import check

FOLDER = Path(__file__).parents[2] / "tools/manners"
KINDS = {
    "accept": "accept", "keep": "accept", "decline": "decline", "move": "reschedule", "reschedule": "reschedule",
    "withdraw": "withdraw", "cancel": "withdraw", "follow-up": "follow_up", "follow_up": "follow_up", "ask": "ask",
}  # fmt: skip
UNDECIDED = ("accept", "decline", "ask")  # the meeting is agreed when one writes anything else
NEGATIVE = -0.3  # the sum of VADER from which on a sentence counts as one that runs down
TOXIC = 0.5  # the probability of alt-profanity-check


def rows(path):
    return [json.loads(text) for text in Path(path).read_text(encoding="utf-8").splitlines() if text.strip()]


def score(flagged):
    """Return precision, recall and the share of alarms of the pairs (faulty, remarked)."""
    found = [faulty for faulty, remarked in flagged if remarked]
    faulty, fine = (sum(one is sign for one, _ in flagged) for sign in (True, False))
    precision = sum(found) / len(found) if found else 0
    return f"{precision:.3f} {sum(found) / max(1, faulty):.3f} {(len(found) - sum(found)) / max(1, fine):.3f}"


def tiers():
    """Yield the names of our tiers and of the peers that are installed, each with a way to judge a sentence."""
    yield "rules and soft tier", lambda text: bool(check(text))
    yield "rules alone", lambda text: any(remark.sure for remark in check(text))
    yield "soft tier alone", lambda text: any(not remark.sure for remark in check(text))
    for module, judge in PEERS.items():
        try:
            peer = importlib.import_module(module)
        except ImportError:
            line(module, "not installed")
            continue
        yield module, judge(peer)


def vader(peer):
    analyzer = peer.SentimentIntensityAnalyzer()
    return lambda text: analyzer.polarity_scores(text)["compound"] <= NEGATIVE


PEERS = {
    "vaderSentiment.vaderSentiment": vader,
    "profanity_check": lambda peer: lambda text: peer.predict_prob([text])[0] >= TOXIC,
    "better_profanity": lambda peer: peer.profanity.contains_profanity,
}


def remarks(message):
    """Return what is said of a whole *message*, as the popup would ask."""
    meeting, action = message["meeting"], message["action"]
    starts_at = meeting.get("starts_at")
    invitation = Invitation(
        stage="invited" if action in UNDECIDED else "accepted", channel=message["channel"],
        organization=meeting.get("organization"), role=meeting.get("role"), contact_name=meeting.get("contact_name"),
        starts_at=aware(starts_at) if starts_at else None,
    )  # fmt: skip
    return check(message["message"], invitation, kind=KINDS[action], now=aware(message["written_at"]))


def aware(text):
    """Return the instant of *text*, in UTC unless it says a zone."""
    instant = dt.datetime.fromisoformat(text)
    return instant if instant.tzinfo else instant.replace(tzinfo=dt.UTC)


def messages(paths):
    """Print how well whole messages are judged, by language, with and without the soft tier, and each kind of fault."""
    judged = [(one, remarks(one)) for path in paths for one in rows(path)]
    for language in ("en", "de", "fr", "es"):
        of_it = [(bool(one["faults"]), found) for one, found in judged if one["lang"] == language]
        line(f"messages, {language}: rules and soft tier", score([(faulty, bool(found)) for faulty, found in of_it]))
        sure = [(faulty, any(one.sure for one in found)) for faulty, found in of_it]
        line(f"messages, {language}: rules alone", score(sure))
    faults = [(fault["kind"], bool(found)) for one, found in judged for fault in one["faults"]]
    for kind in sorted({kind for kind, _ in faults}):
        remarked = [found for of, found in faults if of == kind]
        line(f"kind {kind}, {len(remarked)}", f"{sum(remarked) / len(remarked):.2f}")


def main(paths=()):
    """Print the figures: precision, recall, and the share of fine ones with an alarm."""
    if paths:
        return messages(paths)
    for name in ("held", "sentences"):
        given = rows(FOLDER / f"{name}.jsonl")
        for tier, judge in tiers():
            for languages in (("en",), ("de", "fr", "es")):
                of_it = [row for row in given if row["language"] in languages]
                flagged = [(bool(row["kinds"]), bool(judge(row["text"]))) for row in of_it]
                line(f"{name} writers, {'/'.join(languages)}: {tier}", score(flagged))
    messages([FOLDER / "held_messages.jsonl"])
    texts = [row["text"] for row in rows(FOLDER / "held.jsonl")]
    line("a sentence", f"{milliseconds(check, texts):.1f} ms")
    return None


if __name__ == "__main__":
    main(sys.argv[1:])
