"""The pages in the language that the browser asks for, by the catalogues of the answers."""

from __future__ import annotations

from flask import Flask, has_request_context, request

from jobrsvp import translations
from jobrsvp.errors import BadInput
from jobrsvp.http.state import State, state
from jobrsvp.model.saying.said import template

#: What the script of the pages says, by the names that it knows.
SCRIPT = {
    "apply": template("Worth applying"),
    "skip": template("Skip it"),
    "accept": template("Accept the invitation"),
    "decline": template("Decline, kindly"),
    "keep": template("Keep the appointment"),
    "cancel": template("Cancel, and soon"),
    "reschedule": template("Ask for another time"),
    "acknowledge": template("Thank them for telling you"),
    "follow_up": template("Follow up with thanks"),
    "firm": template("This is clear."),
    "leaning": template("This may change with what is still open."),
    "toss-up": template("It could go either way."),
    "done": template("Done"),
    "offline": template("JobRSVP does not answer. Start it:"),
    "failed": template("JobRSVP failed."),
    "moment": template("One moment."),
    "another": template("Another place?"),
    "nothing": template("Nothing was filled in."),
    "untitled": template("A posting without a title"),
    "for": template("In favour"),
    "against": template("Against"),
    "ask": template("Ask first"),
    "tell": template("Still to tell us"),
    "copy": template("Copy"),
    "copied": template("Copied"),
}


def tongue() -> translations.Translation:
    """Return the language that the browser prefers among ours, else English.

    What is refused before it reaches the application has no request to ask.
    """
    if not has_request_context():
        return translations.Translation(translations.ENGLISH)
    language = request.accept_languages.best_match(translations.languages())
    return translations.Translation(language or translations.ENGLISH)


def of_person() -> translations.Translation:
    """Return the language of the answers: that of the profile, else that of the browser."""
    if not has_request_context() or not isinstance(state(), State):  # a shared service does not know yet who asks
        return tongue()
    try:
        return translations.translation(state().reader())
    except BadInput:  # a profile that cannot be read
        return tongue()


def script_words() -> dict[str, str]:
    """Return what the script says, in that language."""
    spoken = tongue()
    return {name: spoken.template(english) for name, english in SCRIPT.items()}


def translate(app: Flask) -> None:
    """Let the templates of *app* say their words in that language."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    said = {"gettext": one, "ngettext": counted, "newstyle": True}
    app.jinja_env.install_gettext_callables(**said)  # type: ignore[attr-defined]  # the extension adds it
    app.jinja_env.globals.update(language=lambda: tongue().language, script_words=script_words)


def one(english: str) -> str:
    """Return *english* in the language of the browser."""
    return tongue().template(english)


def counted(english: str, several: str, number: int) -> str:
    """Return what fits *number*, in the language of the browser."""
    return one(english if number == 1 else several)
