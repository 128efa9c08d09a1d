"""Words of the language ia, in the file beside this one.

See docs/add-a-language.md of JobRSVP.
"""

from pathlib import Path

import jobrsvp

JOBRSVP_API = "2.0"
WORDS = Path(__file__).with_name("ia.toml")


@jobrsvp.hookimpl
def languages() -> list[Path]:
    """Return what this plugin adds."""
    return [WORDS]
