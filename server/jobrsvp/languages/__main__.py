"""``python -m jobrsvp.languages`` prints ``docs/languages.md``; with language files, what is wrong in them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from jobrsvp.languages.files import read_folder
from jobrsvp.languages.page import page
from jobrsvp.languages.proofs import check


def main(arguments: Sequence[str]) -> int:
    """Print the page, or the mistakes in the files that *arguments* name; return how the command ends."""
    if not arguments:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Windows would write its own
        print(page(read_folder()), end="")
        return 0
    found = check([Path(argument) for argument in arguments])
    print("\n".join(found) or "Every example runs, and every entry is proved.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
