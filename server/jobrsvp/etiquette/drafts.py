"""Message drafts: Jinja2 templates as data, one for each kind and form.  Sentences are marked for gettext."""

from __future__ import annotations

import datetime as dt
import functools
import gettext
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import jinja2

from jobrsvp.etiquette.facts import facts
from jobrsvp.model import Action, Case, Channel, Draft, DraftKind

FOLDER = Path(__file__).parent
#: A letter by e-mail, a script to speak, a short message; portals and LinkedIn take the letter without a subject.
FORMS: Mapping[Channel, str] = {
    "email": "letter",
    "portal": "letter",
    "linkedin": "letter",
    "phone": "script",
    "text": "short",
}
# What the person has to fill in; a longer bracket is a remark of the text itself.
GAP = re.compile(r"\[[^\[\]\n]{1,80}\]")


def draft(
    kind: DraftKind,
    case: Case,
    *,
    channel: Channel | None = None,
    questions: Sequence[str] = (),
    now: dt.datetime,
    reason: bool = False,
    action: Action | None = None,
) -> Draft:
    """Return a message of *kind* for *case*, over *channel* (else the invitation's, else e-mail).

    The person's reason is given only with *reason*, and is the invitation's ``change`` or a gap to fill in; *questions*
    are asked by ``ask``; *action* tells ``referrer`` what was decided.
    """
    over = channel or case.invitation.channel or "email"
    words = facts(case, questions=questions, now=now, reason=reason, action=action)
    text = render(f"{kind}/{FORMS[over]}.txt", case.profile.person.language, words)
    body = squeeze(text)
    subject = " ".join(render(f"{kind}/subject.txt", case.profile.person.language, words).split())
    shown = subject if over == "email" else None
    gaps = GAP.findall(f"{shown or ''}\n{body}")
    return Draft(kind=kind, channel=over, subject=shown, body=body, to_fill=tuple(dict.fromkeys(gaps)))


def render(name: str, language: str, words: Mapping[str, object]) -> str:
    """Return the template *name* filled with *words*, in *language* if it was translated, else in English."""
    return environment(language).get_template(name).render(words)


def squeeze(text: str) -> str:
    """Return *text* with single spaces, and one empty line between paragraphs."""
    lines = [" ".join(line.split()) for line in text.strip().splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


@functools.cache
def environment(language: str) -> jinja2.Environment:
    """Return the templates in *language*.  They make plain text, so nothing is escaped."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER / "templates"),
        extensions=["jinja2.ext.i18n"],
        autoescape=False,  # noqa: S701 - plain text, not HTML
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    translations = gettext.translation("drafts", FOLDER / "locale", [language], fallback=True)
    made.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    return made
