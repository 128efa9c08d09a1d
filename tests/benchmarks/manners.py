"""How well the draft checker and the mail reader do: ``python -m tests.benchmarks.manners``."""

from __future__ import annotations

import time

from tests.etiquette.sentences import FAULTY, FINE, figures, figures_of
from tests.mail.mails import MAILS, NOW, outcomes, read_invitation

from jobrsvp.etiquette import check


def milliseconds(function, inputs):
    """Return the mean time of *function* on one of *inputs*."""
    start = time.perf_counter()
    for each in inputs:
        function(each)
    return (time.perf_counter() - start) / len(inputs) * 1000


def main():
    """Print the figures."""
    precision, recall, exact = figures()
    count = len(FAULTY) + len(FINE)
    print(f"draft checker, {count} sentences: precision {precision:.3f}, recall {recall:.3f}, rule {exact:.3f}")
    for name in ("later", "kinds"):  # each lot was tuned on after its first sight, which the files tell
        count, precision, recall = figures_of(f"{name}_sentences.txt")
        print(
            f"draft checker, {count} sentences of {name}_sentences.txt: precision {precision:.3f}, recall {recall:.3f}"
        )
    print(f"draft checker, one sentence: {milliseconds(check, FINE):.2f} ms")
    read = list(outcomes())
    wrong = [outcome for outcome in read if not outcome[2]]
    silent = [o for o in wrong if o[3] is not None]
    print(f"invitation fields, {len(MAILS)} mails: {len(read) - len(wrong)} of {len(read)} right, {len(silent)} wrong")
    mails = [mail["text"] for mail in MAILS]
    print(f"invitation, one mail: {milliseconds(lambda mail: read_invitation(mail, NOW), mails):.2f} ms")


if __name__ == "__main__":
    main()
