"""The pages of the service: ``/`` says how it stands, ``/pair`` leads to a first answer, ``/try`` gives one.

Whoever has the launch key opens the last two.  Each gets a token of its own, which it shows at every address under
``/page``; the gate lets nobody else in.
"""

from __future__ import annotations

from typing import Any

from flask import Blueprint, g, render_template, request

import jobrsvp
from jobrsvp import Profile, reading, schemas
from jobrsvp.errors import BadInput
from jobrsvp.files import found_in
from jobrsvp.http.about_you import keep, travelling
from jobrsvp.http.launch import OpenPage
from jobrsvp.http.samples import sample
from jobrsvp.http.state import state
from jobrsvp.mail import FileRead, read_file
from jobrsvp.model import Capture
from jobrsvp.model.saying.said import say

PASTED = "What you pasted"  # its name in a sentence that refuses it
# What a browser says of itself, in the order of asking: Edge and Opera say that they are Chrome, too.
BROWSERS = (("Firefox/", "firefox"), ("Edg/", "edge"), ("Chrome/", "chrome"))
blueprint = Blueprint("pages", __name__, static_folder="static")


@blueprint.get("/")
def home() -> str:
    """Show how the service stands; nothing of it is personal."""
    connected = bool(state().store.pairings())
    return render_template("home.html", version=jobrsvp.__version__, host=state().host, connected=connected)


@blueprint.get("/pair")
def pair() -> tuple[str, int]:
    """Lead through the four steps, with a code for the second, whoever has the launch key."""
    return guide("pair")


@blueprint.get("/try")
def try_out() -> tuple[str, int]:
    """Take a posting or a mail, of whoever has the launch key."""
    return guide("try")


def guide(name: str) -> tuple[str, int]:
    """Return the page *name*, and its status."""
    here, key = state(), request.args.get("k", "")
    token = here.launch.open_page(key)
    if token is None:
        return render_template("ended.html", name=name), 404
    folder = here.extension_folder
    shown = render_template(
        "guide.html",
        name=name,
        key=key,
        token=token,
        code=here.launch.code() if name == "pair" else "",
        host=here.host,
        browser=browser(request.headers.get("User-Agent", "")),
        folder=folder if (folder / "manifest.json").exists() else None,
        modes=travelling(),
        mode=here.profile().commute.mode,
    )
    return shown, 200


def browser(agent: str) -> str:
    """Return which of our browsers *agent* is, or ``other``."""
    return next((name for mark, name in BROWSERS if mark in agent), "other")


def page() -> OpenPage:
    """Return the page that asks; the gate found it."""
    found: OpenPage = g.page
    return found


@blueprint.get("/page/state")
def steps() -> dict[str, Any]:
    """Say which steps are done, and the code for the second: it may have been another browser that called."""
    launch, here = state().launch, page()
    _, kept = state().store.search(limit=0)
    here.kept = kept if here.kept is None else min(here.kept, kept)
    return {
        "code": launch.code(),
        "connected": here.connections < launch.connections,
        "answered": answered(state().profile()),
        "tried": here.tried or kept > here.kept,
    }


def answered(profile: Profile) -> bool:
    """Whether the three questions have answers."""
    home = profile.home.place or profile.home.latitude is not None
    return bool(home and (profile.pay.current or profile.pay.floor) and profile.targets.titles)


@blueprint.put("/page/answers")
def answers() -> dict[str, Any]:
    """Keep the answers to the three questions in the profile; say how they were understood."""
    return keep(request.get_json())


@blueprint.get("/page/sample")
def sample_posting() -> dict[str, str]:
    """Return a posting to try, one that fits what the person said by now."""
    return {"text": sample()}


@blueprint.post("/page/suggestion")
def suggestion() -> Any:
    """Judge the pasted posting or mail; nothing of it is kept."""
    body = request.get_json()
    text = body.get("text") if isinstance(body, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise BadInput(say("There is nothing to judge yet. Paste the text of a posting, or of a mail."))
    here = state()
    found = pasted(text)
    if isinstance(found, FileRead):
        made = here.assistant.advise_file(found, here.reader())
    else:
        made = here.assistant.advise(found, here.reader(), anyway=True)
    page().tried = True
    return schemas.dump(made)


def pasted(text: str) -> FileRead | Capture:
    """Return the mail in *text*, a saved one or its mere words; else the posting that it is taken for."""
    here, data = state(), text.encode(errors="replace")
    if found := found_in(data, PASTED, here.now()):
        return found
    capture = reading.capture_text(text)
    if here.assistant.read(capture, here.profile(), anyway=True).quality.sure:
        return capture
    mail = read_file(data, PASTED, here.now())
    return capture if mail.invitation.kind in (None, "other") else mail
